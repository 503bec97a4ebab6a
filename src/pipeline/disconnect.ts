import type { Adapters } from '../adapters/adapters.ts'
import type { RevocationJob } from '../adapters/queue.ts'
import type { Place, Sealer } from '../adapters/secrets.ts'
import { isOver, needsRefresh } from '../connect/renewal.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { type DeletedConnection, deleteConnection, lockConnection } from '../store/connections.ts'
import { lockPerson } from '../store/people.ts'
import {
  deleteRevocation,
  insertRevocation,
  type Revocation,
  revocationById,
  storeRevocationTokens,
} from '../store/revocations.ts'
import { endRuns, lockRuns } from '../store/runs.ts'
import { heirsOf, takeOver } from '../store/same-accounts.ts'
import { keepRejections, releaseHalves } from '../store/transfers.ts'
import { sealerOf, tokenPlace } from './person-keys.ts'
import { sealedAt } from './refresh-token.ts'

/** No permission lasts longer. @source truelayer.md 1.6 */
const longestConsent = { hours: 24 * 90 }

/**
 * Ends a connection: erases it here with its tokens, accounts and rows, then revokes the consent at the bank. An account that another consent reaches too
 * goes on with that one. That a person has rejected a transfer is kept, by fingerprints of its rows. The erasure stands even where the bank cannot be told now: its tokens wait, sealed and without a name, for whoever tells the bank.
 * @throws {Fault} thing.unknown
 */
export async function disconnect(adapters: Adapters, userId: string, id: string): Promise<void> {
  const { clock, database, log, queue, random, secrets } = adapters
  const job = await database.asUser(userId, async (sql): Promise<RevocationJob | null> => {
    await lockConnection(sql, userId, id)
    await lockPerson(sql, userId)
    const heirs = await heirsOf(sql, userId, id)
    if (heirs.length > 0) await takeOver(sql, userId, heirs, clock.now().toString())
    await keepRejections(sql, userId, id)
    const gone = await deleteConnection(sql, userId, id)
    if (!gone) throw new Fault('thing.unknown')
    await releaseHalves(sql, userId)
    await lockRuns(sql, userId, gone.runIds)
    await endRuns(sql, userId, gone.runIds)
    const sealer = await sealerOf(sql, secrets, userId)
    const revocation = revocationOf(gone, sealer, id, random.id(), clock.now())
    if (!revocation) return null
    const job = { userId, id: revocation.id }
    await insertRevocation(sql, userId, revocation)
    await queue.enqueueRevocation(sql, job)
    return job
  })
  if (!job) return
  try {
    await revokeConsent(adapters, job)
    await queue.dropRevocation(job.id)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    log.warn({ connectionId: id, code: error.code }, 'the bank could not be told that a consent is over: it will be')
  }
}

/** What there is to take back; null where nothing was given, or the bank has ended it itself. */
function revocationOf(
  { environment, consentExpiresAt, refreshToken, version, refusedVersion }: DeletedConnection,
  sealer: Sealer,
  connectionId: string,
  id: string,
  now: Temporal.Instant,
): Revocation | null {
  if (refreshToken === null || refusedVersion === version) return null
  const moved = sealer.open(tokenPlace(connectionId, 'refresh_token'), refreshToken)
  return {
    id,
    environment,
    accessToken: null,
    accessExpiresAt: null,
    refreshToken: sealer.seal(place(id)('refresh_token'), moved),
    endsAt: consentExpiresAt ?? now.add(longestConsent).toString(),
  }
}

/**
 * Tells the bank that a consent is over, unless it is already. The tokens of each try are kept for the next, as the old ones may be spent.
 * @throws {Fault} while the bank cannot be told
 */
export async function revokeConsent(adapters: Adapters, { userId, id }: RevocationJob): Promise<void> {
  const { banks, clock, database, secrets } = adapters
  const { held, sealer } = await database.asUser(userId, async (sql) => ({
    held: await revocationById(sql, userId, id),
    sealer: await sealerOf(sql, secrets, userId),
  }))
  if (!held) return
  const done = (refreshToken: Buffer | null) =>
    database.asUser(userId, (sql) => deleteRevocation(sql, userId, id, refreshToken))
  if (isOver(held.endsAt, clock.now())) return void (await done(null))
  const { truelayer } = await banks.link(held.environment)
  try {
    await truelayer.deleteConnection({ accessToken: await accessToken(), psuIp: null })
    await done(null)
  } catch (error) {
    if (codeOf(error) !== 'bank.consent' || !(await done(held.refreshToken))) throw error
  }

  async function accessToken(): Promise<string> {
    if (held?.accessToken && !needsRefresh(held.accessExpiresAt, clock.now()))
      return sealer.open(place(id)('access_token'), held.accessToken)
    if (!held?.refreshToken) throw new Fault('bank.consent', { reason: 'no refresh token' })
    const spent = held.refreshToken
    const tokens = await truelayer.refresh(sealer.open(place(id)('refresh_token'), spent))
    const sealed = sealedAt(place(id), sealer, tokens, clock.now())
    await database.asUser(userId, (sql) => storeRevocationTokens(sql, userId, id, spent, sealed))
    return tokens.accessToken
  }
}

const place =
  (row: string) =>
  (column: 'access_token' | 'refresh_token'): Place => ({ table: 'revocations', row, column })
