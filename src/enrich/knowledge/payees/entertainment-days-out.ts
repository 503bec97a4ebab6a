import { sector } from '../sector.ts'

export const entertainmentDaysOut = sector(
  'entertainment.days_out',
  `
  National Trust: national trust admissions, national trust!, national trust shop and cafe, nt admissions
  English Heritage: english heritage
  Historic Royal Palaces: historic royal palaces, tower of london, hampton court palace
  Historic Scotland: historic scotland, historic environment
  Cadw
  Kew Gardens: kew gardens, royal botanic gardens
  Eden Project: eden project
  Alton Towers: alton towers, alton towers resort
  Thorpe Park: thorpe park
  Chessington: chessington world, chessington!
  Legoland: legoland windsor, legoland!
  Merlin Attractions: merlin attractions, merlin entertainments, merlin annual pass
  Madame Tussauds: madame tussauds
  London Eye: london eye, lastminute london eye
  SEA LIFE: sea life, sealife
  London Dungeon: the dungeons, london dungeon, york dungeon
  Warwick Castle: warwick castle
  Blackpool Tower: blackpool tower
  Blackpool Pleasure Beach: blackpool pleasure, pleasure beach
  Drayton Manor: drayton manor
  Flamingo Land: flamingo land
  Paultons Park: paultons park, paultons
  Gulliver’s: gullivers
  Oakwood Theme Park: oakwood theme
  Crealy
  Lightwater Valley: lightwater valley
  Adventure Island: adventure island
  Chester Zoo: chester zoo
  London Zoo: london zoo, zsl!, zsl london, zoological society
  Whipsnade: whipsnade zoo, zsl whipsnade
  Longleat
  Knowsley Safari: knowsley safari
  West Midland Safari Park: west midland safari
  Woburn Safari Park: woburn safari
  Blair Drummond: blair drummond
  Edinburgh Zoo: edinburgh zoo, rzss
  Colchester Zoo: colchester zoo
  Marwell Zoo: marwell
  Twycross Zoo: twycross
  Dudley Zoo
  Bristol Zoo
  Paignton Zoo
  Cotswold Wildlife Park: cotswold wildlife
  Yorkshire Wildlife Park: yorkshire wildlife park
  Howletts: howletts, port lympne, aspinall foundation
  The Deep Hull: the deep
  National Marine Aquarium
  Natural History Museum: natural history museum
  Science Museum: science museum
  V&A: v and a, victoria and albert
  British Museum: british museum
  Imperial War Museum: imperial war museum, iwm!
  National Gallery: national gallery
  Tate: tate!, tate modern, tate britain, tate gallery
  Royal Academy: royal academy of arts
  National Portrait Gallery
  Design Museum: design museum
  Transport Museum: london transport museum
  National Railway Museum
  Beamish Museum: beamish
  Black Country Living Museum: black country living
  Ironbridge
  Jorvik: jorvik
  SS Great Britain: ss great britain
  Titanic Belfast: titanic belfast
  Royal Yacht Britannia: royal yacht
  Edinburgh Castle: edinburgh castle
  Stonehenge
  St Paul’s Cathedral: st pauls cathedral
  Westminster Abbey: westminster abbey
  Buckingham Palace: royal collection
  Blenheim Palace: blenheim
  Chatsworth: chatsworth house
  Castle Howard
  Harewood House
  Beaulieu: beaulieu enterprises
  Bletchley Park: bletchley park
  The Shard View: view from the shard
  Sky Garden: sky garden
  Up at The O2: up at the o2
  Go Ape: go ape
  Zip World: zip world
  Treetop Trek
  Gravity Active: gravity active, gravity trampoline
  Flip Out: flip out
  Oxygen Freejumping: oxygen freejumping, oxygen activeplay
  Jump In: jump in trampoline
  Ninja Warrior UK
  Hollywood Bowl: hollywood bowl
  Tenpin: tenpin!, tenpin ltd
  AMF Bowling: amf bowling
  Lane7: lane7
  Superbowl UK
  MFA Bowl
  All Star Lanes
  Namco Funscape: namco
  TeamSport Karting: teamsport karting, teamsport!
  Clip ’n Climb: clip n climb
  Swingers Golf: swingers
  Junkyard Golf: junkyard golf
  Puttshack
  Mulligans Adventure Golf
  Treetop Golf: treetop golf
  Paradise Island Golf
  Topgolf
  Escape Hunt: escape hunt
  Clue Quest: cluequest
  Breakout Escape
  Monopoly Lifesized
  Crystal Maze: crystal maze
  Laser Quest: laser quest
  Quasar
  Kidspace
  Kidzania
  Partyman: partyman
  Diggerland
  Peppa Pig World
  Butterfly World
  WWT: wwt!, wildfowl and wetlands
  RSPB Reserve: rspb reserve
  RHS Gardens: rhs garden, rhs wisley
  Forestry England: forestry england, forest england
  Center Parcs Activities
  iFly: ifly!, ifly indoor
  Snow Centre: the snow centre, snowdome, snozone, chill factore
  Planet Ice: planet ice
  Big Bus Tours: big bus
  GetYourGuide: getyourguide
  Viator: viator
  Klook
  Tiqets
  Headout
  City Cruises: city cruises
  Thames Rockets
  Windermere Lake Cruises: windermere lake
  Ffestiniog Railway
  North Yorkshire Moors Railway: nymr
  Severn Valley Railway: severn valley
  Kidadl
  Hoop App
  Day Out With the Kids
  Art Pass Day
  Tivoli Gardens: tivoli!
  Disneyland Paris: disneyland
  Walt Disney World: walt disney world
  Universal Orlando: universal orlando
  PortAventura: portaventura
  Efteling
  Sagrada Familia
  Louvre: musee du louvre, louvre
  Vatican Museums: musei vaticani
`,
)
