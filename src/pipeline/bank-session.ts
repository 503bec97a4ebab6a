import type { Adapters } from '../adapters/adapters.ts'
import type { Call, TrueLayer } from '../adapters/truelayer/client.ts'
import { needsRefresh } from '../connect/renewal.ts'
import { Fault } from '../domain/fault.ts'
import { type LeasedConnection, storeRefreshed } from '../store/connections.ts'
import { sealerOf, tokenPlace } from './person-keys.ts'

/** A leased connection's way to its bank, with a token that is good. */
export type BankSession = {
  /** Makes the call; when the token is refused it is renewed once, for all who wait, and the call repeated once. */
  ask<T>(call: (truelayer: TrueLayer, call: Call) => Promise<T>): Promise<T>
  /** The same session for one account's calls, which take their turn together. */
  of(accountId: string): BankSession
}

/**
 * Opens the session, renewing a token that is about to end. Renewals happen one after another under the lease, and the new token is stored
 * before it is used.
 * @throws {Fault} bank.consent when the bank's permission has ended, sync.lease-lost
 */
export async function openBankSession(
  adapters: Adapters,
  userId: string,
  connection: LeasedConnection,
  psuIp: string | null,
  signal: AbortSignal,
): Promise<BankSession> {
  const { banks, clock, database, metrics, secrets, turns } = adapters
  const { truelayer } = await banks.link(connection.environment)
  const sealer = await database.asUser(userId, (sql) => sealerOf(sql, secrets, userId))
  const opened = (column: 'access_token' | 'refresh_token', sealed: Buffer | null) =>
    sealed && sealer.open(tokenPlace(connection.id, column), sealed)
  let refreshToken = opened('refresh_token', connection.refreshToken)
  let current: Promise<string>
  let generation = 0

  async function renewed(): Promise<string> {
    if (refreshToken === null) throw new Fault('bank.consent', { reason: 'no refresh token' })
    try {
      const tokens = await truelayer.refresh(refreshToken)
      refreshToken = tokens.refreshToken ?? refreshToken
      const stored = await database.asUser(userId, (sql) =>
        storeRefreshed(sql, userId, connection.id, connection.fence, {
          accessToken: sealer.seal(tokenPlace(connection.id, 'access_token'), tokens.accessToken),
          accessExpiresAt: clock.now().add({ seconds: tokens.expiresInSeconds }).toString(),
          refreshToken:
            tokens.refreshToken === null
              ? null
              : sealer.seal(tokenPlace(connection.id, 'refresh_token'), tokens.refreshToken),
        }),
      )
      if (!stored) throw new Fault('sync.lease-lost')
      metrics.tokenRefreshes.inc({ outcome: 'renewed' })
      return tokens.accessToken
    } catch (error) {
      metrics.tokenRefreshes.inc({ outcome: 'failed' })
      throw error
    }
  }

  /** One renewal for all who saw the same token refused. */
  function renewAfter(seen: number): Promise<string> {
    if (seen === generation) {
      generation += 1
      current = renewed()
    }
    return current
  }

  const accessToken = opened('access_token', connection.accessToken)
  current =
    accessToken !== null && !needsRefresh(connection.accessExpiresAt, clock.now())
      ? Promise.resolve(accessToken)
      : renewed()
  await current

  const bank = `${connection.environment} ${connection.providerId ?? connection.id}`
  function sessionOf(id: string): BankSession {
    const turn = turns.of(bank, id, psuIp !== null)
    return {
      async ask(call) {
        const seen = generation
        try {
          return await call(truelayer, { accessToken: await current, psuIp, signal, turn })
        } catch (error) {
          if (!(error instanceof Fault) || error.code !== 'bank.token') throw error
          return call(truelayer, { accessToken: await renewAfter(seen), psuIp, signal, turn })
        }
      },
      of: sessionOf,
    }
  }
  return sessionOf(connection.id)
}
