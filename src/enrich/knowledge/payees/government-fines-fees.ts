import { sector } from '../sector.ts'

export const governmentFinesFees = sector(
  'government.fines_fees',
  `
  HMCTS: hm courts, hmcts fines
  HM Passport Office: hm passport, passport office, hmpo
  DVSA: dvsa driving, dvsa practical, driver and vehicle standards
  Disclosure & Barring Service: dbs disclosure, dbs online, disclosure and barring
  Disclosure Scotland
  Companies House
  UK Visas & Immigration: ukvi, uk visas, visas and immigration
  HM Land Registry: hm land registry, land registry, landregistry
  General Register Office: general register office
  Information Commissioner’s Office: ico data protection, information commissioner
  Planning Portal
  Security Industry Authority: security industry authority, sia licence
  Intellectual Property Office: intellectual property office, ipo patent
  Environment Agency: environment agency
  Canal & River Trust Licence = crt licence, canal and river trust licence
  GOV.UK: gov uk pay, govuk
  National Records of Scotland: scotlands people, scotlandspeople
  Traffic Penalty Tribunal
  National Driver Offender Retraining: ndors, speed awareness
  Registers of Scotland
  Police Certificate: acro criminal records, acro police
  Driving Vehicle Agency: dva ni
  Ofcom Licence: ofcom
  Office of the Public Guardian: public guardian, opg lpa
  Probate Registry
`,
)
