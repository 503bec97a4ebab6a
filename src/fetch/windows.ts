import { addDays, type Day, type Window } from '../domain/day.ts'

/** Rows keep changing for a while after they are booked; this much of what is covered is read again each time. */
export const overlapDays = 14

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
 * The windows owed to an account, newest first, each apart from the others. Never read: the recent days, then all history before them.
 * Read before: from the end of the newest covered stretch, less the overlap; and every gap below it that has not been answered yet.
 */
export function owedWindows(history: History, today: Day): Window[] {
  const oldest = history.historyFrom ?? addDays(today, -depths[0])
  const newest = history.coverage.at(-1)
  const recentFrom = addDays(today, -recentDays)
  const owed: Window[] = [newest ? { from: earlier(addDays(newest.to, -overlapDays + 1), today), to: today } : { from: recentFrom > oldest ? recentFrom : oldest, to: today }]
  let edge = newest ? newest.from : (owed[0]?.from ?? today)
  for (const stretch of history.coverage.slice(0, -1).toReversed()) {
    owed.push({ from: addDays(stretch.to, 1), to: addDays(edge, -1) })
    edge = stretch.from
  }
  if (edge > oldest) owed.push({ from: oldest, to: addDays(edge, -1) })
  return owed
}

/** A shorter window to ask for after the bank refused this one as too old, or null when it shows no more than what is already covered. */
export function shortened(refused: Window, today: Day): Window | null {
  const next = depths.map((depth) => addDays(today, -depth)).find((from) => from > refused.from)
  return next !== undefined && next <= refused.to ? { from: next, to: refused.to } : null
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
