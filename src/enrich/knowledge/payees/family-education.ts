import { sector } from '../sector.ts'

export const familyEducation = sector(
  'family.education',
  `
  Open University: open university, open univ
  Udemy: udemy!, udemy online
  Coursera
  edX
  FutureLearn
  Skillshare
  MasterClass: masterclass
  LinkedIn Learning: linkedin learning
  Pluralsight
  DataCamp
  Codecademy
  Treehouse
  Khan Academy
  Brilliant.org: brilliant org
  Duolingo: duolingo!, duolingo plus
  Babbel
  Memrise
  Busuu
  Rosetta Stone: rosetta stone
  italki
  Preply
  Lingoda
  Pimsleur
  Kumon: kumon!, kumon maths
  Explore Learning: explore learning
  MyTutor: mytutor
  Tutorful
  Superprof
  Tutor Doctor
  Atom Learning: atom learning
  Seneca Learning
  Twinkl
  Reading Eggs: reading eggs, readingeggs
  Doodle Learning: doodlemaths, doodle learning, doodlelearning
  Mathletics
  Times Tables Rock Stars
  CGP Books: cgp books, coordination group
  Century Tech
  Quizlet
  Chegg
  BSM: bsm driving, bsm!
  AA Driving School: aa driving school
  RED Driving School: red driving
  Bill Plant: bill plant driving
  PassMeFast: passmefast
  Theory Test Pro
  LDC Driving: ldc driving
  British Council: british council
  IELTS
  Goldsmiths University: goldsmiths university
  UCL: ucl!, university college london
  King’s College London: kings college london
  Imperial College: imperial college
  LSE: london school of economics, lse!
  UCAS: ucas!
  City & Guilds: city and guilds
  City Lit: city lit
  Morley College
  Trinity College Exams: trinity college london
  ABRSM
  Rockschool: rockschool, rslawards
  Simply Piano: simply piano, joytunes
  Yousician
  Fender Play
  Flowkey
  Learndirect
  Reed Courses: reed courses
  New Skills Academy
  Centre of Excellence: centre of excellence
  International Open Academy
  NCC Home Learning
  ICS Learn: ics learn
  Oxford Home Schooling
  Wolsey Hall
  Kaplan: kaplan!, kaplan financial
  BPP: bpp university, bpp!, bpp professional
  First Intuition
  Pearson: pearson education, pearson vue, pearson!
  Prometric
  AWS Training
  Northcoders
  General Assembly: general assembly
  Le Wagon
  Maven Courses
  Domestika
  CreativeLive
  The Great Courses: great courses, wondrium
  BBC Maestro: bbc maestro
  Academy of Music: junior music academy
  Royal College of Music
  Guildhall School
  Whizz Education
  Tassomai
  Sparx Learning
  GCSEPod
  PocketPal
  Night Zookeeper
  Outschool
  Prodigy Education
  GoStudent
`,
)
