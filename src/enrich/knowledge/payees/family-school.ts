import { sector } from '../sector.ts'

export const familySchool = sector(
  'family.school',
  `
  ParentPay: parent pay, parentpay e com, parentpay!
  Arbor: arbor education, arbor!
  Schoolcomms: school comms
  SchoolMoney: schoolmoney, eduspot
  ParentMail: parentmail
  sQuid: squid card, squidcard
  Scopay: scopay, tucasi
  WisePay: wise pay, wisepay
  ParentHub: parenthub
  Pay360 School: ipayimpact, ipay impact
  MCAS: mychildatschool, my child at school
  Bromcom
  Evolve Trips
  Schools Buddy: schoolsbuddy
  Stagecoach School
  Caterlink: caterlink
  Relish School Food
  Tempest Photos: tempest photography
  Van Cols: vancols
  Academy Photos: academy photos
  PTA Events: pta events
  PTA-Events
  Classlist
  Tapestry
  Chartwells School: chartwells school
  Eton College
  Harrow School
  Girls Day School Trust: gdst!
  Cognita: cognita schools
  Nord Anglia
  United Learning: united learning
  Harris Federation: harris federation
  Ark Schools: ark schools
  School Gateway: school gateway, schoolgateway
  Agora School
  Civica School: civica school
  Cool Milk: cool milk, coolmilk
  MyNametags: mynametags
  Easy2Name
`,
)
