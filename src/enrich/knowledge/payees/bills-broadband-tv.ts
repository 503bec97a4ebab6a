import { sector } from '../sector.ts'

export const billsBroadbandTv = sector(
  'bills.broadband_tv',
  `
  BT: bt group, bt group plc, bt broadband, bt consumer, bt british telecom, british telecom, bt plc, bt tv, bt openreach, bt residential
  Virgin Media: virgin media pymts, virgin media payments, vm payments, virgin media o2 broadband
  Sky!: sky digital, sky subscription, sky subscriptions, sky uk, sky broadband, sky tv, sky glass, sky q, sky stream, bskyb
  TalkTalk: talk talk, talktalk limited, talktalk retail
  Plusnet: plusnet plc, plus net
  Community Fibre: communityfibre
  Hyperoptic
  Zen Internet: zen!
  Gigaclear
  Toob
  YouFibre: you fibre, yfibre
  Lit Fibre
  Cuckoo Broadband: cuckoo!, cuckoo fibre
  Giganet
  Trooli
  Truespeed
  Zzoomm
  Airband: airband community
  KCOM: kcom group
  Vodafone Broadband = vodafone broadband, vodafone home broadband
  EE Broadband = ee broadband, ee home broadband, ee fibre
  Three Broadband = three broadband, three home broadband
  NOW Broadband = now broadband
  Post Office Broadband = post office broadband, post office homephone
  Shell Energy Broadband = shell energy broadband, shell broadband
  Direct Save Telecom
  Onestream
  Earth Broadband: earth broadband
  Pop Telecom
  Fleur Telecom
  Andrews & Arnold: andrews and arnold, aaisp
  Origin Broadband
  John Lewis Broadband: john lewis broadband
  SSE Broadband = sse broadband
  G.Network: g network, gnetwork
  Grain Connect: grain broadband
  Rebel Internet
  BeFibre: be fibre
  Brsk
  Fibrus
  Netomnia
  WightFibre: wight fibre
  Ogi!: ogi fibre
  Octaplus: octaplus networks
  Lightning Fibre
  Swish Fibre
  Hey! Broadband: hey broadband
  Connect Fibre: connect fibre
  4th Utility
  Optify
  County Broadband
  Quickline
  Voneus
  Wildanet
  Jurassic Fibre
  Starlink: starlink internet, starlink services
  Freesat
  BT Sport = bt sport
  TNT Sports: tnt sports, discovery tnt
  Virgin TV = virgin tv
  Eir: eircom
  Home Telecom
  Utility Warehouse Broadband
  National Broadband
  Kingston Communications
  Ask4: ask 4
  Glide Student: glide utilities
  Unihomes: uni homes
  Bulldog Broadband
  Freeola
  Aquiss
  IDNet
  Beebu
  1310 Broadband
`,
)
