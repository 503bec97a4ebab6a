import { sector } from '../sector.ts'

export const servicesProfessional = sector(
  'services.professional',
  `
  Purplebricks
  Rightmove
  Zoopla
  Strike Estate Agents
  Yopa
  Savills: savills!, savills uk
  Knight Frank: knight frank
  Connells: connells!
  Bairstow Eves
  William H Brown
  Haart: haart!
  Irwin Mitchell: irwin mitchell
  Slater & Gordon: slater and gordon
  Co-op Legal Services: co op legal
  Farewill
  Beyond Wills
  LegalZoom
  Rocket Lawyer: rocket lawyer
  Habito
  London & Country: london and country mortgages
  Trussle
  Mojo Mortgages: mojo mortgages
  John Charcol: john charcol
  TaxScouts: taxscouts
  Crunch Accounting: crunch accounting
  TaxAssist: tax assist, taxassist
  Brookson
  QAccounting
  Mazuma Accounting: mazuma money
  Gorilla Accounting
  PwC: pricewaterhouse
  KPMG
  Deloitte
  Grant Thornton
  H&R Block: h and r block
  Unbiased: unbiased co uk
  LOQBOX: loqbox
  Credit Ladder: creditladder
  RICS Surveyors
  e.surv: e surv
  HomeBuyer Conveyancing
  Premier Property Lawyers
  MyHomeMove: my home move
  Which Wills
  Aviva Advice
  Vouchedfor
  Landlord Action
  Reed Recruitment
  Indeed Jobs = indeed jobs
  Citizens Advice Legal
  Formations House: 1st formations, 1stformations
  Tide Registered Address
  Companies Made Simple: companies made simple
`,
)
