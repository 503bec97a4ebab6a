import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../src/adapters/postgres/embedded.ts'
import { migrate } from '../../src/adapters/postgres/migrate.ts'
import { openDatabase } from '../../src/adapters/postgres/pool.ts'
import { categories } from '../../src/enrich/taxonomy.ts'
import { upsertCategories } from '../../src/store/categories.ts'
import { cpuSecondsOf } from '../machine.ts'

/** A PostgreSQL of the product's own binaries and settings that counts every statement. */
export type Cluster = {
  /** A migrated database without a person. Whatever the server still had to write is written. */
  fresh(): Promise<Place>
  /** Of the server and of every process it ever had. */
  cpuSeconds(): number
  stop(): Promise<void>
}

/** One database. `look` asks it as somebody whose statements are not counted. */
export type Place = {
  readonly url: string
  readonly address: pg.PoolConfig
  look<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>
  /** Calls `hear` after each report of a run. */
  hear(hear: () => void): void
  forgetCounts(): Promise<void>
  counts(): Promise<readonly Count[]>
  drop(): Promise<void>
}

/** One text of SQL: how often it ran, as whom, and in all how long, over how many pages, and with how much log of writes. */
export type Count = {
  readonly query: string
  readonly calls: number
  readonly role: string
  readonly execMs: number
  readonly pages: number
  readonly walBytes: number
}

const template = 'bench_template'

export async function openCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-'))
  const options = { dataFolder: folder, log: () => {} }
  const first = await startEmbedded(options)
  await asOwner(first.connection, async (owner) => {
    await owner.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`)
    await owner.query(`create role onlooker superuser login password 'onlooker'`)
    await owner.query(`create database ${template}`)
  })
  await first.stop()
  const embedded = await startEmbedded(options)
  const address = { ...embedded.connection, database: template }
  const database = openDatabase(address, 1)
  await migrate(database.pool)
  await database.asService((sql) => upsertCategories(sql, categories))
  await database.pool.query('create extension pg_stat_statements')
  await database.close()
  const pid = Number((await dataDirectory(embedded.connection)).split('\n')[0])
  let made = 0
  return {
    async fresh() {
      made += 1
      const name = `bench_${made}`
      await asOwner(embedded.connection, async (owner) => {
        await owner.query(`create database ${name} template ${template}`)
        await owner.query('checkpoint')
      })
      return openPlace(embedded.connection, name)
    },
    cpuSeconds: () => familyOf(pid),
    async stop() {
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Connection = { host: string; port: number; user: string; password: string }

async function openPlace(owner: Connection, name: string): Promise<Place> {
  const onlooker = new pg.Client({ ...owner, user: 'onlooker', password: 'onlooker', database: name })
  await onlooker.connect()
  await onlooker.query('listen tributary_runs')
  const login = `${owner.user}:${encodeURIComponent(owner.password)}`
  return {
    url: `postgres://${login}@localhost:${owner.port}/${name}?host=${encodeURIComponent(owner.host)}`,
    address: { ...owner, database: name },
    look: async (text, values) => (await onlooker.query(text, values)).rows,
    hear: (hear) => void onlooker.on('notification', hear),
    forgetCounts: async () => void (await onlooker.query('select pg_stat_statements_reset()')),
    counts: async () =>
      (
        await onlooker.query<Count>(
          `select query, calls::int, rolname as role, total_exec_time as "execMs", (shared_blks_hit + shared_blks_read)::float8 as pages, wal_bytes::float8 as "walBytes" from pg_stat_statements s join pg_roles r on r.oid = s.userid
           where dbid = (select oid from pg_database where datname = current_database()) and rolname <> 'onlooker' order by calls desc`,
        )
      ).rows,
    async drop() {
      await onlooker.end()
      await asOwner(owner, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

async function asOwner<T>(connection: Connection, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function dataDirectory(connection: Connection): Promise<string> {
  return asOwner(connection, async (owner) => {
    const { rows } = await owner.query<{ data_directory: string }>('show data_directory')
    return readFile(join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8')
  })
}

/** Of a process, its living children, and those it has seen end. */
function familyOf(pid: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
  return children.reduce(
    (sum, child) => sum + cpuSecondsOf(Number(child)),
    cpuSecondsOf(pid, 'and of its ended children'),
  )
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0 // it has just ended
  }
}
