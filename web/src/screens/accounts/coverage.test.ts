import { expect, it } from 'vitest'
import { coverageAxis, coverageWords } from './coverage.ts'

const today = '2026-11-22'

it('calls an account complete only without gaps and up to yesterday at least', () => {
  const gap = { from: '2025-03-01', to: '2025-03-09', reason: 'Not fetched yet.' }
  const upTo = (to: string) => coverageWords({ gaps: [], coveredTo: to }, today)
  expect(upTo('2026-11-21')).toEqual({ words: 'complete', whole: true })
  expect(upTo('2026-11-19')).toEqual({ words: '3 days behind', whole: false })
  expect(coverageWords({ gaps: [], coveredTo: null }, today)).toEqual({ words: 'nothing yet', whole: false })
  expect(coverageWords({ gaps: [gap], coveredTo: today }, today)).toEqual({ words: '1 gap', whole: false })
  expect(coverageWords({ gaps: [gap, gap], coveredTo: today }, today)).toEqual({ words: '2 gaps', whole: false })
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
