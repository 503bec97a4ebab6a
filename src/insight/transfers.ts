import { type Day, daysBetween } from '../domain/day.ts'
import { majorText } from '../domain/money.ts'
import type { Leg, OwnAccount, Transfer } from '../domain/transfer.ts'
import { oneToOne } from './one-to-one.ts'
import { worthTheSame } from './rough-worth.ts'

/**
 * Pairs rows that are the two halves of a transfer between own accounts: opposite signs, two accounts, at most four days apart, the same sum or, in
 * another currency or where a fee was kept, about as much. Each row is in one pair at most. What reads most like a transfer goes first; of what reads alike the days decide,
 * over all of it together, so that of three equal transfers each finds its own.
 * @param rejected whether a person has said of the two that they do not belong together
 * @source peers.md 5d
 */
export function pairTransfers<L extends Leg>(
  legs: readonly L[],
  rejected: (out: L, into: L) => boolean,
): Transfer<L>[] {
  const edges = edgesOf(legs).filter(({ out, into }) => !rejected(out, into))
  const paired = new Set<L>()
  const choose = (round: readonly Edge<L>[]): Edge<L>[] => {
    const chosen = oneToOne(round.filter(({ out, into }) => !paired.has(out) && !paired.has(into)))
    for (const leg of chosen.flatMap(({ out, into }) => [out, into])) paired.add(leg)
    return chosen
  }
  const bySigns = Map.groupBy(edges.filter(isSure), ({ signs }) => signs)
  const sure = [...bySigns].toSorted(([a], [b]) => b - a).flatMap(([, round]) => choose(round))
  const inDoubt = choose(edges.filter((edge) => !isSure(edge)))
  const free = edges.filter(({ out, into }) => paired.has(out) !== paired.has(into))
  const [byOut, byInto] = [Map.groupBy(free, ({ out }) => out), Map.groupBy(free, ({ into }) => into)]
  const rivals = ({ out, into }: Edge<L>) => [...(byOut.get(out) ?? []), ...(byInto.get(into) ?? [])]
  return [
    ...sure.map((edge) => toTransfer(edge, !rivals(edge).some((other) => asGood(other, edge)))),
    ...inDoubt.map((edge) => toTransfer(edge, false)),
  ]
}

/** `signs`: points for what the two rows say; `points`: those, less for the days between them. Out of 100. */
type Edge<L extends Leg = Leg> = {
  readonly out: L
  readonly into: L
  readonly signs: number
  readonly points: number
  readonly reading: Reading
}

const mostDays = 4
const sureFrom = 60
const askedFrom = 35

const isSure = ({ out, into, points }: Edge): boolean => points >= sureFrom && isSameSum(out, into)

const isSameSum = (out: Leg, into: Leg): boolean =>
  out.currency === into.currency && out.amountMinor + into.amountMinor === 0n

/** Whether a row could as well go with one of a third account that is left over. */
const asGood = (other: Edge, { out, into, points }: Edge): boolean =>
  other.points >= points &&
  ((other.out === out && other.into.accountId !== into.accountId) ||
    (other.into === into && other.out.accountId !== out.accountId))

function edgesOf<L extends Leg>(legs: readonly L[]): Edge<L>[] {
  const sorted = legs.toSorted((a, b) =>
    a.bookedOn < b.bookedOn || (a.bookedOn === b.bookedOn && a.id < b.id) ? -1 : 1,
  )
  const byDay = Map.groupBy(
    sorted.filter(({ amountMinor }) => amountMinor > 0n),
    ({ bookedOn }) => dayNumber(bookedOn),
  )
  return sorted
    .filter(({ amountMinor }) => amountMinor < 0n)
    .flatMap((out) =>
      daysAround
        .flatMap((days) => byDay.get(dayNumber(out.bookedOn) + days) ?? [])
        .flatMap((into) => edgeOf(out, into) ?? []),
    )
}

const daysAround = Array.from({ length: 2 * mostDays + 1 }, (_, n) => n - mostDays)
const dayNumber = (day: Day): number => Date.parse(day) / 86_400_000

function edgeOf<L extends Leg>(out: L, into: L): Edge<L> | null {
  if (out.accountId === into.accountId) return null
  const sum = sumPoints(out, into)
  if (sum === 0) return null
  const named = names(out, into.account) || names(into, out.account)
  const reading = readingOf(out, into)
  if (!named && reading === 'otherwise') return null
  const signs = sum + readingPoints[reading] + (named ? 20 : 0)
  const points = signs - lag(out.bookedOn, into.bookedOn) ** 2
  return points < askedFrom ? null : { out, into, signs, points, reading }
}

/** The same sum, or that less a fee; or in another currency about as much, for which the other row's sum may stand in the wording. */
function sumPoints(out: Leg, into: Leg): number {
  if (isSameSum(out, into)) return 50
  if (out.currency === into.currency) return isLessAFee(out, into) ? 10 : 0
  if (tells(out, into) || tells(into, out)) return 50
  return worthTheSame(out, into) ? 30 : 0
}

