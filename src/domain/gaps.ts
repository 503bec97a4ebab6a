import { type Day, type Window, without } from './day.ts'

/** Days that the ledger may lack rows of, and why. */
export type Gap = Window & { readonly reason: string }

const closed = 'The bank shows these days only right after you sign in. Renew the connection to fetch them.'
const unread = 'Not fetched yet.'

/** What is missing between the first day known of and the last day read, oldest first. Both lists oldest first, each apart from the next. */
export function gapsOf(coverage: readonly Window[], unavailable: readonly Window[]): Gap[] {
  const days = [...coverage, ...unavailable]
  const from = days.map(({ from }) => from).toSorted()[0]
  const to = days
    .map(({ to }) => to)
    .toSorted()
    .at(-1)
  if (from === undefined || to === undefined) return []
  const missing = without([{ from, to }], coverage)
  return [
    ...missing.flatMap((window) => unavailable.flatMap((days) => overlap(window, days))).map(because(closed)),
    ...without(missing, unavailable).map(because(unread)),
  ].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

const because =
  (reason: string) =>
  (window: Window): Gap => ({ ...window, reason })

function overlap(a: Window, b: Window): Window[] {
  const from: Day = a.from > b.from ? a.from : b.from
  const to: Day = a.to < b.to ? a.to : b.to
  return from <= to ? [{ from, to }] : []
}
