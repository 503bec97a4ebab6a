import { sector } from '../sector.ts'

export const shoppingGeneral = sector(
  'shopping.general',
  `
  John Lewis: john lewis partnership, john lewis partners, john lewis plc, johnlewis, john lewis com
  Argos: argos ltd, argos retail, argos!
  Marks & Spencer: marks and spencer, m and s, m and s!, marks spencer, marks and spencer plc, mands
  Next!: next retail, next online, next co uk, next plc, next uk
  Debenhams
  House of Fraser: house of fraser
  Harvey Nichols
  Harrods: harrods ltd
  Selfridges: selfridges and co
  Liberty London: liberty london, liberty retail, liberty!
  Fenwick: fenwick!, fenwick ltd
  Fortnum Hampers
  Beales
  Boyes
  Hoopers
  Jarrold: jarrold
  Bentalls
  Brown Thomas
  Arnotts
  Flannels Department
  Frasers: frasers!, frasers group
  B&M: b and m, b and m retail, b and m bargains, b and m stores
  Home Bargains: homebargains, tj morris
  Poundland: poundland ltd, pep and co
  Poundstretcher
  Poundworld
  The Range: the range, cds superstores
  Wilko: wilko com, wilkinson
  TK Maxx: tkmaxx, tk maxx!, t k maxx
  Homesense: home sense
  Flying Tiger: flying tiger copenhagen, tiger retail
  Miniso
  Søstrene Grene: sostrene grene
  Hema: hema!
  Muji
  Very: very co uk, very!, shop direct, the very group, very group
  Littlewoods
  Freemans Catalogue
  Studio!: studio co uk, studio cards
  Kays: kays catalogue
  Ace Catalogue
  Grattan
  Damart
  Cotton Traders
  Bonmarché General
  Clas Ohlson
  Savers General
  Quality Save
  Yorkshire Trading Company: yorkshire trading
  Barnitts
  Trago Mills
  Mole Valley Farmers
  Countrywide Farmers
  Rossiters
  Daniel Department Store
  Macy’s: macys
  Nordstrom
  El Corte Inglés: el corte ingles
  Galeries Lafayette: galeries lafayette
  Le Bon Marché: le bon marche
  Printemps: printemps paris
  KaDeWe
  La Rinascente: rinascente
  Magasin du Nord
  Target: target t, target!, target stores
  Action Stores = action!
  Tchibo
  Tesco Direct
  Sainsbury’s Home: sainsburys home, habitat sainsburys
  Bicester Village: bicester village
  McArthurGlen: mcarthurglen
  Westfield: westfield!, westfield london, westfield stratford
  Love2shop: love2shop, love 2 shop
  One4all: one4all, one 4 all
  Harrods Gift
  Bluewater Gift
  Highstreet Vouchers: highstreetvouchers
  World Duty Free: world duty free, dufry, heinemann
  Shop at Home Today
  Coopers of Stortford
  Scotts of Stow
  Lakeland Clearance
  Menkind
  IWOOT: i want one of those, iwoot
  Firebox
  Prezzybox
  Find Me A Gift: findmeagift
  Oliver Bonas: oliver bonas
  Anthropologie: anthropologie
  Urban Outfitters Home
`,
)
