import { fromKysely, PgBoss } from 'pg-boss'
import type { Pace } from '../domain/pace.ts'
import type { Log } from './log.ts'
import type { DatabaseAddress, Sql } from './postgres/pool.ts'

/** One connection's part of a sync run. */
export type SyncJob = { readonly userId: string; readonly runId: string; readonly connectionId: string }

export type SyncWorker = {
  /** Does the job, until it is done or the signal ends it; who throws is given the job again, here or elsewhere. */
  work(job: SyncJob, signal: AbortSignal): Promise<void>
  /** Ends what was begun too often without coming to an end. */
  giveUp(job: SyncJob): Promise<void>
}

/** A consent to take back at the bank. Its connection is gone here. */
export type RevocationJob = { readonly userId: string; readonly id: string }

export type Queue = {
  /** Joins the caller's transaction: the jobs exist exactly if what asked for them was committed. Workers are woken at once. */
  enqueueSyncs(sql: Sql, jobs: readonly SyncJob[]): Promise<void>
  /** Puts a job back for later, outside any transaction. */
  postponeSync(job: SyncJob, seconds: number): Promise<void>
  /** Those of them that no worker has and none will be given. */
  lostSyncs(jobs: readonly SyncJob[]): Promise<SyncJob[]>
  /** Starts `concurrency` workers, each with one job at a time: a slow bank holds up only itself. Jobs of one connection come one after another. */
  workSyncs(concurrency: number, worker: SyncWorker): Promise<void>
  /** Joins the caller's transaction. Who enqueues it does it at once; a worker takes it on where that did not come to its end. */
  enqueueRevocation(sql: Sql, job: RevocationJob): Promise<void>
  dropRevocation(id: string): Promise<void>
  /** Nothing is kept of a revocation that is done. */
  workRevocations(revoke: (job: RevocationJob) => Promise<void>): Promise<void>
  /** Calls `sweep` once a minute on one of all the workers. */
  workSweeps(sweep: () => Promise<void>): Promise<void>
  /** Takes no new job and waits for running ones, at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>
}

const queueSchema = 'pgboss'
const syncs = 'sync'
const givenUp = 'sync-given-up'
const revocations = 'revocation'
const sweeps = 'sweep'

/** A consent that could not be taken back by then is over by itself. */
const longestConsent = 91 * 86_400

/** A job is enqueued in the transaction of the person who asks for it, so in the role that acts for them. */
const letEnqueue = `
  grant usage on schema ${queueSchema} to tributary_app;
  grant select, insert, update on all tables in schema ${queueSchema} to tributary_app;
  grant execute on all functions in schema ${queueSchema} to tributary_app`

const lost = `
  select j."userId", j."runId", j."connectionId" from json_to_recordset($1::json) j ("userId" text, "runId" text, "connectionId" text)
  where not exists (select from ${queueSchema}.job where name in ('${syncs}', '${givenUp}') and state < 'completed'
    and data ->> 'runId' = j."runId" and data ->> 'connectionId' = j."connectionId")`

export type QueueOptions = {
  readonly address: DatabaseAddress
  readonly log: Log
  readonly pace: Pace
}

/** Opens the queue in its own schema of the same database, installing or updating it where needed. */
export async function openQueue({ address, log, pace }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    ...(address as { host?: string }),
    schema: queueSchema,
    max: 4,
    useListenNotify: true,
    registerInstance: false,
    superviseIntervalSeconds: pace.watchSeconds,
    monitorIntervalSeconds: pace.watchSeconds,
  })
  let stopping = false
  boss.on('error', (error) => stopping || log.warn({ error: error.message }, 'queue')) // its last connections may outlive the database
  await boss.start()
  const kept = { retentionSeconds: 7 * 86_400, deleteAfterSeconds: 86_400 }
  await boss.createQueue(givenUp, { ...kept, retryLimit: 1_000, retryDelay: 2 })
  await boss.createQueue(syncs, { ...kept, notify: true })
  await boss.createQueue(revocations, kept)
  await boss.createQueue(sweeps, { policy: 'singleton', retryLimit: 0, expireInSeconds: 300, deleteAfterSeconds: 3600 })
  await boss.getDb().executeSql(letEnqueue)

  const often = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: pace.pollSeconds }
  const asJob = (data: SyncJob) => ({
    data,
    group: { id: data.connectionId },
    deadLetter: givenUp,
    expireInSeconds: 3600,
    heartbeatSeconds: pace.heartbeatSeconds,
    retryLimit: 20,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: pace.longestPauseSeconds,
  })
  return {
    enqueueSyncs: async (sql, jobs) => {
      if (jobs.length > 0) await boss.insert(syncs, jobs.map(asJob), { db: fromKysely(sql) })
    },
    postponeSync: async (job, seconds) => {
      await boss.insert(syncs, [{ ...asJob(job), startAfter: seconds }])
    },
    lostSyncs: async (jobs) => {
      if (jobs.length === 0) return []
      const { rows } = await boss.getDb().executeSql(lost, [JSON.stringify(jobs)])
      return rows
    },
    workSyncs: async (concurrency, { work, giveUp }) => {
      await boss.work<SyncJob>(
        syncs,
        { ...often, batchSize: 1, localConcurrency: concurrency, groupConcurrency: 1 },
        async ([job]) => {
          if (!job) return
          const claim = new AbortController()
          job.signal.addEventListener('abort', () => claim.abort())
          await work(job.data, claim.signal)
        },
      )
      await boss.work<SyncJob>(givenUp, { pollingIntervalSeconds: pace.pollSeconds }, async ([job]) => {
        if (job) await giveUp(job.data)
      })
    },
    enqueueRevocation: async (sql, data) => {
      const tries = { retryLimit: 3_000, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600 }
      const job = { id: data.id, data, startAfter: pace.heartbeatSeconds, ...tries, retentionSeconds: longestConsent }
      await boss.insert(revocations, [job], { db: fromKysely(sql) })
    },
    dropRevocation: async (id) => {
      await boss.deleteJob(revocations, id)
    },
    workRevocations: async (revoke) => {
      await boss.work<RevocationJob>(revocations, { pollingIntervalSeconds: pace.pollSeconds }, async ([job]) => {
        if (!job) return
        await revoke(job.data)
        await boss.deleteJob(revocations, job.id)
      })
    },
    workSweeps: async (sweep) => {
      await boss.work(sweeps, { pollingIntervalSeconds: 5 }, sweep)
      await boss.schedule(sweeps, '* * * * *', null, { heartbeatSeconds: Math.max(pace.heartbeatSeconds, 10) })
    },
    stop: (timeoutMs) => {
      stopping = true
      return boss.stop({ graceful: true, timeout: timeoutMs, close: true })
    },
  }
}
