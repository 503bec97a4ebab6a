import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { AccountKind } from '../domain/account.ts'
import type { BankFacts } from '../domain/bank-facts.ts'
import type { Environment } from './connections.ts'

/** What is known of a bank by kind of account; what was learned long ago is forgotten, since banks change. */
export async function bankFacts(
  db: Sql,
  environment: Environment,
  providerId: string,
  today: string,
): Promise<(BankFacts & { kind: AccountKind })[]> {
  const { rows } = await sql<BankFacts & { kind: AccountKind }>`
    select kind, given_days as "givenDays", refused_days as "refusedDays", most_rows as "mostRows", row_cap as "rowCap",
      case when doubted_on is not null then json_build_object('days', doubted_days, 'on', doubted_on) end as doubt
    from bank_facts where environment = ${environment} and provider_id = ${providerId} and learned_on > ${today}::date - 60`.execute(
    db,
  )
  return rows
}

export async function saveBankFacts(
  db: Sql,
  environment: Environment,
  providerId: string,
  facts: readonly (BankFacts & { kind: AccountKind })[],
  today: string,
): Promise<void> {
  await sql`
    insert into bank_facts (environment, provider_id, kind, given_days, refused_days, doubted_days, doubted_on, most_rows, row_cap, learned_on)
    select ${environment}, ${providerId}, f.kind, f."givenDays", f."refusedDays", (f.doubt->>'days')::int, (f.doubt->>'on')::date,
      f."mostRows", f."rowCap", ${today}
    from json_to_recordset(${JSON.stringify(facts)}::json)
      as f (kind text, "givenDays" int, "refusedDays" int, doubt json, "mostRows" int, "rowCap" int)
    on conflict (environment, provider_id, kind) do update set given_days = excluded.given_days, refused_days = excluded.refused_days,
      doubted_days = excluded.doubted_days, doubted_on = excluded.doubted_on,
      most_rows = excluded.most_rows, row_cap = excluded.row_cap, learned_on = excluded.learned_on`.execute(db)
}
