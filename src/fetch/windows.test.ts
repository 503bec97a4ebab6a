import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay, type Window } from '../domain/day.ts'
import { type History, inParts, isOld, owedWindows, readsAllRecent } from './windows.ts'

const today = '2026-11-22'
const ago = (days: number): string => addDays(today, -days)
const sixYears = 6 * 365

const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days

/** Read again yesterday, nothing pending, a lag of 13 days. */
const usual = { historyFrom: null, unavailable: [], lagDays: 13, reReadOn: ago(1), oldestPending: null }
const owed = (coverage: readonly Window[], historyFrom: string | null = null, more: Partial<History> = {}): string[] =>
  owedWindows({ ...usual, coverage, historyFrom, ...more }, today).map(
    ({ from, to }) => `${daysBetween(from, today)}–${daysBetween(to, today)}`,
  )
const covered = (...stretches: [from: number, to: number][]): Window[] =>
  stretches.map(([from, to]) => ({ from: ago(from), to: ago(to) }))

// Days as PostgreSQL's multirange keeps them: oldest first, apart by at least a day.
const stretches: fc.Arbitrary<Window[]> = fc
  .record({
    start: fc.integer({ min: -3, max: 2500 }),
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 200 })), { maxLength: 6 }),
    small: fc.boolean(),
  })
  .map(({ start, steps, small }) => {
    const days: Window[] = []
    let at = ago(start)
    for (const [length, gap] of steps) {
      const to = addDays(at, small ? length % 9 : length - 1)
      days.push({ from: at, to })
      at = addDays(to, small ? 2 + (gap % 5) : gap)
    }
    return days
  })
const dayOrNone = (max: number) => fc.option(fc.integer({ min: -3, max }).map(ago))
const history: fc.Arbitrary<History> = fc.record({
  coverage: stretches,
  historyFrom: dayOrNone(2500),
  unavailable: stretches,
  lagDays: fc.integer({ min: 1, max: 30 }),
  reReadOn: dayOrNone(20),
  oldestPending: dayOrNone(120),
})

const daysOf = (windows: readonly Window[]): string[] =>
  windows.flatMap(({ from, to }) => Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n)))

test('every window is whole, newest first, apart from the next, and the first ends today', () => {
  fc.assert(
    fc.property(history, (history) => {
      const windows = owedWindows(history, today)
      expect(windows[0]?.to).toBe(today)
      for (const [index, { from, to }] of windows.entries()) {
        expect(isDay(from) && isDay(to) && from <= to).toBe(true)
        const older = windows[index + 1]
        if (older) expect(older.to < from).toBe(true)
      }
    }),
  )
})

test('what is owed, covered or asked for in vain reaches from the oldest day to today without a hole', () => {
  fc.assert(
    fc.property(history, (history) => {
      const owed = owedWindows(history, today)
      const known = new Set([...daysOf(history.coverage), ...daysOf(owed), ...daysOf(history.unavailable)])
      const oldest = history.historyFrom ?? ago(sixYears)
      const missing = daysOf([{ from: oldest, to: today }]).filter((day) => !known.has(day))
      expect(missing).toEqual([])
    }),
  )
})

test('of what is covered only the lag is read again, and what a row has been pending for, unless all recent days are due', () => {
  fc.assert(
    fc.property(history, (history) => {
      const newest = history.coverage.at(-1)
      fc.pre(newest !== undefined && newest.to <= today && history.reReadOn !== null && history.reReadOn > ago(7))
      const asked = daysOf(owedWindows(history, today))
      const oldest = history.historyFrom ?? ago(sixYears)
      expect(asked.filter((day) => day < oldest && day !== today)).toEqual([])
      const lagged = addDays(newest?.to ?? today, -history.lagDays)
      const pending =
        history.oldestPending !== null && history.oldestPending >= ago(89) ? history.oldestPending : lagged
      const before = new Set(daysOf(history.coverage))
      const again = asked.filter((day) => before.has(day) && day !== today)
      expect(again.filter((day) => day < (pending < lagged ? pending : lagged))).toEqual([])
    }),
  )
})

test('old days asked for in vain are not asked for again, recent ones are', () => {
  fc.assert(
    fc.property(history, (history) => {
      const asked = daysOf(owedWindows(history, today)).filter((day) => day < ago(89))
      const vain = new Set(daysOf(history.unavailable))
      expect(asked.filter((day) => vain.has(day))).toEqual([])
    }),
  )
})

test('read at nine on the 1st and again at nine on the 3rd: the request begins where coverage ends less the lag, whatever the hour', () => {
  const coverage = [{ from: '2020-11-23', to: '2026-11-01' }]
  const asked = (lagDays: number) =>
    owedWindows({ ...usual, coverage, historyFrom: '2020-11-23', lagDays, reReadOn: '2026-10-30' }, '2026-11-03')
  expect(asked(1)).toEqual([{ from: '2026-10-31', to: '2026-11-03' }])
  expect(asked(4)).toEqual([{ from: '2026-10-28', to: '2026-11-03' }])
})

