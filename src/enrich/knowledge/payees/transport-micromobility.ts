import { sector } from '../sector.ts'

export const transportMicromobility = sector(
  'transport.micromobility',
  `
  Santander Cycles: santander cycles, tfl cycle hire, tfl cycles, cycle hire tfl
  Lime: lime ride, lime!, lim ride, limebike, lime ride cost
  Voi: voi scooters, voi technology, voi!, voi uk, voi scooter
  Beryl: beryl bikes, beryl!
  Tier: tier mobility, tier mobility uk
  Dott: dott!, ride dott, emtransit
  Forest Bikes: humanforest, human forest, forest bike
  Nextbike: nextbike uk
  Neuron: neuron mobility
  Zwings: zwings
  Ginger Scooters: ride ginger
  Wind Mobility
  Superpedestrian: link scooters
  Spin Scooters: spin scooter
  Bird Rides: bird rides
  Mobike
  Jump Bikes: jump bikes
  Bolt Scooters: bolt scooter
  Donkey Republic
  Co-bikes: co bikes
  Brompton Bike Hire: brompton bike hire
  Swapfiets
  Buzzbike
  OVO Bikes
  Velib: velib
  Citi Bike: citi bike, citibike
  Bicing
  DublinBikes: dublinbikes, bleeperbike
  Yego
  Felyx
  Cityscoot
  Collaborate Bikeshare
`,
)
