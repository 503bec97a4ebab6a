import { sector } from '../sector.ts'

export const shoppingJewellery = sector(
  'shopping.jewellery',
  `
  H Samuel: h samuel, hsamuel
  Ernest Jones
  Beaverbrooks: beaverbrooks the jewellers
  Goldsmiths: goldsmiths!, aurum holdings, watches of switzerland
  F Hinds: f hinds
  Fraser Hart: fraser hart
  Warren James
  Pandora: pandora!, pandora jewellery
  Swarovski
  Tiffany!: tiffany and co
  Cartier
  Monica Vinader: monica vinader
  Missoma
  Mejuri
  Astrid & Miyu: astrid and miyu
  Abbott Lyon
  Edge of Ember
  Thomas Sabo
  Links of London
  Lovisa
  Claire’s: claires accessories, claires!
  Accessorize: accessorize!
  Carat London
  Vashi
  77 Diamonds: 77 diamonds
  Blue Nile
  Queensmith
  Purely Diamonds
  Taylor & Hart: taylor and hart
  Boodles
  Mappin & Webb: mappin and webb
  David Morris
  Rox: rox diamonds
  Chisholm Hunter
  Laings
  Rolex
  Omega Watches: omega boutique
  Fossil!: fossil uk, fossil store
  Watch Shop: watchshop, watch shop
  Watchfinder
  Swatch: swatch!, swatch store
  Christopher Ward: christopher ward
  Daniel Wellington: daniel wellington
  Casio: casio!, casio electronics
  Radley: radley!, radley london
  Mulberry: mulberry!, mulberry company
  Kate Spade: kate spade
  Michael Kors: michael kors
  Coach!: coach stores
  Longchamp
  Strathberry
  Aspinal: aspinal of london
  Smythson
  Osprey London: osprey london
  Samsonite: samsonite
  Antler: antler!, antler luggage
  Tripp: tripp luggage, tripp!
  Case London
  Rimowa
  Away Travel: away travel
  Eastpak
  Kipling: kipling!, kipling bags
  Herschel
  Sunglass Hut Accessories
  Bloom & Bay
  Oliver Weber
`,
)