test('all recent days are read again once a week, and when it is not known that they were', () => {
  const all = covered([sixYears, 0])
  expect(owed(all, null, { reReadOn: ago(6) })).toEqual(['13–0'])
  expect(owed(all, null, { reReadOn: ago(7) })).toEqual(['89–0'])
  expect(owed(all, null, { reReadOn: null })).toEqual(['89–0'])
  expect(owed(covered([20, 0]), ago(20), { reReadOn: null })).toEqual(['20–0'])
  expect(readsAllRecent({ from: ago(89), to: today }, { historyFrom: null }, today)).toBe(true)
  expect(readsAllRecent({ from: ago(88), to: today }, { historyFrom: null }, today)).toBe(false)
  expect(readsAllRecent({ from: ago(20), to: today }, { historyFrom: ago(20) }, today)).toBe(true)
  expect(readsAllRecent({ from: ago(200), to: ago(1) }, { historyFrom: null }, today)).toBe(false)
})

test('a row that is pending is looked for from the day it was announced, for as long as that is recent', () => {
  const all = covered([sixYears, 0])
  expect(owed(all, null, { oldestPending: ago(20) })).toEqual(['20–0'])
  expect(owed(all, null, { oldestPending: ago(2) })).toEqual(['13–0'])
  expect(owed(all, null, { oldestPending: ago(90) })).toEqual(['13–0'])
})

test('never read: the recent days first, then all history before them', () => {
  expect(owed([])).toEqual(['89–0', '2190–90'])
  expect(owed([], ago(365))).toEqual(['89–0', '365–90'])
  expect(owed([], ago(30))).toEqual(['30–0'])
  expect(owed([], today)).toEqual(['0–0'])
  expect(owed([], addDays(today, 3))).toEqual(['0–0'])
})

test.each([
  [0, ['13–0']],
  [1, ['14–0']],
  [6, ['19–0']],
  [40, ['53–0']],
  [76, ['89–0']],
  [77, ['89–0', '90–90']],
  [100, ['89–0', '113–90']],
])(
  'after %i days without a read the whole gap is owed; what is older than the recent days by itself',
  (days, expected) => {
    expect(owed(covered([sixYears, days]))).toEqual(expected)
  },
)

test('a stretch shorter than the overlap leaves no day asked for twice', () => {
  expect(owed(covered([2, 0]))).toEqual(['89–0', '2190–90'])
  expect(owed(covered([2, 0]), ago(2))).toEqual(['2–0'])
  expect(owed(covered([0, 0]), ago(0))).toEqual(['0–0'])
})

test('gaps are owed, one day wide too, also those that the overlap reaches', () => {
  expect(owed(covered([sixYears, 300], [298, 200], [150, 0]))).toEqual(['13–0', '199–151', '299–299'])
  expect(owed(covered([sixYears, 8], [5, 0]))).toEqual(['13–0'])
  expect(owed(covered([sixYears, 16], [14, 0]))).toEqual(['13–0', '15–15'])
})

test('a gap below what the bank keeps is answered already and not asked for again', () => {
  expect(owed(covered([900, 400], [100, 0]), ago(60))).toEqual(['13–0'])
  expect(owed(covered([900, 400], [100, 0]), ago(200))).toEqual(['13–0', '200–101'])
  expect(owed(covered([900, 400], [100, 0]), ago(350))).toEqual(['13–0', '350–101'])
  expect(owed(covered([900, 400], [100, 0]), ago(500))).toEqual(['13–0', '399–101'])
  expect(owed(covered([900, 400]), ago(10))).toEqual(['10–0'])
  expect(owed(covered([900, 400], [89, 0]), null, { unavailable: covered([399, 90]) })).toEqual(['13–0', '2190–901'])
})

test('a clock that was set back still gives windows that end today', () => {
  expect(owed(covered([sixYears, -5]))).toEqual(['8–0'])
  expect(owed(covered([sixYears, -20]))).toEqual(['0–0'])
  expect(owed(covered([-3, -9]), ago(20))).toEqual(['20–0'])
})

test('a window is old where none of its days is recent', () => {
  const olds = [88, 89, 90].map((to) => isOld({ from: ago(2_000), to: ago(to) }, today))
  expect(olds).toEqual([false, false, true])
})

const rowDays = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1_500 }), fc.constantFrom(1, 40, 900, 6_000)), { maxLength: 24 })
  .map((days) => days.flatMap(([days, rows]) => Array.from({ length: rows }, () => ago(days))))

test('the parts of a long answer are all of its days, newest first, and no part but the last could be any smaller', () => {
  fc.assert(
    fc.property(rowDays, (days) => {
      const window = { from: ago(1_500), to: today }
      const parts = inParts(window, days)
      expect(daysOf(parts.toReversed())).toEqual(daysOf([window]))
      for (const part of parts.slice(0, -1)) {
        const rows = days.filter((day) => day >= part.from && day <= part.to)
        expect(rows.length).toBeGreaterThanOrEqual(5_000)
        expect(rows.filter((day) => day > part.from).length).toBeLessThan(5_000)
      }
      const last = parts.at(-1)
      const left = days.filter((day) => last && day <= last.to)
      const single = new Set(left).size <= 1
      expect(left.length <= 10_000 || single || parts.length > 1).toBe(true)
    }),
    { seed: 20261123, numRuns: 40 },
  )
})

test('what is no long answer is one part, and so is a day', () => {
  const window = { from: ago(90), to: ago(1) }
  expect(inParts(window, [])).toEqual([window])
  expect(
    inParts(
      window,
      Array.from({ length: 10_000 }, (_, n) => ago(1 + (n % 90))),
    ),
  ).toEqual([window])
  expect(
    inParts(
      window,
      Array.from({ length: 30_000 }, () => ago(7)),
    ),
  ).toEqual([window])
})
