import { addDays, type Day, recentDays, type Window, within } from '../domain/day.ts'
import type { Pair, Plan } from '../domain/plan.ts'
import { comesBack, type KnownTransaction, type Reading } from '../domain/transaction.ts'
import { match } from './match.ts'
import { settle } from './settle.ts'

export type Seen = {
  /** The rows of the window's days. */
  readonly booked: Reading
  /** The pending list, or null when it was not asked for or not answered. A pending row goes only where this and `booked` are complete. */
  readonly pending: Reading | null
  readonly window: Window
  /** Those of its days of which the answer is whole; of the others it says nothing by its silence. */
  readonly whole: Window
  /** The last day that had been read before; null: none. */
  readonly readTo: Day | null
  /** RFC 3339 */
  readonly now: string
}

/**
 * Compares what is stored with what one answer shows.
 * @param known every row of the window's days, every pending one that may still settle, and those elsewhere that the answer's ids name; removed
 * ones too
 */
export function reconcile(
  known: readonly KnownTransaction[],
  { booked, pending, window, whole, readTo, now }: Seen,
): Plan {
  const knownBooked = known.filter(({ status }) => status === 'booked')
  const knownPending = known.filter(({ status }) => status === 'pending')
  const elsewhere = ({ bookedOn }: KnownTransaction): boolean => !within(bookedOn, window)
  const today = now.slice(0, 10)
  const speaksOf = silence(knownBooked, booked, { window, whole }, today)
  const posted = match(knownBooked, booked.rows, elsewhere, speaksOf)
  const { settled, waiting, fresh, gone, propose } = settle(knownPending, {
    fresh: posted.fresh,
    booked: [...booked.rows, ...posted.unmet.filter(({ removedBy }) => !comesBack(removedBy))],
    before: posted.pairs.map(({ known }) => known),
    stored: knownBooked,
    pending,
    complete: booked.complete && whole.from === window.from && !isThin(knownBooked, booked, whole),
    cutAt: whole.from > window.from ? whole.from : null,
    readTo,
    today,
  })
  const pairs = [...posted.pairs, ...waiting]
  const changed = pairs.filter(differs)
  const same = pairs.filter((pair) => !differs(pair))
  const lacking = posted.unmet.filter((row) => row.removedBy === null && speaksOf(row))
  return {
    insert: fresh,
    amend: changed,
    settle: settled,
    miss: [
      ...lacking.filter(({ missingSince }) => missingSince === null),
      ...gone.filter(({ removedBy }) => removedBy !== null),
    ],
    found: same.filter(isBack).map(({ known }) => known),
    retract: [
      ...lacking.filter(({ missingSince }) => isLongSince(missingSince, now)),
      ...gone.filter(({ removedBy }) => removedBy === null),
    ],
    propose,
    unchanged: same.filter((pair) => !isBack(pair)).length,
  }
}

const differs = ({ known, seen }: Pair): boolean =>
  known.amountMinor !== seen.amountMinor ||
  known.currency !== seen.currency ||
  known.bookedOn !== seen.bookedOn ||
  known.description !== seen.description ||
  (seen.normalisedId !== null && known.normalisedIds[0] !== seen.normalisedId) ||
  (seen.providerId !== null && known.providerIds[0] !== seen.providerId)

const isBack = ({ known }: Pair): boolean => known.missingSince !== null || comesBack(known.removedBy)

/** TrueLayer answers from its cache for an hour: two looks within it are one. */
const hoursBetweenLooks = 2

const isLongSince = (missingSince: string | null, now: string): boolean =>
  missingSince !== null &&
  Temporal.Instant.from(missingSince).until(Temporal.Instant.from(now)).total('hours') >= hoursBetweenLooks

/** An answer without most of the rows that were there has gone wrong. */
function isThin(known: readonly KnownTransaction[], { rows }: Reading, whole: Window): boolean {
  const expected = known.filter(
    ({ removedBy, missingSince, bookedOn }) => removedBy === null && missingSince === null && within(bookedOn, whole),
  )
  return rows.length * 2 < expected.length
}

/**
 * Whether the answer's silence about a row says anything. Of days that not every bank keeps it does where the answer reaches back to them; of the day on
 * which an answer was cut off it does not.
 */
function silence(
  known: readonly KnownTransaction[],
  { rows: seen, complete }: Reading,
  { window, whole }: Pick<Seen, 'window' | 'whole'>,
  today: Day,
): (row: KnownTransaction) => boolean {
  if (!complete || seen.length === 0 || isThin(known, { rows: seen, complete }, whole)) return () => false
  const oldest = seen.reduce((day, { bookedOn }) => (bookedOn < day ? bookedOn : day), window.to)
  const recent = addDays(today, -recentDays)
  const reached = whole.from > window.from ? addDays(oldest, 1) : oldest < recent ? oldest : recent
  return ({ bookedOn }) => bookedOn >= reached && within(bookedOn, whole)
}
