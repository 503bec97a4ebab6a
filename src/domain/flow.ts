import type { Currency } from './money.ts'

/** What kind of movement a category is; totals of spending leave transfers out. */
export type Flow = 'income' | 'spend' | 'transfer' | 'cash' | 'unknown'

/** Booked rows of a period added up. What was not asked to be told apart is folded to one value. Minor units. */
export type Sum = {
  readonly currency: Currency
  readonly category: string | null
  readonly merchant: string | null
  /** `YYYY-MM` */
  readonly month: string
  readonly accountId: string
  readonly flow: Flow
  readonly amountMinor: bigint
  readonly inMinor: bigint
  readonly outMinor: bigint
  readonly transactions: number
}
