import { sector } from '../sector.ts'

export const homeDiyGarden = sector(
  'home.diy_garden',
  `
  B&Q: b and q, b and q plc, bandq, diy com
  Screwfix: screwfix direct, screwfix!
  Toolstation
  Wickes: wickes building, wickes!
  Homebase: homebase!, homebase ltd
  Travis Perkins
  Jewson: jewsons
  Buildbase
  Selco: selco builders, selco!
  Howdens: howdens!, howden joinery
  Plumb Center: plumb center, wolseley, plumbcentre
  City Plumbing: city plumbing
  Plumbase
  Graham Plumbers Merchant: graham plumbers
  MKM: mkm building
  Huws Gray
  Bradfords: bradfords building
  EH Smith
  Covers: covers timber
  Lawsons: lawsons timber
  Topps Tiles
  Tile Giant
  Tile Mountain
  Walls and Floors: walls and floors
  Victoria Plum: victoria plum, victoriaplum
  Victorian Plumbing: victorian plumbing
  Bathstore
  Better Bathrooms
  Crown Decorating: crown decorating, crown paints
  Dulux Decorator Centre: dulux decorator, dulux!
  Johnstone’s Paint: johnstones decorating, johnstones paint
  Brewers Decorator: brewers decorator, brewers and sons
  Farrow & Ball: farrow and ball
  Lick Paint: lick home
  Leyland SDM: leyland sdm
  Robert Dyas
  Wilko DIY
  Axminster Tools: axminster
  Machine Mart
  FFX: ffx tools
  Tool Station Online
  Toolstop
  Ironmongery Direct: ironmongerydirect
  Speedy Hire: speedy hire, speedy services
  HSS Hire: hss hire
  Brandon Hire: brandon hire
  National Tool Hire
  Dobbies: dobbies garden, dobbies!
  Notcutts: notcutts garden, notcutts!
  Wyevale: wyevale garden
  Blue Diamond Garden Centres: blue diamond garden
  Hillier: hillier garden, hillier nurseries
  Squire’s Garden Centres: squires garden
  Hilltop Garden
  British Garden Centres: british garden centres, brigg garden
  Klondyke: klondyke garden
  Haskins: haskins garden
  Bents: bents garden
  Barton Grange: barton grange
  Webbs: webbs garden, webbs of wychbold
  Van Hage: van hage
  Crocus: crocus co uk, crocus!
  Thompson & Morgan: thompson and morgan
  Sarah Raven
  Suttons Seeds: suttons seeds
  Primrose: primrose co uk, primrose!
  Gardening Express
  YouGarden
  J Parker’s: j parkers, jparkers
  Marshalls Garden: marshalls garden
  David Austin Roses: david austin
  RHS Plants: rhs plants
  Patch Plants: patch plants
  Bloombox Club
  Beards & Daisies: beards and daisies
  Hortology
  Garden Buildings Direct: garden buildings direct, buysheds
  Waltons Sheds: waltons!
  Tiger Sheds
  Rolawn
  Gardena
  Stihl: stihl!
  Mowers Direct: mowdirect, mow direct
  Bunnings
  Leroy Merlin: leroy merlin
  Castorama
  Bauhaus DIY = bauhaus!
  Obi Baumarkt
  Hornbach
  Brico
  Home Depot: home depot
  Lowe’s: lowes!
  Mitre 10
  Grafton Merchanting
  Chadwicks
  Woodie’s: woodies diy
  Haldane Fisher
  Electricfix
  City Electrical Factors: city electrical, cef!
  Edmundson Electrical
  Rexel
  TLC Electrical
  Eurocell
  Wren DIY
  Insulation Superstore
  Roofing Superstore
  Screwshop
  Doors Direct
  Lockmaster
  Cotswold Co DIY
  Nortons DIY
  Charlies Stores: charlies stores
  Countrywide Stores
  Wynnstay
`,
)
