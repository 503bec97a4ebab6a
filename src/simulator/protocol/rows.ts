import type { BookedEntry, Entry } from '../life/book.ts'
import { calendarDay } from '../life/calendar.ts'
import { accountIdOf, digest, entryIdOf } from '../life/customers.ts'
import { blend, dice } from '../life/dice.ts'
import type { Holding, Person } from '../life/people.ts'
import type { Kind } from '../life/wording.ts'
import { decimal, decimalText } from './json.ts'

/** Which of TrueLayer's mechanisms a payment is, and the code under which the bank books it. */
const mechanisms: Readonly<Record<Kind, readonly [category: string, bankCode: string]>> = {
  card: ['PURCHASE', 'DEB'],
  online: ['PURCHASE', 'DEB'],
  foreign: ['PURCHASE', 'DEB'],
  refund: ['PURCHASE', 'DEB'],
  'direct-debit': ['DIRECT_DEBIT', 'DD'],
  'standing-order': ['STANDING_ORDER', 'SO'],
  'payment-out': ['BILL_PAYMENT', 'FPO'],
  'payment-in': ['CREDIT', 'FPI'],
  salary: ['CREDIT', 'BGC'],
  'transfer-out': ['TRANSFER', 'TFR'],
  'transfer-in': ['TRANSFER', 'TFR'],
  cash: ['ATM', 'CPT'],
  fee: ['FEE_CHARGE', 'CHG'],
  interest: ['INTEREST', 'INT'],
  'card-repaid': ['CREDIT', 'PAY'],
}

/** A row's ids, date and amount as they go out; what the bank holds true of it. */
export function factsOf(person: Person, holding: Holding, entry: Entry, pending: boolean) {
  const normalised = `txn-${entryIdOf(person, holding.role, entry.id)}`
  const provider = entryIdOf(person, holding.role, `bank/${entry.id}`).slice(0, 12)
  const day = calendarDay(pending ? entry.madeOn : entry.bookedOn).text
  const timestamp = `${day}T00:00:00Z`
  const sent = sentMinor(holding, entry.amountMinor)
  return {
    normalised,
    provider,
    day,
    timestamp,
    sent,
    // made of what it describes, so it changes when any of that does: pending to booked, for one
    volatile: digest([timestamp, entry.description, decimalText(sent), provider].join('|'), 32),
  }
}

/** Cards show spending as positive. */
const sentMinor = ({ role }: Holding, amountMinor: bigint): bigint => (role === 'card' ? -amountMinor : amountMinor)

/** The JSON text of one row. Booked rows never change, so their text is made once. */
export function rowText(person: Person, holding: Holding, entry: BookedEntry, withBalance: boolean): string {
  const texts = withBalance ? withBalances : withoutBalances
  const known = texts.get(entry)
  if (known !== undefined) return known
  const balance = withBalance
    ? { running_balance: { amount: decimal(sentMinor(holding, entry.balanceMinor)), currency: 'GBP' } }
    : {}
  const text = JSON.stringify({
    ...common(person, holding, entry, false),
    ...enriched(person, entry),
    ...balance,
    meta: meta(person, holding, entry),
  })
  texts.set(entry, text)
  return text
}

const withBalances = new WeakMap<Entry, string>()
const withoutBalances = new WeakMap<Entry, string>()

/** Pending rows come bare: no classification, no merchant, no balance. */
export const pendingText = (person: Person, holding: Holding, entry: Entry): string =>
  JSON.stringify({
    ...common(person, holding, entry, true),
    transaction_classification: [],
    meta: meta(person, holding, entry),
  })

function common(person: Person, holding: Holding, entry: Entry, pending: boolean) {
  const facts = factsOf(person, holding, entry, pending)
  return {
    transaction_id: facts.volatile,
    normalised_provider_transaction_id: facts.normalised,
    provider_transaction_id: facts.provider,
    timestamp: facts.timestamp,
    description: entry.description,
    amount: decimal(facts.sent),
    currency: 'GBP',
    transaction_type: entry.amountMinor < 0n ? 'DEBIT' : 'CREDIT',
    transaction_category: mechanisms[entry.kind][0],
  }
}

/** TrueLayer's own enrichment: for most purchases of known places, for some bills, never for people, and not every time. */
function enriched(person: Person, entry: Entry) {
  const d = dice(blend(person.seed, 'enrichment', entry.id))
  const known = entry.payee.classification.length > 0 && d.chance(shares[entry.kind] ?? 0)
  const named = known && entry.payee.name !== null && d.chance(0.85)
  return {
    transaction_classification: known ? entry.payee.classification : [],
    ...(named ? { merchant_name: entry.payee.name } : {}),
  }
}

const shares: Partial<Record<Kind, number>> = {
  card: 0.82,
  online: 0.82,
  foreign: 0.55,
  refund: 0.6,
  'direct-debit': 0.65,
  fee: 0.5,
}

function meta(person: Person, holding: Holding, entry: Entry) {
  const [, code] = mechanisms[entry.kind]
  if (holding.role !== 'card')
    return { provider_transaction_category: code, ...(entry.reference ? { provider_reference: entry.reference } : {}) }
  return {
    provider_transaction_category: code,
    cardNumber: `4000********${holding.number.slice(-4)}`,
    ...(entry.kind === 'card'
      ? { location: person.town.name }
      : entry.kind === 'online'
        ? { location: 'INTERNET' }
        : {}),
  }
}

export const providerAccountId = (person: Person, holding: Holding): string =>
  digest(`${accountIdOf(person, holding.role)}/provider`, 16)
