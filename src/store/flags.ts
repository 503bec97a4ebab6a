import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import { type FlagName, type FlagSetting, flagChannel, unsetFlag } from '../domain/flag.ts'

/** The flags that somebody has set. Runs as the service role. */
export async function flagSettings(db: Sql): Promise<ReadonlyMap<string, FlagSetting>> {
  const { rows } = await sql<
    FlagSetting & { name: string }
  >`select name, enabled, percentage, allowed from flags`.execute(db)
  return new Map(rows.map(({ name, ...setting }) => [name, setting]))
}

export type FlagChange = {
  readonly enabled?: boolean | undefined
  readonly percentage?: number | undefined
  readonly allow?: string | undefined
  readonly disallow?: string | undefined
}

/** What is undefined stays as it is; every process is told. Runs as the service role. */
export async function changeFlag(db: Sql, name: FlagName, change: FlagChange): Promise<void> {
  const { enabled = null, percentage = null, allow = null, disallow = null } = change
  await sql`
    with changed as (
      insert into flags as f (name, enabled, percentage, allowed)
      values (${name}, coalesce(${enabled}::boolean, ${unsetFlag.enabled}), coalesce(${percentage}::int, ${unsetFlag.percentage}), array_remove(array[${allow}::uuid], null))
      on conflict (name) do update set enabled = coalesce(${enabled}::boolean, f.enabled), percentage = coalesce(${percentage}::int, f.percentage), updated_at = now(),
        allowed = array_remove(array_remove(f.allowed, ${allow}::uuid) || excluded.allowed, ${disallow}::uuid))
    select pg_notify(${flagChannel}, '')`.execute(db)
}
