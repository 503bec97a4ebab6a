/**
 * Two rows that may belong together. `settlement`: a pending row that left the bank's list, and the booked row that it may have become. `transfer`: money
 * that left one account, and reached another.
 */
export type PairingKind = 'settlement' | 'transfer'

export type PairingState = 'proposed' | 'accepted' | 'rejected'

/** What a person says of a pair; `undo` takes it back. */
export type Decision = 'accept' | 'reject' | 'undo'

/** What the second row of a pair took over from the first; null: it had its own, or the first had none. */
export type Carried = { readonly category: string | null; readonly note: string | null }
