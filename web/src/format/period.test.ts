import { describe, expect, it } from 'vitest'
import { comparison, elapsed, periodChoices, periodOf, stepMonth } from './period.ts'

const today = '2026-11-22'
const span = (key: string | undefined) => {
  const { from, to, label } = periodOf(key, today)
  return [from, to, label]
}

describe('periodOf', () => {
  it('reads months, years and running spans from the URL', () => {
    expect(span('2026-02')).toEqual(['2026-02-01', '2026-02-28', 'February 2026'])
    expect(span('2026-05-14')).toEqual(['2026-05-14', '2026-05-14', '14 May'])
    expect(span('2025')).toEqual(['2025-01-01', '2025-12-31', '2025'])
    expect(span('last-3')).toEqual(['2026-08-23', '2026-11-22', 'Last 3 months'])
    expect(span('last-12')).toEqual(['2025-11-23', '2026-11-22', 'Last 12 months'])
  })

  it('takes anything else for this month', () => {
    for (const key of [undefined, '', '2026-13', '2026-02-31', 'soon'])
      expect(span(key)).toEqual(['2026-11-01', '2026-11-30', 'November 2026'])
  })

  it('names each choice in a way that it reads back', () => {
    for (const choice of periodChoices(today)) expect(periodOf(choice.key, today)).toEqual(choice)
  })
})

describe('comparison', () => {
  it('holds a running month against the month before, up to the same day', () => {
    expect(comparison(periodOf('2026-11', today), today)).toEqual({
      from: '2026-10-01',
      to: '2026-10-22',
      words: 'by 22 October',
    })
  })

  it('holds a finished month against the whole month before', () => {
    expect(comparison(periodOf('2026-03', today), today)).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
      words: 'in February',
    })
  })

  it('ends the comparison of the 31st at the end of a shorter month', () => {
    expect(comparison(periodOf('2026-03', '2026-03-30'), '2026-03-30').to).toBe('2026-02-28')
  })

  it('holds a span against the one of the same length before it, without overlap', () => {
    expect(comparison(periodOf('last-3', today), today)).toEqual({
      from: '2026-05-23',
      to: '2026-08-22',
      words: 'in the 3 months before',
    })
  })

  it('holds a running year against last year up to the same day', () => {
    expect(comparison(periodOf('2026', today), today)).toEqual({
      from: '2025-01-01',
      to: '2025-11-22',
      words: 'by 22 November 2025',
    })
  })
})

it('steps from month to month across a year', () => {
  expect([stepMonth(periodOf('2026-01', today), -1), stepMonth(periodOf('2025-12', today), 1)]).toEqual([
    '2025-12',
    '2026-01',
  ])
})

it('says which part of a period has happened', () => {
  expect(elapsed(periodOf('2026-11', today), today)).toBe('1–22 November')
  expect(elapsed(periodOf('2026-10', today), today)).toBe('1–31 October')
})
