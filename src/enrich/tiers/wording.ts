import { nameOf } from '../describe.ts'
import { knownPayee } from '../dictionary.ts'
import { cardPaidOff, cardThanks, eitherWay, inReference, onCredit, onDebit } from '../knowledge/wording.ts'
import { Phrases } from '../phrases.ts'
import { categoryOf, categoryOfMechanism } from '../taxonomy.ts'
import type { Case, Tier, Verdict } from './tier.ts'

/** What the bank or a public body says in its own words: cash, fees, interest, benefits, salary, own transfers. */
export const wording: Tier = (row) =>
  cardRepaid(row) ?? cash(row) ?? byPhrase(row) ?? ownTransfer(row) ?? byReference(row) ?? byMechanism(row)

function cardRepaid({ reading, direction, accountKind }: Case): Verdict | null {
  if (direction === 'debit') return null
  const words = reading.payee
  const said = reading.rail !== 'fasterPayment' && thanks.at(words, 0) !== null
  const onCard =
    accountKind === 'card' &&
    (reading.rail === 'directDebit' || reading.rail === 'fasterPayment' || paidOff.longest(words) !== null)
  return said || onCard ? spoken('transfers.credit_card_payment', 'card bill paid') : null
}

function cash({ reading: { rail }, direction }: Case): Verdict | null {
  if (rail === 'cheque' && direction === 'credit') return spoken('cash.deposit', 'cheque paid in')
  if (rail !== 'cash') return null
  return direction === 'debit'
    ? spoken('cash.withdrawal', 'cash machine', 'Cash')
    : spoken('cash.deposit', 'cash paid in', 'Cash')
}

function byPhrase({ reading, direction }: Case): Verdict | null {
  const { payee, rail } = reading
  const hit = phrases[direction].longest(payee)
  if (hit === null || (rail === 'card' && notByCard.has(categoryOf(hit.value)?.flow ?? ''))) return null
  const others = somebodys.has(hit.value) ? nameOf([...payee.slice(0, hit.from), ...payee.slice(hit.to)]) : null
  return spoken(hit.value, labelOf(hit.value), knownPayee(reading)?.name ?? others)
}

/** Between the holder's accounts: `TRANSFER TO J DOE`, `SO DOE AND LANGDALE` (a joint account), `TFR 12-34-56 12345678`. */
function ownTransfer({ reading: { payee, rail }, holder }: Case): Verdict | null {
  const surname = holder.at(-1) ?? ''
  const first = holder[0] ?? ''
  if (!transferring.has(rail)) return null
  const held = surname.length > 1 && payee.includes(surname)
  const given = payee[0] === first || ((payee[0] ?? '').startsWith(first.charAt(0)) && (payee[0] ?? '').length <= 2)
  const joint = payee[0] === surname && payee.includes('and')
  if (held && (given || joint)) return spoken('transfers.own_account', 'between your accounts')
  if (
    rail === 'transfer' &&
    (payee.every((word) => word === '#') || payee.includes('account') || payee.includes('acc'))
  ) {
    return spoken('transfers.own_account', 'transfer')
  }
  return null
}

/** The reference says what a payment to anybody is for: rent, wages, an invoice. */
function byReference({ reading: { payee, reference, rail }, direction }: Case): Verdict | null {
  if (reference.length === 0 || rail === 'card') return null
  const hit = (direction === 'debit' ? paidFor : receivedFor).longest(reference)
  return hit === null
    ? null
    : {
        ...spoken(hit.value, labelOf(hit.value), nameOf(payee)),
        confidence: 0.9,
        reason: `The reference says ${labelOf(hit.value).toLowerCase()}`,
      }
}

function byMechanism({ hints: { mechanism }, direction }: Case): Verdict | null {
  const category = mechanism === null ? null : categoryOfMechanism(mechanism, direction)
  return category === null ? null : spoken(category, labelOf(category))
}

const phrases = { debit: new Phrases([...eitherWay, ...onDebit]), credit: new Phrases([...eitherWay, ...onCredit]) }
const paidOff = new Phrases(cardPaidOff.map((phrase) => [phrase, true]))
const thanks = new Phrases(cardThanks.map((phrase) => [phrase, true]))
const paidFor = new Phrases(inReference)
const fromAnybody = new Set([
  'income.salary',
  'income.rental',
  'income.self_employed',
  'income.pension',
  'income.other',
  'income.investment',
  'income.interest',
  'income.tax_refund',
  'income.benefits',
])
const receivedFor = new Phrases(onCredit.filter(([, category]) => fromAnybody.has(category)))

/** Ways on which own money moves. */
const transferring = new Set(['transfer', 'fasterPayment', 'standingOrder', 'unknown', 'giroCredit'])
/** What somebody pays whose name stands beside the words. */
const somebodys = new Set([
  'income.salary',
  'income.self_employed',
  'income.rental',
  'income.pension',
  'income.investment',
  'transfers.loan_received',
])
/** At a till *Savings* and *Prize* are names of shops. */
const notByCard = new Set(['income', 'transfer'])

const labelOf = (category: string): string => categoryOf(category)?.label ?? ''

const spoken = (category: string, what: string, merchant: string | null = null): Verdict => ({
  category,
  merchant,
  confidence: 0.95,
  reason: `Bank wording: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
})
