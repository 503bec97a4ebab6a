import type { Adapters } from '../adapters/adapters.ts'
import type { Sql } from '../adapters/postgres/pool.ts'
import { Fault } from '../domain/fault.ts'
import { labelOf } from '../enrich/label.ts'
import { categoryRows } from '../store/categories.ts'
import {
  editTransaction,
  relabelTransaction,
  removeTransaction,
  restoreTransaction,
  type TransactionView,
  transactionFacts,
  transactionsById,
} from '../store/transactions.ts'
import { settleTransfers } from './settle-transfers.ts'

export type TransactionEdit = {
  /** null takes a person's choice back: the row is categorised anew, as if it had just landed. */
  readonly category?: string | null | undefined
  readonly note?: string | null | undefined
}

/**
 * Sets what a person decides about a row; what is undefined stays as it is.
 * @throws {Fault} thing.unknown, transaction.withdrawn, input.invalid for a category that does not exist
 */
export async function editByHand(
  { clock, database, random }: Pick<Adapters, 'clock' | 'database' | 'random'>,
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
    if (category === null) await labelAnew(sql, userId, id)
    if (category !== undefined) await settleTransfers(sql, random, userId, clock.now().toString())
    return readTransaction(sql, userId, id)
  })
}

/**
 * Takes a row out of every list and sum. It stays known, so that no sync adds it again, and keeps what the person wrote on it.
 * @throws {Fault} thing.unknown, transaction.withdrawn
 */
export async function deleteByHand(
  { clock, database, random }: Pick<Adapters, 'clock' | 'database' | 'random'>,
  userId: string,
  id: string,
): Promise<void> {
  const now = clock.now().toString()
  await database.asUser(userId, async (sql) => {
    await removeTransaction(sql, userId, id, now)
    await readTransaction(sql, userId, id)
    await settleTransfers(sql, random, userId, now)
  })
}

/**
 * Puts a row back that the person deleted.
 * @throws {Fault} thing.unknown, transaction.withdrawn
 */
export async function restoreByHand(
  { clock, database, random }: Pick<Adapters, 'clock' | 'database' | 'random'>,
  userId: string,
  id: string,
): Promise<TransactionView> {
  return database.asUser(userId, async (sql) => {
    await restoreTransaction(sql, userId, id)
    await settleTransfers(sql, random, userId, clock.now().toString())
    return readTransaction(sql, userId, id)
  })
}

/**
 * One row, also one that the person deleted.
 * @throws {Fault} thing.unknown, transaction.withdrawn
 */
export async function readTransaction(sql: Sql, userId: string, id: string): Promise<TransactionView> {
  const [row] = await transactionsById(sql, userId, [id])
  if (!row) throw new Fault('thing.unknown')
  if (row.removedBy === 'bank') throw new Fault('transaction.withdrawn')
  if (row.removedBy === 'undo') throw new Fault('transaction.undone')
  if (row.removedBy === 'aside') throw new Fault('transaction.set-aside')
  return row
}

/** Categorises a row as if it had just landed, in place of whatever stood there. */
export async function labelAnew(sql: Sql, userId: string, id: string): Promise<void> {
  const row = await transactionFacts(sql, userId, id)
  if (row)
    await relabelTransaction(
      sql,
      userId,
      id,
      labelOf({ ...row, direction: row.amountMinor < 0n ? 'debit' : 'credit', holderName: null }),
    )
}
