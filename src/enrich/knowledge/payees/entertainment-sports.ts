import { sector } from '../sector.ts'

export const entertainmentSports = sector(
  'entertainment.sports',
  `
  Goals Soccer: goals soccer, goals!, goals football
  Powerleague: powerleague, power league
  Footy Addicts: footy addicts
  Spond
  Pitchero: pitchero
  TeamFeePay: teamfeepay
  FA Full Time: fa full time
  Lawn Tennis Association: lta!, lawn tennis association
  ClubSpark: clubspark
  Playtomic
  MATCHi
  British Cycling: british cycling
  England Golf: england golf
  St Andrews Links: st andrews links
  Golf Now: golfnow
  Scout Association: scout association, scout store, scouts!
  Girlguiding: girlguiding
  Online Scout Manager
  Boys Brigade
  England Athletics
  British Triathlon: british triathlon
  London Marathon: london marathon, tcs london marathon
  Great Run: great run, great north run
  Let’s Do This: lets do this
  Tough Mudder
  Parkrun Shop
  British Gymnastics: british gymnastics
  Swim England Club
  England Hockey
  ECB Cricket
  England Rugby: england rugby, rfu!
  Arsenal FC: arsenal fc, arsenal football
  Chelsea FC: chelsea fc, chelsea football
  Tottenham Hotspur: tottenham hotspur, thfc
  Liverpool FC: liverpool fc, liverpool football
  Manchester United: manchester united, man utd
  Manchester City: manchester city fc, man city
  Everton FC: everton fc
  Newcastle United: newcastle united
  West Ham United: west ham
  Aston Villa: aston villa
  Leeds United: leeds united
  Celtic FC: celtic fc, celtic plc
  Rangers FC: rangers fc
  Crystal Palace FC: crystal palace fc
  Brighton & Hove Albion: bhafc, brighton and hove albion
  Jockey Club: jockey club racecourse, the jockey club
  Ascot Racecourse: ascot racecourse
  Aintree Racecourse
  Cheltenham Racecourse
  York Racecourse
  Goodwood: goodwood!, goodwood estate
  Silverstone: silverstone circuits
  Brands Hatch: brands hatch, msv!
  Lords Cricket Ground: lords cricket, marylebone cricket
  Kia Oval: surrey ccc
  Rileys: rileys sports bar
  Camping and Caravanning Club Membership
  British Canoeing: british canoeing, paddle uk
  RYA: rya!, royal yachting
  Angling Trust
  BASC
  British Mountaineering Council: british mountaineering, bmc!
  Ramblers
  British Horse Society: british horse society
  Pony Club
  Kennel Club
  Royal British Legion Club: rbl club
  Motorsport UK
  Kingswood Bowls
  British Judo
  Matt Fiddes
  Little Kickers: little kickers
  Rugbytots: rugbytots
  Tumble Tots: tumble tots
  Perform Drama: perform for schools
  Stagecoach Performing Arts: stagecoach performing
  Razzamataz
  Monkey Music
  Jo Jingles
  Baby Sensory: baby sensory
`,
)
