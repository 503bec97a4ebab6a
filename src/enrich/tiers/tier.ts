import type { AccountKind } from '../../domain/account.ts'
import type { ProviderHints } from '../../domain/transaction.ts'
import type { Reading } from '../describe.ts'

/** A row as the tiers see it. */
export type Case = {
  readonly reading: Reading
  readonly direction: 'debit' | 'credit'
  readonly accountKind: AccountKind
  readonly hints: ProviderHints
  /** Words of the account holder's name, titles aside; empty where it is not known. */
  readonly holder: readonly string[]
}

/** `merchant` null: nobody in particular, as with interest or a fee. */
export type Verdict = {
  readonly category: string
  readonly merchant: string | null
  readonly confidence: number
  readonly reason: string
}

/** What one kind of knowledge says of a row; null where it says nothing. */
export type Tier = (row: Case) => Verdict | null
