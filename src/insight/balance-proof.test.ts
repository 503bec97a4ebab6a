import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DailyBalances, JoinedBalances } from '../domain/daily-balances.ts'
import { addDays, within } from '../domain/day.ts'
import { type BalanceProof, proveByDay, proveInSum } from './balance-proof.ts'
import { joinedBalances } from './daily-balances.ts'

const today = '2026-11-22'
const start = addDays(today, -60)
type Row = {
  readonly bookedOn: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly runningMinor: bigint | null
}

/** A bank's book: rows in the order of posting, dated no earlier than the one before, over sixty days and some years of a cut-off past. */
const books = fc
  .record({
    opening: fc.bigInt(-50_000n, 500_000n),
    rows: fc.array(
      fc.record({
        gap: fc.constantFrom(0, 0, 0, 1, 1, 2, 9),
        minor: fc.constantFrom(-350n, 350n, -1_200n, 90_000n, 1n),
      }),
      { minLength: 1, maxLength: 40 },
    ),
    running: fc.constantFrom('true', 'down-the-list', 'absent', 'some' as const),
  })
  .map(({ opening, rows, running }) => {
    let day = start
    let held = opening
    const book: Row[] = []
    for (const [n, { gap, minor }] of rows.entries()) {
      const next = addDays(day, gap)
      day = next > today ? today : next
      held += minor
      const told = running === 'true' || (running === 'some' && n % 3 > 0)
      book.push({ bookedOn: day, amountMinor: minor, currency: 'GBP', runningMinor: told ? held : null })
    }
    return { opening, closing: held, rows: running === 'down-the-list' ? downTheList(book) : book }
  })

/** As TrueLayer's mock bank does it: time runs the other way. */
function downTheList(book: readonly Row[]): Row[] {
  let sum = 0n
  return book
    .toReversed()
    .map((row) => {
      sum += row.amountMinor
      return { ...row, runningMinor: sum }
    })
    .toReversed()
}

type Answer = {
  readonly from: string
  readonly to: string
  readonly rows: readonly Row[]
  readonly endMinor: bigint | null
  readonly complete?: boolean
}

/** What is known once these windows have been answered with those of the rows that lie in them. */
function read(answers: readonly Answer[]): DailyBalances | null {
  let known: DailyBalances | null = null
  for (const { from, to, rows, endMinor, complete = true } of answers) {
    const window = { from, to }
    const told = {
      window,
      rows: rows.filter(({ bookedOn }) => within(bookedOn, window)),
      complete,
      endMinor,
      currency: 'GBP',
    }
    const days: number = known?.closings.length ?? 0
    const news = joinedBalances(known && { ...known, days }, told, true)
    if (news) known = after(known, news)
  }
  return known
}

const after = (known: DailyBalances | null, { before, kept, after, ...start }: JoinedBalances): DailyBalances => ({
  ...start,
  closings: [...before, ...(known?.closings.slice(0, kept) ?? []), ...after],
})

/** By day, and in sum as well: that may only say sooner that all is well. */
function prove(
  balances: DailyBalances | null,
  rows: readonly Row[],
  coverage = [{ from: start, to: today }],
): BalanceProof {
  const moved = new Map<string, bigint>()
  for (const { bookedOn, amountMinor, currency } of rows)
    if (currency === 'GBP') moved.set(bookedOn, (moved.get(bookedOn) ?? 0n) + amountMinor)
  const proof = proveByDay({ currency: 'GBP', coverage, balances, moved })
  const days = balances && { from: balances.from, to: addDays(balances.from, balances.closings.length - 1) }
  const inSum = proveInSum({
    coverage,
    held: balances &&
      days && { ...days, openingMinor: balances.openingMinor, closingMinor: balances.closings.at(-1) ?? 0n },
    movedMinor: [...moved].reduce((sum, [day, minor]) => sum + (days && within(day, days) ? minor : 0n), 0n),
  })
  if (inSum !== null) expect(inSum).toEqual(proof)
  else expect(proof.state === 'proven' && coverage.length === 1).toBe(false)
  return proof
}

