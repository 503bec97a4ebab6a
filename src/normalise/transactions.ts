import type { AccountKind } from '../domain/account.ts'
import { isDay } from '../domain/day.ts'
import { Fault } from '../domain/fault.ts'
import { minorUnits } from '../domain/money.ts'
import type { Transaction, TransactionStatus } from '../domain/transaction.ts'
import type { Transaction as WireTransaction } from '../wire/data.ts'
import { distinct, indexable } from './identity.ts'
import { readable, readableOrNull, storable } from './text.ts'

export type Normalised = {
  readonly rows: readonly Transaction[]
  /** Rows set aside because they lack a readable date or amount; the others stand. */
  readonly unreadable: number
}

/** TrueLayer's rows of one account → ours, in the order they came. @source truelayer.md 2.3–2.6 */
export function toTransactions(
  kind: AccountKind,
  status: TransactionStatus,
  wire: readonly WireTransaction[],
): Normalised {
  const rows: Transaction[] = []
  let unreadable = 0
  for (const row of wire) {
    try {
      rows.push(toTransaction(kind, status, row))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      unreadable += 1
    }
  }
  return { rows: distinct(rows), unreadable }
}

/** Of an answer that was read part by part. */
export const together = (parts: readonly Normalised[]): Normalised => ({
  rows: distinct(parts.flatMap(({ rows }) => rows)),
  unreadable: parts.reduce((sum, { unreadable }) => sum + unreadable, 0),
})

function toTransaction(kind: AccountKind, status: TransactionStatus, row: WireTransaction): Transaction {
  const bookedOn = row.timestamp.slice(0, 10)
  if (!isDay(bookedOn)) throw new Fault('bank.row-unreadable', { reason: 'date' })
  const currency = readable(row.currency).trim().toUpperCase()
  const meta = row.meta ?? {}
  const sent = minorUnits(row.amount, currency)
  const amountMinor = signedMinor(kind, sent, row.transaction_type)
  return {
    status,
    bookedOn,
    bankTime: readable(row.timestamp),
    amountMinor,
    currency,
    description: readable(row.description),
    normalisedId: indexable(readableOrNull(row.normalised_provider_transaction_id)),
    providerId: indexable(
      readableOrNull(row.provider_transaction_id) ??
        textOf(meta, 'bank_transaction_id') ??
        textOf(meta, 'provider_transaction_id'),
    ),
    volatileId: readableOrNull(row.transaction_id),
    hints: {
      merchantName: readableOrNull(row.merchant_name),
      mechanism: readableOrNull(row.transaction_category),
      classification: (row.transaction_classification ?? []).map(readable),
      meta: storable(meta),
    },
    runningMinor: runningMinor(row.running_balance, currency, kind === 'card' && sent !== amountMinor),
  }
}

/**
 * What the bank says the account came to, in our sign: a card's debt is negative, so it is `turned` where the row's amount had to be. One that cannot be
 * read, or is in another currency, is none.
 */
function runningMinor(wire: WireTransaction['running_balance'], currency: string, turned: boolean): bigint | null {
  if (wire?.amount == null || (wire.currency != null && readable(wire.currency).trim().toUpperCase() !== currency))
    return null
  try {
    const minor = minorUnits(wire.amount, currency)
    return turned ? -minor : minor
  } catch (error) {
    if (error instanceof Fault) return null
    throw error
  }
}

/**
 * Money out is negative, on accounts and cards alike. The direction comes from `transaction_type`, not from the sign: an account's DEBIT
 * comes as -2.99 and a card's as 24.25, and some banks turn it round. Without a type the resource's own convention decides.
 */
function signedMinor(kind: AccountKind, amount: bigint, type: string | null | undefined): bigint {
  const magnitude = amount < 0n ? -amount : amount
  const direction = type?.trim().toUpperCase()
  if (direction === 'DEBIT') return -magnitude
  if (direction === 'CREDIT') return magnitude
  return kind === 'card' ? -amount : amount
}

function textOf(meta: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = meta[name]
  return typeof value === 'string' ? readableOrNull(value) : null
}
