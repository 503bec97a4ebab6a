import { sector } from '../sector.ts'

export const healthCosmetics = sector(
  'health.cosmetics',
  `
  Sephora: sephora uk, sephora!, feelunique
  Space NK: space nk, spacenk
  Lush: lush retail, lush ltd, lush!
  The Body Shop: the body shop, body shop int
  MAC Cosmetics: mac cosmetics
  Charlotte Tilbury: charlotte tilbury
  Cult Beauty: cult beauty
  Lookfantastic: lookfantastic, look fantastic
  Beauty Bay: beauty bay, beautybay
  Boots No7
  Jo Malone: jo malone
  Molton Brown: molton brown
  Rituals: rituals cosmetics, rituals!
  L’Occitane: l occitane, loccitane
  Neal’s Yard Remedies: neals yard remedies, neals yard!
  Aesop: aesop!, aesop uk
  Kiehl’s: kiehls
  Clinique: clinique!
  Estée Lauder: estee lauder
  Bobbi Brown: bobbi brown
  Benefit Cosmetics: benefit cosmetics
  NARS: nars cosmetics
  Trinny London: trinny london
  Glossier
  Fenty Beauty: fenty beauty
  Rare Beauty
  Beauty Pie: beauty pie, beautypie
  The Perfume Shop: the perfume shop, perfume shop
  Fragrance Direct: fragrance direct, fragrancedirect
  The Fragrance Shop: fragrance shop
  Allbeauty: allbeauty
  Notino
  Escentual
  Superdrug Beauty
  Elemis
  Liz Earle: liz earle
  Clarins: clarins!
  Decleor
  The Ordinary: deciem, the ordinary!
  Paula’s Choice: paulas choice
  CeraVe Shop
  Skin Cupid
  Revolution Beauty: revolution beauty, revolutionbeauty
  e.l.f. Cosmetics: elf cosmetics
  Huda Beauty
  Avon: avon cosmetics, avon!
  Oriflame
  Tropic Skincare: tropic skincare
  Birchbox
  Glossybox: glossybox
  Face the Future
  Cloud Nine Hair
  Penhaligon’s: penhaligons
  Floris London
  Byredo
  Diptyque
  Le Labo: le labo
  Yves Rocher: yves rocher
  Nivea Shop
  Kiko Milano: kiko milano
  Douglas Parfumerie
  Marionnaud
  Nocibé
  Dermalogica
  Medik8
  Function of Beauty
  Wild Deodorant: wild cosmetics
`,
)
