import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { Fault } from '../../domain/fault.ts'
import type { DB } from './schema.ts'

/** A transaction in which one person's rows are visible (`asUser`), or the few tables of the service role (`asService`). */
export type Sql = Transaction<DB>

export type Database = {
  /**
   * Runs `work` in one transaction as the role `tributary_app` for this person: row-level security shows their rows and no others.
   * The role and the person last as long as the transaction, so a pooled connection carries nothing over to the next borrower.
   */
  asUser<T>(userId: string, work: (sql: Sql) => Promise<T>): Promise<T>
  /** Runs `work` as `tributary_service`: before a person is known. */
  asService<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Counts every statement sent on behalf of `work`, BEGIN and COMMIT included. */
  counting<T>(work: (count: () => number) => Promise<T>): Promise<T>
  /** The login role itself, for what only it can do: migrations, and the queue's own tables. */
  readonly pool: pg.Pool
  close(): Promise<void>
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

export function openDatabase(address: DatabaseAddress, size = 10): Database {
  const pool = new pg.Pool({ ...address, types, max: size, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 })
  pool.on('connect', countStatementsOf)
  pool.on('error', () => {}) // an idle connection the server closed: the next borrower gets a new one
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const within = <T>(role: string, userId: string, work: (sql: Sql) => Promise<T>): Promise<T> =>
    kysely
      .transaction()
      .execute(async (transaction) => {
        await sql`select set_config('role', ${role}, true), set_config('app.user_id', ${userId}, true),
          set_config('statement_timeout', '60s', true), set_config('idle_in_transaction_session_timeout', '60s', true)`.execute(
          transaction,
        )
        return work(transaction)
      })
      .catch(unreachable)
  return {
    asUser: (userId, work) => within('tributary_app', userId, work),
    asService: (work) => within('tributary_service', '', work),
    counting(work) {
      const tally = { statements: 0 }
      return counter.run(tally, () => work(() => tally.statements))
    },
    pool,
    async close() {
      await kysely.destroy() // ends the pool only where Kysely itself has used it
      if (!pool.ending) await pool.end()
    },
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

/** A server that cannot be had, or lets nobody in, becomes one fault; everything else travels on. */
export function unreachable(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (
    [
      'ECONNREFUSED',
      'ENOENT',
      'ENOTFOUND',
      'ETIMEDOUT',
      'EAI_AGAIN',
      '57P01',
      '57P03',
      '08006',
      '08001',
      '28000',
      '28P01',
      '3D000',
    ].includes(code)
  )
    throw new Fault('database.unreachable', { reason: code }, error)
  throw error
}
