import { sector } from '../sector.ts'

export const familyVet = sector(
  'family.vet',
  `
  Vets4Pets: vets4pets, vets 4 pets, companion care
  Medivet: medivet!, medivet partnership, medivet group
  CVS Vets: cvs vets, cvs uk, healthy pet club
  IVC Evidensia: ivc evidensia, independent vetcare, pet health club
  Linnaeus: linnaeus vet
  VetPartners: vetpartners
  Goddard Vets: goddard vet, goddards vet
  PDSA: pdsa!, pdsa petaid, pdsa pet
  Blue Cross Vets: blue cross animal
  RSPCA Clinic: rspca clinic, rspca hospital
  Animal Trust: animal trust
  White Cross Vets: white cross vets
  Vets Now: vets now
  YourVets: yourvets
  Village Vet: village vet
  Creature Comforts
  Joii
  FirstVet: firstvet
  Pawsquad
  Vidivet
  MyVet: my vet
  Fitzpatrick Referrals: fitzpatrick referrals
  Royal Veterinary College: royal veterinary college, rvc!
  Dick White Referrals
  Mayhew
  Young Vets
  Beaumont Sainsbury Animal Hospital
`,
)
