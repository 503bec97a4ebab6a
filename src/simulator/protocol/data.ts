import type { Scope } from '../../wire/auth.ts'
import { type BookedEntry, balanceOn, bookedBy, type Ledger, pendingOn } from '../life/book.ts'
import { calendarDay, dayNumber, monthsBefore } from '../life/calendar.ts'
import { accountIdOf, type Customer, type Customers, digest } from '../life/customers.ts'
import type { Person } from '../life/people.ts'
import type { Kind } from '../life/wording.ts'
import { type Answer, type Asked, json } from './answer.ts'
import { type Consent, isOver } from './consents.ts'
import { type ErrorCode, errorAnswer } from './errors.ts'
import { decimal } from './json.ts'
import { type Provider, providerOf } from './providers.ts'
import { pendingText, providerAccountId, rowText } from './rows.ts'

/** What one call for data is about; everything a resource needs to answer. */
type Call = {
  readonly asked: Asked
  readonly consent: Consent
  readonly provider: Provider
  readonly customer: Customer
  /** The bank's today, as a day number. */
  readonly today: number
  readonly cards: boolean
  readonly ledgers: readonly Ledger[]
  /** The one account that the path names; the first where it names none. */
  readonly ledger: Ledger
  /** Whole answers, since the same ones are asked for again within the day. */
  readonly answers: Map<string, string>
}

/** The `results` array as JSON text, or the code of what is wrong. */
type Resource = {
  readonly scopes: readonly Scope[]
  readonly results: (call: Call) => string | { readonly error: ErrorCode }
}

export type Data = (asked: Asked, consent: Consent) => Answer

export function openData(customers: Customers): Data {
  const answers = new Map<string, string>()
  return (asked, consent) => {
    const [, area = '', id = '', rest = ''] = /^\/data\/v1\/(\w+)(?:\/([^/]+))?(?:\/([\w/]+))?$/.exec(asked.path) ?? []
    const resource = resources[[area, id && '*', rest].filter(Boolean).join('/')]
    const credentials = { 'X-Credentials-Id': consent.credentialsId }
    const refuse = (code: ErrorCode): Answer => errorAnswer(code, undefined, credentials)
    const provider = providerOf(consent.providerId)
    if (!resource || !provider) return refuse('not_found')
    const denied = refusal(area, resource, consent, provider, asked.now)
    if (denied) return refuse(denied)
    const customer = customers.of(provider.id, consent.login.name)
    const today = bankDay(asked.now)
    const cards = area === 'cards'
    const ledgers = customer.book.through(today).ledgers.filter(({ holding }) => (holding.role === 'card') === cards)
    const ledger = ledgers.find(({ holding }) => id === '' || accountIdOf(customer.person, holding.role) === id)
    if (!ledger) return refuse('account_not_found')
    const results = resource.results({ asked, consent, provider, customer, today, cards, ledgers, ledger, answers })
    if (typeof results !== 'string') return refuse(results.error)
    return json(200, `{"results":${results},"status":"Succeeded"}`, credentials)
  }
}

/** The bank's days are London's. */
export const bankDay = (now: Temporal.Instant): number =>
  dayNumber(now.toZonedDateTimeISO('Europe/London').toPlainDate().toString())

/** In TrueLayer's order: the consent, its scopes, what the bank offers at all, and last the bank's own refusal. */
function refusal(
  area: string,
  { scopes }: Resource,
  consent: Consent,
  provider: Provider,
  now: Temporal.Instant,
): ErrorCode | null {
  if (isOver(consent, now)) return 'access_denied'
  if (area === 'me') return null // answered by TrueLayer itself, without the bank
  const needed = area === 'info' ? scopes : [...scopes, area as Scope] // the two other areas are named like their scopes
  if (needed.some((scope) => !provider.scopes.includes(scope))) return 'endpoint_not_supported'
  if (needed.some((scope) => !consent.scopes.includes(scope))) return 'access_denied'
  return consent.login.fails
}

