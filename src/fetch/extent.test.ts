import { expect, test } from 'vitest'
import { nothingKnown } from './bank-facts.ts'
import { extentOf, type Given, rowsMissingBetween } from './extent.ts'

const window = { from: '2026-11-01', to: '2026-11-22' }
const given = (more: Partial<Given>): Given => ({
  window,
  received: 37,
  oldest: '2026-11-10',
  coverage: [],
  knownDays: [],
  ...more,
})
const extent = (more: Partial<Given>) => extentOf(given(more), nothingKnown)
const cut = { whole: { from: '2026-11-11', to: '2026-11-22' }, rest: { from: '2026-11-01', to: '2026-11-10' } }
const whole = { whole: window, rest: null }

test('an answer is whole unless something speaks against it', () => {
  expect(extent({})).toEqual(whole)
  expect(extent({ received: 0, oldest: null })).toEqual(whole)
})

test('where it looks cut off it is whole after its oldest day, and what is left is asked for', () => {
  expect(extent({ received: 100 })).toEqual(cut)
  expect(extent({ received: 100, oldest: '2026-11-01' })).toEqual({
    whole: { from: '2026-11-02', to: '2026-11-22' },
    rest: { from: '2026-11-01', to: '2026-11-01' },
  })
})

test('C47: whatever its number of rows, one that begins after days never read and lacks older rows that are known is cut off', () => {
  const coverage = [{ from: '2026-01-01', to: '2026-11-04' }]
  expect(extent({ coverage, knownDays: ['2026-11-02', '2026-11-03'] })).toEqual(cut)
  expect(extent({ coverage, knownDays: ['2026-11-10'] })).toEqual(whole) // nothing older is known
  expect(extent({ coverage, knownDays: ['2026-11-02'], oldest: '2026-11-04' })).toEqual(whole) // nothing unread is missing
})

test('what is covered already is not asked for again', () => {
  expect(extent({ received: 100, coverage: [{ from: '2026-01-01', to: '2026-11-12' }] })).toEqual({
    ...cut,
    rest: null,
  })
})

test('where one day alone fills the answer, the days before it are asked for by themselves', () => {
  expect(extent({ received: 100, oldest: '2026-11-22' })).toEqual({
    whole: { from: '2026-11-22', to: '2026-11-22' },
    rest: { from: '2026-11-01', to: '2026-11-21' },
  })
  const day = { from: '2026-11-22', to: '2026-11-22' }
  expect(extent({ window: day, received: 100, oldest: '2026-11-22' })).toEqual({ whole: day, rest: null })
})

test('C47: running balances tell whether rows are missing between two answers, if they add up within each', () => {
  const row = (amount: bigint, running: bigint | null) => ({ amountMinor: amount, runningMinor: running })
  const newer = [row(-5n, 80n), row(-10n, 85n)]
  const older = [row(-3n, 95n), row(8n, 98n)]
  expect(rowsMissingBetween(newer, older)).toBe(false)
  expect(rowsMissingBetween(newer, older.slice(1))).toBe(true)
  expect(rowsMissingBetween(newer.slice(0, 1), older)).toBe(true)
  expect(rowsMissingBetween([row(-5n, 80n), row(-10n, 7n)], older.slice(1))).toBe(false)
  expect(rowsMissingBetween([row(-5n, null)], older)).toBe(false)
  expect(rowsMissingBetween(newer, [])).toBe(false)
})
