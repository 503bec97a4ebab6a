import { sector } from '../sector.ts'

export const transportTolls = sector(
  'transport.tolls',
  `
  Dart Charge: dartcharge, dart charge, dart charge gov
  Congestion Charge: tfl congestion, tfl congestion charge, congestion charge, cclondon, tfl ccharge, tfl c charge, tfl cc
  ULEZ: tfl ulez, ulez charge, tfl road user charge, tfl rucm
  M6 Toll: m6toll, m6 toll, midland expressway
  Mersey Gateway: mersey gateway, merseyflow
  Mersey Tunnel: mersey tunnels, mersey tunnel, t flow
  Tyne Tunnel: tyne tunnel, tt2, tt2 limited
  Humber Bridge: humber bridge
  Severn Bridge: severn crossing
  Clean Air Zone: clean air zone, caz charge, drive in clean air zone
  Tamar Crossings: tamar crossings, tamar tag, tamar bridge
  Itchen Bridge
  Dunham Bridge Toll
  Clifton Suspension Bridge: clifton suspension
  Emovis: emovis tag
  eToll Ireland: eflow, e flow, etoll
  Telepass
  Autopass
  Vinci Autoroutes: vinci autoroutes
  Sanef: sanef, bip and go
  APRR: aprr
  Autostrade per l’Italia: autostrade per italia
  Via Verde
  Silvertown Tunnel
  Blackwall Tunnel
  Durham Road User Charge
  Oxford ZEZ: oxford zez
`,
)
