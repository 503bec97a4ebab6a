import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  axisMonth,
  dayRange,
  daysBetween,
  endOfMonth,
  longDay,
  nearDay,
  shortDay,
  shortRange,
  todayAt,
} from './days.ts'

const today = '2026-11-22'

describe('days in words', () => {
  it('names today and yesterday', () => {
    expect([nearDay(today, today), nearDay('2026-11-21', today), nearDay('2026-11-20', today)]).toEqual([
      'Today',
      'Yesterday',
      null,
    ])
  })

  it('adds the year only when it is not this one', () => {
    expect(longDay('2026-11-20', today)).toBe('Friday 20 November')
    expect(longDay('2025-11-20', today)).toBe('Thursday 20 November 2025')
    expect([shortDay('2026-11-20', today), shortDay('2025-11-20', today)]).toEqual(['20 Nov', '20 Nov 2025'])
  })

  it('writes a range once for what both ends share', () => {
    expect(dayRange('2026-11-01', '2026-11-22', today)).toBe('1–22 November')
    expect(dayRange('2026-10-28', '2026-11-03', today)).toBe('28 October–3 November')
    expect(dayRange('2025-12-28', '2026-01-03', today)).toBe('28 December 2025–3 January 2026')
    expect(dayRange(today, today, today)).toBe('22 November')
  })

  it('writes a short range for narrow places', () => {
    expect(shortRange('2026-08-26', '2026-11-22', today)).toBe('26 Aug–22 Nov')
    expect(shortRange('2024-08-26', '2024-11-22', today)).toBe('26 Aug–22 Nov 2024')
    expect(shortRange('2025-12-28', '2026-01-03', today)).toBe('28 Dec 2025–3 Jan 2026')
  })

  it('names the year on an axis where a mark enters one', () => {
    expect([
      axisMonth('2026-12-01', undefined),
      axisMonth('2027-01-01', '2026-12-01'),
      axisMonth('2027-02-01', '2027-01-01'),
    ]).toEqual(['Dec 26', 'Jan 27', 'Feb'])
  })
})

describe('counting days', () => {
  it('steps over the ends of months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })

  it('makes the 31st the last day of a shorter month', () => {
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(endOfMonth('2028-02-10')).toBe('2028-02-29')
  })

  it('takes the day from the person’s own calendar', () => {
    expect(todayAt(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })
})
