import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Calls } from '../domain/calls.ts'

/** Calls after `since` with nobody present; `connectionId` null: of all of the person's connections. */
export async function unattendedCalls(
  db: Sql,
  userId: string,
  connectionId: string | null,
  since: string,
): Promise<Calls[]> {
  const { rows } = await sql<Calls>`
    select subject_id as "subjectId", endpoint, called_at as "calledAt", calls from bank_calls
    where user_id = ${userId} and (${connectionId}::uuid is null or connection_id = ${connectionId}::uuid) and not attended and calls > 0
      and called_at > ${since}`.execute(db)
  return rows
}

/** When the runs after `since` called that were planned and that nobody asked for. */
export async function plannedRuns(db: Sql, userId: string, connectionId: string, since: string): Promise<string[]> {
  const { rows } = await sql<{ at: string }>`
    select min(c.called_at) as at from bank_calls c join sync_runs r on r.user_id = c.user_id and r.id = c.run_id
    where c.user_id = ${userId} and c.connection_id = ${connectionId} and not c.attended and c.calls > 0 and c.called_at > ${since} and r.cause = 'schedule'
    group by c.run_id`.execute(db)
  return rows.map(({ at }) => at)
}
