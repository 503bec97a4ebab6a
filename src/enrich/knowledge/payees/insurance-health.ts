import { sector } from '../sector.ts'

export const insuranceHealth = sector(
  'insurance.health',
  `
  Bupa: bupa insurance, bupa insurance services, bupa by you, bupa subscriptions, bupa health
  AXA Health: axa ppp, axa health, axa ppp healthcare
  VitalityHealth: vitality health, vitalityhealth, vitality corporate
  Vitality: vitality!
  WPA: wpa health, western provident
  Benenden Health: benenden, benenden health
  Simplyhealth: simply health, simplyhealth access
  Denplan Simplyhealth
  Westfield Health
  Medicash
  Health Shield: healthshield
  BHSF
  Paycare
  HSF Health Plan: hsf health plan
  UK Healthcare
  Sovereign Health Care
  Cigna: cigna healthcare, cigna europe
  Freedom Health Insurance
  Saga Health = saga health
  National Friendly Health
  General & Medical: general and medical
  Allianz Care: allianz care, allianz partners health
  Aviva Health: aviva health
  Civil Service Healthcare: cs healthcare
  Orchard Healthcare
  Bupa Dental Plan = bupa dental plan
  Unum Dental: unum dental
  Boots Dental Plan
  Dencover
  Ternhill Health
  Equipsme
  Now Health International
`,
)
