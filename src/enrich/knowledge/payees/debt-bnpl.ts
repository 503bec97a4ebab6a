import { sector } from '../sector.ts'

export const debtBnpl = sector(
  'debt.bnpl',
  `
  Klarna: klarna bank, klarna pay later, klarna uk, klarna ab
  Clearpay: clear pay, clearpay london, afterpay
  Laybuy: laybuy holdings
  PayPal Pay in 3: paypal payin, paypal pay in 3, pypl payin, pypl payin3, paypal pay later, paypal payin3, paypal credit
  Zilch: zilch technology, zilch card
  Openpay: openpay
  Monzo Flex: monzo flex, flex payment monzo
  Humm: humm pay
  Splitit
  Scalapay
  Affirm: affirm inc
  Butter BNPL = pay with butter
  Payl8r: payl8r, paylater
  Sezzle
  Tymit
  Curve Flex: curve flex
  Newday BNPL: newpay
  Alma Pay: alma pay
`,
)
