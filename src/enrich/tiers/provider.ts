import { nameOf } from '../describe.ts'
import { categoryOfClassification } from '../taxonomy.ts'
import type { Tier } from './tier.ts'

/** TrueLayer's own classification: free, often right, sometimes late or odd. */
export const provider: Tier = ({ hints, reading }) => {
  const category = categoryOfClassification(hints.classification)
  return category === null
    ? null
    : {
        category,
        merchant: hints.merchantName ?? nameOf(reading.payee),
        confidence: 0.7,
        reason: 'The bank’s own category',
      }
}
