import { sector } from '../sector.ts'

export const billsTvLicence = sector(
  'bills.tv_licence',
  `
  TV Licensing: tv licence, tvlicensing
`,
)
