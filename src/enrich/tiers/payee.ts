import { knownPayee } from '../dictionary.ts'
import type { KnownPayee } from '../knowledge/sector.ts'
import type { Case, Tier, Verdict } from './tier.ts'

/** The dictionary of UK payees. */
export const payee: Tier = (row) => {
  const known = knownPayee(row.reading)
  if (known === null) return null
  if (row.direction === 'credit') return credited(row, known)
  const shop = known.category === 'giving.charity' && row.reading.payee.some((word) => shops.has(word))
  return verdictOf(known, shop ? 'shopping.second_hand' : known.category, 'Known merchant')
}

/** Money back from somebody who is usually paid. */
function credited({ reading: { rail, payee: words } }: Case, known: KnownPayee): Verdict | null {
  const [primary = ''] = known.category.split('.')
  if (known.category === 'entertainment.gambling') return verdictOf(known, 'income.other', 'Winnings')
  if (keepsItsCategory.has(primary)) return verdictOf(known, known.category, 'Known payee')
  if (known.category === 'debt.loan' || known.category === 'debt.car_finance')
    return verdictOf(known, 'transfers.loan_received', 'Paid out by a lender')
  const refunded = words.includes('refund') || words.includes('rfd')
  if (!refunded && (rail === 'giroCredit' || rail === 'fasterPayment')) return paidIn(known, primary, rail)
  return verdictOf(known, known.category, 'Refund from a known merchant')
}

/** Not back to a card: wages from a shop, sales over a marketplace, fares of a driver. Suppliers and insurers do refund this way. */
function paidIn(known: KnownPayee, primary: string, rail: string): Verdict {
  if (sellers.has(known.category)) return verdictOf(known, 'income.self_employed', 'Sales paid out', 0.8)
  if (rail === 'giroCredit' && employers.has(primary))
    return verdictOf(known, 'income.salary', 'Paid in by an employer', 0.7)
  return verdictOf(known, known.category, 'Refund from a known merchant', 0.85)
}

/** A charity's own: what is bought there is no gift. */
const shops = new Set(['shop', 'shops', 'store', 'bookshop', 'boutique', 'retail', 'superstore'])
const keepsItsCategory = new Set(['income', 'transfers', 'cash'])
const sellers = new Set([
  'shopping.online_marketplace',
  'shopping.second_hand',
  'eating_out.delivery',
  'transport.taxi',
])
const employers = new Set([
  'groceries',
  'eating_out',
  'shopping',
  'home',
  'health',
  'transport',
  'family',
  'services',
  'digital',
])

const verdictOf = (known: KnownPayee, category: string, reason: string, confidence = 0.95): Verdict => ({
  category,
  merchant: known.name,
  confidence,
  reason,
})
