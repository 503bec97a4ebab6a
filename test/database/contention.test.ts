import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Database, openDatabase, type Sql } from '../../src/adapters/postgres/pool.ts'
import { accountsEdit, accountsGet, accountsList } from '../../src/surface/operations/accounts.ts'
import { asOwner, type FreshDatabase, freshDatabase } from '../harness/database.ts'
import { ask } from '../harness/http.ts'
import { type Bench, openBench } from '../harness/product.ts'

// F42: transactions that stand in each other's way, that never end, that find no connection.

let fresh: FreshDatabase
let person: string
beforeAll(async () => {
  fresh = await freshDatabase()
  person = await fresh.person()
})
afterAll(() => fresh[Symbol.asyncDispose]())

/** Takes the lock of that number until the transaction ends. */
const take = (db: Sql, lock: number) => sql`select pg_advisory_xact_lock(${lock})`.execute(db)
const fails = (db: Sql, code: string) =>
  sql`${sql.raw(`do $$ begin raise exception 'in the way' using errcode = '${code}'; end $$`)}`.execute(db)

/** Each begins; the first time all are there before any goes on. */
function together(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let there = 0
  return async () => {
    there += 1
    if (there === count) resolve()
    await promise
  }
}

describe('F42: a transaction that loses against another', () => {
  test('in a deadlock is done anew, and both are done', async () => {
    const meet = together(2)
    let begun = 0
    const both = [
      [1, 2],
      [2, 1],
    ].map(([first = 0, second = 0]) =>
      fresh.database.asUser(person, async (db) => {
        begun += 1
        await take(db, first)
        await meet()
        await take(db, second)
        return first
      }),
    )
    expect(await Promise.all(both)).toEqual([1, 2])
    expect(begun).toBe(3)
  })

  test.each(['40001', '40P01'])(
    '%s is done anew until it is done, and nothing of the tries before is left',
    async (code) => {
      let begun = 0
      const { rows } = await fresh.database.asUser(person, async (db) => {
        begun += 1
        await sql`update users set name = name || '!' where user_id = ${person}`.execute(db)
        if (begun < 4) await fails(db, code)
        return sql<{ name: string }>`select name from users where user_id = ${person}`.execute(db)
      })
      expect([begun, rows]).toEqual([4, [{ name: expect.stringMatching(/^[^!]+!$/) }]])
      await fresh.database.asUser(person, (db) => sql`update users set name = 'A Person'`.execute(db))
    },
  )

  test('again and again is a database that is busy', async () => {
    let begun = 0
    const done = fresh.database.asUser(person, async (db) => {
      begun += 1
      await fails(db, '40001')
    })
    await expect(done).rejects.toMatchObject({ code: 'database.busy', facts: { retryAfterSeconds: 2 } })
    expect(begun).toBe(5)
  })

  test.each(['23505', '22012', 'P0001', '57014', '55P03'])('%s is no such loss: it is done once', async (code) => {
    let begun = 0
    const done = fresh.database.asUser(person, async (db) => {
      begun += 1
      await fails(db, code)
    })
    await expect(done).rejects.toThrow()
    expect(begun).toBe(1)
  })
})

describe('F42: a transaction that never ends', () => {
  let impatient: Database
  beforeAll(() => {
    impatient = openDatabase(fresh.address, 2, { idleInTransactionSeconds: 1 })
  })
  afterAll(() => impatient.close())

  test('is ended by the server, with what it held and had done; its own next word says so', async () => {
    const gate = Promise.withResolvers<void>()
    const holds = Promise.withResolvers<void>()
    const forgotten = impatient.asUser(person, async (db) => {
      await sql`update users set name = 'Nobody' where user_id = ${person}`.execute(db)
      holds.resolve()
      await gate.promise
      await sql`select 1`.execute(db)
    })
    const ended = expect(forgotten).rejects.toMatchObject({ code: 'database.unreachable' })
    await holds.promise
    const { rows } = await impatient.asUser(person, (db) =>
      sql<{ name: string }>`select name from users where user_id = ${person} for update`.execute(db),
    )
    expect(rows).toEqual([{ name: 'A Person' }])
    gate.resolve()
    await ended
    await Promise.all([1, 2, 3].map(() => impatient.asService(async () => {}))) // its connection is not given to anybody else
  })

  test.each(['asUser', 'asService'] as const)(
    '%s: no statement of one lasts for longer than a minute',
    async (door) => {
      const limits = (db: Sql) =>
        sql<Record<string, string>>`
        select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`.execute(
          db,
        )
      const { rows } = door === 'asUser' ? await impatient.asUser(person, limits) : await impatient.asService(limits)
      expect(rows).toEqual([{ statement: '1min', idle: '1s' }])
    },
  )

  test('and a statement that took too long is a database that is busy', async () => {
    const slow = impatient.asUser(person, async (db) => {
      await sql`select set_config('statement_timeout', '50ms', true)`.execute(db)
      await sql`select pg_sleep(600)`.execute(db)
    })
    await expect(slow).rejects.toMatchObject({ code: 'database.busy', facts: { retryAfterSeconds: 2 } })
  })
})

describe('F42: two connections for fifty requests', () => {
  let bench: Bench
  let id: string
  beforeAll(async () => {
    bench = await openBench({ environment: { TRIBUTARY_POOL_SIZE: '2' } })
    await bench.connect()
    id = (await bench.client.ask(accountsList, {})).items[0]?.id ?? ''
  })
  afterAll(() => bench[Symbol.asyncDispose]())

  const fifty = () =>
    Promise.all(
      Array.from({ length: 50 }, () =>
        ask(bench.product.address, '/api/v1/accounts', { headers: bench.client.headers }),
      ),
    )

  test('are enough, where each is given back', async () => {
    expect((await fifty()).map(({ status }) => status)).toEqual(Array(50).fill(200))
  })

  test('that both wait for a lock: whoever finds none is told to come again within seconds, and finds one then', async () => {
    await asOwner(async (owner) => {
      await owner.query('begin')
      await owner.query('select 1 from accounts where id = $1 for update', [id])
      const named = ['One', 'Two'].map((name) => bench.client.ask(accountsEdit, { id, name }))
      await vi.waitFor(async () => {
        const waiting = await owner.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        expect(waiting.rowCount).toBe(2)
      }, 10_000)
      const answers = await fifty()
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
      for (const answer of answers) {
        expect(answer.json()).toMatchObject({ code: 'database.busy', status: 503 })
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
        expect(Number(answer.headers['retry-after'])).toBeLessThan(5)
      }
      await owner.query('rollback')
      await Promise.all(named)
    }, bench.fresh.address.database)
    expect((await fifty()).map(({ status }) => status)).toEqual(Array(50).fill(200))
    expect(['One', 'Two']).toContain((await bench.client.ask(accountsGet, { id })).name)
  })
})
