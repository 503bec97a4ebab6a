import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Sum } from '../domain/flow.ts'
import { shownCategory } from './shown-label.ts'

/** Booked rows of the period summed by what the insight asks for; columns that are not asked for are folded to one value. */
export async function sums(
  db: Sql,
  userId: string,
  from: string,
  to: string,
  by: { merchant: boolean; month: boolean; account: boolean },
): Promise<Sum[]> {
  const { rows } = await sql<{ [K in keyof Sum]: Sum[K] extends bigint ? string : Sum[K] }>`
    select t.currency, ${shownCategory} as category, case when ${by.merchant} then coalesce(t.merchant, t.description) end as merchant,
      case when ${by.month} then to_char(t.booked_on, 'YYYY-MM') else '' end as month, case when ${by.account} then t.account_id::text else '' end as "accountId",
      coalesce(c.flow, 'unknown') as flow, sum(t.amount_minor)::text as "amountMinor",
      coalesce(sum(t.amount_minor) filter (where t.amount_minor > 0), 0)::text as "inMinor", coalesce(sum(t.amount_minor) filter (where t.amount_minor < 0), 0)::text as "outMinor",
      count(*)::int as transactions
    from transactions t left join categories c on c.id = ${shownCategory}
    where t.user_id = ${userId} and t.status = 'booked' and t.removed_by is null and t.booked_on between ${from}::date and ${to}::date
    group by 1, 2, 3, 4, 5, 6`.execute(db)
  return rows.map((row) => ({
    ...row,
    amountMinor: BigInt(row.amountMinor),
    inMinor: BigInt(row.inMinor),
    outMinor: BigInt(row.outMinor),
  }))
}
