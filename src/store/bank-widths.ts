import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Environment } from './connections.ts'

/** How many accounts the bank answers at once, as it was measured: the next sync begins with so many. */
export async function saveBankWidth(
  db: Sql,
  environment: Environment,
  providerId: string,
  atOnce: number,
  at: string,
): Promise<void> {
  await sql`
    insert into bank_widths (environment, provider_id, at_once, measured_at) values (${environment}, ${providerId}, ${atOnce}, ${at})
    on conflict (environment, provider_id) do update set at_once = excluded.at_once, measured_at = excluded.measured_at`.execute(
    db,
  )
}
