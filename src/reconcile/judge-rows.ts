import type { Judged } from '../domain/statement.ts'
import type { KnownTransaction, Transaction } from '../domain/transaction.ts'
import { reconcile } from './reconcile.ts'

/**
 * What each row of a file is to the ledger of its account. The ledger is never changed by a file, only added to; and a row is added only where
 * it cannot be one that is there already: where the ledger has a row of the same day and amount in other words, which the file lacks, it is unsure.
 * @param known every stored row of the days the file is about
 */
export function judgeRows(known: readonly KnownTransaction[], seen: readonly Transaction[]): Judged[] {
  const { insert, amend } = reconcile(known, { booked: seen, pending: null })
  const inserted = new Set(insert)
  const amended = new Set(amend.map(({ seen }) => seen))
  const keys = new Set(seen.map(({ identityKey }) => identityKey))
  const unmet = new Set(known.filter(({ identityKey }) => !keys.has(identityKey)).map(sum))
  return seen.map((row): Judged => {
    if (amended.has(row))
      return { row, becomes: 'conflicting', reason: 'Stored with other words; what is stored stays.' }
    if (!inserted.has(row)) return { row, becomes: 'known', reason: 'Already there.' }
    if (unmet.has(sum(row)))
      return {
        row,
        becomes: 'unsure',
        reason: 'A row of this day and amount is stored in other words; it may be the same.',
      }
    return { row, becomes: 'new', reason: '' }
  })
}

const sum = ({ bookedOn, amountMinor, currency }: KnownTransaction | Transaction): string =>
  `${bookedOn} ${amountMinor} ${currency}`
