import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import { hookChannel } from '../domain/hook.ts'

/** Tells every process. Runs as the service role. */
export async function tellOfHook(db: Sql, request: string): Promise<void> {
  await sql`select pg_notify(${hookChannel}, ${request})`.execute(db)
}
