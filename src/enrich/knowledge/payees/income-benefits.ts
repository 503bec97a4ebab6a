import { sector } from '../sector.ts'

export const incomeBenefits = sector(
  'income.benefits',
  `
  DWP: department for work, dept work and pensions
  Social Security Scotland
`,
)
