import { sector } from '../sector.ts'

export const groceriesAlcohol = sector(
  'groceries.alcohol',
  `
  Majestic Wine: majestic wine, majestic wine warehouse, majestic wines
  Naked Wines
  Bargain Booze
  Wine Rack: wine rack
  Laithwaites: laithwaite, laithwaites wine, direct wines
  Virgin Wines
  The Whisky Exchange: whisky exchange, thewhiskyexchange
  Master of Malt
  BrewDog Online = brewdog com
  Beer52: beer52, beer 52
  Berry Bros & Rudd: berry bros
  Oddbins
  Threshers
  Nicolas Wines: nicolas!
  The Wine Society: wine society, int exhibition coop wine
  Slurp Wines: slurp co uk
  Flaviar
  Craft Gin Club
  Vinatis
  Vivino
  The Bottle Club: bottleclub
  Beerwulf
  Beer Hawk: beerhawk
  HonestBrew
  Flavourly
  Amathus: amathus drinks
  Hedonism Wines
  Gerry’s Wines: gerrys wines
  Royal Mile Whiskies
  Systembolaget
  Tanners Wines
  Adnams: adnams cellar
  The Drink Shop: thedrinkshop
  31Dover: 31dover
  Premier Wine Warehouse
  Bibendum
`,
)
