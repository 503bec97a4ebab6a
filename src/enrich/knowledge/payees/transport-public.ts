import { sector } from '../sector.ts'

export const transportPublic = sector(
  'transport.public',
  `
  TfL: tfl travel ch, tfl travel charge, tfl travel, tfl gov uk, transport for london, tfl!, lul ticket machine, lul ticket, london underground, tfl cpc, tfl auto top up, oyster auto top up, oyster card, oyster!
  First Bus: first bus, first group bus, first hampshire, first west of england, first west yorkshire, first south yorkshire, first glasgow, first essex, first potteries, first leicester, first eastern counties, first manchester, first aberdeen, first wessex, first kernow, first cymru, first worcestershire, first norfolk, first york, first leeds, first bristol, firstbus, mtickets first
  Stagecoach: stgcoach, stgcoach ctylink, stagecoach services, stagecoach bus, stagecoach east, stagecoach west
  Arriva: arriva bus, arriva uk bus, arriva m ticket, arriva north, arriva!
  Go-Ahead: go ahead london, go north east, go south coast, go ahead bus, go ahead group
  Metrobus
  National Express: national express west, natexp, nat express, national express coach, nx coach
  National Express West Midlands = national express wm, nxwm, national express bus
  Megabus: megabus com, mega bus
  FlixBus: flixbus
  Scottish Citylink: citylink, scottish citylink
  Lothian Buses: lothian bus, lothian m tickets, lothian country, edinburgh trams, edinburgh tram
  Brighton & Hove Buses: brighton and hove bus, brighton hove bus, brighton and hove buses, brighton and hove!
  Nottingham City Transport: nct!, nottingham city transport, nottingham trams, nottingham express transit
  Trent Barton: trentbarton
  Transdev: transdev blazefield, transdev!
  Yellow Buses
  Oxford Bus Company: oxford bus
  Thames Travel
  Reading Buses
  Blackpool Transport
  Cardiff Bus
  Newport Bus
  Xplore Dundee
  McGill’s: mcgills, mcgills bus
  East Yorkshire Buses: east yorkshire buses, eyms
  Ipswich Buses
  Konectbus
  Sanders Coaches
  Southern Vectis
  Bluestar: bluestar bus
  Morebus: more bus
  Wilts & Dorset: salisbury reds
  Uno Bus: uno buses, unobus
  Carousel Buses
  Arriva Click
  Diamond Bus
  Rotala
  High Peak Buses
  Bee Network: tfgm, metrolink, tfgm metrolink, bee network, tfgm bee network
  Nexus: nexus metro, tyne and wear metro, nexus tyne and wear
  Merseytravel: merseytravel, mersey ferries
  West Midlands Metro: midland metro, west midlands metro
  Swift Card: swiftcard, network west midlands
  Supertram: supertram, stagecoach supertram
  Translink: translink ni, ulsterbus, metro belfast
  SPT Subway: spt subway, strathclyde partnership, glasgow subway
  Transport for Wales Bus: trawscymru
  Docklands Light Railway: dlr!
  Thames Clippers: uber boat, thames clippers
  IFS Cloud Cable Car: emirates air line
  Green Line Coaches: green line
  Oxford Tube
  Dublin Bus: dublin bus, leap card
  Bus Éireann: bus eireann
  Luas
  Ember Bus = ember core
  Zeelo
  Citymapper: citymapper
  Ticketer
  myTrip Bus: passenger app, mytrip passenger
  Unicard
  RATP: ratp
  BVG: bvg berlin, berliner verkehr
  MVG Munich
  TMB Barcelona: tmb barcelona
  EMT Madrid
  Metro de Madrid
  Metro do Porto
  Metro Lisboa: metropolitano de lisboa, carris
  ATM Milano
  ATAC Roma
  GVB Amsterdam: gvb
  STIB Brussels: stib mivb
  De Lijn
  Wiener Linien
  MTA New York: mta nyct, mta omny, mta metrocard
  BART
  Opal Travel: opal travel, transportfornsw
  Myki
  Suica
  EZ-Link: ez link
  Alsa: alsa bus
  BlaBlaCar Bus: blablacar
  Eurolines
  Snap Travel
  Sn-ap Coach
  Big Lemon
  Compass Travel
  Stephensons of Essex
  Ensignbus
  Hulleys
  Stotts Tours
  Kinchbus
  Borders Buses
  Ember Electric
`,
)
