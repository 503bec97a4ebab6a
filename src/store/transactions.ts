import { sql } from 'kysely'
import type { BulkSql, Sql } from '../adapters/postgres/pool.ts'
import type { AccountKind } from '../domain/account.ts'
import type { KnownBalances } from '../domain/daily-balances.ts'
import type { Window } from '../domain/day.ts'
import type { KnownTransaction, Label, ProviderHints, RemovedBy, Transaction } from '../domain/transaction.ts'
import { shownCategory, shownLabel } from './shown-label.ts'

/** Rows that an answer can speak of. */
export type Asked = {
  readonly window: Window
  /** Pending rows that left the bank's list by then are over, but for their ids; null: no pending row is asked for. */
  readonly pendingSince: string | null
  /** TrueLayer's stable id where a row has one, else the bank's. */
  readonly ids: readonly string[]
}

/** From here on ids are too many to be looked up one by one where rows are few. */
const many = 1_000

// What is beside a row is looked up for each: joined, thousands of rows were taken for a few, and all of them gone through for each. A first history brings
// thousands of ids to an account of few other rows: these are gone through.
const known = (
  userId: string,
  accountId: string,
  { window: { from, to }, pendingSince, ids }: Asked,
) => sql<KnownTransaction>`
    with elsewhere as materialized (
      select * from transactions where user_id = ${userId} and account_id = ${accountId} and booked_on not between ${from}::date and ${to}::date
        and ${ids.length}::int > ${many} order by booked_on desc, id desc limit ${many + 1}),
    near as (
      select * from transactions where user_id = ${userId} and account_id = ${accountId} and booked_on between ${from}::date and ${to}::date
      union all
      select * from transactions where user_id = ${userId} and account_id = ${accountId} and status = 'pending' and coalesce(missing_since, 'infinity') > ${pendingSince}::timestamptz
        and booked_on not between ${from}::date and ${to}::date
      union all
      select * from transactions where user_id = ${userId} and account_id = ${accountId} and (case when normalised_id is null then provider_id else normalised_id end) = any(${[...ids]}::text[])
        and (status <> 'pending' or coalesce(missing_since, 'infinity') <= ${pendingSince}::timestamptz) and booked_on not between ${from}::date and ${to}::date
        and (${ids.length}::int <= ${many} or (select count(*) from elsewhere) > ${many})
      union all
      select * from elsewhere where (case when normalised_id is null then provider_id else normalised_id end) in (select unnest(${ids.length > many ? [...ids] : []}::text[]))
        and (status <> 'pending' or coalesce(missing_since, 'infinity') <= ${pendingSince}::timestamptz) and (select count(*) from elsewhere) <= ${many})
    select near.id, near.status, near.booked_on as "bookedOn", near.amount_minor as "amountMinor", near.currency, near.description,
      array_remove(near.normalised_id || before.normalised_ids, null) as "normalisedIds", array_remove(near.provider_id || before.provider_ids, null) as "providerIds",
      near.pending_on as "pendingOn", near.missing_since as "missingSince", near.removed_by as "removedBy",
      least((select min(p.state) from pairings p where p.user_id = ${userId} and p.first_id = near.id and p.kind = 'settlement' and p.state <> 'rejected'),
        (select min(p.state) from pairings p where p.user_id = ${userId} and p.second_id = near.id and p.kind = 'settlement' and p.state <> 'rejected')) as pairing
    from near, lateral (
      select array_agg(v.normalised_id order by v.seq desc) as normalised_ids, array_agg(v.provider_id order by v.seq desc) as provider_ids
      from transaction_versions v where v.user_id = ${userId} and v.transaction_id = near.id) before`

/** Stored rows that an answer can speak of: those of its days, the pending ones, and those elsewhere that now bear one of these ids; removed ones too. */
export async function knownTransactions(
  db: BulkSql,
  userId: string,
  accountId: string,
  asked: Asked,
): Promise<KnownTransaction[]> {
  const { rows } = await known(userId, accountId, asked).execute(db)
  return rows
}

