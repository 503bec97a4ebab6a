import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import { holdAccounts } from './accounts.ts'
import { fewRows, gatherFirst } from './plans.ts'

export type UndoneRun = {
  readonly removed: number
  readonly restored: number
  /** Rows left as they are: a person wrote on them, or a later sync changed them. */
  readonly kept: { transactionId: string; reason: 'edited' | 'changed since' }[]
}

/** Holds the run and its accounts until the transaction ends. @returns how many rows it wrote, among others; undefined when there is no such run */
export async function lockRun(
  db: Sql,
  userId: string,
  runId: string,
): Promise<{ finished: boolean; undone: boolean; wrote: number } | undefined> {
  await holdAccounts(
    db,
    userId,
    sql`select l.account_id from sync_account_runs l where l.user_id = ${userId} and l.run_id = ${runId}`,
  )
  const { rows } = await sql<{ finished: boolean; undone: boolean; wrote: number }>`
    select finished_at is not null as finished, undone_at is not null as undone,
      (select coalesce(sum(added + changed + removed), 0)::int from sync_account_runs where user_id = ${userId} and run_id = ${runId}) as wrote
    from sync_runs where user_id = ${userId} and id = ${runId} for update`.execute(db)
  return rows[0]
}

/**
 * Takes a run back: the rows it added leave the ledger, those it changed, removed or brought back are as they were, and the days it added are no
 * longer covered. What a person wrote meanwhile stays theirs: a row it added that they wrote on is kept, and so is one that a later sync changed.
 * Everything stays in the table, to be recognised when it comes again.
 * @param wrote how many rows it wrote
 */
export async function undoRun(db: Sql, userId: string, runId: string, wrote: number, at: string): Promise<UndoneRun> {
  if (wrote > fewRows) await gatherFirst(db)
  const { rows } = await sql<UndoneRun>`
    with added_by as (select unnest(l.added_ids) as id from sync_account_runs l where l.user_id = ${userId} and l.run_id = ${runId}),
    mine as (
      select distinct on (v.transaction_id) v.transaction_id as id, v.whole, v.seq
      from transaction_versions v where v.user_id = ${userId} and v.run_id = ${runId} order by v.transaction_id, v.seq),
    last as (
      select v.transaction_id as id, max(v.seq) as seq, bool_or(v.run_id is distinct from ${runId}::uuid) filter (where v.seq > mine.seq) as since
      from transaction_versions v join mine on mine.id = v.transaction_id where v.user_id = ${userId} group by v.transaction_id),
    added as (
      select t.id, case when t.category_source = 'person' or t.note is not null then 'edited'
                        when exists (select from transaction_versions v where v.user_id = t.user_id and v.transaction_id = t.id and v.run_id is distinct from ${runId}::uuid) then 'changed since' end as kept
      from added_by join transactions t on t.user_id = ${userId} and t.id = added_by.id where t.removed_by is null),
    changed as (
      select mine.id, mine.whole, case when last.since then 'changed since' end as kept
      from mine join last on last.id = mine.id where not exists (select from added_by where added_by.id = mine.id)),
    going as (
      select id, null::jsonb as whole from added where kept is null union all select id, whole from changed where kept is null),
    numbered as (select going.*, row_number() over (order by id) as n from going),
    feed as (update users set last_seq = last_seq + (select count(*) from numbered) where user_id = ${userId} returning last_seq - (select count(*) from numbered) as base),
    before as (
      insert into transaction_versions (user_id, transaction_id, seq, status, booked_on, bank_time, amount_minor, currency, description, normalised_id, provider_id, volatile_id, whole)
      select t.user_id, t.id, feed.base + numbered.n, t.status, t.booked_on, t.bank_time, t.amount_minor, t.currency, t.description, t.normalised_id, t.provider_id, t.volatile_id, to_jsonb(t)
      from numbered join transactions t on t.user_id = ${userId} and t.id = numbered.id, feed),
    written as (
      update transactions t set
        removed_at = case when t.removed_by = 'aside' then t.removed_at when w.id is null then ${at}::timestamptz else w.removed_at end,
        removed_by = case when t.removed_by = 'aside' then t.removed_by when w.id is null then 'undo' else w.removed_by end,
        missing_since = case when w.id is null then t.missing_since else w.missing_since end,
        status = coalesce(w.status, t.status), booked_on = coalesce(w.booked_on, t.booked_on), bank_time = coalesce(w.bank_time, t.bank_time),
        amount_minor = coalesce(w.amount_minor, t.amount_minor), currency = coalesce(w.currency, t.currency), description = coalesce(w.description, t.description),
        hints = coalesce(w.hints, t.hints), running_minor = case when w.id is null then t.running_minor else w.running_minor end,
        pending_on = case when w.id is null then t.pending_on else w.pending_on end,
        normalised_id = case when w.id is null then t.normalised_id else w.normalised_id end, provider_id = case when w.id is null then t.provider_id else w.provider_id end,
        volatile_id = case when w.id is null then t.volatile_id else w.volatile_id end,
        category = case when w.id is null or t.category_source = 'person' then t.category else w.category end,
        merchant = case when w.id is null or t.category_source = 'person' then t.merchant else w.merchant end,
        confidence = case when w.id is null or t.category_source = 'person' then t.confidence else w.confidence end,
        category_reason = case when w.id is null or t.category_source = 'person' then t.category_reason else w.category_reason end,
        enricher_version = case when w.id is null or t.category_source = 'person' then t.enricher_version else w.enricher_version end,
        category_source = case when w.id is null or t.category_source = 'person' then t.category_source else w.category_source end,
        first_seq = case when t.removed_by is not null and w.id is not null and w.removed_by is null then feed.base + numbered.n else t.first_seq end,
        changed_at = now(), seq = feed.base + numbered.n
      from numbered left join lateral jsonb_populate_record(null::transactions, numbered.whole) w on numbered.whole is not null, feed
      where t.user_id = ${userId} and t.id = numbered.id returning t.id, w.id is null as added),
    found_again as (
      update transactions t set missing_since = null
      from raw_answers r where r.user_id = ${userId} and r.run_id = ${runId} and t.user_id = r.user_id and t.account_id = r.account_id and t.missing_since = r.taken_at
        and t.removed_by is null and not exists (select from numbered where numbered.id = t.id)),
    days as (
      update accounts a set coverage = a.coverage - l.added_coverage, reread_on = null
      from sync_account_runs l where l.user_id = ${userId} and l.run_id = ${runId} and a.user_id = l.user_id and a.id = l.account_id),
    run as (update sync_runs set undone_at = ${at} where user_id = ${userId} and id = ${runId})
    select (select count(*) filter (where added) from written)::int as removed, (select count(*) filter (where not added) from written)::int as restored,
      (select coalesce(json_agg(json_build_object('transactionId', id, 'reason', kept) order by id), '[]')
       from (select id, kept from added where kept is not null union all select id, kept from changed where kept is not null) left_alone) as kept`.execute(
    db,
  )
  return rows[0] ?? { removed: 0, restored: 0, kept: [] }
}
