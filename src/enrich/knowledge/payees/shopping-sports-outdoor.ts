import { sector } from '../sector.ts'

export const shoppingSportsOutdoor = sector(
  'shopping.sports_outdoor',
  `
  Sports Direct: sportsdirect, sports direct, sportsdirect com
  Decathlon: decathlon uk, decathlon!
  Go Outdoors: go outdoors, gooutdoors
  Cotswold Outdoor: cotswold outdoor
  Snow+Rock: snow and rock, snow plus rock
  Runners Need: runners need
  Blacks!: blacks outdoor
  Millets: millets!, millets
  Mountain Warehouse: mountain warehouse, mountainwarehouse
  Trespass: trespass!, trespass europe
  Ellis Brigham: ellis brigham
  Alpkit
  Rohan!: rohan designs
  Berghaus
  The North Face: the north face, north face
  Patagonia: patagonia!, patagonia europe
  Craghoppers
  Regatta: regatta!, regatta ltd
  Dare 2b: dare 2b, dare2b
  Montane
  Rab!: rab equipment
  Columbia Sportswear: columbia sportswear
  Arc’teryx: arcteryx
  Fjällräven: fjallraven
  Winfields Outdoors: winfields
  Go Outdoors Express
  Nike: nike uk, nike retail, nike com, nike!, nike store
  Adidas: adidas uk, adidas ag, adidas!, adidas store
  Puma: puma!, puma uk
  Under Armour: under armour
  Reebok: reebok!
  New Balance: new balance
  Asics: asics!, asics uk
  Gymshark: gym shark
  Lululemon: lululemon athletica
  Sweaty Betty: sweaty betty
  Fabletics
  Castore: castore!
  Umbro
  Hoka: hoka one, hoka!
  On Running: on running
  Brooks Running
  Saucony
  Salomon
  SportsShoes: sportsshoes, sports shoes com
  Wiggle: wiggle ltd, wiggle!
  Chain Reaction Cycles: chain reaction, chainreactioncycles
  Evans Cycles: evans cycles
  Halfords Cycle = halfords cycles
  Tredz: tredz
  Ribble Cycles: ribble cycles
  Rutland Cycling: rutland cycling
  Sigma Sports: sigma sports
  Merlin Cycles: merlin cycles
  Leisure Lakes Bikes: leisure lakes
  Specialized: specialized uk, specialized concept
  Trek Bicycle: trek bicycle
  Giant Store: giant store
  Brompton: brompton bicycle, brompton junction
  Rapha: rapha racing
  Canyon Bicycles: canyon bicycles
  Planet X: planet x
  Cube Store
  Cyclescheme: cyclescheme, cycle scheme
  Green Commute Initiative
  Swinnerton Cycles
  Pearson Cycles
  Cycle Surgery
  Cycle Republic
  American Golf: american golf
  Scottsdale Golf
  Clubhouse Golf
  GolfOnline: golfonline
  Snainton Golf
  Foremost Golf
  Angling Direct: angling direct
  Fishing Republic
  Fishtec
  Total Fishing Tackle
  Sportfish
  Orvis
  Farlows
  Pro-Direct Soccer: pro direct, pro direct soccer, prodirect
  Kitbag: kitbag
  Fanatics: fanatics uk, fanatics!
  Lovell Rugby: lovell rugby
  Lovell Soccer
  Classic Football Shirts
  Subside Sports
  Arsenal Store: arsenal store, arsenal direct
  Manchester United Store = man utd store, united direct
  Liverpool FC Store: liverpool fc store, lfc store, lfc retail
  Chelsea Megastore
  Spurs Shop: spurs shop
  Wimbledon Shop
  DW Sports
  Intersport
  Sportsbikers
  Boardriders: quiksilver, boardriders
  Rip Curl: rip curl
  O’Neill Surf = oneill wetsuits
  Surfdome
  Magicseaweed
  Wetsuit Outlet
  Route One: route one skate
  Skate Hut: skatehut
  Peloton Apparel
  Myzone
  Technogym
  Fitness Superstore
  Mirafit
  Rogue Fitness
  Powerhouse Fitness
  Best Gym Equipment
  Concept2
  Prodirect Running
  Equestrian Clearance: naylors, naylors equestrian, equestrian!, derby house
  Harry Hall
  Ride-Away: rideaway
  Robinsons Equestrian
  Decathlon Rental
  Nevis Sport
  Tiso: tiso!, tiso outdoor
  Joe Brown Outdoor
  Field & Trek: field and trek
  Tamarack Outdoors
  Ultralight Outdoor Gear: ultralight outdoor
  Vango
  World of Camping
  Attwoolls
  Towsure
  Outdoor World Direct
  Millets Online
  Newitts
  Mitre!: mitre sports
  Slazenger
  Speedo: speedo!, speedo international
  Zoggs
  Simply Swim
  Proswimwear
  Golf Gear Direct
  Uttings
  Garlands Shooting
  All4Cricket
  Tennis Nuts
  Stringers World
  Direct Tennis
`,
)