const resources: Readonly<Record<string, Resource>> = {
  me: { scopes: [], results: me },
  info: { scopes: ['info'], results: info },
  accounts: { scopes: [], results: (call) => list(call.ledgers.map((ledger) => account(call, ledger))) },
  'accounts/*': { scopes: [], results: (call) => list([account(call, call.ledger)]) },
  'accounts/*/balance': { scopes: ['balance'], results: accountBalance },
  'accounts/*/transactions': { scopes: ['transactions'], results: transactions },
  'accounts/*/transactions/pending': { scopes: ['transactions'], results: pending },
  'accounts/*/direct_debits': { scopes: ['direct_debits'], results: directDebits },
  'accounts/*/standing_orders': { scopes: ['standing_orders'], results: standingOrders },
  cards: { scopes: [], results: (call) => list(call.ledgers.map((ledger) => card(call, ledger))) },
  'cards/*': { scopes: [], results: (call) => list([card(call, call.ledger)]) },
  'cards/*/balance': { scopes: ['balance'], results: cardBalance },
  'cards/*/transactions': { scopes: ['transactions'], results: transactions },
  'cards/*/transactions/pending': { scopes: ['transactions'], results: pending },
}

const list = (items: readonly unknown[]): string => JSON.stringify(items)
const updated = ({ asked }: Call): string => asked.now.toString({ fractionalSecondDigits: 7 })
const atMidnight = (day: number): string => `${calendarDay(day).text}T00:00:00+00:00`

function me({ consent, provider, asked }: Call): string {
  return list([
    {
      client_id: consent.clientId,
      credentials_id: consent.credentialsId,
      consent_status: 'Authorised',
      consent_status_updated_at: consent.updatedAt,
      consent_created_at: consent.createdAt,
      consent_expires_at: consent.expiresAt,
      provider: {
        display_name: provider.name,
        logo_uri: `${asked.base}/logos/${provider.id}.svg`,
        provider_id: provider.id,
      },
      scopes: consent.scopes,
      privacy_policy: 'Feb2019',
    },
  ])
}

function info(call: Call): string {
  return list([{ full_name: call.customer.person.fullName, update_timestamp: updated(call) }])
}

function account(call: Call, { holding }: Ledger) {
  const { person } = call.customer
  const iban = call.consent.login.iban ? { iban: ibanOf(holding.sortCode, holding.number) } : {}
  return {
    update_timestamp: updated(call),
    account_id: accountIdOf(person, holding.role),
    account_type: holding.role === 'savings' ? 'SAVINGS' : 'TRANSACTION',
    display_name: holding.displayName,
    currency: 'GBP',
    account_number: { ...iban, number: holding.number, sort_code: holding.sortCode, swift_bic: 'DEMOGB00' },
    provider: {
      display_name: call.provider.name,
      provider_id: call.provider.id,
      logo_uri: `${call.asked.base}/logos/${call.provider.id}.svg`,
    },
  }
}

function card(call: Call, { holding }: Ledger) {
  const { person } = call.customer
  return {
    account_id: accountIdOf(person, holding.role),
    card_network: 'VISA',
    card_type: 'CREDIT',
    currency: 'GBP',
    display_name: holding.displayName,
    partial_card_number: holding.number.slice(-4),
    name_on_card: person.fullName.toUpperCase(),
    valid_from: '2024-03',
    valid_to: '2029-03',
    update_timestamp: updated(call),
    provider: {
      display_name: call.provider.name,
      provider_id: call.provider.id,
      logo_uri: `${call.asked.base}/logos/${call.provider.id}.svg`,
    },
  }
}

/** Check digits by ISO 13616: the letters count from A = 10, and the whole leaves 1 when divided by 97. */
function ibanOf(sortCode: string, number: string): string {
  const rest = `DEMO${sortCode.replaceAll('-', '')}${number}`
  const figures = [...`${rest}GB00`].map((sign) => Number.parseInt(sign, 36)).join('')
  return `GB${String(98n - (BigInt(figures) % 97n)).padStart(2, '0')}${rest}`
}

const pendingSum = ({ today, ledger }: Call): bigint =>
  pendingOn(ledger, today).reduce((sum, { amountMinor }) => sum + amountMinor, 0n)

function accountBalance(call: Call): string {
  const current = balanceOn(call.ledger, call.today)
  const { limitMinor } = call.ledger.holding
  return list([
    {
      currency: 'GBP',
      available: decimal(current + pendingSum(call) + limitMinor),
      current: decimal(current),
      overdraft: decimal(limitMinor),
      update_timestamp: updated(call),
    },
  ])
}

