import type { KnownTransaction, Transaction } from './transaction.ts'

/** A stored row, and the row of an answer that it is. */
export type Pair = { readonly known: KnownTransaction; readonly seen: Transaction }

/** What one complete answer changes in one account: the decision, before anything is written. */
export type Plan = {
  readonly insert: readonly Transaction[]
  /** Known rows of which the bank says something else now. */
  readonly amend: readonly Pair[]
  /** Pending rows that are booked now. */
  readonly settle: readonly Pair[]
  /** Booked rows that a complete answer of their days lacks for the first time. */
  readonly miss: readonly KnownTransaction[]
  /** Rows that were missing, or removed for it, and are shown again as they were. */
  readonly found: readonly KnownTransaction[]
  /** Rows that the bank has taken back: booked ones that were missing already, and pending ones that a complete list no longer has. */
  readonly retract: readonly KnownTransaction[]
  readonly unchanged: number
}
