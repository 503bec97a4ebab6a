import { addDays, type Day, recentDays, type Window, without } from '../domain/day.ts'

/** How far back a bank is asked at first: the deepest history any UK bank is known to give. @source truelayer.md 2.9 */
export const deepestDays = 6 * 365

/** Banks amend rows long after booking them: all recent days are read again so often. */
const reReadEveryDays = 7

export type History = {
  /** Days known to be complete, oldest first, apart from each other. */
  readonly coverage: readonly Window[]
  /** Nothing older is kept by the bank: asked and answered. */
  readonly historyFrom: Day | null
  /** Days asked for in vain since the last consent. */
  readonly unavailable: readonly Window[]
  /** How many covered days are read again each time. */
  readonly lagDays: number
  /** When all recent days were last read at once. */
  readonly reReadOn: Day | null
  /** The earliest day on which a row was announced that is still pending. */
  readonly oldestPending: Day | null
}

/**
 * The windows owed to an account, newest first, each apart from the others; there is always one, and the first ends today. It begins where the
 * newest covered stretch ends less the lag, or with the oldest pending row if that is earlier and recent, and takes in all recent days when these
 * are due to be read again. Owed besides is every day back to the oldest the bank may have that is neither covered nor asked for in vain. A window
 * never reaches across the edge of the recent days, so that a bank which refuses what is older still gives those.
 */
export function owedWindows(history: History, today: Day): Window[] {
  const oldest = earlier(history.historyFrom ?? addDays(today, -deepestDays), today)
  const recent = addDays(today, -recentDays)
  const news: Window = { from: later(newsFrom(history, today), oldest), to: today }
  const unread = without([{ from: oldest, to: addDays(news.from, -1) }], history.coverage).filter(isSome)
  return joined([news, ...unread])
    .flatMap((window) => splitBefore(recent, window))
    .flatMap((window) => (isOld(window, today) ? without([window], history.unavailable) : [window]))
}

/** So many rows are stored at once: whoever else stores something for the person waits for them, a fifth of a second or so. */
const rowsPerPart = 5_000

/**
 * The window in parts, newest first, each apart from the others and as large as it may be: those in which the rows of a long answer about days never
 * read before are stored. One day is never parted.
 * @param days of the rows, in any order, once for each row
 */
export function inParts(window: Window, days: readonly Day[]): Window[] {
  const parts: Window[] = []
  const newestFirst = days.toSorted().toReversed()
  let { to } = window
  for (let start = 0; start + 2 * rowsPerPart < newestFirst.length; ) {
    const from = newestFirst[start + rowsPerPart - 1] ?? window.from
    const next = newestFirst.findIndex((day) => day < from)
    if (next === -1) break
    parts.push({ from, to })
    to = addDays(from, -1)
    start = next
  }
  return [...parts, { from: window.from, to }]
}

/** Whether a bank may refuse all of it without a fresh sign-in, and long answers are to be expected. */
export const isOld = ({ to }: Window, today: Day): boolean => to < addDays(today, -recentDays)

/** Whether the window takes in every recent day that the bank keeps. */
export const readsAllRecent = (
  { from, to }: Window,
  { historyFrom }: Pick<History, 'historyFrom'>,
  today: Day,
): boolean => to === today && from <= later(addDays(today, -recentDays), historyFrom ?? '')

function newsFrom({ coverage, lagDays, reReadOn, oldestPending }: History, today: Day): Day {
  const newest = coverage.at(-1)
  const recent = addDays(today, -recentDays)
  if (!newest) return addDays(today, -deepestDays)
  const lagged = earlier(addDays(newest.to, -lagDays), today)
  const pending = oldestPending !== null && oldestPending >= recent ? earlier(oldestPending, lagged) : lagged
  const due = reReadOn === null || addDays(reReadOn, reReadEveryDays) <= today
  return due ? earlier(recent, pending) : pending
}

/** Windows that touch become one; newest first, as they came. */
function joined(windows: readonly Window[]): Window[] {
  const all: Window[] = []
  for (const window of windows) {
    const newer = all.at(-1)
    if (newer && addDays(window.to, 1) === newer.from) all[all.length - 1] = { from: window.from, to: newer.to }
    else all.push(window)
  }
  return all
}

const isSome = ({ from, to }: Window): boolean => from <= to

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
