import { sector } from '../sector.ts'

export const eatingOutCoffee = sector(
  'eating_out.coffee',
  `
  Pret A Manger: pret!, pret a mang, pret a manger uk, pret manger
  Costa: costa coffee, costa!, costa express, costa limited, costa drive
  Starbucks: starbucks coffee, starbucks uk, starbucks stores
  Caffè Nero: caffe nero, cafe nero, nero express, neros
  Gail’s: gails bakery, gails artisan, gails!
  Black Sheep Coffee: black sheep coffee, blacksheep coffee
  Esquires: esquires coffee
  Coffee#1: coffee 1, coffee1, coffee no1, coffee number one
  Harris + Hoole: harris and hoole, harris plus hoole
  AMT Coffee: amt coffee
  Tim Hortons: tim hortons!, tim hortons uk
  Joe & The Juice: joe and the juice, joe the juice
  Grind: grind!, grind coffee, shoreditch grind
  Taylor St Baristas: taylor st baristas
  Department of Coffee: department of coffee and social, dept of coffee
  Workshop Coffee: workshop coffee
  Monmouth Coffee: monmouth coffee
  Kaffeine
  Notes Coffee: notes coffee
  Ozone Coffee: ozone coffee
  Caravan Coffee: caravan restaurants, caravan roasters, caravan kings cross
  Allpress Espresso: allpress
  Blank Street: blank street coffee, blank st
  WatchHouse: watch house coffee, watchhouse
  Redemption Roasters
  Rosslyn Coffee
  Prufrock Coffee
  Flat White Soho
  Origin Coffee: origin coffee
  Colonna & Smalls: colonna and smalls
  Society Café: society cafe
  Boston Tea Party: boston tea party
  Small Street Espresso
  Takk: takk coffee
  Pot Kettle Black: pot kettle black
  Foundation Coffee House
  Laynes Espresso
  North Star Coffee
  200 Degrees: 200 degrees coffee
  Bold Street Coffee
  Caffe Ritazza: caffe ritazza, ritazza
  Pumpkin Café: pumpkin cafe, pumpkin cafe shop
  Puccino’s: puccinos
  Coffee Republic
  Bagel Factory
  Muffin Break: muffin break
  Patisserie Valerie: patisserie valerie
  Paul Bakery = paul bakery, paul uk, boulangerie paul, paul patisserie
  Le Pain Quotidien: le pain quotidien, pain quotidien
  Maison Bertaux
  Maître Choux: maitre choux
  Ole & Steen Café
  Fabrique Bakery
  Buns from Home: buns from home
  Arôme Bakery: arome bakery
  Jolene
  Knoops
  Chaiiwala: chaiiwala
  Karak Chaii
  Chai Guys
  Tea Terrace
  Richoux
  Bettys Tea Room = bettys tea rooms
  Benugo: benugo
  Apostrophe: apostrophe cafe
  Peyton & Byrne: peyton and byrne
  Friska
  Soho Coffee: soho coffee co, soho coffee
  Coffee Kiosk
  Change Please
  Greggs Cafe
  Wild Bean Cafe: wild bean
  Wenzels Cafe
  Cafe2U: cafe2u
  Really Awesome Coffee
  Coffee-Bike: coffee bike
  Lavazza: lavazza
  Illy Caffe: illy caffe, illy!
  Segafredo
  Insomnia Coffee: insomnia coffee
  Butlers Chocolate Café: butlers chocolate
  Bewley’s: bewleys
  Ground Espresso
  Clements Coffee
  Costa Ireland
  Peet’s Coffee: peets coffee
  Blue Bottle Coffee: blue bottle coffee
  Dutch Bros
  Espresso House
  Joe’s Coffee
  Starbucks Card: starbucks card
  Columbus Café: columbus cafe
  Coffee Fellows
  Dallmayr
  Café de Paris
  EL&N: el and n, eln cafe
  Feya
  Saint Aymes
  Farm Girl: farm girl cafe
  Granger & Co: granger and co
  Daisy Green: daisy green, darcie and may green, timmy green, beany green, scarlett green
  Where The Pancakes Are
  My Old Dutch
  Milk Train
  Chin Chin: chin chin labs, chin chin dessert
  Sourced Market
  The Wren Bakery
  Söderberg: soderberg
  Artisan Roast
  Brew Lab
  Fortitude Coffee
  Dear Green
  Thomson’s Coffee: thomsons coffee
  Tinderbox Coffee
  Hard Lines Coffee
  Uncommon Ground
  Coaltown Coffee
  Established Coffee
  Bucciol: bucciol
  Camino Coffee
  Nkora
  Kiss the Hippo: kiss the hippo
  Omotesando Koffee
  Over Under Coffee: over under coffee
  Hagen Espresso: hagen
  Gentlemen Baristas: gentlemen baristas
  Attendant Coffee: attendant coffee
  Climpson & Sons: climpson and sons
  Dark Arts Coffee
  Store Street Espresso
  Lever & Bloom: lever and bloom
  Knot Pretzel & Coffee: knot pretzel
`,
)
