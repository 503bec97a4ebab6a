import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { KeptRejection, StoredLeg, TransferChanges } from '../domain/transfer.ts'

/** So many changes are looked at in one go. */
const mostChanges = 50_000

/**
 * Holds the person's row until the transaction ends, so that one looks at a time: a statement of its own, since what the next one sees must be what had
 * been committed by then. The planner is kept from nested loops until `writeTransfers` is done: it takes thousands of rows gathered on the way for one,
 * and would go through all of them for each. Rows of large tables are therefore reached by arrays of their keys, which need no join.
 * @returns the number of the last change that pairing has looked at, and whether there are later ones
 */
export async function lockUnpaired(db: Sql, userId: string): Promise<{ since: bigint; behind: boolean }> {
  const { rows } = await sql<{ since: bigint; behind: boolean }>`
    select paired_seq as since, last_seq > paired_seq as behind, set_config('enable_nestloop', 'off', true) from users where user_id = ${userId} for update`.execute(
    db,
  )
  return rows[0] ?? { since: 0n, behind: false }
}

/**
 * Rows that may be halves of transfers since pairing last looked: those of two accounts, of opposite sums, of two currencies or with a fee between them, at most four days apart and
 * near a row that has changed, and both rows of every pair of which one has.
 * @param since the number of the last change that was looked at: said outright, since the planner takes an unknown one for a third of all rows
 * @param alsoIds looked at as if they had changed
 * @returns `upTo`: the number of the last change looked at, null where it was the last of all
 */
export async function transferLegs(
  db: Sql,
  userId: string,
  since: bigint,
  alsoIds: readonly string[],
): Promise<{ legs: StoredLeg[]; kept: KeptRejection[]; upTo: bigint | null }> {
  const { rows } = await sql<{ legs: LegRow[]; kept: KeptRejection[]; upTo: bigint | null }>`
    with news as (
      select id, booked_on, seq from transactions where user_id = ${userId} and seq > ${since} order by seq limit ${mostChanges}),
    changed as (
      select id, booked_on from news union all select id, booked_on from transactions where user_id = ${userId} and id = any(${[...alsoIds]}::uuid[])),
    held as (
      select first_id, second_id from pairings where user_id = ${userId} and first_id = any(array(select id from changed)) and kind = 'transfer'
      union
      select first_id, second_id from pairings where user_id = ${userId} and second_id = any(array(select id from changed)) and kind = 'transfer'),
    touched as (
      select id, booked_on from changed
      union all select id, booked_on from transactions where user_id = ${userId} and id = any(array(select first_id from held union select second_id from held))),
    days as (select distinct booked_on from touched),
    free as (
      select t.id, t.account_id, t.booked_on, t.amount_minor, t.currency, t.category from transactions t
      where t.user_id = ${userId} and t.booked_on = any(array(select distinct days.booked_on + n from days, generate_series(-4, 4) n))
        and t.status = 'booked' and t.removed_by is null and (t.transfer_with is null or t.id in (select id from touched))),
    moving as (select free.* from free join categories c on c.id = free.category and c.flow = 'transfer'),
    near as materialized (select moving.*, booked_on + n as day from moving cross join generate_series(-4, 4) n),
    home as (select mode() within group (order by currency) as currency from accounts where user_id = ${userId}),
    abroad as materialized (select free.* from free join home on free.currency <> home.currency),
    near_abroad as materialized (select near.* from near join home on near.currency <> home.currency),
    edges as (
      select o.id as one, i.id as other from free o
      join free i on i.amount_minor = -o.amount_minor and i.currency = o.currency and i.account_id <> o.account_id and i.booked_on between o.booked_on - 4 and o.booked_on + 4
      where o.amount_minor < 0
      union all
      select o.id, i.id from near o
      join moving i on i.booked_on = o.day and i.currency = o.currency and i.account_id <> o.account_id and i.amount_minor < -o.amount_minor and i.amount_minor >= o.amount_minor / 33 - o.amount_minor
      where o.amount_minor < 0
      union all
      select n.id, a.id from near n join abroad a on a.booked_on = n.day and a.currency <> n.currency and a.account_id <> n.account_id and sign(a.amount_minor) = -sign(n.amount_minor)
      union all
      select n.id, f.id from near_abroad n join free f on f.booked_on = n.day and f.currency <> n.currency and f.account_id <> n.account_id and sign(f.amount_minor) = -sign(n.amount_minor)),
    ids as (select one as id from edges union select other from edges union select first_id from held union select second_id from held),
    kept as materialized (select out_print, into_print, rejected_at from rejected_transfers where user_id = ${userId})
    select case when (select count(*) from news) = ${mostChanges} then (select max(seq) from news) end as "upTo",
      (select coalesce(json_agg(json_build_object('out', encode(out_print, 'hex'), 'into', encode(into_print, 'hex'), 'rejectedAt', rejected_at)), '[]') from kept) as kept,
      coalesce((select json_agg(json_build_object('id', t.id, 'accountId', t.account_id, 'bookedOn', t.booked_on, 'minor', t.amount_minor::text, 'currency', t.currency,
        'description', t.description, 'category', t.category, 'chosen', t.category_source = 'person', 'inLedger', t.status = 'booked' and t.removed_by is null, 'transferWith', t.transfer_with,
        'print', case when exists (select from kept) then encode(${print}, 'hex') end,
        'account', json_build_object('kind', a.kind, 'names', array_remove(array[a.name, a.own_name], null), 'numberTail', a.number_tail),
        'pairings', (select coalesce(json_agg(json_build_object('id', p.id, 'intoId', p.second_id, 'state', p.state, 'decidedBy', p.decided_by)), '[]')
                     from pairings p where p.user_id = t.user_id and p.first_id = t.id and p.kind = 'transfer')))
        from transactions t join accounts a on a.user_id = t.user_id and a.id = t.account_id
        where t.user_id = ${userId} and t.id = any(array(select id from ids))), '[]') as legs`.execute(db)
  const [found] = rows
  return {
    legs: (found?.legs ?? []).map(({ minor, ...leg }) => ({ ...leg, amountMinor: BigInt(minor) })),
    kept: found?.kept ?? [],
    upTo: found?.upTo ?? null,
  }
}

