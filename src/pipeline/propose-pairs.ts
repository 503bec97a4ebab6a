import type { Sql } from '../adapters/postgres/pool.ts'
import type { Random } from '../adapters/random.ts'
import type { Plan } from '../domain/plan.ts'
import { proposePairings } from '../store/pairings.ts'

/**
 * Asks the person what a plan cannot decide, once its rows are written.
 * @param addedIds of the rows it inserts, in its order
 */
export async function proposePairs(
  sql: Sql,
  random: Random,
  userId: string,
  { insert, propose }: Plan,
  addedIds: readonly string[],
  now: string,
): Promise<void> {
  if (propose.length === 0) return
  const added = new Map(insert.map((row, n) => [row, addedIds[n]]))
  const pairings = propose.flatMap(({ first, second, score, reason }) => {
    const secondId = 'id' in second ? second.id : added.get(second)
    return secondId === undefined ? [] : [{ id: random.id(), firstId: first.id, secondId, score, reason }]
  })
  await proposePairings(sql, userId, 'settlement', pairings, now)
}
