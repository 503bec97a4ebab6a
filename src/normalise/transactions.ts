import type { AccountKind } from '../domain/account.ts'
import { isDay } from '../domain/day.ts'
import { Fault } from '../domain/fault.ts'
import { minorUnits } from '../domain/money.ts'
import type { Transaction, TransactionStatus } from '../domain/transaction.ts'
import type { Transaction as WireTransaction } from '../wire/data.ts'
import { keyed } from './identity.ts'

export type Normalised = {
  readonly rows: readonly Transaction[]
  /** Rows set aside because they lack a readable date or amount; the others stand. */
  readonly unreadable: number
}

/** TrueLayer's rows of one account → ours, in the order they came. @source truelayer.md 2.3–2.6 */
export function toTransactions(kind: AccountKind, status: TransactionStatus, wire: readonly WireTransaction[]): Normalised {
  const rows: Omit<Transaction, 'identityKey'>[] = []
  let unreadable = 0
  for (const row of wire) {
    try {
      rows.push(toTransaction(kind, status, row))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      unreadable += 1
    }
  }
  return { rows: keyed(rows), unreadable }
}

function toTransaction(kind: AccountKind, status: TransactionStatus, row: WireTransaction): Omit<Transaction, 'identityKey'> {
  const bookedOn = row.timestamp.slice(0, 10)
  if (!isDay(bookedOn)) throw new Fault('bank.row-unreadable', { reason: 'date' })
  const currency = row.currency.toUpperCase()
  const meta = row.meta ?? {}
  return {
    status,
    bookedOn,
    bankTime: row.timestamp,
    amountMinor: signedMinor(kind, minorUnits(row.amount, currency), row.transaction_type),
    currency,
    description: readable(row.description),
    normalisedId: row.normalised_provider_transaction_id || null,
    providerId: row.provider_transaction_id || textOf(meta, 'bank_transaction_id') || textOf(meta, 'provider_transaction_id') || null,
    volatileId: row.transaction_id || null,
    hints: { merchantName: row.merchant_name ?? null, mechanism: row.transaction_category ?? null, classification: row.transaction_classification ?? [], meta: storable(meta) },
  }
}

/**
 * Money out is negative, on accounts and cards alike. The direction comes from `transaction_type`, not from the sign: an account's DEBIT
 * comes as -2.99 and a card's as 24.25, and some banks turn it round. Without a type the resource's own convention decides.
 */
function signedMinor(kind: AccountKind, amount: bigint, type: string | null | undefined): bigint {
  const magnitude = amount < 0n ? -amount : amount
  if (type?.toUpperCase() === 'DEBIT') return -magnitude
  if (type?.toUpperCase() === 'CREDIT') return magnitude
  return kind === 'card' ? -amount : amount
}

/** The bank's wording without what no database or screen can carry: NUL and other control characters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const readable = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').slice(0, 4096)

/** Meta is kept whole, less what PostgreSQL's jsonb refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is taken out
const storable = (meta: Readonly<Record<string, unknown>>): Record<string, unknown> => JSON.parse(JSON.stringify(meta).toWellFormed().replaceAll('\\u0000', '').replace(/\\ud[89a-f][0-9a-f]{2}/gi, '\ufffd'))

function textOf(meta: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = meta[name]
  return typeof value === 'string' ? value : null
}
