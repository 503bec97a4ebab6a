import type { Adapters } from '../adapters/adapters.ts'
import type { Gate } from '../adapters/parallel.ts'
import type { BulkSql } from '../adapters/postgres/pool.ts'
import type { Sealer } from '../adapters/secrets.ts'
import type { JoinedBalances, KnownBalances } from '../domain/daily-balances.ts'
import { type Window, within } from '../domain/day.ts'
import { Fault } from '../domain/fault.ts'
import type { Plan } from '../domain/plan.ts'
import { extentOf } from '../fetch/extent.ts'
import { type Lateness, lagDays, learned, together } from '../fetch/lag.ts'
import { readsAllRecent } from '../fetch/windows.ts'
import { joinedBalances, ofOneMoment } from '../insight/daily-balances.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import { earliestLeaving } from '../reconcile/settle.ts'
import type { SyncAccount } from '../store/accounts.ts'
import { commitWindow, type LaneEnd, type RunPart } from '../store/runs.ts'
import { heldTransactions } from '../store/transactions.ts'
import { addRows } from './add-rows.ts'
import type { BalanceAnswer, PendingAnswer, WindowAnswer } from './ask-bank.ts'
import type { BankMemory } from './bank-memory.ts'
import { changeRows } from './change-rows.ts'
import { keptAnswer } from './kept-answers.ts'
import type { Lane } from './lanes.ts'
import { proposePairs } from './propose-pairs.ts'

/** Where the rows of an account go, and on whose behalf. */
export type Storing = RunPart &
  Pick<Lane, 'account'> & {
    /** Null where nothing is to be learned about the bank. */
    readonly lateElsewhere: Lateness | null
    /** Who stores at the same time. */
    readonly storing: Gate
    readonly holderName: string | null
    readonly memory: BankMemory
    readonly sealer: Sealer
  }

export type ToStore = {
  /** The days asked for, or the part of them that these rows are of. */
  readonly window: Window
  /** Whether the answer goes no further back: the bank may have cut it off there. */
  readonly isOldest: boolean
  /** The days that the whole answer is about, which is kept with its rows; null where it has been. */
  readonly keep: Window | null
  /** What is asked for after them. */
  readonly next: Window | null
  readonly booked: WindowAnswer
  /** Null where they were not asked for, or not answered. */
  readonly pending: PendingAnswer | null
  readonly balance: BalanceAnswer | null
}

export type StoredWindow = {
  /** Whether the answer itself was kept. */
  readonly isKept: boolean
  /** Days which the bank seems to have cut off. */
  readonly rest: Window | null
  /** New rows. */
  readonly added: number
  /** How the account's part ended, where it is over with this. */
  readonly end: LaneEnd | null
}

/**
 * Compares with what is stored, labels what is new and writes the difference, the coverage and the counts: all or nothing.
 * @param options `takenAt` is when the answer came; with `ending` the account's part is over once this is stored, unless the bank seems to have cut off
 * some days
 * @throws {Fault} sync.lease-lost
 */
