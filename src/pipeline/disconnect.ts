import type { Adapters } from '../adapters/adapters.ts'
import type { RevocationJob } from '../adapters/queue.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { deleteConnection } from '../store/connections.ts'
import { endRuns, lockRuns } from '../store/runs.ts'
import { sealerOf, tokenPlace } from './person-keys.ts'

/**
 * Ends a connection: erases it here with its tokens, accounts and rows, then revokes the consent at the bank. The erasure stands even where
 * the bank cannot be told now: its sealed token waits with the work that remains, for whoever tells the bank.
 * @throws {Fault} thing.unknown
 */
export async function disconnect(adapters: Adapters, userId: string, id: string): Promise<void> {
  const { database, log, queue } = adapters
  const revocation = await database.asUser(userId, async (sql): Promise<RevocationJob | null> => {
    const gone = await deleteConnection(sql, userId, id)
    if (!gone) throw new Fault('thing.unknown')
    await lockRuns(sql, userId, gone.runIds)
    await endRuns(sql, userId, gone.runIds)
    if (!gone.refreshToken) return null
    const job = {
      userId,
      connectionId: id,
      environment: gone.environment,
      refreshToken: gone.refreshToken.toString('base64'),
    }
    await queue.enqueueRevocation(sql, job)
    return job
  })
  if (!revocation) return
  try {
    await revokeConsent(adapters, revocation)
    await queue.dropRevocation(id)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    log.warn({ connectionId: id, code: error.code }, 'the bank could not be told that a consent is over: it will be')
  }
}

/** Tells the bank that a consent is over, unless it is already. */
export async function revokeConsent(
  { banks, database, secrets }: Adapters,
  { userId, connectionId, environment, refreshToken }: RevocationJob,
): Promise<void> {
  const sealer = await database.asUser(userId, (sql) => sealerOf(sql, secrets, userId))
  const { truelayer } = await banks.link(environment)
  try {
    const { accessToken } = await truelayer.refresh(
      sealer.open(tokenPlace(connectionId, 'refresh_token'), Buffer.from(refreshToken, 'base64')),
    )
    await truelayer.deleteConnection({ accessToken, psuIp: null })
  } catch (error) {
    if (codeOf(error) !== 'bank.consent') throw error
  }
}
