import type { Statement } from '../domain/statement.ts'
import type { Transaction } from '../domain/transaction.ts'
import { keyed } from './identity.ts'
import { readable } from './text.ts'

/**
 * A statement's rows → ours, in the order of the file. Files have no ids of the bank's: a row is recognised by what it says, and equal rows
 * by their number among equals, so that twins stay two and a file read twice says the same.
 */
export function toStatementTransactions({ account, rows }: Statement): Transaction[] {
  return keyed(
    rows.map(({ day, description, amountMinor }) => ({
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
    })),
  )
}
