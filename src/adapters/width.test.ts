import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bounds, firstWidth, type Heard, type Width, widthAfter } from './width.ts'

const bounds: Bounds = { least: 1, first: 3, most: 10 }
const settings = { seed: 20261122, numRuns: 300 }

const heard = fc.record({
  ms: fc.integer({ min: 1, max: 5_000 }),
  outcome: fc.constantFrom<Heard['outcome']>('answered', 'answered', 'answered', 'refused', 'failed'),
})

/** A bank that is asked one call after another, each as long as said. */
const after = (
  width: Width,
  calls: readonly { ms: number; outcome: Heard['outcome'] }[],
  from = 0,
  within = bounds,
) => {
  let at = from
  return calls.reduce((before, { ms, outcome }) => {
    const askedAt = at
    at += ms
    return widthAfter(before, within, { askedAt, at, outcome })
  }, width)
}
const answers = (count: number, ms = 1000) =>
  Array.from({ length: count }, () => ({ ms, outcome: 'answered' as const }))
const refusal = [{ ms: 10, outcome: 'refused' as const }]

test('whatever is heard, the width stays within its bounds', () => {
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 200 }), (calls) => {
      const { accounts } = after(firstWidth(bounds), calls)
      expect(accounts).toBeGreaterThanOrEqual(1)
      expect(accounts).toBeLessThanOrEqual(10)
    }),
    settings,
  )
})

test('a fixed width stays what it is', () => {
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 100 }), (calls) => {
      const fixed = { least: 3, first: 3, most: 3 }
      expect(after(firstWidth(fixed), calls, 0, fixed).accounts).toBe(3)
    }),
    settings,
  )
})

test('it starts at three, and a bank that answers well has ten after one round', () => {
  expect(firstWidth(bounds).accounts).toBe(3)
  expect(after(firstWidth(bounds), answers(4)).accounts).toBe(10)
})

test('whatever happened before, a bank that answers well again has ten in the end', () => {
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 100 }), (calls) => {
      const troubled = after(firstWidth(bounds), calls)
      expect(after(troubled, answers(400), 1e9).accounts).toBe(10)
    }),
    settings,
  )
})

test('a refusal halves; nine more refusals of what was asked at the same time change nothing', () => {
  const wide = after(firstWidth(bounds), answers(20))
  const burst = Array.from({ length: 10 }, (_, n) => ({ askedAt: 50_000, at: 50_010 + n, outcome: 'refused' as const }))
  expect(burst.reduce((width, one) => widthAfter(width, bounds, one), wide).accounts).toBe(5)
  expect(after(after(wide, refusal, 50_000), refusal, 60_000).accounts).toBe(2.5)
})

test('after a refusal a round of answers widens by one and no more', () => {
  const careful = after(after(firstWidth(bounds), answers(20)), refusal, 50_000)
  const round = after(careful, answers(5), 60_000)
  expect(round.accounts).toBeGreaterThan(5.8)
  expect(round.accounts).toBeLessThanOrEqual(6)
})

test('a whole round that takes much longer than usual narrows; a single slow answer, or a slightly slower bank, does not', () => {
  const wide = after(firstWidth(bounds), answers(20))
  expect(after(wide, answers(10, 3_000), 50_000).accounts).toBeCloseTo(10 * (2 / 3))
  expect(after(wide, [...answers(9), ...answers(1, 30_000)], 50_000).accounts).toBe(10)
  expect(after(wide, answers(100, 1_900), 50_000).accounts).toBe(10)
})

test('a bank that has become slower for good is not held down for ever', () => {
  const wide = after(firstWidth(bounds), answers(20))
  expect(after(wide, answers(300, 4_000), 50_000).accounts).toBe(10)
})

test('what fails for another reason neither widens nor narrows, and a rest is kept to its end', () => {
  const width = after(firstWidth(bounds), answers(1))
  expect(widthAfter(width, bounds, { askedAt: 0, at: 5, outcome: 'failed' })).toEqual(width)
  const resting = widthAfter(width, bounds, { askedAt: 2_000, at: 2_010, outcome: 'refused', restMs: 5_000 })
  const later = widthAfter(resting, bounds, { askedAt: 2_000, at: 2_020, outcome: 'refused', restMs: 1_000 })
  expect(later.restsUntil).toBe(7_010)
})
