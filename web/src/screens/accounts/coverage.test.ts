import { expect, it } from 'vitest'
import { coverageAxis, coverageWords, gapsOf } from './coverage.ts'

const today = '2026-11-22'

it('finds the days between spans, and none between spans that touch', () => {
  expect(
    gapsOf([
      { from: '2026-01-01', to: '2026-02-28' },
      { from: '2026-05-01', to: today },
    ]),
  ).toEqual([{ from: '2026-03-01', to: '2026-04-30' }])
  expect(
    gapsOf([
      { from: '2026-01-01', to: '2026-02-28' },
      { from: '2026-03-01', to: today },
    ]),
  ).toEqual([])
})

it('calls an account complete only without gaps and up to yesterday at least', () => {
  const upTo = (to: string) => coverageWords({ coverage: [{ from: '2025-01-01', to }], coveredTo: to }, today)
  expect(upTo('2026-11-21')).toEqual({ words: 'complete', whole: true })
  expect(upTo('2026-11-19')).toEqual({ words: '3 days behind', whole: false })
  expect(coverageWords({ coverage: [], coveredTo: null }, today)).toEqual({ words: 'nothing yet', whole: false })
})

it('starts the axis at the first day of any account, with few enough months to read', () => {
  const axis = coverageAxis(
    [{ coveredFrom: '2025-03-10' }, { coveredFrom: '2024-11-20' }, { coveredFrom: null }],
    today,
  )
  expect(axis.from).toBe('2024-11-20')
  expect(axis.marks.length).toBeLessThanOrEqual(6)
  expect(axis.marks[0]).toBe('2024-12-01')
})
