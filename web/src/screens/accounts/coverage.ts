import type { Account } from '../../api/shapes.ts'
import { addDays, type Day, daysBetween } from '../../format/days.ts'

export type Span = { from: Day; to: Day }

/** What the end of a lane says: `complete`, `2 gaps`, `3 days behind`, `nothing yet`. */
export function coverageWords(
  { gaps, coveredTo }: Pick<Account, 'gaps' | 'coveredTo'>,
  today: Day,
): { words: string; whole: boolean } {
  if (!coveredTo) return { words: 'nothing yet', whole: false }
  if (gaps.length > 0) return { words: gaps.length === 1 ? '1 gap' : `${gaps.length} gaps`, whole: false }
  const behind = daysBetween(coveredTo, today)
  return behind > 1 ? { words: `${behind} days behind`, whole: false } : { words: 'complete', whole: true }
}

/** The axis that all lanes share: from the first day any account has to today, with at most six month marks. */
export function coverageAxis(
  accounts: readonly Pick<Account, 'coveredFrom'>[],
  today: Day,
): { from: Day; days: number; marks: Day[] } {
  const from = accounts.flatMap(({ coveredFrom }) => coveredFrom ?? []).sort()[0] ?? today
  const days = Math.max(daysBetween(from, today), 1)
  const months: Day[] = []
  for (let day = nextMonth(from); day <= today; day = nextMonth(day)) months.push(day)
  const every = Math.max(Math.ceil(months.length / 6), 1)
  return { from, days, marks: months.filter((_, index) => index % every === 0) }
}

const nextMonth = (day: Day): Day => {
  const later = addDays(`${day.slice(0, 7)}-01`, 32)
  return `${later.slice(0, 7)}-01`
}