export async function storeWindow(
  { clock, database, inSlices, metrics, random }: Adapters,
  work: Storing,
  toStore: ToStore,
  { takenAt = clock.now().toString(), ending = null }: { takenAt?: string; ending?: (() => LaneEnd) | null } = {},
): Promise<StoredWindow> {
  const { userId, runId, fence, account, holderName, lateElsewhere, memory, sealer, storing } = work
  const { window, isOldest, keep, next, booked, pending, balance } = toStore
  const seen = [...booked.rows, ...(pending?.rows ?? [])]
  const ids = seen.flatMap((row) => row.normalisedId ?? row.providerId ?? [])
  const today = takenAt.slice(0, 10)
  const holder = { accountKind: account.kind, holderName }
  const redundant = booked.strayDays.filter((day) => account.coverage.some((days) => within(day, days))).length
  const store = async (sql: BulkSql) => {
    const asked = { window, pendingSince: earliestLeaving(window.from), ids }
    const held = await heldTransactions(sql, userId, account.id, fence, asked)
    const { known, balances } =
      (held?.stale ? await heldTransactions(sql, userId, account.id, fence, asked) : held) ?? lost()
    const knownDays = known
      .filter(
        ({ status, removedBy, bookedOn }) => status === 'booked' && removedBy === null && within(bookedOn, window),
      )
      .map(({ bookedOn }) => bookedOn)
    const { whole, rest } = isOldest
      ? extentOf({ ...booked, window, coverage: account.coverage, knownDays }, memory.of(account.kind))
      : { whole: window, rest: null }
    const readTo = account.coverage.at(-1)?.to ?? null
    const plan = reconcile(known, { booked, pending, window, whole, readTo, now: takenAt })
    // Before the first write: what is written from here on keeps the person's other accounts waiting.
    const kept =
      keep !== null && changesAnything(plan)
        ? { window: keep, takenAt, sealed: keptAnswer(sealer, runId, account.id, toStore, holderName) }
        : null
    const added = await addRows(sql, { random, inSlices }, userId, account.id, plan.insert, holder)
    const counts = await changeRows(sql, userId, runId, plan, holder, takenAt)
    await proposePairs(sql, random, userId, plan, added.ids, takenAt)
    const result = {
      asked: window,
      window: whole,
      next: rest ?? next,
      received: seen.length,
      added: added.ids.length,
      ...counts,
      redundant,
      lag: window.to === today && lateElsewhere ? lagAfter(account, lateElsewhere, plan) : null,
      reReadOn: readsAllRecent(window, account, today) ? today : null,
      balance: balance?.balance ? { takenAt, balance: balance.balance } : null,
      balances: balancesAfter(balances, account, { ...toStore, window: whole }, today, changesAnything(plan)),
      addedIds: added.ids,
      tiers: added.tiers,
      kept,
    }
    const end = rest === null && ending !== null ? ending() : null
    await commitWindow(sql, work, account.id, result, end)
    return { ...counts, added: added.ids.length, tiers: added.tiers, rest, end, isKept: kept !== null }
  }
  const stored = await storing(() => database.asUserInBulk(userId, store))
  for (const change of ['added', 'changed', 'removed'] as const) metrics.rows.inc({ change }, stored[change])
  for (const [tier, count] of Object.entries(stored.tiers)) metrics.labels.inc({ tier }, count)
  metrics.redundantRows.inc(redundant)
  return stored
}

function lost(): never {
  throw new Fault('sync.lease-lost')
}

const changesAnything = ({ insert, amend, settle, miss, found, retract }: Plan): boolean =>
  insert.length + amend.length + settle.length + miss.length + found.length + retract.length > 0

/** What is known now of what the account held day by day: from a balance of today that speaks of the same moment as the rows, if there is one. */
function balancesAfter(
  known: KnownBalances | null,
  { currency }: SyncAccount,
  { window, booked, balance }: ToStore,
  today: string,
  ledgerChanges: boolean,
): JoinedBalances | null {
  const isOfToday = window.to === today && balance !== null && ofOneMoment(balance.freshAt, booked.freshAt)
  const endMinor = isOfToday && balance.balance?.currency === currency ? balance.balance.currentMinor : null
  const rows = booked.rows.filter(({ bookedOn }) => within(bookedOn, window))
  return joinedBalances(known, { window, rows, complete: booked.complete, endMinor, currency }, ledgerChanges)
}

/** How late the bank posts, with the rows that are new in the ledger now; null where there are none, or nothing was covered before them. */
function lagAfter({ coverage, lateRows }: SyncAccount, elsewhere: Lateness, { insert, settle }: Plan) {
  const coveredTo = coverage.at(-1)?.to
  const days = [...insert, ...settle.map(({ seen }) => seen)]
    .filter(({ status }) => status === 'booked')
    .map(({ bookedOn }) => bookedOn)
  if (coveredTo === undefined || days.length === 0) return null
  const own = learned(lateRows, days, coveredTo)
  return { lateRows: own, days: lagDays(together([own, elsewhere])) }
}
