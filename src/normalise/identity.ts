import { createHash } from 'node:crypto'
import type { Transaction } from '../domain/transaction.ts'

/**
 * The rows of one answer, each once: a bank that sends a row whole a second time, under the same id, means one row. Rows without an id are never
 * the same: two equal fares stay two; nor are rows that differ under one id, which a bank may make of a hash. @source truelayer.md 2.4
 */
export function distinct(rows: readonly Transaction[]): Transaction[] {
  const met = new Set<string>()
  return rows.filter((row) => {
    const id = row.normalisedId ?? row.providerId
    if (id === null) return true
    const whole = [id, row.bankTime, row.amountMinor, row.currency, row.description].join('\u0000')
    if (met.has(whole)) return false
    met.add(whole)
    return true
  })
}

/** An id too long for a database index stands for itself by its hash. */
export const indexable = (id: string | null): string | null =>
  id === null || id.length <= 200 ? id : `~${createHash('sha256').update(id).digest('base64url')}`
