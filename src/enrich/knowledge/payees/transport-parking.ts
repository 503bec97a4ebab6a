import { sector } from '../sector.ts'

export const transportParking = sector(
  'transport.parking',
  `
  RingGo: ringgo parking, ring go, ringgo!
  NCP: ncp limited, national car parks, ncp car park, ncp!
  JustPark: justpark com, just park
  PayByPhone: paybyphone parking, pay by phone, paybyphone!
  Q-Park: q park, qpark
  APCOA: apcoa parking, apcoa connect
  Saba: saba parking, saba park
  Euro Car Parks: eurocarparks, euro car parks
  ParkingEye: parkingeye, parking eye
  MiPermit: mipermit ltd, mi permit
  YourParkingSpace: your parking space, yourparkingspace
  Park Holidays Parking
  CitiPark: citipark, town centre car parks
  Smart Parking: smart parking
  Horizon Parking: horizon parking
  Britannia Parking: britannia parking
  Premier Park
  UKPC: ukpc, uk parking control
  UKCPS
  Excel Parking: excel parking
  Vehicle Control Services: vcs parking
  Highview Parking
  Indigo Park: indigo park
  Parkopedia
  Phone and Pay: phoneandpay, phone and pay
  Connect Cashless Parking: connectcashless
  Glide Parking: glide parking
  Parkmobile: parkmobile, park mobile
  Flowbird: flowbird
  Chipside
  Caleb Roberts Parking = ringo parking
  Just Airport Parking: airport parking, meet and greet parking
  Purple Parking: purple parking
  Holiday Extras Parking
  Looking4Parking: looking4parking, looking4
  Parkvia: parkvia, parkcloud
  Manchester Airport Parking: mag parking, manchester airport parking
  Heathrow Parking: heathrow parking, heathrow short stay
  Gatwick Parking: gatwick parking
  Stansted Parking: stansted parking
  Luton Airport Parking: luton airport parking
  Bristol Airport Parking: bristol airport parking
  Drop Off Charge: heathrow terminal drop off, gatwick drop off, terminal drop off, airport drop off
  Group Nexus: group nexus
  First Parking
  Total Parking Solutions
  Parking Ticketing Ltd
  APCOA Connect
  Evology Parking
  Secure Parking
  EasyPark: easypark
  Telpark
  Indigo Infra
  Effia
  Empark
  Parkdean Parking
  NSL Parking: nsl parking
  NCP Sky
  ParkBee
  SpotHero
  Zipby
  Hozah
  Peel Parking
  National Trust Parking = national trust parking, national trust car park
  Stashbee: stashbee
  Metric Parking
  Imtech Parking
  MetroParking
  Council Parking = council parking
  CPP Parking: cp plus, cpp plus, cp plus parking, ranger services
  Gemini Parking: gemini parking
  NCP Station: saba station, apcoa station
  GWR Parking
`,
)
