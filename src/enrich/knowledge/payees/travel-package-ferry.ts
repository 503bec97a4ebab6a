import { sector } from '../sector.ts'

export const travelPackageFerry = sector(
  'travel.package_ferry',
  `
  TUI: tui uk, tui!, tui retail, thomson holidays, first choice holidays
  Jet2holidays: jet2holidays, jet2 holidays
  easyJet Holidays: easyjet holidays
  British Airways Holidays: ba holidays
  Virgin Holidays: virgin holidays
  On the Beach: on the beach, onthebeach
  Love Holidays: loveholidays, love holidays, we love holidays
  lastminute.com: lastminute com, lastminute!
  Expedia: expedia!, expedia co uk
  Travel Republic: travel republic, travelrepublic
  Teletext Holidays
  Ice Lolly: icelolly
  TravelSupermarket
  Travelzoo
  Hays Travel: hays travel
  Trailfinders
  Kuoni
  Audley Travel
  Abercrombie & Kent
  Intrepid Travel: intrepid travel, intrepid group
  G Adventures: g adventures
  Exodus Travels: exodus travels
  Explore Worldwide: explore worldwide
  Contiki
  Topdeck
  EF Ultimate Break
  Riviera Travel: riviera travel
  Titan Travel: titan travel
  Saga Holidays: saga holidays, saga cruises
  Newmarket Holidays
  Shearings
  Leger Holidays: leger holidays
  National Holidays
  Center Parcs: center parcs, centerparcs, center parcs sherwood
  Butlins: butlins!, butlins ltd, butlins skyline
  Haven: haven holidays, haven leisure, haven!, bourne leisure
  Parkdean: parkdean resorts, parkdean
  Pontins
  Hoseasons
  Away Resorts: away resorts
  Park Holidays: park holidays
  Park Resorts
  John Fowler: john fowler holidays
  Bluestone Wales: bluestone wales, bluestone!
  Potters Resort: potters resort
  Warner Leisure: warner leisure
  Eurocamp
  Canvas Holidays: canvas holidays
  Siblu
  Al Fresco Holidays: alfresco holidays
  Landal
  Camping & Caravan Site
  Crystal Ski: crystal ski
  Inghams
  Neilson: neilson active, neilson!
  Mark Warner: mark warner
  Club Med: club med
  Esprit Ski
  Iglu: iglu com, iglu!
  P&O Cruises: p and o cruises
  P&O Ferries: p and o ferries, p and o!
  Cunard
  Royal Caribbean: royal caribbean
  MSC Cruises: msc cruises
  Norwegian Cruise Line: norwegian cruise, ncl!
  Princess Cruises: princess cruises
  Celebrity Cruises
  Marella Cruises: marella cruises
  Fred Olsen Cruises: fred olsen
  Ambassador Cruise
  Viking Cruises: viking cruises
  Hurtigruten
  Brittany Ferries: brittany ferries
  DFDS: dfds!, dfds seaways
  Stena Line: stena line
  Irish Ferries: irish ferries
  Condor Ferries: condor ferries
  Wightlink
  Red Funnel: red funnel
  Hovertravel
  CalMac: calmac, caledonian macbrayne
  NorthLink Ferries: northlink
  Western Ferries
  Isle of Man Steam Packet: steam packet
  Isles of Scilly Travel: isles of scilly
  Eurotunnel: eurotunnel!, eurotunnel le shuttle, le shuttle, leshuttle, getlink
  Direct Ferries: direct ferries
  AFerry
  Corsica Ferries
  Blue Star Ferries
  GNV Ferries
  Holiday Pirates
  Travel Counsellors: travel counsellors
  Barrhead Travel: barrhead travel
  Not Just Travel
  Southall Travel
  Destination2
  Sunvil
  Sunmaster
  Olympic Holidays: olympic holidays
  Thomas Cook: thomas cook
  Broadway Travel
  Blue Bay Travel
  Tropical Sky
  Caribtours
  Responsible Travel
  Much Better Adventures: much better adventures
  Flash Pack
  WeRoad: weroad
  Black Tomato
  Scott Dunn
  Oliver’s Travels: olivers travels
  James Villas: james villa
  Vintage Travel
  Simpson Travel
  HF Holidays: hf holidays
  PGL: pgl travel, pgl!
  Camp Beaumont
  Kings Camps
  Travelbag
  Opodo Package
  Disney Cruise: disney cruise
  Disney Holidays: disney holidays
  AttractionTickets: attraction tickets
`,
)
