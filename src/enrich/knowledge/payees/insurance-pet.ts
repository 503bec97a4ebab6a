import { sector } from '../sector.ts'

export const insurancePet = sector(
  'insurance.pet',
  `
  Petplan: petplan ltd, pet plan
  Animal Friends: animal friends insurance, animal friends ins
  ManyPets: many pets, bought by many, boughtbymany
  Waggel
  Napo: napo pet, napo limited
  Agria: agria pet
  Pet Protect
  Petsure
  Scratch & Patch: scratch and patch
  4Paws: 4paws
  Healthy Pets: healthy pets
  Perfect Pet Insurance
  More Than Pet: more than pet, more th n pet
  Direct Line Pet: direct line pet
  Tesco Pet Insurance = tesco bank pet, tesco pet
  Sainsbury’s Pet Insurance = sainsburys bank pet, sainsburys pet
  John Lewis Pet Insurance = john lewis pet
  Asda Money Pet
  Co-op Pet Insurance = co op pet insurance
  Everypaw: every paw
  Argos Pet Insurance: argos pet
  Purely Pets
  E&L Insurance: e and l insurance, the insurance emporium
  Kennel Club Insurance
  Petgevity
  Asda Pet Insurance
  KatKin Cover
  Lifetime Pet Cover
  VetsMediCover
  Pet Insure: petinsure
`,
)
