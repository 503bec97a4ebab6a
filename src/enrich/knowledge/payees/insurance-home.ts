import { sector } from '../sector.ts'

export const insuranceHome = sector(
  'insurance.home',
  `
  HomeLet
  Paymentshield
  Urban Jungle: urban jungle insurance
  Homeprotect
  Policy Expert: policy expert
  Endsleigh
  Hiscox: hiscox insurance
  Cotton Traders Home
  Direct Line Home = direct line home
  AXA Home = axa home
  Aviva Home: aviva home insurance
  Rias: rias home
  Simply Business: simply business, xbridge
  Total Landlord Insurance
  CIA Landlord Insurance
  Alan Boswell
  Ecclesiastical: ecclesiastical insurance
  Home & Legacy: home and legacy
  Lemonade Insurance: lemonade insurance
  Legal & General Home = legal and general home, l and g home, legal and general general
  Legal & General Insurance Buildings
  Halifax Home Insurance = halifax home insurance, halifax gen ins, lbis, lloyds bank general insurance, hbos general insurance, st andrews insurance
  Nationwide Home Insurance = nationwide home ins
  Letsure
  Uinsure
  Cover4Insurance
  Just Landlords
  Intelligent Insurance
  Emergency Assist 24/7
  Let Alliance
`,
)
