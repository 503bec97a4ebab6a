import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Flow } from '../domain/flow.ts'

export type CategoryRow = {
  readonly id: string
  readonly primary: string
  readonly label: string
  readonly primaryLabel: string
  readonly flow: Flow
}

export async function categoryRows(db: Sql): Promise<CategoryRow[]> {
  const { rows } =
    await sql<CategoryRow>`select id, primary_id as "primary", label, primary_label as "primaryLabel", flow from categories order by id`.execute(
      db,
    )
  return rows
}

/** Brings the shipped categories into the table that rows refer to. Runs as the service role. */
export async function upsertCategories(db: Sql, categories: readonly CategoryRow[]): Promise<void> {
  await sql`
    insert into categories as known (id, primary_id, label, primary_label, flow)
    select id, "primary", label, "primaryLabel", flow
    from json_to_recordset(${JSON.stringify(categories)}::json) as c (id text, "primary" text, label text, "primaryLabel" text, flow text)
    on conflict (id) do update set primary_id = excluded.primary_id, label = excluded.label, primary_label = excluded.primary_label, flow = excluded.flow
    where (known.primary_id, known.label, known.primary_label, known.flow) is distinct from (excluded.primary_id, excluded.label, excluded.primary_label, excluded.flow)`.execute(
    db,
  )
}
