import { sector } from '../sector.ts'

/** The category is told by the wording; here they get their names. */
export const governmentTax = sector(
  'government.tax',
  `
  HMRC: hm revenue and customs, hm revenue, hmrc gov uk
  Revenue Scotland
  Welsh Revenue Authority
  Revenue Commissioners
`,
)
