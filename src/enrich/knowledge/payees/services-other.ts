import { sector } from '../sector.ts'

export const servicesOther = sector(
  'services.other',
  `
  Tinder: tinder!, tinder plus, tinder gold
  Bumble: bumble!, bumble inc
  Hinge: hinge!, hinge inc
  Match.com: match com
  eHarmony: eharmony
  Plenty of Fish: plenty of fish, pof!
  Grindr
  Feeld
  Experian: experian ltd
  Equifax
  ClearScore
  TransUnion: transunion, noddle
  Checkmyfile: check my file
  Credit Karma
  Thursday Dating
  Muzz
  Snappy Snaps: snappy snaps, snappysnaps
  Max Spielmann: max spielmann
  Photo-Me: photome
  Prontaprint
  Kall Kwik: kall kwik
  VistaPrint: vistaprint, vista print
  Moo: moo!, moo print, moo com
  Printed.com: printed com
  Solopress
  Instantprint
  WeWork: wework
  Regus: regus!, regus management, iwg!
  Huckletree
  The Office Group
  Co-op Funeralcare: co op funeralcare, coop funeralcare
  Dignity Funerals: dignity funerals
  Pure Cremation Service
  Interflora Funerals
  Hitched
  Gumtree Ads
  SpareRoom: spareroom, spare room
  Peerspace
  Tagvenue
  Hire Space
  DesignMyNight: designmynight
  OpenTable: opentable
  Resy
  Confetti Photo
  Venture Photography
  Care.com: care com
  Elder Care: elder technologies
  Home Instead: home instead
  Bluebird Care: bluebird care
  Helping Hands: helping hands
  Lottie Care
  Aviva Wheels
  Ticket Parking Refund
  Deed Poll: uk deed poll, deed poll
  Apostille
  Passport Check and Send
  CV Library
  TopCV
  LiveCareer: livecareer
  Truecaller
  192.com = 192 com
  Iron Mountain
  Restore Datashred
`,
)
