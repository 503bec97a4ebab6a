import { sector } from '../sector.ts'

export const transportVehicleTax = sector(
  'transport.vehicle_tax',
  `
  DVLA: dvla vehicle tax, dvla vehicle
`,
)
