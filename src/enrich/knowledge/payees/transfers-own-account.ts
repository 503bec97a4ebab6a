import { sector } from '../sector.ts'

export const transfersOwnAccount = sector(
  'transfers.own_account',
  `
  Revolut: revolut!, revolut topup, revolut top up
  Monzo: monzo!, monzo topup, monzo top up, monzo bank
  Starling: starling bank, starling!
  Chase: chase!, chase uk, jpmorgan chase
  Curve Cash: curve cash
  Monese
  Pockit
  Suits Me
  N26
  Bunq
  Anna Money: anna money
  Tide: tide business, tide!
  Mettle
  Cashplus
  Countingup
  Kroo Current = kroo current
  Algbra
  Currensea
`,
)