/** All of it at once, or the newest days first and the older ones after. */
const waysToRead = (book: readonly Row[], closing: bigint) => {
  const middle = addDays(today, -20)
  return [
    read([{ from: start, to: today, rows: book, endMinor: closing }]),
    read([
      { from: addDays(middle, 1), to: today, rows: book, endMinor: closing },
      { from: start, to: middle, rows: book, endMinor: null },
    ]),
  ]
}

test('a ledger that has just the bank’s rows is proven, whatever its running balances are, and however it was read', () => {
  fc.assert(
    fc.property(books, ({ opening, closing, rows }) => {
      for (const balances of waysToRead(rows, closing)) {
        const proof = prove(balances, rows)
        expect(proof).toMatchObject({
          state: 'proven',
          openingMinor: opening,
          from: start,
          to: today,
          firstBadDay: null,
        })
      }
    }),
    { seed: 26 },
  )
})

test('C64: the day of any one row that is removed, added or flipped is the first bad day', () => {
  fc.assert(
    fc.property(books, fc.nat(), fc.constantFrom('removed', 'added', 'flipped'), ({ closing, rows }, at, what) => {
      const place = at % rows.length
      const row = rows[place]
      if (!row) throw new Error('there is one')
      const [ledger, differenceMinor] = {
        removed: [rows.toSpliced(place, 1), -row.amountMinor],
        added: [rows.toSpliced(place, 0, row), row.amountMinor],
        flipped: [rows.with(place, { ...row, amountMinor: -row.amountMinor }), -2n * row.amountMinor],
      }[what] as [Row[], bigint] // `what` is one of the three
      for (const balances of waysToRead(rows, closing))
        expect(prove(balances, ledger)).toMatchObject({ state: 'broken', firstBadDay: row.bookedOn, differenceMinor })
    }),
    { seed: 64 },
  )
})

test('C47: a row that the bank left out of its answer is missed on its day, where running balances tell of it', () => {
  fc.assert(
    fc.property(books, fc.nat(), ({ closing, rows }, at) => {
      const shown = rows.toSpliced(at % rows.length, 1)
      const hidden = rows[at % rows.length]?.bookedOn ?? ''
      const days = Map.groupBy(shown, ({ bookedOn }) => bookedOn)
      const [firstDay = []] = days.values()
      // What the first day began with is told by that day alone, and only where it did not end as it began.
      fc.pre(hidden > (firstDay[0]?.bookedOn ?? '') && firstDay.reduce((sum, row) => sum + row.amountMinor, 0n) !== 0n)
      fc.pre(days.size > 4 && rows.every(({ runningMinor }) => runningMinor !== null) && isTrue(rows, closing))
      const proof = prove(read([{ from: start, to: today, rows: shown, endMinor: closing }]), shown)
      const next = shown.find(({ bookedOn }) => bookedOn > hidden)?.bookedOn ?? today
      expect(proof.state).toBe('broken')
      expect(within(proof.firstBadDay ?? '', { from: hidden, to: next })).toBe(true)
    }),
    { seed: 47 },
  )
})

const isTrue = (rows: readonly Row[], closing: bigint): boolean => rows.at(-1)?.runningMinor === closing

/** So many days ago. */
const ago = (days: number): string => addDays(today, -days)
const row = (bookedOn: string, amountMinor: bigint, fields: Partial<Row> = {}): Row => ({
  bookedOn,
  amountMinor,
  currency: 'GBP',
  runningMinor: null,
  ...fields,
})
const book = [row(ago(40), -1_000n), row(ago(20), -2_000n), row(ago(3), 5_000n)]
const first = { from: start, to: ago(1), rows: book, endMinor: 12_000n } // opened with 10,000