export type Held = {
  readonly known: readonly KnownTransaction[]
  readonly balances: KnownBalances | null
  /** Another writer was waited for: what is known is from before, and has to be read again. */
  readonly stale: boolean
}

/**
 * Holds the account until the transaction ends, so that it has one writer, and reads its known rows. A statement sees what was there when it began, and
 * every writer of rows writes to its account: if the account was written to while this one waited, the rows it read are old.
 * @returns undefined when the connection's lease is lost
 */
export async function heldTransactions(
  db: BulkSql,
  userId: string,
  accountId: string,
  fence: bigint,
  asked: Asked,
): Promise<Held | undefined> {
  type Account = {
    fresh: boolean
    balancesFrom: string | null
    openingMinor: bigint | null
    agreedFrom: string | null
    closings: number
  }
  const { rows } = await sql<
    Account & { [Name in keyof KnownTransaction]: KnownTransaction[Name] | null }
  >`/* prepared */
    with held as materialized (
      select xmin::text as version, balances_from as "balancesFrom", opening_minor as "openingMinor", agreed_from as "agreedFrom", cardinality(closings) as closings
      from accounts where user_id = ${userId} and id = ${accountId} and fence = ${fence} for update),
    begun as (select xmin::text as version from accounts where user_id = ${userId} and id = ${accountId}),
    known as (${known(userId, accountId, asked)})
    select held.version is not distinct from begun.version as fresh, held."balancesFrom", held."openingMinor", held."agreedFrom", held.closings, known.*
    from held left join begun on true left join known on true`.execute(db)
  const [first] = rows
  if (!first) return undefined
  const { fresh, balancesFrom, openingMinor, agreedFrom, closings } = first
  return {
    known: rows.filter((row): row is typeof row & KnownTransaction => row.id !== null), // the join gives a row without one where none is known
    balances:
      balancesFrom === null || openingMinor === null || agreedFrom === null
        ? null
        : { from: balancesFrom, openingMinor, agreedFrom, days: closings },
    stale: !fresh,
  }
}

export type NewRow = { readonly id: string; readonly row: Transaction; readonly label: Label }

/**
 * Writes new rows and numbers them in the change feed, in one statement. The person's row is locked by it, so that feeds have no holes, and not before the
 * rows have been taken apart: the person's other accounts wait for what is written alone.
 */
export async function insertTransactions(
  db: Sql,
  userId: string,
  accountId: string,
  rows: readonly NewRow[],
): Promise<void> {
  await sql`/* prepared */
    with r as materialized (
      select * from json_to_recordset(${JSON.stringify(rows.map(forJson))}::json) as r (n bigint, id uuid, status text, "on" date, "at" text, minor bigint, currency text,
        text text, nid text, pid text, vid text, hints jsonb, running bigint, category text, merchant text, source text, confidence real, reason text, version int)),
    feed as (update users set last_seq = last_seq + (select count(*) from r) where user_id = ${userId} returning last_seq - (select count(*) from r) as base)
    insert into transactions (user_id, account_id, id, status, booked_on, pending_on, bank_time, amount_minor, currency, description, normalised_id, provider_id,
      volatile_id, hints, running_minor, category, merchant, category_source, confidence, category_reason, enricher_version, first_seq, seq)
    select ${userId}, ${accountId}, r.id, r.status, r."on", case when r.status = 'pending' then r."on" end, r."at", r.minor, r.currency, r.text, r.nid, r.pid, r.vid, r.hints, r.running, r.category, r.merchant, r.source, r.confidence,
      r.reason, r.version, feed.base + r.n, feed.base + r.n
    from feed, r`.execute(db)
}

/** `relabel` null: the label stays (a person chose it, or the wording did not change). */
export type Amendment = { readonly id: string; readonly row: Transaction; readonly label: Label }

/**
 * Bank fields follow the bank, and what it said before is kept; a person's category stays theirs. What the bank had taken back is there again,
 * what a person deleted stays deleted, and the feed has told so already. The rows are reached by their keys as an array: a join alone was planned through
 * all of a person's rows, as long as statistics knew of few.
 */
