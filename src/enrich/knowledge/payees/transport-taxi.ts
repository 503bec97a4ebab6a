import { sector } from '../sector.ts'

export const transportTaxi = sector(
  'transport.taxi',
  `
  Uber: uber trip, uber help uber, uber uk, uber bv, uber!, ubr pending uber, ubr, uber trip help, uber one
  Bolt: bolt eu, bolt eu o, bolt!, bolt operations, bolt services, bolt uk
  FREENOW: free now, freenow!, mytaxi, my taxi, free now uk
  Ola Cabs: ola!, ola cabs
  Addison Lee
  Gett: gett!, gett taxi
  Wheely
  Green Tomato Cars
  Veezu
  Delta Taxis
  Alpha Taxis
  Street Cars Manchester
  Amber Cars
  Aqua Cars
  City Taxis Sheffield: city taxis
  Take Me Taxi: take me group
  Central Taxis Edinburgh
  Glasgow Taxis
  Value Cabs
  fonaCAB: fonacab
  V Cars
  A2B Taxis: a2b radio cars
  Star Cars
  Arrow Cars
  Dragon Taxis
  LA Taxis
  Blueline Taxis: blueline taxis
  iRide: iride
  Minicabit
  Heycar Taxi
  Kapten
  ViaVan
  Lyft: lyft ride
  Cabify
  Grab!: grab ride, grabtaxi
  Didi
  Careem
  Yandex Taxi
  BlaBlaCar Carpool
  Liftshare
  TaxiCaller
  CMAC Group
  Karhoo
  Welcome Pickups
  Jayride
  HolidayTaxis: holiday taxis, holidaytaxis
  Suntransfers
  Blacklane
  CabGuru
  Sherbet Taxis
  ComCab: computer cab, comcab
  Dial-a-Cab: dial a cab
  Radio Taxis
  SumUp Black Cab = london black cab
`,
)
