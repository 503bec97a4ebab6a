import { categoryOfClassification } from '../taxonomy.ts'
import type { Tier } from './tier.ts'

/** TrueLayer's own classification: free, often right, sometimes late or odd. */
export const provider: Tier = ({ hints }) => {
  const category = categoryOfClassification(hints.classification)
  return category === null
    ? null
    : { category, merchant: hints.merchantName, confidence: 0.7, reason: 'The bank’s own category' }
}
