import { expect, it } from 'vitest'
import { calendarDay, dayNumber, monthsBefore, workingDaysLater } from './calendar.ts'

const on = (text: string) => calendarDay(dayNumber(text))

it('reads a day', () => {
  expect(on('2026-11-22')).toMatchObject({
    text: '2026-11-22',
    year: 2026,
    month: 11,
    day: 22,
    weekday: 7,
    working: false,
  })
  expect(on('2024-02-29')).toMatchObject({ text: '2024-02-29', weekday: 4, working: true })
})

it('collects what fell on days off on the next working day, and pays early what would fall on one', () => {
  expect(on('2026-11-23').due.map(({ day }) => day)).toEqual([23, 22, 21])
  expect(on('2026-11-20').early.map(({ day }) => day)).toEqual([20, 21, 22])
  expect(on('2026-11-22').due).toEqual([])
  expect(on('2026-12-29').due).toContainEqual(expect.objectContaining({ month: 12, day: 29 }))
})

it('knows bank holidays', () => {
  for (const holiday of ['2026-12-25', '2027-01-01', '2026-05-04', '2026-05-25', '2026-08-31'])
    expect(on(holiday).working, holiday).toBe(false)
  for (const monday of ['2026-05-11', '2026-08-24']) expect(on(monday).working, monday).toBe(true)
})

it('counts working days over weekends', () => {
  expect(calendarDay(workingDaysLater(dayNumber('2026-11-20'), 1)).text).toBe('2026-11-23')
  expect(calendarDay(workingDaysLater(dayNumber('2026-11-22'), 0)).text).toBe('2026-11-22')
})

it('goes back by whole months, over the turn of a year', () => {
  expect(calendarDay(monthsBefore(dayNumber('2026-11-22'), 24)).text).toBe('2024-11-01')
  expect(calendarDay(monthsBefore(dayNumber('2026-01-31'), 2)).text).toBe('2025-11-01')
  expect(calendarDay(monthsBefore(dayNumber('2026-12-31'), -1)).text).toBe('2027-01-01')
})
