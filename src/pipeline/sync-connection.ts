import type { Adapters } from '../adapters/adapters.ts'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { SyncJob } from '../adapters/queue.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { countedSince } from '../fetch/quota.ts'
import { plannedRun } from '../fetch/schedule.ts'
import { standingAfter, standingWell } from '../fetch/standing.ts'
import { accountsOf, standAsConnection } from '../store/accounts.ts'
import { saveBankFacts } from '../store/bank-facts.ts'
import { approachBank, restBank, wakeBank } from '../store/bank-rests.ts'
import { plannedRuns, unattendedCalls } from '../store/calls.ts'
import { dropLease, type LeasedConnection, releaseConnection } from '../store/connections.ts'
import { finishConnectionRun, type RunPart, startConnectionRun } from '../store/runs.ts'
import { errorText, isCutShort, retryAfter } from './failures.ts'
import { keepingLease } from './keep-lease.ts'
import { attemptAt, type End, readConnection, type Taken } from './read-connection.ts'
import { replayConnection } from './replay-connection.ts'
import { settleTransfers } from './settle-transfers.ts'
import { type Approach, openWatch, type Watch } from './watch-bank.ts'

/** One connection's part of a run: take the connection, find its accounts, sync all of them in parallel, say how it stands. */
export async function syncConnection(adapters: Adapters, job: SyncJob, stopping: AbortSignal): Promise<void> {
  const { database, pace, queue } = adapters
  const taken = await database.asUser(job.userId, (sql) => takeConnection(adapters, sql, job))
  if (taken === 'over') return
  if (taken === 'taken') return queue.postponeSync(job, pace.takenAgainSeconds)
  await syncTaken(adapters, job, taken, stopping)
}

/** @returns `over` when nothing of this part is left to do, `taken` when somebody else has the connection */
async function takeConnection(
  { clock, pace }: Adapters,
  sql: Sql,
  { userId, runId, connectionId }: SyncJob,
): Promise<Taken | 'over' | 'taken'> {
  const now = clock.now()
  const started = await startConnectionRun(sql, userId, runId, connectionId, now.toString(), pace.leaseSeconds)
  if (!started) return 'over'
  const { run, leased } = started
  if (!leased) return 'taken'
  if (run.replayOf !== null) return { run, leased, approach: 'open', watch: openWatch('open'), known: [], earlier: [] }
  const approach = await approachTo(sql, leased, now.toString())
  const known = await accountsOf(sql, userId, connectionId)
  const earlier = await unattendedCalls(sql, userId, connectionId, countedSince(now))
  return { run, leased, approach, watch: openWatch(approach), known, earlier }
}

/** Whatever cuts the work short leaves the connection to whoever is given the job next. */
async function syncTaken(adapters: Adapters, job: SyncJob, taken: Taken, stopping: AbortSignal): Promise<void> {
  const { clock, database, log } = adapters
  const { userId, runId, connectionId } = job
  const { run, leased, watch } = taken
  const part: RunPart = { ...job, fence: leased.fence, attended: run.replayOf === null && run.psuIp !== null }
  try {
    await keepingLease(adapters, part, async (lost) => {
      const signal = AbortSignal.any([stopping, lost])
      const done =
        run.replayOf === null
          ? readConnection(adapters, part, taken, signal)
          : replayLeased(adapters, part, run.replayOf, leased)
      const end = await done.catch((error: unknown) => {
        if (signal.aborted || isCutShort(error)) throw error
        return failedEnd(error)
      })
      await giveBack(adapters, job, taken, end)
    })
  } catch (error) {
    log.warn({ runId, connectionId, code: codeOf(error) }, 'a sync was cut short: whoever is given its job goes on')
    await database.asUser(userId, (sql) => dropLease(sql, userId, connectionId, leased.fence)).catch(() => {}) // or it lapses
    throw error
  }

  function failedEnd(error: unknown): End {
    if (!(error instanceof Fault))
      log.error({ runId, connectionId, error: errorText(error) }, 'sync of a connection failed')
    watch.saw(error)
    const standing = standingAfter(codeOf(error), attemptAt(clock.now(), leased), retryAfter(error))
    return { state: 'failed', standing, ofConnection: true, rediscovers: false, learned: null }
  }
}

/** The connection with how it stands, the pairs that its rows make, and the end of its part of the run: all of it, or nothing where somebody else has the lease by now. */
async function giveBack(
  { clock, database, random }: Adapters,
  { userId, runId, connectionId }: SyncJob,
  { run, leased, approach, watch }: Taken,
  { state, standing: before, ofConnection, rediscovers, learned }: End,
): Promise<void> {
  const ended = clock.now()
  const now = ended.toString()
  const { fence } = leased
  await database.asUser(userId, async (sql) => {
    const planned = await plannedRuns(sql, userId, connectionId, countedSince(ended))
    const standing = { ...before, nextAttemptAt: plannedRun(before.nextAttemptAt, planned, ended) }
    const outcome = { ...standing, succeededAt: state === 'failed' ? null : now, rediscovers }
    const held =
      run.replayOf === null
        ? await releaseConnection(sql, userId, connectionId, fence, outcome)
        : await dropLease(sql, userId, connectionId, fence)
    if (!held) throw new Fault('sync.lease-lost')
    if (ofConnection) await standAsConnection(sql, userId, connectionId, fence, runId, standing, now)
    await settleBank(sql, leased, approach, watch, now)
    if (learned) await saveBankFacts(sql, leased.environment, learned.providerId, learned.facts, clock.today())
    await settleTransfers(sql, random, userId, now) // accounts before the person, as every writer of rows holds them
    await finishConnectionRun(sql, userId, runId, connectionId, { state, reason: standing.reason })
  })
}

/** The bank is not asked: how the connection stands is not touched by it. */
async function replayLeased(
  adapters: Adapters,
  part: RunPart,
  replayOf: string,
  leased: LeasedConnection,
): Promise<End> {
  await replayConnection(adapters, part, replayOf, leased)
  const standing = standingWell(attemptAt(adapters.clock.now(), leased))
  return { state: 'done', standing, ofConnection: false, rediscovers: false, learned: null }
}

/** A bank that is not known by name yet is approached as usual. */
const approachTo = async (
  sql: Sql,
  { environment, providerId, bankRests }: LeasedConnection,
  now: string,
): Promise<Approach> => (providerId === null || !bankRests ? 'open' : approachBank(sql, environment, providerId, now))

/** Tells the other connections of the bank what this one saw of it. */
async function settleBank(
  sql: Sql,
  { environment, providerId }: LeasedConnection,
  approach: Approach,
  watch: Watch,
  now: string,
): Promise<void> {
  if (providerId === null) return
  if (watch.verdict() === 'silent') await restBank(sql, environment, providerId, now)
  else if (watch.verdict() === 'answers' && approach === 'probe') await wakeBank(sql, environment, providerId)
}
