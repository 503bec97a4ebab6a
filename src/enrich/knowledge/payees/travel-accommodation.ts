import { sector } from '../sector.ts'

export const travelAccommodation = sector(
  'travel.accommodation',
  `
  Booking.com: booking com, hotel at booking, hotel at booking com, bookingcom
  Airbnb: airbnb!, airbnb uk, airbnb ireland, airbnb payments
  Vrbo: vrbo!, homeaway
  Hotels.com: hotels com
  Expedia Hotels = expedia hotel
  Premier Inn: premier inn, premierinn, premier inn hotels
  Travelodge: travelodge!, travelodge hotels
  Holiday Inn: holiday inn, holiday inn express, hi express
  IHG: ihg!, intercontinental hotels, crowne plaza
  Hilton: hilton hotels, hilton!, hilton garden, doubletree, hampton by hilton
  Marriott: marriott!, marriott hotels, courtyard by marriott, moxy hotel
  Sheraton
  Westin
  Hyatt: hyatt!, hyatt regency, andaz
  Radisson: radisson blu, radisson!, park inn
  Accor: accor!, novotel, mercure, sofitel, pullman hotel
  ibis: ibis!, ibis hotel, ibis budget, ibis styles
  Best Western: best western
  Britannia Hotels: britannia hotel, britannia hotels
  Jurys Inn: jurys inn, leonardo hotel, leonardo hotels, leonardo royal
  Macdonald Hotels: macdonald hotel
  Village Hotel: village hotel, village hotels
  Malmaison
  Hotel du Vin: hotel du vin
  Point A Hotels: point a hotel
  hub by Premier Inn: hub by premier, hub premier
  Motel One: motel one
  citizenM
  YOTEL
  Z Hotels: z hotel, z hotels
  Easyhotel: easyhotel
  Park Plaza: park plaza
  Grange Hotels
  Strand Palace
  The Savoy Hotel: the savoy
  The Ritz London: the ritz
  Claridge’s: claridges
  The Dorchester: the dorchester
  Soho House Rooms
  The Hoxton: the hoxton, hoxton hotel
  The Ned: the ned!
  Kimpton
  Staybridge Suites
  Staycity
  Native Places
  SACO Apartments
  Sonder
  Plum Guide
  Agoda
  Trivago
  LateRooms: laterooms, late rooms
  Hotel Tonight: hoteltonight
  Mr & Mrs Smith: mr and mrs smith
  i-escape
  Secret Escapes: secret escapes, secretescapes
  Voyage Privé: voyage prive
  Hostelworld: hostelworld
  YHA: yha!, yha england, youth hostel
  Hostelling Scotland: hostelling scotland, syha
  Generator Hostel: generator hostel
  St Christopher’s Inns: st christophers inn
  Wombat’s Hostel: wombats hostel
  Safestay
  Sykes Cottages: sykes cottages, sykes!
  Cottages.com: cottages com
  Holiday Cottages
  Snaptrip
  Rural Retreats
  Classic Cottages: classic cottages
  Cornish Cottages
  Toad Hall Cottages
  Norfolk Hideaways
  Landmark Trust: landmark trust
  National Trust Holidays: national trust holidays
  Canopy & Stars: canopy and stars, sawdays
  Host Unusual
  Pitchup: pitchup, pitchup com
  Cool Camping: cool camping
  Kip Hideaways
  Unyoked
  Forest Holidays: forest holidays
  Coolstays
  Couchsurfing
  TrustedHousesitters: trustedhousesitters
  Love Home Swap
  Melia: melia hotels
  NH Hotels: nh hotel, nh hotels
  Barceló: barcelo hotel
  Riu Hotels: riu hotel
  Iberostar
  Scandic: scandic hotel, scandic!
  B&B Hotels: b and b hotels
  Days Inn: days inn
  Ramada: ramada!
  Wyndham: wyndham!
  Super 8 Motel
  Warner Hotels
  Q Hotels: qhotels
  Apex Hotels: apex hotel, apex hotels
  Hallmark Hotels
  Imperial London Hotels
  President Hotel
  Danubius
  Corinthia
  Edwardian Hotels: edwardian
  The Pig Hotel: the pig hotel, the pig at
  Luxury Family Hotels
  Roomzzz
  The Student Hotel
  Selina Hostel
  Numa Stays
  Limehome
`,
)
