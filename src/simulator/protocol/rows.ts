import { calendarDay } from '../life/calendar.ts'
import { accountIdOf, digest, isCard } from '../life/customers.ts'
import { blend, dice } from '../life/dice.ts'
import type { Entry } from '../life/ledger.ts'
import { instantOf } from '../life/moments.ts'
import type { Holding, Person } from '../life/people.ts'
import type { Kind } from '../life/wording.ts'
import type { Profile } from '../profiles.ts'
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
  benefit: ['CREDIT', 'BGC'],
  'transfer-out': ['TRANSFER', 'TFR'],
  'transfer-in': ['TRANSFER', 'TFR'],
  cash: ['ATM', 'CPT'],
  'cash-in': ['CASH', 'CSH'],
  cheque: ['CHEQUE', 'CHQ'],
  fee: ['FEE_CHARGE', 'CHG'],
  interest: ['INTEREST', 'INT'],
  dividend: ['DIVIDEND', 'DIV'],
  cashback: ['CASHBACK', 'CBK'],
  'card-repaid': ['CREDIT', 'PAY'],
  returned: ['DIRECT_DEBIT', 'UNP'],
  reversal: ['CORRECTION', 'REV'],
}

/** Whose row it is, and how the bank tells of it. */
export type Telling = {
  readonly bank: Profile
  readonly person: Person
  readonly holding: Holding
  /** Which of its successive numberings the bank is at. */
  readonly numbering: number
}

/** Banks that renumber do it on the first day of a month. */
export function numberingOn({ renumbersEveryMonths }: Profile, today: number): number {
  const { year, month } = calendarDay(today)
  return renumbersEveryMonths === 0 ? 0 : Math.floor((year * 12 + month - 1) / renumbersEveryMonths)
}

/** A row's ids, date and amount as they go out; what the bank holds true of it. */
export function factsOf({ bank, person, holding, numbering }: Telling, entry: Entry) {
  const name = `${person.key}/${holding.role}/${entry.key}/${numbering}`
  const provider = digest(`${name}/bank`, 12)
  const timestamp = timestamps[bank.timestamps](entry)
  const sent = sentMinor(bank, holding, entry.amountMinor)
  const described = `${timestamp}|${entry.description}|${decimalText(sent)}`
  return {
    normalised: bank.ids === 'normalised-and-provider' ? `txn-${digest(name, 17)}` : null,
    provider: bank.ids === 'none' ? null : provider,
    // made of what it describes, so it changes when any of that does: pending to booked, for one
    volatile: digest(bank.ids === 'none' ? `${name}|${described}` : `${provider}|${described}`, 32),
    day: calendarDay(entry.day).text,
    timestamp,
    sent,
  }
}

const timestamps: Readonly<Record<Profile['timestamps'], (entry: Entry) => string>> = {
  midnight: ({ day }) => `${calendarDay(day).text}T00:00:00`,
  'midnight-z': ({ day }) => `${calendarDay(day).text}T00:00:00Z`,
  'midnight-offset': ({ day }) => `${calendarDay(day).text}T00:00:00+00:00`,
  instant: ({ stamp }) => instantOf(stamp).toString({ smallestUnit: 'millisecond' }),
}

/** TrueLayer shows card spending as positive; a few banks do not go along. */
export const sentMinor = (bank: Profile, holding: Holding, amountMinor: bigint): bigint =>
  isCard(holding) && bank.cardSign === 'positive' ? -amountMinor : amountMinor

/** The JSON text of one booked row; `balanceMinor` after it, null where none is to be shown. */
export function bookedText(telling: Telling, entry: Entry, balanceMinor: bigint | null): string {
  const { bank, holding } = telling
  const balance =
    balanceMinor === null
      ? {}
      : { running_balance: { amount: decimal(sentMinor(bank, holding, balanceMinor)), currency: 'GBP' } }
  return JSON.stringify({
    ...common(telling, entry),
    ...categories[entry.category](telling.person, entry),
    ...balance,
    meta: meta(telling, entry),
  })
}

/** Pending rows come bare: no classification, no merchant, no balance. */
export const pendingText = (telling: Telling, entry: Entry): string =>
  JSON.stringify({ ...common(telling, entry), transaction_classification: [], meta: meta(telling, entry) })

function common(telling: Telling, entry: Entry) {
  const { volatile, normalised, provider, timestamp, sent } = factsOf(telling, entry)
  return {
    transaction_id: volatile,
    ...(normalised !== null && { normalised_provider_transaction_id: normalised }),
    ...(provider !== null && { provider_transaction_id: provider }),
    timestamp,
    description: entry.description,
    amount: decimal(sent),
    currency: 'GBP',
    transaction_type: entry.amountMinor < 0n ? 'DEBIT' : 'CREDIT',
    transaction_category: mechanisms[entry.payment.kind][0],
  }
}

/** TrueLayer's own enrichment, as it stands. */
const categories: Readonly<Record<Entry['category'], (person: Person, entry: Entry) => object>> = {
  none: () => ({ transaction_classification: [] }),
  first: (person, { payment: { id, payee } }) => ({
    transaction_classification: payee.classification,
    ...(payee.name !== null && dice(blend(person.seed, 'named', id)).chance(0.85) ? { merchant_name: payee.name } : {}),
  }),
  second: (_, { payment: { payee } }) => ({
    transaction_classification:
      payee.classification[0] === 'Shopping' ? ['Entertainment', 'Outdoors'] : ['Shopping', 'General'],
    ...(payee.name !== null && { merchant_name: payee.name }),
  }),
}

function meta({ person, holding }: Telling, { payment: { kind, reference } }: Entry) {
  const code = { provider_transaction_category: mechanisms[kind][1] }
  if (!isCard(holding)) return { ...code, ...(reference ? { provider_reference: reference } : {}) }
  const cardNumber = `4000********${holding.number.slice(-4)}`
  if (kind === 'card') return { ...code, cardNumber, location: person.town.name }
  return { ...code, cardNumber, ...(kind === 'online' ? { location: 'INTERNET' } : {}) }
}

export const providerAccountId = (person: Person, holding: Holding): string =>
  digest(`${accountIdOf(person, holding.role)}/provider`, 16)
