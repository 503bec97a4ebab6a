import { addDays, type Day, daysBetween, recentDays } from '../domain/day.ts'
import type { Pair, Proposal } from '../domain/plan.ts'
import type { KnownTransaction, Reading, Transaction } from '../domain/transaction.ts'
import {
  alike,
  daysLater,
  daysToSettle,
  type Fits,
  idsOf,
  inTime,
  latestIdsOf,
  one,
  plausible,
  type Row,
  sumOf,
} from './compare.ts'
import { match, openBoard } from './match.ts'
import { longestWait, proposeSettlements } from './propose-settlements.ts'

export type Lists = {
  /** Booked rows that no booked row of the ledger is. */
  readonly fresh: readonly Transaction[]
  /** All that is booked, as far as is known: the answer's rows, and stored ones that it does not have but the ledger still does. */
  readonly booked: readonly Row[]
  /** Of the answer's rows those that the ledger has, as it has them: with the ids that they bore before. */
  readonly before: readonly KnownTransaction[]
  /** Booked rows of the ledger. */
  readonly stored: readonly KnownTransaction[]
  /** The pending list, or null when it was not asked for or not answered. */
  readonly pending: Reading | null
  /** Whether the silence of the booked rows says anything. */
  readonly complete: boolean
  /** The earliest of the booked rows' days where the answer was cut off and those before are still to come; null: it was not. */
  readonly cutAt: Day | null
  /** Up to there it had been read before, so that a row which is not known to have left the list was on it then; null: nothing had. */
  readonly readTo: Day | null
  readonly today: Day
}

export type Settling = {
  /** Pending rows that are booked now. */
  readonly settled: readonly Pair[]
  /** Those that still wait, or wait again. */
  readonly waiting: readonly Pair[]
  /** Booked and pending rows that nothing stored is. */
  readonly fresh: readonly Transaction[]
  /** Pending rows that are on no list any more; none where one of the lists was not answered in full. */
  readonly gone: readonly KnownTransaction[]
  /** Of those that are gone, now or not long since, what they may have become. */
  readonly propose: readonly Proposal[]
}

/**
 * What becomes of the pending rows, surest first: those whose id a booked row bears are booked; of the others those that the pending list still has
 * wait; and those that it lacks are booked where a new booked row has their sum and reads like them. What is only near is for a person to say.
 *
 * A bank's two lists are not in step: a row may leave the one before it is on the other, or be on both. What left the list not long ago settles
 * like what leaves it now; a row that both lists have is booked, once; and so is one of which a person said what it became.
 */
export function settle(known: readonly KnownTransaction[], lists: Lists): Settling {
  const { fresh, booked, before, stored, pending, complete, cutAt, readTo, today } = lists
  const open = known.filter(({ pairing }) => pairing !== 'accepted')
  const byId = openBoard(open, fresh)
  byId.pair(idsOf, idsOf, plausible)
  const first = byId.left()

  const decided = known.filter(({ pairing }) => pairing === 'accepted')
  const listed = match([...first.unmet, ...decided], stillPending(pending, booked, before, known), isOut)
  const waiting = listed.pairs.filter((pair) => !decided.includes(pair.known))
  const unlisted = listed.unmet.filter((row) => !decided.includes(row))
  const absent = unlisted.filter((row) => isOut(row) || pending?.complete || isBeyond(row, today))

  const byContent = openBoard(absent, first.fresh.toSorted(oldestFirst))
  byContent.pair(one(sumOf), one(sumOf), among(cutAt, clears))
  byContent.pair(one(sumOf), one(sumOf), among(cutAt, clearsAfterAll(readTo)))
  const second = byContent.left()
  const unsettled = new Set(second.fresh)
  const news = first.fresh.filter((row) => unsettled.has(row)) // in the bank's order
  const left = second.unmet.filter((row) => isOut(row) || (complete && pending?.complete))
  const propose = proposeSettlements(left, news, stored)
  const asked = new Set(propose.map(({ first }) => first))
  return {
    settled: [...first.pairs, ...second.pairs],
    waiting,
    fresh: [...news, ...listed.fresh],
    gone: left.filter((row) => !isOut(row) && (asked.has(row) || !isBeyond(row, today))),
    propose,
  }
}

/** When a pending row that is booked on this day or later can have left the list at the earliest. RFC 3339 */
export const earliestLeaving = (bookedOn: Day): string => `${addDays(bookedOn, -daysToSettle)}T00:00:00Z`

/** Whether the list's silence about a row says nothing: what was announced before the days that every bank shows it may still have, for as long as rows wait. */
const isBeyond = ({ bookedOn }: KnownTransaction, today: Day): boolean => {
  const days = daysBetween(bookedOn, today)
  return days > recentDays && days <= longestWait
}

/** It left the list before. */
const isOut = ({ missingSince }: KnownTransaction): boolean => missingSince !== null

const oldestFirst = (a: Row, b: Row): number => (a.bookedOn < b.bookedOn ? -1 : 1)

/**
 * The list without what is booked already: banks may go on listing it, and be it under an id that the booked row no longer bears. An id may also be used
 * again, for another purchase, and is where a row that waits bears it.
 */
function stillPending(
  pending: Reading | null,
  booked: readonly Row[],
  before: readonly KnownTransaction[],
  known: readonly KnownTransaction[],
): readonly Transaction[] {
  if (pending === null || pending.rows.length === 0) return []
  const [now, once] = [byIds(booked), byIds(before)]
  const waiting = new Set(known.filter(({ removedBy }) => removedBy === null).flatMap(latestIdsOf))
  const isThere = (row: Transaction): boolean =>
    idsOf(row).some(
      (id) =>
        now.get(id)?.some((there) => plausible(there, row)) ||
        (!waiting.has(id) && once.get(id)?.some((there) => sumOf(there) === sumOf(row) && alike(there, row))),
    )
  return pending.rows.filter((row) => !isThere(row))
}

const byIds = <R extends Row>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> => {
  const all = rows.flatMap((row) => idsOf(row).map((id) => ({ id, row })))
  return new Map([...Map.groupBy(all, ({ id }) => id)].map(([id, some]) => [id, some.map(({ row }) => row)]))
}

/** Most rows clear within a week, and none before it was made but for the edges of days. */
const clears: Fits = (known, seen) =>
  alike(known, seen) && inTime(known, seen) && daysLater(known, seen) >= -1 && daysLater(known, seen) <= 10

/** A few wait for months, and clear as soon as the rest once they have left the list on which they were seen the last time. */
const clearsAfterAll =
  (readTo: Day | null): Fits =>
  (known, seen) =>
    readTo !== null &&
    !isOut(known) &&
    alike(known, seen) &&
    seen.bookedOn >= addDays(readTo, -1) &&
    seen.bookedOn <= addDays(readTo, 10)

/** Where days after it are still to come, a row that would have taken its time to clear may be among them. */
const among =
  (cutAt: Day | null, fits: Fits): Fits =>
  (known, seen) =>
    (cutAt === null || known.bookedOn > cutAt || daysLater(known, seen) <= 3) && fits(known, seen)
