import { sector } from '../sector.ts'

export const debtCollections = sector(
  'debt.collections',
  `
  Lowell: lowell portfolio, lowell financial, lowell solicitors
  Cabot Financial: cabot financial, cabot credit
  PRA Group: pra group
  Intrum: intrum uk
  Link Financial: link financial, link fin outsource
  Moorcroft: moorcroft debt
  Wescot: wescot credit
  Arrow Global: arrow global
  Capquest
  Robinson Way: robinson way
  Hoist Finance: hoist finance
  Moriarty Law
  Overdales: overdales legal
  BW Legal
  DCBL
  Marston Holdings: marston holdings, marston group, marstons enforcement
  Bristow & Sutor: bristow and sutor
  Equita
  Jacobs Enforcement: jacobs enforcement
  Rossendales
  Newlyn: newlyn plc
  Dukes Bailiffs
  CDER Group: cder group
  Rundles
  StepChange: step change, stepchange debt, cccs
  PayPlan: pay plan, payplan partnership
  Gregory Pennington
  Christians Against Poverty: cap money
  National Debtline
  Debt Movement
  Creditfix
  Hanover Insolvency
  Vanguard Insolvency
  Freeman Jones: freeman jones
  Aperture IVA: aperture debt
  Lantern Debt: lantern debt recovery, motormile
  Perch Capital: perch capital, acl perch, tm legal
  Drydens Fairfax: drydens, drydensfairfax
  Restons Solicitors
  Mortimer Clarke
  Shoosmiths Debt
  Advantis Credit
  Resolvecall
  Zinc Group
  Credit Style
  Allied International Credit
  ARC Europe
  Fredrickson: fredrickson international
  Akinika
  Debt Managers
  Past Due Credit
  Opos
  Asset Link Capital
  JC International Acquisition: jcia
  Max Recovery
  Hillesden Securities
  1st Credit
  Idem Servicing
  QDR Solicitors
  CRS Credit Resource: credit resource solutions
`,
)
