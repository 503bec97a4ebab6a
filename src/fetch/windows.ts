import { addDays, type Day, type Window } from '../domain/day.ts'

/** Rows keep changing for a while after they are booked; this much of what is covered is read again each time. */
const overlapDays = 14

/** Every bank shows this much without a fresh sign-in; what is older may be refused and is asked for by itself. @source truelayer.md 2.9 */
const recentDays = 89

/** How far back a bank is asked at first: the deepest history any UK bank is known to give, then less where it refuses. @source truelayer.md 2.9 */
const depths = [6 * 365, 2 * 365, 365] as const

export type History = {
  /** Days known to be complete, oldest first, apart from each other. */
  readonly coverage: readonly Window[]
  /** Nothing older is kept by the bank: asked and answered. */
  readonly historyFrom: Day | null
}

/**
 * The windows owed to an account, newest first, each apart from the others; there is always one, and the first ends today. Owed is every day
 * from the oldest that the bank may have to today which is not covered, and the last days of the newest covered stretch once more. A window
 * never reaches across the edge of the recent days, so that a bank which refuses what is older still gives those.
 */
export function owedWindows({ coverage, historyFrom }: History, today: Day): Window[] {
  const oldest = earlier(historyFrom ?? addDays(today, -depths[0]), today)
  const newest = coverage.at(-1)
  const againFrom = newest ? earlier(addDays(newest.to, 1 - overlapDays), today) : oldest
  const settled = coverage.filter(({ from }) => from < againFrom)
  const owed: Window[] = []
  let to = today
  for (const stretch of settled.toReversed()) {
    const settledTo = earlier(stretch.to, addDays(againFrom, -1))
    owed.push({ from: later(addDays(settledTo, 1), oldest), to })
    to = addDays(stretch.from, -1)
  }
  owed.push({ from: oldest, to })
  return owed.filter(({ from, to }) => from <= to).flatMap((window) => splitBefore(addDays(today, -recentDays), window))
}

/** A shorter window to ask for after the bank refused this one as too old, or null when none is left to ask for. */
export function shortened(refused: Window, today: Day): Window | null {
  const next = depths.map((depth) => addDays(today, -depth)).find((from) => from > refused.from)
  return next !== undefined && next <= refused.to ? { from: next, to: refused.to } : null
}

/** The window in two, the newer first, where `day` lies within it and not at its beginning. */
const splitBefore = (day: Day, { from, to }: Window): Window[] =>
  from < day && day <= to
    ? [
        { from: day, to },
        { from, to: addDays(day, -1) },
      ]
    : [{ from, to }]

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
const later = (a: Day, b: Day): Day => (a > b ? a : b)
