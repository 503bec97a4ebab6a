import type { Adapters } from '../adapters/adapters.ts'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { SyncJob } from '../adapters/queue.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { takenAgainSeconds } from '../domain/pace.ts'
import { countedSince, openAllowance, wantedCalls } from '../fetch/quota.ts'
import { isDue, plannedRun, spreadOf } from '../fetch/schedule.ts'
import { type Attempt, gravest, type Standing, standingAfter, standingWell } from '../fetch/standing.ts'
import { accountsOf, type SyncAccount, standAsConnection } from '../store/accounts.ts'
import { bankFacts, saveBankFacts } from '../store/bank-facts.ts'
import { type UnattendedCalls, unattendedCalls } from '../store/calls.ts'
import {
  dropLease,
  extendLease,
  holdConnection,
  type LeasedConnection,
  leaseConnection,
  releaseConnection,
} from '../store/connections.ts'
import {
  finishConnectionRun,
  type RunPart,
  type StartedRun,
  startAccountRuns,
  startConnectionRun,
} from '../store/runs.ts'
import { openBankMemory } from './bank-memory.ts'
import { openBankSession } from './bank-session.ts'
import { asListedBefore, discoverAccounts, owedLists } from './discover-accounts.ts'
import { errorText, hintsOf, isCutShort } from './failures.ts'
import { lanesOf } from './lanes.ts'
import { sealerOf } from './person-keys.ts'
import { throwIfRefused } from './refresh-token.ts'
import { replayConnection } from './replay-connection.ts'
import { closedBank } from './spending.ts'
import { syncAccount } from './sync-account.ts'

/** Accounts of one connection between the first question and the last row stored, where banks do not bear more: it bounds memory. */
const accountsInHand = 10

type End = {
  readonly state: 'done' | 'partial' | 'failed'
  readonly standing: Standing
  /** What happened concerns the connection itself, and so every account that was not read well before it. */
  readonly ofConnection: boolean
  /** The bank did not know an account that its lists have: they are read again next time. */
  readonly rediscovers: boolean
}

/** One connection's part of a run: take the connection, find its accounts, sync all of them in parallel, say how it stands. */
export async function syncConnection(adapters: Adapters, job: SyncJob, stopping: AbortSignal): Promise<void> {
  const { clock, database, pace, queue } = adapters
  const { userId, runId, connectionId } = job
  const begun = await database.asUser(userId, async (sql) => {
    const run = await startConnectionRun(sql, userId, runId, connectionId, clock.now().toString())
    return run && { run, leased: await leaseConnection(sql, userId, connectionId, pace.leaseSeconds) }
  })
  if (!begun) return
  if (!begun.leased) return queue.postponeSync(job, takenAgainSeconds)
  await syncTaken(adapters, job, begun.run, begun.leased, stopping)
}

/** Renews the lease for as long as the work takes; whatever cuts that short leaves the connection to whoever is given the job next. */
async function syncTaken(
  adapters: Adapters,
  job: SyncJob,
  run: StartedRun,
  leased: LeasedConnection,
  stopping: AbortSignal,
): Promise<void> {
  const { clock, database, log, pace } = adapters
  const { userId, runId, connectionId } = job
  const lost = new AbortController()
  const lease = clock.every(
    pace.leaseSeconds / 3,
    () => database.asUser(userId, (sql) => extendLease(sql, userId, connectionId, leased.fence, pace.leaseSeconds)),
    () => lost.abort(new Fault('sync.lease-lost')),
  )
  const signal = AbortSignal.any([stopping, lost.signal])
  try {
    const done =
      run.replayOf === null
        ? syncLeased(adapters, job, run, leased, signal)
        : replayLeased(adapters, job, run.replayOf, leased)
    await giveBack(adapters, job, run, leased, await done.catch(failedEnd))
  } catch (error) {
    log.warn({ runId, connectionId, code: codeOf(error) }, 'a sync was cut short: whoever is given its job goes on')
    await database.asUser(userId, (sql) => dropLease(sql, userId, connectionId, leased.fence)).catch(() => {}) // or it lapses
    throw error
  } finally {
    lease.stop()
  }

  function failedEnd(error: unknown): End {
    if (signal.aborted || isCutShort(error)) throw error
    if (!(error instanceof Fault))
      log.error({ runId, connectionId, error: errorText(error) }, 'sync of a connection failed')
    const standing = standingAfter(codeOf(error), attemptAt(clock.now(), leased), hintsOf(error))
    return { state: 'failed', standing, ofConnection: true, rediscovers: false }
  }
}