export async function amendTransactions(
  db: Sql,
  userId: string,
  runId: string,
  amendments: readonly Amendment[],
): Promise<void> {
  const ids = amendments.map(({ id }) => id)
  await sql`
    with feed as (update users set last_seq = last_seq + ${amendments.length} where user_id = ${userId} returning last_seq - ${amendments.length} as base),
    r as (select * from json_to_recordset(${JSON.stringify(amendments.map(forJson))}::json) as r (n bigint, id uuid, status text, "on" date, "at" text, minor bigint, currency text,
      text text, nid text, pid text, vid text, hints jsonb, running bigint, category text, merchant text, source text, confidence real, reason text, version int)),
    before as (
      insert into transaction_versions (user_id, transaction_id, seq, status, booked_on, bank_time, amount_minor, currency, description, normalised_id, provider_id, volatile_id, run_id, whole)
      select t.user_id, t.id, feed.base + r.n, t.status, t.booked_on, t.bank_time, t.amount_minor, t.currency, t.description, t.normalised_id, t.provider_id, t.volatile_id, ${runId}, to_jsonb(t)
      from transactions t join r on r.id = t.id, feed where t.user_id = ${userId} and t.id = any(${ids}::uuid[]))
    update transactions t set status = r.status, booked_on = r."on", pending_on = coalesce(t.pending_on, case when r.status = 'pending' then r."on" end), bank_time = r."at", amount_minor = r.minor, currency = r.currency, description = r.text,
      normalised_id = coalesce(r.nid, t.normalised_id), provider_id = coalesce(r.pid, t.provider_id), volatile_id = coalesce(r.vid, t.volatile_id), hints = r.hints, running_minor = coalesce(r.running, t.running_minor),
      category = case when t.category_source = 'person' then t.category else r.category end,
      merchant = case when t.category_source = 'person' then t.merchant else r.merchant end,
      confidence = case when t.category_source = 'person' then t.confidence else r.confidence end,
      category_reason = case when t.category_source = 'person' then t.category_reason else r.reason end,
      category_source = case when t.category_source = 'person' then t.category_source else r.source end,
      enricher_version = r.version, missing_since = null,
      removed_at = case when t.removed_by = 'person' then t.removed_at end, removed_by = case when t.removed_by = 'person' then t.removed_by end,
      changed_at = now(), first_seq = case when t.removed_by in ('bank', 'undo') then feed.base + r.n else t.first_seq end,
      seq = case when t.removed_by = 'person' then t.seq else feed.base + r.n end
    from feed, r where t.user_id = ${userId} and t.id = r.id and t.id = any(${ids}::uuid[])`.execute(db)
}

/** What answers say of rows that are stored as they stand in them, or stood. */
export type Marks = {
  /** Shown again: what the bank had taken out comes back as it was, and is new to whoever follows the feed. */
  readonly here: readonly string[]
  /** Lacking for the first time. Nobody sees a change yet. */
  readonly missed: readonly string[]
  /** Taken out of the ledger; each stays in the table, to be recognised and to come back. */
  readonly out: readonly string[]
}

