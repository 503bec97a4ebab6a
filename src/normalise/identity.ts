import { createHash } from 'node:crypto'
import type { Transaction } from '../domain/transaction.ts'

type Unkeyed = Omit<Transaction, 'identityKey'>

/**
 * Gives each row of one answer the key that recognises it next time, within its account: the bank's immutable id (`n:`), else the bank's raw
 * id (`p:`), else a fingerprint of what the row says (`f1:`) with its number among equals, so that two equal fares stay two. TrueLayer's own
 * `transaction_id` is no key: it changes when anything in the row does. A row repeated whole under one id is one row; rows that differ under
 * one id (a bank's id may be a hash) are numbered like equals. @source truelayer.md 2.4
 */
export function keyed(rows: readonly Unkeyed[]): Transaction[] {
  const seen = new Map<string, Set<string>>()
  const result: Transaction[] = []
  for (const row of rows) {
    const base = row.normalisedId !== null ? `n:${row.normalisedId}` : row.providerId !== null ? `p:${row.providerId}` : `f1:${fingerprint(row)}`
    const contents = seen.get(base) ?? new Set<string>()
    seen.set(base, contents)
    const content = base.startsWith('f1:') ? String(contents.size) : fingerprint(row)
    if (contents.has(content)) continue
    contents.add(content)
    result.push({ ...row, identityKey: contents.size === 1 ? base : `${base}#${contents.size}` })
  }
  return result
}

const fingerprint = (row: Unkeyed): string =>
  createHash('sha256')
    .update([row.bookedOn, row.amountMinor, row.currency, row.description.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()].join('\u0000'))
    .digest('base64url')
    .slice(0, 32)
