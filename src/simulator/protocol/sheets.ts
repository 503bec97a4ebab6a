import { blend } from '../life/dice.ts'
import type { Entry } from '../life/ledger.ts'
import { bookedText, type Telling } from './rows.ts'

/** All booked rows that an account shows, newest first, as one JSON text; every window of days is a piece of it, cut out without a copy. */
export type Sheet = {
  readonly text: Buffer
  readonly rows: readonly Entry[]
  /** Where each row begins in the text, and after the last one the length and one more: rows are parted by one comma. */
  readonly starts: readonly number[]
  /** After each row; null where none are shown. */
  readonly balances: readonly bigint[] | null
}

/**
 * Written once and, where `before` is an earlier sheet of the same account, only as far as it has changed since.
 * `entries`: oldest first; `openingMinor`: before the first of them.
 */
export function writeSheet(
  telling: Telling,
  entries: readonly Entry[],
  openingMinor: bigint,
  withBalances: boolean,
  before?: Sheet,
): Sheet {
  const rows = orders[telling.bank.order](telling, entries.toReversed())
  const shown = withBalances ? runningBalances[telling.bank.runningBalance] : runningBalances.absent
  const balances = shown(rows, entries, openingMinor)
  const places = new Map(before?.rows.map((entry, n) => [entry, n]))
  const pieces = rows.map((entry, n) => {
    const place = places.get(entry)
    const same = before && place !== undefined && before.balances?.[place] === balances?.[n]
    return same ? piece(before, place, place + 1) : Buffer.from(bookedText(telling, entry, balances?.[n] ?? null))
  })
  const starts = [0]
  for (const { length } of pieces) starts.push((starts.at(-1) ?? 0) + length + 1)
  return { text: joined(pieces, starts.at(-1) ?? 0), rows, starts, balances }
}

/** The rows of `from` … `to`, both included; of those the newest `cap`, all where it is 0. */
export function cut({ rows, ...sheet }: Sheet, from: number, to: number, cap: number): Buffer {
  const first = firstNotAfter(rows, to)
  const end = firstNotAfter(rows, from - 1)
  return piece({ rows, ...sheet }, first, cap === 0 ? end : Math.min(end, first + cap))
}

const piece = ({ text, starts }: Sheet, first: number, end: number): Buffer =>
  first >= end ? text.subarray(0, 0) : text.subarray(starts[first], (starts[end] ?? 0) - 1)

const comma = Buffer.from(',')

function joined(pieces: readonly Buffer[], length: number): Buffer {
  return Buffer.concat(
    pieces.flatMap((one) => [one, comma]),
    Math.max(0, length - 1),
  )
}

/** Rows lie newest first: the place of the first one that is dated no later than `day`. */
function firstNotAfter(rows: readonly Entry[], day: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.day ?? 0) > day) low = middle + 1
    else high = middle
  }
  return low
}

type Order = (telling: Telling, newestFirst: Entry[]) => readonly Entry[]
const orders: Readonly<Record<Telling['bank']['order'], Order>> = {
  'as-posted': (_, rows) => rows,
  arbitrary: ({ person }, rows) => {
    const lots = new Map(rows.map((entry) => [entry, blend(person.seed, 'order', entry.payment.id)]))
    return rows.sort((a, b) => b.day - a.day || (lots.get(a) ?? 0) - (lots.get(b) ?? 0))
  },
}

type Balances = (rows: readonly Entry[], oldestFirst: readonly Entry[], opening: bigint) => readonly bigint[] | null
const runningBalances: Readonly<Record<Telling['bank']['runningBalance'], Balances>> = {
  absent: () => null,
  true: (rows, oldestFirst, opening) => {
    const after = new Map<Entry, bigint>()
    let balance = opening
    for (const entry of oldestFirst) {
      balance += entry.amountMinor
      after.set(entry, balance)
    }
    return rows.map((entry) => after.get(entry) ?? 0n)
  },
  /** As TrueLayer's mock bank does it: time runs the other way. */
  'down-the-list': (rows) => {
    let balance = 0n
    return rows.map(({ amountMinor }) => {
      balance += amountMinor
      return balance
    })
  },
}
