import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../domain/day.ts'
import { lagDays, learned, together, usualLagDays } from './lag.ts'

const coveredTo = '2026-11-22'
const late = (days: number) => addDays(coveredTo, -days)
const rows = (...counts: number[]) => counts.flatMap((count, days) => Array<string>(count).fill(late(days)))

test('a bank of which little is known has a week, or a day more than it was seen to be late', () => {
  expect(lagDays([])).toBe(usualLagDays)
  expect(lagDays(learned([], rows(39), coveredTo))).toBe(7)
  expect(lagDays(learned([], [late(12)], coveredTo))).toBe(13)
})

test('a bank that is never late has a day', () => {
  expect(lagDays(learned([], rows(40), coveredTo))).toBe(1)
  expect(lagDays(learned([], [...rows(40), addDays(coveredTo, 5)], coveredTo))).toBe(1)
})

test('one row in two hundred may be later than the lag', () => {
  expect(lagDays(learned([], [...rows(180), late(9)], coveredTo))).toBe(10)
  expect(lagDays(learned([], [...rows(199), late(9)], coveredTo))).toBe(1)
  expect(lagDays(learned([], [...rows(199), late(9), late(4)], coveredTo))).toBe(5)
})

test('no row is too late to be counted, and the lag ends at thirty days', () => {
  expect(lagDays(learned([], Array<string>(100).fill(late(400)), coveredTo))).toBe(30)
})

test('what was seen long ago counts for less and less', () => {
  let lateness = learned([], Array<string>(100).fill(late(20)), coveredTo)
  expect(lagDays(lateness)).toBe(21)
  for (let n = 0; n < 200; n++) lateness = learned(lateness, rows(100), coveredTo)
  expect(lagDays(lateness)).toBe(1)
})

test('the lag reaches all but one in two hundred of the rows that taught it, and never less than a day', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 29 }), { minLength: 1, maxLength: 500 }), (days) => {
      const lag = lagDays(learned([], days.map(late), coveredTo))
      expect(lag).toBeGreaterThanOrEqual(1)
      expect(days.filter((day) => day > lag).length).toBeLessThanOrEqual(days.length / 200)
    }),
  )
})

test('accounts learn from one another', () => {
  const one = learned([], rows(30), coveredTo)
  const other = learned([], [...rows(30), late(3)], coveredTo)
  expect(together([one, other])).toEqual([60, 0, 0, 1])
  expect(lagDays(together([one, other]))).toBe(4)
  expect(together([])).toEqual([])
})
