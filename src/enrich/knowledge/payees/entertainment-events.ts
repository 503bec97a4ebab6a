import { sector } from '../sector.ts'

export const entertainmentEvents = sector(
  'entertainment.events',
  `
  Odeon: odeon cinemas, odeon cinema, odeon!
  Vue: vue cinemas, vue entertainment, vue!, myvue
  Cineworld: cineworld cinemas, cineworld unlimited
  Everyman: everyman cinema, everyman cinemas, everyman!
  Picturehouse: picturehouse cinemas, picture house
  Curzon: curzon cinema, curzon cinemas, curzon!
  Showcase Cinemas: showcase cinema, showcase!
  Empire Cinemas: empire cinema
  The Light Cinema: light cinema
  Reel Cinemas: reel cinema
  Savoy Cinemas: savoy cinema
  Omniplex: omniplex cinema
  Movie House: movie house cinema
  Prince Charles Cinema
  BFI: bfi southbank, bfi imax
  Ticketmaster: ticketmaster uk
  See Tickets: see tickets, seetickets
  Eventbrite: eventbrite uk
  AXS: axs com, axs uk, axs!
  DICE: dice fm, dice!
  Skiddle
  Gigantic Tickets: gigantic com, gigantic!
  Ticketek
  TicketWeb
  StubHub
  Viagogo
  Twickets
  Fatsoma
  Fixr: fixr co
  Resident Advisor: resident advisor, ra tickets
  Ticket Tailor: ticket tailor
  TicketSource: ticketsource
  TodayTix
  ATG Tickets: atg tickets, ambassador theatre
  LW Theatres: lw theatres
  Delfont Mackintosh: delfont mackintosh
  Nimax Theatres: nimax
  London Theatre Direct: london theatre direct
  Official London Theatre: tkts!, official london theatre
  National Theatre: national theatre
  Royal Opera House: royal opera house
  English National Opera
  Barbican: barbican!, barbican centre
  Southbank Centre: southbank centre
  Royal Albert Hall: royal albert hall
  Old Vic: old vic theatre
  Young Vic
  Shakespeare’s Globe: shakespeares globe
  Royal Shakespeare Company: royal shakespeare
  Sadler’s Wells: sadlers wells
  Donmar
  Almeida Theatre
  Royal Court Theatre
  Lowry Theatre: the lowry
  HOME Manchester: home manchester
  Royal Exchange: royal exchange theatre
  Birmingham Hippodrome: birmingham hippodrome
  Edinburgh Fringe: edfringe, edinburgh festival fringe
  Live Nation: live nation, livenation
  AEG Presents: aeg presents
  O2 Arena: the o2, o2 arena, o2 academy, o2 forum, o2 ritz, o2 brixton, o2 shepherds
  AO Arena
  Co-op Live: co op live
  Wembley Stadium: wembley stadium, the fa wembley
  Utilita Arena
  OVO Hydro: ovo hydro
  3Arena
  Glastonbury Festival: glastonbury festival
  Secret Cinema
  Fever Events: feverup, fever up
  Candlelight Concerts
  Comedy Store: comedy store
  Jongleurs
  Glee Club: the glee club
  Up the Creek
  Jazz Cafe: jazz cafe
  Ronnie Scott’s: ronnie scotts
  Cadogan Hall
  Bridgewater Hall
  Wigmore Hall
  Luna Cinema: luna cinema
  Universe Tickets = universe com
  Billetto
  Ticketswap: ticketswap
  SeatGeek: seatgeek
  Quaytickets
  Rockfield Tickets: crowdsurge, songkick
  London Comedy Festival
  Quiz Night: questionone
  Kinepolis
  Pathé: pathe cinema
  UGC Ciné: ugc cine
  AMC Theatres: amc theatres
`,
)
