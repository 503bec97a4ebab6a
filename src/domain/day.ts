/** A calendar day as the bank wrote it, `YYYY-MM-DD`; never converted between zones. */
export type Day = string

/** Days from `from` to `to`, both included. */
export type Window = { readonly from: Day; readonly to: Day }

/** Whether it is a day of the calendar; the year 0000 is none, as PostgreSQL has no such year. */
export const isDay = (text: string): boolean =>
  /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) && Number(text.slice(8)) <= lastDayOf(text)

/** By hand, since each row of an answer is asked: Temporal takes ten times as long. */
function lastDayOf(text: string): number {
  const month = text.slice(5, 7)
  if (month !== '02') return shortMonths.has(month) ? 30 : 31
  const year = Number(text.slice(0, 4))
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

const shortMonths = new Set(['04', '06', '09', '11'])

/** `days` later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

export const within = (day: Day, window: Window): boolean => day >= window.from && day <= window.to

/** `windows` without the days of `others`, newest first. `others` are apart from one another and oldest first, as PostgreSQL's multiranges are. */
export const without = (windows: readonly Window[], others: readonly Window[]): Window[] =>
  others.reduce((left, other) => left.flatMap((window) => cut(window, other)), [...windows])

/** What is left of the window on either side of `other`, the newer first. */
const cut = ({ from, to }: Window, other: Window): Window[] =>
  other.to < from || other.from > to
    ? [{ from, to }]
    : [
        { from: addDays(other.to, 1), to },
        { from, to: addDays(other.from, -1) },
      ].filter((window) => window.from <= window.to)

/** Days from the one to the other; negative when `later` is the earlier. */
export const daysBetween = (earlier: Day, later: Day): number => (Date.parse(later) - Date.parse(earlier)) / 86_400_000

/** Every bank shows this much without a fresh sign-in; what is older may be refused and is asked for by itself. @source truelayer.md 2.9 */
export const recentDays = 89
