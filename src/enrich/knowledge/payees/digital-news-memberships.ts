import { sector } from '../sector.ts'

export const digitalNewsMemberships = sector(
  'digital.news_memberships',
  `
  The Guardian: guardian news, guardian media, the guardian!, guardian news and media
  The Times: times newspapers, the times!, times subscription, news uk
  The Telegraph: telegraph media, daily telegraph, the telegraph!, telegraph!
  Financial Times: ft com, financial times
  The Economist: economist newspaper, economist!, economist subscription
  The Independent: independent digital, the independent!
  Daily Mail: dmg media, mailplus, mail plus, daily mail
  The Sun: sun perks, sun club
  Mirror!: reach plc
  The Spectator: spectator 1828, the spectator
  New Statesman: new statesman
  Private Eye: private eye, pressdram
  The Week: the week!, dennis publishing
  New Scientist: new scientist
  London Review of Books: london review of, lrb!
  The Oldie
  New York Times: nytimes, ny times, new york times
  Washington Post: washington post
  Wall Street Journal: wsj!, wall street journal, dow jones
  Bloomberg: bloomberg com, bloomberg l p
  The Atlantic: the atlantic!
  New Yorker: new yorker
  Wired: wired!, conde nast
  National Geographic: national geographic
  BBC Magazines: immediate media, bbc good food, radio times
  Future Publishing: magazines direct, future publishing
  Bauer Media: bauer media, bauer consumer
  Readly
  PressReader
  Apple News: apple news
  Substack: substack!, substack inc
  Medium: medium monthly, medium com, medium annual
  Ghost: ghost org
  Relay FM: relay fm
  Tortoise Media
  The Athletic: the athletic, theathletic
  Which?: which ltd, which!, consumers association
  RSPB: rspb!, rspb membership
  National Trust Membership = national trust for, national trust membership, national trust mem, national trust subs
  National Trust for Scotland: national trust for scotland
  English Heritage Membership = english heritage membership, english heritage mem
  RHS: rhs!, royal horticultural, rhs membership
  WWT Membership = wwt membership
  Wildlife Trusts: wildlife trusts
  Woodland Trust: woodland trust
  Tate Members: tate members
  Art Fund: art fund, national art pass
  Historic Houses
  Caravan & Motorhome Club: caravan and motorhome, caravan club
  Camping & Caravanning Club: camping and caravanning club
  Youth Hostel Membership
  Boundless by CSMA: boundless csma
  Gransnet
  Unison: unison subs, unison!
  Unite the Union: unite the union, unite!
  GMB: gmb union, gmb!
  USDAW
  NEU: national education union, neu!
  NASUWT
  UCU: ucu!, university and college union
  PCS Union: pcs union, pcs!
  RMT Union: rmt union, rmt!
  ASLEF
  CWU: communication workers, cwu!
  TSSA
  Prospect Union: prospect union
  FBU: fire brigades union
  Royal College of Nursing: royal college of nursing, rcn!
  BMA: british medical association, bma!
  RCM: royal college of midwives
  NMC: nursing and midwifery, nmc!
  GMC: general medical council, gmc!
  HCPC
  General Dental Council: general dental council
  GPhC
  Social Work England
  GTCS: general teaching council
  ACCA: acca!, acca london
  ICAEW
  CIMA: cima!
  AAT: aat!, association of accounting
  CIPD: cipd!
  CIM Marketing: chartered institute of marketing
  Law Society: law society, solicitors regulation
  RICS
  RIBA
  ICE!: institution of civil engineers
  IET: institution of engineering, iet!
  IMechE
  BCS: british computer society, bcs!
  CIOB
  RTPI
  IOSH
  Equity UK
  Musicians’ Union: musicians union
  Bectu
  Labour Party: labour party
  Conservative Party: conservative party
  Liberal Democrats: liberal democrats
  Green Party: green party
  Scottish National Party: scottish national party
  Reform UK: reform uk
  Plaid Cymru
  Mumsnet
  Costco Membership: costco membership
  Amazon Kindle News
  Racing Post
  Autosport
  Cycling UK: cycling uk
  Lancet
  Nature Publishing
  Taste Card: tastecard, taste card
  Gourmet Society
  Meerkat Movies
  Blue Light Card: blue light card
  Totum: totum, nus extra
  Student Beans
  Priority Pass Membership
  Soho House: soho house
  Royal Society
  Mensa: british mensa
  FSB: federation of small businesses
  NFU Membership: nfu subscription
  CLA Membership
  Freemasons Lodge
  Women’s Institute: nfwi, womens institute
  U3A
  Rotary Club
  Lions Club
  Royal British Legion Membership: british legion membership
`,
)
