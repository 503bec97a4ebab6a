import type { Currency } from './money.ts'

export type AccountKind = 'account' | 'card'

/** What a person sees of an account's or a connection's health; always shown with a reason in words. */
export type AccountState = 'ok' | 'syncing' | 'waiting' | 'attention' | 'reconnect' | 'error'

/** An account or card as the bank lists it, in our words. */
export type ListedAccount = {
  /** The bank's id of it through TrueLayer; may change at a reconnection. */
  readonly providerAccountId: string
  readonly kind: AccountKind
  readonly name: string
  readonly currency: Currency
  /** What TrueLayer calls its type: TRANSACTION, SAVINGS, CREDIT … */
  readonly subtype: string | null
  /** Last four digits at most: enough for a person to recognise it. */
  readonly numberTail: string | null
  /** Sort code and number, IBAN, or partial card number, folded: what recognises the account again after a reconnection. Never shown, stored as a hash. */
  readonly bankIdentity: string | null
}

/** A balance in our words: `currentMinor` is what is owned, so a card's debt is negative. */
export type Balance = {
  readonly currency: Currency
  readonly currentMinor: bigint
  readonly availableMinor: bigint | null
  /** Overdraft or credit limit, positive. */
  readonly limitMinor: bigint | null
}

/** RFC 3339: as of when an answer speaks, as it may come from a cache; null where that is not said. */
export type FreshAt = string | null
