import type { Adapters } from '../adapters/adapters.ts'
import type { Sql } from '../adapters/postgres/pool.ts'
import { Fault } from '../domain/fault.ts'
import { labelOf } from '../enrich/label.ts'
import { categoryRows } from '../store/categories.ts'
import {
  editTransaction,
  relabelTransaction,
  type TransactionView,
  transactionById,
  transactionFacts,
} from '../store/transactions.ts'

export type TransactionEdit = {
  /** null takes a person's choice back: the row is categorised anew, as if it had just landed. */
  readonly category?: string | null | undefined
  readonly note?: string | null | undefined
}

/**
 * Sets what a person decides about a row; what is undefined stays as it is.
 * @throws {Fault} thing.unknown, input.invalid for a category that does not exist
 */
export async function editByHand(
  { database }: Pick<Adapters, 'database'>,
  userId: string,
  id: string,
  { category, note }: TransactionEdit,
): Promise<TransactionView> {
  return database.asUser(userId, async (sql) => {
    if (typeof category === 'string' && !(await categoryRows(sql)).some((known) => known.id === category)) {
      throw new Fault('input.invalid', { field: 'category', reason: 'no such category' })
    }
    if (!(await editTransaction(sql, userId, id, { category: category ?? undefined, note })))
      throw new Fault('thing.unknown')
    if (category === null) await relabel(sql, userId, id)
    const row = await transactionById(sql, userId, id)
    if (!row) throw new Fault('thing.unknown')
    return row
  })
}

async function relabel(sql: Sql, userId: string, id: string): Promise<void> {
  const row = await transactionFacts(sql, userId, id)
  if (row)
    await relabelTransaction(
      sql,
      userId,
      id,
      labelOf({ ...row, direction: row.amountMinor < 0n ? 'debit' : 'credit', holderName: null }),
    )
}
