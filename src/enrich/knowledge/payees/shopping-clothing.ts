import { sector } from '../sector.ts'

export const shoppingClothing = sector(
  'shopping.clothing',
  `
  ASOS: asos com, asos plc
  H&M: h and m, hm com, h and m hennes, hennes and mauritz
  Zara: zara uk, zara com, zara!
  Uniqlo
  Clarks: clarks!, clarks shoes, c and j clark
  New Look: newlook, new look retailers
  River Island: riverisland
  Topshop
  Topman
  Dorothy Perkins
  Burton Menswear: burton menswear
  Miss Selfridge
  Boohoo: boohoo com, boohoo!, boohooman
  PrettyLittleThing: prettylittlething, pretty little thing
  Missguided
  In The Style: in the style
  Oh Polly: oh polly
  Shein: shein com
  Gap!: gap uk, gap retail, gap inc
  Mango!: mango uk, mango shop, mango online
  Pull & Bear: pull and bear
  Bershka
  Stradivarius!: stradivarius uk
  Massimo Dutti
  Inditex
  & Other Stories: and other stories, other stories
  COS: cos!, cos stores, cos uk, cosstores
  Arket
  Monki
  Weekday: weekday stores, weekday!
  Superdry: superdry com, supergroup
  Jack Wills: jack wills
  Fat Face: fatface, fat face
  White Stuff: white stuff
  Seasalt: seasalt cornwall, seasalt!
  Joules: joules!, joules ltd
  Crew Clothing: crew clothing
  Barbour: j barbour, barbour!
  Boden: jp boden, boden!
  Phase Eight: phase eight
  Hobbs!: hobbs london, hobbs ltd
  Whistles: whistles!, whistles ltd
  Reiss: reiss ltd, reiss!
  Karen Millen
  Coast!: coast fashion
  Monsoon: monsoon accessorize, monsoon!
  Jigsaw!: jigsaw clothing, jigsaw clothing co
  Toast Clothing = toast mail order, toast design
  LK Bennett: lk bennett, l k bennett
  Ted Baker: ted baker
  Paul Smith: paul smith shop, paul smith
  AllSaints: all saints, allsaints retail
  French Connection: french connection, fcuk
  Jaeger: jaeger!
  Moss Bros: moss bros, moss box
  Suit Direct: suit direct, suitdirect
  Charles Tyrwhitt: charles tyrwhitt, ctshirts
  TM Lewin: tm lewin
  Hawes & Curtis: hawes and curtis
  Savile Row Company
  Slater Menswear: slater menswear, slaters menswear
  Burberry: burberry!
  Mulberry Clothing
  Gucci
  Prada
  Louis Vuitton: louis vuitton, lvmh
  Hermès: hermes paris, hermes gb
  Chanel: chanel!
  Dior: christian dior, dior!
  Balenciaga
  Saint Laurent: saint laurent
  Ralph Lauren: ralph lauren, polo ralph lauren
  Tommy Hilfiger: tommy hilfiger
  Calvin Klein: calvin klein
  Hugo Boss: hugo boss
  Lacoste: lacoste!
  Fred Perry: fred perry
  Ben Sherman: ben sherman
  Levi’s: levis, levi strauss, levis store
  Diesel!: diesel store
  G-Star: g star raw
  Abercrombie & Fitch: abercrombie, abercrombie and fitch
  Hollister: hollister co, hollister!
  Urban Outfitters: urban outfitters
  American Eagle
  Brandy Melville: brandy melville
  Subdued
  Free People: free people
  Reformation: reformation!
  Everlane
  Rixo: rixo london
  Ganni
  Nobody’s Child: nobodys child
  Lucy & Yak: lucy and yak
  Thought Clothing: thought clothing
  People Tree
  Finisterre: finisterre
  Passenger Clothing: passenger clothing
  Rapanui
  Joanie Clothing
  Hush: hush homewear, hush!
  Mint Velvet: mint velvet
  Sosandar
  Roman Originals: roman originals
  Bonmarché: bonmarche
  Quiz Clothing: quiz clothing
  Select Fashion: select fashion
  Yours Clothing: yours clothing
  Simply Be: simply be, simplybe
  Jacamo
  BadRhino: bad rhino
  Peacocks: peacocks stores, peacocks!
  Edinburgh Woollen Mill: edinburgh woollen mill
  M&Co: m and co
  Bonprix
  George at Asda: george com, george asda, asda george
  F&F: f and f clothing
  Tu Clothing: tu clothing, tuclothing
  Marisota
  Lands’ End: lands end
  Mountain Warehouse Clothing
  JoJo Maman Bébé: jojo maman bebe
  Mamas & Papas: mamas and papas
  Mothercare
  The Little White Company = little white company
  Petit Bateau
  Frugi
  Polarn O Pyret: polarn o pyret
  Kidly
  Vertbaudet
  Childrensalon
  Next Kids
  School Trends
  Trutex
  Schoolwear Centre = the schoolwear centre
  Stevensons Schoolwear: stevensons school
  Figleaves
  Ann Summers: ann summers
  Boux Avenue: boux avenue
  Bravissimo
  Victoria’s Secret: victorias secret
  La Senza
  Intimissimi
  Calzedonia
  Pour Moi
  Savage X Fenty
  Triumph Lingerie
  Agent Provocateur
  Sock Shop: sock shop, sockshop
  Heist Studios
  Snag Tights: snag tights, snag!
  JD Sports: jd sports, jdsports, jd sports fashion, jd sports!
  Foot Locker: footlocker, foot locker
  Footasylum
  Size?: size official, size!
  Offspring: offspring shoes
  Office Shoes = office shoes, office holdings, office retail
  Schuh
  Dune London: dune london, dune!, dune group
  Kurt Geiger: kurt geiger, carvela
  Russell & Bromley: russell and bromley
  Jones Bootmaker: jones bootmaker
  Hotter: hotter shoes, hotter!
  Pavers: pavers shoes, pavers!
  Shoe Zone: shoezone, shoe zone
  Deichmann
  Barratts Shoes: barratts shoes
  Brantano
  Wynsors
  Charles Clinkard: charles clinkard
  Dr Martens: dr martens, airwair
  Birkenstock
  Crocs
  Vans!: vans store, vans uk
  Converse!: converse store
  Skechers
  Timberland
  UGG: ugg!, ugg australia
  Hunter Boots: hunter boots
  Fairfax & Favor: fairfax and favor
  Loake
  Church’s Shoes: churchs shoes
  Crockett & Jones: crockett and jones
  Vivobarefoot
  Allbirds
  Aldo: aldo!, aldo shoes
  End Clothing: end clothing, endclothing
  Flannels: flannels!, flannels com
  Cruise Fashion: cruise fashion
  Tessuti
  Scotts Menswear
  Size UK
  Zalando: zalando se
  Farfetch
  Net-a-Porter: net a porter, netaporter, ynap
  Mr Porter: mr porter
  MatchesFashion: matchesfashion, matches fashion
  Selfridge Fashion
  Mytheresa
  Ssense
  Yoox
  Bicester Polo
  Rent the Runway
  Hurr Collective: hurr collective
  By Rotation: by rotation
  Moss Hire
  Primark: primark stores
  Matalan
  Vestiaire Fashion
  Weird Fish: weird fish
  Saltrock
  Animal Clothing: animal clothing
  Joe Browns: joe browns
  Cath Kidston
  Radley Clothing
  Pretty Green
  Lyle & Scott: lyle and scott
  Represent Clothing: represent clothing
  Corteiz
  Palace Skateboards
  Supreme!: supreme london
  Carhartt: carhartt wip
  Stone Island
  Moncler
  Canada Goose: canada goose
  Bestseller: jack and jones, vero moda, only stores
  C&A: c and a
  Desigual
  Sfera
  Benetton: benetton
  Kiabi
  Parfois
  Sports Direct Fashion
  Spreadshirt
  Teemill
`,
)
