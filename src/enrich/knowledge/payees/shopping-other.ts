import { sector } from '../sector.ts'

export const shoppingOther = sector(
  'shopping.other',
  `
  Evapo
  VPZ: vpz!, vaporized
  Vape Shop UK
  Totally Wicked: totally wicked
  Vape Superstore: vape superstore
  Vape UK: vape uk
  Electric Tobacconist: electric tobacconist
  JUUL: juul labs
  Vuse: vuse!, govype, govyp
  IQOS: iqos!
  Vampire Vape
  VapeStore
  Royal Flush Vape
  E-Cigarette Direct: ecigarettedirect
  Snus Direct
  Haypp: haypp
  C Gars: c gars
  Havana House
  JJ Fox: jj fox
  Lovehoney: love honey
  Harmony Store
  Ann Summers Toys
  Simply Pleasure
  Prime Slot
`,
)
