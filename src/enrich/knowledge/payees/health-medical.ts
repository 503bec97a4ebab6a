import { sector } from '../sector.ts'

export const healthMedical = sector(
  'health.medical',
  `
  Bupa Clinic: bupa health centre, bupa centre, bupa cromwell
  Nuffield Hospital: nuffield hospital, nuffield health hospitals, nuffield health hospital
  Spire Healthcare: spire healthcare, spire hospital, spire!
  Circle Health: circle health, bmi healthcare
  Ramsay Health: ramsay health
  HCA Healthcare: hca healthcare, hca international
  King Edward VII Hospital: king edward vii
  Benenden Hospital
  Babylon: babylon health, babylon!, emed healthcare
  Push Doctor: push doctor
  Livi: livi!, livi uk
  Doctor Care Anywhere: doctor care anywhere
  London Doctors Clinic: london doctors clinic
  Zava: zavamed, zava!
  Doctor Fox: doctor fox
  Medichecks
  Thriva
  Forth Edge: forth edge
  Randox: randox health
  Zoe: zoe limited, zoe global, joinzoe, zoe!
  Second Nature: second nature
  Oviva
  BetterHelp: better help, betterhelp
  Headspace: headspace!, headspace inc
  Calm: calm!, calm com
  Talkspace
  Spill Chat
  Relate: relate!
  Bacp Therapist
  Counselling Directory
  Psychiatry UK: psychiatry uk
  ADHD 360
  Private Midwives
  London Women’s Clinic: london womens clinic
  Care Fertility
  Optegra
  Optical Express Surgery
  Harley Street Skin
  Specsavers Hearing: specsavers hearing, specsavers hearcare, specsavers audiology
  Amplifon
  Hidden Hearing
  Scrivens Hearing
  Boots Hearingcare: boots hearingcare
  NHS Trust: nhs foundation trust, nhs trust, nhs hospitals
  Bluecrest Wellness: bluecrest
  Physio Fast
  Ascenti
  Six Physio
  Nuffield Physio
  Osteopathic Centre
  Mersey Chiropractic
  Ovira
  Complete Care Shop: complete care shop
  Ability Superstore: ability superstore
  Mobility Scooters Direct
  Motability Operations: motability
  CUE Mobility
  Hartmann Direct
  Health & Care: healthandcare
  Flo Health: flo health
  Natural Cycles: natural cycles
  Clue App: clue plus
  Sleepio
  Vivup
  Teladoc
  Square Health
  Preventicum
  Passport Health
  MASTA Travel Health: masta travel
  Nomad Travel Clinic: nomad travel clinic
  CityDoc: citydoc
  Newson Health
  Voy: joinvoy, voy!
  Phlo Clinic
`,
)
