import { expect, it } from 'vitest'
import { calendarDay, dayNumber, monthsBefore, workingDaysLater } from './calendar.ts'

const on = (text: string) => calendarDay(dayNumber(text))

/** Weekdays on which no bank works. */
const holidaysOf = (year: number): string[] => {
  const found: string[] = []
  for (let number = dayNumber(`${year}-01-01`); number <= dayNumber(`${year}-12-31`); number++) {
    const { weekday, working, text } = calendarDay(number)
    if (weekday <= 5 && !working) found.push(text.slice(5))
  }
  return found
}

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
  expect(on('2026-11-23').due.map(({ day }) => day)).toEqual([21, 22, 23])
  expect(on('2026-11-20').early.map(({ day }) => day)).toEqual([20, 21, 22])
  expect(on('2026-11-22').due).toEqual([])
  expect(on('2026-12-29').due).toContainEqual(expect.objectContaining({ month: 12, day: 29 }))
  expect(on('2024-04-02').due.map(({ day }) => day)).toEqual([29, 30, 31, 1, 2]) // the Tuesday after Easter
})

// England and Wales, as gov.uk/bank-holidays lists them
it.each([
  [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
])('keeps the bank holidays of %i', (year, expected) => {
  expect(holidaysOf(year).join(' ')).toBe(expected)
})

it('finds Easter in years to come', () => {
  for (const monday of ['2028-04-17', '2029-04-02', '2030-04-22', '2031-04-14', '2035-03-26'])
    expect(on(monday), monday).toMatchObject({ weekday: 1, working: false })
})

it('counts working days over weekends and holidays', () => {
  expect(calendarDay(workingDaysLater(dayNumber('2026-11-20'), 1)).text).toBe('2026-11-23')
  expect(calendarDay(workingDaysLater(dayNumber('2026-11-22'), 0)).text).toBe('2026-11-22')
  expect(calendarDay(workingDaysLater(dayNumber('2026-12-24'), 1)).text).toBe('2026-12-29')
})

it('goes back by whole months, over the turn of a year', () => {
  expect(calendarDay(monthsBefore(dayNumber('2026-11-22'), 24)).text).toBe('2024-11-01')
  expect(calendarDay(monthsBefore(dayNumber('2026-01-31'), 2)).text).toBe('2025-11-01')
  expect(calendarDay(monthsBefore(dayNumber('2026-12-31'), -1)).text).toBe('2027-01-01')
})
