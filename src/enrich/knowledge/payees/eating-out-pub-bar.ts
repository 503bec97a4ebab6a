import { sector } from '../sector.ts'

export const eatingOutPubBar = sector(
  'eating_out.pub_bar',
  `
  J D Wetherspoon: jd wetherspoon, wetherspoon, wetherspoons, jdw!, spoons!, j d weatherspoon
  Greene King: greene king pubs
  BrewDog: brewdog bars, brew dog, brewdog!
  Young’s: youngs pubs, young and co, youngs!, youngs and co
  Fuller’s: fullers pubs, fuller smith and turner, fullers inns, fullers!
  Mitchells & Butlers: mitchells and butlers, m and b pub
  Marston’s: marstons pubs, marstons inns, marstons!, marstons plc
  Stonegate: stonegate pub, stonegate pubs, stonegate group
  Nicholson’s: nicholsons pub, nicholsons!, nicholsons
  All Bar One
  Slug & Lettuce: slug and lettuce
  Pitcher & Piano: pitcher and piano
  Revolution Bars: vodka revs, revs bar, revolution bar, revolution bars, revolution vodka
  Revolución de Cuba: revolucion de cuba, revolucion
  Be At One: be at one
  The Alchemist: the alchemist, alchemist bar
  Dirty Martini
  Simmons Bar: simmons bar, simmons bars
  London Cocktail Club: london cocktail club
  O’Neill’s: o neills, oneills
  Walkabout: walkabout bar, walkabout!
  Yates: yates wine lodge, yates!, yates bar
  Popworld
  Flares Bar
  Ember Inns: ember inns
  Craft Union: craft union pub
  Scream Pubs
  Taylor Walker
  Punch Pubs: punch taverns, punch pubs
  Admiral Taverns: admiral taverns
  Star Pubs & Bars: star pubs
  Shepherd Neame: shepherd neame
  St Austell Brewery: st austell brewery, st austell inns
  Hall & Woodhouse: hall and woodhouse
  Wadworth
  Arkell’s: arkells brewery, arkells
  Brakspear
  McMullen: mcmullen and sons, mcmullens
  Adnams Pub
  Everards: everards
  Robinsons Brewery: robinsons brewery
  Thwaites: thwaites inns, daniel thwaites
  Joseph Holt: joseph holt
  Hydes: hydes brewery
  JW Lees: jw lees, j w lees
  Samuel Smith: samuel smith, sam smiths
  Timothy Taylor: timothy taylor
  Black Sheep Brewery: black sheep brewery
  Batemans Brewery
  Butcombe: butcombe inns, butcombe
  Bath Ales
  Camden Town Brewery: camden town brewery
  Beavertown: beavertown
  Brixton Brewery
  Five Points Brewing
  Fourpure
  Meantime Brewing: meantime brewing
  Signature Brew
  Tiny Rebel: tiny rebel, tiny rebel brewery tap
  Brewhouse & Kitchen: brewhouse and kitchen
  Craft Beer Co: craft beer co
  Draft House: draft house
  BrewDog Waterloo
  North Brewing: north brewing, north bar
  Northern Monk
  Magic Rock Tap
  Cloudwater
  Siren Craft
  Wild Beer Co
  Wiper and True
  Moor Beer
  Bierkeller: bierkeller
  Bierschenke
  Albert’s Schloss: alberts schloss
  Peaky Blinders Bar
  Boom Battle Bar: boom battle bar
  Flight Club: flight club
  Bounce Ping Pong: bounce ping pong
  Swingers Crazy Golf Bar = swingers bar
  Roxy Ball Room: roxy ball room, roxy lanes
  Box Sports Bar: box leeds
  Belushi’s: belushis
  Tank & Paddle: tank and paddle
  Drake & Morgan: drake and morgan
  Balls Brothers
  Davy’s Wine Bars: davys wine
  Corney & Barrow: corney and barrow
  Vagabond Wines: vagabond wines
  Gordon’s Wine Bar: gordons wine bar
  Humble Grape
  Ministry of Sound
  Fabric London: fabric nightclub
  Printworks London
  Egg London
  XOYO
  Heaven Nightclub
  Pryzm: pryzm
  Atik
  Rekom UK: deltic group, rekom
  Tiger Tiger
  Cargo Nightclub
  Turnmills Bar
  Reflex Bar: reflex the 80s bar
  Bar Soba
  Molly Malone’s: molly malones
  Waxy O’Connor’s: waxy oconnors
  Scruffy Murphy’s: scruffy murphys
  Brass Monkey
  Belhaven Pubs: belhaven
  Caledonian Heritable
  G1 Group: g1 group
  Signature Pubs: signature pubs
  Alexandra Pub: alexandra pub
  Antic London: antic london
  Laine Pub Co: laine pub, laine pubs
  Indigo Pubs
  Urban Pubs & Bars: urban pubs
  Geronimo Inns: geronimo inns
  Metropolitan Pub Co: metropolitan pub
  Peach Pubs: peach pub
  Oakman Inns: oakman inns
  Heartwood Inns: heartwood inns
  White Brasserie
  Cubitt House
  Portobello Pub Co: portobello pub
  City Pub Co: city pub group
  Darwin & Wallace: darwin and wallace
  Barworks
  East London Liquor
  Inception Group
  Mr Fogg’s: mr foggs
  Cahoots
  Bunga Bunga
  Barrio Bars: barrio bar
  Las Ramblas Bar
  Tonight Josephine: tonight josephine
  Blame Gloria
  The Botanist: the botanist
  Banyan Bar: banyan bar
  Arc Inspirations
  The Head of Steam: head of steam
  Cameron’s Brewery: camerons brewery
  Sheaf Street
  Mojo Bar: mojo leeds, mojo bar
  Brickhouse Social
  Impossible Bar
  NQ64: nq64
  Four Quarters Bar
  Players Bar
  Hooters
  Las Vegas Bar
`,
)
