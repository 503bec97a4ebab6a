import { createHash } from 'node:crypto'
import type { Transaction } from '../domain/transaction.ts'

type Unkeyed = Omit<Transaction, 'identityKey'>

/**
 * Gives each row of one answer the key that recognises it next time, within its account: the bank's immutable id (`n:`), else the bank's raw
 * id (`p:`), else a fingerprint of what the row says (`f1:`) with its number among equals (`2#f1:`), so that two equal fares stay two.
 * TrueLayer's own `transaction_id` is no key: it changes when anything in the row does. A row repeated whole under one id is one row; rows
 * that differ under one id (a bank's id may be a hash) are numbered like equals. Which of them has which number does not depend on the
 * order in which the bank sends them. @source truelayer.md 2.4
 */
export function keyed(rows: readonly Unkeyed[]): Transaction[] {
  const keys = new Map<Unkeyed, string>()
  for (const [base, alike] of Map.groupBy(rows, baseOf))
    for (const [index, row] of distinct(base, alike).entries())
      keys.set(row, index === 0 ? base : `${index + 1}#${base}`)
  return rows.flatMap((row) => {
    const identityKey = keys.get(row)
    return identityKey === undefined ? [] : [{ ...row, identityKey }]
  })
}

const baseOf = (row: Unkeyed): string => {
  if (row.normalisedId !== null) return named('n', row.normalisedId)
  if (row.providerId !== null) return named('p', row.providerId)
  return `f1:${digest(contentOf(row))}`
}

/** An id too long for a database index stands for itself by its hash. */
const named = (tier: string, id: string): string => (id.length <= 200 ? `${tier}:${id}` : `${tier}~:${digest(id)}`)

/** In an order of their own; under an id of the bank's, a repetition counts once. */
function distinct(base: string, alike: readonly Unkeyed[]): readonly Unkeyed[] {
  if (alike.length === 1) return alike
  const ordered = alike
    .map((row) => ({ row, content: contentOf(row), exact: `${row.bankTime}\u0000${row.description}` }))
    .toSorted((a, b) => compare(a.content, b.content) || compare(a.exact, b.exact))
  if (base.startsWith('f1:')) return ordered.map(({ row }) => row)
  return ordered.filter(({ content }, index) => content !== ordered[index - 1]?.content).map(({ row }) => row)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32)

/** What a row says, as far as it tells two purchases apart: its wording without case, spacing and the forms of one letter. */
const contentOf = (row: Unkeyed): string =>
  [
    row.bookedOn,
    row.amountMinor,
    row.currency,
    row.description.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim(),
  ].join('\u0000')
