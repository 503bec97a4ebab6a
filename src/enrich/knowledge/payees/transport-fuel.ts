import { sector } from '../sector.ts'

export const transportFuel = sector(
  'transport.fuel',
  `
  Shell: shell!, shell service, shell sstn, shell s stn, shell uk, shell station, shell petrol
  BP: bp service stn, bp service, bp station, bp petrol, bp connect, bp express, bp sstn, bp retail, bp fuel
  Esso: esso!, esso service, esso sstn, esso tesco, esso mfg, esso rontec, esso service station
  Texaco: texaco!, texaco service, texaco star
  Tesco Petrol: tesco pfs, tesco petrol, tesco pay at pump, tesco esso
  Sainsbury’s Petrol: sainsburys pfs, sainsburys petrol, sainsburys fuel
  Asda Petrol: asda pfs, asda petrol, asda fuel, asda express pfs, asda self service
  Morrisons Petrol: morrisons pfs, morrisons petrol, wm morrisons pfs, morrisons fuel, wm morrison petrol
  Jet!: jet petrol, jet service station, jet garage, jet filling, jet station
  Gulf: gulf petrol, gulf service, gulf oil, gulf!
  Murco: murco petroleum, murco!
  Harvest Energy: harvest energy
  Applegreen: applegreen!, applegreen plc, petrogas
  Euro Garages: eg on the move, euro garages, eurogarages, eg group
  MFG: mfg!, motor fuel group, mfg fuel
  Rontec: rontec roadside, rontec!
  MRH: mrh retail, mrh!
  Certas Fuel = certas energy fuel, gulf certas, emo oil
  Maxol: maxol
  Topaz Fuel = topaz energy, topaz service
  Circle K Fuel = circle k fuel
  Emo: emo fuel
  Costco Fuel: costco fuel, costco gas, costco petrol
  Total Energies: total service stn, totalenergies, total access
  Pace Fuel: pace petrol
  Nicholl Fuel
  Go Fuel: go petrol, go fuel
  Solo Petroleum: solo petroleum
  Valero: valero energy
  Welcome Break Fuel: welcome break fuel
  Moto Fuel: moto fuel
  Roadchef Fuel: roadchef fuel
  Ascona Group: ascona
  Penny Petroleum
  HKS Retail: hks retail
  Park Garage Group: park garage group
  SGN Retail: sgn retail
  Highway Stops: highway stops
  Motor Fuel Ltd
  Malthurst: malthurst
  Snax 24: snax 24, snax24
  Fuelgenie
  Allstar: allstar business, allstar fuel
  Fuelcard Services: fuelcard services, fuel card services
  Repsol
  Cepsa
  Galp: galp energia
  Eni: eni station, enilive
  Q8: q8 easy
  IP Gruppo Api: ip gruppo api
  Tamoil
  Aral: aral station
  OMV
  Orlen: pkn orlen
  Avia Station: avia station
  Chevron
  Exxon: exxonmobil, exxon mobil
  Circle K Ireland
  Inver: inver energy
  Texoil
  Power Petroleum: power petroleum
`,
)
