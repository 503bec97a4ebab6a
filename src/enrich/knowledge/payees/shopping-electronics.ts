import { sector } from '../sector.ts'

export const shoppingElectronics = sector(
  'shopping.electronics',
  `
  Currys: currys pc world, currys online, currys!, dixons, dsg retail, currys group, pc world
  AO: ao com, ao retail, ao!
  Apple Store: apple store, apple retail, apple online store, apple com uk, apple uk, apple r
  Richer Sounds
  Ebuyer: ebuyer com
  Scan Computers: scan computers, scan co uk
  Overclockers UK: overclockers
  CCL Computers: ccl computers, ccl!
  Box.co.uk = box co uk, box limited
  Laptops Direct: laptopsdirect, laptops direct
  Appliances Direct: appliancesdirect, appliances direct, buy it direct
  Appliance City: appliance city
  Hughes Electrical: hughes electrical, hughes direct
  Euronics
  Marks Electrical: marks electrical
  Appliance World Online
  Sonos
  Samsung: samsung electronics, samsung uk, samsung!, samsung store
  Dell: dell uk, dell products, dell corporation, dell!
  HP: hp inc, hp store, hp uk
  Lenovo
  Microsoft Store UK = microsoft surface
  Google Store: google store, google storefront
  Carphone Warehouse: carphone warehouse
  Dyson: dyson ltd, dyson!
  SharkNinja: shark ninja, sharkninja, ninja kitchen
  Maplin: maplin electronics, maplin!
  CPC Farnell: cpc farnell, farnell
  RS Components: rs components
  Screwfix Electrical
  Pimoroni
  The Pi Hut: pi hut
  Jessops
  Wex Photo: wex photo, wex photographic, calumet
  Park Cameras
  London Camera Exchange: london camera exchange
  Clifton Cameras
  MPB: mpb group, mpb!
  CeX Electronics
  Back Market: back market, backmarket
  Music Magpie Store: musicmagpie store
  Envirofone
  Mazuma Mobile: mazuma
  iSmash: ismash
  TimeTo Repair
  Fone Fix
  iCrack
  Ring.com: ring com, ring basic plan, ring protect, ring standard plan
  Bang & Olufsen: bang and olufsen
  Bose: bose ltd, bose!
  Sevenoaks Sound & Vision: sevenoaks sound
  Peter Tyson
  Belkin
  Anker: anker uk
  Logitech
  Razer: razer com
  Corsair
  Garmin: garmin!, garmin europe
  Fitbit
  GoPro: gopro
  DJI: dji!, dji store
  Miele: miele!, miele co
  Bosch Appliances: bosch home
  Smeg
  KitchenAid
  Sebo Vacuums
  Henry Hoover: numatic
  UK Whitegoods
  eSpares: espares
  Ransom Spares
  Battery Station
  Cartridge People: cartridge people
  Cartridge Save: cartridge save
  Ink Station
  Printerland
  HP Instant Ink: hp instant ink, instant ink
  Mymemory: mymemory
  Photographic Store
  MediaMarkt: mediamarkt, media markt
  Saturn Elektro
  Best Buy: best buy, bestbuy
  Darty
  Boulanger
  Elgiganten
  Coolblue
  Power Direct
  Raspberry Pi: raspberry pi
  Gear4music Tech
  Very Electrical
  ASUS: asus
  Acer
  Nothing Tech: nothing technology
  OnePlus: oneplus
  Xiaomi: xiaomi, mi store
  Huawei
  Honor Store
  Casetify
  dbrand
  Mous: mous products
  Spigen
  Tile App: tile com
  Arlo: arlo technologies
  Eufy
  Blink Camera: blink for home
  Hive Home: hive home, hive active, centrica hive
  Nest Aware: nest aware
  Tado: tado gmbh, tado!
`,
)
