import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { AccountKind } from '../domain/account.ts'
import type { Window } from '../domain/day.ts'
import type { KnownTransaction, Label, ProviderHints, Transaction } from '../domain/transaction.ts'

/** Stored rows that an answer can touch: those of its keys, and every pending one. */
export async function knownTransactions(
  db: Sql,
  userId: string,
  accountId: string,
  keys: readonly string[],
): Promise<KnownTransaction[]> {
  const { rows } = await sql<KnownTransaction>`
    select id, identity_key as "identityKey", status, booked_on as "bookedOn", amount_minor as "amountMinor", currency, description
    from transactions where user_id = ${userId} and account_id = ${accountId} and identity_key = any(${[...keys]}::text[])
    union all
    select id, identity_key, status, booked_on, amount_minor, currency, description
    from transactions where user_id = ${userId} and account_id = ${accountId} and status = 'pending' and identity_key <> all(${[...keys]}::text[])`.execute(
    db,
  )
  return rows
}

/** Every row of the account in these days. */
export async function transactionsWithin(
  db: Sql,
  userId: string,
  accountId: string,
  { from, to }: Window,
): Promise<KnownTransaction[]> {
  const { rows } = await sql<KnownTransaction>`
    select id, identity_key as "identityKey", status, booked_on as "bookedOn", amount_minor as "amountMinor", currency, description
    from transactions where user_id = ${userId} and account_id = ${accountId} and booked_on between ${from}::date and ${to}::date`.execute(
    db,
  )
  return rows
}

export type NewRow = { readonly id: string; readonly row: Transaction; readonly label: Label }

/** Writes new rows and numbers them in the change feed, in one statement. The person's row is locked by it: feeds have no holes. */
export async function insertTransactions(
  db: Sql,
  userId: string,
  accountId: string,
  rows: readonly NewRow[],
): Promise<void> {
  await sql`
    with feed as (update users set last_seq = last_seq + ${rows.length} where user_id = ${userId} returning last_seq - ${rows.length} as base)
    insert into transactions (user_id, account_id, id, identity_key, status, booked_on, bank_time, amount_minor, currency, description, normalised_id, provider_id,
      volatile_id, hints, category, merchant, category_source, confidence, category_reason, enricher_version, first_seq, seq)
    select ${userId}, ${accountId}, r.id, r.key, r.status, r."on", r."at", r.minor, r.currency, r.text, r.nid, r.pid, r.vid, r.hints, r.category, r.merchant, r.source, r.confidence,
      r.reason, r.version, feed.base + r.n, feed.base + r.n
    from feed, json_to_recordset(${JSON.stringify(rows.map(forJson))}::json) as r (n bigint, id uuid, key text, status text, "on" date, "at" text, minor bigint, currency text,
      text text, nid text, pid text, vid text, hints jsonb, category text, merchant text, source text, confidence real, reason text, version int)`.execute(
    db,
  )
}

/** `relabel` null: the label stays (a person chose it, or the wording did not change). */
export type Amendment = { readonly id: string; readonly row: Transaction; readonly label: Label }

/** Bank fields follow the bank; a person's category stays theirs. */
export async function amendTransactions(db: Sql, userId: string, amendments: readonly Amendment[]): Promise<void> {
  await sql`
    with feed as (update users set last_seq = last_seq + ${amendments.length} where user_id = ${userId} returning last_seq - ${amendments.length} as base)
    update transactions t set status = r.status, booked_on = r."on", bank_time = r."at", amount_minor = r.minor, currency = r.currency, description = r.text,
      normalised_id = r.nid, provider_id = r.pid, volatile_id = r.vid, hints = r.hints,
      category = case when t.category_source = 'person' then t.category else r.category end,
      merchant = case when t.category_source = 'person' then t.merchant else r.merchant end,
      confidence = case when t.category_source = 'person' then t.confidence else r.confidence end,
      category_reason = case when t.category_source = 'person' then t.category_reason else r.reason end,
      category_source = case when t.category_source = 'person' then t.category_source else r.source end,
      enricher_version = r.version, changed_at = now(), seq = feed.base + r.n
    from feed, json_to_recordset(${JSON.stringify(amendments.map(forJson))}::json) as r (n bigint, id uuid, status text, "on" date, "at" text, minor bigint, currency text,
      text text, nid text, pid text, vid text, hints jsonb, category text, merchant text, source text, confidence real, reason text, version int)
    where t.user_id = ${userId} and t.id = r.id`.execute(db)
}

/** Removes rows and leaves a tombstone for each, so that whoever follows the feed learns of it. */
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
  key: row.identityKey,
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
}

export type TransactionFilter = {
  readonly account: string | null
  readonly from: string | null
  readonly to: string | null
  readonly status: 'booked' | 'pending' | null
  /** `primary`, `primary.detailed`, or `review` for rows without one. */
  readonly category: string | null
  /** Words anywhere in wording, merchant or note. */
  readonly q: string | null
}

const viewColumns = sql`t.id, t.account_id as "accountId", t.status, t.booked_on as "bookedOn", t.amount_minor as "amountMinor", t.currency, t.description, t.merchant, t.category,
  t.category_source as "categorySource", t.confidence, t.category_reason as reason, t.note, t.normalised_id as "normalisedId", t.provider_id as "providerId", t.first_seen_at as "firstSeenAt", t.changed_at as "changedAt"`

const matching = (userId: string, filter: TransactionFilter) => {
  const words = filter.q === null ? null : `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
  return sql`t.user_id = ${userId}
    and (${filter.account}::uuid is null or t.account_id = ${filter.account}::uuid)
    and (${filter.from}::date is null or t.booked_on >= ${filter.from}::date)
    and (${filter.to}::date is null or t.booked_on <= ${filter.to}::date)
    and (${filter.status}::text is null or t.status = ${filter.status}::text)
    and case when ${filter.category}::text is null then true when ${filter.category}::text = 'review' then t.category is null
             else t.category = ${filter.category}::text or split_part(t.category, '.', 1) = ${filter.category}::text end
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

export async function transactionById(db: Sql, userId: string, id: string): Promise<TransactionView | undefined> {
  const { rows } =
    await sql<TransactionView>`select ${viewColumns} from transactions t where t.user_id = ${userId} and t.id = ${id}`.execute(
      db,
    )
  return rows[0]
}

/** A person's own choice of category and note; what is undefined stays as it is. @returns whether there was such a row */
export async function editTransaction(
  db: Sql,
  userId: string,
  id: string,
  edit: { category?: string | undefined; note?: string | null | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    with feed as (update users set last_seq = last_seq + 1 where user_id = ${userId} returning last_seq)
    update transactions t set category = coalesce(${edit.category ?? null}, t.category),
      category_source = case when ${edit.category !== undefined} then 'person' else t.category_source end,
      confidence = case when ${edit.category !== undefined} then 1 else t.confidence end,
      category_reason = case when ${edit.category !== undefined} then 'You chose this' else t.category_reason end,
      note = case when ${edit.note !== undefined} then ${edit.note ?? null} else t.note end,
      changed_at = now(), seq = feed.last_seq
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
      category_reason = ${label.reason}, enricher_version = ${label.version}, changed_at = now(), seq = feed.last_seq
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
    (select t.seq, case when t.first_seq > ${cursor} then 'added' else 'modified' end as kind, ${viewColumns}
     from transactions t where t.user_id = ${userId} and t.seq > ${cursor} order by t.seq limit ${limit})
    union all
    (select seq, 'removed', transaction_id, account_id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null
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