function cardBalance(call: Call): string {
  const owed = -balanceOn(call.ledger, call.today)
  const { limitMinor } = call.ledger.holding
  const statement = call.customer.book.through(call.today).statements.findLast(({ day }) => day <= call.today)
  const billed = statement && {
    last_statement_balance: decimal(statement.owedMinor),
    last_statement_date: calendarDay(statement.day).text,
    payment_due: decimal(statement.owedMinor > 0n ? statement.owedMinor : 0n),
    payment_due_date: calendarDay(monthsBefore(statement.day, -1) + 11).text,
  }
  return list([
    {
      available: decimal(limitMinor - owed + pendingSum(call)),
      currency: 'GBP',
      current: decimal(owed),
      credit_limit: decimal(limitMinor),
      ...billed,
      update_timestamp: updated(call),
    },
  ])
}

function transactions(call: Call): string | { readonly error: ErrorCode } {
  const window = windowOf(call)
  if ('error' in window) return window
  const withBalance = call.consent.scopes.includes('balance')
  const key = [
    accountIdOf(call.customer.person, call.ledger.holding.role),
    call.today,
    window.from,
    window.to,
    withBalance,
  ].join('/')
  const known = call.answers.get(key)
  if (known !== undefined) return known
  const rows = kept(call).filter(({ bookedOn }) => bookedOn >= window.from && bookedOn <= window.to)
  const text = `[${rows
    .map((entry) => rowText(call.customer.person, call.ledger.holding, entry, withBalance))
    .reverse()
    .join(',')}]`
  if (call.answers.size >= 64) call.answers.clear()
  call.answers.set(key, text)
  return text
}

/** What the bank still shows: whole months back to its depth. */
export const shownFrom = (provider: Provider, today: number): number => monthsBefore(today, provider.historyMonths)
const kept = ({ ledger, today, provider }: Call): BookedEntry[] =>
  bookedBy(ledger, today).filter(({ bookedOn }) => bookedOn >= shownFrom(provider, today))

function pending(call: Call): string | { readonly error: ErrorCode } {
  const window = windowOf(call)
  if ('error' in window) return window
  const { person } = call.customer
  const rows = pendingOn(call.ledger, call.today).filter(({ madeOn }) => madeOn >= window.from && madeOn <= window.to)
  return `[${rows
    .map((entry) => pendingText(person, call.ledger.holding, entry))
    .reverse()
    .join(',')}]`
}

const deepestYears = 6
const usualDays = 90

/** Both ends included. Dates are read from the first ten characters, as clients send whole timestamps too. */
function windowOf({
  asked,
  today,
}: Call): { readonly from: number; readonly to: number } | { readonly error: ErrorCode } {
  const day = (name: string): number | undefined => {
    const text = asked.query.get(name)?.replace(/T.*/, '')
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
function mandates({ ledger, today }: Call, kind: Kind): BookedEntry[] {
  const recent = bookedBy(ledger, today).filter((entry) => entry.kind === kind && entry.bookedOn > today - 125)
  return [...new Map(recent.map((entry) => [entry.payee.wording, entry])).values()]
}

function directDebits(call: Call): string {
  const { person } = call.customer
  return list(
    mandates(call, 'direct-debit').map((entry) => ({
      direct_debit_id: digest(`${person.key}/mandate/${entry.payee.wording}`, 32),
      timestamp: updated(call),
      name: entry.payee.wording,
      status: 'Active',
      previous_payment_timestamp: atMidnight(entry.bookedOn),
      previous_payment_amount: decimal(-entry.amountMinor),
      currency: 'GBP',
      meta: {
        provider_mandate_identification: entry.reference,
        provider_account_id: providerAccountId(person, call.ledger.holding),
      },
    })),
  )
}

function standingOrders(call: Call): string {
  const { person } = call.customer
  return list(mandates(call, 'standing-order').map((entry) => standingOrder(call, person, entry)))
}

function standingOrder(call: Call, person: Person, entry: BookedEntry) {
  const day = entry.agreedDay ?? 1
  const first =
    call.ledger.booked.find(({ payee, kind }) => payee.wording === entry.payee.wording && kind === entry.kind) ?? entry
  return {
    frequency: `IntrvlMnthDay:01:${String(day).padStart(2, '0')}`,
    status: 'Active',
    timestamp: updated(call),
    currency: 'GBP',
    meta: { provider_account_id: providerAccountId(person, call.ledger.holding) },
    next_payment_date: atMidnight(monthsBefore(entry.bookedOn, -1) + day - 1),
    next_payment_amount: decimal(-entry.amountMinor),
    first_payment_date: atMidnight(first.bookedOn),
    first_payment_amount: decimal(-first.amountMinor),
    final_payment_date: '9999-12-31T00:00:00+00:00',
    final_payment_amount: decimal(0n),
    payee: entry.payee.wording,
    reference: entry.reference,
  }
}
