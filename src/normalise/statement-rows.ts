import type { Statement } from '../domain/statement.ts'
import type { Transaction } from '../domain/transaction.ts'
import { readable } from './text.ts'

/** A statement's rows → ours, in the order of the file. Files have no ids of the bank's: a row is recognised by what it says. */
export function toStatementTransactions({ account, rows }: Statement): Transaction[] {
  return rows.map(({ day, description, amountMinor }) => ({
    status: 'booked',
    bookedOn: day,
    bankTime: day,
    amountMinor,
    currency: account.currency,
    description: readable(description),
    normalisedId: null,
    providerId: null,
    volatileId: null,
    hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
    runningMinor: null,
  }))
}
