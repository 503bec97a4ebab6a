import type { Scope } from '../../wire/auth.ts'
import { calendarDay, monthsBefore } from '../life/calendar.ts'
import { accountIdOf, type Customer, digest } from '../life/customers.ts'
import type { Entry, Shown } from '../life/ledger.ts'
import type { Holding, Person } from '../life/people.ts'
import type { Kind } from '../life/wording.ts'
import type { Profile } from '../profiles.ts'
import type { Asked } from './answer.ts'
import type { Consent } from './consents.ts'
import { decimal } from './json.ts'
import { numberingOn, pendingText, providerAccountId, sentMinor, type Telling } from './rows.ts'
import { cut, type Sheet, writeSheet } from './sheets.ts'

/** What one call for data is about; everything a resource needs to answer. */
export type Call = {
  readonly asked: Asked
  readonly consent: Consent
  readonly bank: Profile
  readonly customer: Customer
  /** The bank's today, as a day number. */
  readonly today: number
  /** The accounts, or the cards, as the path says. */
  readonly holdings: readonly Holding[]
  /** The one that the path names. */
  readonly account: Account | null
  /** Both included; today where the resource knows no window. */
  readonly from: number
  readonly to: number
  /** By account. */
  readonly sheets: Map<string, Written>
}

type Account = { readonly holding: Holding; readonly shown: Shown }
type AccountCall = Call & Account

/** A sheet, and what it was written of. */
export type Written = Sheet & { readonly of: string; readonly numbering: number }

/** `results`: what stands between the brackets of that array, as JSON. */
export type Resource = {
  readonly scopes: readonly Scope[]
  /** Whether it takes `from` and `to`. */
  readonly window?: true
  readonly offered?: (bank: Profile) => boolean
  readonly results: (call: Call) => Buffer
}

/** Of the account that the path names. */
const one =
  (results: (call: AccountCall) => Buffer) =>
  (call: Call): Buffer =>
    call.account ? results({ ...call, ...call.account }) : Buffer.alloc(0)

/** Whole sheets are kept up to so many bytes; the one that was not asked for the longest is written anew. */
const mostBytes = 320 * 1024 * 1024

/** By path, an account's id being the star. */
export const resources: Readonly<Record<string, Resource>> = {
  me: { scopes: [], results: me },
  info: { scopes: ['info'], results: info },
  accounts: { scopes: [], results: (call) => list(call.holdings.map((holding) => account(call, holding))) },
  'accounts/*': { scopes: [], results: one((call) => list([account(call, call.holding)])) },
  'accounts/*/balance': { scopes: ['balance'], results: one(accountBalance) },
  'accounts/*/transactions': { scopes: ['transactions'], window: true, results: one(transactions) },
  'accounts/*/transactions/pending': {
    scopes: ['transactions'],
    window: true,
    offered: listsPending,
    results: one(pending),
  },
  'accounts/*/direct_debits': { scopes: ['direct_debits'], results: one(directDebits) },
  'accounts/*/standing_orders': { scopes: ['standing_orders'], results: one(standingOrders) },
  cards: { scopes: [], results: (call) => list(call.holdings.map((holding) => card(call, holding))) },
  'cards/*': { scopes: [], results: one((call) => list([card(call, call.holding)])) },
  'cards/*/balance': { scopes: ['balance'], results: one(cardBalance) },
  'cards/*/transactions': { scopes: ['transactions'], window: true, results: one(transactions) },
  'cards/*/transactions/pending': {
    scopes: ['transactions'],
    window: true,
    offered: listsPending,
    results: one(pending),
  },
}

/** What stands between the brackets of `results`. */
const list = (items: readonly unknown[]): Buffer => Buffer.from(JSON.stringify(items).slice(1, -1))
const updated = ({ asked }: Call): string => asked.now.toString({ fractionalSecondDigits: 7 })
const atMidnight = (day: number): string => `${calendarDay(day).text}T00:00:00+00:00`

/** Lasting, but at banks where each connection has its own. */
export const idOf = (bank: Profile, { credentialsId }: Consent, person: Person, { role }: Holding): string =>
  bank.accountIds === 'lasting'
    ? accountIdOf(person, role)
    : digest(`${accountIdOf(person, role)}/${credentialsId}`, 32)

const providerBlock = ({ bank, asked }: Call) => ({
  display_name: bank.name,
  provider_id: bank.id,
  logo_uri: `${asked.base}/logos/${bank.id}.svg`,
})