/** Marks rows with what complete answers say of them. What a person took out stays out. */
export async function markTransactions(
  db: Sql,
  userId: string,
  runId: string,
  { here, missed, out }: Marks,
  at: string,
): Promise<void> {
  const all = [...here, ...missed, ...out]
  await sql`
    with marks as (
        select unnest(${[...here]}::uuid[]) as id, 'here' as mark union all select unnest(${[...missed]}::uuid[]), 'missed' union all select unnest(${[...out]}::uuid[]), 'out'),
      told as (
        select t.id, row_number() over (order by t.id) as n from transactions t join marks m on m.id = t.id
        where t.user_id = ${userId} and t.id = any(${all}::uuid[]) and (m.mark = 'here' and t.removed_by in ('bank', 'undo') or m.mark = 'out' and t.removed_by is null)),
      feed as (update users set last_seq = last_seq + (select count(*) from told) where user_id = ${userId} returning last_seq - (select count(*) from told) as base),
      before as (
        insert into transaction_versions (user_id, transaction_id, seq, status, booked_on, bank_time, amount_minor, currency, description, normalised_id, provider_id, volatile_id, run_id, whole)
        select t.user_id, t.id, feed.base + told.n, t.status, t.booked_on, t.bank_time, t.amount_minor, t.currency, t.description, t.normalised_id, t.provider_id, t.volatile_id, ${runId}, to_jsonb(t)
        from transactions t join told on told.id = t.id, feed where t.user_id = ${userId} and t.id = any(${all}::uuid[]))
    update transactions t set missing_since = case when m.mark <> 'here' then coalesce(t.missing_since, ${at}) end,
      removed_at = case when told.n is null then t.removed_at when m.mark = 'out' then ${at}::timestamptz end,
      removed_by = case when told.n is null then t.removed_by when m.mark = 'out' then 'bank' end,
      changed_at = case when told.n is null then t.changed_at else now() end,
      first_seq = case when told.n is not null and m.mark = 'here' then feed.base + told.n else t.first_seq end, seq = coalesce(feed.base + told.n, t.seq)
    from feed, marks m left join told on told.id = m.id where t.user_id = ${userId} and t.id = m.id and t.id = any(${all}::uuid[])`.execute(
    db,
  )
}

/** Takes a row out of the ledger for a person; it stays as it is, to be recognised and to come back. One that is out already stays as it is. */
export async function removeTransaction(db: Sql, userId: string, id: string, at: string): Promise<void> {
  await sql`
    with feed as (update users set last_seq = last_seq + 1 where user_id = ${userId} returning last_seq)
    update transactions t set removed_at = ${at}, removed_by = 'person', changed_at = now(), seq = feed.last_seq
    from feed where t.user_id = ${userId} and t.id = ${id} and t.removed_by is null`.execute(db)
}

/** Brings a row back that a person had taken out. To whoever follows the feed it is new. */
export async function restoreTransaction(db: Sql, userId: string, id: string): Promise<void> {
  await sql`
    with feed as (update users set last_seq = last_seq + 1 where user_id = ${userId} returning last_seq)
    update transactions t set removed_at = null, removed_by = null, missing_since = null, changed_at = now(), first_seq = feed.last_seq, seq = feed.last_seq
    from feed where t.user_id = ${userId} and t.id = ${id} and t.removed_by = 'person'`.execute(db)
}

/** Erases rows and leaves a tombstone for each, so that whoever follows the feed learns of it. */
export async function retractTransactions(
  db: Sql,
  userId: string,
  ids: readonly string[],
  reason: string,
): Promise<void> {
  await sql`
    with gone as (delete from transactions where user_id = ${userId} and id = any(${[...ids]}::uuid[]) returning id, account_id),
      numbered as (select id, account_id, row_number() over (order by id) as n from gone),
      feed as (update users set last_seq = last_seq + (select count(*) from gone) where user_id = ${userId} returning last_seq - (select count(*) from gone) as base)
    insert into tombstones (user_id, seq, transaction_id, account_id, reason)
    select ${userId}, feed.base + numbered.n, numbered.id, numbered.account_id, ${reason} from numbered, feed`.execute(
    db,
  )
}

const forJson = ({ id, row, label }: NewRow | Amendment, index: number) => ({
  n: index + 1,
  id,
  status: row.status,
  on: row.bookedOn,
  at: row.bankTime,
  minor: row.amountMinor.toString(),
  currency: row.currency,
  text: row.description,
  nid: row.normalisedId,
  pid: row.providerId,
  vid: row.volatileId,
  hints: row.hints,
  running: row.runningMinor?.toString() ?? null,
  category: label.category,
  merchant: label.merchant,
  source: label.source,
  confidence: label.confidence,
  reason: label.reason,
  version: label.version,
})

export type TransactionView = {
  readonly id: string
  readonly accountId: string
  readonly status: 'booked' | 'pending'
  readonly bookedOn: string
  readonly pendingOn: string | null
  readonly amountMinor: bigint
  readonly currency: string
  readonly description: string
  readonly merchant: string | null
  readonly category: string | null
  readonly categorySource: string
  readonly confidence: number
  readonly reason: string
  readonly note: string | null
  readonly normalisedId: string | null
  readonly providerId: string | null
  readonly firstSeenAt: string
  readonly changedAt: string
  readonly removedAt: string | null
  readonly removedBy: RemovedBy | null
  readonly transfer: { readonly transactionId: string; readonly accountId: string; readonly reviewId: string } | null
}

