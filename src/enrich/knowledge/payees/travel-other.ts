import { sector } from '../sector.ts'

export const travelOther = sector(
  'travel.other',
  `
  Travelex: travelex uk
  Eurochange
  No1 Currency: no1 currency
  Post Office Travel Money: post office travel money, post office travel card
  Change Group: changegroup, change group
  FairFX Card
  Caxton: caxton fx
  Revolut Travel
  Holiday Extras: holiday extras, holidayextras
  No1 Lounges: no1 lounges, no1 lounge
  Aspire Lounge: aspire lounge, swissport lounge
  Plaza Premium: plaza premium
  Priority Pass: priority pass
  DragonPass
  Escape Lounge: escape lounge
  Fast Track Security: airport fast track, fast track security
  VFS Global: vfs global, vfs services
  TLScontact: tlscontact, tls contact
  US Embassy Visa: cgi federal visa
  ESTA: us customs esta, cbp esta, esta application
  India Visa: indian e visa, e visa india
  ETIAS
  Timatic
  iVisa
  CIBT Visas
  Bounce Luggage: usebounce, bounce luggage
  Stasher
  Radical Storage: radical storage
  Excess Baggage: excess baggage
  Send My Bag: send my bag
  Luggage Forward
  Heathrow Airport: heathrow airport ltd
  TripIt
  TripAdvisor: tripadvisor
  Timeshifter
  AirHelp
  Hayya Card
  Solo Visa
  Global Blue: global blue
  Travel Clinic Vaccinations
`,
)
