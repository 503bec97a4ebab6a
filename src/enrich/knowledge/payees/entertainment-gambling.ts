import { sector } from '../sector.ts'

export const entertainmentGambling = sector(
  'entertainment.gambling',
  `
  National Lottery: national lottery, national lottery internet, camelot, national lott, allwyn, nl interactive
  Bet365: bet365, hillside uk sports
  William Hill: william hill, william hill online, whg intl, williamhill
  Ladbrokes: ladbrokes coral, ladbrokes!
  Coral: coral!, coral racing, coral online
  Betfred: betfred!
  Paddy Power: paddy power, paddypower, pp retail
  Betfair: betfair!
  Sky Bet: sky bet, skybet, sky betting, sky vegas, sky bingo, skybetting
  Betway: betway!
  Unibet
  888: 888 casino, 888casino, 888sport, 888 holdings, 888 com
  Bwin
  BetVictor: betvictor
  Boylesports
  Spreadex: spreadex
  10bet
  LeoVegas
  Casumo
  Mr Green: mr green
  PartyCasino: partycasino, party casino, partypoker
  PokerStars: pokerstars, poker stars, stars interactive
  GGPoker
  Foxy Bingo: foxy bingo, foxybingo
  Gala Bingo: gala bingo, gala spins, gala coral
  Mecca Bingo: mecca bingo, mecca!
  Buzz Bingo: buzz bingo
  Tombola: tombola!
  Jackpotjoy: jackpotjoy, jackpot joy
  Virgin Games: virgin games
  Sun Bingo: sun bingo
  Wink Bingo
  Heart Bingo
  Grosvenor Casinos: grosvenor casino, grosvenor casinos
  Genting Casino: genting casino
  Rank Group: rank group
  Admiral Casino = admiral casino
  Merkur Slots: merkur slots
  Cashino
  Paddy Power Games
  Midnite: midnite!
  Kwiff
  Smarkets
  Betdaq
  Matchbook
  Talksport Bet
  Virgin Bet: virgin bet
  LiveScore Bet: livescore bet
  Parimatch
  Dafabet
  Novibet
  Quinnbet
  Star Sports
  Fitzdares
  Tote: tote!, uk tote
  Geoff Banks
  Rainbow Riches Casino: rainbow riches
  Slingo
  PlayOJO
  MrQ: mrq!
  Lottoland
  Health Lottery: health lottery
  People’s Postcode Lottery: peoples postcode, postcode lottery
  Omaze
  BOTB: best of the best, botb
  7days Performance: 7days performance, 7 days performance
  Rev Comps: rev comps
  Elite Competitions
  Raffle House: raffle house
  Thunderball Syndicate
  Jumbo Lotteries
  Age UK Lottery: age uk lottery
  Hospice Lottery Partnership: hospice lottery
  Unity Lottery: unity lottery
  Dream Vegas
  Betuk
  Skill on Net: skillonnet
  Football Pools: football pools, the pools
  Dribble: dream team fc
  Sorare
  Fantasy Betting: draftkings, fanduel
  Stake.com = stake com
  Rollbit
`,
)
