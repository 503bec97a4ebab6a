import type { Adapters } from '../adapters/adapters.ts'
import type { BankLink } from '../adapters/banks.ts'
import type { Sealer } from '../adapters/secrets.ts'
import type { Starter } from '../connect/callback.ts'
import { refreshTokenAfter } from '../connect/renewal.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { connectionViews, dropLease, leaseConnection, spendAttempt, storeConsent } from '../store/connections.ts'
import { personById } from '../store/people.ts'
import { markRefreshSent, type StoredTokens, tokensOf, unmarkRefreshSent } from '../store/tokens.ts'
import { type BegunAttempt, beginAttempt, consentLink } from './connect-bank.ts'
import { keepingLease } from './keep-lease.ts'
import { sealerOf, tokenPlace } from './person-keys.ts'
import { sealed } from './refresh-token.ts'
import { requestSync } from './request-sync.ts'

export type RenewalRequest = {
  readonly userId: string
  readonly starter: Starter
  readonly id: string
  readonly psuIp: string | null
}

/** How it goes on: nothing is left to do and a sync has begun, or the person opens the address and comes back with a code. */
export type Renewal = {
  readonly id: string
  readonly authorizeUrl: string | null
  readonly how: 'extended' | 'reauth' | 'link'
  readonly syncId: string | null
}

/** What the ways of renewing have in common. */
type Errand = RenewalRequest & { readonly link: BankLink; readonly sealer: Sealer; readonly attempt: BegunAttempt }

/**
 * Renews what the person allows a connection; its accounts, rows and edits continue. In place where the installation may, and the bank agrees;
 * else by a sign-in for this very connection; else by a new consent.
 * @throws {Fault} thing.unknown, connect.unsettled
 */
export async function renewConnection(adapters: Adapters, request: RenewalRequest): Promise<Renewal> {
  const { banks, database, secrets } = adapters
  const { userId, starter, id } = request
  const { connection, sealer } = await database.asUser(userId, async (sql) => ({
    connection: (await connectionViews(sql, userId, id))[0],
    sealer: await sealerOf(sql, secrets, userId),
  }))
  if (connection?.kind !== 'bank') throw new Fault('thing.unknown') // files need nobody's consent
  const link = await banks.link(connection.environment)
  const attempt = await beginAttempt(adapters, userId, starter, id)
  const errand = { ...request, link, sealer, attempt }
  return (
    (banks.mayExtend ? await extended(adapters, errand) : null) ??
    (await reauthorised(adapters, errand)) ?? {
      id,
      authorizeUrl: consentLink(adapters, link, connection, attempt),
      how: 'link',
      syncId: null,
    }
  )
}

/** Whoever asks while a sync works waits so often, for so many seconds, and then goes another way. */
const patience = { times: 20, seconds: 0.5 }

/** In place: like a refresh it uses up the refresh token, and so is done under the lease and put on record. Null where it cannot be had. */
async function extended(adapters: Adapters, errand: Errand): Promise<Renewal | null> {
  const { clock, database, pace } = adapters
  const { userId, id } = errand
  for (let time = 1; ; time += 1) {
    const leased = await database.asUser(userId, (sql) => leaseConnection(sql, userId, id, pace.leaseSeconds))
    if (leased)
      return keepingLease(adapters, { userId, connectionId: id, fence: leased.fence }, () =>
        extendedUnderLease(adapters, errand, leased),
      ).finally(() => database.asUser(userId, (sql) => dropLease(sql, userId, id, leased.fence)))
    if (time === patience.times) return null
    await clock.pause(patience.seconds)
  }
}

async function extendedUnderLease(
  adapters: Adapters,
  { userId, id, psuIp, link, sealer, attempt }: Errand,
  held: StoredTokens & { readonly fence: bigint },
): Promise<Renewal | null> {
  const { clock, database, log } = adapters
  const { refreshToken, version } = held
  if (refreshToken === null) return null
  const person = await database.asUser(userId, async (sql) =>
    (await markRefreshSent(sql, userId, id, held.fence, version)) ? personById(sql, userId) : undefined,
  )
  if (!person) return null // somebody has stored new tokens this very moment
  const unspent = () =>
    held.sentVersion === version
      ? undefined
      : database.asUser(userId, (sql) => unmarkRefreshSent(sql, userId, id, version))
  try {
    const extension = await link.truelayer.extend({
      refreshToken: sealer.open(tokenPlace(id, 'refresh_token'), refreshToken),
      redirectUri: attempt.redirectUri,
      user: { name: person.name, email: person.email },
      state: attempt.state,
      codeChallenge: attempt.codeChallenge,
    })
    if (extension.outcome !== 'extended') {
      await unspent()
      return extension.outcome === 'sign-in' ? { id, authorizeUrl: extension.link, how: 'reauth', syncId: null } : null
    }
    const now = clock.now()
    const tokens = sealed(sealer, id, extension.tokens, now)
    await database.asUser(userId, async (sql) => {
      await storeConsent(sql, userId, id, tokens, version, now.toString())
      await spendAttempt(sql, userId, attempt.id, now.toString()) // nobody comes back from it
    })
  } catch (error) {
    if (!(error instanceof Fault) || error.code === 'bank.client') throw error
    log.info({ connectionId: id, code: error.code }, 'the connection could not be extended')
    if (refreshTokenAfter(error) !== 'unknown') await unspent()
    return null
  }
  const syncId = await requestSync(adapters, { userId, cause: 'connect', psuIp, connectionId: id, accountId: null })
  return { id, authorizeUrl: null, how: 'extended', syncId }
}

/** By a sign-in at the bank for this connection. Null where TrueLayer has no way for it. */
async function reauthorised(
  { database, log }: Adapters,
  { userId, id, link, sealer, attempt: { state, codeChallenge, redirectUri } }: Errand,
): Promise<Renewal | null> {
  const held = await database.asUser(userId, (sql) => tokensOf(sql, userId, id))
  if (!held?.refreshToken) return null
  const refreshToken = sealer.open(tokenPlace(id, 'refresh_token'), held.refreshToken)
  try {
    const authorizeUrl = await link.truelayer.reauthLink({ refreshToken, redirectUri, state, codeChallenge })
    return { id, authorizeUrl, how: 'reauth', syncId: null }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    log.info({ connectionId: id, code: codeOf(error) }, 'no link to renew the connection by')
    return null
  }
}
