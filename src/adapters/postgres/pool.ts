import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { Fault } from '../../domain/fault.ts'
import { usualPace } from '../../domain/pace.ts'
import type { DB } from './schema.ts'

/** A transaction in which one person's rows are visible (`asUser`), or the few tables of the service role (`asService`). */
export type Sql = Transaction<DB>

declare const inBulk: unique symbol
/** A transaction of `asUserInBulk`: what looks up rows by the thousand asks for one. */
export type BulkSql = Sql & { readonly [inBulk]: true }

export type Database = {
  /**
   * Runs `work` in one transaction as the role `tributary_app` for this person: row-level security shows their rows and no others.
   * The role and the person last as long as the transaction, so a pooled connection carries nothing over to the next borrower.
   * Where the transaction loses against another (a deadlock, a serialisation failure) `work` is done anew: it has no effect of its own.
   * @throws {Fault} database.unreachable, database.busy: nothing is known to be wrong with the work itself, and a COMMIT may have been heard
   */
  asUser<T>(userId: string, work: (sql: Sql) => Promise<T>): Promise<T>
  /**
   * As `asUser`, for work that looks up rows by the thousand: its statements are planned for the average person, not for the one they name. One who came after
   * the server last counted its tables has no rows by that count, every index that begins with the person is then as good as the right one, and all of their
   * rows were gone through for each. A list wants the contrary: what it is filtered by decides the index.
   */
  asUserInBulk<T>(userId: string, work: (sql: BulkSql) => Promise<T>): Promise<T>
  /** Runs `work` as `tributary_service`: before a person is known. */
  asService<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Counts every statement sent on behalf of `work`, BEGIN and COMMIT included. */
  counting<T>(work: (count: () => number) => Promise<T>): Promise<T>
  /** The login role itself, for what only it can do: migrations, and the queue's own tables. */
  readonly pool: pg.Pool
  /** Ends the connections; those at work after `graceMs` are cut, and the server undoes what they had begun. */
  close(graceMs?: number): Promise<void>
}

export type DatabaseAddress = pg.PoolConfig

// Dates stay the text the server writes; 64-bit integers become bigint. Neither ever passes through a double or a zone.
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return BigInt
    if (oid === pg.types.builtins.DATE) return String
    if (oid === pg.types.builtins.TIMESTAMPTZ) return rfc3339
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser, // the overloads of pg's own declaration cannot be written as one arrow
}

/** `2026-11-22 09:41:07.123456+00`, in whatever zone the session has → `2026-11-22T09:41:07.123456Z`. */
const rfc3339 = (text: string): string => Temporal.Instant.from(text).toString()

const counter = new AsyncLocalStorage<{ statements: number }>()

/** What the next transaction begins with. */
const entrance = new AsyncLocalStorage<string>()

