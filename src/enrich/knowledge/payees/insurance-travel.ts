import { sector } from '../sector.ts'

export const insuranceTravel = sector(
  'insurance.travel',
  `
  Staysure
  AllClear Travel: allclear travel, all clear travel
  InsureandGo: insure and go
  Avanti Travel Insurance
  Columbus Direct
  World Nomads
  SafetyWing: safety wing
  Battleface
  Coverwise
  Holidaysafe
  Outbacker Insurance
  InsureFor
  Alpha Travel Insurance
  Post Office Travel Insurance = post office travel ins
  CoverForYou: cover for you
  Goodtogo Insurance: goodtogoinsurance
  Big Blue Cover
  True Traveller
  Snowcard
  Just Travel Cover
  Medical Travel Compared
  Eurotunnel Insurance
  Multitrip: multitrip com
  Leisure Guard: leisure guard
  Explorer Insurance
`,
)
