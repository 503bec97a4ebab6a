import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'

/** A setting of the installation as it was sealed, or undefined. Runs as the service role. */
export async function readSetting(db: Sql, name: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ value: Buffer }>`select value from settings where name = ${name}`.execute(db)
  return rows[0]?.value
}

export async function writeSetting(db: Sql, name: string, value: Buffer): Promise<void> {
  await sql`
    insert into settings (name, value) values (${name}, ${value})
    on conflict (name) do update set value = excluded.value, updated_at = now()`.execute(db)
}

export async function deleteSetting(db: Sql, name: string): Promise<void> {
  await sql`delete from settings where name = ${name}`.execute(db)
}
