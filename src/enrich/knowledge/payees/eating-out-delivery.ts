import { sector } from '../sector.ts'

export const eatingOutDelivery = sector(
  'eating_out.delivery',
  `
  Deliveroo: deliveroo co uk, deliveroo plus, roofoods
  Just Eat: just eat co uk, justeat, just eat holding, just eat ltd, justeatcouk, just eat takeaway
  Uber Eats: uber eats, ubereats, uber eats help uber
  Foodhub: food hub
  Hungry House: hungryhouse
  Supper London
  Slerp
  Foodhouse
  Scoffable
  Chefonline
  Kukd
  DoorDash: doordash
  Grubhub
  Glovo
  Wolt
  Lieferando: lieferando, takeaway com
  Rappi
  iFood
  Talabat
  Zomato
  Swiggy
  Foodpanda
  Big Night App
  City Pantry: feedr
`,
)
