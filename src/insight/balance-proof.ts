import type { DailyBalances, Ledger, LedgerSum } from '../domain/daily-balances.ts'
import { addDays, type Day, daysBetween, type Window } from '../domain/day.ts'
import { majorText } from '../domain/money.ts'

/**
 * Whether the ledger adds up: an opening balance and its rows to what the bank says the account held at the end of each day. A row that would make it add up
 * is never made. Minor units; null where there is nothing to say it of.
 */
export type BalanceProof = {
  readonly state: 'proven' | 'broken' | 'unproven'
  /** In words for a person. */
  readonly reason: string
  /** Before `from`. */
  readonly openingMinor: bigint | null
  /** The days looked at, and the last of them: the day of the bank's balance. */
  readonly from: Day | null
  readonly to: Day | null
  /** The day from whose end on the ledger has something else than the bank; by so much more then. */
  readonly firstBadDay: Day | null
  readonly differenceMinor: bigint | null
}

/** Whether all is well: the most that is ever asked, as long as it is. @returns null where each day has to be looked at */
export function proveInSum({ coverage, held, agrees }: LedgerSum): BalanceProof | null {
  const whole = coverage.at(-1)
  if (!whole || !held || held.from > held.to) return unproven(whole !== undefined)
  const inside = held.from >= whole.from && held.to <= whole.to
  return inside && agrees ? addingUp(coverage, held) : null
}

/** Whether the rows come to what was held at the end of each day, and if not since when. */
export function proveByDay({ currency, coverage, balances, moved }: Ledger): BalanceProof {
  const whole = coverage.at(-1)
  if (!whole || !balances || balances.closings.length === 0) return unproven(whole !== undefined)
  const from = later(balances.from, whole.from)
  const to = earlier(addDays(balances.from, balances.closings.length - 1), whole.to)
  if (from > to) return unproven(true)
  const first = daysBetween(balances.from, from)
  const openingMinor = balances.closings[first - 1] ?? balances.openingMinor
  const about = { openingMinor, from, to }
  const { agreedFrom } = balances
  const found = firstBad(openingMinor, { from, to, agreedFrom }, balances.closings.slice(first), moved)
  if (!found) return addingUp(coverage, about)
  const { madeUpOn, ...bad } = found
  const { firstBadDay, differenceMinor } = bad
  const amount = majorText(differenceMinor < 0n ? -differenceMinor : differenceMinor, currency)
  const madeUp = madeUpOn === null ? '' : `, which those up to ${inWords(madeUpOn)} make up for`
  const reason = `At the end of ${inWords(firstBadDay)} the rows come to ${amount} ${currency} ${differenceMinor < 0n ? 'less' : 'more'} than the bank’s balance${madeUp}.`
  return { state: 'broken', reason, ...about, ...bad }
}

/** From the last gap on, if there is one; what lies before it is not known to be whole. */
function addingUp(
  coverage: readonly Window[],
  { openingMinor, from, to }: Window & { readonly openingMinor: bigint },
): BalanceProof {
  const [gap, whole] = coverage.slice(-2)
  return {
    state: whole ? 'unproven' : 'proven',
    reason:
      gap && whole
        ? `${inWords(addDays(gap.to, 1))} to ${inWords(addDays(whole.from, -1))} have not been read; all rows since then come to the bank’s balance.`
        : `All rows since ${inWords(from)} come to the bank’s balance of ${inWords(to)}.`,
    openingMinor,
    from,
    to,
    firstBadDay: null,
    differenceMinor: null,
  }
}

type Bad = {
  readonly firstBadDay: Day
  readonly differenceMinor: bigint
  /** From the end of that day on the ledger comes to the bank's balances again: its faults cancel each other. */
  readonly madeUpOn: Day | null
}

/**
 * The first day at whose end the ledger comes to something else. Where it does so no longer before the bank's words agree with each other, that was the bank's
 * own contradiction, of an answer that lacked a row or of one that was dated back; after that it is the ledger's fault, even if another makes up for it.
 * @param closings from the window's first day on
 */
function firstBad(
  openingMinor: bigint,
  { from, to, agreedFrom }: Window & Pick<DailyBalances, 'agreedFrom'>,
  closings: readonly bigint[],
  moved: Ledger['moved'],
): Bad | null {
  const byPlace = new Map(moved.entries().map(([day, minor]) => [daysBetween(from, day), minor]))
  const agreed = daysBetween(from, agreedFrom)
  let ledgerMinor = openingMinor
  let bad: { readonly place: number; readonly differenceMinor: bigint } | null = null
  let madeUp: number | null = null
  for (const [place, closingMinor] of closings.slice(0, daysBetween(from, to) + 1).entries()) {
    ledgerMinor += byPlace.get(place) ?? 0n
    const differenceMinor = ledgerMinor - closingMinor
    if (differenceMinor === 0n && place <= agreed) bad = null
    if (differenceMinor !== 0n) bad ??= { place, differenceMinor }
    madeUp = differenceMinor !== 0n || bad === null ? null : (madeUp ?? place)
  }
  return (
    bad && {
      firstBadDay: addDays(from, bad.place),
      differenceMinor: bad.differenceMinor,
      madeUpOn: madeUp === null ? null : addDays(from, madeUp),
    }
  )
}

const unproven = (isRead: boolean): BalanceProof => ({
  state: 'unproven',
  reason: isRead ? 'The bank has given no balance together with these rows.' : 'Nothing has been read yet.',
  openingMinor: null,
  from: null,
  to: null,
  firstBadDay: null,
  differenceMinor: null,
})

const later = (a: Day, b: Day): Day => (a > b ? a : b)
const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** `22 November 2026` */
const inWords = (day: Day): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
