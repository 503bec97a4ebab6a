import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrate, migrationsFolder } from '../../src/adapters/postgres/migrate.ts'
import { openDatabase } from '../../src/adapters/postgres/pool.ts'
import { Fault } from '../../src/domain/fault.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { binariesOf, type Cluster, embeddedCluster, installedCluster } from '../harness/cluster.ts'
import { asOwner } from '../harness/database.ts'
import { openBench } from '../harness/product.ts'
import { prepare, statements } from '../harness/statements.ts'

test('of ten migrators at once each migration runs once, and the others find it done', async () => {
  await using empty = await emptyDatabase()
  const ended = await Promise.allSettled(Array.from({ length: 10 }, () => migrateOnce(empty.address)))
  expect(ended.filter(({ status }) => status === 'rejected')).toEqual([])
  const applied = ended.flatMap((end) => (end.status === 'fulfilled' ? end.value : []))
  expect(applied.toSorted((a, b) => a - b)).toEqual(await versions()) // they may take turns
  expect(await migrateOnce(empty.address)).toEqual([])
})

test('a database from a newer version is refused, and left as it is', async () => {
  await using empty = await emptyDatabase()
  await using folder = await copyOfMigrations()
  await folder.add('9001_later.sql', 'create table later (id int primary key)')
  await migrateOnce(empty.address, folder.path)
  const before = await tablesOf(empty.address)
  await expect(migrateOnce(empty.address)).rejects.toMatchObject({ code: 'database.newer', facts: { version: 9001 } })
  expect(await tablesOf(empty.address)).toEqual(before)
})

test('a migration that was changed after it ran is refused; other line ends are no change', async () => {
  await using empty = await emptyDatabase()
  await migrateOnce(empty.address)
  await using folder = await copyOfMigrations()
  const [first] = await readdir(folder.path)
  const text = await readFile(join(folder.path, first ?? ''), 'utf8')
  await folder.add(first ?? '', text.replaceAll('\n', '\r\n'))
  expect(await migrateOnce(empty.address, folder.path)).toEqual([])
  await folder.add(first ?? '', `${text}\n-- one more word`)
  await expect(migrateOnce(empty.address, folder.path)).rejects.toMatchObject({
    code: 'database.altered',
    facts: { migration: first },
  })
})

test('a migration that fails half-way leaves nothing of itself, and keeps those before it', async () => {
  await using empty = await emptyDatabase()
  await using folder = await copyOfMigrations()
  await folder.add('9001_half.sql', 'create table half (id int primary key); insert into nowhere values (1)')
  await expect(migrateOnce(empty.address, folder.path)).rejects.toMatchObject({ code: '42P01' })
  const tables = await tablesOf(empty.address)
  expect(tables).toContain('transactions')
  expect(tables).not.toContain('half')
  await folder.add('9001_half.sql', 'create table half (id int primary key)')
  expect(await migrateOnce(empty.address, folder.path)).toEqual([9001])
})

test('a role that may not make what Tributary needs is told so', async () => {
  await using empty = await emptyDatabase()
  const name = `r_${randomUUID().replaceAll('-', '')}`
  await asOwner((db) => db.query(`create role ${name} login password 'x'`))
  const refused = await migrateOnce({ ...empty.address, user: name, password: 'x' }).catch((error) => error)
  await asOwner((db) => db.query(`drop role ${name}`))
  expect(refused).toBeInstanceOf(Fault)
  expect(refused).toMatchObject({ code: 'database.denied' })
})

const fifteen = binariesOf(15)
const servers: [name: string, start: (() => Promise<Cluster>) | null][] = [
  ['the embedded PostgreSQL', embeddedCluster],
  ['PostgreSQL 15', fifteen === undefined ? null : () => installedCluster(fifteen)],
]