function me(call: Call): Buffer {
  const { consent } = call
  return list([
    {
      client_id: consent.clientId,
      credentials_id: consent.credentialsId,
      consent_status: 'Authorised',
      consent_status_updated_at: consent.updatedAt,
      consent_created_at: consent.createdAt,
      consent_expires_at: consent.expiresAt,
      provider: providerBlock(call),
      scopes: consent.scopes,
      privacy_policy: 'Feb2019',
    },
  ])
}

function info(call: Call): Buffer {
  return list([{ full_name: call.customer.person.fullName, update_timestamp: updated(call) }])
}

function account(call: Call, holding: Holding) {
  const { person } = call.customer
  const iban = call.consent.login.iban ? { iban: ibanOf(holding.sortCode, holding.number) } : {}
  return {
    update_timestamp: updated(call),
    account_id: idOf(call.bank, call.consent, person, holding),
    account_type: holding.type,
    display_name: holding.displayName,
    currency: 'GBP',
    account_number: { ...iban, number: holding.number, sort_code: holding.sortCode, ...bics[call.bank.bic](holding) },
    provider: providerBlock(call),
  }
}

const bics: Readonly<Record<Profile['bic'], (holding: Holding) => object>> = {
  given: ({ bic }) => ({ swift_bic: bic }),
  NOT_SUPPORTED_BY_PROVIDER: () => ({ swift_bic: 'NOT_SUPPORTED_BY_PROVIDER' }),
  absent: () => ({}),
}

function card(call: Call, holding: Holding) {
  const { person } = call.customer
  return {
    account_id: idOf(call.bank, call.consent, person, holding),
    card_network: 'VISA',
    card_type: 'CREDIT',
    currency: 'GBP',
    display_name: holding.displayName,
    partial_card_number: holding.number.slice(-4),
    name_on_card: person.fullName.toUpperCase(),
    valid_from: '2024-03',
    valid_to: '2029-03',
    update_timestamp: updated(call),
    provider: providerBlock(call),
  }
}

/** Check digits by ISO 13616: the letters count from A = 10, and the whole leaves 1 when divided by 97. */
function ibanOf(sortCode: string, number: string): string {
  const rest = `DEMO${sortCode.replaceAll('-', '')}${number}`
  const figures = [...`${rest}GB00`].map((sign) => Number.parseInt(sign, 36)).join('')
  return `GB${String(98n - (BigInt(figures) % 97n)).padStart(2, '0')}${rest}`
}

/** A row that lingers among the pending ones is in the booked balance already. */
function pendingSum({ shown }: AccountCall): bigint {
  const sum = (entries: readonly Entry[]): bigint => entries.reduce((total, { amountMinor }) => total + amountMinor, 0n)
  const booked = new Set(shown.booked.slice(-200).map(({ payment }) => payment.id))
  return sum(shown.pending.filter(({ payment }) => !booked.has(payment.id)))
}

function accountBalance(call: AccountCall): Buffer {
  const { limitMinor } = call.holding
  const { balanceMinor } = call.shown
  return list([
    {
      currency: 'GBP',
      available: decimal(balanceMinor + pendingSum(call) + limitMinor),
      current: decimal(balanceMinor),
      overdraft: decimal(limitMinor),
      update_timestamp: updated(call),
    },
  ])
}

function cardBalance(call: AccountCall): Buffer {
  const { bank, holding, shown } = call
  const told = (balanceMinor: bigint): object => decimal(sentMinor(bank, holding, balanceMinor))
  const statement = call.customer.book.statements(call.today).findLast(({ role }) => role === holding.role)
  const billed = statement && {
    last_statement_balance: told(-statement.owedMinor),
    last_statement_date: calendarDay(statement.day).text,
    payment_due: told(statement.owedMinor > 0n ? -statement.owedMinor : 0n),
    payment_due_date: calendarDay(monthsBefore(statement.day, -1) + 11).text,
  }
  return list([
    {
      available: decimal(holding.limitMinor + shown.balanceMinor + pendingSum(call)),
      currency: 'GBP',
      current: told(shown.balanceMinor),
      credit_limit: decimal(holding.limitMinor),
      ...billed,
      update_timestamp: updated(call),
    },
  ])
}

const tellingOf = ({ bank, customer: { person }, holding, today }: AccountCall): Telling => ({
  bank,
  person,
  holding,
  numbering: numberingOn(bank, today),
})

