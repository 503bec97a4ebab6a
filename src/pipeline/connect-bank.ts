import type { Adapters } from '../adapters/adapters.ts'
import type { BankEnvironment, BankLink } from '../adapters/banks.ts'
import { authoriseUrl, scopesFor } from '../connect/authorise.ts'
import { type Callback, mayFinish, type Starter } from '../connect/callback.ts'
import { Fault } from '../domain/fault.ts'
import {
  connectionViews,
  dropUnfinishedConnection,
  insertAttempt,
  insertConnection,
  openAttempt,
  spendAttempt,
  storeConsent,
} from '../store/connections.ts'
import type { ProviderEntry } from '../wire/auth.ts'
import { listBanks } from './list-banks.ts'
import { sealerOf } from './person-keys.ts'
import { sealed } from './refresh-token.ts'
import { requestSync } from './request-sync.ts'

export type ConnectRequest = {
  readonly userId: string
  readonly starter: Starter
  readonly providerId: string | null
  readonly kinds: readonly ('account' | 'card')[] | null
}

/** An attempt lives this long, like the bank's own dialog. */
const attemptMinutes = 10

/** Begins a connection: a row that waits for the bank's answer, and the address where the person gives consent. */
export async function startConnection(
  adapters: Adapters,
  request: ConnectRequest,
): Promise<{ id: string; authorizeUrl: string }> {
  const { environment, entry } = await bankAsked(adapters, request.providerId)
  const id = adapters.random.id()
  const scopes = scopesFor(entry?.scopes ?? null, request.kinds)
  const connection = {
    userId: request.userId,
    id,
    environment,
    providerId: request.providerId,
    bank: entry?.display_name ?? request.providerId ?? 'Your bank',
    scopes,
  }
  const link = await adapters.banks.link(environment)
  const attempt = await beginAttempt(adapters, request.userId, request.starter, id, (sql) =>
    insertConnection(sql, connection),
  )
  return { id, authorizeUrl: consentLink(adapters, link, connection, attempt) }
}

/** What the bank is told of an attempt, and gives back. */
export type BegunAttempt = {
  readonly id: string
  readonly state: string
  readonly codeChallenge: string
  readonly redirectUri: string
}

/** Keeps what the person's return will be recognised by. @param first what is written before it, together with it */
export async function beginAttempt(
  { clock, database, publicUrl, random, secrets }: Adapters,
  userId: string,
  starter: Starter,
  connectionId: string,
  first: (sql: Parameters<Parameters<typeof database.asUser>[1]>[0]) => Promise<void> = async () => {},
): Promise<BegunAttempt> {
  const state = random.secret(32)
  const verifier = random.secret(48)
  const redirectUri = `${publicUrl}/connect/callback`
  const id = random.id()
  await database.asUser(userId, async (sql) => {
    const sealer = await sealerOf(sql, secrets, userId)
    await first(sql)
    await insertAttempt(sql, {
      userId,
      id,
      connectionId,
      stateHash: secrets.digest(state),
      codeVerifier: sealer.seal({ table: 'connect_attempts', row: id, column: 'code_verifier' }, verifier),
      principalKind: starter.kind,
      principalHash: starter.hash,
      redirectUri,
      expiresAt: clock.now().add({ minutes: attemptMinutes }).toString(),
    })
  })
  return { id, state, codeChallenge: secrets.digest(verifier).toString('base64url'), redirectUri }
}

/** The address of the dialog in which the person gives consent. */
export const consentLink = (
  { random }: Adapters,
  link: BankLink,
  { providerId, scopes }: { readonly providerId: string | null; readonly scopes: readonly string[] },
  { state, codeChallenge, redirectUri }: BegunAttempt,
): string =>
  authoriseUrl({
    authPageUrl: link.authPageUrl,
    clientId: link.clientId,
    redirectUri,
    scopes,
    state,
    nonce: random.secret(16),
    codeChallenge,
    providers: providerId === null ? link.providers : [providerId],
    providerId,
  })

/**
 * The bank's answer: checks that it belongs to an attempt which this caller may finish, spends the attempt, exchanges the code at once and once,
 * stores the tokens sealed, and asks for the first sync.
 * @throws {Fault} connect.state, connect.sign-in (nothing is spent), connect.denied, connect.code …
 */
export async function finishConnection(
  adapters: Adapters,
  request: { userId: string; starter: Starter; callback: Callback; psuIp: string | null },
): Promise<{ connectionId: string; syncId: string }> {
  const { banks, clock, database, secrets } = adapters
  const { userId, starter, callback } = request
  const { attempt, verifier, environment } = await database.asUser(userId, async (sql) => {
    const attempt = await openAttempt(sql, userId, secrets.digest(callback.state), clock.now().toString())
    if (!attempt) throw new Fault('connect.state')
    if (!mayFinish({ kind: attempt.principalKind, hash: attempt.principalHash }, starter))
      throw new Fault('connect.sign-in')
    if (!(await spendAttempt(sql, userId, attempt.id, clock.now().toString()))) throw new Fault('connect.state')
    const [connection] = await connectionViews(sql, userId, attempt.connectionId)
    if (!connection) throw new Fault('connect.state')
    const verifier = (await sealerOf(sql, secrets, userId)).open(
      { table: 'connect_attempts', row: attempt.id, column: 'code_verifier' },
      attempt.codeVerifier,
    )
    return { attempt, verifier, environment: connection.environment }
  })
  try {
    if (callback.outcome === 'refused') throw new Fault('connect.denied', { error: callback.error })
    const link: BankLink = await banks.link(environment)
    const tokens = await link.truelayer.exchangeCode({
      code: callback.code,
      redirectUri: attempt.redirectUri,
      codeVerifier: verifier,
    })
    await database.asUser(userId, async (sql) => {
      const sealer = await sealerOf(sql, secrets, userId)
      const now = clock.now()
      const consent = sealed(sealer, attempt.connectionId, tokens, now)
      await storeConsent(sql, userId, attempt.connectionId, consent, null, now.toString())
    })
  } catch (error) {
    await database.asUser(userId, (sql) => dropUnfinishedConnection(sql, userId, attempt.connectionId))
    throw error
  }
  const syncId = await requestSync(adapters, {
    userId,
    cause: 'connect',
    psuIp: request.psuIp,
    connectionId: attempt.connectionId,
    accountId: null,
  })
  return { connectionId: attempt.connectionId, syncId }
}

/** Which way a bank is reached. The demo bank by its id while it is there; everything else through TrueLayer. */
async function bankAsked(
  adapters: Adapters,
  providerId: string | null,
): Promise<{ environment: BankEnvironment; entry: ProviderEntry | null }> {
  const { banks, log } = adapters
  const lists = await listBanks(adapters)
  for (const { environment, entries } of lists) {
    const entry = entries?.find((entry) => entry.provider_id === providerId)
    if (entry) return { environment, entry }
  }
  const { environment } = await banks.setup()
  const list = lists.find((list) => list.environment === environment)
  if (environment === null) {
    if (providerId !== null) throw new Fault(banks.demo ? 'connect.bank-unknown' : 'connect.unsettled')
    if (!banks.demo) throw new Fault('connect.unsettled')
    return { environment: 'demo', entry: null }
  }
  if (providerId !== null && list?.entries) throw new Fault('connect.bank-unknown', { providerId })
  if (!list?.entries) log.warn({ environment }, 'the list of banks cannot be had: asking for every scope')
  return { environment, entry: null }
}