describe.each(servers)('%s, with a login role that is no superuser', (_name, start) => {
  // PostgreSQL 15 comes from Debian and is not on every machine; 18 comes with the product and is never passed over.
  if (start === null) return test.skip('its binaries are not installed here', () => {})
  const database = 'ledger'
  const login = { user: 'keeper', password: 'secret' }
  let cluster: Cluster

  beforeAll(async () => {
    cluster = await start()
    await onCluster('postgres', async (admin) => {
      await admin.query(`create role keeper login createrole password 'secret'`)
      await admin.query('create database ledger owner keeper')
    })
  })
  afterAll(() => cluster[Symbol.asyncDispose]())

  test('the whole journey works, and row-level security holds for the login role itself', async () => {
    await using bench = await openBench({
      environment: {
        DATABASE_URL: `postgres://keeper:secret@localhost:${cluster.port}/${database}?host=${encodeURIComponent(cluster.host)}`,
      },
    })
    const { sync } = await bench.connect()
    expect(sync.state).toBe('done')
    expect((await bench.client.ask(accountsList, {})).items.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok'])
    const rows = async (sql: string) => {
      const client = new pg.Client({ host: cluster.host, port: cluster.port, database, ...login })
      await client.connect()
      try {
        return (await client.query(sql)).rows
      } finally {
        await client.end()
      }
    }
    expect(await rows('select rolsuper, rolbypassrls from pg_roles where rolname = current_user')).toEqual([
      { rolsuper: false, rolbypassrls: false },
    ])
    // As a member of the service role it sees whose sessions there are; of what people own it sees nothing.
    for (const table of ['transactions', 'accounts', 'balances', 'sync_runs', 'connect_attempts'])
      expect(await rows(`select 1 from ${table}`)).toEqual([])
    const stored = await onCluster(
      database,
      async (admin) => (await admin.query('select 1 from transactions')).rowCount,
    )
    expect(stored).toBe(sync.newlySyncedTransactionIds.length)
  })

  test('every statement of store/ is understood', async () => {
    const opened = openDatabase({ host: cluster.host, port: cluster.port, database, ...login }, 1)
    try {
      for (const name of Object.keys(statements)) expect(await prepare(opened.pool, name), name).not.toEqual([])
    } finally {
      await opened.close()
    }
  })

  async function onCluster<T>(name: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
    const { host, port, user, password } = cluster
    const admin = new pg.Client({ host, port, user, password, database: name })
    await admin.connect()
    try {
      return await work(admin)
    } finally {
      await admin.end()
    }
  }
})

type Address = { host: string; port: number; user: string; password: string; database: string }

async function emptyDatabase(): Promise<AsyncDisposable & { address: Address }> {
  const name = `m_${randomUUID().replaceAll('-', '')}`
  await asOwner((db) => db.query(`create database ${name}`))
  return {
    address: { ...inject('server'), database: name },
    async [Symbol.asyncDispose]() {
      await asOwner((db) => db.query(`drop database ${name} with (force)`))
    },
  }
}

async function migrateOnce(address: Address, folder?: string): Promise<number[]> {
  const database = openDatabase(address, 1)
  return migrate(database.pool, folder).finally(() => database.close())
}

const versions = async (): Promise<number[]> =>
  (await readdir(migrationsFolder)).map((name) => Number.parseInt(name, 10)).toSorted((a, b) => a - b)

const tablesOf = async (address: Address): Promise<string[]> => {
  const { rows } = await asOwner(
    (db) =>
      db.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace order by 1`,
      ),
    address.database,
  )
  return rows.map(({ name }) => name)
}

async function copyOfMigrations(): Promise<
  AsyncDisposable & { path: string; add(name: string, text: string): Promise<void> }
> {
  const path = await mkdtemp(join(tmpdir(), 'tributary-migrations-'))
  for (const name of await readdir(migrationsFolder)) await copyFile(join(migrationsFolder, name), join(path, name))
  return {
    path,
    add: (name, text) => writeFile(join(path, name), text),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}