/** One message for both, and so one way to the server and back: a transaction, and these settings for as long as it lasts. */
const begin = (settings: Readonly<Record<string, string>>): string =>
  `begin; select ${Object.entries(settings)
    .map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`)
    .join(', ')}`

class EnteringDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): PostgresDriver {
    return new EnteringDriver(this.#config)
  }
}

class EnteringDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(entrance.getStore() ?? 'begin'))
  }
}

/**
 * @param size connections held at most
 * @param options `waited` is told how many seconds each borrower waited for its connection; `keepsStatements` false where a pooler gives each transaction
 * another of the server's sessions, which knows nothing of what was prepared
 */
export function openDatabase(
  address: DatabaseAddress,
  size = 10,
  {
    idleInTransactionSeconds = usualPace.idleInTransactionSeconds,
    waited = () => {},
    keepsStatements = true,
  }: { idleInTransactionSeconds?: number; waited?: (seconds: number) => void; keepsStatements?: boolean } = {},
): Database {
  const pool = new pg.Pool({ ...address, types, max: size, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 })
  const busy = new Set<pg.PoolClient>()
  pool.on('connect', (client) => {
    countStatementsOf(client)
    if (keepsStatements) keepStatementsOf(client)
    client.on('error', () => {}) // a connection that breaks between two statements: the next one of its transaction says so
  })
  pool.on('acquire', (client) => busy.add(client))
  pool.on('release', (_error, client) => busy.delete(client))
  pool.on('error', () => {}) // an idle connection the server closed: the next borrower gets a new one
  const kysely = new Kysely<DB>({ dialect: new EnteringDialect({ pool: timed(pool, waited) }) })
  const limits = {
    statement_timeout: '60s',
    idle_in_transaction_session_timeout: `${idleInTransactionSeconds}s`,
  }
  const within = <T>(context: Readonly<Record<string, string>>, work: (sql: Sql) => Promise<T>): Promise<T> =>
    repeatedWhereItLost(() =>
      entrance.run(begin({ ...context, ...limits }), () => kysely.transaction().execute(work)),
    ).catch(unreachable)
  const person = (userId: string) => ({ role: 'tributary_app', 'app.user_id': userId })
  return {
    asUser: (userId, work) => within(person(userId), work),
    asUserInBulk: (userId, work) =>
      within({ ...person(userId), plan_cache_mode: 'force_generic_plan' }, (sql) => work(sql as BulkSql)),
    asService: (work) => within({ role: 'tributary_service', 'app.user_id': '' }, work),
    counting(work) {
      const tally = { statements: 0 }
      return counter.run(tally, () => work(() => tally.statements))
    },
    pool,
    async close(graceMs = 1_000) {
      const ended = kysely.destroy().then(() => (pool.ending ? undefined : pool.end())) // Kysely ends the pool only where it has used it
      await Promise.race([ended, delay(graceMs, undefined, { ref: false })])
      for (const client of busy) client.connection.stream.destroy()
      await ended
    },
  }
}

/** The pool as Kysely takes it, with the time that each borrower waits. */
const timed = (pool: pg.Pool, waited: (seconds: number) => void) => ({
  options: pool.options,
  end: () => pool.end(),
  async connect() {
    const asked = performance.now()
    try {
      return await pool.connect()
    } finally {
      waited((performance.now() - asked) / 1000)
    }
  },
})

/** Of two transactions that stand in each other's way PostgreSQL ends one; begun anew it finds the other gone. */
async function repeatedWhereItLost<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === 5 || !['40001', '40P01'].includes(codeIn(error))) throw error
      await delay(Math.random() * 20 * attempt)
    }
  }
}

function countStatementsOf(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    const tally = counter.getStore()
    if (tally) tally.statements += 1
    return query(...args)
  }) as typeof client.query // same call, passed on untouched
}

/**
 * A statement that begins with these words is parsed and planned once for a connection, and not each time: half of what a small account costs the server. It
 * must be planned well however few rows there are at that time, and before a transaction has others planned otherwise (`gatherFirst`).
 */
const kept = '/* prepared */'

function keepStatementsOf(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    const [text, values] = args
    return typeof text === 'string' && text.startsWith(kept)
      ? query({ name: nameOf(text), text, values })
      : query(...args)
  }) as typeof client.query // same call, under a name
}

/** The same text has the same name as long as the process lives. */
const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `tributary_${names.size}`
  names.set(text, name)
  return name
}

/**
 * What befell the database and not the work becomes a fault of its own: it cannot be had, lets nobody in or has gone away (`database.unreachable`),
 * or it has no room for this just now (`database.busy`). Everything else travels on.
 */
export function unreachable(error: unknown): never {
  const code = codeIn(error)
  const says = error instanceof Error ? error.message : ''
  if (busyCodes.test(code) || says === 'timeout exceeded when trying to connect')
    throw new Fault('database.busy', { reason: code || 'pool', retryAfterSeconds: 2 }, error)
  if (goneCodes.test(code) || goneWords.test(says))
    throw new Fault('database.unreachable', { reason: code || 'connection lost', retryAfterSeconds: 2 }, error)
  throw error
}

const codeIn = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Too many connections, a statement or a lock that took too long, a transaction that lost again and again. */
const busyCodes = /^(53300|57014|55P03|40001|40P01)$/
/** The network's, and those with which the server ends a session or begins none. */
const goneCodes =
  /^(ECONN\w+|EPIPE|ENOENT|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|57P0[1-5]|25P0[34]|08\w{3}|28000|28P01|3D000)$/
/** pg's own words, which have no code, for a connection that broke or was closed under its borrower. */
const goneWords =
  /^(Connection terminated|Client (has encountered|was closed)|Cannot use a pool after|driver has already)/
