import { nameOf } from '../describe.ts'
import { keywords } from '../knowledge/keywords.ts'
import { Phrases } from '../phrases.ts'
import type { Case, Tier } from './tier.ts'

/** The trade in an unknown payee's name: `SUMUP *HARBOUR CHIPPY`, `PARKSIDE GARAGE`. */
export const keyword: Tier = (row) => {
  const category = couldBePurchase(row) ? (phrases.last(row.reading.payee)?.value ?? null) : null
  return category === null
    ? null
    : { category, merchant: nameOf(row.reading.payee), confidence: 0.75, reason: 'Its name tells the trade' }
}

const phrases = new Phrases(keywords)

/** Money in from a business is a refund only where it comes back the way it went. */
function couldBePurchase({ direction, reading: { rail, payee } }: Case): boolean {
  return direction === 'debit' || rail === 'card' || rail === 'unknown' || payee.includes('refund')
}
