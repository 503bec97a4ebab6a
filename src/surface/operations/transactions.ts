import { z } from 'zod'
import { deleteByHand, editByHand, readTransaction, restoreByHand } from '../../pipeline/edit-transaction.ts'
import { categoryRows } from '../../store/categories.ts'
import {
  changesSince,
  listTransactions,
  summariseTransactions,
  type TransactionFilter,
  type TransactionView,
} from '../../store/transactions.ts'
import { cursorOf, operation } from '../operation.ts'
import { Category, Change, Day, Id, listOf, Money, Transaction } from '../shapes.ts'
import { Cursor, Limit, pair } from './paging.ts'

const Filter = z.strictObject({
  account: Id.optional(),
  from: Day.optional(),
  to: Day.optional(),
  status: z
    .enum(['booked', 'pending', 'removed'])
    .optional()
    .describe('`removed`: what the person deleted, which is in no other list'),
  category: z.string().max(60).optional().describe('`primary`, `primary.detailed`, or `review`'),
  q: z.string().max(200).optional().describe('Words in wording, merchant or note'),
})

export const transactionsList = operation({
  name: 'transactions.list',
  says: 'Transactions of all accounts or one, newest first.',
  permission: 'read',
  http: { method: 'GET', path: '/transactions', status: 200 },
  input: Filter.extend({ limit: Limit(100, 500), cursor: Cursor(2) }),
  output: listOf(Transaction),
  async run({ database }, { userId }, { limit, cursor, ...filter }) {
    const after = pair(cursor)
    const rows = await database.asUser(userId, (sql) =>
      listTransactions(sql, userId, toFilter(filter), after && { bookedOn: after[0], id: after[1] }, limit + 1),
    )
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      items: rows.slice(0, limit).map(toTransaction),
      nextCursor: last ? cursorOf([last.bookedOn, last.id]) : null,
    }
  },
})

export const transactionsSummary = operation({
  name: 'transactions.summary',
  says: 'How many transactions match, and the sum of the booked ones in each currency.',
  permission: 'read',
  http: { method: 'GET', path: '/transactions/summary', status: 200 },
  input: Filter,
  output: z.object({ count: z.number().int(), totals: z.array(Money) }),
  async run({ database }, { userId }, filter) {
    const rows = await database.asUser(userId, (sql) => summariseTransactions(sql, userId, toFilter(filter)))
    return {
      count: rows.reduce((sum, { count }) => sum + count, 0),
      totals: rows.map(({ amountMinor, currency }) => ({ amountMinor, currency })),
    }
  },
})

export const transactionsGet = operation({
  name: 'transactions.get',
  says: 'One transaction.',
  permission: 'read',
  http: { method: 'GET', path: '/transactions/:id', status: 200 },
  input: z.strictObject({ id: Id }),
  output: Transaction,
  async run({ database }, { userId }, { id }) {
    return toTransaction(await database.asUser(userId, (sql) => readTransaction(sql, userId, id)))
  },
})

export const transactionsEdit = operation({
  name: 'transactions.edit',
  says: 'Sets the category or the note by hand; no sync overwrites either.',
  permission: 'write',
  http: { method: 'PATCH', path: '/transactions/:id', status: 200 },
  input: z.strictObject({
    id: Id,
    category: z
      .string()
      .max(60)
      .nullable()
      .optional()
      .describe('null takes a choice back: the row is categorised as if it had just landed'),
    note: z.string().max(2000).nullable().optional(),
  }),
  output: Transaction,
  async run(adapters, { userId }, { id, category, note }) {
    return toTransaction(await editByHand(adapters, userId, id, { category, note }))
  },
})

export const transactionsRemove = operation({
  name: 'transactions.remove',
  says: 'Deletes a transaction: it leaves every list and sum, no sync adds it again, and it can be restored.',
  permission: 'write',
  http: { method: 'DELETE', path: '/transactions/:id', status: 204 },
  input: z.strictObject({ id: Id }),
  output: z.void(),
  run: (adapters, { userId }, { id }) => deleteByHand(adapters, userId, id),
})

export const transactionsRestore = operation({
  name: 'transactions.restore',
  says: 'Puts a deleted transaction back, with its category and note.',
  permission: 'write',
  http: { method: 'POST', path: '/transactions/:id/restore', status: 200 },
  input: z.strictObject({ id: Id }),
  output: Transaction,
  run: async (adapters, { userId }, { id }) => toTransaction(await restoreByHand(adapters, userId, id)),
})

export const changesList = operation({
  name: 'changes.list',
  says: 'What was added, modified or removed since the cursor, oldest first; read to the end it equals the ledger.',
  permission: 'read',
  http: { method: 'GET', path: '/changes', status: 200 },
  input: z.strictObject({
    cursor: z
      .string()
      .regex(/^\d{1,18}$/)
      .default('0'),
    limit: Limit(500, 1000),
  }),
  output: listOf(Change),
  async run({ database }, { userId }, { cursor, limit }) {
    const changes = await database.asUser(userId, (sql) => changesSince(sql, userId, BigInt(cursor), limit + 1))
    const items = changes.slice(0, limit).map(({ seq, kind, id, accountId, row }) => ({
      cursor: String(seq),
      kind,
      id,
      accountId,
      transaction: row && toTransaction(row),
    }))
    return { items, nextCursor: changes.length > limit ? (items.at(-1)?.cursor ?? null) : null }
  },
})

export const categoriesList = operation({
  name: 'categories.list',
  says: 'The categories, with what kind of flow each is.',
  permission: 'read',
  http: { method: 'GET', path: '/categories', status: 200 },
  input: z.strictObject({}),
  output: z.object({ items: z.array(Category) }),
  async run({ database }, { userId }) {
    return { items: await database.asUser(userId, categoryRows) }
  },
})

const toFilter = (filter: z.output<typeof Filter>): TransactionFilter => ({
  account: filter.account ?? null,
  from: filter.from ?? null,
  to: filter.to ?? null,
  status: filter.status ?? null,
  category: filter.category ?? null,
  q: filter.q?.trim() || null,
})

export const toTransaction = ({
  amountMinor,
  currency,
  removedAt,
  removedBy,
  ...row
}: TransactionView): z.input<typeof Transaction> => ({
  ...row,
  deletedAt: removedBy === 'person' ? removedAt : null,
  amount: { amountMinor: String(amountMinor), currency },
})
