import { sector } from '../sector.ts'

export const transfersMoneyService = sector(
  'transfers.money_service',
  `
  Wise: wise!, transferwise, wise payments, wise europe, wise com, transferwise ltd, wise uk
  Remitly: remitly uk
  WorldRemit: world remit
  Western Union: wu!, western union intl, westernunion
  MoneyGram: moneygram payment
  Ria: ria money transfer, ria financial
  Azimo
  XE: xe money, xe com, xe!
  CurrencyFair: currency fair
  OFX: ofx payments, ukforex
  Small World: small world fs
  TransferGo: transfer go
  Paysend
  Taptap Send: taptap send, taptapsend
  Sendwave
  LemFi: lemfi, lemonade finance
  Nala Money
  Skrill
  Neteller
  Payoneer
  Currencies Direct
  TorFX
  Moneycorp
  Equals Money: fairfx, equals money
  Instarem
  Xoom: xoom com
  Afriex
  Pangea Money
  Global Reach Group
  Lumon
  Moneco
  ACE Money Transfer
  Al Fardan
  UniTeller
  Bacb
  Paysafecard: paysafecard, paysafe
  Payset
  Cash App: cash app, cashapp
  Venmo
  Tide Topup
`,
)
