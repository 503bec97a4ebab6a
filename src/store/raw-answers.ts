import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Window } from '../domain/day.ts'

/** What the bank answered about some days of an account, sealed. */
export type RawAnswer = {
  readonly accountId: string
  readonly part: number
  readonly window: Window
  /** RFC 3339 */
  readonly takenAt: string
  readonly sealed: Buffer
}

/** The answers kept of one run to one connection, in the order in which they were stored, account by account. */
export async function rawAnswers(db: Sql, userId: string, runId: string, connectionId: string): Promise<RawAnswer[]> {
  const { rows } = await sql<RawAnswer>`
    select r.account_id as "accountId", r.part, json_build_object('from', lower(r.asked), 'to', upper(r.asked) - 1) as "window", r.taken_at as "takenAt", r.sealed
    from raw_answers r join accounts a on a.user_id = r.user_id and a.id = r.account_id
    where r.user_id = ${userId} and r.run_id = ${runId} and a.connection_id = ${connectionId} order by r.account_id, r.part`.execute(
    db,
  )
  return rows
}

/** The connections that a run's kept answers came from. */
export async function connectionsWithAnswers(db: Sql, userId: string, runId: string): Promise<string[]> {
  const { rows } = await sql<{ connectionId: string }>`
    select distinct a.connection_id as "connectionId" from raw_answers r join accounts a on a.user_id = r.user_id and a.id = r.account_id
    where r.user_id = ${userId} and r.run_id = ${runId} order by 1`.execute(db)
  return rows.map(({ connectionId }) => connectionId)
}
