import { sector } from '../sector.ts'

export const travelFlights = sector(
  'travel.flights',
  `
  easyJet: easyjet!, easyjet airline, easyjet com, easyjet 000
  British Airways: british airways, ba com, british a, britishairways, brit airways
  Ryanair: ryanair!, ryanair dac, ryanair ltd
  Jet2: jet2 com, jet2!, jet2 flights
  Wizz Air: wizz air, wizzair, wizz!
  TUI Airways: tui airways
  Virgin Atlantic: virgin atlantic, virgin atl
  Loganair
  Aer Lingus: aer lingus, aerlingus
  Flybe
  Eastern Airways
  Blue Islands
  Aurigny
  KLM: klm!, klm royal, klm uk
  Air France: air france
  Lufthansa
  Swiss Air: swiss int air, swiss air
  Austrian Airlines
  Eurowings
  Vueling
  Iberia: iberia!, iberia lae
  TAP Air Portugal: tap air, tap portugal
  ITA Airways: ita airways, alitalia
  SAS: sas scandinavian, scandinavian airlines
  Norwegian: norwegian air, norwegian!
  Finnair
  Icelandair
  PLAY Airlines = fly play
  LOT Polish: lot polish
  Turkish Airlines: turkish airlines, turk hava
  Pegasus: pegasus airlines, pegasus!
  SunExpress
  Aegean: aegean airlines
  Emirates: emirates!, emirates airline
  Etihad: etihad airways, etihad!
  Qatar Airways: qatar airways, qatar air
  Air India
  IndiGo!: indigo airlines
  Singapore Airlines: singapore airlines
  Cathay Pacific: cathay pacific
  Qantas
  Air New Zealand
  ANA!: all nippon
  Japan Airlines
  Thai Airways: thai airways
  Malaysia Airlines
  AirAsia: airasia
  Delta Air Lines: delta air
  United Airlines: united airlines, united air
  American Airlines: american airlines, american air
  JetBlue
  Southwest Airlines
  Air Canada: air canada
  WestJet
  Air Transat
  LATAM: latam airlines
  Ethiopian Airlines
  Kenya Airways
  South African Airways
  Royal Air Maroc
  EgyptAir
  El Al
  Condor: condor flugdienst
  Transavia
  Volotea
  airBaltic
  Skyscanner
  Kiwi.com: kiwi com
  Opodo
  eDreams: edreams
  Gotogate: gotogate, go to gate
  Mytrip: mytrip
  Travelup
  Netflights: netflights
  Trailfinders Flights
  Flight Centre: flight centre, flightcentre
  STA Travel
  StudentUniverse
  Alternative Airlines
  BudgetAir: budgetair
  Dial A Flight: dialaflight, dial a flight
  Cheapflights
  Air Europa
  Binter
  Corsair Air
  Jetstar
  Scoot: scoot!, flyscoot
  Avianca
  Copa Airlines
  Ural Airlines
`,
)
