import { sector } from '../sector.ts'

export const billsOther = sector(
  'bills.other',
  `
  Payzone Bill
  Allpay: allpay ltd, allpay!
  Vodafone Devices
  MyBuilder Bills
  Resooma: resooma
  Huddle Bills: huddle utilities
  Acasa: acasa bills
  Split The Bills: split the bills
  Fused Bills: fused
  One Utility Bill: one utility bill, utility bills
  Verisure Bill
  CareLine: careline, tunstall telecare
  Lifeline 24: lifeline24
  Age UK Alarm: age uk personal alarm
  Telecare24
  UK Fuels Levy
  Water Hygiene Levy
`,
)
