import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Carried, PairingKind, PairingState } from '../domain/pairing.ts'
import { holdAccounts } from './accounts.ts'

export type NewPairing = {
  readonly id: string
  readonly firstId: string
  readonly secondId: string
  /** 0–1 */
  readonly score: number
  readonly reason: string
}

/** Asks a person whether these belong together; what they were asked before they are not asked again. */
export async function proposePairings(
  db: Sql,
  userId: string,
  kind: PairingKind,
  pairings: readonly NewPairing[],
  at: string,
): Promise<void> {
  await sql`
    insert into pairings (user_id, id, kind, first_id, second_id, state, score, reason, proposed_at)
    select ${userId}, p.id, ${kind}, p."firstId", p."secondId", 'proposed', p.score, p.reason, ${at}
    from json_to_recordset(${JSON.stringify(pairings)}::json) as p (id uuid, "firstId" uuid, "secondId" uuid, score real, reason text)
    on conflict (user_id, first_id, second_id, kind) do nothing`.execute(db)
}

export type PairingView = {
  readonly id: string
  readonly kind: PairingKind
  readonly state: PairingState
  readonly score: number
  readonly reason: string
  readonly firstId: string
  readonly secondId: string
  readonly carried: Carried | null
  readonly proposedAt: string
  readonly decidedAt: string | null
}

const viewColumns = sql`p.id, p.kind, p.state, p.score, p.reason, p.first_id as "firstId", p.second_id as "secondId", p.carried, p.proposed_at as "proposedAt", p.decided_at as "decidedAt"`

/** Whether the rows are still as they were when a person was asked: what is not, nobody needs to decide. */
const standing = sql`exists (
  select from transactions one join transactions two on two.user_id = one.user_id and two.id = p.second_id
  where one.user_id = p.user_id and one.id = p.first_id and two.removed_by is null
    and case p.kind when 'settlement' then one.status = 'pending' and one.removed_by = 'bank' else one.removed_by is null end)`

/** Those that a person is asked about, or has decided: open ones first, the newest of both before the older; `after` is the last one of the page before. */
export async function pairingViews(
  db: Sql,
  userId: string,
  state: PairingState | null,
  after: { open: boolean; id: string } | null,
  limit: number,
): Promise<PairingView[]> {
  const { rows } = await sql<PairingView>`
    select ${viewColumns} from pairings p
    where p.user_id = ${userId} and p.decided_by is distinct from 'rule' and (${state}::text is null or p.state = ${state}::text)
      and (p.state <> 'proposed' or ${standing})
      and (${after?.id ?? null}::uuid is null or ((p.state = 'proposed'), p.id) < (${after?.open ?? null}::boolean, ${after?.id ?? null}::uuid))
    order by (p.state = 'proposed') desc, p.id desc limit ${limit}`.execute(db)
  return rows
}

/** Holds the accounts of both rows until the transaction ends, as every writer of their rows does. @returns whether there is such a pair */
export async function lockPairing(db: Sql, userId: string, id: string): Promise<boolean> {
  const held = await holdAccounts(
    db,
    userId,
    sql`
      select t.account_id from pairings p join transactions t on t.user_id = p.user_id and t.id in (p.first_id, p.second_id)
      where p.user_id = ${userId} and p.id = ${id}`,
  )
  return held > 0
}

/** The pair; `open` where its rows are as they were when it was proposed, and neither is in another that was accepted. */
export async function pairingById(
  db: Sql,
  userId: string,
  id: string,
): Promise<(PairingView & { readonly open: boolean }) | undefined> {
  const { rows } = await sql<PairingView & { open: boolean }>`
    select ${viewColumns}, ${standing} and not exists (
      select from pairings o where o.user_id = p.user_id and o.kind = p.kind and o.state = 'accepted' and o.decided_by = 'person' and o.id <> p.id and (o.first_id = p.first_id or o.second_id = p.second_id)) as open
    from pairings p where p.user_id = ${userId} and p.id = ${id}`.execute(db)
  return rows[0]
}

/** What a person says of it; null takes back what they said. */
export async function decidePairing(
  db: Sql,
  userId: string,
  id: string,
  decided: { readonly state: PairingState; readonly carried: Carried | null; readonly at: string | null },
): Promise<void> {
  await sql`
    update pairings set state = ${decided.state}, decided_at = ${decided.at}, decided_by = case when ${decided.at}::timestamptz is not null then 'person' end, carried = ${decided.carried && JSON.stringify(decided.carried)}
    where user_id = ${userId} and id = ${id}`.execute(db)
}
