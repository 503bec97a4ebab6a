import type { Balance, ListedAccount } from '../domain/account.ts'
import { minorUnits } from '../domain/money.ts'
import type { Account, AccountBalance, Card, CardBalance } from '../wire/data.ts'
import { readable, readableOrNull } from './text.ts'

export function toListedAccount(wire: Account): ListedAccount {
  const { iban, number, sort_code: sortCode } = wire.account_number ?? {}
  return {
    providerAccountId: readable(wire.account_id),
    kind: 'account',
    name: readableOrNull(wire.display_name)?.trim() ?? 'Account',
    currency: currencyOr('GBP', wire.currency),
    subtype: readableOrNull(wire.account_type),
    numberTail: tail(number ?? iban),
    bankIdentity:
      sortCode && number ? `uk:${folded(sortCode)}:${folded(number)}` : iban ? `iban:${folded(iban)}` : null,
  }
}

export function toListedCard(wire: Card): ListedAccount {
  const number = tail(wire.partial_card_number)
  return {
    providerAccountId: readable(wire.account_id),
    kind: 'card',
    name: readableOrNull(wire.display_name)?.trim() ?? 'Card',
    currency: currencyOr('GBP', wire.currency),
    subtype: readableOrNull(wire.card_type),
    numberTail: number,
    bankIdentity:
      number === null ? null : `card:${folded(wire.card_network ?? '')}:${folded(wire.name_on_card ?? '')}:${number}`,
  }
}

export function toAccountBalance(wire: AccountBalance, currency: string): Balance {
  const own = currencyOr(currency, wire.currency)
  return {
    currency: own,
    currentMinor: minorUnits(wire.current, own),
    availableMinor: minorOrNull(wire.available, own),
    limitMinor: minorOrNull(wire.overdraft, own),
  }
}

/**
 * A card's `current` is what is owed, positive; in our words what is owned, so the sign turns. A few banks say it the other way round: then what is left
 * of the limit is near the limit and `current` together, not near the one less the other; what is pending lies between.
 * @source truelayer.md 2.6
 */
export function toCardBalance(wire: CardBalance, currency: string): Balance {
  const own = currencyOr(currency, wire.currency)
  const current = minorUnits(wire.current, own)
  const availableMinor = minorOrNull(wire.available, own)
  const limitMinor = minorOrNull(wire.credit_limit, own)
  const turned =
    availableMinor !== null &&
    limitMinor !== null &&
    apart(availableMinor, limitMinor + current) < apart(availableMinor, limitMinor - current)
  return { currency: own, currentMinor: turned ? current : -current, availableMinor, limitMinor }
}

const apart = (a: bigint, b: bigint): bigint => (a < b ? b - a : a - b)

const minorOrNull = (decimal: string | null | undefined, currency: string): bigint | null =>
  decimal == null || decimal === '' ? null : minorUnits(decimal, currency)

const currencyOr = (missing: string, text: string | null | undefined): string =>
  readableOrNull(text)?.trim().toUpperCase() ?? missing

const folded = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** The last four digits at most. */
function tail(number: string | null | undefined): string | null {
  const digits = (number ?? '').replace(/[^0-9A-Z]/gi, '')
  return digits.length === 0 ? null : digits.slice(-4)
}
