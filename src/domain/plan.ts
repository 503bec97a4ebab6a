import type { KnownTransaction, Transaction } from './transaction.ts'

/** A stored row, and the row of an answer that it is. */
export type Pair = { readonly known: KnownTransaction; readonly seen: Transaction }

/** Two rows that may be one: only a person can say. */
export type Proposal = {
  readonly first: KnownTransaction
  /** A stored row, or one that the plan inserts. */
  readonly second: KnownTransaction | Transaction
  /** 0–1 */
  readonly score: number
  /** In words for a person. */
  readonly reason: string
}

/** What one complete answer changes in one account: the decision, before anything is written. */
export type Plan = {
  readonly insert: readonly Transaction[]
  /** Known rows of which the bank says something else now. */
  readonly amend: readonly Pair[]
  /** Pending rows that are booked now. */
  readonly settle: readonly Pair[]
  /** Booked rows, and pending ones that a person deleted, which a complete answer lacks for the first time. */
  readonly miss: readonly KnownTransaction[]
  /** Rows that were missing, or removed for it, and are shown again as they were. */
  readonly found: readonly KnownTransaction[]
  /** Rows that the bank has taken back: booked ones that were missing already, and pending ones that complete answers no longer have. */
  readonly retract: readonly KnownTransaction[]
  /** Pending rows that are gone, each with the booked row that it may have become; no row is in two of them. */
  readonly propose: readonly Proposal[]
  readonly unchanged: number
}
