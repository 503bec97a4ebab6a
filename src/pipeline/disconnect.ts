import type { Adapters } from '../adapters/adapters.ts'
import { Fault } from '../domain/fault.ts'
import { deleteConnection, type Environment } from '../store/connections.ts'
import { sealerOf, tokenPlace } from './person-keys.ts'

/**
 * Ends a connection: erases it here with its tokens, accounts and rows, then revokes the consent at the bank. The erasure stands even where
 * the bank cannot be told; the consent then ends by itself.
 * @throws {Fault} thing.unknown
 */
export async function disconnect(
  { banks, database, log, secrets }: Adapters,
  userId: string,
  id: string,
): Promise<void> {
  const erased = await database.asUser(userId, async (sql) => {
    const gone = await deleteConnection(sql, userId, id)
    if (!gone) throw new Fault('thing.unknown')
    const sealer = await sealerOf(sql, secrets, userId)
    return {
      environment: gone.environment,
      refreshToken: gone.refreshToken && sealer.open(tokenPlace(id, 'refresh_token'), gone.refreshToken),
    }
  })
  if (erased.refreshToken === null) return
  try {
    await revoke(erased.environment, erased.refreshToken)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    log.warn({ connectionId: id, code: error.code }, 'the consent could not be revoked at the bank')
  }

  async function revoke(environment: Environment, refreshToken: string): Promise<void> {
    const { truelayer } = await banks.link(environment)
    const { accessToken } = await truelayer.refresh(refreshToken)
    await truelayer.deleteConnection({ accessToken, psuIp: null })
  }
}
