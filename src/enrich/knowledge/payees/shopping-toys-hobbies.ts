import { sector } from '../sector.ts'

export const shoppingToysHobbies = sector(
  'shopping.toys_hobbies',
  `
  The Entertainer: the entertainer, entertainer toys
  Smyths Toys: smyths, smyths toys
  Hamleys
  Lego: lego brand, lego store, lego system, lego!, lego shop
  Build-A-Bear: build a bear
  Disney Store: disney store, shopdisney
  Toys R Us: toys r us, toysrus
  Character.com Toys
  Argos Toys
  Games Workshop: games workshop, warhammer, warhammer community, forge world
  Hobbycraft: hobby craft, hobbycraft!
  The Range Crafts
  Baker Ross
  Yellow Moon
  John Lewis Haberdashery
  Dunelm Crafts
  Fabric Land
  Minerva Crafts: minerva crafts
  LoveCrafts: lovecrafts, loveknitting, lovecrochet
  Wool Warehouse: wool warehouse
  Deramores
  Black Sheep Wools
  Stitch & Story: stitch and story
  Cass Art: cass art
  Jackson’s Art: jacksons art
  London Graphic Centre
  Cowling & Wilcox: cowling and wilcox
  Great Art: greatart
  Bead House
  HMV
  Rough Trade: rough trade
  Fopp
  Discogs: discogs com
  Juno Records: juno records
  Norman Records
  Piccadilly Records
  Resident Music
  Bandcamp: bandcamp
  Gear4music: gear4music, gear 4 music
  PMT Music: pmt online, professional music tech
  Andertons
  GuitarGuitar: guitarguitar, guitar guitar
  Dawsons Music
  Thomann
  Sweetwater
  Rimmers Music
  Reverb.com: reverb com, reverb!
  Hornby Hobbies: hornby
  Hattons
  Rails of Sheffield
  Modelzone
  Model Railways Direct
  Wheelspin Models
  Modelsport: modelsport
  Element Games
  Wayland Games
  Goblin Gaming
  Zatu Games: zatu games, board game co uk
  Chaos Cards
  Magic Madhouse: magic madhouse
  Total Cards
  Cardmarket
  Pokémon Center: pokemon center
  Forbidden Planet: forbidden planet
  Travelling Man: travelling man
  Orbital Comics
  Popcultcha
  Funko
  Kiddies Kingdom
  Smart Toys
  Wicked Uncle: wicked uncle
  Mulberry Bush Toys
  Great Little Trading Co: gltc, great little trading
  KidKraft
  Jelly Cat = jellycat
  Sylvanian Families
  Toniebox: tonies, boxine
  Yoto: yoto ltd, yoto!
  TTS Group Toys
  Learning Resources
  Bigjigs: bigjigs
  Step2 Direct
  All Round Fun
  Outdoor Toys Direct: outdoor toys
  GameStop Toys
  The Works Crafts
  Hochanda
  Crafter’s Companion: crafters companion
  Create and Craft
  Scrapbook.com
  Cricut: cricut
  Sew Over It
  Backstitch
  Singer Sewing
  Jaycotts
  Sewing Street
  Bunyaad Fabrics
  Rowan Yarns
  Airfix
  Scale Model Shop
  Rye Models
  Astroshop
  First Light Optics
  Stanley Gibbons
  Royal Mint: royal mint, the royal mint
  Westminster Collection: westminster collection
  Danbury Mint
  Bradford Exchange: bradford exchange
  Deagostini: deagostini, de agostini
  Hachette Partworks: hachette partworks, hachette part
  Eaglemoss
  Fanatical Hobby
  Ravensburger
  Wentworth Puzzles: wentworth wooden
  Kickstarter: kickstarter com
  Gamefound
  Indiegogo
  BackerKit
`,
)
