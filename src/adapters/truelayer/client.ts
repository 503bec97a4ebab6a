import type { ZodType } from 'zod'
import type { AccountKind } from '../../domain/account.ts'
import type { Window } from '../../domain/day.ts'
import { Fault } from '../../domain/fault.ts'
import { ExtendAnswer, ProviderEntry, ReauthAnswer } from '../../wire/auth.ts'
import {
  Account,
  AccountBalance,
  Card,
  CardBalance,
  DirectDebit,
  Info,
  Me,
  Results,
  StandingOrder,
  Transaction,
} from '../../wire/data.ts'
import { type Packed, packedText } from '../packed.ts'
import type { Turn } from '../turns.ts'
import { type MakeOf, parseExactlyInSlices } from './exact-json.ts'
import { type Ask, type CallFact, type Heard, type Log, openExchange } from './exchange.ts'
import { checkedHosts, type TrueLayerHosts } from './hosts.ts'
import { endOf, inAsyncMode, type Later } from './later.ts'
import { type RepeatLimits, repeated, type Wait, waitReally } from './repeat.ts'
import { openTokenEndpoint, type Tokens } from './tokens.ts'
import { openTransport, type TransportLimits } from './transport.ts'

export type { CallFact, Later, Tokens }

export type TrueLayerLimits = TransportLimits & RepeatLimits & { readonly concurrency: number }

export type TrueLayerOptions = {
  readonly hosts: TrueLayerHosts
  readonly clientId: string
  readonly clientSecret: string
  readonly limits?: Partial<TrueLayerLimits>
  readonly log: Log
  readonly onCall?: (fact: CallFact) => void
  /** Sleeps between tries; tests give their own. */
  readonly wait?: Wait
}

export type Call = {
  readonly accessToken: string
  /** Only while that person is present: it lifts the bank's daily limit, and says so to the bank. */
  readonly psuIp: string | null
  readonly signal?: AbortSignal
  readonly turn?: Turn
  /** Asked right before each try of an endpoint, named as in a `CallFact`: whether it may be made. Without it, all may. */
  readonly mayTry?: (endpoint: string) => boolean
  /** Asks in asynchronous mode: TrueLayer takes the question, asks the bank in its own time and as often as it takes. Its turn lasts until the end. */
  readonly later?: Later
}

/** `unreadable` counts rows set aside because they lack what a row cannot be understood without. */
export type Answer<T> = {
  readonly rows: readonly T[]
  readonly unreadable: number
  readonly correlationId: string | null
  /** RFC 3339 UTC, from Last-Modified: the same answer may come from TrueLayer's cache for an hour. */
  readonly freshAt: string | null
  /** As it came, to be read again with `readBack`. */
  readonly packed: Packed
}

/** The person must have confirmed in Tributary that the bank stays connected; a client without regulation names them. */
export type ExtendInput = {
  readonly refreshToken: string
  readonly redirectUri: string
  readonly user: { readonly id?: string; readonly name: string; readonly email?: string; readonly phone?: string }
  readonly state?: string
  readonly codeChallenge?: string
}

/** `extended`: both tokens are new. Otherwise the person follows `link` and comes back with a code. */
export type Extension =
  | { readonly outcome: 'extended'; readonly tokens: Tokens }
  | { readonly outcome: 'sign-in'; readonly link: string }
  | { readonly outcome: 'reconfirm'; readonly link: string }

export type ReauthInput = {
  readonly refreshToken: string
  readonly redirectUri: string
  readonly state: string
  readonly codeChallenge: string
}

/** Everything that is asked of TrueLayer. All fail with `Fault`, or with the signal's reason when the caller gave up. */
export type TrueLayer = {
  providers(): Promise<readonly ProviderEntry[]>
  exchangeCode(input: { code: string; redirectUri: string; codeVerifier: string }): Promise<Tokens>
  refresh(refreshToken: string): Promise<Tokens>
  extend(input: ExtendInput): Promise<Extension>
  /** Where the person renews this connection at their bank, before its end or after; they come back with a code. */
  reauthLink(input: ReauthInput): Promise<string>
  deleteConnection(call: Call): Promise<void>
  me(call: Call): Promise<Answer<Me>>
  info(call: Call): Promise<Answer<Info>>
  accounts(call: Call): Promise<Answer<Account>>
  cards(call: Call): Promise<Answer<Card>>
  balance(call: Call, kind: AccountKind, id: string): Promise<Answer<AccountBalance | CardBalance>>
  transactions(call: Call, kind: AccountKind, id: string, window: Window): Promise<Answer<Transaction>>
  pending(call: Call, kind: AccountKind, id: string): Promise<Answer<Transaction>>
  directDebits(call: Call, id: string): Promise<Answer<DirectDebit>>
  standingOrders(call: Call, id: string): Promise<Answer<StandingOrder>>
  /** @throws {Fault} bank.client when id and secret are not a pair of this environment; touches no person's data. */
  checkCredentials(): Promise<void>
}

