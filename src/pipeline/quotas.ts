import type { Sql } from '../adapters/postgres/pool.ts'
import { type AccountEndpoint, accountEndpoints, type Calls } from '../domain/calls.ts'
import { countedSince, freesAt, unattendedPerDay, used } from '../fetch/quota.ts'
import { unattendedCalls } from '../store/calls.ts'

/** What a bank allows of an endpoint of an account while nobody is present. */
export type Quota = {
  readonly endpoint: AccountEndpoint
  /** Calls of the last day. */
  readonly used: number
  readonly limit: number
  /** When one more may be made; null: now. */
  readonly freesAt: string | null
}

/** Of each account; none where no bank counts. @param connectionId null: accounts of any connection */
export async function quotasOf(
  sql: Sql,
  userId: string,
  accounts: readonly { readonly id: string; readonly counted: boolean }[],
  connectionId: string | null,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Quota[]>> {
  const calls = Map.groupBy(
    await unattendedCalls(sql, userId, connectionId, countedSince(now)),
    ({ subjectId }) => subjectId,
  )
  return new Map(accounts.map(({ id, counted }) => [id, counted ? quotaOf(calls.get(id) ?? [], now) : []]))
}

const quotaOf = (calls: readonly Calls[], now: Temporal.Instant): Quota[] =>
  accountEndpoints.map((endpoint) => {
    const made = calls.filter((call) => call.endpoint === endpoint)
    return { endpoint, used: used(made, now), limit: unattendedPerDay, freesAt: freesAt(made, now) }
  })
