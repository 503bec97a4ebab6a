import { sector } from '../sector.ts'

export const transportVehicleService = sector(
  'transport.vehicle_service',
  `
  Halfords: halfords autocentre, halfords autocentres, halfords ltd, halfords!
  Kwik Fit: kwikfit, kwik fit gb
  ATS Euromaster: ats euromaster, ats!
  National Tyres: national tyres, national tyre
  Formula One Autocentres: formula one auto, formula one autocentre
  Mr Clutch: mr clutch
  Euro Car Parts: eurocarparts, euro car parts
  GSF Car Parts: gsf car parts
  Autodoc
  Motor Parts Direct
  CarParts4Less: carparts4less
  Blackcircles: black circles
  Mytyres: mytyres, tyres on the drive
  Tyre Shopper
  Asda Tyres
  eBay Tyres
  Protyre: protyre
  F1 Autocentres
  Micheldever Tyres
  Merityre
  Point S: point s
  STS Tyre Pros: sts tyre
  In ’n’ Out Autocentres: in n out autocentre
  Autoglass: auto glass, belron
  National Windscreens
  Auto Windscreens: auto windscreens
  ClickMechanic: clickmechanic
  Fixter
  WhoCanFixMyCar: who can fix my car
  BookMyGarage: bookmygarage
  IMO Car Wash: imo car wash, imo!
  Arc Car Wash: arc car wash
  Waves Car Wash: waves car wash, waves handcarwash
  American Carwash: american car wash
  Arnold Clark
  Evans Halshaw
  Lookers: lookers plc, lookers!
  Pendragon: pendragon
  Sytner: sytner group
  Stoneacre: stoneacre motor
  Bristol Street Motors: bristol street
  Vertu Motors: vertu motor
  Marshall Motor Group: marshall motor
  Listers: listers group, listers audi
  JCT600: jct600, jct 600
  Inchcape: inchcape retail
  Vauxhall Dealer
  Peter Vardy
  Macklin Motors
  Robins & Day: robins and day, stellantis and you
  TrustFord: trust ford, trustford
  Hendy Group: hendy
  Snows Motor Group: snows motor
  Perrys Motors: perrys motor
  Swansway
  Ridgeway Motors
  Cinch Cars: cinch!, cinch cars
  Cazoo
  Motorpoint
  Carwow
  AutoTrader: auto trader, autotrader
  We Buy Any Car: webuyanycar
  Motorway Cars = motorway co uk
  HPI Check: hpi check
  Tesla Service: tesla service, tesla motors
  BMW Dealer = bmw service
  Demon Tweeks
  Opie Oils: opie oils
  J&S Accessories: j and s accessories
  SportsBikeShop: sportsbikeshop, sports bike shop
  Infinity Motorcycles
  Hein Gericke
  Ultimate Finish
  Autobutler
  Servicing Stop
  Supagard
  Plates4Less
  National Numbers Plates: regtransfers, national numbers
  Demon Plates
  Express MOT
  Chips Away: chips away, chipsaway
  Dent Devils
  Wilco Motor Spares
  Motor World: motorworld
  Andrew Page
  Parkers Tyres
  Camskill
  Roadside Tyre
`,
)
