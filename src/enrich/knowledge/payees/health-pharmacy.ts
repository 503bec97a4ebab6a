import { sector } from '../sector.ts'

export const healthPharmacy = sector(
  'health.pharmacy',
  `
  Boots: boots the chemist, boots uk, boots!, boots pharmacy, boots com
  Superdrug: superdrug stores, superdrug!
  LloydsPharmacy: lloyds pharmacy, lloydspharmacy
  Well Pharmacy: well pharmacy
  Rowlands Pharmacy: rowlands pharmacy
  Day Lewis Pharmacy: day lewis
  Cohens Chemist: cohens chemist
  Pharmacy2U: pharmacy2u, pharmacy 2u
  Chemist Direct: chemist direct, chemistdirect
  Chemist 4 U: chemist 4 u, chemist4u
  Weldricks: weldricks pharmacy
  Jhoots
  Kamsons
  Paydens
  Tesco Pharmacy: tesco pharmacy
  Asda Pharmacy: asda pharmacy
  Morrisons Pharmacy: morrisons pharmacy
  Superdrug Online Doctor: superdrug online doctor
  Oxford Online Pharmacy: oxford online pharmacy
  Lloyds Direct: echo pharmacy, lloydsdirect
  Simple Online Pharmacy
  Pharmacy Outlet: pharmacyoutlet
  Weldricks Online
  UK Meds
  The Independent Pharmacy: independent pharmacy
  Express Chemist: express chemist
  Click Pharmacy: clickpharmacy, click pharmacy
  Dears Pharmacy
  Gordons Chemists: gordons chemist
  McKeevers Chemists
  Medicare Pharmacy
  Savers: savers health, savers!, savers health and beauty
  Bodycare: bodycare!
  Semichem
  NHS Prescription Prepayment: nhs prescription, nhs bsa ppc, nhsbsa ppc, nhs bsa prescription, prescription prepayment
  Numan
  Manual: manual co, menwell
  Hims: hims!, hims and hers
  Juniper UK: juniper uk
  Oushk Pharmacy
  Myvitamins
  Vitabiotics
  Solgar
  Nutri Advanced
  Simply Supplements
  Nature’s Best: natures best
  Healthspan
  Bioglan
  Zooki
  Athletic Greens: athletic greens, ag1 drink
  Ritual Vitamins
  CVS Pharmacy: cvs pharmacy
  Walgreens
  Shoppers Drug Mart: shoppers drug
  DM Drogerie: dm drogerie
  Rossmann
  Watsons
  Matsumoto Kiyoshi
`,
)
