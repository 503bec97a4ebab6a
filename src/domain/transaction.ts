import type { Day } from './day.ts'
import type { Currency } from './money.ts'

export type TransactionStatus = 'booked' | 'pending'

/** What the provider says besides the bare facts; hints for enrichment, kept whole for replay. */
export type ProviderHints = {
  readonly merchantName: string | null
  /** TrueLayer's `transaction_category`: the payment mechanism (PURCHASE, DIRECT_DEBIT …), not a budget category. */
  readonly mechanism: string | null
  /** TrueLayer's `transaction_classification`: 0–2 strings. */
  readonly classification: readonly string[]
  readonly meta: Readonly<Record<string, unknown>>
}

/** One row of an answer, translated into our words. */
export type Transaction = {
  readonly status: TransactionStatus
  readonly bookedOn: Day
  /** The bank's own time text, unconverted. */
  readonly bankTime: string
  readonly amountMinor: bigint
  readonly currency: Currency
  /** The bank's wording, control characters removed. */
  readonly description: string
  /** TrueLayer's three ids as they came. */
  readonly normalisedId: string | null
  readonly providerId: string | null
  readonly volatileId: string | null
  readonly hints: ProviderHints
  /** The account's balance after the row, where the bank says it. */
  readonly runningMinor: bigint | null
}

/** The rows of one list of an answer. Where some could not be read it is not complete: its silence about a row says nothing. */
export type Reading = { readonly rows: readonly Transaction[]; readonly complete: boolean }

/** Who took a row out of the ledger: the bank that no longer shows it, a person, the undoing of the sync that brought it, or with its account, which is set aside. */
export type RemovedBy = 'bank' | 'person' | 'undo' | 'aside'

/** Whether a row that is out comes back when the bank shows it; what a person took out does not. */
export const comesBack = (removedBy: RemovedBy | null): boolean => removedBy === 'bank' || removedBy === 'undo'

/** A stored row as far as reconciliation needs it. */
export type KnownTransaction = {
  readonly id: string
  readonly status: TransactionStatus
  readonly bookedOn: Day
  readonly amountMinor: bigint
  readonly currency: Currency
  readonly description: string
  /** All that it ever bore, newest first. */
  readonly normalisedIds: readonly string[]
  readonly providerIds: readonly string[]
  /** The day it was announced as pending; null where it never was. */
  readonly pendingOn: Day | null
  /** RFC 3339: since when complete answers no longer have it; null while they do. */
  readonly missingSince: string | null
  /** Who took it out of the ledger; it stays in the table, and is recognised. */
  readonly removedBy: RemovedBy | null
  /** Whether it is one of a pair of which a person may say, or has said, that one settles the other. */
  readonly pairing: 'proposed' | 'accepted' | null
}

/** Category and merchant of a row and where they came from. `category` is `primary.detailed`; null means *to review*. */
export type Label = {
  readonly category: string | null
  readonly merchant: string | null
  readonly source: LabelSource
  /** 0–1. */
  readonly confidence: number
  /** In words for a person: "Known merchant". */
  readonly reason: string
  readonly version: number
}

/** Tiers of the cascade in falling precedence; `person` is never overwritten, `review` is nobody's guess. */
export type LabelSource = 'person' | 'wording' | 'modifier' | 'payee' | 'provider' | 'brand' | 'keyword' | 'review'
