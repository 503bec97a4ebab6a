import { sector } from '../sector.ts'

export const insuranceGeneral = sector(
  'insurance.general',
  `
  Aviva: aviva insurance, aviva plc, aviva uk
  AXA: axa insurance
  Direct Line: direct line ins, direct line insurance, uk insurance limited, uk insurance ltd, u k insurance
  LV=: lv!, lv insurance, lv general, lvgig
  NFU Mutual: nfu mutual ins
  Ageas: ageas internet, ageas retail, ageas insurance
  More Than: more than insurance, more than!, morethan
  RSA: rsa insurance, royal sun alliance, royal and sun alliance
  Zurich: zurich insurance
  Allianz: allianz insurance
  Saga: saga services, saga insurance, saga!
  Post Office Insurance: post office insurance
  Tesco Insurance: tesco bank insurance, tesco insurance
  Sainsbury’s Insurance: sainsburys bank insurance, sainsburys bk ins
  John Lewis Insurance: john lewis insurance, john lewis finance insurance
  M&S Insurance: m and s insurance, m and s bank insurance
  Asda Insurance: asda insurance
  Co-op Insurance: co op insurance, cis general, coop insurance, soteria
  Age UK Insurance: age co insurance
  Premium Credit: premium credit ltd
  Close Brothers Premium: close brothers premium, closebrosprem, close premium fin, close brothers prem
  Lloyds Bank Insurance: lloyds insurance
  Barclays Insurance: barclays insurance
  Nationwide Insurance
  Halifax Insurance: halifax insurance
  Covea: covea insurance
  QBE Insurance
  Domestic & General: domestic and general, domestic and gen, d and g, dandg
  Assurant: assurant, lifestyle services group
  Protect Your Bubble
  Gadget Cover: gadget cover
  Loveit Coverit
  Insurance2go: insurance 2 go
  So-Sure: so sure
  Asurion
  SquareTrade: square trade
  AppleCare: applecare
  ASE Insurance
  Bought By Many Travel
  GoCompare: gocompare
  Comparethemarket
  Chubb: chubb european
  DAS Legal: das legal expenses
  Arag: arag legal
  Towergate: towergate insurance
  Howden: howden insurance, aston lark
  Marsh = marsh ltd
  Gallagher: gallagher insurance, arthur j gallagher
  A-Plan: a plan insurance, aplan
  PolicyBee
  Superscript: superscript insurance
  Hood Group: hood group
  BGL Group: bgl group, bisl
  Atlanta Insurance
  Sabre Insurance
  CBS Insurance: cbs insurance
`,
)
