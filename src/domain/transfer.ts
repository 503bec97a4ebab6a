import type { AccountKind } from './account.ts'
import type { Day } from './day.ts'
import type { Currency } from './money.ts'
import type { PairingState } from './pairing.ts'

/** A booked row that may be half of a transfer; money out is negative. */
export type Leg = {
  readonly id: string
  readonly accountId: string
  readonly account: OwnAccount
  readonly bookedOn: Day
  readonly amountMinor: bigint
  readonly currency: Currency
  readonly description: string
  /** What it reads as by itself, or what a person chose. */
  readonly category: string | null
  /** Whether a person chose that category. */
  readonly chosen: boolean
}

export type OwnAccount = {
  readonly kind: AccountKind
  /** As the bank calls it, and as the person does. */
  readonly names: readonly string[]
  readonly numberTail: string | null
}

/** As it is stored, with the pairs in which it is the money that left. */
export type StoredLeg = Leg & {
  /** Booked, and removed by nobody. */
  readonly inLedger: boolean
  readonly transferWith: string | null
  /** Its fingerprint, as in `KeptRejection`; null where none is needed, or its account bears no number. */
  readonly print: string | null
  readonly pairings: readonly {
    readonly id: string
    readonly intoId: string
    readonly state: PairingState
    readonly decidedBy: 'rule' | 'person' | null
  }[]
}

/** What a person has said of two rows of which one was erased with its connection: that they do not belong together. Hexadecimal fingerprints. */
export type KeptRejection = { readonly out: string; readonly into: string; readonly rejectedAt: string }

/** Money that left one account of a person and reached another. */
export type Transfer<L extends Leg = Leg> = {
  readonly out: L
  readonly into: L
  /** Nobody needs to be asked. */
  readonly sure: boolean
  /** 0–1 */
  readonly score: number
  /** In words for a person. */
  readonly reason: string
}

/** What is to be written. */
export type TransferChanges = {
  /** Rows that are half of a transfer now, with the category they have as such; or no longer, with nulls. */
  readonly rows: readonly { readonly id: string; readonly with: string | null; readonly as: string | null }[]
  readonly pairs: readonly Transfer[]
  /** Pairs that are there again, and rejected as they were. */
  readonly rejectedAgain: readonly {
    readonly out: Leg
    readonly into: Leg
    readonly reason: string
    readonly kept: KeptRejection
  }[]
  /** Pairs that nobody decided, or that a rule did, and that are none any more. */
  readonly dropped: readonly string[]
}