/**
 * The fingerprint of row `t` of account `a`, by which it is known again once its connection was ended and made anew; null where the account bears no number.
 * Nobody can try out which rows it may be of without the account's keyed hash, which is erased with it.
 */
const print = sql`sha256(a.bank_identity || convert_to(concat_ws(' ', a.kind, a.currency,
    (select concat_ws(' ', c.environment, case when a.kind = 'card' then c.provider_id end) from connections c where c.user_id = a.user_id and c.id = a.connection_id),
    to_char(t.booked_on, 'YYYY-MM-DD'), t.amount_minor, t.currency,
    (select count(*) from transactions s where s.user_id = t.user_id and s.account_id = t.account_id and s.booked_on = t.booked_on and s.amount_minor = t.amount_minor
       and s.currency = t.currency and s.status = t.status and s.removed_by is null and (s.description, s.id) <= (t.description, t.id))), 'UTF8'))`

/** Keeps of rejected pairs, of which a row is about to be erased with its connection, what tells them again. */
export async function keepRejections(db: Sql, userId: string, connectionId: string): Promise<void> {
  await sql`
    with ending as (
      select t.id from accounts a join transactions t on t.user_id = a.user_id and t.account_id = a.id where a.user_id = ${userId} and a.connection_id = ${connectionId}),
    rejected as (
      select first_id, second_id, decided_at from pairings
      where user_id = ${userId} and kind = 'transfer' and state = 'rejected' and (first_id in (select id from ending) or second_id in (select id from ending))),
    prints as (
      select t.id, ${print} as print from transactions t join accounts a on a.user_id = t.user_id and a.id = t.account_id
      where t.user_id = ${userId} and t.id = any(array(select first_id from rejected union select second_id from rejected)))
    insert into rejected_transfers (user_id, out_print, into_print, rejected_at)
    select ${userId}, o.print, i.print, rejected.decided_at from rejected join prints o on o.id = first_id join prints i on i.id = second_id
    where o.print is not null and i.print is not null on conflict do nothing`.execute(db)
}

