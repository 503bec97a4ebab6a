/** A day as the bank's book sees it. Days are counted from 1970-01-01 so that walking over years is cheap. */
export type CalendarDay = MonthDay & {
  /** `YYYY-MM-DD` */
  readonly text: string
  readonly year: number
  /** 1 Monday … 7 Sunday */
  readonly weekday: number
  readonly working: boolean
  /** The days whose payments are collected today, in their order: those off before it and itself; none on a day off. */
  readonly due: readonly MonthDay[]
  /** The same with the days off after it: pay that would fall on a day off comes early. */
  readonly early: readonly MonthDay[]
}

export type MonthDay = { readonly number: number; readonly month: number; readonly day: number }

const days = new Map<number, CalendarDay>()
const dates = new Map<number, ReturnType<typeof read>>()
const holidays = new Map<number, ReadonlySet<number>>()

export function calendarDay(number: number): CalendarDay {
  const known = days.get(number)
  if (known) return known
  const working = isWorking(number)
  const day: CalendarDay = {
    ...parts(number),
    working,
    due: working ? run(number, -1).reverse() : [],
    early: working ? run(number, 1) : [],
  }
  days.set(number, day)
  return day
}

export const dayNumber = (text: string): number => Math.floor(Date.parse(`${text}T00:00:00Z`) / 86_400_000)

/** The `count`-th working day after `number`; `count` 0 is the day itself, working or not. */
export function workingDaysLater(number: number, count: number): number {
  let day = number
  for (let left = count; left > 0; ) if (isWorking(++day)) left--
  return day
}

/** The first day of the month that lies `months` before the month of `number`. */
export const monthsBefore = (number: number, months: number): number => {
  const { year, month } = parts(number)
  return Math.floor(Date.UTC(year, month - 1 - months, 1) / 86_400_000)
}

function parts(number: number) {
  const known = dates.get(number) ?? read(number)
  dates.set(number, known)
  return known
}

function read(number: number) {
  const date = new Date(number * 86_400_000)
  return {
    number,
    text: date.toISOString().slice(0, 10),
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: weekdayOf(number),
  }
}

/** 1 Monday … 7 Sunday; day 0 was a Thursday. */
const weekdayOf = (number: number): number => ((number + 3) % 7) + 1

/** The day itself and the unbroken run of days off beside it, in one direction. */
function run(number: number, step: 1 | -1): MonthDay[] {
  const days = [parts(number)]
  for (let day = number + step; !isWorking(day); day += step) days.push(parts(day))
  return days
}

function isWorking(number: number): boolean {
  if (weekdayOf(number) > 5) return false
  const { year } = parts(number)
  const known = holidays.get(year) ?? bankHolidays(year)
  holidays.set(year, known)
  return !known.has(number)
}

/** Bank holidays that royal proclamation moved or added, with those that they stood in for. */
const proclaimed: Readonly<Record<number, { readonly instead?: string; readonly days: readonly string[] }>> = {
  2020: { instead: '2020-05-04', days: ['2020-05-08'] },
  2022: { instead: '2022-05-30', days: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { days: ['2023-05-08'] },
}

/** Of England and Wales. One that falls on a weekend is kept on the next weekday that is none already. */
function bankHolidays(year: number): ReadonlySet<number> {
  const on = (month: number, day: number): number => Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
  const mondayFrom = (day: number): number => day + ((8 - weekdayOf(day)) % 7)
  const easter = easterSunday(year)
  const { instead, days = [] } = proclaimed[year] ?? {}
  const found = new Set([
    easter - 2,
    easter + 1,
    mondayFrom(on(5, 1)),
    mondayFrom(on(5, 25)),
    mondayFrom(on(8, 25)),
    ...days.map(dayNumber),
  ])
  if (instead) found.delete(dayNumber(instead))
  const dated = [on(1, 1), on(12, 25), on(12, 26)]
  for (const day of dated.filter((day) => weekdayOf(day) <= 5)) found.add(day)
  for (let day of dated.filter((day) => weekdayOf(day) > 5)) {
    while (weekdayOf(day) > 5 || found.has(day)) day++
    found.add(day)
  }
  return found
}

/** By the Gregorian computus in Butcher's form; the letters are his. */
function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
}
