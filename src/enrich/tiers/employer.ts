import { nameOf } from '../describe.ts'
import type { Tier } from './tier.ts'

/** A bank giro credit from nobody we know is most often pay: `BOSCH THERMOTECH CR`. Said with doubt. */
export const employer: Tier = ({ reading: { rail, payee }, direction }) =>
  direction === 'credit' && rail === 'giroCredit' && !payee.includes('refund')
    ? {
        category: 'income.salary',
        merchant: nameOf(payee),
        confidence: 0.6,
        reason: 'Paid in by bank giro credit, as pay is',
      }
    : null
