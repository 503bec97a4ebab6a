import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Environment } from './connections.ts'

/**
 * Whether a bank that did not answer is left alone now. Of all who come while it is, one a minute may see whether it answers again: `probe` is
 * for this caller alone.
 */
export async function approachBank(
  db: Sql,
  environment: Environment,
  providerId: string,
  now: string,
): Promise<'open' | 'probe' | 'resting'> {
  const { rows } = await sql<{ probes: boolean }>`
    with probe as (
      update bank_rests set probe_at = ${now}::timestamptz + interval '1 minute'
      where environment = ${environment} and provider_id = ${providerId} and probe_at <= ${now} returning 1)
    select exists (select from probe) as probes from bank_rests where environment = ${environment} and provider_id = ${providerId}`.execute(
    db,
  )
  const [rest] = rows
  return rest === undefined ? 'open' : rest.probes ? 'probe' : 'resting'
}

/** The bank did not answer: it is left alone, the next may try in a minute. */
export async function restBank(db: Sql, environment: Environment, providerId: string, now: string): Promise<void> {
  await sql`
    insert into bank_rests (environment, provider_id, probe_at) values (${environment}, ${providerId}, ${now}::timestamptz + interval '1 minute')
    on conflict (environment, provider_id) do update set probe_at = greatest(bank_rests.probe_at, excluded.probe_at)`.execute(
    db,
  )
}

/** The bank answers again. */
export async function wakeBank(db: Sql, environment: Environment, providerId: string): Promise<void> {
  await sql`delete from bank_rests where environment = ${environment} and provider_id = ${providerId}`.execute(db)
}