function transactions(call: AccountCall): Buffer {
  const { bank, from, to } = call
  return cut(sheetOf(call), bank.from === 'honoured' ? from : Number.NEGATIVE_INFINITY, to, bank.rowCap)
}

/** Written anew only where something about the account has changed since it was last asked for. */
function sheetOf(call: AccountCall): Sheet {
  const { bank, customer, holding, today, shown, sheets } = call
  const withBalances = call.consent.scopes.includes('balance')
  const telling = tellingOf(call)
  const key = `${customer.person.key}/${holding.role}/${withBalances}`
  const { numbering } = telling
  const of = `${shown.entries}/${shownFrom(bank, today)}/${numbering}`
  const known = sheets.get(key)
  sheets.delete(key) // what is asked for last stands last
  const before = known?.numbering === numbering ? known : undefined
  const sheet =
    known?.of === of ? known : { ...writeSheet(telling, ...keptOf(call), withBalances, before), of, numbering }
  sheets.set(key, sheet)
  let bytes = 0
  for (const { text } of sheets.values()) bytes += text.length
  for (const [first, { text }] of sheets) {
    if (bytes <= mostBytes) break
    bytes -= text.length
    sheets.delete(first)
  }
  return sheet
}

/** What the bank still shows: whole months back to its depth. */
export const shownFrom = (bank: Profile, today: number): number => monthsBefore(today, bank.depthMonths)

/** The rows within the bank's depth, and what the account held before them. */
function keptOf({ bank, today, holding, shown }: AccountCall): [rows: readonly Entry[], openingMinor: bigint] {
  const from = shownFrom(bank, today)
  const first = shown.booked.findIndex(({ day }) => day >= from)
  const older = first < 0 ? shown.booked : shown.booked.slice(0, first)
  const opening = older.reduce((sum, { amountMinor }) => sum + amountMinor, holding.openingMinor)
  return [first < 0 ? [] : shown.booked.slice(first), opening]
}

function pending(call: AccountCall): Buffer {
  const { shown, from, to } = call
  const telling = tellingOf(call)
  const rows = shown.pending.filter(({ day }) => day >= from && day <= to)
  return Buffer.from(
    rows
      .map((entry) => pendingText(telling, entry))
      .reverse()
      .join(','),
  )
}

function listsPending({ pending }: Profile): boolean {
  return pending !== 'unsupported'
}

/** The newest payment to each payee of that kind within the last four months. */
function mandates({ shown, today }: AccountCall, kind: Kind): Entry[] {
  const recent = shown.booked.filter(({ payment, day }) => payment.kind === kind && day > today - 125)
  return [...new Map(recent.map((entry) => [entry.payment.payee.wording, entry])).values()]
}

function directDebits(call: AccountCall): Buffer {
  const { person } = call.customer
  return list(
    mandates(call, 'direct-debit').map(({ payment, day, amountMinor }) => ({
      direct_debit_id: digest(`${person.key}/mandate/${payment.payee.wording}`, 32),
      timestamp: updated(call),
      name: payment.payee.wording,
      status: 'Active',
      previous_payment_timestamp: atMidnight(day),
      previous_payment_amount: decimal(-amountMinor),
      currency: 'GBP',
      meta: {
        provider_mandate_identification: payment.reference,
        provider_account_id: providerAccountId(person, call.holding),
      },
    })),
  )
}

function standingOrders(call: AccountCall): Buffer {
  return list(mandates(call, 'standing-order').map((entry) => standingOrder(call, entry)))
}

function standingOrder(call: AccountCall, last: Entry) {
  const { payee, kind, reference, agreedDay } = last.payment
  const day = agreedDay ?? 1
  const first =
    call.shown.booked.find(({ payment }) => payment.payee.wording === payee.wording && payment.kind === kind) ?? last
  return {
    frequency: `IntrvlMnthDay:01:${String(day).padStart(2, '0')}`,
    status: 'Active',
    timestamp: updated(call),
    currency: 'GBP',
    meta: { provider_account_id: providerAccountId(call.customer.person, call.holding) },
    next_payment_date: atMidnight(monthsBefore(last.day, -1) + day - 1),
    next_payment_amount: decimal(-last.amountMinor),
    first_payment_date: atMidnight(first.day),
    first_payment_amount: decimal(-first.amountMinor),
    final_payment_date: '9999-12-31T00:00:00+00:00',
    final_payment_amount: decimal(0n),
    payee: payee.wording,
    reference,
  }
}
