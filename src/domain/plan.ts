import type { KnownTransaction, Transaction } from './transaction.ts'

/** What one complete answer changes in one account: the decision, before anything is written. */
export type Plan = {
  readonly insert: readonly Transaction[]
  /** Known rows whose bank fields moved; `settle` among them are pending rows that are booked now. */
  readonly amend: readonly { readonly known: KnownTransaction; readonly seen: Transaction }[]
  readonly settle: readonly { readonly known: KnownTransaction; readonly seen: Transaction }[]
  /** Pending rows that a complete answer no longer has. */
  readonly retract: readonly KnownTransaction[]
  readonly unchanged: number
}
