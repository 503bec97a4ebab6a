import type { Scope } from '../../wire/auth.ts'
import { calendarDay, dayNumber, monthsBefore } from '../life/calendar.ts'
import { accountIdOf, type Customer, type Customers, digest, isCard } from '../life/customers.ts'
import type { Entry, Shown } from '../life/ledger.ts'
import { bankDay, momentOf } from '../life/moments.ts'
import type { Holding, Person } from '../life/people.ts'
import type { Kind } from '../life/wording.ts'
import type { Profile } from '../profiles.ts'
import { type Answer, type Asked, json } from './answer.ts'
import { type Consent, isOver } from './consents.ts'
import { type ErrorCode, errorAnswer } from './errors.ts'
import { decimal } from './json.ts'
import { openLimits } from './limits.ts'
import type { Providers } from './providers.ts'
import { numberingOn, pendingText, providerAccountId, sentMinor, type Telling } from './rows.ts'
import { cut, type Sheet, writeSheet } from './sheets.ts'

/** What one call for data is about; everything a resource needs to answer. */
type Call = {
  readonly asked: Asked
  readonly consent: Consent
  readonly bank: Profile
  readonly customer: Customer
  /** The bank's today, as a day number. */
  readonly today: number
  readonly holdings: readonly Holding[]
  /** The one account that the path names; the first where it names none. */
  readonly holding: Holding
  readonly shown: Shown
  /** Both included; today where the resource knows no window. */
  readonly from: number
  readonly to: number
  /** By account. */
  readonly sheets: Map<string, Written>
}

/** A sheet, and what it was written of. */
type Written = Sheet & { readonly of: string; readonly numbering: number }

/** `results`: what stands between the brackets of that array, as JSON. */
type Resource = {
  readonly scopes: readonly Scope[]
  /** Whether it takes `from` and `to`. */
  readonly window?: true
  readonly offered?: (bank: Profile) => boolean
  readonly results: (call: Call) => Buffer
}

export type Data = (asked: Asked, consent: Consent) => Answer

/** Whole sheets are kept up to so many bytes; the one that was not asked for the longest is written anew. */
const mostBytes = 320 * 1024 * 1024

export function openData({ customers, providers }: { customers: Customers; providers: Providers }): Data {
  const limits = openLimits()
  const sheets = new Map<string, Written>()
  return (asked, consent) => {
    const [, area = '', id = '', rest = ''] = /^\/data\/v1\/(\w+)(?:\/([^/]+))?(?:\/([\w/]+))?$/.exec(asked.path) ?? []
    const resource = resources[[area, id && '*', rest].filter(Boolean).join('/')]
    const credentials = { 'X-Credentials-Id': consent.credentialsId }
    const named = (answer: Answer): Answer => ({ ...answer, headers: { ...answer.headers, ...credentials } })
    const refuse = (code: ErrorCode, details?: object): Answer => named(errorAnswer(code, undefined, {}, details))
    const bank = providers.of(consent.providerId)
    if (!resource || !bank) return refuse('not_found')
    const denied = refusal(area, resource, consent, bank, asked.now)
    if (denied) return refuse(denied)

    const customer = customers.of(bank, consent.login.name)
    const today = bankDay(asked.now)
    const holdings = customer.person.holdings.filter((holding) => isCard(holding) === (area === 'cards'))
    const holding = holdings.find((one) => id === '' || idOf(bank, consent, customer.person, one) === id)
    const ledger = holding && customer.book.ledger(holding.role, today)
    if (!holding || !ledger) return refuse('account_not_found')
    const window = windowOf(asked, today)
    if (resource.window && 'error' in window) return refuse(window.error)
    const { from, to } = 'error' in window ? { from: today, to: today } : window

    const { credentialsId } = consent
    const url = `${asked.path}?${asked.query}`
    const call = { bank, credentialsId, resource: asked.path, url, attended: asked.attended, now: asked.now }
    const known = limits.remembered(call)
    if (known) return known
    const refused = area === 'me' ? undefined : limits.refused(call) // answered by TrueLayer itself, without the bank
    if (refused) return named(refused)
    const tooLate =
      bank.deepWindow && isDeep(resource, area, from, today) && isShut(bank.deepWindow, consent, asked.now)
    if (bank.deepWindow && tooLate) return refuse(bank.deepWindow.says, details[bank.deepWindow.says])
    if (resource.window && bank.beyondDepth === 'refused' && from < shownFrom(bank, today))
      return refuse('invalid_date_range')

    const shown = ledger.at(momentOf(asked.now))
    const about = { asked, consent, bank, customer, today, holdings, holding, shown, from, to, sheets }
    const results = resource.results(about)
    return limits.remember(call, json(200, enveloped(bank, results), credentials))
  }
}

const opening = Buffer.from('{"results":[')
const ending = Buffer.from(']}')
const succeeded = Buffer.from('],"status":"Succeeded"}')
const enveloped = ({ statusMember }: Profile, results: Buffer): readonly Buffer[] => [
  opening,
  results,
  statusMember ? succeeded : ending,
]

/** In TrueLayer's order: the consent, its scopes, what the bank offers at all, and last the bank's own refusal. */
function refusal(
  area: string,
  { scopes, offered }: Resource,
  consent: Consent,
  bank: Profile,
  now: Temporal.Instant,
): ErrorCode | null {
  if (isOver(consent, now)) return 'access_denied'
  if (area === 'me') return null
  const needed = area === 'info' ? scopes : [...scopes, area as Scope] // the two other areas are named like their scopes
  if (needed.some((scope) => !bank.scopes.includes(scope)) || offered?.(bank) === false) return 'endpoint_not_supported'
  if (needed.some((scope) => !consent.scopes.includes(scope))) return 'access_denied'
  return consent.login.fails
}