/** A GET. */
type Reading = Omit<Ask, 'method' | 'door'>

const usualLimits: TrueLayerLimits = {
  connectMs: 10_000,
  headersMs: 60_000,
  idleMs: 30_000,
  totalMs: 60_000,
  maxBytes: 32 * 1024 * 1024,
  concurrency: 200,
  attempts: 3,
  backoffMs: 500,
}

/** @throws {Fault} config.invalid for hosts that do not belong together or to this client, connect.unsettled without credentials */
export function openTrueLayer(options: TrueLayerOptions): TrueLayer {
  const { clientId, clientSecret, log, onCall = () => {}, wait = waitReally } = options
  if (!clientId || !clientSecret) throw new Fault('connect.unsettled')
  const { authUrl, apiUrl } = checkedHosts(options.hosts, clientId)
  const limits = { ...usualLimits, ...options.limits }
  const exchange = openExchange(openTransport(limits), limits.concurrency, log, onCall)
  const tokens = openTokenEndpoint(exchange, authUrl, clientId, clientSecret)

  /** GETs only: whatever changes something at TrueLayer is asked once. */
  const repeatedly = (ask: Reading) =>
    repeated(limits, wait, (attempt) => exchange({ ...ask, method: 'GET', door: 'data', attempt }), ask.signal)

  async function read<T>(call: Call, endpoint: string, path: string, row: ZodType<T>): Promise<Answer<T>> {
    const ask = { ...identified(call), endpoint, url: `${apiUrl}/data/v1/${path}`, make: sortedBy(row) }
    const heard = await (call.later ? heardLater(ask, call.later) : repeatedly(ask))
    const rows = sortedIn<T>(heard, endpoint)
    if (rows.unreadable > 0) {
      const { correlationId } = heard
      log.warn({ endpoint, correlationId, unreadable: rows.unreadable, lacking: rows.lacking }, 'rows set aside')
    }
    return {
      rows: rows.readable,
      unreadable: rows.unreadable,
      correlationId: heard.correlationId,
      freshAt: heard.freshAt,
      packed: await heard.packed(),
    }
  }

  function heardLater({ turn, mayTry, endpoint, url, ...ask }: Reading, later: Later): Promise<Heard> {
    const how = { ...ask, mayComeLater: true }
    const { signal } = how
    const look = (url: string) => exchange({ ...how, method: 'GET', door: 'data', endpoint: 'results', url })
    const work = async () => {
      const first = await repeatedly({ ...how, mayTry, endpoint, url: inAsyncMode(url, later) })
      return endOf(first, { later, endpoint, apiUrl, signal, look })
    }
    return turn ? turn.run(work, signal) : work()
  }

  return {
    ...tokens,
    me: (call) => read(call, 'me', 'me', Me),
    info: (call) => read(call, 'info', 'info', Info),
    accounts: (call) => read(call, 'accounts', 'accounts', Account),
    cards: (call) => read(call, 'cards', 'cards', Card),
    balance: (call, kind, id) =>
      kind === 'card'
        ? read(call, 'cards/balance', `cards/${segment(id)}/balance`, CardBalance)
        : read(call, 'accounts/balance', `accounts/${segment(id)}/balance`, AccountBalance),
    transactions: (call, kind, id, { from, to }) =>
      read(
        call,
        `${kind}s/transactions`,
        `${kind}s/${segment(id)}/transactions?${new URLSearchParams({ from, to })}`,
        Transaction,
      ),
    pending: (call, kind, id) =>
      read(call, `${kind}s/transactions/pending`, `${kind}s/${segment(id)}/transactions/pending`, Transaction),
    directDebits: (call, id) =>
      read(call, 'accounts/direct_debits', `accounts/${segment(id)}/direct_debits`, DirectDebit),
    standingOrders: (call, id) =>
      read(call, 'accounts/standing_orders', `accounts/${segment(id)}/standing_orders`, StandingOrder),

    async providers() {
      const query = new URLSearchParams({ clientId })
      const heard = await repeatedly({ endpoint: 'providers', url: `${authUrl}/api/providers?${query}` })
      if (!Array.isArray(heard.body)) throw shapeless('providers', heard)
      return sorted(heard.body, ProviderEntry).readable
    },

    async extend(input) {
      const endpoint = 'connections/extend'
      const body = extension(input, clientId, clientSecret)
      const heard = await exchange({ ...posted(body), endpoint, door: 'extend', url: `${apiUrl}/${endpoint}` })
      return extensionIn(heard.body) ?? raise(shapeless(endpoint, heard))
    },

    async reauthLink(input) {
      const endpoint = 'v1/reauthuri'
      const heard = await exchange({
        ...posted(reauthentication(input)),
        endpoint,
        door: 'reauth',
        url: `${authUrl}/${endpoint}`,
      })
      const answer = ReauthAnswer.safeParse(heard.body)
      if (!answer.success || !isWebAddress(answer.data.result)) throw shapeless(endpoint, heard)
      return answer.data.result
    },

    async deleteConnection(call) {
      await exchange({
        ...identified(call),
        endpoint: 'delete',
        door: 'data',
        method: 'DELETE',
        url: `${authUrl}/api/delete`,
      })
    },

    async checkCredentials() {
      try {
        await tokens.refresh('this-is-no-refresh-token')
      } catch (error) {
        // The client was good enough to be told that its token is not.
        if (!(error instanceof Fault && error.code === 'bank.consent')) throw error
      }
    },
  }
}

