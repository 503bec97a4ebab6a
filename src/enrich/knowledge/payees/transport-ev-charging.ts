import { sector } from '../sector.ts'

export const transportEvCharging = sector(
  'transport.ev_charging',
  `
  BP Pulse: bp pulse, bppulse, polar plus, chargemaster, bp chargemaster
  Pod Point: podpoint, pod point
  InstaVolt: insta volt
  Gridserve: gridserve sustainable, grid serve, gridserve!
  Ionity
  Osprey Charging: osprey charging, engenie
  Shell Recharge: shell recharge, ubitricity, newmotion
  ChargePlace Scotland: chargeplace
  Tesla Supercharger: tesla inc, tesla inc supercharge, tesla inc superch, tesla supercharger, tesla superch, tesla charging
  Chargepoint EV = chargepoint network, chargepoint inc
  Electroverse: octopus electroverse, electroverse, electric juice
  Zap-Pay: zap map, zapmap, zap pay
  Fastned
  MFG EV Power: mfg ev, mfg ev power
  Char.gy: char gy, chargy
  Source London: source london, blue point london
  GeniePoint: geniepoint, genie point
  Mer: mer charging, mer uk
  Alfa Power: alfa power
  EVYVE
  Believ
  Connected Kerb: connected kerb
  Raw Charging: raw charging
  Be.EV: be ev
  Swarco eConnect: swarco
  Charge Your Car: charge your car
  Plug-N-Go: plug n go
  Vendelectric
  RAW Vendee
  E.ON Drive: eon drive, e on drive
  Scottish Power EV
  Sainsbury’s Smart Charge: smart charge sainsburys, sainsburys smart charge
  Clenergy EV: clenergy
  Monta: monta app, monta charge
  Allego
  Applegreen Electric
  Electrify America
  Zest EV = zest eco
  Paythru EV
  EZ-Charge: ez charge
  Hubsta
  Fuuse
  ecarNI
  ESB ecars: esb ecars, esb energy ev
  Bonnet EV: bonnet ev
  Plugsurfing
  Chargefox
  Evie Networks
`,
)
