import type { Scope } from '../../wire/auth.ts'
import { calendarDay, dayNumber, monthsBefore } from '../life/calendar.ts'
import { type Customers, isCard, openHoldings } from '../life/customers.ts'
import { bankDay, momentOf } from '../life/moments.ts'
import type { Profile } from '../profiles.ts'
import { type Answer, type Asked, json } from './answer.ts'
import { type Consent, isOver } from './consents.ts'
import { type ErrorCode, errorAnswer } from './errors.ts'
import { openLimits } from './limits.ts'
import type { Providers } from './providers.ts'
import { type Call, idOf, type Resource, resources, shownFrom, type Written } from './resources.ts'

export type Data = (asked: Asked, consent: Consent) => Answer

/** Who asks for what. */
type Visit = {
  readonly asked: Asked
  readonly consent: Consent
  readonly bank: Profile
  /** `me`, `info`, `accounts` or `cards`. */
  readonly area: string
  /** Of the account that the path names; '' where it names none. */
  readonly id: string
  readonly resource: Resource
}

export function openData({ customers, providers }: { customers: Customers; providers: Providers }): Data {
  const limits = openLimits()
  const sheets = new Map<string, Written>()

  const answered = (visit: Visit): Answer => {
    const { asked, consent, bank, area, resource } = visit
    const denied = refusal(visit)
    if (denied) return errorAnswer(denied)
    const call = callOf(visit, customers, sheets)
    if (typeof call === 'string') return errorAnswer(call)
    if (area === 'me') return json(200, enveloped(bank, resource, call)) // by TrueLayer itself, without the bank

    const { credentialsId } = consent
    const url = `${asked.path}?${asked.query}`
    const atBank = { bank, credentialsId, resource: asked.path, url, attended: asked.attended, now: asked.now }
    const known = limits.remembered(atBank) ?? limits.refused(atBank)
    if (known) return known
    const withheld = withheldFrom(visit, call)
    return withheld ?? limits.remember(atBank, json(200, enveloped(bank, resource, call)))
  }
  return (asked, consent) => {
    const bank = providers.of(consent.providerId)
    const [, area = '', id = '', rest = ''] = /^\/data\/v1\/(\w+)(?:\/([^/]+))?(?:\/([\w/]+))?$/.exec(asked.path) ?? []
    const resource = resources[[area, id && '*', rest].filter(Boolean).join('/')]
    const answer = bank && resource ? answered({ asked, consent, bank, area, id, resource }) : errorAnswer('not_found')
    return { ...answer, headers: { ...answer.headers, 'X-Credentials-Id': consent.credentialsId } }
  }
}

const opening = Buffer.from('{"results":[')
const ending = Buffer.from(']}')
const succeeded = Buffer.from('],"status":"Succeeded"}')
const enveloped = ({ statusMember }: Profile, resource: Resource, call: Call): readonly Buffer[] => [
  opening,
  resource.results(call),
  statusMember ? succeeded : ending,
]

/** In TrueLayer's order: the consent, its scopes, what the bank offers at all, and last the bank's own refusal. */
function refusal({ asked, consent, bank, area, resource }: Visit): ErrorCode | null {
  if (isOver(consent, asked.now)) return 'access_denied'
  if (area === 'me') return null
  const needed = area === 'info' ? resource.scopes : [...resource.scopes, area as Scope] // the two other areas are named like their scopes
  const offered = resource.offered?.(bank) ?? true
  if (!offered || needed.some((scope) => !bank.scopes.includes(scope))) return 'endpoint_not_supported'
  if (needed.some((scope) => !consent.scopes.includes(scope))) return 'access_denied'
  return consent.login.fails
}

/** Everything that the answer is made of, or what is wrong with the question. */
function callOf(visit: Visit, customers: Customers, sheets: Map<string, Written>): Call | ErrorCode {
  const { asked, consent, bank, area, id, resource } = visit
  const customer = customers.of(bank, consent.login.name)
  const today = bankDay(asked.now)
  const holdings = openHoldings(customer).filter((holding) => isCard(holding) === (area === 'cards'))
  const holding = id === '' ? undefined : holdings.find((one) => idOf(bank, consent, customer.person, one) === id)
  const ledger = holding && customer.book.ledger(holding.role, today)
  if (id !== '' && !ledger) return 'account_not_found'
  const window = resource.window ? windowOf(asked, bank, today) : { from: today, to: today }
  if (typeof window === 'string') return window
  const account = ledger ? { holding, shown: ledger.at(momentOf(asked.now)) } : null
  return { asked, consent, bank, customer, today, holdings, account, ...window, sheets }
}

const deepDays = 90

/** What the bank has and does not give: what is too old for it, or too long ago for a person who is not there. */
function withheldFrom({ consent, bank, area, resource }: Visit, { from, today, asked }: Call): Answer | undefined {
  const deep = area === 'info' || (resource.window === true && from < today - deepDays)
  if (bank.deepWindow && deep && isShut(bank.deepWindow.minutes, consent, asked.now))
    return errorAnswer(bank.deepWindow.says, undefined, {}, details[bank.deepWindow.says])
  const tooOld = resource.window && bank.beyondDepth === 'refused' && from < shownFrom(bank, today)
  return tooOld ? errorAnswer('invalid_date_range') : undefined
}

const isShut = (minutes: number, { authenticatedAt }: Consent, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, Temporal.Instant.from(authenticatedAt).add({ minutes })) > 0

const details: Partial<Record<ErrorCode, object>> = {
  access_denied: {
    provider_details: { code: 'UK.OBIE.Resource.ConsentMismatch', message: 'Reauthentication required' },
  },
}

const deepestYears = 6
const usualDays = 90

/**
 * Both ends included; without dates the last ninety days, as far as the bank has them. Dates are read from the first ten characters, as
 * clients send whole timestamps too.
 */
function windowOf(
  { query }: Asked,
  bank: Profile,
  today: number,
): { readonly from: number; readonly to: number } | ErrorCode {
  const day = (name: string): number | undefined => {
    const text = query.get(name)?.replace(/T.*/, '')
    if (text === undefined) return undefined
    const number = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : Number.NaN
    return Number.isNaN(number) || calendarDay(number).text !== text ? Number.NaN : number
  }
  const to = day('to') ?? today
  const from = day('from') ?? Math.min(to, Math.max(to - usualDays, shownFrom(bank, today)))
  if (Number.isNaN(from) || Number.isNaN(to)) return 'validation_error'
  if (from > to || to > today || from < monthsBefore(today, 12 * deepestYears)) return 'invalid_date_range'
  return { from, to }
}
