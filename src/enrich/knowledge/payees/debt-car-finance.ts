import { sector } from '../sector.ts'

export const debtCarFinance = sector(
  'debt.car_finance',
  `
  Black Horse: blackhorse, black horse finance, black horse ltd
  Moneybarn: money barn
  Volkswagen Financial Services: vwfs, vwfs uk, vw financial services, volkswagen fin serv, volkswagen finance, audi finance, skoda finance, seat finance
  BMW Financial Services: bmw financial, bmw fin services, bmw finance, alphera, mini financial
  Mercedes-Benz Finance: mercedes benz fin, mercedes finance, mercedes benz financial, daimler finance
  Ford Credit: ford credit, fce bank, ford lease
  PSA Finance: psa finance, peugeot finance, citroen finance, stellantis financial, vauxhall finance
  RCI Financial Services: rci financial, renault finance, nissan finance, mobilize financial
  Toyota Financial Services: toyota financial, toyota finance, lexus financial, lexus finance
  Hyundai Finance: hyundai finance, hyundai capital, kia finance
  Honda Finance: honda finance
  Mazda Finance: mazda financial, mazda finance
  Land Rover Finance: land rover finance, jaguar finance, jlr finance
  Volvo Car Finance: volvo car finance, volvo finance
  Tesla Finance
  Motonovo Finance: motonovo, motonovo finance, carlyle finance
  Close Motor Finance: close motor finance, close brothers motor, close bros motor
  Blue Motor Finance
  Oodle: oodle car finance, oodle financial
  Marsh Finance
  Startline Motor Finance: startline
  Alphera Finance
  Lex Autolease: lex autolease
  LeasePlan: leaseplan
  Arval
  Alphabet: alphabet gb, alphabet lease
  ALD Automotive: ald automotive, ayvens
  Zenith Vehicle: zenith vehicle
  Hitachi Capital Vehicle: hitachi vehicle, novuna vehicle
  Octopus Electric Vehicles: octopus ev, octopus electric vehicles
  Tusker: tusker direct
  Onto: onto ev, evezy
  Advantage Finance
  First Response Finance: first response finance
  Go Car Credit: go car credit
  Carfinance 247: car finance 247, carfinance247
  Zuto
  Cazoo Finance
  Santander Car Finance: santander cons fin
  Billing Finance
  Evolution Funding
  Mallard Finance
  MotoRite: motorite
  PCF Bank
  Northridge Finance
  Barclays Car Finance
  Lloyds Car Finance
  JBR Capital
  DriveElectric: drive electric
  Love Electric
  The Electric Car Scheme
  Mycarcredit
  Carmoola
  Bikefinance
`,
)