export type TransactionFilter = {
  readonly account: string | null
  readonly from: string | null
  readonly to: string | null
  /** `removed`: what the person deleted, which is in no other list. */
  readonly status: 'booked' | 'pending' | 'removed' | null
  /** `primary`, `primary.detailed`, or `review` for rows without one. */
  readonly category: string | null
  /** Words anywhere in wording, merchant or note. */
  readonly q: string | null
}

const viewColumns = sql`t.id, t.account_id as "accountId", t.status, t.booked_on as "bookedOn", t.pending_on as "pendingOn", t.amount_minor as "amountMinor", t.currency, t.description, t.merchant, ${shownLabel}, t.note, t.normalised_id as "normalisedId", t.provider_id as "providerId", t.first_seen_at as "firstSeenAt", t.changed_at as "changedAt",
  t.removed_at as "removedAt", t.removed_by as "removedBy",
  (select json_build_object('transactionId', o.id, 'accountId', o.account_id, 'reviewId', p.id) from transactions o
   join pairings p on p.user_id = o.user_id and p.kind = 'transfer' and p.first_id = case when t.amount_minor < 0 then t.id else o.id end and p.second_id = case when t.amount_minor < 0 then o.id else t.id end
   where o.user_id = t.user_id and o.id = t.transfer_with) as transfer`

/**
 * Of all accounts in the words of the index of what is shown. Of one account in others, which keep to the account's own index: of a table that was filled
 * just now the server knows so little that it takes both for equally good.
 */
const isShown = ({ account }: TransactionFilter) =>
  account === null ? sql`t.removed_by is null` : sql`case when t.removed_by is null then true else false end`

const matching = (userId: string, filter: TransactionFilter) => {
  const words = filter.q === null ? null : `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
  return sql`t.user_id = ${userId}
    and (${filter.account}::uuid is null or t.account_id = ${filter.account}::uuid)
    and (${filter.from}::date is null or t.booked_on >= ${filter.from}::date)
    and (${filter.to}::date is null or t.booked_on <= ${filter.to}::date)
    and ${filter.status === 'removed' ? sql`t.removed_by = 'person'` : sql`${isShown(filter)} and (${filter.status}::text is null or t.status = ${filter.status}::text)`}
    and case when ${filter.category}::text is null then true when ${filter.category}::text = 'review' then ${shownCategory} is null
             else ${shownCategory} = ${filter.category}::text or split_part(${shownCategory}, '.', 1) = ${filter.category}::text end
    and (${words}::text is null or t.description ilike ${words} or t.merchant ilike ${words} or t.note ilike ${words})`
}

/** Newest first; `after` is the last row of the page before. */
export async function listTransactions(
  db: Sql,
  userId: string,
  filter: TransactionFilter,
  after: { bookedOn: string; id: string } | null,
  limit: number,
): Promise<TransactionView[]> {
  const { rows } = await sql<TransactionView>`
    select ${viewColumns} from transactions t
    where ${matching(userId, filter)} and (${after?.bookedOn ?? null}::date is null or (t.booked_on, t.id) < (${after?.bookedOn ?? null}::date, ${after?.id ?? null}::uuid))
    order by t.booked_on desc, t.id desc limit ${limit}`.execute(db)
  return rows
}

/** How many rows match, and their booked sums, one per currency. */
export async function summariseTransactions(
  db: Sql,
  userId: string,
  filter: TransactionFilter,
): Promise<{ currency: string; count: number; amountMinor: string }[]> {
  const { rows } = await sql<{ currency: string; count: number; amountMinor: string }>`
    select t.currency, count(*)::int as count, (coalesce(sum(t.amount_minor) filter (where t.status = 'booked'), 0))::text as "amountMinor"
    from transactions t where ${matching(userId, filter)} group by t.currency order by count(*) desc, t.currency`.execute(
    db,
  )
  return rows
}

/** Rows in no order, also those that have been removed. */
export async function transactionsById(db: Sql, userId: string, ids: readonly string[]): Promise<TransactionView[]> {
  const { rows } =
    await sql<TransactionView>`select ${viewColumns} from transactions t where t.user_id = ${userId} and t.id = any(${[...ids]}::uuid[])`.execute(
      db,
    )
  return rows
}

/** A person's own choice of category and note, and the day of which they said that it was announced; what is undefined stays as it is. @returns whether there was such a row */
export async function editTransaction(
  db: Sql,
  userId: string,
  id: string,
  edit: { category?: string | undefined; note?: string | null | undefined; pendingOn?: string | null | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    with feed as (update users set last_seq = last_seq + 1 where user_id = ${userId} returning last_seq)
    update transactions t set category = coalesce(${edit.category ?? null}, t.category),
      category_source = case when ${edit.category !== undefined} then 'person' else t.category_source end,
      confidence = case when ${edit.category !== undefined} then 1 else t.confidence end,
      category_reason = case when ${edit.category !== undefined} then 'You chose this' else t.category_reason end,
      note = case when ${edit.note !== undefined} then ${edit.note ?? null} else t.note end,
      pending_on = case when ${edit.pendingOn !== undefined} then ${edit.pendingOn ?? null}::date else t.pending_on end,
      changed_at = now(), seq = case when t.removed_by is null then feed.last_seq else t.seq end
    from feed where t.user_id = ${userId} and t.id = ${id} returning t.id`.execute(db)
  return rows.length === 1
}

