import type { Day } from './day.ts'

/** What a bank is known to give for one kind of account, whoever asks. Days are counted back from the day of the request. */
export type BankFacts = {
  /** The deepest history that it accepted a request for, and the shallowest that it refused as too deep. */
  readonly givenDays: number | null
  readonly refusedDays: number | null
  /** The shallowest refusal that is held for a mistake until the bank repeats it on a later day. */
  readonly doubt: { readonly days: number; readonly on: Day } | null
  /** It gave as many rows in one answer without cutting it off. */
  readonly mostRows: number
  /** It cuts answers off after so many. */
  readonly rowCap: number | null
}
