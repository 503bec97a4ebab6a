import { sector } from '../sector.ts'

export const billsRent = sector(
  'bills.rent',
  `
  OpenRent: openrent
  Places for People: places for people
  Clarion Housing: clarion housing
  Peabody: peabody!, peabody trust
  L&Q: l and q, london and quadrant
  Notting Hill Genesis: notting hill genesis
  Sanctuary Housing: sanctuary housing, sanctuary group
  Guinness Partnership: guinness partnership
  Hyde Housing: hyde housing
  Riverside Housing: riverside housing, riverside group
  Home Group: home group ltd
  Anchor Hanover: anchor hanover
  Optivo
  Southern Housing: southern housing
  Metropolitan Thames Valley: mtvh, metropolitan thames
  Network Homes
  A2Dominion: a2dominion
  Sovereign Housing: sovereign housing, sovereign network
  Stonewater
  Orbit Housing: orbit housing, orbit group
  Platform Housing: platform housing
  Bromford: bromford!
  Midland Heart
  Citizen Housing: citizen housing
  Wrekin Housing: wrekin housing
  WHG: whg!, walsall housing
  Karbon Homes: karbon homes
  Gentoo: gentoo!
  Thirteen Group: thirteen housing
  Yorkshire Housing
  Together Housing
  Onward Homes: onward homes
  Torus: torus62
  Regenda
  Great Places Housing: great places
  Jigsaw Homes: jigsaw homes
  Curo Housing: curo places
  LiveWest
  Aster Group: aster group
  Abri Housing: abri group
  VIVID Homes: vivid homes, vivid housing
  Wheatley Homes: wheatley homes, gha rent
  NIHE: nihe, northern ireland housing executive
  Leeds Federated
  Goodlord: goodlord
  Foxtons: foxtons!, foxtons ltd
  Grainger: grainger plc
  Get Living: get living
  Essential Living
  Unite Students: unite students, unite integrated
  iQ Student: iq student
  Student Roost: student roost
  Fresh Student Living: fresh student
  Homes for Students: homes for students
  Yugo: yugo student
  CRM Students
  Prestige Student Living
  Chapter Living: chapter london
  The Collective Living
  SpareRoom Rent
  Mashroom
  No Letting Go
  Reposit: reposit
  Leaders Lettings: leaders ltd
  Northwood Lettings
  Belvoir: belvoir!
  Martin & Co: martin and co
  Your Move: your move!
  Reeds Rains
  Hunters Estate Agents = hunters estate
  Kinleigh Folkard & Hayward: kinleigh folkard, kfh!
  Dexters: dexters!, dexters london
  Winkworth
  Chestertons
  Savills Lettings: savills rent
  Countrywide Lettings: countrywide residential
  LSL Lettings
  Romans Lettings: romans group
  Hamptons: hamptons!, hamptons int
  Purplebricks Lettings
  Property Holdings = property holdings, property holdi
  Canopy Rent: canopy rent
  Deposit Protection Service: dps deposit, deposit protection service
  MyDeposits: mydeposits, my deposits
  Tenancy Deposit Scheme: tenancy deposit scheme
`,
)
