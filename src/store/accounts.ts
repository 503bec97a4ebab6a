import { type RawBuilder, sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { AccountKind, AccountState } from '../domain/account.ts'
import type { Aside } from '../domain/aside.ts'
import type { Window } from '../domain/day.ts'

/** An account as the sync needs it. */
export type SyncAccount = {
  readonly id: string
  readonly providerAccountId: string
  readonly kind: AccountKind
  readonly name: string
  readonly currency: string
  readonly bankIdentity: Buffer | null
  /** Whether it is set aside as the same as another: by rule, or by the person's word. */
  readonly aside: Aside
  /** What the bank answered 501 to, and the last day on which it did. */
  readonly unsupported: string[]
  readonly unsupportedOn: string | null
  readonly historyFrom: string | null
  /** Complete days, oldest first. */
  readonly coverage: Window[]
  /** Days asked for in vain since the last consent, oldest first. */
  readonly unavailable: Window[]
  /** New rows by how many days before the last covered one they were dated. */
  readonly lateRows: number[]
  readonly lagDays: number
  readonly reReadOn: string | null
  readonly oldestPending: string | null
  /** As it stands since the last attempt. */
  readonly state: Exclude<AccountState, 'syncing'>
  readonly reason: string
  readonly nextAttemptAt: string | null
  readonly failures: number
}

// A multirange's days as [{from, to}], both included, oldest first.
const daysIn = (multirange: 'coverage' | 'unavailable') =>
  sql<
    Window[]
  >`(select coalesce(json_agg(json_build_object('from', lower(r), 'to', upper(r) - 1) order by r), '[]') from unnest(${sql.ref(`a.${multirange}`)}) r)`

export async function accountsOf(db: Sql, userId: string, connectionId: string): Promise<SyncAccount[]> {
  const { rows } = await sql<SyncAccount>`
    select a.id, a.provider_account_id as "providerAccountId", a.kind, coalesce(a.own_name, a.name) as name, a.currency, a.bank_identity as "bankIdentity", a.aside,
      a.unsupported, a.unsupported_on as "unsupportedOn", a.history_from as "historyFrom", ${daysIn('coverage')} as coverage, ${daysIn('unavailable')} as unavailable,
      a.late_rows as "lateRows", a.lag_days as "lagDays", a.reread_on as "reReadOn", a.state, a.reason, a.next_attempt_at as "nextAttemptAt", a.failures,
      (select min(t.booked_on) from transactions t where t.user_id = a.user_id and t.account_id = a.id and t.status = 'pending' and t.removed_by is null) as "oldestPending"
    from accounts a where a.user_id = ${userId} and a.connection_id = ${connectionId} order by a.created_at, a.id`.execute(
    db,
  )
  return rows
}

export type DiscoveredAccount = {
  readonly id: string
  readonly providerAccountId: string
  readonly kind: AccountKind
  readonly name: string
  readonly currency: string
  readonly subtype: string | null
  readonly numberTail: string | null
  /** Hexadecimal keyed hash. */
  readonly bankIdentity: string | null
}

/**
 * Accounts that appeared are added, those that continue take what the bank says of them now; one that had gone is asked again. A person's own name
 * stays. New ones keep the order in which the bank lists them. One statement for all.
 * @param lists `completeOn` the day on which every list was read, or null when one could not be; `unsupported` where the bank answered 501
 */
export async function saveDiscovered(
  db: Sql,
  userId: string,
  connectionId: string,
  fence: bigint,
  accounts: readonly DiscoveredAccount[],
  lists: { completeOn: string | null; unsupported: readonly string[]; unsupportedOn: string | null },
): Promise<void> {
  await sql`
    with read as (
      update connections set lists_read_on = ${lists.completeOn}, unsupported = ${[...lists.unsupported]}::text[], unsupported_on = ${lists.unsupportedOn}
      where user_id = ${userId} and id = ${connectionId})
    insert into accounts (user_id, connection_id, id, provider_account_id, kind, name, currency, subtype, number_tail, bank_identity, state, fence, created_at)
    select ${userId}, ${connectionId}, l.id, l."providerAccountId", l.kind, l.name, l.currency, l.subtype, l."numberTail", decode(l."bankIdentity", 'hex'), 'ok', ${fence},
      now() + l.place * interval '1 microsecond'
    from json_to_recordset(${JSON.stringify(accounts.map((account, place) => ({ ...account, place })))}::json)
      as l (place int, id uuid, "providerAccountId" text, kind text, name text, currency text, subtype text, "numberTail" text, "bankIdentity" text)
    on conflict (user_id, id) do update set provider_account_id = excluded.provider_account_id, name = excluded.name, subtype = excluded.subtype,
      number_tail = excluded.number_tail, bank_identity = coalesce(excluded.bank_identity, accounts.bank_identity),
      state = case accounts.state when 'attention' then 'ok' else accounts.state end, reason = case accounts.state when 'attention' then '' else accounts.reason end`.execute(
    db,
  )
}

/** Accounts the bank no longer lists: kept, and a person should look. */
export async function markVanished(db: Sql, userId: string, ids: readonly string[], reason: string): Promise<void> {
  await sql`update accounts set state = 'attention', reason = ${reason}, next_attempt_at = null where user_id = ${userId} and id = any(${[...ids]}::uuid[])`.execute(
    db,
  )
}

/** The bank keeps nothing older than this: it is not asked again before the next consent. */
export async function markHistoryFrom(db: Sql, userId: string, id: string, fence: bigint, from: string): Promise<void> {
  await sql`
    update accounts set history_from = greatest(history_from, ${from}::date) where user_id = ${userId} and id = ${id} and fence = ${fence}`.execute(
    db,
  )
}

/** The bank does not show these days now: they are not asked for again before the next consent. */
export async function markUnavailable(
  db: Sql,
  userId: string,
  id: string,
  fence: bigint,
  { from, to }: Window,
): Promise<void> {
  await sql`
    update accounts set unavailable = unavailable + datemultirange(daterange(${from}, ${to}, '[]'))
    where user_id = ${userId} and id = ${id} and fence = ${fence}`.execute(db)
}

/** What the bank answered 501 to, at the latest on that day. */
export async function markUnsupported(
  db: Sql,
  userId: string,
  id: string,
  fence: bigint,
  features: readonly string[],
  today: string,
): Promise<void> {
  await sql`
    update accounts set unsupported = ${[...features]}::text[], unsupported_on = ${today}
    where user_id = ${userId} and id = ${id} and fence = ${fence}`.execute(db)
}

/** Accounts that this run did not read to its end stand as their connection does; those it did stay as they are, and wait with it. */
export async function standAsConnection(
  db: Sql,
  userId: string,
  connectionId: string,
  fence: bigint,
  runId: string,
  standing: { state: AccountState; reason: string; nextAttemptAt: string | null },
  now: string,
): Promise<void> {
  await sql`
    with read as (
      select account_id from sync_account_runs where user_id = ${userId} and run_id = ${runId} and connection_id = ${connectionId} and state = 'done')
    update accounts a set next_attempt_at = ${standing.nextAttemptAt}, last_attempt_at = ${now},
      state = case when a.id in (select account_id from read) then a.state else ${standing.state} end,
      reason = case when a.id in (select account_id from read) then a.reason else ${standing.reason} end
    from connections c
    where c.user_id = ${userId} and c.id = ${connectionId} and c.fence = ${fence} and a.user_id = c.user_id and a.connection_id = c.id`.execute(
    db,
  )
}

/** @returns false when there is no such account; `name` null goes back to the bank's */
export async function renameAccount(db: Sql, userId: string, id: string, name: string | null): Promise<boolean> {
  const { rows } =
    await sql`update accounts set own_name = ${name} where user_id = ${userId} and id = ${id} returning id`.execute(db)
  return rows.length === 1
}

export type AccountView = {
  readonly id: string
  readonly connectionId: string
  readonly bank: string
  readonly name: string
  readonly kind: AccountKind
  readonly currency: string
  readonly numberTail: string | null
  readonly providerAccountId: string
  readonly state: AccountState
  readonly reason: string
  readonly transactions: number
  readonly pending: number
  readonly lastAttemptAt: string | null
  readonly lastSuccessAt: string | null
  readonly nextAttemptAt: string | null
  readonly aside: Aside
  /** The account of another connection that is the same at the bank, and whether that one counts. */
  readonly sameAs: { accountId: string; name: string; bank: string; counts: boolean } | null
  readonly coverage: Window[]
  readonly unavailable: Window[]
  readonly lagDays: number
  readonly balanceCurrency: string | null
  readonly currentMinor: bigint | null
  readonly availableMinor: bigint | null
  readonly limitMinor: bigint | null
  readonly balanceTakenAt: string | null
  /** The days of which it is known what the bank says was held at their end, what was held before them, and whether their rows come to that on each; null where none are known. */
  readonly heldFrom: string | null
  readonly heldTo: string | null
  readonly openingMinor: bigint | null
  readonly agrees: boolean | null
  /** A bank counts what is asked of it with nobody present: no file does, nor the demo bank. */
  readonly counted: boolean
}

/**
 * What is counted by days is summed up with a factor for each day, so that it comes to the same only where it does so on each: thousands of days of each
 * account need not be compared one by one, and what one day lacks no other can make up for.
 */
const factor = (day: RawBuilder<unknown>) => sql`((hashint4(${day} - date '2000-01-01') & 65535) + 1)::numeric`

/** Accounts with their newest balance and row counts; an unfinished run shows as syncing. Filters that are null do not filter. */
export async function accountViews(
  db: Sql,
  userId: string,
  filter: { id: string | null; connectionId: string | null },
): Promise<AccountView[]> {
  const { rows } = await sql<AccountView>`
    with held as materialized (
      select id, currency, balances_from as "from", balances_from + cardinality(closings) - 1 as "to", opening_minor,
        (select coalesce(sum(minor * ${factor(sql`(balances_from + n::int - 1)`)}), 0)
         from (select n, closing - lag(closing, 1, opening_minor) over (order by n) as minor from unnest(closings) with ordinality c (closing, n)) moves) as moved
      from accounts where user_id = ${userId} and balances_from is not null and (${filter.id}::uuid is null or id = ${filter.id}::uuid) and (${filter.connectionId}::uuid is null or connection_id = ${filter.connectionId}::uuid))
    select a.id, a.connection_id as "connectionId", c.bank, coalesce(a.own_name, a.name) as name, a.kind, a.currency, a.number_tail as "numberTail", a.provider_account_id as "providerAccountId", a.reason,
      case when exists (select from sync_account_runs r join sync_connection_runs cr on cr.user_id = r.user_id and cr.run_id = r.run_id and cr.connection_id = r.connection_id
                        where r.user_id = a.user_id and r.account_id = a.id and r.state in ('queued', 'running') and cr.state in ('queued', 'running'))
        then 'syncing' else a.state end as state,
      coalesce(n.transactions, 0)::int as transactions, coalesce(n.pending, 0)::int as pending,
      a.last_attempt_at as "lastAttemptAt", a.last_success_at as "lastSuccessAt", a.next_attempt_at as "nextAttemptAt", ${daysIn('coverage')} as coverage, ${daysIn('unavailable')} as unavailable, a.lag_days as "lagDays",
      b.currency as "balanceCurrency", b.current_minor as "currentMinor", b.available_minor as "availableMinor", b.limit_minor as "limitMinor", b.taken_at as "balanceTakenAt",
      h."from" as "heldFrom", h."to" as "heldTo", h.opening_minor as "openingMinor", coalesce(n.moved, 0) = h.moved as agrees,
      c.kind = 'bank' and c.environment <> 'demo' as counted, a.aside,
      (select json_build_object('accountId', o.id, 'name', coalesce(o.own_name, o.name), 'bank', oc.bank, 'counts', coalesce(o.aside, 'rejected') = 'rejected')
       from accounts o join connections oc on oc.user_id = o.user_id and oc.id = o.connection_id where o.user_id = a.user_id and o.id = a.same_as) as "sameAs"
    from accounts a
    join connections c on c.user_id = a.user_id and c.id = a.connection_id
    left join held h on h.id = a.id
    left join (select t.account_id, count(*) filter (where t.status = 'booked' and t.removed_by is null) as transactions, count(*) filter (where t.status = 'pending' and t.removed_by is null) as pending,
                 sum(t.amount_minor * ${factor(sql`t.booked_on`)}) filter (where t.status = 'booked' and t.missing_since is null and t.currency = h.currency and t.booked_on between h."from" and h."to") as moved
               from transactions t left join held h on h.id = t.account_id where t.user_id = ${userId} and (t.removed_by is null or t.removed_by in ('person', 'aside')) group by t.account_id) n on n.account_id = a.id
    left join lateral (select * from balances b where b.user_id = a.user_id and b.account_id = a.id order by b.taken_on desc limit 1) b on true
    where a.user_id = ${userId} and (${filter.id}::uuid is null or a.id = ${filter.id}::uuid) and (${filter.connectionId}::uuid is null or a.connection_id = ${filter.connectionId}::uuid)
    order by c.created_at, a.kind, a.created_at, a.id`.execute(db)
  return rows
}

/**
 * Holds these accounts until the transaction ends, so that each has one writer. They are written and not only locked: a sync that waits for them
 * sees by it that the rows it had read are old.
 * @param ids a query for them
 * @returns how many there are
 */
export async function holdAccounts(db: Sql, userId: string, ids: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql`
    with held as (select a.id from accounts a where a.user_id = ${userId} and a.id in (${ids}) order by a.id for update)
    update accounts a set state = a.state from held where a.user_id = ${userId} and a.id = held.id returning a.id`.execute(
    db,
  )
  return rows.length
}
