import type { AccountKind } from './account.ts'
import { type Day, type Window, within } from './day.ts'
import type { Currency } from './money.ts'
import type { Transaction } from './transaction.ts'

/** A statement file is read up to here: bytes as they came, and transactions in it. */
export const largestFileBytes = 10 * 1024 * 1024
export const mostStatementRows = 100_000

/** A bank's statement as it stood in a file, whatever the format. */
export type Statement = {
  /** Name of the format, as a person knows it. */
  readonly format: string
  readonly bank: string
  readonly account: {
    readonly kind: AccountKind
    /** The number with all but the last four digits hidden: `XXXXXXXXXXXX1234`. */
    readonly maskedNumber: string
    readonly currency: Currency
  }
  /** The days that the file says it is about. */
  readonly period: Window
  /** In the order of the file. */
  readonly rows: readonly StatementRow[]
  readonly balances: BalanceProof
}

export type StatementRow = {
  /** Where it begins in the file, the first line being 1. */
  readonly line: number
  readonly day: Day
  readonly description: string
  /** Money out negative. */
  readonly amountMinor: bigint
}

/** Whether the running balances show that no row between the first and the last is missing; `broken` names the line that does not add up. */
export type BalanceProof =
  | { readonly state: 'proven'; readonly openingMinor: bigint; readonly closingMinor: bigint }
  | { readonly state: 'broken'; readonly line: number }
  | { readonly state: 'absent' }

/** What a row of a statement is to the ledger; only a `new` one is added, and the others say why they are not. */
export type Judged = { readonly row: Transaction; readonly becomes: Becomes; readonly reason: string }
export type Becomes = 'new' | 'known' | 'conflicting' | 'unsure'

/** The days of which the file is a complete account: none of the future, and none at all where the balances show a gap. */
export function daysCovered({ period, balances }: Statement, today: Day): Window | null {
  if (balances.state === 'broken' || period.from > today) return null
  return within(today, period) ? { from: period.from, to: today } : period
}
