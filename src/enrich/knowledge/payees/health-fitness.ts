import { sector } from '../sector.ts'

export const healthFitness = sector(
  'health.fitness',
  `
  PureGym: pure gym, puregym ltd, puregym limited
  The Gym Group: the gym group, gym group, the gym ltd, the gym!
  David Lloyd: david lloyd leisure, david lloyd club
  Virgin Active: virgin active health
  Nuffield Health: nuffield health fitness, nuffield health
  Better!: better gll, gll!, gll leisure, greenwich leisure, better leisure
  Everyone Active: everyone active, everyoneactive, slm everyone
  Anytime Fitness: anytime fitness
  JD Gyms: jd gyms, jd sports gyms, x4l gyms
  Fitness First: fitness first
  Bannatyne: bannatynes, bannatyne fitness, bannatyne health
  Énergie Fitness: energie fitness, energie!
  Snap Fitness: snap fitness
  Total Fitness: total fitness
  DW Fitness: dw fitness
  Village Gym: village gym
  Third Space: third space
  Equinox: equinox!, equinox fitness
  Gymbox
  1Rebel: 1rebel
  Barry’s: barrys bootcamp, barrys uk
  F45: f45 training, f45
  Psycle
  BLOK: blok london
  Frame!: move your frame, frame fitness
  Boom Cycle
  Another Space
  Triyoga
  Hotpod Yoga: hotpod yoga
  More Yoga: moreyoga, more yoga
  Fierce Grace
  Yogahaven
  Heartcore
  Ten Health: ten health
  ClassPass
  Hussle
  Gympass: gympass, wellhub
  MoveGB: movegb
  Les Mills: les mills
  Peloton: peloton!, peloton interactive, onepeloton
  Fiit: fiit tv, fiit!
  Apple Fitness
  Strava
  MyFitnessPal: myfitnesspal
  Zwift
  TrainerRoad
  Whoop: whoop!
  Weight Watchers: weight watchers, weightwatchers, ww international, ww com
  Slimming World: slimming world
  Noom
  Places Leisure: places leisure, places for people leisure
  Freedom Leisure: freedom leisure
  Active Nation
  Parkwood Leisure: parkwood leisure, legacy leisure, lex leisure
  Serco Leisure: serco leisure
  Fusion Lifestyle: fusion lifestyle
  Edinburgh Leisure
  Glasgow Life: glasgow life
  Impulse Leisure
  Mytime Active
  Life Leisure
  Trafford Leisure
  Kirklees Active Leisure
  Active Northumberland
  Sport Aberdeen
  YMCA Club
  Roko Health Club
  Xercise4Less: xercise4less, xercise 4 less
  Simply Gym
  Kiss Gyms
  Sports Direct Fitness: sports direct fitness, everlast gyms, everlast fitness
  easyGym
  Ultimate Performance: ultimate performance
  Orangetheory: orangetheory
  CrossFit Box
  GymNation
  Basic-Fit: basic fit
  McFit
  Parkrun
  British Military Fitness: be military fit
  Les Mills On Demand
  Down Dog: down dog yoga
  Sweat App: sweat app
  Kayla Itsines
  Freeletics
  Couch to 5k
  Nuffield Gym
  The Climbing Hangar: climbing hangar
  The Castle Climbing: castle climbing
  Ashbourne Management: ashbourne management, ashbourne membership
  Harlands Group: harlands group, harlands services, crs harlands
  DFC Gym: debit finance collections, dfc re
  ClubWise
  Hapana
  Mindbody: mindbody
  TeamUp: teamup
  Glofox
  Swim England: swim england
  Becky Adlington Swim: swim stars, becky adlington
  Water Babies: water babies
  Puddle Ducks: puddle ducks
  Turtle Tots: turtle tots
`,
)
