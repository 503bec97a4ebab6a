import { nameOf } from '../describe.ts'
import { knownPayee } from '../dictionary.ts'
import { councilWords, modifiers, unspecific } from '../knowledge/modifiers.ts'
import { Phrases } from '../phrases.ts'
import type { Tier } from './tier.ts'

/** Words that decide whoever is paid: `TESCO PFS`, `SKIPTON BS MTG`, `ADMIRAL HOME INSURANCE`. */
export const modifier: Tier = ({ reading, direction }) => {
  const { payee, rail } = reading
  const hit = phrases.longest(payee) ?? councils.longest(payee)
  if (hit === null || (rail === 'card' && notByCard.has(hit.value))) return null
  const known = knownPayee(reading)
  if (known !== null && unspecific.has(hit.value) && primaryOf(known.category) === primaryOf(hit.value)) return null
  const category = direction === 'credit' ? (whenPaidIn.get(hit.value) ?? hit.value) : hit.value
  return {
    category,
    merchant: known?.name ?? nameOf(payee),
    confidence: 0.9,
    reason: 'Its wording says what it is for',
  }
}

const phrases = new Phrases(modifiers)
/** Asked last: a council's car park is parking. */
const councils = new Phrases(councilWords.map((phrase) => [phrase, 'bills.council_tax']))
const primaryOf = (category: string): string => category.slice(0, category.indexOf('.'))

/** *Loan Street Café*, *Pension House*: at a till these words are names. */
const notByCard = new Set([
  'debt.loan',
  'transfers.pension_contribution',
  'transfers.savings',
  'bills.rent',
  'bills.council_tax',
])

const whenPaidIn = new Map([
  ['debt.loan', 'transfers.loan_received'],
  ['debt.car_finance', 'transfers.loan_received'],
  ['debt.student_loan', 'transfers.loan_received'],
  ['transfers.pension_contribution', 'income.pension'],
  ['bills.rent', 'income.rental'],
])
