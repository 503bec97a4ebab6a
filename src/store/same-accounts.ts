import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { AccountKind } from '../domain/account.ts'
import { holdAccounts } from './accounts.ts'

export type CountedAccount = {
  readonly id: string
  readonly kind: AccountKind
  readonly currency: string
  readonly bankIdentity: Buffer | null
  readonly environment: string
  readonly providerId: string | null
  readonly isReadable: boolean
}

/** The accounts that count in other connections of the person, oldest first. */
export async function countedElsewhere(db: Sql, userId: string, connectionId: string): Promise<CountedAccount[]> {
  const { rows } = await sql<CountedAccount>`
    select a.id, a.kind, a.currency, a.bank_identity as "bankIdentity", c.environment, c.provider_id as "providerId",
      c.state <> 'reconnect' and a.state not in ('attention', 'reconnect') as "isReadable"
    from accounts a join connections c on c.user_id = a.user_id and c.id = a.connection_id
    where a.user_id = ${userId} and a.connection_id <> ${connectionId} and c.kind = 'bank' and coalesce(a.aside, 'rejected') = 'rejected'
    order by a.created_at, a.id`.execute(db)
  return rows
}

/** Sets accounts aside, each as the same as another, until the person says otherwise; what they have said stays. */
export async function proposeAside(
  db: Sql,
  userId: string,
  same: readonly { readonly id: string; readonly sameAs: string }[],
): Promise<void> {
  await sql`
    update accounts a set same_as = s."sameAs", aside = coalesce(a.aside, 'proposed')
    from json_to_recordset(${JSON.stringify(same)}::json) as s (id uuid, "sameAs" uuid) where a.user_id = ${userId} and a.id = s.id`.execute(
    db,
  )
}

/** For each account of a connection that others are set aside for, the oldest of these. */
export async function heirsOf(db: Sql, userId: string, connectionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct on (h.same_as) h.id from accounts a join accounts h on h.user_id = a.user_id and h.same_as = a.id
    where a.user_id = ${userId} and a.connection_id = ${connectionId} and h.connection_id <> ${connectionId} and h.aside in ('proposed', 'accepted')
    order by h.same_as, h.created_at, h.id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * From now on the accounts that these were set aside for are read by these ones' consents: rows, edits and coverage continue, and what had been set aside is
 * gone. The update waits for the deletion, whose rows it reads: no bank id is in a connection twice.
 */
export async function takeOver(db: Sql, userId: string, asideIds: readonly string[], at: string): Promise<void> {
  await sql`
    with heirs as (
      delete from accounts where user_id = ${userId} and id = any(${[...asideIds]}::uuid[]) and aside in ('proposed', 'accepted') and same_as is not null
      returning same_as, connection_id, provider_account_id),
    due as (
      update connections c set next_attempt_at = least(c.next_attempt_at, ${at}) from heirs
      where c.user_id = ${userId} and c.id = heirs.connection_id and c.next_attempt_at is not null)
    update accounts a set connection_id = h.connection_id, provider_account_id = h.provider_account_id,
      fence = (select fence from connections c where c.user_id = ${userId} and c.id = h.connection_id),
      state = 'ok', reason = '', next_attempt_at = null, failures = 0, history_from = null, unavailable = '{}', unsupported = '{}', unsupported_on = null
    from heirs h where a.user_id = ${userId} and a.id = h.same_as`.execute(db)
}

/** Holds the account, and those that are the same as it, until the transaction ends, as every writer of their rows does. */
export async function lockSame(db: Sql, userId: string, id: string): Promise<void> {
  await holdAccounts(
    db,
    userId,
    sql`select s.id from accounts s where s.user_id = ${userId} and (s.id = ${id} or s.same_as = ${id})`,
  )
}

/**
 * What a person says of an account of a bank: set aside, its rows leave the ledger as they are; counted, they come back. Where another was set aside for
 * the one that is set aside now, that other counts in its place. Whoever follows the feed is told of the rows. A sync that is reading what is set aside
 * can write no more: no lease has that number.
 * @returns the accounts that count from now on and did not before; undefined when there is no such account
 */
export async function changeAside(
  db: Sql,
  userId: string,
  id: string,
  aside: boolean,
  at: string,
): Promise<string[] | undefined> {
  const { rows } = await sql<{ counts: string[] }>`
    with own as (
      select a.id, a.aside, coalesce(a.aside in ('proposed', 'accepted'), false) as out from accounts a join connections c on c.user_id = a.user_id and c.id = a.connection_id
      where a.user_id = ${userId} and a.id = ${id} and c.kind = 'bank'),
    other as (
      select h.id, coalesce(h.aside in ('proposed', 'accepted'), false) as out from accounts h
      where h.user_id = ${userId} and h.same_as = (select id from own) and ${aside} order by h.created_at, h.id limit 1),
    written as (
      update accounts a set aside = case when a.id <> ${id} then null when ${aside} then 'accepted' else 'rejected' end,
        same_as = case when a.id <> ${id} then null else coalesce((select id from other), a.same_as) end,
        next_attempt_at = null, fence = case when a.id = ${id} and ${aside} then -1 else a.fence end
      where a.user_id = ${userId} and a.id in (select id from own union all select id from other)),
    counts as (select id from own where own.out and not ${aside} union all select id from other where other.out),
    rows as (
      select t.id, t.removed_by is null as leaves, row_number() over (order by t.seq) as n from transactions t
      where t.user_id = ${userId} and (${aside} and t.account_id = (select id from own) and t.removed_by is null
        or t.account_id in (select id from counts) and t.removed_by = 'aside')),
    feed as (update users set last_seq = last_seq + (select count(*) from rows) where user_id = ${userId} returning last_seq - (select count(*) from rows) as base),
    moved as (
      update transactions t set removed_by = case when rows.leaves then 'aside' end, removed_at = case when rows.leaves then ${at}::timestamptz end,
        first_seq = case when rows.leaves then t.first_seq else feed.base + rows.n end, seq = feed.base + rows.n, changed_at = now()
      from rows, feed where t.user_id = ${userId} and t.id = rows.id)
    select (select coalesce(array_agg(id), '{}') from counts) as counts from own`.execute(db)
  return rows[0]?.counts
}
