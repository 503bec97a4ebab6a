import { sector } from '../sector.ts'

export const billsMobile = sector(
  'bills.mobile',
  `
  EE: ee limited, ee ltd, ee mobile, ee topup, ee top up, ee t mobile, everything everywhere, ee and t mobile
  Vodafone: vodafone ltd, vodafone limited, vodafone uk, vodafone topup, vodafone device
  O2: o2 uk, telefonica uk, o2 topup, o2 pay monthly, o2 refresh
  Three: h3g, three uk!, three mobile, hutchison 3g, 3 mobile, three co uk, three topup
  Giffgaff: giff gaff
  Voxi: voxi by vodafone
  Lebara: lebara mobile
  Lycamobile: lyca mobile
  Smarty: smarty mobile
  iD Mobile: id mobile
  Tesco Mobile: tesco mobile ltd
  Sky Mobile
  BT Mobile
  Virgin Mobile: virgin mobile telecoms
  Talkmobile: talk mobile
  Spusu: spusu uk
  1pMobile: 1p mobile, 1pmobile
  Ecotalk
  Asda Mobile
  Sainsbury’s Mobile = mobile by sainsburys, sainsburys mobile
  Plusnet Mobile
  Honest Mobile
  Mozillion
  RWG Mobile
  CTExcel: ctexcel uk
  Superdrug Mobile
  Zevvle
  CMLink: cmlink
  Now Mobile
  Post Office Mobile
  Utility Warehouse Mobile
  Popit Mobile
  Your Co-op Mobile: phone coop, the phone co op, your co op mobile
  TalkTalk Mobile
  Econet
  Airalo
  Holafly
  Saily: saily esim
  Nomad eSIM: nomad esim
  Ubigi
  Maya Mobile
  Truphone: truphone
  Ding Topup: ding com, ding topup
  Rebtel
  Raylo: raylo group
  Verizon Wireless
  Free Mobile
  Movistar
  Orange Mobile = orange france, orange espagne, orange pcs
  Skype Credit: skype com, skype!
  Carphone Warehouse Airtime
  Jump Mobile
  Lexmar Mobile
  Trutap Mobile
  Business Mobiles
  Daisy Communications
  Gamma Telecom
  Fonehouse
  Affordable Mobiles: affordablemobiles
  Mobiles.co.uk: mobiles co uk
  Mobile Phones Direct
  A1Comms: a1 comms
  Buymobiles
  Chitter Chatter
  Sprint Wireless
  Digicel: digicel topup
  Vodacom
  Airtel: airtel topup
  MTN Topup
  Turkcell
  Jio Recharge
  Telcel
`,
)