/** An answer that was kept, read as it was when it came. */
export const readBack = {
  transactions: (text: string): Promise<Answer<Transaction>> => again(text, Transaction),
  balance: (text: string, kind: AccountKind): Promise<Answer<AccountBalance | CardBalance>> =>
    kind === 'card' ? again(text, CardBalance) : again(text, AccountBalance),
}

async function again<T>(text: string, row: ZodType<T>): Promise<Answer<T>> {
  const kept = { body: await parseExactlyInSlices(text, sortedBy(row)), correlationId: null }
  const { readable, unreadable } = sortedIn<T>(kept, 'kept')
  return { rows: readable, unreadable, correlationId: null, freshAt: null, packed: packedText(text) }
}

const identified = ({ accessToken, psuIp, signal, turn, mayTry }: Call) => ({
  headers: { authorization: `Bearer ${accessToken}` },
  psuIp,
  signal,
  turn,
  mayTry,
})

const posted = (body: object) => ({
  method: 'POST' as const,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const segment = (id: string) => encodeURIComponent(id)

type Sorted<T> = { readonly readable: readonly T[]; readonly unreadable: number; readonly lacking: string }

/** Of each slice of an answer's rows one `Sorted`, and of the row as it came nothing. */
const sortedBy =
  <T>(row: ZodType<T>): MakeOf =>
  (rows) => [sorted(rows, row)]

/** The rows of a body whose results went through `sortedBy`. */
function sortedIn<T>(heard: Pick<Heard, 'body' | 'correlationId'>, endpoint: string): Sorted<T> {
  const envelope = Results.safeParse(heard.body)
  // Any other status belongs to the asynchronous mode, where the rows are not here yet.
  if (!envelope.success || (envelope.data.status ?? 'Succeeded') !== 'Succeeded') throw shapeless(endpoint, heard)
  const parts = envelope.data.results as Sorted<T>[]
  return {
    readable: parts.flatMap(({ readable }) => readable),
    unreadable: parts.reduce((sum, { unreadable }) => sum + unreadable, 0),
    lacking: [...new Set(parts.flatMap(({ lacking }) => lacking.split(' ')))].join(' ').trim(),
  }
}

/** `lacking` names the members that could not be read: our own words for them, never a bank's text. */
function sorted<T>(rows: readonly unknown[], schema: ZodType<T>): Sorted<T> {
  const readable: T[] = []
  const lacking = new Set<string>()
  for (const row of rows) {
    const read = schema.safeParse(row)
    if (read.success) readable.push(read.data)
    else for (const issue of read.error.issues) lacking.add(String(issue.path[0] ?? 'row'))
  }
  return { readable, unreadable: rows.length - readable.length, lacking: [...lacking].join(' ') }
}

const extension = (input: ExtendInput, clientId: string, clientSecret: string) => ({
  user_has_reconfirmed_consent: true,
  client_id: clientId,
  client_secret: clientSecret,
  user: input.user,
  refresh_token: input.refreshToken,
  redirect_uri: input.redirectUri,
  state: input.state,
  code_challenge: input.codeChallenge,
})

const reauthentication = (input: ReauthInput) => ({
  response_type: 'code',
  refresh_token: input.refreshToken,
  redirect_uri: input.redirectUri,
  state: input.state,
  code_challenge: input.codeChallenge,
  code_challenge_method: 'S256',
})

/** A browser will be sent there: nothing else may come through. */
const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')

function extensionIn(body: unknown): Extension | null {
  const answer = ExtendAnswer.safeParse(body)
  if (!answer.success) return null
  const { action_needed, access_token, refresh_token, expires_in, user_input_link } = answer.data
  if (action_needed === 'no_action_needed') {
    if (!access_token || !expires_in) return null
    return {
      outcome: 'extended',
      tokens: {
        accessToken: access_token,
        expiresInSeconds: expires_in,
        refreshToken: refresh_token ?? null,
        scope: null,
      },
    }
  }
  if (!user_input_link || !isWebAddress(user_input_link)) return null
  return { outcome: action_needed === 'authentication_needed' ? 'sign-in' : 'reconfirm', link: user_input_link }
}

const shapeless = (endpoint: string, { correlationId }: Pick<Heard, 'correlationId'>) =>
  new Fault('bank.unreadable', { endpoint, correlationId, reason: 'not the shape asked for' })

function raise(fault: Fault): never {
  throw fault
}