/** At most a thirty-third of what left stayed behind. */
const isLessAFee = (out: Leg, into: Leg): boolean =>
  into.amountMinor < -out.amountMinor && into.amountMinor >= out.amountMinor / 33n - out.amountMinor

/** `FX 117.00 EUR RATE 1.17` */
function tells({ description }: Leg, { amountMinor, currency }: Leg): boolean {
  const sum = majorText(amountMinor < 0n ? -amountMinor : amountMinor, currency)
  const text = description.replace(/(?<=\d),(?=\d{3})/g, '')
  return text.includes(currency) && new RegExp(`(?<![\\d.])${sum.replace('.', '\\.')}(?!\\d)`).test(text)
}

/** What the two rows read as by themselves, their categories say it. */
type Reading = 'both' | 'one' | 'with-person' | 'neither' | 'persons' | 'one-otherwise' | 'otherwise'
const readingPoints: Readonly<Record<Reading, number>> = {
  both: 30,
  one: 20,
  'with-person': 5,
  neither: 0,
  persons: -10,
  'one-otherwise': 0,
  otherwise: 0,
}

function readingOf(out: Leg, into: Leg): Reading {
  const kinds = [kindOf(out), kindOf(into)]
  const both = (kind: Kind): boolean => kinds.every((one) => one === kind)
  if (both('own')) return 'both'
  if (kinds.includes('otherwise')) return kinds.includes('own') ? 'one-otherwise' : 'otherwise'
  if (kinds.includes('own')) return kinds.includes('person') ? 'with-person' : 'one'
  return both('person') ? 'persons' : 'neither'
}

/** A transfer between own accounts, a payment with somebody, nothing known, or something else. */
type Kind = 'own' | 'person' | 'open' | 'otherwise'
const kinds: Readonly<Record<string, Kind>> = {
  'transfers.own_account': 'own',
  'transfers.savings': 'own',
  'transfers.investment': 'own',
  'transfers.pension_contribution': 'own',
  'transfers.credit_card_payment': 'own',
  'transfers.money_service': 'open',
  'transfers.loan_received': 'open',
  'transfers.other': 'open',
  'transfers.person': 'person',
}

/** Whether a category is one of transfers between own accounts. */
export const isOwnTransfer = (category: string): boolean => kinds[category] === 'own'

/** Whether a person has said of a row that it is something else than a transfer between own accounts. */
export const isSaidToBeNone = (leg: Leg): boolean => leg.chosen && !['own', 'open'].includes(kindOf(leg))

/** Whether two rows that were paired by a rule may still be: the same sum, few days apart. */
export const stillFits = (out: Leg, into: Leg): boolean =>
  isSameSum(out, into) && Math.abs(daysBetween(out.bookedOn, into.bookedOn)) <= mostDays

const kindOf = ({ category }: Leg): Kind => (category === null ? 'open' : (kinds[category] ?? 'otherwise'))

/** Whether the row names the account, by the end of its number or all the words of its name. */
function names({ description }: Leg, account: OwnAccount): boolean {
  const words = new Set(wordsOf(description))
  const named = account.names.map(wordsOf).some((name) => name.length > 1 && name.every((word) => words.has(word)))
  const { numberTail } = account
  return named || (numberTail !== null && [...words].some((word) => word.length >= 6 && word.endsWith(numberTail)))
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Days on which banks work, from the one to the other; money that comes before it has left is a day later still. */
function lag(out: Day, into: Day): number {
  const [first, last] = out <= into ? [dayNumber(out), dayNumber(into)] : [dayNumber(into), dayNumber(out)]
  let days = out <= into ? 0 : 1
  for (let day = first + 1; day <= last; day += 1) if (isWorkingDay(day)) days += 1
  return days
}

/** Day 0 was a Thursday. */
const isWorkingDay = (day: number): boolean => (day + 4) % 7 !== 0 && (day + 4) % 7 !== 6

const toTransfer = <L extends Leg>({ out, into, points, reading }: Edge<L>, sure: boolean): Transfer<L> => ({
  out,
  into,
  sure,
  score: points / 100,
  reason: `${isSameSum(out, into) ? 'The same sum' : 'About as much'} left one of your accounts and reached another ${inDays(daysBetween(out.bookedOn, into.bookedOn))}; ${says[reading]}.`,
})

const says: Readonly<Record<Reading, string>> = {
  both: 'both rows read as transfers',
  one: 'one of the rows reads as a transfer',
  'with-person': 'one row reads as a transfer, the other as a payment with somebody',
  neither: 'neither row says what it was for',
  persons: 'both rows read as payments with somebody',
  'one-otherwise': 'one row reads as a transfer, the other as something else',
  otherwise: 'a row names the other account',
}

function inDays(days: number): string {
  if (days === 0) return 'on the same day'
  const count = Math.abs(days)
  return `${count === 1 ? 'a day' : `${count} days`} ${days > 0 ? 'later' : 'before'}`
}
