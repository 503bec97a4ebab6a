import { sector } from '../sector.ts'

export const eatingOutRestaurant = sector(
  'eating_out.restaurant',
  `
  Nando’s: nandos, nando s, nandos chickenland
  Wagamama
  Pizza Express: pizzaexpress, pizza express ltd
  Dishoom
  Franco Manca
  Zizzi: zizzi restaurants
  ASK Italian: ask italian, ask restaurants
  Prezzo
  Bella Italia
  Frankie & Benny’s: frankie and bennys
  Chiquito
  Las Iguanas: las iguanas
  Turtle Bay
  Wahaca
  Giraffe!: giraffe restaurant
  Carluccio’s: carluccios
  Côte: cote brasserie, cote restaurant, cote restaurants, cote!
  Bill’s: bills restaurant, bills restaurants
  The Ivy: the ivy collection, ivy brasserie, ivy collection, ivy grill, the ivy!, ivy asia, ivy cafe, ivy market grill
  TGI Fridays: tgi friday, tgifridays, tgi fridays, t g i fridays, fridays!
  Harvester: harvester!, harvester restaurants
  Toby Carvery: toby carvery
  Beefeater: beefeater!, beefeater grill
  Brewers Fayre: brewers fayre
  Miller & Carter: miller and carter
  Hungry Horse: hungry horse
  Pizza Hut Restaurants: pizza hut restaurants, pizza hut rest
  Honest Burgers: honest burgers
  Gourmet Burger Kitchen: gourmet burger, gbk!
  Byron: byron hamburgers, byron burgers, byron!
  Bleecker Burger
  Patty & Bun: patty and bun
  Shake Shack Table
  Hawksmoor
  Flat Iron: flat iron steak, flat iron!
  Gaucho: gaucho grill, gaucho restaurants, gaucho!
  Rodizio Rico
  Fazenda
  Cau
  Steak & Lobster
  Boisdale
  Browns: browns restaurant, browns brasserie, browns bar and brasserie
  Loch Fyne: loch fyne
  Wright Brothers: wright bros
  Rick Stein: rick stein
  Jamie’s Italian: jamies italian
  Café Rouge: cafe rouge
  Brasserie Blanc
  Gusto!: gusto restaurants
  San Carlo: san carlo cicchetti, san carlo
  Piccolino: piccolino restaurant, piccolino!
  Restaurant Bar & Grill
  The Real Greek: real greek
  Megan’s: megans at, megans restaurant
  Mowgli: mowgli street food, mowgli!
  Bundobust
  Rosa’s Thai: rosas thai, rosas thai cafe
  Giggling Squid: giggling squid
  Thaikhun
  Busaba: busaba eathai, busaba!
  Chaophraya
  Banana Tree: banana tree
  Pho Restaurant = pho!, pho restaurant, pho cafe
  Viet Rest
  Bone Daddies
  Kanada-Ya: kanada ya
  Ippudo
  Tonkotsu
  Shoryu: shoryu ramen
  Koya
  Sticks’n’Sushi: sticks n sushi, sticksnsushi
  YO! Sushi: yo sushi, yo!
  Ping Pong: ping pong dim sum
  Yauatcha
  Hakkasan
  Din Tai Fung
  Haidilao
  Dumplings’ Legend: dumplings legend
  Royal China
  Dim T: dim t
  Lotus Garden
  Gymkhana
  Hoppers: hoppers!, hoppers restaurant
  Darjeeling Express
  Masala Zone
  Cinnamon Kitchen
  Benares
  Brigadiers
  Tayyabs
  Lahore Kebab House
  Aagrah
  Akbar’s: akbars restaurant
  MyLahore: my lahore
  Barrafina
  Ibérica: iberica!
  Camino!
  Dehesa
  Tapas Revolution
  La Tasca
  Lussmanns
  Rockfish Restaurant = rockfish restaurant
  J Sheekey: j sheekey
  Sketch London
  Nobu
  Zuma
  Roka
  Sexy Fish
  Scott’s Mayfair
  Padella
  Pastaio
  Bancone
  Lina Stores: lina stores
  Circolo Popolare
  Gloria Trattoria
  Ave Mario
  Jacuzzi Restaurant
  Big Mamma: big mamma group
  Homeslice
  Pizza Pilgrims: pizza pilgrims
  Rudy’s Pizza: rudys pizza, rudys neapolitan
  Fatto a Mano: fatto a mano
  Purezza
  Theo’s Pizza: theos pizzeria
  Yard Sale Pizza: yard sale pizza
  Sodo Pizza: sodo
  Voodoo Ray’s: voodoo rays
  Oeno
  Dukes Barn
  Pitcher & Piano Dining
  Mildreds
  Tibits
  Mallow
  Unity Diner
  Terre a Terre
  Food for Friends
  Moshimo
  Riddle & Finns: riddle and finns
  Burger & Lobster: burger and lobster
  Big Easy: big easy bbq
  Bodean’s: bodeans bbq
  Red’s True Barbecue: reds true bbq
  Hickory’s: hickorys smokehouse
  Duck & Waffle: duck and waffle
  Sushi Samba: sushisamba
  Ottolenghi: ottolenghi
  Nopi
  Rovi
  The Palomar
  Barbary!
  Berber & Q: berber and q
  Honey & Co: honey and co
  Arabica!: arabica bar
  Comptoir Libanais: comptoir libanais
  Yalla Yalla: yalla yalla
  Maroush
  Ranoush
  Beirut Street
  Gökyüzü: gokyuzu
  Mangal 2
  Antepliler
  Cosy Club: cosy club
  Loungers: loungers plc
  The Breakfast Club: breakfast club cafe, the breakfast club
  The Diner
  Ed’s Easy Diner: eds easy diner
  Hard Rock Cafe: hard rock cafe
  Planet Hollywood
  Rainforest Cafe
  Jurassic Grill
  Inamo
  Cosmo Buffet: cosmo restaurant
  Za Za Bazaar
  Red Hot World Buffet
  Panda Mami
  Taybarns
  Stonehouse: stonehouse pizza
  Table Table: table table
  Bar + Block: bar and block
  Cookhouse & Pub: cookhouse and pub
  Vintage Inns: vintage inns
  Ember Inns Dining
  Chef & Brewer: chef and brewer
  Farmhouse Inns: farmhouse inns
  Crown Carveries: crown carvery
  Sizzling Pubs: sizzling pub
  Two for One: two for one pubs
  Flaming Grill: flaming grill
  Pizza GoGo Restaurant
  Creams Restaurant
  Bistrot Pierre: bistrot pierre
  Brasserie Bar Co
  Heston Hinds Head
  Quattro Foods Rest
  Blacklock
  Temper Soho
  Smokestak
  Kricket
  Fishers Restaurant
  Ubiquitous Chip
  Paesano Pizza: paesano
  Tony Macaroni
  Dakhin
  Mother India: mother india cafe
  Di Maggio’s: di maggios
  Bread Meats Bread
  Ka Pao
  Six by Nico: six by nico
  Tattu
  Australasia Manchester
  Dishoom Permit Room
  Almost Famous: almost famous burgers
  Fallow Restaurant
  Sabor
  Manteca
`,
)
