import type { Sql } from '../adapters/postgres/pool.ts'
import type { Random } from '../adapters/random.ts'
import { transferChanges } from '../insight/transfer-changes.ts'
import { lockUnpaired, transferLegs, writeTransfers } from '../store/transfers.ts'

/**
 * Pairs the two halves of transfers between a person's accounts, as far as rows have changed since it was last done, and dissolves pairs that are none any
 * more. One statement where nothing has changed, else two more for every started 50,000 changes. It goes by what is stored and holds the person's row, so
 * it is right whoever asks for it, and however late.
 * @param alsoIds rows that are looked at whether they have changed or not
 */
export async function settleTransfers(
  sql: Sql,
  random: Random,
  userId: string,
  at: string,
  alsoIds: readonly string[] = [],
): Promise<void> {
  const { since: before, behind } = await lockUnpaired(sql, userId)
  if (!behind && alsoIds.length === 0) return
  for (let since = before; ; ) {
    const { legs, kept, upTo } = await transferLegs(sql, userId, since, alsoIds)
    const changes = transferChanges(legs, kept)
    const ids = [...changes.pairs, ...changes.rejectedAgain].map(() => random.id())
    await writeTransfers(sql, userId, changes, ids, upTo, at)
    if (upTo === null) return
    since = upTo
  }
}
