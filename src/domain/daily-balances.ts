import type { Day, Window } from './day.ts'
import type { Currency } from './money.ts'

/**
 * What an account held by the bank's own word, day by day: a balance that it gave, and from there back what the rows of the same answer moved. Minor
 * units. It comes from answers and never from the ledger, so that the ledger can be held against it.
 */
export type DailyBalances = {
  /** The first of its days. */
  readonly from: Day
  /** Before that day. */
  readonly openingMinor: bigint
  /** At the end of `from`, of the day after it, and so on. */
  readonly closings: readonly bigint[]
  /** No answer contradicts what another has said of the days from here on. */
  readonly agreedFrom: Day
}

/** Of which days they are known. */
export type KnownBalances = Omit<DailyBalances, 'closings'> & { readonly days: number }

/** What is known after an answer: the closings `before`, then the first `kept` of those that were known, then those `after`. */
export type JoinedBalances = {
  readonly from: Day
  readonly openingMinor: bigint
  readonly before: readonly bigint[]
  readonly kept: number
  readonly after: readonly bigint[]
  readonly agreedFrom: Day
  /** Held before `after`, by the same answer: if that is what was held at the end of those kept, they agree since when they did before, if that is sooner. */
  readonly joinsMinor: bigint | null
}

/** An account's booked rows as the bank has them: those that a person deleted are among them, and those that the bank shows no longer are not. */
export type Ledger = {
  readonly currency: Currency
  readonly coverage: readonly Window[]
  readonly balances: DailyBalances | null
  /** What the rows in the account's currency come to, by day. */
  readonly moved: ReadonlyMap<Day, bigint>
}

/** The same in short: of which days balances are known, and whether the rows of each of them come to what the account moved by. */
export type LedgerSum = {
  readonly coverage: readonly Window[]
  readonly held: (Window & { readonly openingMinor: bigint }) | null
  readonly agrees: boolean
}