type LegRow = Omit<StoredLeg, 'amountMinor'> & { readonly minor: string }

/** Writes what has become of transfers, tells whoever follows the feed of the rows concerned, and marks the changes up to then as looked at. */
export async function writeTransfers(
  db: Sql,
  userId: string,
  { rows, pairs, rejectedAgain, dropped }: TransferChanges,
  ids: readonly string[],
  upTo: bigint | null,
  at: string,
): Promise<void> {
  const numbered = rows.map((row, index) => ({ ...row, n: index + 1 }))
  const judged = [
    ...pairs.map(({ sure, ...pair }) => ({
      ...pair,
      ...(sure ? { state: 'accepted', by: 'rule', decidedAt: at } : { state: 'proposed', by: null, decidedAt: null }),
    })),
    ...rejectedAgain.map(({ kept, ...pair }) => ({
      ...pair,
      ...{ state: 'rejected', by: 'person', decidedAt: kept.rejectedAt, score: 0 },
    })),
  ]
  const named = judged.map(({ out, into, ...pair }, index) => ({
    ...pair,
    id: ids[index],
    first: out.id,
    second: into.id,
  }))
  await sql`
    with feed as (
      update users set last_seq = last_seq + ${rows.length}, paired_seq = coalesce(${upTo}, last_seq + ${rows.length})
      where user_id = ${userId} returning last_seq - ${rows.length} as base, case when ${upTo === null} then set_config('enable_nestloop', 'on', true) end as loops),
    shown as (
      update transactions t set transfer_with = r."with", transfer_as = r."as", changed_at = case when t.removed_by is null then now() else t.changed_at end,
        seq = case when t.removed_by is null then feed.base + r.n else t.seq end
      from feed, json_to_recordset(${JSON.stringify(numbered)}::json) as r (n bigint, id uuid, "with" uuid, "as" text) where t.user_id = ${userId} and t.id = r.id and t.id = any(${rows.map(({ id }) => id)}::uuid[])),
    dropped as (delete from pairings where user_id = ${userId} and id = any(${[...dropped]}::uuid[])),
    told as (
      delete from rejected_transfers r using json_to_recordset(${JSON.stringify(rejectedAgain.map(({ kept }) => kept))}::json) as k ("out" text, "into" text)
      where r.user_id = ${userId} and r.out_print = decode(k."out", 'hex') and r.into_print = decode(k."into", 'hex'))
    insert into pairings as p (user_id, id, kind, first_id, second_id, state, score, reason, proposed_at, decided_at, decided_by)
    select ${userId}, n.id, 'transfer', n.first, n.second, n.state, n.score, n.reason, ${at}, n."decidedAt", n.by
    from json_to_recordset(${JSON.stringify(named)}::json) as n (id uuid, first uuid, second uuid, state text, score real, reason text, "decidedAt" timestamptz, by text)
    on conflict (user_id, first_id, second_id, kind) do update set state = excluded.state, score = excluded.score, reason = excluded.reason, decided_at = excluded.decided_at, decided_by = excluded.decided_by
    where p.decided_by is distinct from 'person'`.execute(db)
}

/** Rows whose other half has been erased are by themselves again. */
export async function releaseHalves(db: Sql, userId: string): Promise<void> {
  await sql`
    with lost as (
      select t.id, row_number() over (order by t.transfer_with) as n from transactions t
      where t.user_id = ${userId} and t.transfer_with is not null and not exists (select from transactions o where o.user_id = t.user_id and o.id = t.transfer_with)),
    feed as (update users set last_seq = last_seq + (select count(*) from lost) where user_id = ${userId} returning last_seq - (select count(*) from lost) as base)
    update transactions t set transfer_with = null, transfer_as = null, changed_at = now(), seq = case when t.removed_by is null then feed.base + lost.n else t.seq end
    from lost, feed where t.user_id = ${userId} and t.id = lost.id`.execute(db)
}
