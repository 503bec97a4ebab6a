import { sector } from '../sector.ts'

export const healthOptician = sector(
  'health.optician',
  `
  Specsavers: specsavers opticians, specsavers optical, specsavers!
  Vision Express: vision express, visionexpress
  Boots Opticians: boots opticians
  Optical Express: optical express
  Leightons: leightons opticians
  Scrivens: scrivens opticians, scrivens!
  David Clulow: david clulow
  Cubitts: cubitts!, cubitts ltd
  Ace & Tate: ace and tate
  Glasses Direct: glasses direct, glassesdirect
  SelectSpecs: selectspecs
  Feel Good Contacts: feel good contacts, feelgoodcontacts
  Vision Direct: vision direct, visiondirect
  Daysoft
  Lenstore
  Lens.com = lens com
  Mister Spex: mister spex
  Ollie Quinn: ollie quinn
  Bloobloom
  Jimmy Fairly
  Kite Eyewear
  Tesco Opticians: tesco opticians
  Asda Opticians: asda opticians
  Ray-Ban: ray ban, rayban
  Sunglass Hut: sunglass hut
  Oakley: oakley!
  Moorfields Private
  Bayfields Opticians
  Hakim Group
  Conlons Opticians: conlons
  Eyes & Ears
  Optika
  Black & Lizars: black and lizars
  Duncan & Todd: duncan and todd
  Warby Parker
`,
)
