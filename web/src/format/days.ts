/** A calendar day as the bank wrote it, `YYYY-MM-DD`. It has no zone, so it is read and written as UTC throughout. */
export type Day = string

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const write = (date: Date): Day => date.toISOString().slice(0, 10)
const format = (options: Intl.DateTimeFormatOptions) => {
  const written = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (day: Day) => written.format(utc(day)).replace(',', '')
}

const weekdayDayMonth = format({ weekday: 'long', day: 'numeric', month: 'long' })
const weekdayDayMonthYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const dayMonth = format({ day: 'numeric', month: 'long' })
const dayMonthYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
const shortDayMonth = format({ day: 'numeric', month: 'short' })
const shortDayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' })
const monthAlone = format({ month: 'long' })
const monthYear = format({ month: 'long', year: 'numeric' })
const shortMonth = format({ month: 'short' })
const shortMonthYear = format({ month: 'short', year: 'numeric' })

/** The day it is at `now` where the person is. */
export function todayAt(now: Date): Day {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

export const addDays = (day: Day, days: number): Day => write(new Date(utc(day).getTime() + days * 86_400_000))

/** Months later, or earlier when negative; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const date = utc(day)
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date.getUTCDate(), last))
  return write(first)
}

export const startOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`
export const endOfMonth = (day: Day): Day => addDays(addMonths(startOfMonth(day), 1), -1)
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)

const sameYear = (a: Day, b: Day) => a.slice(0, 4) === b.slice(0, 4)

/** `Today`, `Yesterday`, or null for any other day. */
export function nearDay(day: Day, today: Day): 'Today' | 'Yesterday' | null {
  if (day === today) return 'Today'
  return day === addDays(today, -1) ? 'Yesterday' : null
}

/** `Friday 20 November`, with the year when it is not this one. */
export const longDay = (day: Day, today: Day): string =>
  sameYear(day, today) ? weekdayDayMonth(day) : weekdayDayMonthYear(day)

/** `20 November`, with the year when it is not this one. */
export const plainDay = (day: Day, today: Day): string => (sameYear(day, today) ? dayMonth(day) : dayMonthYear(day))

/** `20 Nov`, with the year when it is not this one. */
export const shortDay = (day: Day, today: Day): string =>
  sameYear(day, today) ? shortDayMonth(day) : shortDayMonthYear(day)

/** `November`, with the year when it is not this one. */
export const monthName = (day: Day, today: Day): string => (sameYear(day, today) ? monthAlone(day) : monthYear(day))

/** `Nov 2026`. */
export const shortMonthAndYear = (day: Day): string => shortMonthYear(day)

/** `November 2026`. */
export const monthAndYear = (day: Day): string => monthYear(day)

/** `Nov`, and `Jan 27` where the axis enters a year; `before` is the mark at its left. */
export const axisMonth = (day: Day, before: Day | undefined): string =>
  before && sameYear(before, day) ? shortMonth(day) : `${shortMonth(day)} ${day.slice(2, 4)}`

/** `26 Aug–23 Nov`, `26 Aug–23 Nov 2024`, `28 Dec 2025–3 Jan 2026`: for narrow places. */
export function shortRange(from: Day, to: Day, today: Day): string {
  const start = sameYear(from, to) ? shortDayMonth(from) : shortDayMonthYear(from)
  return `${start}–${sameYear(from, to) && sameYear(to, today) ? shortDayMonth(to) : shortDayMonthYear(to)}`
}

/** `1–22 November`, `28 October–3 November`, with years when they are not this one. */
export function dayRange(from: Day, to: Day, today: Day): string {
  if (from === to) return plainDay(from, today)
  const end = plainDay(to, today)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${end}`
  return sameYear(from, to) ? `${dayMonth(from)}–${end}` : `${dayMonthYear(from)}–${dayMonthYear(to)}`
}
