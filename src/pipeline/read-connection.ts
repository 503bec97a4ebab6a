import type { Adapters } from '../adapters/adapters.ts'
import type { Clock } from '../adapters/clock.ts'
import type { Sealer } from '../adapters/secrets.ts'
import { isSetAside } from '../domain/aside.ts'
import type { Calls, Endpoint } from '../domain/calls.ts'
import type { Window } from '../domain/day.ts'
import { Fault, type FaultCode } from '../domain/fault.ts'
import { connectionStanding, outcomeOf } from '../fetch/connection-standing.ts'
import { type Allowance, allFreeAt, countedSince, openAllowance, wantedCalls } from '../fetch/quota.ts'
import { isDue, spreadOf } from '../fetch/schedule.ts'
import { type Attempt, type Standing, standingAfter } from '../fetch/standing.ts'
import { isOld } from '../fetch/windows.ts'
import { accountsOf, type SyncAccount } from '../store/accounts.ts'
import { bankFacts } from '../store/bank-facts.ts'
import type { LeasedConnection } from '../store/connections.ts'
import { type RunPart, type StartedRun, startAccountRuns } from '../store/runs.ts'
import { type BankMemory, openBankMemory } from './bank-memory.ts'
import { type BankSession, openBankSession } from './bank-session.ts'
import { asListedBefore, discoverAccounts, type Lists, owedLists } from './discover-accounts.ts'
import { retryAfter } from './failures.ts'
import { openHook } from './hooks.ts'
import { type Lane, lanesOf } from './lanes.ts'
import { throwIfRefused } from './refresh-token.ts'
import { closedBank } from './spending.ts'
import { syncAccount } from './sync-account.ts'
import type { Approach, Watch } from './watch-bank.ts'

/** Accounts of one connection between the first question and the last row stored, where banks do not bear more: it bounds memory. */
const accountsInHand = 10

/**
 * Of these so many are compared and written at once: one account's rows are written while another's are compared, and more would only wait for the
 * person's row and take the processor from those that write.
 */
const storedAtOnce = 2

/** A part of a run whose connection is held. */
export type Taken = {
  readonly run: StartedRun
  readonly leased: LeasedConnection
  readonly approach: Approach
  readonly watch: Watch
  readonly known: readonly SyncAccount[]
  /** Calls of the last day with nobody present. */
  readonly earlier: readonly Calls[]
}

/** How a connection's part of a run ended. */
export type End = {
  readonly state: 'done' | 'partial' | 'failed'
  readonly standing: Standing
  /** What happened concerns the connection itself, and so every account that was not read well before it. */
  readonly ofConnection: boolean
  /** The bank did not know an account that its lists have: they are read again next time. */
  readonly rediscovers: boolean
  /** What was found out about the bank, for everybody. */
  readonly learned: Learned | null
}

type Learned = { readonly providerId: string; readonly facts: ReturnType<BankMemory['news']> }

/**
 * Finds the accounts of a connection that is held and syncs all of them in parallel, within what its bank allows now.
 * @throws {Fault} whatever concerns the connection as a whole: bank.consent, bank.down …; sync.lease-lost
 */
export async function readConnection(
  adapters: Adapters,
  part: RunPart,
  taken: Taken,
  signal: AbortSignal,
): Promise<End> {
  const { run, leased, watch } = taken
  throwIfRefused(leased)
  const prospect = prospectOf(adapters.clock, part, taken)
  const { closed, readsLists } = prospect
  const attempt = () => ({ ...attemptAt(adapters.clock.now(), leased), freesAt: prospect.listsFreeAt() })
  if (prospect.isBlind) return { ...nothingAsked, standing: standingAfter(closed ?? 'bank.quota', attempt()) }

  const bank = closed
    ? closedBank(closed)
    : watch.over(await openBankSession(adapters, part.userId, leased, run.psuIp, signal))
  const lists = readsLists
    ? await discoverAccounts(adapters, part, leased, bank, prospect.forLists)
    : asListedBefore(leased)
  const accounts = await readAccounts(adapters, part, taken, { prospect, bank, lists })
  signal.throwIfAborted()

  const { learned, ...read } = accounts
  const parts = {
    ...read,
    lists: lists.failures.map((fault) => standingAfter(fault.code, attempt(), retryAfter(fault))),
  }
  const state = outcomeOf(parts)
  const standing = connectionStanding(parts, attemptAt(adapters.clock.now(), leased))
  const rediscovers = parts.accounts.some(({ code }) => code === 'bank.account-gone')
  if (state !== 'done' && (await bank.hasEnded()))
    return { state, standing: { ...standing, nextAttemptAt: null }, ofConnection: true, rediscovers, learned }
  return { state, standing, ofConnection: false, rediscovers, learned }
}

