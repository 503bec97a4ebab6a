import type { Adapters } from '../adapters/adapters.ts'
import { Fault } from '../domain/fault.ts'
import { extendLease } from '../store/connections.ts'

/** A connection that is held, by the number of its lease. */
export type Held = { readonly userId: string; readonly connectionId: string; readonly fence: bigint }

/** Does the work and renews the lease for as long as it takes; `lost` is the end of it where somebody else has taken over meanwhile. */
export async function keepingLease<T>(
  { clock, database, pace }: Adapters,
  { userId, connectionId, fence }: Held,
  work: (lost: AbortSignal) => Promise<T>,
): Promise<T> {
  const lost = new AbortController()
  const lease = clock.every(
    pace.leaseSeconds / 3,
    () => database.asUser(userId, (sql) => extendLease(sql, userId, connectionId, fence, pace.leaseSeconds)),
    () => lost.abort(new Fault('sync.lease-lost')),
  )
  try {
    return await work(lost.signal)
  } finally {
    lease.stop()
  }
}
