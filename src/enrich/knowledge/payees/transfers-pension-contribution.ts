import { sector } from '../sector.ts'

export const transfersPensionContribution = sector(
  'transfers.pension_contribution',
  `
  PensionBee: pension bee
  NEST: nest pension, nest pensions, nest corporation, nest!
  Penfold: penfold pension, penfold savings
  The People’s Pension: peoples pension, b and ce
  NOW Pensions
  Smart Pension
  Aegon: aegon pension, scottish equitable, aegon!
  Standard Life: standard life
  Royal London Pension
  Scottish Widows Pension
  Aviva Pension
  Cushon
  Collegia
  Creative Pension: creative pension trust
  Universities Superannuation Scheme: uss pensions
  Curtis Banks
  Suffolk Life
  Embark Pensions: embark pensions
  Alltrust SIPP
  Nucleus: nucleus financial
  Transact: transact pension
  Parmenion
  True Potential: true potential
  LV= Pension = lv pension
  ReAssure Pension
  Phoenix Pension
  Mercer Pension
  Willis Towers Watson Pension
  Hargreaves SIPP
`,
)
