import type { FreshAt } from '../domain/account.ts'
import type { DailyBalances, JoinedBalances, KnownBalances } from '../domain/daily-balances.ts'
import { addDays, daysBetween, type Window } from '../domain/day.ts'
import type { Currency } from '../domain/money.ts'
import type { Transaction } from '../domain/transaction.ts'

type Row = Pick<Transaction, 'bookedOn' | 'amountMinor' | 'currency' | 'runningMinor'>

/** An answer about a window. `complete`: no row of it was unreadable. `endMinor`: at its end, or null where the bank gave no balance with it. */
type Told = {
  readonly window: Window
  readonly rows: readonly Row[]
  readonly complete: boolean
  readonly endMinor: bigint | null
  readonly currency: Currency
}

/** Whether two answers speak of the same moment: either may come from a cache. Those that do not say are taken to be of now. */
export const ofOneMoment = (a: FreshAt, b: FreshAt): boolean =>
  a === null || b === null || Math.abs(Date.parse(a) - Date.parse(b)) <= 60_000

/**
 * What is known of an account's days once an answer has come. With a balance its days stand in place of what was known of them. Without one it goes
 * before the known days where it touches them, and where it has changed the ledger nothing is known any more from its first day on. An answer that is
 * not complete says nothing of days before it, and one that is older than what is known nothing of those.
 * @returns null where all stays as it was
 */
export function joinedBalances(known: KnownBalances | null, told: Told, ledgerChanges: boolean): JoinedBalances | null {
  const { window, complete, endMinor } = told
  const kept = known ? daysBetween(known.from, window.from) : 0
  const goesOn = known !== null && kept > 0 && kept <= known.days
  const isNewest = known === null || daysBetween(known.from, window.to) >= known.days - 1
  if (endMinor !== null && isNewest && (complete || goesOn)) {
    const { closings, ...start } = balancesOf(told, endMinor)
    return { ...(goesOn ? known : start), before: [], kept: goesOn ? kept : 0, after: closings }
  }
  if (known === null) return null
  if (complete && addDays(window.to, 1) === known.from) {
    const { closings, ...start } = balancesOf(told, known.openingMinor)
    return { ...start, before: closings, kept: known.days, after: [] }
  }
  return ledgerChanges && isNewest && kept < known.days
    ? { ...known, before: [], kept: Math.max(kept, 0), after: [] }
    : null
}

/**
 * The closings of a window's days. Its rows lead back from its end to what was held before it, and from there on each day. Running balances that go on
 * from day to day say themselves what a day began and ended with, and so on which day a row is missing from the answer; those of a bank that counts
 * otherwise say nothing.
 */
function balancesOf({ window, rows, currency }: Told, endMinor: bigint): DailyBalances {
  const days = [...Map.groupBy(rows, ({ bookedOn }) => bookedOn)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, rows]) => {
      const own = rows.filter((row) => row.currency === currency)
      return { place: daysBetween(window.from, day), movedMinor: movedBy(own), running: runningOf(own) }
    })
  const believed = runOn(days, endMinor)
  const anchor = believed ? days.findIndex(({ running }) => running !== null) : -1
  const anchorMinor = days[anchor]?.running?.openingMinor ?? endMinor
  const openingMinor = anchorMinor - days.slice(0, anchor < 0 ? days.length : anchor).reduce(moved, 0n)

  const closings = Array<bigint>(daysBetween(window.from, window.to) + 1).fill(openingMinor)
  let heldMinor = openingMinor
  for (const [n, { place, movedMinor, running }] of days.entries()) {
    heldMinor = believed && running ? running.closingMinor : heldMinor + movedMinor
    closings.fill(heldMinor, place, days[n + 1]?.place)
  }
  closings[closings.length - 1] = endMinor
  return { from: window.from, openingMinor, closings }
}

type ToldDay = { readonly place: number; readonly movedMinor: bigint; readonly running: Running | null }
type Running = { readonly openingMinor: bigint; readonly closingMinor: bigint }

const moved = (sum: bigint, { movedMinor }: ToldDay): bigint => sum + movedMinor
const movedBy = (rows: readonly Row[]): bigint => rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)

/**
 * What a day began and ended with by the running balances of its rows, whose order nobody knows: each row begins where another ended, but for the
 * first. Null where a row has none, where they make no chain, and where the day ends as it began.
 */
function runningOf(rows: readonly Row[]): Running | null {
  const ends = new Map<bigint, number>()
  const count = (minor: bigint, by: 1 | -1) => ends.set(minor, (ends.get(minor) ?? 0) + by)
  for (const { runningMinor, amountMinor } of rows) {
    if (runningMinor === null) return null
    count(runningMinor - amountMinor, 1)
    count(runningMinor, -1)
  }
  const loose = [...ends].filter(([, times]) => times !== 0)
  const opening = loose.find(([, times]) => times === 1)
  const closing = loose.find(([, times]) => times === -1)
  return loose.length === 2 && opening && closing ? { openingMinor: opening[0], closingMinor: closing[0] } : null
}

/** Whether most days begin with what the one before ended with, and the last one ends with the balance. */
function runOn(days: readonly ToldDay[], endMinor: bigint): boolean {
  const openings = [...days.slice(1).map(({ running }) => running?.openingMinor), endMinor]
  const joints = days.flatMap(({ running }, n) => {
    const next = openings[n]
    return running && next !== undefined ? [running.closingMinor === next] : []
  })
  return joints.filter(Boolean).length * 2 > joints.length
}
