/** A day as the bank's book sees it. Days are counted from 1970-01-01 so that walking over years is cheap. */
export type CalendarDay = {
  readonly number: number
  /** `YYYY-MM-DD` */
  readonly text: string
  readonly year: number
  readonly month: number
  readonly day: number
  /** 1 Monday … 7 Sunday */
  readonly weekday: number
  readonly working: boolean
  /** The days whose payments are collected today: itself and the days off before it; none on a day off. */
  readonly due: readonly MonthDay[]
  /** The same with the days off after it: pay that would fall on a day off comes early. */
  readonly early: readonly MonthDay[]
}

export type MonthDay = { readonly month: number; readonly day: number }

const days = new Map<number, CalendarDay>()
const dates = new Map<number, ReturnType<typeof read>>()

export function calendarDay(number: number): CalendarDay {
  const known = days.get(number)
  if (known) return known
  const working = isWorking(number)
  const day: CalendarDay = {
    ...parts(number),
    working,
    due: working ? run(number, -1) : [],
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
    weekday: ((number + 3) % 7) + 1, // day 0 was a Thursday
  }
}

/** The day itself and the unbroken run of days off beside it, in one direction. */
function run(number: number, step: 1 | -1): MonthDay[] {
  const days = [parts(number)]
  for (let day = number + step; !isWorking(day); day += step) days.push(parts(day))
  return days
}

/** Weekends and the bank holidays of England and Wales that need no church calendar. */
function isWorking(number: number): boolean {
  const { month, day, weekday } = parts(number)
  if (weekday > 5) return false
  if ((month === 1 && day === 1) || (month === 12 && (day === 25 || day === 26))) return false
  const monday = weekday === 1
  return !(monday && ((month === 5 && (day <= 7 || day >= 25)) || (month === 8 && day >= 25)))
}
