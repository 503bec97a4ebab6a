import type { Adapters } from '../adapters/adapters.ts'
import type { Balance } from '../domain/account.ts'
import type { Window } from '../domain/day.ts'
import { within } from '../domain/day.ts'
import { Fault } from '../domain/fault.ts'
import type { Plan } from '../domain/plan.ts'
import type { Reading } from '../domain/transaction.ts'
import { extentOf } from '../fetch/extent.ts'
import { type Lateness, lagDays, learned, together } from '../fetch/lag.ts'
import { readsAllRecent } from '../fetch/windows.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import { earliestLeaving } from '../reconcile/settle.ts'
import { lockAccount, type SyncAccount, saveBalance } from '../store/accounts.ts'
import { commitWindow } from '../store/runs.ts'
import { knownTransactions } from '../store/transactions.ts'
import { addRows } from './add-rows.ts'
import type { WindowAnswer } from './ask-bank.ts'
import type { BankMemory } from './bank-memory.ts'
import { changeRows } from './change-rows.ts'
import type { Lane } from './lanes.ts'
import { proposePairs } from './propose-pairs.ts'

/** Where the rows of an account go, and on whose behalf. */
export type Storing = Pick<Lane, 'account' | 'lateElsewhere'> & {
  readonly userId: string
  readonly runId: string
  readonly fence: bigint
  readonly holderName: string | null
  readonly memory: BankMemory
}

export type ToStore = {
  /** The days asked for. */
  readonly window: Window
  /** What is asked for after them. */
  readonly next: Window | null
  readonly booked: WindowAnswer
  /** Null where they were not asked for, or not answered. */
  readonly pending: Reading | null
  readonly balance: Balance | null
}

/**
 * Compares with what is stored, labels what is new and writes the difference, the coverage and the counts: all or nothing.
 * @returns the days which the bank seems to have cut off, if any, and whether the answer brought rows that are new
 * @throws {Fault} sync.lease-lost
 */
export async function storeWindow(
  { clock, database, metrics, random }: Adapters,
  { userId, runId, fence, account, holderName, lateElsewhere, memory }: Storing,
  { window, next, booked, pending, balance }: ToStore,
): Promise<{ rest: Window | null; added: number }> {
  const seen = [...booked.rows, ...(pending?.rows ?? [])]
  const ids = seen.flatMap((row) => row.normalisedId ?? row.providerId ?? [])
  const now = clock.now().toString()
  const today = clock.today()
  const holder = { accountKind: account.kind, holderName }
  const redundant = booked.strayDays.filter((day) => account.coverage.some((days) => within(day, days))).length
  const stored = await database.asUser(userId, async (sql) => {
    if (!(await lockAccount(sql, userId, account.id, fence))) throw new Fault('sync.lease-lost')
    const known = await knownTransactions(sql, userId, account.id, window, earliestLeaving(now), ids)
    const knownDays = known
      .filter(
        ({ status, removedBy, bookedOn }) => status === 'booked' && removedBy === null && within(bookedOn, window),
      )
      .map(({ bookedOn }) => bookedOn)
    const { whole, rest } = extentOf(
      { ...booked, window, coverage: account.coverage, knownDays },
      memory.of(account.kind),
    )
    const plan = reconcile(known, { booked, pending, window, whole, now })
    const added = await addRows(sql, random, userId, account.id, plan.insert, holder)
    const counts = await changeRows(sql, userId, plan, holder, now)
    await proposePairs(sql, random, userId, plan, added.ids, now)
    if (balance) await saveBalance(sql, userId, account.id, now, balance)
    await commitWindow(sql, userId, runId, account.id, {
      window: whole,
      next: rest ?? next,
      received: seen.length,
      added: added.ids.length,
      ...counts,
      redundant,
      lag: window.to === today ? lagAfter(account, lateElsewhere, plan) : null,
      reReadOn: readsAllRecent(window, account, today) ? today : null,
      addedIds: added.ids,
      tiers: added.tiers,
    })
    return { ...counts, added: added.ids.length, tiers: added.tiers, rest }
  })
  for (const change of ['added', 'changed', 'removed'] as const) metrics.rows.inc({ change }, stored[change])
  for (const [tier, count] of Object.entries(stored.tiers)) metrics.labels.inc({ tier }, count)
  metrics.redundantRows.inc(redundant)
  return stored
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
