import type { BankFacts } from '../domain/bank-facts.ts'
import { addDays, type Day, type Window, without } from '../domain/day.ts'
import type { Transaction } from '../domain/transaction.ts'
import { looksCutOff } from './bank-facts.ts'

/** Of which days an answer is whole, and which of those asked for are still to be asked again. */
export type Extent = { readonly whole: Window; readonly rest: Window | null }

export type Given = {
  readonly window: Window
  /** As many rows as came, readable or not. */
  readonly received: number
  /** The earliest day of a row within the window; null where there is none. */
  readonly oldest: Day | null
  /** Days that were known to be complete before. */
  readonly coverage: readonly Window[]
  /** The days of rows that the ledger has within the window. */
  readonly knownDays: readonly Day[]
}

/**
 * A bank that cuts its answers off gives the newest rows and says nothing. An answer is taken for cut off where it has a number of rows that looks
 * like it, or where it begins only after days that were never read and lacks every older row that the ledger knows. Its oldest day may then be short
 * of rows too. The rest is not asked for where it is covered already.
 */
export function extentOf({ window, received, oldest, coverage, knownDays }: Given, facts: BankFacts): Extent {
  const { from, to } = window
  if (
    oldest === null ||
    from === to ||
    !(looksCutOff(received, facts) || lacksWhatIsKnown(oldest, coverage, knownDays))
  )
    return { whole: window, rest: null }
  const whole = oldest < to ? { from: addDays(oldest, 1), to } : { from: to, to }
  const rest = { from, to: addDays(whole.from, -1) }
  return { whole, rest: without([rest], coverage).length > 0 ? rest : null }
}

function lacksWhatIsKnown(oldest: Day, coverage: readonly Window[], knownDays: readonly Day[]): boolean {
  const coveredTo = coverage.at(-1)?.to
  return coveredTo !== undefined && oldest > coveredTo && knownDays.some((day) => day < oldest)
}

type Row = Pick<Transaction, 'amountMinor' | 'runningMinor'>

/**
 * Whether rows are missing between two answers, the newer of which ends where the older begins: the account's balance before the one is not what it
 * is after the other. Only where running balances add up within both can they tell. Rows newest first, as they came.
 */
export const rowsMissingBetween = (newer: readonly Row[], older: readonly Row[]): boolean =>
  addsUp(newer) && addsUp(older) && !addsUp([...newer.slice(-1), ...older.slice(0, 1)])

const addsUp = (rows: readonly Row[]): boolean =>
  rows.length > 0 &&
  rows.every(({ amountMinor, runningMinor }, index) => {
    const before = rows[index + 1]
    return (
      runningMinor !== null &&
      (before === undefined || (before.runningMinor !== null && before.runningMinor + amountMinor === runningMinor))
    )
  })
