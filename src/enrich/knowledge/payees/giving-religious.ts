import { sector } from '../sector.ts'

export const givingReligious = sector(
  'giving.religious',
  `
  Hillsong: hillsong church, hillsong!
  Holy Trinity Brompton: holy trinity brompton, htb church
  Parish Giving Scheme: parish giving, pgs giving
  Stewardship: stewardship!, stewardship services
  Give.net: give net
  Church of Scotland: church of scotland
  Vineyard Churches: vineyard church
  RCCG: rccg!, redeemed christian
  Elim: elim pentecostal
  Kingsway International: kicc!
  Jesus House
  Catholic Church
  Archdiocese
  Ichthus
  Watchtower: watch tower bible, watchtower
  LDS Church: latter day saints
  East London Mosque: east london mosque
  Regents Park Mosque
  United Synagogue: united synagogue
  Reform Judaism
  BAPS: baps!, neasden temple
  ISKCON: iskcon
  Sikh Temple
  London Buddhist Centre: buddhist centre
  Quakers: quakers in britain
  Open Doors: open doors uk
  Bible Society: bible society
  Premier Christian
  UCB: ucb!, united christian broadcasters
  Tithe.ly: tithe ly
`,
)
