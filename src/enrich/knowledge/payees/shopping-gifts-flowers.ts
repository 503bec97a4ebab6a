import { sector } from '../sector.ts'

export const shoppingGiftsFlowers = sector(
  'shopping.gifts_flowers',
  `
  Card Factory: cardfactory
  Clintons: clinton cards, clintons!
  Moonpig: moonpig com
  Funky Pigeon: funkypigeon, funky pigeon
  Thortful
  Scribbler: scribbler cards, scribbler!
  Cards Galore
  Cardzone: cardzone, card zone
  Interflora
  Bloom & Wild: bloom and wild
  Bloom & Wild Letterbox
  Serenata Flowers: serenata flowers
  Appleyard Flowers: appleyard flowers
  Flowers Direct
  Blossoming Gifts
  Prestige Flowers
  Arena Flowers
  Freddie’s Flowers: freddies flowers
  Flying Flowers
  eFlorist: eflorist
  Patch Plants Gifts
  Bunches: bunches co uk, bunches!
  M&S Flowers = m and s flowers
  Haute Florist
  Interrose
  Wild at Heart: wild at heart
  Getting Personal: gettingpersonal, getting personal
  Photobox: photobox
  Snapfish
  VistaPrint Gifts
  Bonusprint
  CEWE: cewe photoworld, cewe!
  FreePrints: freeprints, planetart
  Truprint
  Yankee Candle: yankee candle
  Jo Malone Gifts
  Hampers.com: hampers com
  Hamper.com: hamper com
  Virginia Hayward
  Spicers of Hythe
  Virgin Experience Days: virgin experience, virginexperiencedays
  Red Letter Days: red letter days, redletterdays
  Activity Superstore
  Experience Days: experience days, experiencedays
  Party City
  Party Pieces
  Party Delights
  Card & Party Store
  Ginger Ray
  Love Layla
  Timothy Oulton Gifts
  Temptation Gifts
  Past Times
  Museum Selection
  National Trust Shop: national trust shop
  Giftcards.com: giftcards com, giftcard uk
  Zeek Giftcards
  Jam Doughnut: jam doughnut, jamdoughnut
  Airtime Giftcards
  Edenred: edenred uk
  Tesco Gift Cards
  Build-A-Bear Gift
  My 1st Years: my1styears, my 1st years
  Scribble & Co
  Lily O’Brien’s: lily obriens
  Biscuiteers
  Baked by Melissa
  Brownie Delivery
  The Letterbox Gift Co
  Don’t Buy Her Flowers: dont buy her flowers
`,
)
