import { sector } from '../sector.ts'

export const groceriesSpecialist = sector(
  'groceries.specialist',
  `
  HelloFresh: hello fresh, grocery delivery e services
  Gousto: gousto co uk, scA gousto
  Mindful Chef
  Abel & Cole: abel and cole
  Riverford: riverford organic
  Oddbox: odd box
  Green Chef
  SimplyCook: simply cook
  Allplants
  Huel: huel limited
  Planet Organic
  Graze!: graze com
  Milk & More: milk and more, milkandmore
  McQueens Dairies
  The Modern Milkman: modern milkman
  Parsley Box
  Wiltshire Farm Foods
  Oakhouse Foods
  Cook Trading = cook trading, cook food shop, cookfood
  Pasta Evangelists
  Pasta Nation
  Dabbers Bakery
  Muscle Food: musclefood
  Donald Russell
  Farmison
  The Black Farmer
  Field & Flower: field and flower
  Swaledale Butchers
  Turner & George: turner and george
  Ginger Pig
  HG Walter
  Paxton & Whitfield: paxton and whitfield
  Neal’s Yard Dairy: neals yard dairy
  Pong Cheese
  The Cheese Geek
  Hotel Chocolat: hotel chocolat
  Thorntons: thorntons chocolate
  Lindt: lindt and sprungli, lindt uk
  Godiva
  Montezuma’s: montezumas
  Charbonnel et Walker
  Prestat
  Whittard: whittard of chelsea
  Bird & Blend: bird and blend
  T2 Tea
  Twinings
  Yorkshire Tea Shop
  Bettys: bettys cafe, bettys and taylors
  Nespresso: nespresso uk
  Tassimo
  Dolce Gusto: dolce gusto
  Grind Coffee Pods = grind co uk
  Pact Coffee: pact coffee
  Rave Coffee
  Square Mile Coffee
  Hasbean: has bean
  Origin Coffee Roasters
  Krispy Kreme: krispy kreme uk
  Mr Simms: mr simms sweet shop
  Kingdom of Sweets
  Sweet Octopus
  Cadbury Gifts: cadbury gifts direct
  Bonne Maman Shop
  Fortnum & Mason: fortnum and mason, fortnums
  Harrods Food Hall = harrods food
  Partridges: partridges of sloane
  Bayley & Sage: bayley and sage
  Daylesford: daylesford organic
  Panzer’s: panzers
  Melrose & Morgan: melrose and morgan
  Ottolenghi Deli = ottolenghi deli
  Brindisa: brindisa shop
  Lina Stores Deli = lina stores deli
  Holland & Barrett = holland and barrett, holland barrett
  Grape Tree: grape tree
  Revital: revital health
  Real Foods: real foods
  Infinity Foods
  Unicorn Grocery
  Whole Foods Co-op = wholefoods coop
  Suma Wholefoods
  Buy Wholefoods Online: buywholefoodsonline
  The Protein Works: protein works
  Myprotein: my protein, the hut myprotein
  Bulk Powders: bulk powders, bulk com
  Grenade!: grenade uk
  Gymshark Nutrition
  Applied Nutrition
  Cranstons Butchers
  Birds Bakery
  Cooplands: cooplands bakery
  Warrens Bakery: warrens bakery
  Wenzel’s: wenzels the bakers, wenzels
  Poundbakery: pound bakery, sayers the bakers, sayers bakery
  Hampsons Bakery
  Waterfields
  Parsons Bakery
  Simmons Bakers
  Percy Ingle
  Dunns Bakery
  Chalk Farm Bakery
  Gail’s Bread = gails bread
  Ole & Steen: ole and steen
  Bread Ahead
  E5 Bakehouse
  Hobbs House Bakery
  Bakers & Baristas
  Roberts Bakery
  Hambleton Bakery
  Lola’s Cupcakes: lolas cupcakes
  Hummingbird Bakery
  Konditor: konditor and cook
  Crosstown Doughnuts
  Doughnut Time
  Too Good To Go: toogoodtogo, too good to go
  Olio: olio app
  Farmdrop
  Morrisons Food Boxes
  Wild & Game: wild and game
  Eversfield Organic
  Pipers Farm
  Gressingham
  Fish for Thought
  The Fish Society
  Rockfish Seafood at Home
  Yo Kitchen Kit
  Sous Chef: souschef
  Japan Centre: japan centre
  Spice Mountain
  Spices of India
  Steenbergs
  British Corner Shop
  American Candy Shop = american candy
  Cybercandy
  Candy Kittens
  Bah Humbugs
  Mama Lit Special Foods: mama lit special foods
  Polish Village Bread
  Mleczko Delikatesy
  Yutaka
  Wing Yip
  H Mart
  Oseyo
  Longdan
  See Woo
  Hoo Hing
  Loon Fung
  Tian Tian Market
  Taj Stores
  Quality Foods Southall
  Oriental Mart
  Riverside Market Garden
  The Real Junk Food Project
  Chococo
  Booja-Booja
  Deliciously Ella Shop
  Mackie’s of Scotland
  Lovat Parks Farm Shop
  Gloucester Services Farm Shop = gloucester services, tebay services
  Suffolk Food Hall
  Blacker Hall
  Keelham Farm Shop
  Chatsworth Farm Shop
  Darts Farm
  Rutland Hall
`,
)
