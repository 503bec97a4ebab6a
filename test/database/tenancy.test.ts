import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase, type Sql } from '../../src/adapters/postgres/pool.ts'
import { systemRandom } from '../../src/adapters/random.ts'
import { asOwner, type FreshDatabase, freshDatabase } from '../harness/database.ts'
import { fillEveryTable } from '../harness/people.ts'

const [a, b] = [systemRandom.id(), systemRandom.id()]
let fresh: FreshDatabase

beforeAll(async () => {
  fresh = await freshDatabase()
  await asOwner(async (db) => {
    for (const person of [a, b]) await fillEveryTable(db, person)
  }, fresh.address.database)
})
afterAll(() => fresh[Symbol.asyncDispose]())

/** From the catalogue, not from a list: a table that is added later is among them. */
const tables = await (async () => {
  await using template = await freshDatabase()
  const { rows } = await template.database.pool.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and exists (select from pg_attribute where attrelid = c.oid and attname = 'user_id' and not attisdropped) order by 1`,
  )
  return rows.map(({ name }) => name)
})()

const ownersIn = async (db: Sql, table: string): Promise<string[]> => {
  const { rows } = await sql<{
    owner: string
  }>`/* prepared */ select user_id as owner from ${sql.table(table)}`.execute(db)
  return rows.map(({ owner }) => owner).toSorted()
}

describe.each(tables)('%s', (table) => {
  test('shows each person their own row, and none to a role that has no person', async () => {
    const everybody = await asOwner((db) => db.query(`select user_id from ${table}`), fresh.address.database)
    expect(everybody.rows.map(({ user_id }) => user_id).toSorted()).toEqual([a, b].toSorted())
    expect(await fresh.database.asUser('', (db) => ownersIn(db, table))).toEqual([])
    expect(await fresh.database.asUser(a, (db) => ownersIn(db, table))).toEqual([a])
    expect(await fresh.database.asUser(b, (db) => ownersIn(db, table))).toEqual([b])
    const unset = fresh.database.pool.connect().then(async (client) => {
      await client.query('begin; set local role tributary_app')
      const { rows } = await client.query(`select 1 from ${table}`)
      await client.query('rollback')
      client.release()
      return rows
    })
    expect(await unset).toEqual([])
  })

  test('takes no row for another, and gives none away', async () => {
    const forB = sql`insert into ${sql.table(table)}
      select (jsonb_populate_record(x, jsonb_build_object('user_id', ${b}::text))).* from ${sql.table(table)} x`
    await expect(fresh.database.asUser(a, (db) => forB.execute(db))).rejects.toMatchObject({ code: '42501' })
    const toB = sql`update ${sql.table(table)} set user_id = ${b}`
    await expect(fresh.database.asUser(a, (db) => toB.execute(db))).rejects.toMatchObject({ code: '42501' })
  })

  test('is changed and emptied by a person as far as it is theirs', async () => {
    const isolated = await fresh.database
      .asUser(a, async (db) => {
        const changed =
          await sql`update ${sql.table(table)} set user_id = user_id where user_id = ${b} returning 1`.execute(db)
        const gone = table === 'users' ? null : await sql`delete from ${sql.table(table)} returning user_id`.execute(db)
        throw new Undo(changed.rows.length, gone?.rows ?? [{ user_id: a }])
      })
      .catch((error) => error)
    expect(isolated).toMatchObject({ changed: 0, gone: [{ user_id: a }] })
  })
})

/** Ends a transaction without effect, with what was seen in it. */
class Undo extends Error {
  readonly changed: number
  readonly gone: unknown[]
  constructor(changed: number, gone: unknown[]) {
    super('undo')
    this.changed = changed
    this.gone = gone
  }
}

test('no person erases themselves or another by a bare delete', async () => {
  const erase = sql`delete from users`
  await expect(fresh.database.asUser(a, (db) => erase.execute(db))).rejects.toMatchObject({ code: '42501' })
})

test('a role without a person cannot write', async () => {
  const insert = sql`insert into sessions (user_id, token_hash, expires_at) values (${a}, 'x', now())`
  await expect(fresh.database.asUser('', (db) => insert.execute(db))).rejects.toMatchObject({ code: '42501' })
})

test('two people may hold the same provider account and the same row: keys do not meet across people', async () => {
  const { rows } = await asOwner((db) => db.query('select provider_account_id from accounts'), fresh.address.database)
  expect(rows).toEqual([{ provider_account_id: 'a' }, { provider_account_id: 'a' }])
})

test('person and role end with the transaction, whether it succeeds or fails', async () => {
  const one = openDatabase(fresh.address, 1)
  const before = await identity(one)
  await one.asUser(a, async () => {})
  expect(await identity(one)).toEqual(before)
  await expect(
    one.asUser(a, async () => {
      throw new Error('on our side')
    }),
  ).rejects.toThrow('on our side')
  expect(await identity(one)).toEqual(before)
  await expect(one.asUser(a, (db) => sql`select 1 / 0`.execute(db))).rejects.toMatchObject({ code: '22012' })
  expect(await identity(one)).toEqual(before)
  await one.asService(async () => {})
  expect(await identity(one)).toEqual(before)
  await one.close()
})

test('closing ends the connections that only the pool itself has used, too', async () => {
  const one = openDatabase(fresh.address, 1)
  await identity(one)
  await one.close()
  expect(one.pool.ended).toBe(true)
})

test('2,000 transactions of two people over two connections, many of them failing, never show a foreign row', async () => {
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
  const dice = diceOf(seed)
  const shared = openDatabase(fresh.address, 2)
  const before = await identity(shared)
  const foreign: string[] = []
  const seen = { [a]: 0, [b]: 0 }
  let failures = 0
  const work = Array.from({ length: 2_000 }, () => {
    const person = dice() < 0.5 ? a : b
    const table = tables[Math.floor(dice() * tables.length)] ?? 'users'
    const ending = dice()
    const enter = dice() < 0.5 ? shared.asUser : shared.asUserInBulk
    return { person, table, ending, enter }
  })
  await Promise.all(
    work.map(({ person, table, ending, enter }) =>
      enter(person, async (db) => {
        if (ending < 0.1) throw new Error('before the first row')
        const owners = await ownersIn(db, table)
        seen[person] = (seen[person] ?? 0) + owners.length
        foreign.push(...owners.filter((owner) => owner !== person))
        if (ending < 0.2) await sql`select 1 / 0`.execute(db)
        if (ending < 0.3) await sql`commit; select 1 / 0`.execute(db) // ends the transaction behind its owner's back
        if (ending < 0.4) throw new Error('after it')
      }).catch(() => {
        failures += 1
      }),
    ),
  )
  expect(await identity(shared)).toEqual(before)
  await shared.close()
  expect(foreign, `seed ${seed}`).toEqual([])
  expect(Math.min(seen[a] ?? 0, seen[b] ?? 0), `seed ${seed}`).toBeGreaterThan(500)
  expect(failures, `seed ${seed}`).toBeGreaterThan(500)
})

describe('work in bulk', () => {
  const asks = async (database: Database) => {
    for (const person of [a, b, a, b])
      expect(await database.asUserInBulk(person, (db) => ownersIn(db, 'transactions'))).toEqual([person])
    const { rows } = await database.pool.query<{ plans: number; each: number }>(
      'select generic_plans::int as plans, custom_plans::int as each from pg_prepared_statements',
    )
    await database.close()
    return rows
  }

  test('has a statement that is to be prepared planned once for a connection, whoever it is for', async () => {
    expect(await asks(openDatabase(fresh.address, 1))).toEqual([{ plans: 4, each: 0 }])
  })

  test('leaves nothing in a session of the server where a pooler gives the next transaction another', async () => {
    expect(await asks(openDatabase(fresh.address, 1, { keepsStatements: false }))).toEqual([])
  })
})

/** Who an idle connection of the pool is, and for whom. */
async function identity(database: Database): Promise<unknown> {
  const { rows } = await database.pool.query(
    `select current_user, coalesce(current_setting('app.user_id', true), '') as person, current_setting('statement_timeout') as timeout`,
  )
  return rows
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
