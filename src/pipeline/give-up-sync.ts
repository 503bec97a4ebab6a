import type { Adapters } from '../adapters/adapters.ts'
import type { SyncJob } from '../adapters/queue.ts'
import { Fault } from '../domain/fault.ts'
import { spreadOf } from '../fetch/schedule.ts'
import { standingAfter } from '../fetch/standing.ts'
import { releaseConnection } from '../store/connections.ts'
import { finishConnectionRun, startConnectionRun } from '../store/runs.ts'

/** Ends a part of a run that was begun again and again and never came to its end: it has failed, says so, and is not tried by itself until later. */
export async function giveUpSync({ clock, database, log, pace }: Adapters, job: SyncJob): Promise<void> {
  const { userId, runId, connectionId } = job
  log.error({ runId, connectionId }, 'a sync was tried too often and is given up')
  await database.asUser(userId, async (sql) => {
    const now = clock.now()
    const started = await startConnectionRun(sql, userId, runId, connectionId, now.toString(), pace.leaseSeconds)
    if (!started) return // it is over, or the connection is gone
    const { leased } = started
    if (!leased) throw new Fault('sync.lease-lost') // the lease of the last who tried has not lapsed: it is given up once it has
    const standing = standingAfter('sync.given-up', {
      now,
      failures: leased.failures,
      spread: spreadOf(connectionId),
      freesAt: null,
    })
    const outcome = { ...standing, succeededAt: null, rediscovers: false }
    await releaseConnection(sql, userId, connectionId, leased.fence, outcome)
    await finishConnectionRun(sql, userId, runId, connectionId, { state: 'failed', reason: standing.reason })
  })
}
