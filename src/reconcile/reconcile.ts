import { type Window, within } from '../domain/day.ts'
import type { Pair, Plan } from '../domain/plan.ts'
import type { KnownTransaction, Reading } from '../domain/transaction.ts'
import { match } from './match.ts'
import { settle } from './settle.ts'

export type Seen = {
  /** The rows of the window's days. */
  readonly booked: Reading
  /** The pending list, or null when it was not asked for or not answered: then no pending row goes. */
  readonly pending: Reading | null
  readonly window: Window
  /** Those of its days of which the answer is whole; of the others it says nothing by its silence. */
  readonly whole: Window
  /** RFC 3339 */
  readonly now: string
}

/**
 * Compares what is stored with what one answer shows.
 * @param known every row of the window's days, every pending one, and those elsewhere that the answer's ids name; removed ones too
 */
export function reconcile(known: readonly KnownTransaction[], { booked, pending, window, whole, now }: Seen): Plan {
  const knownBooked = known.filter(({ status }) => status === 'booked')
  const knownPending = known.filter(({ status }) => status === 'pending')
  const posted = match(knownBooked, booked.rows, ({ bookedOn }) => !within(bookedOn, window))
  const { settled, waiting, fresh, gone } = settle(knownPending, posted.fresh, booked.rows, pending)
  const pairs = [...posted.pairs, ...waiting]
  const changed = pairs.filter(differs)
  const same = pairs.filter((pair) => !differs(pair))
  const lacking = posted.unmet.filter(judged(knownBooked, booked, whole))
  return {
    insert: fresh,
    amend: changed,
    settle: settled,
    miss: lacking.filter(({ missingSince }) => missingSince === null),
    found: same.filter(isBack).map(({ known }) => known),
    retract: [...lacking.filter(({ missingSince }) => isLongSince(missingSince, now)), ...gone],
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

const isBack = ({ known }: Pair): boolean => known.missingSince !== null || known.removedBy === 'bank'

/** TrueLayer answers from its cache for an hour: two looks within it are one. */
const hoursBetweenLooks = 2

const isLongSince = (missingSince: string | null, now: string): boolean =>
  missingSince !== null &&
  Temporal.Instant.from(missingSince).until(Temporal.Instant.from(now)).total('hours') >= hoursBetweenLooks

/** Whether the answer's silence about a row says anything. An answer without most of the rows that were there has gone wrong. */
function judged(
  known: readonly KnownTransaction[],
  { rows: seen, complete }: Reading,
  whole: Window,
): (row: KnownTransaction) => boolean {
  const expected = known.filter(
    ({ removedBy, missingSince, bookedOn }) => removedBy === null && missingSince === null && within(bookedOn, whole),
  )
  if (!complete || seen.length === 0 || seen.length * 2 < expected.length) return () => false
  return ({ bookedOn, removedBy }) => removedBy === null && within(bookedOn, whole)
}
