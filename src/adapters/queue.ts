import { fromKysely, PgBoss } from 'pg-boss'
import type { Log } from './log.ts'
import type { DatabaseAddress, Sql } from './postgres/pool.ts'

/** One connection's part of a sync run. */
export type SyncJob = { readonly userId: string; readonly runId: string; readonly connectionId: string }

export type Queue = {
  /** Joins the caller's transaction: the jobs exist exactly if what asked for them was committed. Workers are woken at once. */
  enqueueSyncs(sql: Sql, jobs: readonly SyncJob[]): Promise<void>
  /** Puts a job back for later, outside any transaction. */
  postponeSync(job: SyncJob, seconds: number): Promise<void>
  /** Starts `concurrency` workers, each with one job at a time: a slow bank holds up only itself. */
  workSyncs(concurrency: number, handle: (job: SyncJob, signal: AbortSignal) => Promise<void>): Promise<void>
  /** Calls `sweep` once a minute on one of all the workers. */
  workSweeps(sweep: () => Promise<void>): Promise<void>
  /** Takes no new job and waits for running ones, at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>
}

const queueSchema = 'pgboss'
const syncs = 'sync'
const sweeps = 'sweep'

/** A job is enqueued in the transaction of the person who asks for it, so in the role that acts for them. */
const letEnqueue = `
  grant usage on schema ${queueSchema} to tributary_app;
  grant select, insert, update on all tables in schema ${queueSchema} to tributary_app;
  grant execute on all functions in schema ${queueSchema} to tributary_app`

export type QueueOptions = {
  readonly address: DatabaseAddress
  readonly log: Log
  /** A job whose worker has died is given to another after this long. */
  readonly heartbeatSeconds?: number
}

/** Opens the queue in its own schema of the same database, installing or updating it where needed. */
export async function openQueue({ address, log, heartbeatSeconds = 20 }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    ...(address as { host?: string }),
    schema: queueSchema,
    max: 4,
    useListenNotify: true,
    registerInstance: false,
  })
  let stopping = false
  boss.on('error', (error) => stopping || log.warn({ error: error.message }, 'queue')) // its last connections may outlive the database
  await boss.start()
  await boss.createQueue(syncs, {
    notify: true,
    retryLimit: 20,
    retryDelay: 2,
    expireInSeconds: 3600,
    heartbeatSeconds,
    retentionSeconds: 7 * 86_400,
    deleteAfterSeconds: 86_400,
  })
  await boss.createQueue(sweeps, { policy: 'singleton', retryLimit: 0, expireInSeconds: 300, deleteAfterSeconds: 3600 })
  await boss.getDb().executeSql(letEnqueue)
  return {
    enqueueSyncs: async (sql, jobs) => {
      if (jobs.length > 0)
        await boss.insert(
          syncs,
          jobs.map((data) => ({ data })),
          { db: fromKysely(sql) },
        )
    },
    postponeSync: async (job, seconds) => {
      await boss.send(syncs, job, { startAfter: seconds })
    },
    workSyncs: async (concurrency, handle) => {
      await boss.work<SyncJob>(
        syncs,
        { batchSize: 1, localConcurrency: concurrency, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 5 },
        async ([job]) => {
          if (job) await handle(job.data, job.signal)
        },
      )
    },
    workSweeps: async (sweep) => {
      await boss.work(sweeps, { pollingIntervalSeconds: 5 }, sweep)
      await boss.schedule(sweeps, '* * * * *')
    },
    stop: (timeoutMs) => {
      stopping = true
      return boss.stop({ graceful: true, timeout: timeoutMs, close: true })
    },
  }
}
