import type { Adapters } from '../adapters/adapters.ts'
import type { Call, TrueLayer } from '../adapters/truelayer/client.ts'
import { isOver, needsRefresh } from '../connect/renewal.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import type { LeasedConnection } from '../store/connections.ts'
import { tokenPlace } from './person-keys.ts'
import { type GoodTokens, goodTokens, refreshed, type TokenHolder } from './refresh-token.ts'

/** A leased connection's way to its bank, with a token that is good. */
export type BankSession = {
  /** Makes the call; when the token is refused it is renewed once, for all who wait, and the call repeated once. */
  ask<T>(call: (truelayer: TrueLayer, call: Call) => Promise<T>): Promise<T>
  /** The same session for one account's calls, which take their turn together. */
  of(accountId: string): BankSession
  /** Whether the bank has ended its permission meanwhile: nothing more is asked. */
  hasEnded(): Promise<boolean>
}

/**
 * Opens the session, renewing a token that is about to end. A permission that is over by its date is asked about at the door where tokens are
 * given, which says so once and for all.
 * @throws {Fault} bank.consent, bank.rotation-lost when the bank's permission has ended, sync.lease-lost
 */
export async function openBankSession(
  adapters: Adapters,
  userId: string,
  connection: LeasedConnection,
  psuIp: string | null,
  signal: AbortSignal,
): Promise<BankSession> {
  const { banks, clock, secrets, turns } = adapters
  const { truelayer } = await banks.link(connection.environment)
  const sealer = secrets.sealerOf(userId, connection.dataKey)
  const holder: TokenHolder = { userId, connectionId: connection.id, fence: connection.fence, sealer, truelayer }
  let generation = 0
  let renewedUntil: string | null = null
  let current = goodTokens(
    adapters,
    holder,
    isOver(connection.consentExpiresAt, clock.now()) ? { ...connection, accessToken: null } : connection,
  )
  await current

  const bank = `${connection.environment} ${connection.providerId ?? connection.id}`
  const hasEnded = () => current.then(() => false, isEnd)
  function sessionOf(id: string): BankSession {
    const turn = turns.of(bank, id, psuIp !== null, connection.atOnce)
    async function callWith<T>(
      tokens: Promise<GoodTokens>,
      call: (truelayer: TrueLayer, call: Call) => Promise<T>,
    ): Promise<T> {
      const accessToken = sealer.open(tokenPlace(connection.id, 'access_token'), (await tokens).accessToken)
      return call(truelayer, { accessToken, psuIp, signal, turn })
    }
    return {
      async ask(call) {
        const seen = generation
        try {
          return await callWith(current, call)
        } catch (error) {
          if (codeOf(error) !== 'bank.token') throw error
          return callWith(renewedAfter(error, seen), call)
        }
      },
      of: sessionOf,
      hasEnded,
    }
  }
  return sessionOf(connection.id)

  /** One renewal for all who saw the same token refused. A new one that is refused as well is not the trouble, and is not renewed again. */
  function renewedAfter(refusal: unknown, seen: number): Promise<GoodTokens> {
    if (seen < generation) return current
    if (renewedUntil !== null && !needsRefresh(renewedUntil, clock.now())) throw refusal
    generation += 1
    current = current.then(async (held) => {
      const tokens = await refreshed(adapters, holder, held)
      renewedUntil = tokens.accessExpiresAt
      return tokens
    })
    return current
  }
}

const isEnd = (error: unknown): boolean =>
  error instanceof Fault && (error.code === 'bank.consent' || error.code === 'bank.rotation-lost')
