import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Ledger } from '../domain/daily-balances.ts'
import type { Window } from '../domain/day.ts'

/** The accounts' booked rows by day, as the bank has them, beside what it says they held. */
export async function ledgers(db: Sql, userId: string, accountIds: readonly string[]): Promise<Map<string, Ledger>> {
  const { rows } = await sql<Row>`
    with wanted as (select * from accounts a where a.user_id = ${userId} and a.id = any(${[...accountIds]}::uuid[])),
    days as (
      select t.account_id, t.booked_on, sum(t.amount_minor) as minor from wanted a join transactions t on t.user_id = a.user_id and t.account_id = a.id and t.currency = a.currency
      where t.user_id = ${userId} and t.status = 'booked' and (t.removed_by is null or t.removed_by in ('person', 'aside')) and t.missing_since is null group by t.account_id, t.booked_on),
    moved as (select account_id, string_agg(booked_on || ' ' || minor, ',') as moved from days group by account_id)
    select a.id, a.currency, a.balances_from as "balancesFrom", a.opening_minor as "openingMinor", a.agreed_from as "agreedFrom", array_to_string(a.closings, ',') as closings, moved.moved,
      (select coalesce(json_agg(json_build_object('from', lower(r), 'to', upper(r) - 1) order by r), '[]') from unnest(a.coverage) r) as coverage
    from wanted a left join moved on moved.account_id = a.id`.execute(db)
  return new Map(rows.map((row) => [row.id, toLedger(row)]))
}

/** Days and sums travel as one text: a list of thousands of small values is read slowly. */
type Row = {
  readonly id: string
  readonly currency: string
  readonly balancesFrom: string | null
  readonly openingMinor: bigint | null
  readonly agreedFrom: string | null
  readonly closings: string
  readonly moved: string | null
  readonly coverage: Window[]
}

const toLedger = ({ currency, balancesFrom, openingMinor, agreedFrom, closings, moved, coverage }: Row): Ledger => ({
  currency,
  coverage,
  balances:
    balancesFrom === null || openingMinor === null || agreedFrom === null
      ? null
      : { from: balancesFrom, openingMinor, agreedFrom, closings: listOf(closings).map(BigInt) },
  moved: new Map(
    listOf(moved ?? '').map((text) => {
      const [day = '', minor = ''] = text.split(' ')
      return [day, BigInt(minor)]
    }),
  ),
})

const listOf = (text: string): string[] => (text === '' ? [] : text.split(','))
