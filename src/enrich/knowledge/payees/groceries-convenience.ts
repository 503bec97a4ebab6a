import { sector } from '../sector.ts'

export const groceriesConvenience = sector(
  'groceries.convenience',
  `
  Tesco Cafe = tesco kiosk
  Spar: spar stores, eurospar
  Londis
  Nisa: nisa local, nisa extra
  Budgens
  Costcutter
  Premier Stores: premier store, premier stores, premier express, premier convenience
  One Stop: one stop stores
  McColl’s: mccolls, mccoll retail, rs mccoll
  Martin’s Newsagent: martin mccoll, martins newsagent
  Best-One: best one, bestone
  Bargain Booze Select
  Select & Save: select and save
  Lifestyle Express
  Centra
  Mace!: mace express, mace store
  Happy Shopper
  Day-Today: day today, usave
  Keystore: keystore express
  Family Shopper
  Go Local: go local extra
  Simply Fresh
  Rippleside
  Whistlestop: whistlestop food
  WHSmith Travel = wh smith travel, whsmith travel
  Sainsbury’s Kiosk = sainsburys kiosk
  7-Eleven: 7 eleven, seven eleven
  FamilyMart
  Lawson!: lawson tokyo
  Circle K!
  Franks Newsagent
  Hudson News
  Relay!: relay gare, relay france, lagardere travel, lagardere
  Applegreen Shop
  Southern Cooperative Welcome = welcome southern coop, welcome co op
  MRH Hursts = hursts
  Delice de France Kiosk
  News on the Wharf
  Payzone
  David’s Kitchen
  Jempsons
  Proudfoot: proudfoot supermarkets
  Henderson Retail
  Vivo!: vivoxtra, vivo extra
  ViVO Essentials
`,
)
