import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BulkSql, type Database, openDatabase, type Sql } from '../../src/adapters/postgres/pool.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { changeRows } from '../../src/pipeline/change-rows.ts'
import {
  heldTransactions,
  knownTransactions,
  listTransactions,
  type TransactionFilter,
} from '../../src/store/transactions.ts'
import { lockUnpaired, transferLegs } from '../../src/store/transfers.ts'
import { undoRun } from '../../src/store/undo.ts'
import { asOwner, type FreshDatabase, freshDatabase } from '../harness/database.ts'
import { accountId, personWith, personWithPast, runId } from '../harness/ledgers.ts'
import { sqlThat } from '../harness/sql-that.ts'

const fresh = await freshDatabase()
/** Its tables were never looked at by the server, as after a first sync. */
const unknown = await freshDatabase()
/** Its tables were looked at before the person came. */
const before = await freshDatabase()
afterAll(async () => {
  for (const each of [fresh, unknown, before]) await each[Symbol.asyncDispose]()
})

/** Counts what is there already where the database is one that counts before, and what has come where it is one that knows its tables. */
async function counted(of: FreshDatabase, come: () => Promise<string>): Promise<string> {
  const count = () => asOwner((db) => db.query('analyze'), of.address.database)
  if (of === before) await count()
  const userId = await come()
  if (of === fresh) await count()
  return userId
}

type Step = Readonly<Record<string, number>> & { readonly Plans?: readonly Step[] }

/** All rows that a plan's parts gave or threw away. */
const rowsIn = (step: Step): number =>
  (step['Actual Loops'] ?? 0) *
    ['Actual Rows', 'Rows Removed by Filter', 'Rows Removed by Join Filter', 'Rows Removed by Index Recheck'].reduce(
      (sum, what) => sum + (step[what] ?? 0),
      0,
    ) +
  (step.Plans ?? []).reduce((sum, part) => sum + rowsIn(part), 0)

/** How many rows the server goes through for it, in such a transaction; nothing of it is kept. */
async function rowsGoneThrough(
  userId: string,
  work: (sql: BulkSql) => Promise<unknown>,
  within: Database['asUser'],
): Promise<number> {
  let rows = 0
  const enough = new Error('enough')
  const explained = async (sql: Sql): Promise<never> => {
    const ask = <Row>(text: string) => sql.executeQuery<Row>(CompiledQuery.raw(text))
    await work(
      sqlThat(async ({ sql: text, parameters }) => {
        await ask(`prepare asked as ${text}`) // EXPLAIN by itself plans for the values, whatever the transaction says
        const values = parameters.map((value) =>
          value === null ? 'null' : pg.escapeLiteral(Array.isArray(value) ? `{${value}}` : `${value}`),
        )
        const { rows: answer } = await ask<{ 'QUERY PLAN': { Plan: Step }[] }>(
          `explain (analyze, format json) execute asked${values.length > 0 ? `(${values.join(', ')})` : ''}`,
        )
        await ask('deallocate asked')
        rows += answer[0]?.['QUERY PLAN'].reduce((sum, { Plan }) => sum + rowsIn(Plan), 0) ?? 0
      }),
    )
    throw enough
  }
  await expect(within(userId, explained)).rejects.toBe(enough)
  return rows
}

test.each<[string, Database['asUser'], (sql: BulkSql, userId: string, rows: number) => Promise<unknown>]>([
  [
    'pairing a few changes',
    fresh.database.asUser,
    async (sql, userId, rows) => {
      await lockUnpaired(sql, userId)
      await transferLegs(sql, userId, BigInt(rows - 5), [])
    },
  ],
  [
    'finding the rows that an answer can speak of, by its days and its ids',
    fresh.database.asUserInBulk,
    (sql, userId, rows) =>
      knownTransactions(sql, userId, accountId, {
        window: { from: '2030-01-01', to: '2030-01-31' },
        pendingSince: '2029-12-20T00:00:00Z',
        ids: Array.from({ length: 20 }, (_, n) => `id-${rows - 20 * n}`),
      }),
  ],
])('%s goes through as many rows in a ledger of 40,000 as in one of 4,000', async (_what, within, work) => {
  const through = async (rows: number): Promise<number> => {
    const userId = await counted(fresh, () => personWith(fresh, rows, 5))
    return rowsGoneThrough(userId, (sql) => work(sql, userId, rows), within)
  }
  const [small, large] = [await through(4_000), await through(40_000)]
  expect(small).toBeGreaterThan(0)
  expect(large).toBeLessThan(small * 1.3)
})

describe.each([
  ['the first there is', unknown],
  ['of a person who came late', before],
])('right after a first sync, %s, goes through little more than it shows', (_whose, of) => {
  test.each<[string, Partial<TransactionFilter>]>([
    ['of everything', {}],
    ['of one account', { account: accountId }],
    ['of what is booked', { status: 'booked' }],
  ])('a page of the list, %s', async (_what, some) => {
    const userId = await counted(of, () => personWith(of, 20_000, 5))
    const filter = { account: null, from: null, to: null, status: null, category: null, q: null, ...some }
    const page = (sql: Sql) => listTransactions(sql, userId, filter, { bookedOn: '2010-01-01', id: accountId }, 50)
    expect(await rowsGoneThrough(userId, page, of.database.asUser)).toBeLessThan(600)
  })
})

