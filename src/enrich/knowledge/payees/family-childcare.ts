import { sector } from '../sector.ts'

export const familyChildcare = sector(
  'family.childcare',
  `
  Busy Bees: busy bees nurseries, busy bees nursery, busy bees childcare
  Bright Horizons: bright horizons
  Kids Planet: kids planet
  Monkey Puzzle: monkey puzzle
  N Family Club: n family club
  Grandir: grandir uk, dicky birds
  Fennies
  Kindred Nurseries: kindred nurseries
  Partou
  Storal
  Family First Nurseries: family first nurseries
  Tops Day Nurseries: tops day nurseries
  Asquith Nurseries
  Kiddi Caru
  Co-op Childcare
  Little Jungle
  Happy Days Nurseries: happy days nursery
  Childbase Partnership: childbase
  Old Station Nursery: old station nursery
  Bertram Nurseries
  Just Childcare
  London Early Years Foundation: leyf!, london early years
  Koru Kids: koru kids, korukids
  Bubble Sitters: bubble babysitting
  Sitters UK: sitters ltd
  Childcare.co.uk: childcare co uk
  Edenred Childcare: edenred childcare
  Computershare Childcare: computershare voucher, computershare childcare
  Sodexo Childcare: sodexo childcare
  Care-4: care 4 vouchers
  KiddiVouchers: kiddivouchers
  Tax-Free Childcare: nsandi childcare, hmrc tax free childcare, ns and i childcare, ns and i tfc, tfc childcare
  Junior Adventures Group: junior adventures
  Premier Education: premier education
  Super Camps: supercamps, super camps
  Barracudas: barracudas!, barracudas activity
  Camp Beaumont Day
  Fit For Sport: fit for sport
  Ultimate Activity Camps: ultimate activity
  Kidz Go Wild
  Magicbooking: magicbooking
  ipal Childcare: ipal app
  Famly
  Nurseryworks
  Tapestry Journal
  Tiney
`,
)
