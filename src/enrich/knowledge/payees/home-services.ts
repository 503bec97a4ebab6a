import { sector } from '../sector.ts'

export const homeServices = sector(
  'home.services',
  `
  HomeServe: homeserve, homeserve membership
  British Gas HomeCare: british gas services, british gas homecare, bg homecare, british gas home
  Checkatrade
  Rated People: rated people
  MyBuilder: mybuilder
  TaskRabbit: task rabbit
  Airtasker
  Bark.com: bark com
  Housekeep
  Helpling
  Molly Maid
  Fantastic Services: fantastic services
  Timpson: timpson ltd, timpsons
  Johnsons Cleaners: johnsons the cleaners, johnson cleaners, johnsons cleaners, johnsons apparelmaster
  Morrisons Timpson
  Oxwash
  Laundryheap
  ihateironing: ihateironing
  Love2Laundry: love2laundry
  Revolution Laundry: revolution laundry
  Big Yellow: big yellow self, big yellow storage, big yellow
  Safestore
  Access Self Storage: access self storage
  Shurgard
  Lok’nStore: loknstore, lok n store
  Storage King
  Armadillo Storage
  Stashbee Storage
  Easystorage: easystorage
  LoveSpace: lovespace
  AnyVan: anyvan
  Shiply
  Pickfords
  Verisure
  ADT: adt fire, adt security, adt!
  SimpliSafe: simplisafe
  Yale Home
  Boundary Alarms
  Dyno-Rod: dyno rod, dyno!
  Pimlico Plumbers: pimlico plumbers
  Rentokil
  Lanes for Drains
  247 Home Rescue: 247 home rescue
  Your Repair: your repair
  Hometree: hometree
  HomeSure
  Corgi HomePlan: corgi homeplan
  BOXT: boxt ltd, boxt!
  Heatable
  iHeat
  Swale Heating
  Worcester Bosch Service
  Vaillant Service: vaillant
  Baxi Service: baxi
  Glow-worm
  Evolve Home Energy
  Aqualogic
  Anglian Home Improvements: anglian home
  Everest Windows: everest ltd
  Safestyle
  Clear Drains
  GreenThumb: green thumb, greenthumb
  TruGreen
  Lawn Master: lawnmaster
  Merlin Lawncare
  Domestic Drains
  Skip Hire: skiphire
  Hippobag: hippobag, hippo waste
  Clearabee
  LoveJunk
  AnyJunk
  Biffa
  Veolia: veolia es
  Suez Recycling: suez recycling
  WasteKing
  Zip Water
  Waterlogic
  Ovenclean: ovenclean
  ServiceMaster
  Chem-Dry
  Handyman Connection
  HomeX
  Plumbing on Tap
  Repair Care
  0800 Repair: 0800repair
  Pacifica Appliance: pacifica appliance
  Bin Cleaning
  Wheelie Washer: wheelie washer
  Local Heroes: local heroes
`,
)