const nothingAsked = { state: 'failed', ofConnection: true, rediscovers: false, learned: null } as const

/** What may be asked of the bank, as it is known before the first call. */
type Prospect = {
  readonly began: Temporal.Instant
  /** Why nothing at all is asked now; null where something is. */
  readonly closed: FaultCode | null
  readonly readsLists: boolean
  /** No account is known, and its lists may not be read. */
  readonly isBlind: boolean
  readonly forLists: Allowance
  allowanceOf(subjectId: string, wanted: Partial<Readonly<Record<Endpoint, number>>>): Allowance
  takesPart(account: SyncAccount): boolean
  /** When all lists that are owed may be read; null: now. */
  listsFreeAt(): string | null
}

function prospectOf(
  clock: Clock,
  { connectionId, attended }: RunPart,
  { run, leased, approach, known, earlier }: Taken,
): Prospect {
  const [began, today] = [clock.now(), clock.today()]
  const isCounted = leased.environment !== 'demo' // the demo bank keeps no count of anybody
  const allowanceOf: Prospect['allowanceOf'] = (subjectId, wanted) =>
    openAllowance(subjectId, wanted, isCounted ? earlier : [], attended || !isCounted, clock.now())
  const takesPart = (account: SyncAccount) => isAskedFor(account, run, began)

  const owed = owedLists(leased, today)
  const forLists = allowanceOf(connectionId, Object.fromEntries(owed.map((list) => [list, 1])))
  const mayReadLists = owed.length > 0 && owed.every((list) => forLists.tries(list) > 0)
  const mayReadAccounts = known.some(
    (account) =>
      takesPart(account) && allowanceOf(account.id, wantedCalls(account, 1, today)).tries('transactions') > 0,
  )
  const closed = approach === 'resting' ? 'bank.resting' : mayReadLists || mayReadAccounts ? null : 'bank.quota'
  const readsLists = closed === null && mayReadLists
  return {
    began,
    closed,
    readsLists,
    isBlind: known.length === 0 && owed.length > 0 && !readsLists,
    forLists,
    allowanceOf,
    takesPart,
    listsFreeAt: () => allFreeAt(owed.map((list) => forLists.freesAt(list, clock.now()))),
  }
}

/** A person asks for all accounts or for one, a planned run for those that are due; a job that is begun again leaves out what was read. What is set aside nobody reads. */
const isAskedFor = (
  account: SyncAccount,
  { onlyAccountId, cause, readBefore }: StartedRun,
  now: Temporal.Instant,
): boolean =>
  !isSetAside(account.aside) &&
  (onlyAccountId === null || account.id === onlyAccountId) &&
  (cause !== 'schedule' || isDue(account, now)) &&
  !readBefore.includes(account.id)

type Reading = { readonly prospect: Prospect; readonly bank: BankSession; readonly lists: Lists }

