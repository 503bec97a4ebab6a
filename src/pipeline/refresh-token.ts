import type { Adapters } from '../adapters/adapters.ts'
import type { Place, Sealer } from '../adapters/secrets.ts'
import type { Tokens, TrueLayer } from '../adapters/truelayer/client.ts'
import { needsRefresh, refreshTokenAfter } from '../connect/renewal.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import {
  markRefreshSent,
  refuseTokens,
  type SealedTokens,
  type StoredTokens,
  storeRefreshed,
  tokensOf,
  unmarkRefreshSent,
} from '../store/tokens.ts'
import { tokenPlace } from './person-keys.ts'

/** A lease of a connection, and what is needed to refresh its tokens. */
export type TokenHolder = {
  readonly userId: string
  readonly connectionId: string
  readonly fence: bigint
  readonly sealer: Sealer
  readonly truelayer: TrueLayer
}

/** Tokens with an access token to call with. */
export type GoodTokens = StoredTokens & { readonly accessToken: Buffer }

/**
 * These tokens while they are good, else new ones.
 * @throws {Fault} as `refreshed`
 */
export async function goodTokens(adapters: Adapters, holder: TokenHolder, held: StoredTokens): Promise<GoodTokens> {
  throwIfRefused(held)
  const { accessToken } = held
  return accessToken !== null && !needsRefresh(held.accessExpiresAt, adapters.clock.now())
    ? { ...held, accessToken }
    : refreshed(adapters, holder, held)
}

/**
 * New tokens for these. A refresh token may work once, so that it goes on record as sent before it goes; the new ones are stored before they are
 * used. One whose answer never came is sent again the next time, and if it is refused then, its successor was lost. Where somebody else has
 * stored tokens meanwhile, theirs are taken, and a refusal of ours says nothing.
 * @throws {Fault} bank.consent, bank.rotation-lost: refused for good, and kept in mind; sync.lease-lost; what else the bank fails with
 */
export async function refreshed(adapters: Adapters, holder: TokenHolder, held: StoredTokens): Promise<GoodTokens> {
  const { clock, database } = adapters
  const { userId, connectionId, fence, sealer, truelayer } = holder
  const asUser = <T>(work: Parameters<typeof database.asUser<T>>[1]) => database.asUser(userId, work)
  if (held.refreshToken === null) return ended()
  if (!(await asUser((sql) => markRefreshSent(sql, userId, connectionId, fence, held.version)))) return others()

  let tokens: Tokens
  try {
    tokens = await truelayer.refresh(sealer.open(tokenPlace(connectionId, 'refresh_token'), held.refreshToken))
  } catch (failure) {
    return failed(failure)
  }
  adapters.metrics.tokenRefreshes.inc({ outcome: 'renewed' })
  const now = clock.now()
  const kept = await asUser((sql) =>
    storeRefreshed(sql, userId, connectionId, held.version, sealed(sealer, connectionId, tokens, now), now.toString()),
  )
  if (!kept) return others(tokens.accessToken)
  if (kept.fence !== fence || kept.accessToken === null) throw new Fault('sync.lease-lost')
  return { ...kept, accessToken: kept.accessToken }

  async function failed(failure: unknown): Promise<GoodTokens> {
    const { log, metrics } = adapters
    const known = refreshTokenAfter(failure)
    metrics.tokenRefreshes.inc({ outcome: known === 'refused' ? 'refused' : 'failed' })
    if (known === 'refused') return ended()
    if (known === 'unspent' && !isPerhapsSpent(held))
      await asUser((sql) => unmarkRefreshSent(sql, userId, connectionId, held.version))
    if (codeOf(failure) === 'bank.client')
      log.error({ connectionId }, 'TrueLayer does not accept the client id and secret: no connection can be read')
    throw failure
  }

  async function ended(): Promise<GoodTokens> {
    const spent = isPerhapsSpent(held)
    if (!(await asUser((sql) => refuseTokens(sql, userId, connectionId, held.version, spent)))) return others()
    throw endOf(held)
  }

  /** The tokens that somebody else has stored. Where the connection was deleted meanwhile, only ours can still end its permission. */
  async function others(unkept: string | null = null): Promise<GoodTokens> {
    const theirs = await asUser((sql) => tokensOf(sql, userId, connectionId))
    if (!theirs && unkept !== null) await truelayer.deleteConnection({ accessToken: unkept, psuIp: null })
    if (theirs?.fence !== fence) throw new Fault('sync.lease-lost')
    throwIfRefused(theirs) // by whoever held the lease before, and is at work still
    if (theirs.version === held.version) throw new Fault('sync.lease-lost')
    return goodTokens(adapters, holder, theirs)
  }
}

const isPerhapsSpent = ({ version, sentVersion }: StoredTokens): boolean => sentVersion === version

/**
 * What the bank refused for good is not asked for again.
 * @throws {Fault} bank.consent, bank.rotation-lost
 */
export function throwIfRefused(held: StoredTokens): void {
  if (held.refusedVersion === held.version) throw endOf(held)
}

/** Refused when it may have been spent already, its successor was lost. */
const endOf = (refused: StoredTokens): Fault =>
  new Fault(isPerhapsSpent(refused) ? 'bank.rotation-lost' : 'bank.consent')

/** A connection's tokens as they are stored. */
export const sealed = (sealer: Sealer, connectionId: string, tokens: Tokens, now: Temporal.Instant): SealedTokens =>
  sealedAt((column) => tokenPlace(connectionId, column), sealer, tokens, now)

/** Tokens as they are stored in these columns. */
export const sealedAt = (
  place: (column: 'access_token' | 'refresh_token') => Place,
  sealer: Sealer,
  { accessToken, expiresInSeconds, refreshToken }: Tokens,
  now: Temporal.Instant,
): SealedTokens => ({
  accessToken: sealer.seal(place('access_token'), accessToken),
  accessExpiresAt: now.add({ seconds: expiresInSeconds }).toString(),
  refreshToken: refreshToken === null ? null : sealer.seal(place('refresh_token'), refreshToken),
})
