import type { Judged } from '../domain/statement.ts'
import type { KnownTransaction, Transaction } from '../domain/transaction.ts'
import { contentOf, sumOf } from './compare.ts'
import { match } from './match.ts'

/**
 * What each row of a file is to the ledger of its account. The ledger is never changed by a file, only added to; and a row is added only where
 * it cannot be one that is there already: where the ledger has a row of the same day and amount in other words, which the file lacks, it is unsure.
 * @param known every stored row of the days the file is about, removed ones too
 */
export function judgeRows(known: readonly KnownTransaction[], seen: readonly Transaction[]): Judged[] {
  const stored = known.filter(({ status }) => status === 'booked')
  const { pairs } = match(stored, seen)
  const same = new Map(
    pairs.filter((pair) => contentOf(pair.known) === contentOf(pair.seen)).map((pair) => [pair.seen, pair.known]),
  )
  const met = new Set(same.values())
  const unmet = new Set(stored.filter((row) => !met.has(row)).map(dayAndSum))
  return seen.map((row): Judged => {
    const there = same.get(row)
    if (there && there.description !== row.description)
      return { row, becomes: 'conflicting', reason: 'Stored with other words; what is stored stays.' }
    if (there) return { row, becomes: 'known', reason: 'Already there.' }
    if (unmet.has(dayAndSum(row)))
      return {
        row,
        becomes: 'unsure',
        reason: 'A row of this day and amount is stored in other words; it may be the same.',
      }
    return { row, becomes: 'new', reason: '' }
  })
}

const dayAndSum = (row: KnownTransaction | Transaction): string => `${row.bookedOn} ${sumOf(row)}`
