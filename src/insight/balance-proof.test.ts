import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DailyBalances, JoinedBalances, KnownBalances } from '../domain/daily-balances.ts'
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
  /** Whether the ledger is not what it was before. */
  readonly changes?: boolean
}

/** What is known once these windows have been answered with those of the rows that lie in them. */
function read(answers: readonly Answer[]): DailyBalances | null {
  let known: DailyBalances | null = null
  for (const { from, to, rows, endMinor, complete = true, changes = true } of answers) {
    const window = { from, to }
    const told = {
      window,
      rows: rows.filter(({ bookedOn }) => within(bookedOn, window)),
      complete,
      endMinor,
      currency: 'GBP',
    }
    const news = joinedBalances(known && knownOf(known), told, changes)
    if (news) known = after(known, news)
  }
  return known
}

const knownOf = ({ closings, ...known }: DailyBalances): KnownBalances => ({ ...known, days: closings.length })

function after(known: DailyBalances | null, joined: JoinedBalances): DailyBalances {
  const { from, openingMinor, before, kept, after, joinsMinor, agreedFrom } = joined
  const keptClosings = known?.closings.slice(0, kept) ?? []
  const goesOn = known !== null && keptClosings.length > 0 && keptClosings.at(-1) === joinsMinor
  return {
    from,
    openingMinor,
    closings: [...before, ...keptClosings, ...after],
    agreedFrom: goesOn && known.agreedFrom < agreedFrom ? known.agreedFrom : agreedFrom,
  }
}

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
    held: balances && days && { ...days, openingMinor: balances.openingMinor },
    agrees:
      balances?.closings.every(
        (minor, n) =>
          minor - (balances.closings[n - 1] ?? balances.openingMinor) === (moved.get(addDays(balances.from, n)) ?? 0n),
      ) ?? false,
  })
  if (inSum !== null) expect(inSum).toEqual(proof)
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

test('C64: of two faults that cancel each other the day of the first is the first bad day, however much comes after them', () => {
  fc.assert(
    fc.property(books, fc.nat(), fc.nat(), ({ closing, rows }, at, and) => {
      const lost = rows[at % rows.length]
      const doubled = rows[and % rows.length]
      if (!lost || !doubled) throw new Error('there are')
      fc.pre(lost.bookedOn !== doubled.bookedOn)
      const ledger = [...rows.filter((row) => row !== lost), { ...lost, bookedOn: doubled.bookedOn }]
      const isFirst = lost.bookedOn < doubled.bookedOn
      for (const balances of waysToRead(rows, closing))
        expect(prove(balances, ledger)).toMatchObject({
          state: 'broken',
          firstBadDay: isFirst ? lost.bookedOn : doubled.bookedOn,
          differenceMinor: isFirst ? -lost.amountMinor : lost.amountMinor,
          reason: expect.stringMatching(/than the bank’s balance, which those up to \d+ \w+ 2026 make up for\.$/),
        })
    }),
    { seed: 640 },
  )
})

