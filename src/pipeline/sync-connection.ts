import type { Adapters } from '../adapters/adapters.ts'
import type { SyncJob } from '../adapters/queue.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { takenAgainSeconds } from '../domain/pace.ts'
import { gravest, type Standing, standingAfter, standingWell } from '../fetch/standing.ts'
import { accountsOf, standAsConnection } from '../store/accounts.ts'
import { bankFacts, saveBankFacts } from '../store/bank-facts.ts'
import { extendLease, type LeasedConnection, leaseConnection, releaseConnection } from '../store/connections.ts'
import { finishConnectionRun, type StartedRun, startAccountRuns, startConnectionRun } from '../store/runs.ts'
import { openBankMemory } from './bank-memory.ts'
import { openBankSession } from './bank-session.ts'
import { discoverAccounts } from './discover-accounts.ts'
import { errorText, retryAfter } from './failures.ts'
import { lanesOf } from './lanes.ts'
import { syncAccount } from './sync-account.ts'

/** Accounts of one connection between the first question and the last row stored, where banks do not bear more: it bounds memory. */
const accountsInHand = 10

type End = {
  readonly state: 'done' | 'partial' | 'failed'
  readonly standing: Standing
  /** What happened concerns the connection itself, and so every account that was not read well before it. */
  readonly ofConnection: boolean
}

/** One connection's part of a run: take the connection, find its accounts, sync all of them in parallel, say how it stands. */
export async function syncConnection(adapters: Adapters, job: SyncJob, stopping: AbortSignal): Promise<void> {
  const { clock, database, log, queue } = adapters
  const { leaseSeconds } = adapters.pace
  const { userId, runId, connectionId } = job
  const run = await database.asUser(userId, (sql) => startConnectionRun(sql, userId, runId, connectionId))
  if (!run) return
  const leased = await database.asUser(userId, (sql) => leaseConnection(sql, userId, connectionId, leaseSeconds))
  if (!leased) return queue.postponeSync(job, takenAgainSeconds)

  const lost = new AbortController()
  const lease = clock.every(
    leaseSeconds / 3,
    () => database.asUser(userId, (sql) => extendLease(sql, userId, connectionId, leased.fence, leaseSeconds)),
    () => lost.abort(new Fault('sync.lease-lost')),
  )
  let end: End
  try {
    end = await syncLeased(adapters, job, run, leased, AbortSignal.any([stopping, lost.signal]))
  } catch (error) {
    if (stopping.aborted || lost.signal.aborted || codeOf(error) === 'sync.lease-lost') {
      await database.asUser(userId, (sql) => extendLease(sql, userId, connectionId, leased.fence, 0))
      throw error // the queue gives the job to whoever comes next
    }
    if (!(error instanceof Fault))
      log.error({ runId, connectionId, error: errorText(error) }, 'sync of a connection failed')
    const standing = standingAfter(codeOf(error), retryAfter(error), clock.now())
    end = { state: 'failed', standing, ofConnection: true }
  } finally {
    lease.stop()
  }
  const now = clock.now().toString()
  await database.asUser(userId, async (sql) => {
    if (end.ofConnection) await standAsConnection(sql, userId, connectionId, leased.fence, runId, end.standing, now)
    await releaseConnection(sql, userId, connectionId, leased.fence, {
      ...end.standing,
      succeededAt: end.state === 'failed' ? null : now,
    })
    await finishConnectionRun(sql, userId, runId, connectionId, { state: end.state, reason: end.standing.reason })
  })
}

async function syncLeased(
  adapters: Adapters,
  job: SyncJob,
  run: StartedRun,
  leased: LeasedConnection,
  signal: AbortSignal,
): Promise<End> {
  const { clock, database, flags, parallel, turns } = adapters
  const { userId, runId, connectionId } = job
  const bank = await openBankSession(adapters, userId, leased, run.psuIp, signal)
  const lists = await discoverAccounts(adapters, userId, leased, bank)
  const today = clock.today()
  const exactWindow = await flags.isOn('exact-window', userId)
  const { lanes, memory } = await database.asUser(userId, async (sql) => {
    const known = lists.providerId ? await bankFacts(sql, leased.environment, lists.providerId, today) : []
    const memory = openBankMemory(known)
    const lanes = lanesOf(await accountsOf(sql, userId, connectionId), memory, exactWindow, today).filter(
      ({ account: { id } }) => (run.onlyAccountId === null || id === run.onlyAccountId) && !lists.vanished.has(id),
    )
    const first = lanes.map(({ account, windows }) => ({ accountId: account.id, window: windows[0] ?? null }))
    await startAccountRuns(sql, userId, runId, connectionId, first)
    return { lanes, memory }
  })
  const atOnce = (await flags.isOn('parallel-sync', userId)) ? Math.max(accountsInHand, turns.most) : 1
  const results = await parallel(lanes, atOnce, (lane) =>
    syncAccount(adapters, {
      ...lane,
      userId,
      runId,
      fence: leased.fence,
      bank: bank.of(lane.account.id),
      memory,
      holderName: lists.holderName,
    }),
  )
  const { providerId } = lists
  const learned = memory.news()
  if (providerId && learned.length > 0)
    await database.asUser(userId, (sql) => saveBankFacts(sql, leased.environment, providerId, learned, today))
  signal.throwIfAborted()
  const standings = results.map((result) => {
    if (result.status === 'rejected') throw result.reason // syncAccount settles its own failures; what comes through here is ours
    return result.value
  })
  const failed = [
    ...standings.filter(({ state }) => state !== 'ok'),
    ...lists.failures.map((fault) => standingAfter(fault.code, retryAfter(fault), clock.now())),
  ]
  const worst = gravest(failed)
  if (!worst) return { state: 'done', standing: standingWell(clock.now()), ofConnection: false }
  const state = failed.length >= standings.length + lists.failures.length ? 'failed' : 'partial'
  if (await bank.hasEnded()) return { state, standing: { ...worst, nextAttemptAt: null }, ofConnection: true }
  const nextAttemptAt = earliest(standings.map(({ nextAttemptAt }) => nextAttemptAt)) ?? worst.nextAttemptAt
  return { state, standing: { ...worst, nextAttemptAt }, ofConnection: false }
}

const earliest = (instants: readonly (string | null)[]): string | null =>
  instants.filter((at) => at !== null).toSorted()[0] ?? null
