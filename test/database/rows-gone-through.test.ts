import type { PoolClient } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import type { Sql } from '../../src/adapters/postgres/pool.ts'
import { knownTransactions, listTransactions, type TransactionFilter } from '../../src/store/transactions.ts'
import { lockUnpaired, transferLegs } from '../../src/store/transfers.ts'
import { asOwner, type FreshDatabase, freshDatabase } from '../harness/database.ts'
import { sqlThat } from '../harness/sql-that.ts'

const fresh = await freshDatabase()
/** Its tables were never looked at by the server, as after a first sync. */
const unknown = await freshDatabase()
afterAll(async () => {
  await fresh[Symbol.asyncDispose]()
  await unknown[Symbol.asyncDispose]()
})

/** A person with two accounts, the first of a twentieth of this many rows, ten a day, of which the newest few have not been looked at for transfers. */
async function personWith(rows: number, unpaired: number, of: FreshDatabase = fresh): Promise<string> {
  const userId = await of.person()
  await asOwner(async (db) => {
    const id = (n: number) => `'01926b5e-0000-7000-8000-00000000000${n}'`
    await db.query(`
      insert into connections (user_id, id, kind, environment, bank, state) values ('${userId}', ${id(1)}, 'bank', 'demo', 'Bank', 'ok');
      insert into accounts (user_id, id, connection_id, provider_account_id, kind, name, currency, state)
        select '${userId}', a::uuid, ${id(1)}, a, 'account', 'Account', 'GBP', 'ok' from unnest(array[${id(2)}, ${id(3)}]) a;
      insert into transactions (user_id, account_id, id, status, booked_on, bank_time, amount_minor, currency, description, provider_id, hints, category_source, confidence, category_reason, enricher_version, first_seq, seq)
        select '${userId}', (array[${id(2)}, ${id(3)}])[case n % 20 when 0 then 1 else 2 end]::uuid, gen_random_uuid(), 'booked', date '2006-01-01' + n / 10, '', (n * 7919 % 90000) - 45000, 'GBP', 'ROW ' || n, 'id-' || n, '{}', 'review', 0, '', 1, n, n
        from generate_series(1, ${rows}) n;
      update users set last_seq = ${rows}, paired_seq = ${rows - unpaired} where user_id = '${userId}';
      ${of === unknown ? '' : 'analyze transactions'}`)
  }, of.address.database)
  return userId
}

type Plan = Readonly<Record<string, number>> & { readonly Plans?: readonly Plan[] }

/** All rows that a plan's parts gave or threw away. */
const rowsIn = (plan: Plan): number =>
  (plan['Actual Loops'] ?? 0) *
    ['Actual Rows', 'Rows Removed by Filter', 'Rows Removed by Join Filter', 'Rows Removed by Index Recheck'].reduce(
      (sum, what) => sum + (plan[what] ?? 0),
      0,
    ) +
  (plan.Plans ?? []).reduce((sum, part) => sum + rowsIn(part), 0)

/** How many rows the server goes through for it, as the person's role; nothing of it is kept. */
async function rowsGoneThrough(
  userId: string,
  work: (sql: Sql) => Promise<unknown>,
  of: FreshDatabase = fresh,
): Promise<number> {
  const client: PoolClient = await of.database.pool.connect()
  let rows = 0
  try {
    await client.query('begin')
    await client.query(`select set_config('role', 'tributary_app', true), set_config('app.user_id', $1, true)`, [
      userId,
    ])
    await work(
      sqlThat(async ({ sql, parameters }) => {
        const { rows: answer } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
          `explain (analyze, format json) ${sql}`,
          [...parameters],
        )
        rows += answer[0]?.['QUERY PLAN'].reduce((sum, { Plan }) => sum + rowsIn(Plan), 0) ?? 0
      }),
    )
    return rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const accountId = '01926b5e-0000-7000-8000-000000000002'

test.each<[string, (sql: Sql, userId: string, rows: number) => Promise<unknown>]>([
  [
    'pairing a few changes',
    async (sql, userId, rows) => {
      await lockUnpaired(sql, userId)
      await transferLegs(sql, userId, BigInt(rows - 5), [])
    },
  ],
  [
    'finding the rows that an answer can speak of, by its days and its ids',
    (sql, userId, rows) =>
      knownTransactions(sql, userId, accountId, {
        window: { from: '2030-01-01', to: '2030-01-31' },
        pendingSince: '2029-12-20T00:00:00Z',
        ids: Array.from({ length: 20 }, (_, n) => `id-${rows - 20 * n}`),
      }),
  ],
])('%s goes through as many rows in a ledger of 40,000 as in one of 4,000', async (_what, work) => {
  const through = async (rows: number): Promise<number> => {
    const userId = await personWith(rows, 5)
    return rowsGoneThrough(userId, (sql) => work(sql, userId, rows))
  }
  const [small, large] = [await through(4_000), await through(40_000)]
  expect(small).toBeGreaterThan(0)
  expect(large).toBeLessThan(small * 1.3)
})

test.each<[string, Partial<TransactionFilter>]>([
  ['of everything', {}],
  ['of one account', { account: accountId }],
  ['of what is booked', { status: 'booked' }],
])('a page of the list, %s, right after a first sync goes through little more than it shows', async (_what, some) => {
  const userId = await personWith(20_000, 5, unknown)
  const filter = { account: null, from: null, to: null, status: null, category: null, q: null, ...some }
  const page = (sql: Sql) => listTransactions(sql, userId, filter, { bookedOn: '2010-01-01', id: accountId }, 50)
  expect(await rowsGoneThrough(userId, page, unknown)).toBeLessThan(600)
})

/** A person with an account of so many rows, each written anew once and half of a pair, beside twenty times as many elsewhere. */
async function personWithPast(rows: number, of: FreshDatabase): Promise<string> {
  const userId = await personWith(20 * rows, 5, of)
  const own = `from transactions where user_id = '${userId}' and account_id = '${accountId}'`
  await asOwner(
    (db) =>
      db.query(`
      insert into transaction_versions (user_id, transaction_id, seq, status, booked_on, bank_time, amount_minor, currency, description, provider_id)
        select user_id, id, seq, status, booked_on, bank_time, amount_minor, currency, description, 'was-' || provider_id ${own};
      insert into pairings (user_id, id, kind, first_id, second_id, state, score, reason, proposed_at)
        select user_id, gen_random_uuid(), 'settlement', id, lag(id, 1, id) over (order by id), 'proposed', 0.5, '', now() ${own}`),
    of.address.database,
  )
  return userId
}

const years = 3_000

describe.each([
  ['of a database that knows its tables', fresh],
  ['of one that has not looked at them yet', unknown],
])('each row of a history of years, %s, is gone through a few times', (_when, of) => {
  test('to find what an answer can speak of', async () => {
    const userId = await personWithPast(years, of)
    const asked = {
      window: { from: '2006-01-01', to: '2050-12-31' },
      pendingSince: '2029-12-20T00:00:00Z',
      ids: Array.from({ length: years }, (_, n) => `id-${20 * n}`),
    }
    const through = await rowsGoneThrough(userId, (sql) => knownTransactions(sql, userId, accountId, asked), of)
    expect(through).toBeLessThan(20 * years)
  })
})

test('two who look for transfers of one person do so one after the other: neither judges by what the other is about to change', async () => {
  const userId = await personWith(20, 5)
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
