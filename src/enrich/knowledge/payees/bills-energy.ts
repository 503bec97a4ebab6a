import { sector } from '../sector.ts'

export const billsEnergy = sector(
  'bills.energy',
  `
  Octopus Energy: octopus energy ltd, octopus energy limited, octopus!
  British Gas: british gas business, british gas energy, britishgas, centrica, british gas trading
  EDF: edf energy, edf energy customer
  E.ON Next: e on next, eon next, eon!, e on!, eon energy, e on energy, e on uk
  OVO Energy: ovo!, ovo energy ltd
  ScottishPower: scottish power, scottishpower energy
  SSE: sse energy, sse energy services, southern electric, swalec, scottish hydro, sse airtricity, sse southern
  npower: npower ltd, npower northern
  Bulb: bulb energy
  Shell Energy: shell energy retail
  So Energy: so energy trading
  Utilita: utilita energy
  Utility Warehouse: utility warehouse, telecom plus
  Good Energy: good energy ltd
  Ecotricity
  Outfox Energy: outfox the market, outfox
  Fuse Energy
  Rebel Energy
  Tomato Energy
  Ecoe Energy
  E (Gas & Electricity) = e gas and electricity
  Boost Power = boost power, boost energy
  Green Energy UK
  Sainsbury’s Energy = sainsburys energy
  M&S Energy = m and s energy
  Co-op Energy = co op energy, coop energy, cooperative energy
  Affect Energy
  Bristol Energy
  Robin Hood Energy
  Avro Energy
  Igloo Energy
  Pure Planet
  People’s Energy: peoples energy
  Green Network Energy
  Orbit Energy
  Home Energy Store
  London Power
  Ebico: ebico living
  Power NI
  Budget Energy
  Click Energy
  Electric Ireland: electric ireland ni
  Firmus Energy
  Phoenix Natural Gas: phoenix energy
  SGN
  Cadent: cadent gas
  UK Power Networks
  National Grid Electricity Distribution
  Calor Gas: calor!, calor gas
  Flogas: flogas uk
  AvantiGas: avanti gas
  Certas Energy
  WCF Fuels
  BoilerJuice: boiler juice
  Rix Petroleum: rix petroleum, rix heating oil
  Watson Fuels
  Crown Oil
  NWF Fuels
  Highland Fuels
  Scottish Fuels
  Switch2: switch 2, switch2 energy
  Insite Energy
  Ista Energy
  Evinox
  Heat Networks
  E.ON Heat = eon heat, e on heat
  Vattenfall: vattenfall heat
  SSE Heat
  Pinnacle Power
  Guru Systems
  SmartestEnergy
  Opus Energy
  Drax: haven power
  TotalEnergies Gas & Power = total gas and power, totalenergies gas
  Crown Gas & Power: crown gas and power
  Corona Energy
  Gazprom Energy: sefe energy
  Valda Energy
  Yü Energy: yu energy
  Pozitive Energy
  BES Utilities: bes utilities
  Engie: engie power
  Dual Energy
  Bryt Energy
  Dyce Energy
  Regent Gas
  Contract Natural Gas
  Nabuh Energy
  Breeze Energy
  Together Energy
  Symbio Energy
  Daligas
  Entice Energy
  Foxglove Energy
  Goto Energy
  Zog Energy
  Manx Utilities
  Jersey Electricity
  Guernsey Electricity
  Jersey Gas
  Rontec Heating
  Certainly Wood
  CPL Fuels: cpl distribution, coals 2 u
  Homefire
  Paypoint Energy
`,
)
