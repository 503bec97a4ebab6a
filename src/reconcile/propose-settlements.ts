import { fractionDigits } from '../domain/money.ts'
import type { Proposal } from '../domain/plan.ts'
import type { KnownTransaction, Transaction } from '../domain/transaction.ts'
import { daysLater, inTime, likenessOf, type Row, sumOf } from './compare.ts'

/**
 * What pending rows that are on no list any more may have become, best first and one to one: booked rows that say nearly what they said. Tips are
 * added, rates settled, holds released and something else is taken; none of it is sure enough to be done without asking.
 * @param gone pending rows that left the bank's list
 * @param fresh booked rows that are new
 * @param stored booked rows of the ledger: one that came while a pending row was still listed may be that row, told twice
 */
export function proposeSettlements(
  gone: readonly KnownTransaction[],
  fresh: readonly Transaction[],
  stored: readonly KnownTransaction[],
): Proposal[] {
  const left = gone.filter(({ removedBy, pairing }) => removedBy !== 'person' && pairing === null)
  if (left.length === 0) return []
  const own = stored.filter((row) => row.removedBy === null && row.pendingOn === null && row.pairing === null)
  const all = left.flatMap((first) => [
    ...fresh.filter((row) => inTime(first, row)).flatMap((second) => proposal(first, second, nearness(first, second))),
    ...own.filter(cameDuring(first)).flatMap((second) => proposal(first, second, sameness(first, second))),
  ])
  const taken = new Set<Row>()
  return all
    .toSorted((a, b) => b.score - a.score)
    .filter(({ first, second }) => {
      if (taken.has(first) || taken.has(second)) return false
      taken.add(first).add(second)
      return true
    })
}

/** Whether a row was added while the pending row, which leaves its list only now, was on it. Ids are in the order of time. */
const cameDuring =
  (pending: KnownTransaction) =>
  (row: KnownTransaction): boolean =>
    pending.missingSince === null && row.id > pending.id

/** How near two rows are in sum and day, each 0–1. */
type Nearness = { readonly sum: number; readonly day: number; readonly reason: string }

const proposal = (first: KnownTransaction, second: Row, near: Nearness | null): Proposal[] =>
  near === null
    ? []
    : [{ first, second, score: 0.4 * likenessOf(first, second) + 0.4 * near.sum + 0.2 * near.day, reason: near.reason }]

/** Pending rows wait for so many days at most. @source truelayer.md 2.8 */
export const longestWait = 120

function nearness(pending: KnownTransaction, booked: Row): Nearness | null {
  const late = daysLater(pending, booked)
  const sum = late < -1 || late > longestWait ? null : sumNear(pending, booked)
  if (sum === null) return null
  const isAlike = likenessOf(pending, booked) >= 0.5
  const most = !isAlike ? 8 : sum.value === 1 ? longestWait : 10 + daysListed(pending)
  if (late > most || (!isAlike && sum.value < 1)) return null
  const payee = isAlike ? 'The same payee' : 'In other words'
  const when = late <= 0 ? 'the same day' : late === 1 ? 'a day later' : `${late} days later`
  return {
    sum: sum.value,
    day: 1 - Math.max(0, late) / (most + 1),
    reason: `${payee}, ${sum.words}, booked ${when}.`,
  }
}

/** As near as a row is that settles by itself. */
function sameness(pending: KnownTransaction, booked: Row): Nearness | null {
  const isSame = sumOf(pending) === sumOf(booked) && likenessOf(pending, booked) >= 0.5
  return isSame && daysLater(pending, booked) <= 10 ? nearness(pending, booked) : null
}

function sumNear(pending: Row, booked: Row): { value: number; words: string } | null {
  if (sumOf(pending) === sumOf(booked)) return { value: 1, words: 'the same sum' }
  if (pending.currency !== booked.currency || pending.amountMinor < 0n !== booked.amountMinor < 0n) return null
  const [held, taken] = [magnitude(pending), magnitude(booked)]
  if (held === 0n) return null
  const percent = Number((taken * 100n) / held)
  if (percent >= 90 && percent <= 130) {
    const words =
      percent === 100 ? 'nearly the same sum' : percent > 100 ? `${percent - 100}% more` : `${100 - percent}% less`
    return { value: 0.8, words }
  }
  const unit = 10n ** BigInt(fractionDigits(pending.currency))
  const isHold = held <= unit || (held % unit === 0n && taken < held) || (taken > held && percent <= 200)
  return isHold ? { value: 0.4, words: 'another sum after a hold' } : null
}

const magnitude = ({ amountMinor }: Row): bigint => (amountMinor < 0n ? -amountMinor : amountMinor)

/** How long the bank listed a row that left the list before; 0 where it leaves it only now. */
const daysListed = ({ bookedOn, missingSince }: KnownTransaction): number =>
  missingSince === null ? 0 : Math.max(0, Math.floor((Date.parse(missingSince) - Date.parse(bookedOn)) / 86_400_000))
