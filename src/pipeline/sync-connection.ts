import type { Adapters } from '../adapters/adapters.ts'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { SyncJob } from '../adapters/queue.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { connectionStanding, outcomeOf } from '../fetch/connection-standing.ts'
import { allFreeAt, countedSince, openAllowance, wantedCalls } from '../fetch/quota.ts'
import { isDue, plannedRun, spreadOf } from '../fetch/schedule.ts'
import { type Attempt, type Standing, standingAfter, standingWell } from '../fetch/standing.ts'
import { accountsOf, type SyncAccount, standAsConnection } from '../store/accounts.ts'
import { bankFacts, saveBankFacts } from '../store/bank-facts.ts'
import { approachBank, restBank, wakeBank } from '../store/bank-rests.ts'
import { plannedRuns, unattendedCalls } from '../store/calls.ts'
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
import { errorText, isCutShort, retryAfter } from './failures.ts'
import { lanesOf } from './lanes.ts'
import { sealerOf } from './person-keys.ts'
import { throwIfRefused } from './refresh-token.ts'
import { replayConnection } from './replay-connection.ts'
import { closedBank } from './spending.ts'
import { syncAccount } from './sync-account.ts'
import { type Approach, openWatch, type Watch } from './watch-bank.ts'

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
  const taken = await database.asUser(userId, async (sql) => {
    const now = clock.now().toString()
    const run = await startConnectionRun(sql, userId, runId, connectionId, now)
    const leased = run && (await leaseConnection(sql, userId, connectionId, pace.leaseSeconds))
    return (
      run && { run, leased, approach: leased && run.replayOf === null ? await approachTo(sql, leased, now) : 'open' }
    )
  })
  if (!taken) return
  const { run, leased, approach } = taken
  if (!leased) return queue.postponeSync(job, pace.takenAgainSeconds)
  await syncTaken(adapters, job, { run, leased, approach, watch: openWatch(approach) }, stopping)
}

/** A part of a run whose connection is held. */
type Taken = {
  readonly run: StartedRun
  readonly leased: LeasedConnection
  readonly approach: Approach
  readonly watch: Watch
}

/** Renews the lease for as long as the work takes; whatever cuts that short leaves the connection to whoever is given the job next. */
async function syncTaken(adapters: Adapters, job: SyncJob, taken: Taken, stopping: AbortSignal): Promise<void> {
  const { clock, database, log, pace } = adapters
  const { userId, runId, connectionId } = job
  const { run, leased, watch } = taken
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
        ? syncLeased(adapters, job, taken, signal)
        : replayLeased(adapters, job, run.replayOf, leased)
    await giveBack(adapters, job, taken, await done.catch(failedEnd))
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
    watch.saw(error)
    const standing = standingAfter(codeOf(error), attemptAt(clock.now(), leased), retryAfter(error))
    return { state: 'failed', standing, ofConnection: true, rediscovers: false }
  }
}

/** The connection with how it stands, and the end of its part of the run: both, or neither where somebody else has the lease by now. */
async function giveBack(
  { clock, database }: Adapters,
  { userId, runId, connectionId }: SyncJob,
  { run, leased, approach, watch }: Taken,
  { state, standing: before, ofConnection, rediscovers }: End,
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
    await finishConnectionRun(sql, userId, runId, connectionId, { state, reason: standing.reason })
  })
}

async function syncLeased(
  adapters: Adapters,
  job: SyncJob,
  { run, leased, approach, watch }: Taken,
  signal: AbortSignal,
): Promise<End> {
  const { clock, database, flags, parallel, secrets, turns } = adapters
  const { userId, runId, connectionId } = job
  throwIfRefused(leased)
  const [began, today] = [clock.now(), clock.today()]
  const part: RunPart = { userId, runId, connectionId, fence: leased.fence, attended: run.psuIp !== null }
  const { earlier, known } = await database.asUser(userId, async (sql) => ({
    earlier: isCounted(leased) ? await unattendedCalls(sql, userId, connectionId, countedSince(began)) : [],
    known: await accountsOf(sql, userId, connectionId),
  }))
  const free = part.attended || !isCounted(leased)
  const allowanceOf = (subjectId: string, wanted: Parameters<typeof openAllowance>[1]) =>
    openAllowance(subjectId, wanted, earlier, free, clock.now())
  const takesPart = (account: SyncAccount) => isAskedFor(account, run, began)

  const owed = owedLists(leased, today)
  const forLists = allowanceOf(connectionId, Object.fromEntries(owed.map((list) => [list, 1])))
  const attempt = () => ({
    ...attemptAt(clock.now(), leased),
    freesAt: allFreeAt(owed.map((list) => forLists.freesAt(list, clock.now()))),
  })
  const mayReadLists = owed.length > 0 && owed.every((list) => forLists.tries(list) > 0)
  const mayReadAccounts = known.some(
    (account) =>
      takesPart(account) && allowanceOf(account.id, wantedCalls(account, 1, today)).tries('transactions') > 0,
  )
  const closed = approach === 'resting' ? 'bank.resting' : mayReadLists || mayReadAccounts ? null : 'bank.quota'
  if (known.length === 0 && owed.length > 0 && (closed !== null || !mayReadLists))
    return { ...nothingAsked, standing: standingAfter(closed ?? 'bank.quota', attempt()) }
  const bank = closed
    ? closedBank(closed)
    : watch.over(await openBankSession(adapters, userId, leased, run.psuIp, signal))
  const readsLists = closed === null && mayReadLists
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
    const reserved = closed ? [] : lanes.flatMap(({ allowance }) => allowance.reserved)
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
  const accounts = results.map((result) => {
    if (result.status === 'rejected') throw result.reason // syncAccount settles its own failures; what comes through here is ours
    return result.value
  })
  const before = (account: SyncAccount) => run.readBefore.includes(account.id)
  const parts = {
    accounts: [...accounts, ...others.filter(before).map((account) => ({ ...account, code: null }))],
    lists: lists.failures.map((fault) => standingAfter(fault.code, attempt(), retryAfter(fault))),
    others: others.filter((account) => !before(account)),
  }
  const state = outcomeOf(parts)
  const standing = connectionStanding(parts, attemptAt(clock.now(), leased))
  const rediscovers = accounts.some(({ code }) => code === 'bank.account-gone')
  if (state !== 'done' && (await bank.hasEnded()))
    return { state, standing: { ...standing, nextAttemptAt: null }, ofConnection: true, rediscovers }
  return { state, standing, ofConnection: false, rediscovers }

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

/** The demo bank keeps no count of anybody. */
const isCounted = ({ environment }: LeasedConnection): boolean => environment !== 'demo'

const nothingAsked = { state: 'failed', ofConnection: true, rediscovers: false } as const

/** A person asks for all accounts or for one, a planned run for those that are due; a job that is begun again leaves out what was read. */
const isAskedFor = (
  account: SyncAccount,
  { onlyAccountId, cause, readBefore }: StartedRun,
  now: Temporal.Instant,
): boolean =>
  (onlyAccountId === null || account.id === onlyAccountId) &&
  (cause !== 'schedule' || isDue(account, now)) &&
  !readBefore.includes(account.id)

const attemptAt = (now: Temporal.Instant, { id, failures }: LeasedConnection): Attempt => ({
  now,
  failures,
  spread: spreadOf(id),
  freesAt: null,
})

/** A bank that is not known by name yet is approached as usual. */
const approachTo = async (sql: Sql, { environment, providerId }: LeasedConnection, now: string): Promise<Approach> =>
  providerId === null ? 'open' : approachBank(sql, environment, providerId, now)

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
