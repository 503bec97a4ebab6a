import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDay, calendarDay, dayNumber } from './calendar.ts'
import { dice } from './dice.ts'
import { payee } from './payees.ts'
import { agreed, amountOf, bought, every, type Habit, keep, openAgenda, since, times, yearly } from './rhythm.ts'

const somebody = [payee('Somebody', 'SOMEBODY')]
const price = since(1_000)
const monthly = agreed('current', 'direct-debit')
const weekly = every(7, 'current', 'online')

/** How often a habit has its turn on a day, however small the chance. */
function turnsOn(habit: Habit, on: CalendarDay): number {
  const { fixed, free } = openAgenda([keep(habit, 1)])
  return [...fixed(on), ...free(on)].filter((one) => times(one, on, 0, 1) > 0).length
}

/** The days of a year on which it has one. */
function daysOf(habit: Habit, year = 2026): string[] {
  const days: string[] = []
  for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day++)
    if (turnsOn(habit, calendarDay(day)) > 0) days.push(calendarDay(day).text.slice(5))
  return days
}

describe('what is agreed', () => {
  it('is collected on its day, or on the next working day', () => {
    expect(daysOf(monthly('bill', 3, price, somebody)).join(' ')).toBe(
      '01-05 02-03 03-03 04-07 05-05 06-03 07-03 08-03 09-03 10-05 11-03 12-03', // after New Year’s and Easter’s weekends and the May holiday
    )
  })

  it('is paid on its day, or on the last working day before', () => {
    expect(daysOf(agreed('current', 'salary')('pay', 28, price, somebody, { early: true })).join(' ')).toBe(
      '01-28 02-27 03-27 04-28 05-28 06-26 07-28 08-28 09-28 10-28 11-27 12-24',
    )
  })

  it('happens in its months only: by the quarter, by the year', () => {
    expect(daysOf(monthly('quarterly', 11, price, somebody, { months: [2, 5, 8, 11] }))).toEqual([
      '02-11',
      '05-11',
      '08-11',
      '11-11',
    ])
    expect(daysOf(monthly('annual', 20, price, somebody, { months: [10] }))).toEqual(['10-20'])
  })

  it('comes every so many days, from the day that it was first done', () => {
    expect(daysOf(weekly('box', '2019-01-03', price, somebody))).toHaveLength(53) // Thursdays, as New Year’s Day and its eve are
    expect(daysOf(weekly('box', '2019-01-03', price, somebody)).slice(0, 3)).toEqual(['01-01', '01-08', '01-15'])
    expect(daysOf(every(28, 'current', 'online')('sim', '2026-01-14', price, somebody)).slice(0, 3)).toEqual([
      '01-14',
      '02-11',
      '03-11',
    ])
    const paidOnFridays = every(7, 'current', 'salary')('pay', '2019-01-04', price, somebody, { early: true })
    expect(daysOf(paidOnFridays)).toHaveLength(53) // New Year’s Day of 2027 is a Friday
    expect(daysOf(paidOnFridays)).toContain('04-02') // Maundy Thursday, for Good Friday
  })

  it('comes exactly once for each month, within five days of its day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 2019, max: 2034 }),
        fc.integer({ min: 1, max: 12 }),
        (day, year, month) => {
          const habit = monthly('bill', day, price, somebody, { months: [month] })
          const set = dayNumber(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
          const days = Array.from({ length: 60 }, (_, n) => calendarDay(set - 30 + n)).flatMap((on) =>
            Array<CalendarDay>(turnsOn(habit, on)).fill(on),
          )
          expect(days).toHaveLength(1)
          expect(days.every(({ number, working }) => working && number >= set && number <= set + 5)).toBe(true)
        },
      ),
      { numRuns: 300, seed: 5 },
    )
  })

  it('begins and ends on its days', () => {
    const habit = weekly('box', '2026-01-01', price, somebody, {
      since: dayNumber('2026-02-05'),
      until: dayNumber('2026-02-19'),
    })
    expect(daysOf(habit)).toEqual(['02-05', '02-12', '02-19'])
  })
})

describe('what comes as it comes', () => {
  const coffee = bought('current', 'card')('coffee', [250, 0, 0, 0, 0, 0, 0], [300, 600], somebody)
  const monday = calendarDay(dayNumber('2026-03-02'))

  it('comes on its weekdays, so often, and more freely in a freer mood', () => {
    expect(new Set(daysOf(coffee).map((text) => calendarDay(dayNumber(`2026-${text}`)).weekday))).toEqual(new Set([1]))
    const mean = (mood: number) =>
      Array.from({ length: 2_000 }, (_, n) => times(keep(coffee, 1), monday, n / 2_000, mood)).reduce((a, b) => a + b) /
      2_000
    expect(mean(1)).toBeCloseTo(2.5, 1)
    expect(mean(0.4)).toBeCloseTo(1, 1)
  })

  it('comes in as often as it does, in any mood', () => {
    const cheque = bought('current', 'cheque')('cheque', [100, 0, 0, 0, 0, 0, 0], [300, 600], somebody)
    expect(times(keep(cheque, 1), monday, 0.9, 0.2)).toBe(1)
  })
})

describe('an amount', () => {
  const on = (text: string) => calendarDay(dayNumber(text))

  it('rises each April, backwards and forwards from what it is in 2026', () => {
    const rent = { now: 100_000, rise: 0.1 }
    const at = (text: string) => amountOf(rent, on(text), dice(1))
    expect([at('2025-03-31'), at('2026-03-31'), at('2026-04-01'), at('2027-04-01')]).toEqual([
      82_645, 90_909, 100_000, 110_000,
    ])
  })

  it('changes in steps on their days', () => {
    const film = since(999, ['2025-02-01', 1_299])
    expect([amountOf(film, on('2025-01-31'), dice(1)), amountOf(film, on('2025-02-01'), dice(1))]).toEqual([999, 1_299])
  })

  it('keeps within its spread and to its steps', () => {
    for (let n = 0; n < 500; n++) {
      const pence = amountOf({ from: 295, to: 720, step: 5 }, on('2026-01-01'), dice(n))
      expect(pence >= 295 && pence <= 720 && pence % 5 === 0).toBe(true)
    }
  })

  it('comes in a year to about what is then paid', () => {
    const box = weekly('box', '2019-01-03', price, somebody)
    expect(yearly(box, on('2026-01-01'))).toBeCloseTo(52_143, 0)
    expect(yearly(monthly('bill', 3, price, somebody, { months: [1, 7] }), on('2026-01-01'))).toBe(2_000)
    expect(yearly({ ...box, until: dayNumber('2026-06-01') }, on('2026-01-01'))).toBe(0)
  })
})
