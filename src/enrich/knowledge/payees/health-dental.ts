import { sector } from '../sector.ts'

export const healthDental = sector(
  'health.dental',
  `
  Bupa Dental: bupa dental care, bupa dental
  MyDentist: mydentist, my dentist, idh ltd
  Portman Dental: portman dental
  Rodericks Dental
  Dentexcel
  Denplan: denplan ltd, denplan limited, denplan!
  Practice Plan: practice plan
  DPAS
  Colosseum Dental: colosseum dental
  Smile Direct Club: smiledirect, smile direct
  Invisalign: invisalign
  Straight Teeth Direct
  Dental Beauty: dental beauty
  Damira
  Together Dental
  Oasis Dental
  Genix Healthcare
  Perfect Smile: perfect smile
  Impress Orthodontics
  Quip Toothbrush
  NHS Dental: nhs dental
`,
)
