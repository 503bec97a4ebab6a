import { sector } from '../sector.ts'

export const homeFurnitureHomeware = sector(
  'home.furniture_homeware',
  `
  IKEA: ikea ltd, ikea limited, ikea uk, ikea!
  Dunelm: dunelm mill, dunelm soft, dunelm!
  DFS: dfs furniture, dfs trading, dfs!
  Sofology
  SCS: scs sofas, scs!
  Furniture Village: furniture village
  Harveys: harveys furniture
  Oak Furnitureland: oak furnitureland, oak furniture land
  Loaf: loaf.com, loaf com, loaf!
  Made.com: made com, made!
  Swoon: swoon editions, swoon!
  Habitat: habitat!, habitat uk
  Heal’s: heals!, heal and son
  The White Company: the white company, white company
  Wayfair: wayfair uk, wayfair co uk, wayfair stores
  Furniture123: furniture123, furniture 123
  Snug Sofa: snug sofa, snug shack
  Sofa.com = sofa com
  Arlo & Jacob: arlo and jacob
  Maker&Son: maker and son
  Neptune: neptune!, neptune home
  The Cotswold Company: cotswold company
  Barker & Stonehouse: barker and stonehouse
  Multiyork
  Laura Ashley: laura ashley
  Cath Kidston Home
  Next Home
  Graham & Green: graham and green
  Rockett St George: rockett st george
  Cox & Cox: cox and cox
  Garden Trading
  Bensons for Beds: bensons for beds
  Dreams: dreams!, dreams ltd, dreams beds
  Silentnight: silentnight
  Emma Sleep: emma sleep, emma mattress
  Simba Sleep: simba sleep, simba!
  Eve Sleep: eve sleep
  Casper Sleep
  Nectar Sleep: nectar sleep
  Happy Beds: happy beds
  Time4Sleep: time4sleep
  Button & Sprung: button and sprung
  Bed Kingdom
  Feather & Black: feather and black
  And So To Bed: and so to bed
  Carpetright: carpetright, carpet right
  Tapi Carpets: tapi carpets, tapi!
  United Carpets
  Flooring Superstore: flooring superstore
  Direct Wood Flooring
  Quick-Step
  Hillarys: hillarys blinds, hillarys!
  Blinds 2go: blinds 2go, blinds2go
  Thomas Sanderson
  Swift Direct Blinds
  Make My Blinds
  Terrys Fabrics
  Julian Charles
  Yorkshire Linen: yorkshire linen
  Lakeland: lakeland!, lakeland ltd
  ProCook: procook
  Le Creuset: le creuset
  Denby: denby pottery, denby!
  Emma Bridgewater: emma bridgewater
  Portmeirion
  Steamer Trading: steamer trading
  Divertimenti
  Sous Chef Kitchen
  Joseph Joseph
  Brabantia
  Zara Home: zara home
  H&M Home: h and m home
  Søstrene Home
  Maisons du Monde: maisons du monde
  BoConcept
  Made in Design
  West Elm: west elm
  Pottery Barn: pottery barn
  Crate & Barrel: crate and barrel
  Wren Kitchens: wren kitchens
  Magnet Kitchens: magnet kitchens, magnet!
  Benchmarx
  Kutchenhaus
  Sharps Bedrooms: sharps bedrooms
  Hammonds Furniture: hammonds furniture
  Schreiber
  Lights4fun: lights4fun
  Litecraft
  Lighting Direct
  Pooky: pooky!
  Dowsing & Reynolds: dowsing and reynolds
  Desenio
  King & McGaw: king and mcgaw
  Etsy Wall Art
  Ruggable
  The Rug Seller
  Modern Rugs
  Soak & Sleep: soak and sleep
  Bedeck
  Christy Towels: christy!
  The Fine Bedding Company: fine bedding
  Piglet in Bed: piglet in bed
  Bedfolk
  JYSK
  XXXLutz
  Conforama
  Homary
  Vidaxl
  Beliani
  Mattress Online: mattress online, mattressman
  Bedstar
  Dusk.com = dusk com
  Sleepeezee
  La Redoute: la redoute
  OKA: oka direct, oka!
  India Jane
  Tom Dixon
  Nkuku
  Sharland England
`,
)