const years = 2_000
const everything = {
  window: { from: '2006-01-01', to: '2050-12-31' },
  pendingSince: '2029-12-20T00:00:00Z',
  ids: Array.from({ length: years }, (_, n) => `id-${20 * n}`),
}
const later = '2030-01-01T00:00:00Z'

/** What a row of an answer says beside what is known of it. */
const another = {
  bankTime: '',
  normalisedId: null,
  providerId: null,
  volatileId: null,
  hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
  runningMinor: null,
} as const

describe.each([
  ['of a database that knows its tables', fresh],
  ['of one that has not looked at them yet', unknown],
  ['of one that looked at them when the person had nothing', before],
])('each row of a history of years, %s, is gone through a few times', (_when, of) => {
  const bulk = of.database.asUserInBulk
  let userId: string
  beforeAll(async () => {
    if (of === before) await personWithPast(of, 20)
    userId = await counted(of, () => personWithPast(of, years))
  })

  test('to find what an answer can speak of', async () => {
    const known = (sql: BulkSql) => knownTransactions(sql, userId, accountId, everything)
    expect(await rowsGoneThrough(userId, known, bulk)).toBeLessThan(20 * years)
  })

  test('to take out one half of it, and write the other anew', async () => {
    const known = await bulk(userId, (sql) => knownTransactions(sql, userId, accountId, everything))
    const plan: Plan = {
      insert: [],
      amend: known.slice(0, years / 2).map((known) => ({ known, seen: { ...another, ...known } })),
      settle: [],
      miss: [],
      found: [],
      retract: known.slice(years / 2),
      propose: [],
      unchanged: 0,
    }
    const holder = { accountKind: 'account', holderName: null } as const
    const change = (sql: Sql) => changeRows(sql, userId, runId, plan, holder, later)
    expect(await rowsGoneThrough(userId, change, bulk)).toBeLessThan(40 * years)
  })

  test('to undo the run that wrote it', async () => {
    const undo = (sql: Sql) => undoRun(sql, userId, runId, years, later)
    expect(await rowsGoneThrough(userId, undo, bulk)).toBeLessThan(20 * (20 * years)) // of all that the person has: it is gathered from there
  })
})

test('to find what an answer can speak of goes through each row a few times even as a connection planned it for a few rows', async () => {
  const early = openDatabase(unknown.address, 1)
  const rowsRead = (userId: string) =>
    early.asUserInBulk(userId, async (sql) => {
      await heldTransactions(sql, userId, accountId, 0n, everything)
      const { rows } = await sql.executeQuery<{ read: number }>(
        CompiledQuery.raw(
          'select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables',
        ),
      )
      return rows[0]?.read
    })
  const few = await rowsRead(await personWithPast(unknown, 4))
  const many = await rowsRead(await personWithPast(unknown, years))
  const { rows } = await early.pool.query('select max(generic_plans)::int as plans from pg_prepared_statements')
  await early.close()
  expect(few).toBeGreaterThan(4)
  expect(many).toBeLessThan(20 * years)
  expect(rows).toEqual([{ plans: 2 }])
})

describe.each([40, 1_000, 1_001])('of %i rows on other days', (rows) => {
  test.each([3, 1_000, 1_001])('those are found that bear one of %i ids', async (count) => {
    const userId = await personWith(unknown, 20 * rows, 0)
    const ids = Array.from({ length: count }, (_, n) => (n < 3 ? `id-${20 * (n + 1)}` : `another-${n}`))
    const asked = { window: { from: '2050-01-01', to: '2050-12-31' }, pendingSince: null, ids }
    const known = await unknown.database.asUserInBulk(userId, (sql) => knownTransactions(sql, userId, accountId, asked))
    expect(known.flatMap(({ providerIds }) => providerIds).toSorted()).toEqual(['id-20', 'id-40', 'id-60'])
  })
})

test('two who look for transfers of one person do so one after the other: neither judges by what the other is about to change', async () => {
  const userId = await personWith(fresh, 20, 5)
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const { promise: held, resolve: holds } = Promise.withResolvers<void>()
  const first = fresh.database.asUser(userId, async (sql) => {
    await lockUnpaired(sql, userId)
    holds()
    await released
  })
  await held
  const second = fresh.database.asUser(userId, (sql) => lockUnpaired(sql, userId)).then(() => 'both at once')
  const waits = asOwner(async (db) => {
    for (;;) {
      const { rows } = await db.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      if (rows.length > 0) return 'one waits'
    }
  }, fresh.address.database)
  const outcome = await Promise.race([second, waits])
  release()
  await Promise.all([first, second])
  expect(outcome).toBe('one waits')
})
