import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Calls } from '../domain/calls.ts'

/** Calls of a connection after `since` with nobody present, the run they were made for, and whether that was planned and not asked for. */
export type UnattendedCalls = Calls & { readonly runId: string; readonly scheduled: boolean }

/** `connectionId` null: of all of the person's connections. */
export async function unattendedCalls(
  db: Sql,
  userId: string,
  connectionId: string | null,
  since: string,
): Promise<UnattendedCalls[]> {
  const { rows } = await sql<UnattendedCalls>`
    select c.subject_id as "subjectId", c.endpoint, c.called_at as "calledAt", c.calls, c.run_id as "runId", coalesce(r.cause = 'schedule', false) as scheduled
    from bank_calls c left join sync_runs r on r.user_id = c.user_id and r.id = c.run_id
    where c.user_id = ${userId} and (${connectionId}::uuid is null or c.connection_id = ${connectionId}::uuid) and not c.attended and c.calls > 0
      and c.called_at > ${since}`.execute(db)
  return rows
}