const deepDays = 90

/** What Open Banking lets a bank give away only shortly after the person has signed in. */
const isDeep = ({ window }: Resource, area: string, from: number, today: number): boolean =>
  area === 'info' || (window === true && from < today - deepDays)

const isShut = (
  { minutes }: { readonly minutes: number },
  { authenticatedAt }: Consent,
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(now, Temporal.Instant.from(authenticatedAt).add({ minutes })) > 0

const details: Partial<Record<ErrorCode, object>> = {
  access_denied: {
    provider_details: { code: 'UK.OBIE.Resource.ConsentMismatch', message: 'Reauthentication required' },
  },
}

const resources: Readonly<Record<string, Resource>> = {
  me: { scopes: [], results: me },
  info: { scopes: ['info'], results: info },
  accounts: { scopes: [], results: (call) => list(call.holdings.map((holding) => account(call, holding))) },
  'accounts/*': { scopes: [], results: (call) => list([account(call, call.holding)]) },
  'accounts/*/balance': { scopes: ['balance'], results: accountBalance },
  'accounts/*/transactions': { scopes: ['transactions'], window: true, results: transactions },
  'accounts/*/transactions/pending': {
    scopes: ['transactions'],
    window: true,
    offered: listsPending,
    results: pending,
  },
  'accounts/*/direct_debits': { scopes: ['direct_debits'], results: directDebits },
  'accounts/*/standing_orders': { scopes: ['standing_orders'], results: standingOrders },
  cards: { scopes: [], results: (call) => list(call.holdings.map((holding) => card(call, holding))) },
  'cards/*': { scopes: [], results: (call) => list([card(call, call.holding)]) },
  'cards/*/balance': { scopes: ['balance'], results: cardBalance },
  'cards/*/transactions': { scopes: ['transactions'], window: true, results: transactions },
  'cards/*/transactions/pending': { scopes: ['transactions'], window: true, offered: listsPending, results: pending },
}

/** What stands between the brackets of `results`. */
const list = (items: readonly unknown[]): Buffer => Buffer.from(JSON.stringify(items).slice(1, -1))
const updated = ({ asked }: Call): string => asked.now.toString({ fractionalSecondDigits: 7 })
const atMidnight = (day: number): string => `${calendarDay(day).text}T00:00:00+00:00`

/** Lasting, but at banks where each connection has its own. */
const idOf = (bank: Profile, { credentialsId }: Consent, person: Person, { role }: Holding): string =>
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
function pendingSum({ shown }: Call): bigint {
  const sum = (entries: readonly Entry[]): bigint => entries.reduce((total, { amountMinor }) => total + amountMinor, 0n)
  const booked = new Set(shown.booked.slice(-200).map(({ payment }) => payment.id))
  return sum(shown.pending.filter(({ payment }) => !booked.has(payment.id)))
}

function accountBalance(call: Call): Buffer {
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

function cardBalance(call: Call): Buffer {
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

const tellingOf = ({ bank, customer: { person }, holding, today }: Call): Telling => ({
  bank,
  person,
  holding,
  numbering: numberingOn(bank, today),
})

function transactions(call: Call): Buffer {
  const { bank, from, to } = call
  return cut(sheetOf(call), bank.from === 'honoured' ? from : Number.NEGATIVE_INFINITY, to, bank.rowCap)
}

/** Written anew only where something about the account has changed since it was last asked for. */
function sheetOf(call: Call): Sheet {
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
function keptOf({ bank, today, holding, shown }: Call): [rows: readonly Entry[], openingMinor: bigint] {
  const first = shown.booked.findIndex(({ day }) => day >= shownFrom(bank, today))
  const older = first < 0 ? shown.booked : shown.booked.slice(0, first)
  const opening = older.reduce((sum, { amountMinor }) => sum + amountMinor, holding.openingMinor)
  return [first < 0 ? [] : shown.booked.slice(first), opening]
}

function pending(call: Call): Buffer {
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

const deepestYears = 6
const usualDays = 90

/** Both ends included. Dates are read from the first ten characters, as clients send whole timestamps too. */
function windowOf(
  { query }: Asked,
  today: number,
): { readonly from: number; readonly to: number } | { readonly error: ErrorCode } {
  const day = (name: string): number | undefined => {
    const text = query.get(name)?.replace(/T.*/, '')
    if (text === undefined) return undefined
    const number = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : Number.NaN
    return Number.isNaN(number) || calendarDay(number).text !== text ? Number.NaN : number
  }
  const to = day('to') ?? today
  const from = day('from') ?? to - usualDays
  if (Number.isNaN(from) || Number.isNaN(to)) return { error: 'validation_error' }
  if (from > to || to > today || from < monthsBefore(today, 12 * deepestYears)) return { error: 'invalid_date_range' }
  return { from, to }
}

/** The newest payment to each payee of that kind within the last four months. */
function mandates({ shown, today }: Call, kind: Kind): Entry[] {
  const recent = shown.booked.filter(({ payment, day }) => payment.kind === kind && day > today - 125)
  return [...new Map(recent.map((entry) => [entry.payment.payee.wording, entry])).values()]
}

function directDebits(call: Call): Buffer {
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

function standingOrders(call: Call): Buffer {
  return list(mandates(call, 'standing-order').map((entry) => standingOrder(call, entry)))
}

function standingOrder(call: Call, last: Entry) {
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
