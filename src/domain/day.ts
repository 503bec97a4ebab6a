/** A calendar day as the bank wrote it, `YYYY-MM-DD`; never converted between zones. */
export type Day = string

/** Days from `from` to `to`, both included. */
export type Window = { readonly from: Day; readonly to: Day }

/** Whether it is a day of the calendar; the year 0000 is none, as PostgreSQL has no such year. */
export const isDay = (text: string): boolean => {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** `days` later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

export const within = (day: Day, window: Window): boolean => day >= window.from && day <= window.to
