import type { CalendarDay } from './calendar.ts'
import { asAnnounced, styles } from './styles.ts'

/** What kind of payment a row is; each bank has its own words for it. */
export type Kind =
  | 'card'
  | 'online'
  | 'foreign'
  | 'refund'
  | 'direct-debit'
  | 'standing-order'
  | 'payment-out'
  | 'payment-in'
  | 'salary'
  | 'benefit'
  | 'transfer-out'
  | 'transfer-in'
  | 'cash'
  | 'cash-in'
  | 'cheque'
  | 'fee'
  | 'interest'
  | 'dividend'
  | 'cashback'
  | 'card-repaid'
  /** A direct debit that was not paid after all: the money comes back. */
  | 'returned'
  /** Booked wrongly, and booked back by the bank. */
  | 'reversal'

export type Words = {
  /** As the payee names itself, filled in. */
  readonly payee: string
  /** As people name the payee; absent where nobody knows. */
  readonly name?: string | null
  readonly reference: string
  readonly mandate: string
  /** When the customer paid, which may be days before the bank books it. */
  readonly made: CalendarDay
  readonly cardTail: string
  readonly town: string
  /** Of a payment abroad: "18.40 EUR, RATE 1.16/GBP". */
  readonly foreign: string
  readonly contactless?: boolean
}

/** How a bank writes its rows, named after the manner. Each is the manner of a British bank of today, in our own data. */
export type Style = keyof typeof styles

/** At most 140 characters. */
export const describe = (style: Style, kind: Kind, words: Words): string => fitted(styles[style][kind](words))

/** The same before it has cleared, where the bank words it otherwise until then: some know no more of it than the shop's till said. */
export function describePending(style: Style, kind: Kind, words: Words): string | undefined {
  const announced = asAnnounced[style]
  return announced && byCard.has(kind) ? fitted(announced(words, kind)) : undefined
}

const byCard: ReadonlySet<Kind> = new Set(['card', 'online', 'foreign'])

const fitted = (text: string): string => text.slice(0, 140).trim()