/** The connection with how it stands, and the end of its part of the run: both, or neither where somebody else has the lease by now. */
async function giveBack(
  { clock, database }: Adapters,
  { userId, runId, connectionId }: SyncJob,
  run: StartedRun,
  { fence }: LeasedConnection,
  { state, standing, ofConnection, rediscovers }: End,
): Promise<void> {
  const now = clock.now().toString()
  const outcome = { ...standing, succeededAt: state === 'failed' ? null : now, rediscovers }
  await database.asUser(userId, async (sql) => {
    const held =
      run.replayOf === null
        ? await releaseConnection(sql, userId, connectionId, fence, outcome)
        : await dropLease(sql, userId, connectionId, fence)
    if (!held) throw new Fault('sync.lease-lost')
    if (ofConnection) await standAsConnection(sql, userId, connectionId, fence, runId, standing, now)
    await finishConnectionRun(sql, userId, runId, connectionId, { state, reason: standing.reason })
  })
}

async function syncLeased(
  adapters: Adapters,
  job: SyncJob,
  run: StartedRun,
  leased: LeasedConnection,
  signal: AbortSignal,
): Promise<End> {
  const { clock, database, flags, parallel, secrets, turns } = adapters
  const { userId, runId, connectionId } = job
  throwIfRefused(leased)
  const [began, today] = [clock.now(), clock.today()]
  const part: RunPart = { userId, runId, connectionId, fence: leased.fence, attended: run.psuIp !== null }
  const { earlier, known } = await database.asUser(userId, async (sql) => ({
    earlier: await unattendedCalls(sql, userId, connectionId, countedSince(began)),
    known: await accountsOf(sql, userId, connectionId),
  }))
  const uncounted = part.attended || leased.environment === 'demo' // the demo bank keeps no count of anybody
  const allowanceOf = (subjectId: string, wanted: Parameters<typeof openAllowance>[1]) =>
    openAllowance(subjectId, wanted, earlier, uncounted, clock.now())
  const takesPart = (account: SyncAccount) =>
    (run.onlyAccountId === null || account.id === run.onlyAccountId) &&
    (run.cause !== 'schedule' || isDue(account, began))
  const mayBeRead = (account: SyncAccount) =>
    takesPart(account) && allowanceOf(account.id, wantedCalls(account, 1, today)).tries('transactions') > 0

  const owed = owedLists(leased, today)
  const forLists = allowanceOf(connectionId, Object.fromEntries(owed.map((list) => [list, 1])))
  const listsFreeAt = () => latest(owed.map((list) => forLists.freesAt(list, clock.now())))
  const readsLists = owed.length > 0 && owed.every((list) => forLists.tries(list) > 0)
  if (owed.length > 0 && !readsLists && known.length === 0)
    throw new Fault('bank.quota', { reason: 'not asked', freesAt: listsFreeAt() })
  const bank =
    readsLists || known.some(mayBeRead)
      ? await openBankSession(adapters, userId, leased, run.psuIp, signal)
      : closedBank('bank.quota')
  const lists = readsLists ? await discoverAccounts(adapters, part, leased, bank, forLists) : asListedBefore(leased)

  const exactWindow = await flags.isOn('exact-window', userId)
  const { lanes, others, memory, sealer } = await whileLeased(async (sql) => {
    const facts = lists.providerId ? await bankFacts(sql, leased.environment, lists.providerId, today) : []
    const memory = openBankMemory(facts)
    const accounts = readsLists ? await accountsOf(sql, userId, connectionId) : known
    const listed = lanesOf(accounts, memory, exactWindow, today).filter(
      ({ account: { id } }) => !lists.vanished.has(id),
    )
    const lanes = listed
      .filter(({ account }) => takesPart(account))
      .map((lane) => ({
        ...lane,
        allowance: allowanceOf(lane.account.id, wantedCalls(lane.account, lane.windows.length, today)),
      }))
    const first = lanes.map(({ account, windows }) => ({ accountId: account.id, window: windows[0] ?? null }))
    const reserved = lanes.flatMap(({ allowance }) => allowance.reserved)
    await startAccountRuns(sql, part, first, reserved, countedSince(began))
    return {
      lanes,
      others: listed.map(({ account }) => account).filter((account) => !takesPart(account)),
      memory,
      sealer: await sealerOf(sql, secrets, userId),
    }
  })
  const atOnce = (await flags.isOn('parallel-sync', userId)) ? Math.max(accountsInHand, turns.most) : 1
  const results = await parallel(lanes, atOnce, (lane) =>
    syncAccount(adapters, {
      ...part,
      ...lane,
      bank: bank.of(lane.account.id),
      memory,
      sealer,
      holderName: lists.holderName,
    }),
  )
  const { providerId } = lists
  const learned = memory.news()
  if (providerId && learned.length > 0)
    await whileLeased((sql) => saveBankFacts(sql, leased.environment, providerId, learned, today))
  signal.throwIfAborted()
  const standings = results.map((result) => {
    if (result.status === 'rejected') throw result.reason // syncAccount settles its own failures; what comes through here is ours
    return result.value
  })
  const attempt = attemptAt(clock.now(), leased)
  const ofLists = lists.failures.map((fault) =>
    standingAfter(fault.code, attempt, { ...hintsOf(fault), quotaFreesAt: listsFreeAt() }),
  )
  const asked = forLists.made + lanes.reduce((made, { allowance }) => made + allowance.made, 0)
  const planned = [...plannedRuns(earlier), ...(run.cause === 'schedule' && asked > 0 ? [began.toString()] : [])]
  const end = endOf({ standings, ofLists, others }, planned, attempt)
  return end.state !== 'done' && (await bank.hasEnded())
    ? { ...end, standing: { ...end.standing, nextAttemptAt: null }, ofConnection: true }
    : end

  function whileLeased<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return database.asUser(userId, async (sql) => {
      if (!(await holdConnection(sql, userId, connectionId, leased.fence))) throw new Fault('sync.lease-lost')
      return work(sql)
    })
  }
}