/** @returns how those stand that took part, how the others did before, and what was learned of the bank */
async function readAccounts(adapters: Adapters, part: RunPart, taken: Taken, reading: Reading) {
  const { flags, gate, inSlices, parallel, turns } = adapters
  const { bank, lists } = reading
  const { lanes, others, memory, sealer } = await startLanes(adapters, part, taken, reading)
  const atOnce = (await flags.isOn('parallel-sync', part.userId)) ? Math.max(accountsInHand, turns.most) : 1
  const { holderName } = lists
  const storing = gate(storedAtOnce)
  const takesTime = await mayTakeTime(adapters, part, taken)
  const results = await parallel(lanes, atOnce, (lane) => {
    const hookFor = (window: Window) => (takesTime(lane.allowance, window) ? openHook(adapters) : null)
    return syncAccount(adapters, {
      ...part,
      ...lane,
      bank: bank.of(lane.account.id),
      hookFor,
      inSlices,
      storing,
      memory,
      sealer,
      holderName,
    })
  })
  const accounts = results.map((result) => {
    if (result.status === 'rejected') throw result.reason // syncAccount settles its own failures; what comes through here is ours
    return result.value
  })
  const facts = memory.news()
  const isReadBefore = ({ id }: SyncAccount) => taken.run.readBefore.includes(id)
  return {
    accounts: [...accounts, ...others.filter(isReadBefore).map((account) => ({ ...account, code: null }))],
    others: others.filter((account) => !isReadBefore(account)),
    learned: lists.providerId === null || facts.length === 0 ? null : { providerId: lists.providerId, facts },
  }
}

/**
 * What TrueLayer may ask for in its own time: old days, whose answers are long and for which nobody waits. It then asks again by itself where a bank
 * fails, so not where banks count. The demo bank has no road to here but its own.
 */
async function mayTakeTime({ clock, flags }: Adapters, { userId }: RunPart, { leased }: Taken) {
  const isOn = leased.environment !== 'demo' && (await flags.isOn('async-history', userId))
  return ({ repeats }: Allowance, window: Window): boolean => isOn && repeats && isOld(window, clock.today())
}

type Lanes = {
  readonly lanes: readonly (Lane & { readonly allowance: Allowance })[]
  /** The accounts that take no part. */
  readonly others: readonly SyncAccount[]
  readonly memory: BankMemory
  readonly sealer: Sealer
}

/** Decides what each account asks for, and writes down what that may cost before it costs it. */
async function startLanes(
  adapters: Adapters,
  part: RunPart,
  { leased, known }: Taken,
  { prospect, lists }: Reading,
): Promise<Lanes> {
  const { clock, database, flags, secrets } = adapters
  const { userId, connectionId } = part
  const { began, closed, readsLists, allowanceOf, takesPart } = prospect
  const today = clock.today()
  const exactWindow = await flags.isOn('exact-window', userId)
  return database.asUser(userId, async (sql) => {
    const facts = lists.providerId ? await bankFacts(sql, leased.environment, lists.providerId, today) : []
    const memory = openBankMemory(facts, today)
    const accounts = readsLists ? await accountsOf(sql, userId, connectionId) : known
    const present = lanesOf(accounts, memory, exactWindow, today).filter(
      ({ account }) => !lists.vanished.has(account.id) && !isSetAside(account.aside),
    )
    const lanes = present
      .filter(({ account }) => takesPart(account))
      .map((lane) => ({
        ...lane,
        allowance: allowanceOf(lane.account.id, wantedCalls(lane.account, lane.windows.length, today)),
      }))
    const first = lanes.map(({ account, windows }) => ({ accountId: account.id, window: windows[0] ?? null }))
    const reserved = closed ? [] : lanes.flatMap(({ allowance }) => allowance.reserved)
    if (!(await startAccountRuns(sql, part, first, reserved, countedSince(began)))) throw new Fault('sync.lease-lost')
    const others = present.map(({ account }) => account).filter((account) => !takesPart(account))
    return { lanes, others, memory, sealer: secrets.sealerOf(userId, leased.dataKey) }
  })
}

export const attemptAt = (now: Temporal.Instant, { id, failures }: LeasedConnection): Attempt => ({
  now,
  failures,
  spread: spreadOf(id),
  freesAt: null,
})
