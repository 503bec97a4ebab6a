import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Window } from '../domain/day.ts'
import type { Statement } from '../domain/statement.ts'

/** A preview, until it is committed; those that nobody committed go after a day. */
export async function insertImport(db: Sql, userId: string, id: string, statement: Statement): Promise<void> {
  await sql`
    with abandoned as (delete from imports where user_id = ${userId} and state = 'previewed' and created_at < now() - interval '1 day')
    insert into imports (user_id, id, state, format, statement)
    values (${userId}, ${id}, 'previewed', ${statement.format}, ${JSON.stringify(statement, withBigints)}::json)`.execute(
    db,
  )
}

export type StoredImport = {
  readonly state: 'previewed' | 'committed' | 'undone'
  readonly accountId: string | null
  readonly addedIds: string[]
  /** Null once it is committed. */
  readonly statement: Statement | null
}

/** Holds the import until the transaction ends, so that it is committed or undone once. */
export async function lockImport(db: Sql, userId: string, id: string): Promise<StoredImport | undefined> {
  const { rows } = await sql<Omit<StoredImport, 'statement'> & { statement: string | null }>`
    select state, account_id as "accountId", added_ids as "addedIds", statement::text as statement
    from imports where user_id = ${userId} and id = ${id} for update`.execute(db)
  return (
    rows[0] && { ...rows[0], statement: rows[0].statement === null ? null : JSON.parse(rows[0].statement, readBigints) }
  )
}

/** The import is in the ledger: its rows have been written in this transaction, and its days join the account's coverage. */
export async function markCommitted(
  db: Sql,
  userId: string,
  id: string,
  outcome: { accountId: string; addedIds: readonly string[]; covered: Window | null; now: string },
): Promise<void> {
  const covered = outcome.covered ? `{[${outcome.covered.from},${outcome.covered.to}]}` : '{}'
  await sql`
    with account as (select coverage from accounts where user_id = ${userId} and id = ${outcome.accountId}),
    wider as (update accounts set coverage = coverage + ${covered}::datemultirange, last_success_at = ${outcome.now} where user_id = ${userId} and id = ${outcome.accountId})
    update imports set state = 'committed', statement = null, account_id = ${outcome.accountId}, added_ids = ${[...outcome.addedIds]}::uuid[],
      added_coverage = ${covered}::datemultirange - account.coverage, committed_at = ${outcome.now}
    from account where user_id = ${userId} and id = ${id}`.execute(db)
}

/** The import is out of the ledger again: its rows have been taken away in this transaction, and its days are no longer covered. */
export async function markUndone(db: Sql, userId: string, id: string, now: string): Promise<void> {
  await sql`
    with import as (
      update imports set state = 'undone', undone_at = ${now} where user_id = ${userId} and id = ${id} returning account_id, added_coverage)
    update accounts a set coverage = a.coverage - import.added_coverage from import where a.user_id = ${userId} and a.id = import.account_id`.execute(
    db,
  )
}

export async function dropPreview(db: Sql, userId: string, id: string): Promise<void> {
  await sql`delete from imports where user_id = ${userId} and id = ${id} and state = 'previewed'`.execute(db)
}

/** Amounts travel as text: JSON's numbers end where amounts do not. */
const withBigints = (_name: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

const readBigints = (name: string, value: unknown): unknown => (name.endsWith('Minor') ? BigInt(String(value)) : value)