/** The bank is not asked: how the connection stands is not touched by it. */
async function replayLeased(
  adapters: Adapters,
  job: SyncJob,
  replayOf: string,
  leased: LeasedConnection,
): Promise<End> {
  await replayConnection(adapters, { ...job, fence: leased.fence, attended: false }, replayOf, leased)
  const standing = standingWell(attemptAt(adapters.clock.now(), leased))
  return { state: 'done', standing, ofConnection: false, rediscovers: false }
}

const attemptAt = (now: Temporal.Instant, { id, failures }: LeasedConnection): Attempt => ({
  now,
  failures,
  spread: spreadOf(id),
})

type Parts = {
  readonly standings: readonly Standing[]
  readonly ofLists: readonly Standing[]
  /** Accounts that took no part in the run. */
  readonly others: readonly SyncAccount[]
}

/**
 * How the run ended, and how the connection stands: as the worst of its lists and accounts, whether they took part or not; it is read again when
 * the first of them is due, as far as planned runs are left.
 */
function endOf({ standings, ofLists, others }: Parts, planned: readonly string[], attempt: Attempt): End {
  const tried = [...standings, ...ofLists]
  const failed = tried.filter(({ state }) => state !== 'ok')
  const worst = gravest([...failed, ...others.filter(({ state }) => state !== 'ok' && state !== 'attention')])
  const well = standingWell(attempt)
  const due = earliest([...tried, ...others].map(({ nextAttemptAt }) => nextAttemptAt))
  return {
    state: failed.length === 0 ? 'done' : failed.length < tried.length ? 'partial' : 'failed',
    standing: {
      code: null,
      state: (worst ?? well).state,
      reason: (worst ?? well).reason,
      nextAttemptAt: plannedRun(due ?? (worst ? null : well.nextAttemptAt), planned, attempt.now),
      failures: ofLists.length === 0 ? 0 : attempt.failures + 1,
    },
    ofConnection: false,
    rediscovers: standings.some(({ code }) => code === 'bank.account-gone'),
  }
}

/** When each of the planned runs began that these calls were made for. */
const plannedRuns = (calls: readonly UnattendedCalls[]): string[] =>
  [
    ...Map.groupBy(
      calls.filter(({ scheduled }) => scheduled),
      ({ runId }) => runId,
    ).values(),
  ].flatMap((ofRun) => earliest(ofRun.map(({ calledAt }) => calledAt)) ?? [])

const inOrder = (instants: readonly (string | null)[]): string[] =>
  instants.filter((at) => at !== null).toSorted((a, b) => Temporal.Instant.compare(a, b))
const earliest = (instants: readonly (string | null)[]): string | null => inOrder(instants)[0] ?? null
const latest = (instants: readonly (string | null)[]): string | null => inOrder(instants).at(-1) ?? null
