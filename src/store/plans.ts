import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'

/** So many rows may be looked for one by one. */
export const fewRows = 500

/**
 * For a statement that writes more than a few rows: keeps the planner from nested loops for the rest of the transaction. It takes thousands of rows that come in
 * an array, or are gathered on the way, for a few, and would go through all of them for each: a bank that names a history of years anew, or the undoing of
 * one, took longer than a statement may.
 */
export async function gatherFirst(db: Sql): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(db)
}
