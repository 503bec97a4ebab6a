import { sector } from '../sector.ts'

export const billsWater = sector(
  'bills.water',
  `
  Thames Water: thames water utilities
  Affinity Water
  Yorkshire Water: yorkshire water services
  United Utilities: united utilities water
  Wessex Water: bristol wessex billing, wessex water billing, bwbsl
  Bristol Water
  Severn Trent: severn trent water, severntrent
  Anglian Water: anglian water services
  Northumbrian Water
  Essex & Suffolk Water: essex and suffolk water
  South West Water
  Southern Water
  South East Water
  South Staffs Water: south staffs, south staffordshire water
  Cambridge Water
  Portsmouth Water
  SES Water: sutton and east surrey water, ses water, sesw
  Welsh Water: dwr cymru, dwr cymru welsh water
  Hafren Dyfrdwy
  Dee Valley Water
  Scottish Water
  Bournemouth Water: bournemouth water, sembcorp bournemouth
  Cholderton Water
  Isles of Scilly Water
  Albion Water
  Independent Water Networks: iwnl
  Leep Utilities: leep water, leep
  Castle Water
  Business Stream
  Everflow: everflow water
  Wave Utilities: anglian water business, wave ltd!
  Water Plus: water plus
  Water2Business
  Pennon Water: source for business
  NI Water
  Irish Water: uisce eireann
  ThamesWater Wastewater = thames wastewater
  Veolia Water
  Icosa Water
  ESP Water
  Severn Trent Connect
`,
)
