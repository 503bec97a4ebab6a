import { sector } from '../sector.ts'

export const eatingOutFastFood = sector(
  'eating_out.fast_food',
  `
  McDonald’s: mcdonalds, mcdonald s, mcdonalds rest, mc donalds, mcdonalds restaurant
  KFC: kfc uk, kentucky fried chicken, kfc!
  Burger King: burgerking
  Subway: subway!, subway restaurant, subway sandwiches, subway uk
  Greggs: greggs plc, greggs the bakers
  Domino’s: dominos, dominos pizza, domino s pizza, dominos delivery
  Pizza Hut: pizza hut delivery, pizza hut uk, pizzahut
  Papa Johns: papa johns pizza, papajohns, papa john s
  Five Guys: five guys jv
  Leon: leon restaurants, leon!, leon food
  itsu: itsu ltd
  Wasabi: wasabi sushi, wasabi co
  Chipotle: chipotle mexican
  Tortilla: tortilla!, tortilla mexican, tortilla mexican grill
  Chopstix: chopstix noodle bar
  Taco Bell: tacobell
  Wendy’s: wendys restaurant, wendys!, wendys hamburgers
  Popeyes: popeyes uk, popeyes louisiana
  Slim Chickens
  Wingstop
  Wing Shack: wingshack
  Chicken Cottage
  Dixy Chicken: dixy chicken, dixy fried chicken
  Pepe’s Piri Piri: pepes piri piri, pepes!
  Morley’s: morleys chicken, morleys fried
  Sam’s Chicken: sams chicken
  Chicken Shop
  German Doner Kebab: gdk!, german doner
  Shake Shack: shakeshack
  Taco Bell UK
  Barburrito: barburrito
  Benito’s Hat: benitos hat
  Chilango
  Boojum
  Zambrero
  Pret Veggie
  Tossed
  Crussh
  Pod Food = pod food
  Abokado
  Farmer J: farmer j
  The Salad Project: salad project
  Atis: atis food
  Birley Salad
  Vital Ingredient
  Coco di Mama: coco di mama
  Bao!: bao soho
  Poke House: poke house
  Island Poke: island poke
  Honi Poke
  Ahi Poke
  Kokoro
  Spudulike: spud u like
  You Me Sushi: youmesushi, you me sushi
  Sushi Daily: sushi daily, sushidaily
  Sushi Gourmet
  Itsu Grill
  Kung Fu Kitchen
  Wok to Walk: wok to walk
  Oriental Express Noodle
  Panda Express
  Auntie Anne’s: auntie annes
  Pretzel Co: mr pretzels
  Krispy Kreme Kiosk
  Dunkin’: dunkin, dunkin donuts
  Tim Hortons Drive
  Millie’s Cookies: millies cookies
  Bens Cookies
  Cinnabon
  Cookies & Co
  Baskin Robbins: baskin robbins
  Ben & Jerry’s: ben and jerrys
  Häagen-Dazs: haagen dazs
  Amorino
  Gelupo
  Badiani
  Jude’s Ice Cream: judes ice cream
  Kaspa’s: kaspas, kaspas desserts
  Creams Cafe: creams cafe, creams!
  Heavenly Desserts
  Treatz
  Doughnotts
  Bubbleology
  Mooboo: mooboo bubble tea
  Biju Bubble Tea
  Chatime
  CUPP Bubble Tea: cupp
  Gong cha: gong cha
  Xing Fu Tang
  T4 Tea: t4 uk
  West Cornwall Pasty Co: west cornwall pasty, w cornwall pasty
  Cornish Bakery: the cornish bakery, cornish bakery
  The Cornish Pasty Co: cornish pasty
  Oggy Oggy: oggy oggy pasty
  Barnecutts
  Philps Pasties
  Upper Crust: upper crust
  Delice de France: delice de france
  Pasty Shop: the pasty shop
  Pie Minister: pieminister
  Square Pie
  Harry Ramsden’s: harry ramsdens
  Papa’s Fish & Chips: papas fish and chips
  Fishcoteque
  Poppies Fish & Chips: poppies fish
  Toff’s: toffs of muswell
  The Magpie Cafe: magpie cafe whitby
  Trenchers Whitby
  Colmans Seahouses
  Rock & Sole Plaice: rock and sole plaice
  Sutton & Sons: sutton and sons
  Bells Fish & Chips
  Golden Fry
  Golden Fish Bar
  Jumbo Burger
  Maxwell’s Kebab
  Best Kebab
  Istanbul Kebab
  Woody’s Pizza
  Pizza GoGo: pizza gogo, pizza go go
  Perfect Pizza
  Firezza
  Caprinos: caprinos pizza
  Fireaway: fireaway pizza, fireaway designer
  Basilico
  Mother Clucker
  Absurd Bird
  Butchies
  Thunderbird Fried Chicken: thunderbird chicken
  Chick-fil-A: chick fil a, chickfila
  Jollibee
  Wimpy: wimpy!, wimpy restaurant
  Burger Priest
  Meat Liquor: meatliquor
  MeatMission
  Archie’s: archies burgers, archies
  Haute Dolci
  Boo Burger
  Smashburger
  Carl’s Jr: carls jr
  In-N-Out Burger: in n out
  Quick Burger
  Jack in the Box
  Panera Bread
  Telepizza
  Max Burgers
  Hesburger
  Nordsee
  Vapiano
  Pans & Company: pans and company
  100 Montaditos: 100 montaditos
  Goiko
  Sbarro
  L’Osteria: l osteria
  Hans im Glück
  Febo
  Sibylla
  Roosters Piri Piri: roosters piri piri, roosters chicken
  Peri Peri King
  Big John’s: big johns
  Favorite Chicken: favorite chicken, favorite fried chicken
  Southern Fried Chicken: southern fried chicken
  Miami Crispy
  Wrapchic
  Fil Fil Falafel: fil fil falafel
  Maoz
  Pilpel
  Just Falafel
  Yo! To Go
  Sushi Shop: sushi shop uk
  Soho Wala
  Rola Wala
  Bombay Burrito
  Chaiiwala Food
  Piri Fino
  Subs n Wraps
  Philpotts
  Birleys
  Benugo Kiosk
  Simply Food Kiosk Eat = eat cafe
  EAT.: eat ltd
  Picnic Box
  Crepeaffaire: crepeaffaire, crepe affaire
  Eat Tokyo
  Wetzel’s Pretzels: wetzels pretzels
  Camden Halal Burgers
  Halal Guys: the halal guys
  Urban Greens
`,
)
