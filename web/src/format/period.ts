import {
  addDays,
  addMonths,
  type Day,
  dayRange,
  endOfMonth,
  monthAndYear,
  monthName,
  plainDay,
  shortDay,
  shortMonthAndYear,
  startOfMonth,
} from './days.ts'

/** A span of days that a screen is about. `key` is how the URL writes it: `2026-11`, `2026-11-22`, `2026`, `last-3` or `last-12`. */
export type Period = {
  key: string
  from: Day
  to: Day
  /** `November 2026`, `Last 12 months`. */
  label: string
  /** `Nov 2026`, for narrow places. */
  short: string
  /** Within a sentence: `in November`, `in the last 12 months`. */
  words: string
}

/** The period that a URL names; anything else means the month of `today`. */
export function periodOf(key: string | undefined, today: Day): Period {
  if (key && /^\d{4}-(0[1-9]|1[0-2])$/.test(key)) return monthOf(`${key}-01`, today)
  if (key && /^\d{4}-\d{2}-\d{2}$/.test(key) && !Number.isNaN(Date.parse(key)) && addDays(key, 0) === key)
    return dayOf(key, today)
  if (key && /^\d{4}$/.test(key))
    return { key, from: `${key}-01-01`, to: `${key}-12-31`, label: key, short: key, words: `in ${key}` }
  if (key === 'last-3') return lastMonths(3, today)
  if (key === 'last-12') return lastMonths(12, today)
  return monthOf(today, today)
}

export const isMonth = ({ key }: Period): boolean => /^\d{4}-\d{2}$/.test(key)

/** The month before or after, as a URL writes it. */
export const stepMonth = ({ from }: Period, by: -1 | 1): string => addMonths(from, by).slice(0, 7)

/** What a person may choose, nearest first. */
export const periodChoices = (today: Day): Period[] => [
  ...[0, -1, -2, -3, -4, -5].map((back) => monthOf(addMonths(startOfMonth(today), back), today)),
  lastMonths(3, today),
  lastMonths(12, today),
  periodOf(today.slice(0, 4), today),
  periodOf(String(Number(today.slice(0, 4)) - 1), today),
]

/** The part of it that has happened, in words: `1–22 November`. */
export const elapsed = ({ from, to }: Period, today: Day): string =>
  dayRange(from, to > today && from <= today ? today : to, today)

/**
 * What to hold a period against: a running month against the month before up to the same day, anything else against the span of the
 * same length before it. `words` continue "less than …".
 */
export function comparison(period: Period, today: Day): { from: Day; to: Day; words: string } {
  const running = period.from <= today && today < period.to
  if (isMonth(period)) {
    const from = addMonths(period.from, -1)
    if (!running) return { from, to: endOfMonth(from), words: `in ${monthName(from, today)}` }
    const to = addMonths(today, -1)
    return { from, to, words: `by ${dayRange(to, to, today)}` }
  }
  if (/^\d{4}$/.test(period.key)) {
    const to = running ? addMonths(today, -12) : addMonths(period.to, -12)
    return {
      from: addMonths(period.from, -12),
      to,
      words: running ? `by ${dayRange(to, to, today)}` : `in ${to.slice(0, 4)}`,
    }
  }
  if (period.from === period.to) {
    const before = addDays(period.from, -1)
    return { from: before, to: before, words: 'on the day before' }
  }
  const months = period.key === 'last-3' ? 3 : 12
  return {
    from: addMonths(period.from, -months),
    to: addDays(period.from, -1),
    words: `in the ${months} months before`,
  }
}

const dayOf = (day: Day, today: Day): Period => ({
  key: day,
  from: day,
  to: day,
  label: plainDay(day, today),
  short: shortDay(day, today),
  words: `on ${plainDay(day, today)}`,
})

const monthOf = (day: Day, today: Day): Period => ({
  key: day.slice(0, 7),
  from: startOfMonth(day),
  to: endOfMonth(day),
  label: monthAndYear(day),
  short: shortMonthAndYear(day),
  words: `in ${monthName(day, today)}`,
})

const lastMonths = (months: number, today: Day): Period => ({
  key: `last-${months}`,
  from: addDays(addMonths(today, -months), 1),
  to: today,
  label: `Last ${months} months`,
  short: `${months} months`,
  words: `in the last ${months} months`,
})
