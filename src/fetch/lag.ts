import { type Day, daysBetween } from '../domain/day.ts'

/** How many new rows were dated so many days before the last covered day; at 0 also those of that day and after it. */
export type Lateness = readonly number[]

/** Of a bank that is not known yet, and of every bank while exact windows are switched off. */
export const usualLagDays = 7

const longestLagDays = 30
/** So many rows tell how late a bank posts. */
const enoughRows = 40
/** When there are as many, the older half is forgotten: banks change. */
const mostRows = 4_000
/** One row in so many may be later than the lag; the weekly reading of all recent days finds it. */
const oneIn = 200

/**
 * How many covered days to read again, from how late a bank's rows came: as late as all but one in 200 of them, and a day more. A bank of which less is
 * known is given a week, or more where it was seen to be later.
 */
export function lagDays(lateness: Lateness): number {
  const total = sum(lateness)
  let late = 0
  let days = lateness.length
  while (days > 0 && late + (lateness[days - 1] ?? 0) <= total / oneIn) late += lateness[--days] ?? 0
  const seen = Math.min(Math.max(days, 1), longestLagDays)
  return total < enoughRows ? Math.max(seen, usualLagDays) : seen
}

/** With the rows of one more answer: `days` are those of its new rows, `coveredTo` the last day that was covered before it. */
export function learned(before: Lateness, days: readonly Day[], coveredTo: Day): Lateness {
  const after = Array.from({ length: longestLagDays + 1 }, (_, late) => before[late] ?? 0)
  for (const day of days) {
    const late = Math.min(Math.max(daysBetween(day, coveredTo), 0), longestLagDays)
    after[late] = (after[late] ?? 0) + 1
  }
  const kept = sum(after) > mostRows ? after.map((count) => Math.floor(count / 2)) : after
  return kept.slice(0, kept.findLastIndex((count) => count > 0) + 1)
}

/** Of several accounts that one bank posts to alike. */
export const together = (all: readonly Lateness[]): Lateness =>
  Array.from({ length: Math.max(0, ...all.map(({ length }) => length)) }, (_, late) =>
    sum(all.map((one) => one[late] ?? 0)),
  )

const sum = (counts: Lateness): number => counts.reduce((total, count) => total + count, 0)
