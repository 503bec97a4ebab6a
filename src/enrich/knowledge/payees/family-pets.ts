import { sector } from '../sector.ts'

export const familyPets = sector(
  'family.pets',
  `
  Pets at Home: pets at home, petsathome, pets at home ltd
  Zooplus: zooplus ag
  Jollyes
  Pets Corner: pets corner
  Just for Pets
  Pet Supermarket: petsupermarket, pet supermarket
  PetShop.co.uk: petshop co uk
  Fetch Pets: fetch ocado
  Tails.com: tails com, tails!
  Butternut Box: butternut box, butternutbox
  Bella & Duke: bella and duke
  Different Dog: different dog
  Lyka: lyka pet
  Pure Pet Food: pure pet food
  KatKin
  Republic of Cats
  Untamed Cat: untamed cat food
  Scrumbles
  Lily’s Kitchen: lilys kitchen
  Harringtons: harringtons pet
  Pooch & Mutt: pooch and mutt
  Forthglade
  Naturo
  Natural Instinct: natural instinct
  Nutriment
  Poppy’s Picnic: poppys picnic
  Years Dog Food: years!
  Marleybones
  BarkBox
  Itch Pet: itch pet, itch!
  VioVet: viovet
  Animed Direct: animed direct
  Pet Drugs Online: pet drugs online, petdrugsonline
  Hyperdrug
  Vet UK: vetuk
  MedicAnimal: medicanimal
  Monster Pet Supplies: monster pet
  Bitiba
  Rover: rover com, rover!
  Tailster
  Cat in a Flat: cat in a flat
  Barking Mad: barking mad
  Petpals: petpals
  Bruce’s Doggy Day Care: bruces doggy
  Dogs Trust Shop
  Pitpat
  Tractive
  Swell UK: swell uk
  Aquacadabra
  Maidenhead Aquatics: maidenhead aquatics
  Northampton Reptile Centre
  Omlet: omlet!, omlet ltd
  Kong Company
  Harry Barker
  Mutneys
  Wagging Tails
  Pet Planet: petplanet
  Burns Pet Nutrition: burns pet
  Wainwrights
  Halo Dogs: halo dogs
  Animal Trust Shop
  Fressnapf: fressnapf, maxi zoo
  Chewy: chewy com
  Petco
`,
)
