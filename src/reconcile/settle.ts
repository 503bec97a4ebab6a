import type { Pair } from '../domain/plan.ts'
import type { KnownTransaction, Reading, Transaction } from '../domain/transaction.ts'
import { alike, daysApart, type Fits, idsOf, one, plausible, sumOf } from './compare.ts'
import { match, openBoard } from './match.ts'

export type Settling = {
  /** Pending rows that are booked now. */
  readonly settled: readonly Pair[]
  /** Those that still wait. */
  readonly waiting: readonly Pair[]
  /** Booked and pending rows that nothing stored is. */
  readonly fresh: readonly Transaction[]
  /** Pending rows that neither list has; none where the pending list was not answered, or not in full. */
  readonly gone: readonly KnownTransaction[]
}

/**
 * What becomes of the pending rows: those whose id a booked row bears are booked; of the others those that the pending list still has wait; and
 * those that it lacks are booked where a new booked row has their sum and reads like them. A row that both lists have is booked, once.
 * @param fresh booked rows that no booked row of the ledger is, out of all that are `booked`
 */
export function settle(
  known: readonly KnownTransaction[],
  fresh: readonly Transaction[],
  booked: readonly Transaction[],
  pending: Reading | null,
): Settling {
  const byId = openBoard(known, fresh)
  byId.pair(idsOf, idsOf, plausible)
  const first = byId.left()
  if (pending === null) return { settled: first.pairs, waiting: [], fresh: first.fresh, gone: [] }

  const bookedIds = new Set(booked.flatMap(idsOf))
  const listed = match(
    first.unmet,
    pending.rows.filter((row) => !idsOf(row).some((id) => bookedIds.has(id))),
  )
  if (!pending.complete)
    return { settled: first.pairs, waiting: listed.pairs, fresh: [...first.fresh, ...listed.fresh], gone: [] }

  const byContent = openBoard(listed.unmet, first.fresh)
  byContent.pair(one(sumOf), one(sumOf), clears)
  const second = byContent.left()
  return {
    settled: [...first.pairs, ...second.pairs],
    waiting: listed.pairs,
    fresh: [...second.fresh, ...listed.fresh],
    gone: second.unmet,
  }
}

/** Most rows clear within a week, and none before it was made but for the edges of days. */
const clears: Fits = (known, seen) => alike(known, seen) && daysApart(known, seen) <= 10
