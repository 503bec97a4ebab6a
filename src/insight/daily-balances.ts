import type { FreshAt } from '../domain/account.ts'
import type { DailyBalances, JoinedBalances, KnownBalances } from '../domain/daily-balances.ts'
import { addDays, daysBetween, type Window } from '../domain/day.ts'
import type { Currency } from '../domain/money.ts'
import type { Transaction } from '../domain/transaction.ts'
import { toldByRunning } from './running-balances.ts'

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
 * not complete says nothing of days before it, and one that is older than what is known nothing of those; but where it has changed the ledger, what is known
 * was told before that change and nothing of it is agreed.
 * @returns null where all stays as it was
 */
export function joinedBalances(known: KnownBalances | null, told: Told, ledgerChanges: boolean): JoinedBalances | null {
  const { window, complete, endMinor } = told
  const kept = known ? daysBetween(known.from, window.from) : 0
  const goesOn = known !== null && kept > 0 && kept <= known.days
  const isNewest = known === null || daysBetween(known.from, window.to) >= known.days - 1
  if (endMinor !== null && isNewest && (complete || goesOn)) {
    const { closings, agree, ...start } = balancesOf(told, endMinor)
    const agreed = agree
      ? { agreedFrom: window.from, joinsMinor: goesOn ? start.openingMinor : null }
      : { agreedFrom: addDays(window.to, 1), joinsMinor: null }
    return { ...(goesOn ? known : start), ...agreed, before: [], kept: goesOn ? kept : 0, after: closings }
  }
  if (known === null) return null
  const stays = { ...known, before: [], joinsMinor: null }
  if (complete && addDays(window.to, 1) === known.from) {
    const { closings, agree, ...start } = balancesOf(told, known.openingMinor)
    const agreedFrom = agree && known.agreedFrom === known.from ? window.from : known.agreedFrom
    return { ...stays, ...start, agreedFrom, before: closings, kept: known.days, after: [] }
  }
  if (!ledgerChanges) return null
  if (isNewest) return kept < known.days ? { ...stays, kept: Math.max(kept, 0), after: [] } : null
  if (window.to < known.from) return null
  return { ...stays, kept: known.days, after: [], agreedFrom: addDays(known.from, known.days) }
}

/** `agree`: they are what all rows of the answer come to, or show beyond doubt that one of these has come twice. */
type Balances = Omit<DailyBalances, 'agreedFrom'> & { readonly agree: boolean }

/**
 * The closings of a window's days. Its rows lead back from its end to what was held before it, and from there on each day; running balances show on which
 * day a row is missing from the answer.
 */
function balancesOf({ window, rows, complete, currency }: Told, endMinor: bigint): Balances {
  const own = rows.filter((row) => row.currency === currency)
  const days = [...Map.groupBy(own, ({ bookedOn }) => bookedOn)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const { told, first, repeats } = toldByRunning(
    days.map(([, rows]) => rows),
    endMinor,
  )
  const firstMinor = first === null ? endMinor : (told[first]?.openingMinor ?? endMinor)
  const openingMinor = days
    .slice(0, first ?? days.length)
    .reduce((minor, [, rows]) => minor - movedBy(rows), firstMinor)

  const closings = Array<bigint>(daysBetween(window.from, window.to) + 1).fill(openingMinor)
  const places = days.map(([day]) => daysBetween(window.from, day))
  let heldMinor = openingMinor
  let addsUp = true
  for (const [n, [, rows]] of days.entries()) {
    const byRowsMinor = heldMinor + movedBy(rows)
    heldMinor = told[n]?.closingMinor ?? byRowsMinor
    addsUp &&= heldMinor === byRowsMinor
    closings.fill(heldMinor, places[n], places[n + 1])
  }
  closings[closings.length - 1] = endMinor
  const agree = complete && (repeats || (addsUp && heldMinor === endMinor))
  return { from: window.from, openingMinor, closings, agree }
}

const movedBy = (rows: readonly Row[]): bigint => rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
