/** What British banks print around a payee. Facts of the banks' statements, one phrase a line where lists are long. */

import type { Rail } from '../describe.ts'

type Opening = {
  readonly phrase: string
  readonly rail: Rail
  /** The free reference comes first and the giver after the last *from*. */
  readonly from?: true
  /** Only before a number, which goes too: `Card 14, TESCO`. */
  readonly number?: true
  /** The words name the thing itself and stay. */
  readonly keeps?: true
}

const opening = (rail: Rail, phrases: string, extra: Omit<Opening, 'phrase' | 'rail'> = {}): Opening[] =>
  phrases
    .split('\n')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => ({ phrase, rail, ...extra }))

export const openings: readonly Opening[] = [
  ...opening(
    'card',
    `card payment to
     card refund from
     refund from
     intl
     int l
     card payment at
     card payment
     card purchase
     card transaction
     debit card payment to
     debit card payment
     debit card purchase
     debit card
     contactless payment to
     contactless payment
     contactless
     visa purchase
     visa debit
     pos purchase
     purchase at
     payment by card to
     apple pay
     google pay
     deb
     pos
     vis`,
  ),
  ...opening('card', 'card\nwlt\ncls\nclp\ncpm\nbcc', { number: true }),
  ...opening(
    'directDebit',
    `direct debit payment to
     direct debit to
     direct debit payment
     direct debit
     first direct debit to
     ddr
     dd`,
  ),
  ...opening(
    'standingOrder',
    `standing order via faster payment to
     standing order payment to
     standing order to
     standing order
     stdg order
     sto
     so`,
  ),
  ...opening(
    'fasterPayment',
    `bill payment via faster payment to
     bill payment to
     bill payment
     third party payment made via faster payment to
     third party payment via faster payment to
     third party payment to
     faster payment to
     faster payment from
     faster payment sent to
     faster payment received from
     faster payment received
     faster payment receipt
     faster payment
     faster payments
     immediate payment to
     mobile payment to
     mobile payment from
     mobile banking payment to
     online payment to
     payment to
     payment from
     payment received from
     received from
     money received from
     sent to
     pay in from
     pay anyone
     to
     from
     person to person
     fpo
     fpi
     fps
     fp
     obp
     mob
     ftr`,
  ),
  ...opening('fasterPayment', 'faster payments receipt ref\nfaster payment receipt ref\nfaster payments receipt', {
    from: true,
  }),
  ...opening(
    'giroCredit',
    `bank giro credit ref
     bank giro credit
     bank credit
     bacs credit
     bacs payment
     direct credit
     automated credit
     auto credit
     credit from
     inward payment
     bacs
     bgc
     bac
     cr`,
  ),
  ...opening(
    'cash',
    `cash withdrawal at
     cash withdrawal
     cash machine withdrawal
     cash machine
     atm withdrawal
     cash trlx
     cashpoint
     atm cash
     cash advance
     lnk
     link cash
     link atm
     cpt
     atm`,
  ),
  ...opening('cheque', 'chq\ncheque'),
  ...opening(
    'transfer',
    `regular transfer to
     regular transfer from
     transfer to
     transfer from
     transfer
     internet transfer
     online transfer to
     online transfer from
     tfr to
     tfr from
     tfr`,
  ),
  // Words that open a payee's own name.
  ...opening(
    'unknown',
    `so energy
     link up
     cheque deposit
     mob kitchen
     faster payments fee
     contactless minimum
     cash advance fee
     cash advance interest
     cash withdrawal fee
     cash withdrawal charge
     cash machine fee
     atm fee
     atm charge
     to go
     to good`,
    { keeps: true },
  ),
]

/** Short codes at the end of a line, and the rail they tell. */
export const endings: Readonly<Record<string, Rail>> = {
  dd: 'directDebit',
  ddr: 'directDebit',
  so: 'standingOrder',
  sto: 'standingOrder',
  bgc: 'giroCredit',
  cr: 'giroCredit',
  bacs: 'giroCredit',
  fpi: 'fasterPayment',
  fpo: 'fasterPayment',
  fps: 'fasterPayment',
  ftr: 'fasterPayment',
  bbp: 'fasterPayment',
  bcc: 'card',
  clp: 'card',
  cpm: 'card',
  tfr: 'transfer',
}

/** Words that begin a tail which says nothing about the payee. */
export const codeTails: readonly string[] = [
  'mandate no',
  'mandate number',
  'amt gbp',
  'amt eur',
  'amt usd',
  'rate',
  'amount in',
  'non sterling trans',
  'visa rate',
  'exchange rate',
  'transaction fee included',
  'purchase',
]
