import { sector } from '../sector.ts'

export const insuranceLife = sector(
  'insurance.life',
  `
  Legal & General: legal and general, legal and gen, l and g, l and g insurance, legal and general assurance
  Vitality Life: vitality life, vitalitylife
  Scottish Widows: scottish widows life, scottish widows protect
  LV= Life = lv life, lv life cover, liverpool victoria
  SunLife: sun life, sun life direct, sunlife direct
  Royal London: royal london mutual, royal london
  Zurich Life: zurich life, zurich assurance
  AIG Life: aig life
  Aegon Protect: aegon protect
  Beagle Street: beagle street
  DeadHappy: dead happy
  Smart Insurance
  British Seniors
  OneFamily: one family, onefamily
  Liverpool Victoria Friendly: lvfs
  Phoenix Life: phoenix life, phoenixlife
  Reassure: reassure ltd
  Prudential: prudential assurance, prudential life
  Standard Life Protect
  Unum
  Guardian Financial Services: guardian fs, guardian life
  Canada Life: canada life
  Shepherds Friendly
  Cavendish Online
  National Friendly
  The Exeter: exeter friendly, the exeter!
  British Friendly
  Cirencester Friendly
  Holloway Friendly
  Police Mutual
  Forester Life: foresters friendly
  Wesleyan: wesleyan assurance
  Metlife: metlife europe, met life
  Aviva Life: aviva life, aviva life protection
  Anorak Life
  Polly Life: reassured, polly insurance
  Golden Leaves
  Co-op Funeral Plans = coop funeral plan
  Avalon Funeral Plans
  Golden Charter
  Dignity Funeral Plans = dignity funeral plan
  Pure Cremation
  Scottish Friendly
  Engage Mutual
  Healthy Investment Society
  Sheffield Mutual
  PG Mutual
  Family Assurance Society
  Countrywide Assured
  Sun Life Financial of Canada: sun life of canada
  Post Office Life = post office life
  Tesco Life Insurance = tesco bank life
`,
)
