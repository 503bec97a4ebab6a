import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { BulkSql } from '../../src/adapters/postgres/pool.ts'
import type { DB } from '../../src/adapters/postgres/schema.ts'

/** A transaction that does this with each statement instead of running it; every answer is empty. */
export function sqlThat(takes: (query: CompiledQuery) => Promise<void>): BulkSql {
  const nothing = async () => {}
  const connection: DatabaseConnection = {
    async executeQuery(query) {
      await takes(query)
      return { rows: [] }
    },
    streamQuery() {
      throw new Error('no statement of store/ streams')
    },
  }
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => ({
      init: nothing,
      acquireConnection: async () => connection,
      beginTransaction: nothing,
      commitTransaction: nothing,
      rollbackTransaction: nothing,
      releaseConnection: nothing,
      destroy: nothing,
    }),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
  return new Kysely<DB>({ dialect }) as unknown as BulkSql // statements ask no more of a transaction than of this
}
