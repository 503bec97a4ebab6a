import { sector } from '../sector.ts'

export const travelCarHire = sector(
  'travel.car_hire',
  `
  Enterprise: enterprise rent a car, enterprise rac, enterprise rentacar, enterprise car
  Hertz: hertz uk, hertz!
  Avis: avis rent a car, avis!, avis budget
  Budget Car: budget rent a car
  Europcar
  Sixt: sixt rent a car, sixt!
  Alamo: alamo rent a car
  National Car Rental: national car rental
  Thrifty: thrifty car rental, thrifty!
  Green Motion: green motion
  Goldcar
  Record Go: record go
  OK Mobility: ok mobility
  Centauro: centauro rent
  Firefly Car: firefly car
  Dollar Rent A Car: dollar rac, dollar rent
  Zipcar: zipcar uk, zipcar!
  Enterprise Car Club: enterprise car club
  Co-Wheels: co wheels
  Hiyacar
  Turo: turo!, turo inc
  Getaround
  Karshare
  Virtuo: virtuo!, govirtuo
  Ubeeqo
  Share Now: share now, drivenow
  Blueindy
  Easirent: easirent
  Practical Car & Van: practical car
  Arnold Clark Rental: arnold clark rental, arnold clark hire
  Northgate: northgate vehicle
  Salford Van Hire
  U-Drive: u drive
  Thrifty Van
  Indie Campers: indie campers
  Roadsurfer
  Spaceships Rentals
  Quirky Campers
  Goboony
  Camplify
  Holiday Autos: holiday autos
  Rentalcars.com: rentalcars com, rentalcars, rental cars
  DiscoverCars: discovercars, discover cars
  AutoEurope: auto europe
  Zest Car Rental: zest car rental
  Carhire3000
  Economy Car Hire: economy car hire
  Carrentals.co.uk: carrentals co uk
  Insurance4carhire: insurance4carhire
  Questor Insurance: questor car hire
  Co-Cars: co cars
  Moby Van
  Drover: drover!
  Wagonex
  Cinch Subscription
`,
)