/** What a label is made from. */
export type TransactionFacts = {
  readonly description: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly accountKind: AccountKind
  readonly hints: ProviderHints
}

export async function transactionFacts(db: Sql, userId: string, id: string): Promise<TransactionFacts | undefined> {
  const { rows } = await sql<TransactionFacts>`
    select t.description, t.amount_minor as "amountMinor", t.currency, a.kind as "accountKind", t.hints
    from transactions t join accounts a on a.user_id = t.user_id and a.id = t.account_id where t.user_id = ${userId} and t.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** Puts a label in place of whatever stood there, a person's choice too. */
export async function relabelTransaction(db: Sql, userId: string, id: string, label: Label): Promise<void> {
  await sql`
    with feed as (update users set last_seq = last_seq + 1 where user_id = ${userId} returning last_seq)
    update transactions t set category = ${label.category}, merchant = ${label.merchant}, category_source = ${label.source}, confidence = ${label.confidence},
      category_reason = ${label.reason}, enricher_version = ${label.version}, changed_at = now(), seq = case when t.removed_by is null then feed.last_seq else t.seq end
    from feed where t.user_id = ${userId} and t.id = ${id}`.execute(db)
}

export type ChangeView = {
  readonly seq: bigint
  readonly kind: 'added' | 'modified' | 'removed'
  readonly id: string
  readonly accountId: string
  readonly row: TransactionView | null
}

/** What changed after `cursor`, oldest first. Read to the end it equals the ledger: rows appear once, where they last changed. */
export async function changesSince(db: Sql, userId: string, cursor: bigint, limit: number): Promise<ChangeView[]> {
  const { rows } = await sql<Omit<ChangeView, 'row'> & Omit<TransactionView, 'id' | 'accountId'>>`
    (select t.seq, case when t.removed_by is not null then 'removed' when t.first_seq > ${cursor} then 'added' else 'modified' end as kind, ${viewColumns}
     from transactions t where t.user_id = ${userId} and t.seq > ${cursor} order by t.seq limit ${limit})
    union all
    (select seq, 'removed', transaction_id, account_id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null::json
     from tombstones where user_id = ${userId} and seq > ${cursor} order by seq limit ${limit})
    order by seq limit ${limit}`.execute(db)
  return rows.map(({ seq, kind, ...row }) => ({
    seq,
    kind,
    id: row.id,
    accountId: row.accountId,
    row: kind === 'removed' ? null : row,
  }))
}
