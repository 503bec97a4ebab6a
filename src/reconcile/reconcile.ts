import type { Plan } from '../domain/plan.ts'
import type { KnownTransaction, Transaction } from '../domain/transaction.ts'

export type Seen = {
  readonly booked: readonly Transaction[]
  /** The whole pending list, or null when it was not asked for or not answered: then no pending row is touched. */
  readonly pending: readonly Transaction[] | null
}

/**
 * Compares what is stored with what one complete answer shows. A key in both lists is booked; a known pending row whose key is booked now
 * settles and keeps its id; one that a complete pending list no longer has is retracted. Booked rows are never retracted here.
 */
export function reconcile(known: readonly KnownTransaction[], seen: Seen): Plan {
  const bookedKeys = new Set(seen.booked.map((row) => row.identityKey))
  const rows = [...seen.booked, ...(seen.pending ?? []).filter((row) => !bookedKeys.has(row.identityKey))]
  const byKey = new Map(known.map((row) => [row.identityKey, row]))
  const insert: Transaction[] = []
  const amend: { known: KnownTransaction; seen: Transaction }[] = []
  const settle: { known: KnownTransaction; seen: Transaction }[] = []
  let unchanged = 0
  for (const row of rows) {
    const match = byKey.get(row.identityKey)
    if (!match) insert.push(row)
    else if (match.status === 'booked' && row.status === 'pending') unchanged += 1
    else if (match.status === 'pending' && row.status === 'booked') settle.push({ known: match, seen: row })
    else if (differs(match, row)) amend.push({ known: match, seen: row })
    else unchanged += 1
  }
  const seenKeys = new Set(rows.map((row) => row.identityKey))
  const retract =
    seen.pending === null ? [] : known.filter((row) => row.status === 'pending' && !seenKeys.has(row.identityKey))
  return { insert, amend, settle, retract, unchanged }
}

const differs = (known: KnownTransaction, seen: Transaction): boolean =>
  known.amountMinor !== seen.amountMinor ||
  known.currency !== seen.currency ||
  known.bookedOn !== seen.bookedOn ||
  known.description !== seen.description
