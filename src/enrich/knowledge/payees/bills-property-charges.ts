import { sector } from '../sector.ts'

export const billsPropertyCharges = sector(
  'bills.property_charges',
  `
  FirstPort: firstport, firstport property
  Rendall & Rittner: rendall and rittner
  Mainstay: mainstay residential
  Estates & Management: estates and management, e and m ground
  HomeGround: homeground
  Simarc
  Freehold Managers
  Warwick Estates: warwick estates
  Trinity Estates: trinity estates
  Encore Estates: encore estate
  Premier Estates: premier estates
  Remus Management: remus!
  Pinnacle Property: pinnacle group
  Greenbelt: greenbelt group
  Meadfleet
  Gateway Property Management
  RMG Residential: residential mgmt, rmg ltd
  Countrywide Estate Mgt
  Haus Block: haus block
  Ringley
  Hexagon Property: hexagon property
  JB Leitch
  Adriatic Land
  Long Harbour
  Wallace Estates
  Regis Group: regis group
  Scanlans
  Zenith Management: zenith management
  Eddisons Residential
  Principle Estate
  Hacking & Paterson: hacking and paterson
  James Gibb: james gibb
  Newton Property: newton property
  Ross & Liddell: ross and liddell
  Charles White Factor: charles white ltd
  Urban Owners
  McCarthy & Stone Management: mccarthy and stone, your life management
`,
)
