import type { Sql } from '../adapters/postgres/pool.ts'
import type { Place, Sealer, Secrets } from '../adapters/secrets.ts'
import { Fault } from '../domain/fault.ts'
import { personById } from '../store/people.ts'

/** The person's own key, unwrapped for as long as the work lasts. */
export async function sealerOf(sql: Sql, secrets: Secrets, userId: string): Promise<Sealer> {
  const person = await personById(sql, userId)
  if (!person) throw new Fault('thing.unknown')
  return secrets.sealerOf(userId, person.dataKey)
}

export const tokenPlace = (connectionId: string, column: 'access_token' | 'refresh_token'): Place => ({
  table: 'connections',
  row: connectionId,
  column,
})