test('a bank’s running balances that are wrong here and there never make a good ledger look bad, nor do rows that it dates back', () => {
  const slips = fc.array(fc.record({ at: fc.nat(), by: fc.constantFrom(-911n, 37n), days: fc.constantFrom(1, 6) }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(books, slips, fc.boolean(), ({ closing, rows }, slips, datesBack) => {
      const second = rows.find(({ bookedOn }) => bookedOn > (rows[0]?.bookedOn ?? ''))?.bookedOn
      fc.pre(second !== undefined && (rows.at(-1)?.runningMinor === null || isTrue(rows, closing)))
      let shown = rows
      for (const { at, by, days } of slips) {
        const place = at % rows.length
        const row = shown[place]
        if (!row || row.runningMinor === null || row.bookedOn <= second) continue
        const back = addDays(row.bookedOn, -days)
        const slip = datesBack ? { bookedOn: back < second ? second : back } : { runningMinor: row.runningMinor + by }
        shown = shown.with(place, { ...row, ...slip })
      }
      const [balances = null] = waysToRead(shown, closing)
      expect(prove(balances, shown).state).toBe('proven')
    }),
    { seed: 62, numRuns: 1_000 },
  )
})

test('a first running balance that is wrong is believed of no bank that has others wrong', () => {
  let held = 10_000n
  const rows = [-100n, -250n, -40n, 900n, -31n, -7n, -800n, -55n].map((minor, n) => {
    held += minor
    return row(ago(40 - 3 * n), minor, { runningMinor: n === 0 || n === 4 ? held + 37n : held })
  })
  expect(prove(read([{ from: start, to: today, rows, endMinor: held }]), rows)).toMatchObject({ state: 'proven' })
})

test('C47: where the bank left a row out of its answer and has another twice, running balances tell since when', () => {
  const dayRows = fc.array(fc.constantFrom(-350n, -1_200n, -80n), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(dayRows, { minLength: 8, maxLength: 14 }), fc.nat(), fc.nat(), (days, at, and) => {
      const lostOn = 2 + (at % (days.length - 2))
      const doubledOn = 2 + (and % (days.length - 2))
      fc.pre(Math.abs(lostOn - doubledOn) > 2)
      let held = 100_000n
      const rows = days.flatMap((minors, n) =>
        minors.map((minor) => {
          held += minor
          return row(addDays(start, 3 * n), minor, { runningMinor: held })
        }),
      )
      const on = (n: number) => rows.filter(({ bookedOn }) => bookedOn === addDays(start, 3 * n))
      const lost = on(lostOn)[at % on(lostOn).length]
      const doubled = on(doubledOn).find(({ amountMinor }) => amountMinor === lost?.amountMinor)
      fc.pre(lost !== undefined && doubled !== undefined)
      const shown = [...rows.filter((one) => one !== lost), doubled]
      const proof = prove(read([{ from: start, to: today, rows: shown, endMinor: held }]), shown)
      expect(proof.state).toBe('broken')
      const first = {
        from: addDays(start, 3 * Math.min(lostOn, doubledOn)),
        to: addDays(start, 3 * Math.min(lostOn, doubledOn) + 3),
      }
      expect(within(proof.firstBadDay ?? '', first)).toBe(true)
      const silent = shown.map((one) => ({ ...one, runningMinor: null }))
      expect(prove(read([{ from: start, to: today, rows: silent, endMinor: held }]), silent).state).toBe('proven')
    }),
    { seed: 470 },
  )
})

test('C47: a row that the bank left out of its answer is missed on its day, where running balances tell of it', () => {
  fc.assert(
    fc.property(books, fc.nat(), ({ opening, closing, rows }, at) => {
      const shown = rows.toSpliced(at % rows.length, 1)
      const hidden = rows[at % rows.length]?.bookedOn ?? ''
      const days = Map.groupBy(shown, ({ bookedOn }) => bookedOn)
      const [firstDay = []] = days.values()
      // What the first day began with is told by that day alone, and only where it did not end as it began.
      fc.pre(hidden > (firstDay[0]?.bookedOn ?? '') && firstDay.reduce((sum, row) => sum + row.amountMinor, 0n) !== 0n)
      fc.pre(days.size > 4 && rows.every(({ runningMinor }) => runningMinor !== null) && isTrue(rows, closing))
      // What was held at first may be held again: then the rest may be all there is.
      fc.pre(rows.every(({ runningMinor }) => runningMinor !== opening))
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
  const older = { ...first, from: ago(30), to: ago(2), endMinor: null, changes: false }
  expect(read([first, news, { ...first, changes: false }])).toEqual(read([first, news]))
  expect(read([first, news, older])).toEqual(read([first, news]))
})

test('a row that comes with older days is no fault of those that were told without it, and a fault of the days told since is', () => {
  const late = row(ago(20), -700n)
  const all = [...book, late]
  const next = { from: ago(5), to: today, rows: all, endMinor: 11_300n }
  const told = read([first, next, { ...next, from: ago(30), to: ago(10), endMinor: null }])
  expect(prove(told, all)).toMatchObject({ state: 'proven' })
  const since = read([first, next, { ...next, from: ago(30), to: ago(10), endMinor: null }, next])
  expect(prove(since, all)).toMatchObject({ state: 'proven' })
  expect(prove(since, [...all, row(ago(4), -1n), row(ago(2), 1n)])).toMatchObject({
    state: 'broken',
    firstBadDay: ago(4),
  })
})

test('rows that come with older days and make up for each other are no fault, though what is known was told without them', () => {
  const all = [...book, row(ago(20), -700n), row(ago(15), 700n)]
  const told = read([first, { from: ago(30), to: ago(10), rows: all, endMinor: null }])
  expect(prove(told, all)).toMatchObject({ state: 'proven' })
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
