import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay, type Window } from '../domain/day.ts'
import { type History, owedWindows, shortened } from './windows.ts'

const today = '2026-11-22'
const ago = (days: number): string => addDays(today, -days)
const sixYears = 6 * 365

const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days

const owed = (coverage: readonly Window[], historyFrom: string | null = null): string[] =>
  owedWindows({ coverage, historyFrom }, today).map(
    ({ from, to }) => `${daysBetween(from, today)}–${daysBetween(to, today)}`,
  )
const covered = (...stretches: [from: number, to: number][]): Window[] =>
  stretches.map(([from, to]) => ({ from: ago(from), to: ago(to) }))

// Coverage as PostgreSQL's multirange keeps it: oldest first, apart by at least a day; and a day from which on the bank keeps history.
const history: fc.Arbitrary<History> = fc
  .record({
    start: fc.integer({ min: -3, max: 2500 }),
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 200 })), { maxLength: 6 }),
    small: fc.boolean(),
    historyFrom: fc.option(fc.integer({ min: -3, max: 2500 })),
  })
  .map(({ start, steps, small, historyFrom }) => {
    const coverage: Window[] = []
    let at = ago(start)
    for (const [length, gap] of steps) {
      const to = addDays(at, small ? length % 9 : length - 1)
      coverage.push({ from: at, to })
      at = addDays(to, small ? 2 + (gap % 5) : gap)
    }
    return { coverage, historyFrom: historyFrom === null ? null : ago(historyFrom) }
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

test('what is owed and what is covered reach from the oldest day to today without a hole', () => {
  fc.assert(
    fc.property(history, (history) => {
      const known = new Set([...daysOf(history.coverage), ...daysOf(owedWindows(history, today))])
      const oldest = history.historyFrom ?? ago(sixYears)
      const missing = daysOf([{ from: oldest, to: today }]).filter((day) => !known.has(day))
      expect(missing).toEqual([])
    }),
  )
})

test('nothing older than the bank keeps is asked for, and nothing covered is read again but the last fourteen days', () => {
  fc.assert(
    fc.property(history, (history) => {
      const asked = daysOf(owedWindows(history, today))
      const oldest = history.historyFrom ?? ago(sixYears)
      expect(asked.filter((day) => day < oldest && day !== today)).toEqual([])
      const before = new Set(daysOf(history.coverage))
      const newest = history.coverage.at(-1)
      const again = asked.filter((day) => before.has(day) && day !== today)
      if (newest && newest.to <= today) expect(again.filter((day) => day <= addDays(newest.to, -14))).toEqual([])
      expect(again.length).toBeLessThanOrEqual(14)
    }),
  )
})

test('once everything owed is covered, only the overlap is owed', () => {
  fc.assert(
    fc.property(history, fc.nat({ max: 60 }), (history, later) => {
      const oldest = history.historyFrom ?? ago(sixYears)
      const complete = { from: oldest < today ? oldest : today, to: today }
      const then = addDays(today, later)
      const owed = owedWindows({ coverage: [complete], historyFrom: complete.from }, then)
      expect(owed).toHaveLength(1)
      expect(daysBetween(owed[0]?.from ?? then, today)).toBe(Math.min(13, daysBetween(complete.from, today)))
    }),
  )
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
})

test('a clock that was set back still gives windows that end today', () => {
  expect(owed(covered([sixYears, -5]))).toEqual(['8–0'])
  expect(owed(covered([sixYears, -20]))).toEqual(['0–0'])
  expect(owed(covered([-3, -9]), ago(20))).toEqual(['20–0'])
})

test('a refused range is asked for again in ever shorter ones, down to a year, and then no more', () => {
  const asked: Window[] = []
  for (let window: Window | null = { from: ago(sixYears), to: ago(90) }; window; window = shortened(window, today))
    asked.push(window)
  expect(asked.map(({ from }) => daysBetween(from, today))).toEqual([2190, 730, 365])
  expect(asked.every(({ to }) => to === ago(90))).toBe(true)
})

test('a shorter range is a part of the refused one, with its end, and never empty', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), (a, b) => {
      const refused = { from: ago(Math.max(a, b)), to: ago(Math.min(a, b)) }
      const next = shortened(refused, today)
      if (next === null) return
      expect(next.to).toBe(refused.to)
      expect(next.from > refused.from && next.from <= next.to).toBe(true)
    }),
  )
  expect(shortened({ from: ago(365), to: today }, today)).toBeNull()
  expect(shortened({ from: ago(2000), to: ago(1000) }, today)).toBeNull()
  expect(shortened({ from: ago(2000), to: ago(730) }, today)).toEqual({ from: ago(730), to: ago(730) })
})