test('a row that the bank dates back is no fault, whether its day is read again at once or later', () => {
  const late = row(ago(20), -700n)
  const all = [...book, late]
  const next = { to: today, rows: all, endMinor: 11_300n }
  expect(prove(read([first, { ...next, from: ago(21) }]), all)).toMatchObject({
    state: 'proven',
    openingMinor: 10_000n,
  })
  const short = read([first, { ...next, from: ago(5) }])
  expect(prove(short, book)).toMatchObject({ state: 'broken', firstBadDay: ago(5), differenceMinor: 700n })
  const deep = read([first, { ...next, from: ago(5) }, { ...next, from: ago(50) }])
  expect(prove(deep, all)).toMatchObject({ state: 'proven', openingMinor: 10_000n })
})

test('money that moved between two balances without any row is missed from the days of the second', () => {
  const proof = prove(read([first, { from: ago(5), to: today, rows: book, endMinor: 11_000n }]), book)
  expect(proof).toMatchObject({ state: 'broken', firstBadDay: ago(5), differenceMinor: 1_000n })
  expect(proof.reason).toBe('At the end of 17 November 2026 the rows come to 10.00 GBP more than the bank’s balance.')
})

test('without a balance nothing new is known: the days that the answer changed are proven no longer', () => {
  const unbalanced = { from: ago(5), to: today, rows: [...book, row(today, -1n)], endMinor: null }
  expect(prove(read([first, unbalanced]), unbalanced.rows)).toMatchObject({ state: 'proven', to: ago(6) })
  expect(prove(read([unbalanced]), unbalanced.rows)).toMatchObject({ state: 'unproven', from: null })
})

test('an answer with a row that nobody could read says nothing of the days before it', () => {
  const part = { ...first, complete: false, rows: book.slice(1) }
  expect(read([part])).toBeNull()
  const again = read([first, { ...part, from: ago(41), to: today }])
  expect(again?.openingMinor).toBe(10_000n)
  expect(prove(again, book)).toMatchObject({ state: 'proven' })
  expect(prove(again, part.rows)).toMatchObject({ state: 'broken', firstBadDay: ago(41) })
})

test('older days that do not touch the known ones are left aside; newer ones begin anew', () => {
  const gap = { from: ago(400), to: ago(300), rows: [], endMinor: null }
  expect(read([first, gap])).toEqual(read([first]))
  const later = { from: addDays(today, 30), to: addDays(today, 40), rows: [], endMinor: 9n }
  expect(read([first, later])).toMatchObject({ from: later.from, openingMinor: 9n })
})

test('an older answer that is gone through again changes nothing of what is known', () => {
  const news = { from: ago(5), to: today, rows: book, endMinor: 12_000n }
  expect(read([first, news, first])).toEqual(read([first, news]))
  expect(read([first, news, { ...first, from: ago(30), to: ago(2), endMinor: null }])).toEqual(read([first, news]))
})

test('days that have not been read are said; what came after them is held against the bank all the same', () => {
  const coverage = [
    { from: ago(300), to: ago(200) },
    { from: start, to: today },
  ]
  const proof = prove(read([first]), book, coverage)
  expect(proof).toMatchObject({ state: 'unproven', from: start, to: ago(1) })
  expect(proof.reason).toMatch(/^7 May 2026 to 22 September 2026 have not been read/)
  expect(prove(read([first]), book.slice(1), coverage)).toMatchObject({ state: 'broken', firstBadDay: ago(40) })
})

test('C66: rows in another currency are never added', () => {
  const all = [...book, row(ago(10), -9_999n, { currency: 'EUR' })]
  expect(prove(read([{ ...first, rows: all }]), book)).toMatchObject({ state: 'proven', openingMinor: 10_000n })
})

test('nothing is proven before anything is read', () => {
  expect(prove(null, [], [])).toMatchObject({ state: 'unproven', reason: 'Nothing has been read yet.' })
})
