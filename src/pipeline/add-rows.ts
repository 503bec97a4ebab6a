import type { InSlices } from '../adapters/parallel.ts'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Random } from '../adapters/random.ts'
import type { AccountKind } from '../domain/account.ts'
import type { Transaction } from '../domain/transaction.ts'
import { openLabels } from '../enrich/label.ts'
import { insertTransactions, type NewRow } from '../store/transactions.ts'

export type Holder = { readonly accountKind: AccountKind; readonly holderName: string | null }

/** Each row with what it is called and where it belongs. */
export function labelled(
  rows: readonly Omit<NewRow, 'label'>[],
  { accountKind, holderName }: Holder,
  labelRows = openLabels(),
): NewRow[] {
  const labels = labelRows(
    rows.map(({ row }) => ({
      description: row.description,
      direction: row.amountMinor < 0n ? 'debit' : 'credit',
      amountMinor: row.amountMinor,
      currency: row.currency,
      accountKind,
      hints: row.hints,
      holderName,
    })),
  )
  return rows.map(({ id, row }, index) => {
    const label = labels[index]
    if (label === undefined) throw new Error('one label a row')
    return { id, row, label }
  })
}

type Added = {
  readonly ids: readonly string[]
  /** How many rows each tier of the cascade labelled. */
  readonly tiers: Readonly<Record<string, number>>
}

/** Labels new rows and writes them to the account, which the caller holds. */
export async function addRows(
  sql: Sql,
  { random, inSlices }: { random: Random; inSlices: InSlices },
  userId: string,
  accountId: string,
  rows: readonly Transaction[],
  holder: Holder,
): Promise<Added> {
  const named = rows.map((row) => ({ id: random.id(), row }))
  const labelRows = openLabels()
  const added = (await inSlices(named, (some) => labelled(some, holder, labelRows))).flat()
  for (const batch of batches(added)) await insertTransactions(sql, userId, accountId, batch)
  const byTier = Map.groupBy(added, ({ label }) => label.source)
  return {
    ids: added.map(({ id }) => id),
    tiers: Object.fromEntries(byTier.entries().map(([tier, labels]) => [tier, labels.length])),
  }
}

/** One statement writes at most this many rows: one of 50,000 is slower than five of 10,000. @source performance.md 1a */
const rowsPerStatement = 10_000

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, n) =>
    rows.slice(n * rowsPerStatement, (n + 1) * rowsPerStatement),
  )
