import { blend } from '../life/dice.ts'
import type { Entry } from '../life/ledger.ts'
import { bookedText, type Telling } from './rows.ts'

/** All booked rows that an account shows, newest first, as one JSON text; every window of days is a piece of it, cut out without a copy. */
export type Sheet = {
  readonly text: Buffer
  readonly rows: readonly Entry[]
  /** Where each row begins in the text, and after the last one the length and one more: rows are parted by one comma. */
  readonly starts: Uint32Array
  /** After each row, in pence; null where none are shown. */
  readonly balances: Float64Array | null
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
  const balancesOf = withBalances ? runningBalances[telling.bank.runningBalance] : runningBalances.absent
  const balances = balancesOf(rows, entries, openingMinor)
  const places = new Map(before?.rows.map((entry, n) => [entry, n]))
  const starts = new Uint32Array(rows.length + 1)
  const written = openPaper()
  for (const [n, entry] of rows.entries()) {
    starts[n] = written.length()
    const place = places.get(entry)
    const same = before && place !== undefined && before.balances?.[place] === balances?.[n]
    if (same) written.copy(piece(before, place, place + 1))
    else written.write(bookedText(telling, entry, balances ? BigInt(balances[n] ?? 0) : null))
    written.write(',')
  }
  starts[rows.length] = written.length()
  return { text: written.text(), rows, starts, balances }
}

/** The rows of `from` … `to`, both included; of those the newest `cap`, all where it is 0. */
export function cut({ rows, ...sheet }: Sheet, from: number, to: number, cap: number): Buffer {
  const first = firstNotAfter(rows, to)
  const end = firstNotAfter(rows, from - 1)
  return piece({ rows, ...sheet }, first, cap === 0 ? end : Math.min(end, first + cap))
}

const piece = ({ text, starts }: Sheet, first: number, end: number): Buffer =>
  first >= end ? text.subarray(0, 0) : text.subarray(starts[first], (starts[end] ?? 0) - 1)

/** One for all sheets: a new one for each would lie about until the collector comes. It grows to the largest of them. */
let paper = Buffer.allocUnsafeSlow(1 << 20)

/** A sheet in the writing. Only one at a time is: writing waits for nothing. */
function openPaper() {
  let end = 0
  const makeRoom = (length: number): void => {
    if (end + length <= paper.length) return
    const larger = Buffer.allocUnsafeSlow((end + length) * 2)
    paper.copy(larger, 0, 0, end)
    paper = larger
  }
  return {
    length: () => end,
    write(text: string) {
      makeRoom(text.length * 3) // UTF-8 takes no more for one unit of UTF-16
      end += paper.write(text, end)
    },
    copy(from: Buffer) {
      makeRoom(from.length)
      end += from.copy(paper, end)
    },
    /** In a buffer of just its size: it is kept for long. */
    text() {
      const whole = Buffer.allocUnsafeSlow(end)
      paper.copy(whole, 0, 0, end)
      return whole
    },
  }
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

/** Pence are whole numbers far below 2^53, so that doubles hold them exactly, in an eighth of the room of big ones. */
type Balances = (rows: readonly Entry[], oldestFirst: readonly Entry[], opening: bigint) => Float64Array | null
const runningBalances: Readonly<Record<Telling['bank']['runningBalance'], Balances>> = {
  absent: () => null,
  true: (rows, oldestFirst, opening) => {
    const after = new Map<Entry, number>()
    let balance = Number(opening)
    for (const entry of oldestFirst) {
      balance += Number(entry.amountMinor)
      after.set(entry, balance)
    }
    return Float64Array.from(rows, (entry) => after.get(entry) ?? 0)
  },
  /** As TrueLayer's mock bank does it: time runs the other way. */
  'down-the-list': (rows) => {
    let balance = 0
    return Float64Array.from(rows, ({ amountMinor }) => {
      balance += Number(amountMinor)
      return balance
    })
  },
}
