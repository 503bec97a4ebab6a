import { sector } from '../sector.ts'

export const givingCharity = sector(
  'giving.charity',
  `
  Cancer Research UK: cancer research, cruk!
  British Heart Foundation: british heart foundation, british heart foun, bhf!
  Oxfam: oxfam!, oxfam gb
  British Red Cross: british red cross, red cross!
  RNLI: rnli!, royal national lifeboat
  Shelter: shelter!, shelter uk
  Dogs Trust: dogs trust
  RSPCA: rspca!
  NSPCC: nspcc!
  Macmillan: macmillan cancer, macmillan!
  Save the Children: save the children, save the childrn
  UNICEF: unicef!, unicef uk
  WWF: wwf!, wwf uk
  Greenpeace
  Amnesty International: amnesty int, amnesty!, amnesty international
  Alzheimer’s Society: alzheimers society, alzheimers soc
  Alzheimer’s Research UK: alzheimers research
  Age UK: age uk
  Barnardo’s: barnardos!, barnardo s
  Battersea Dogs & Cats Home: battersea dogs, battersea cats
  Blue Cross: blue cross!
  Cats Protection: cats protection
  Guide Dogs: guide dogs
  Marie Curie: marie curie
  Médecins Sans Frontières: medecins sans, msf!, doctors without borders
  Mind: mind!, mind charity
  Samaritans: samaritans!
  Salvation Army: salvation army, salvation army trustee
  St John Ambulance: st john ambulance
  St Mungo’s: st mungos
  Crisis: crisis!, crisis uk
  Centrepoint: centrepoint!, centrepoint soho
  Big Issue: the big issue
  Royal British Legion: royal british legion, british legion
  Help for Heroes: help for heroes
  Combat Stress
  SSAFA
  Stroke Association: stroke association
  Diabetes UK: diabetes uk
  Parkinson’s UK: parkinsons uk, parkinsons
  MS Society: ms society
  Motor Neurone Disease Association: mnd association
  Prostate Cancer UK: prostate cancer uk
  Breast Cancer Now: breast cancer now
  Blood Cancer UK
  Teenage Cancer Trust: teenage cancer
  Great Ormond Street Hospital Charity: great ormond street, gosh charity
  Asthma + Lung UK: asthma and lung
  RNIB: rnib!
  RNID: rnid!
  Scope: scope!, scope uk
  Mencap: mencap!
  Sense!: sense charity
  Leonard Cheshire: leonard cheshire
  Sue Ryder: sue ryder
  Hospice UK: hospiceuk
  Water Aid = wateraid, water aid
  Christian Aid: christian aid
  CAFOD
  Tearfund
  ActionAid: actionaid, action aid
  Plan International: plan international
  World Vision: world vision
  Compassion UK: compassion uk
  SOS Children’s Villages: sos children
  Islamic Relief: islamic relief
  Muslim Aid: muslim aid
  Human Appeal: human appeal
  Penny Appeal: penny appeal
  Muslim Hands: muslim hands
  Human Relief Foundation
  National Zakat Foundation: national zakat
  Ummah Welfare Trust: ummah welfare
  Al-Khair Foundation: al khair
  Jewish Care
  UJIA
  World Jewish Relief
  Khalsa Aid: khalsa aid
  Comic Relief: comic relief
  Children in Need: children in need
  Sport Relief
  DEC: disasters emergency, dec!
  JustGiving: just giving, justgiving!
  GoFundMe: go fund me, gofundme!
  Crowdfunder: crowdfunder uk
  Virgin Money Giving: virgin money giving
  Enthuse: enthuse charity
  CAF: charities aid foundation, caf bank, caf!
  Charities Trust
  Give Directly: givedirectly
  Against Malaria Foundation: against malaria
  Effective Altruism: giving what we can
  Wikimedia: wikimedia, wikipedia
  Internet Archive: internet archive
  Friends of the Earth: friends of the earth
  Wildlife Trust: wildlife trust
  RSPB Donation
  The Donkey Sanctuary: donkey sanctuary
  Brooke: brooke charity
  PETA
  Soi Dog
  Born Free: born free
  Dian Fossey
  Trussell Trust: trussell trust, trussell!
  FareShare: fareshare
  City Harvest
  The Felix Project: felix project
  Refuge: refuge!
  Women’s Aid: womens aid
  Stonewall: stonewall!
  Terrence Higgins Trust: terrence higgins
  Liberty Human Rights
  Citizens Advice: citizens advice
  Turn2us: turn2us
  Prince’s Trust: princes trust, kings trust
  Scouts Donation
  Movember
  Race for Life: race for life
  Air Ambulance: london air ambulance, air ambulance, yorkshire air amb, midlands air amb
  Mountain Rescue: mountain rescue
  Marine Conservation Society
  Sightsavers
  Farm Africa
  Practical Action
  Send a Cow: ripple effect
  Toilet Twinning
  Bowel Cancer UK
  Tommy’s: tommys charity
  Bliss Charity
  Young Lives vs Cancer: young lives vs cancer, clic sargent
  Make-A-Wish: make a wish
  Starlight Children
  Rainbow Trust
  Sands Charity
  CALM Charity: campaign against living
  Papyrus
  YoungMinds: young minds
  Place2Be
  Action for Children: action for children
  The Children’s Society: childrens society
  Coram
  Family Action
  Emmaus
  Depaul
  Shelter Scotland
  Poppyscotland
  Cruse
  Anthony Nolan: anthony nolan
  DKMS
  Kidney Care UK
  British Lung
  Versus Arthritis: versus arthritis
  Leukaemia Care
  Lupus UK
  Epilepsy Society
  National Autistic Society: national autistic
  Down’s Syndrome Association
  Deafblind UK
  Canine Partners: canine partners
  Hearing Dogs: hearing dogs
  Medical Detection Dogs
  Support Dogs
  Riding for the Disabled
  Lepra
  Leprosy Mission
  Mercy Ships
  Mary’s Meals: marys meals
  Trees for Life
  Rewilding Britain
  Ecologi: ecologi
  Surfers Against Sewage: surfers against sewage
  Sea Shepherd
  Whale & Dolphin Conservation
  World Animal Protection
  League Against Cruel Sports
  Humane Society
  People’s Dispensary
  Wood Green Animals: wood green
  Redwings
  World Horse Welfare
  Bransby Horses
  Hillside Animal Sanctuary
`,
)
