import { sector } from '../sector.ts'

export const eatingOutOther = sector(
  'eating_out.other',
  `
  Sodexo: sodexo ltd
  Compass Group: compass group, compass contract, compass services
  Aramark
  Eurest
  ISS Food: iss facility food
  Elior: elior uk
  Baxter Storey: baxterstorey
  Chartwells
  Levy UK: levy restaurants
  Delaware North
  Selecta: selecta uk
  Coinadrink
  Bunzl Vending
  Broderick’s Vending: brodericks
  Welcome Break: welcome break, welcomebreak
  Moto Services = moto!, moto services, moto hospitality, moto toddington
  Roadchef
  Extra MSA: extra msa, extra motorway
  Autogrill
  SSP: ssp uk, select service partner
  Nayax Vending: nayax, nayax vending
  Uvend
  Lovely Jubbly Vending
  LNER Onboard: lner onboard, lner cafe bar
  Rail Gourmet: rail gourmet
  Fuel Juice Bars
  Gather & Gather: gather and gather
  Restaurant Associates
  Westbury Street: westbury street holdings
  Houston & Hawkes
  Vacherin
  Bartlett Mitchell
  Lexington Catering
  CH&CO: ch and co
  Amadeus Catering: amadeus food
  Benugo Catering
  Medirest
  NHS Retail: nhs restaurant
`,
)
