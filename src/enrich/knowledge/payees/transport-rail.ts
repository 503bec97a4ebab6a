import { sector } from '../sector.ts'

export const transportRail = sector(
  'transport.rail',
  `
  Trainline: trainline com, thetrainline, the trainline
  LNER: lner co uk, london north eastern, lner mobile
  Great Western Railway: gwr, gwr tickets, gwr!, gwr com, first great western
  Avanti West Coast: avanti west, avantiwestcoast
  South Western Railway: south western rail, swr!, southwestern railway, sw railway, sw trains, south west trains
  Southeastern: southeastern rail, southeastern trains, southeastern!, southeasternrailway
  Southern Railway: southern railway, southern rail, southernrailway, southern trains
  Thameslink: thameslink railway, thameslink tvm, govia thameslink, gtr!, great northern rail, great northern!
  Gatwick Express
  Heathrow Express: heathrow exp
  Stansted Express
  Elizabeth Line
  London Northwestern: london northwestern, lnwr, west midlands trains, london nw railway
  West Midlands Railway
  CrossCountry: crosscountry, cross country trains, xc trains, crosscountry trains
  East Midlands Railway: east midlands rail, emr!, east midlands trains
  Northern Rail: northern rail, northern trains, northern railway, northernrailway
  TransPennine Express: first transpennine, transpennine, tpexpress, tpe!, trans pennine
  Merseyrail
  ScotRail: scotrail
  Caledonian Sleeper: caledonian sleeper, serco caledonian
  Transport for Wales: tfw rail, transport for wales, tfw!, trafnidiaeth cymru, arriva trains wales
  Chiltern Railways: chiltern railway, chiltern!, chiltern railways
  Greater Anglia: greater anglia, abellio greater anglia, ga tickets
  c2c: c2c rail, c2c!, c2c online
  Grand Central: grand central rail, grand central railway
  Hull Trains: hull trains
  Lumo: lumo!, lumo train
  Island Line
  Eurostar: eurostar int, eurostar!
  Railcard: railcard, railcards, 16 25 railcard, raildelivery group, rail delivery group
  TrainPal: trainpal, train pal
  Rail Easy: raileasy
  Red Spotted Hanky: redspottedhanky
  MyTrainTicket: mytrainticket
  TrainSplit: trainsplit, split my fare, splitmyfare
  TrainTickets.com: traintickets com
  Railsmartr
  Omio: omio, goeuro
  Seatfrog
  Interrail: interrail, eurail
  SNCF: sncf connect, sncf!, oui sncf, voyages sncf, ouigo
  Deutsche Bahn: db vertrieb, deutsche bahn, bahn de
  Trenitalia: trenitalia spa, trenitalia!
  Italo: italo treno, ntv italo
  Renfe: renfe viajeros, renfe!
  Iryo
  CP Portugal: comboios de portugal
  NS Rail: ns intl, ns international, ns reizigers, ns groep
  SNCB: sncb nmbs, belgian rail
  SBB: sbb cff
  ÖBB: oebb, obb!
  Irish Rail: irish rail, iarnrod eireann
  NI Railways: ni railways, translink rail
  Amtrak
  Thalys
  SJ AB
  Via Rail
  Rail Europe: raileurope
  Virgin Trains: virgin trains
  Virgin Trains Ticketing
  Assist Train Ticket
  TVM Ticket = tvm!
  Scotrail Tickets
`,
)
