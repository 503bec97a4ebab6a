import { sector } from '../sector.ts'

export const transfersInvestment = sector(
  'transfers.investment',
  `
  Vanguard: vanguard asset, vanguard investor, vanguard asset management, vanguard uk
  Hargreaves Lansdown: hargreaves lans, hargreaves, hl vantage
  AJ Bell: aj bell, youinvest, aj bell youinvest
  Trading 212: trading212
  Freetrade
  Nutmeg: nutmeg saving, nutmeg savings
  Fidelity: fidelity international, fidelity investments, financial administration services, fidelity personal
  Interactive Investor: interactive inv, ii!
  InvestEngine: invest engine
  Wealthify
  Moneyfarm
  eToro: etoro uk
  Coinbase: coinbase uk, cb payments
  Binance
  Kraken: kraken!, payward
  Crypto.com: crypto com, foris dax
  Gemini Crypto: gemini europe, gemini trust
  Bitstamp
  Bitpanda
  MoonPay
  Luno
  Uphold: uphold europe
  Ziglu
  Coinjar
  Blockchain.com: blockchain com
  Revolut Trading
  Degiro: flatex degiro
  Interactive Brokers: ibkr
  Saxo: saxo markets, saxo capital
  IG Index: ig index, ig markets, ig trading
  CMC Markets
  Plus500
  XTB: xtb!
  City Index
  Spreadex Trading
  Charles Stanley: charles stanley direct
  Bestinvest: best invest, bestinvest
  Barclays Smart Investor: barclays smart inv
  Halifax Share Dealing: halifax share dealing
  Lloyds Share Dealing
  iWeb: iweb share
  St James’s Place: st jamess place, sjp!, st james place
  Evelyn Partners
  Brewin Dolphin
  Rathbones: rathbone
  Quilter: quilter investors, quilter!
  Abrdn: abrdn, aberdeen standard, aberdeen investments
  Jupiter Asset: jupiter am
  Baillie Gifford
  Schroders
  M&G Investments: m and g, m and g securities
  Janus Henderson
  Fundsmith
  Dodl
  Chip Investments
  Crowdcube
  Seedrs: republic europe
  Wombat Invest: wombat invest
  Circa5000: circa5000, tickr
  Beanstalk App
  Kuflink
  CrowdProperty
  Mintos
  Assetz Capital
  LendInvest
  Property Partner
  Shepherds Friendly ISA
  Scottish Friendly ISA
  Willis Owen
  Tilney
  Netwealth
  OpenMoney
  Wahed: wahed invest
  Lightyear: golightyear, lightyear!
  Stake: stake shop
  Shares App: shares app
  BullionVault
  Royal Mint Investments: royal mint bullion
  Chards
  BullionByPost: bullion by post
  Equatex
  Computershare Shareplan: computershare sharesave
  Equiniti Shareview: shareview
  Sharesave: sharesave
  Carta Shares
  OddsMonkey Invest
  JP Morgan Personal Investing
  Nutmeg Pension ISA
`,
)
