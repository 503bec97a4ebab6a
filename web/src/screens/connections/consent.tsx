import { CalendarClock } from 'lucide-react'
import { plainDay, todayAt } from '../../format/days.ts'
import { daysUntil } from '../../format/instants.ts'
import { count } from '../../format/words.ts'
import { Icon } from '../../parts/icon.tsx'
import { useNow } from '../../parts/now.ts'

/** From how many days before its end a permission is worth a word to its person. */
const soonDays = 14

export const endsSoon = (at: string, now: Date): boolean => daysUntil(at, now) < soonDays

/** Until when the bank's permission holds, in words. */
export function ConsentEnd({ at }: { at: string }) {
  const now = useNow()
  const left = daysUntil(at, now)
  const day = plainDay(todayAt(new Date(at)), todayAt(now))
  const soon = endsSoon(at, now)
  return (
    <span className={soon ? 'text-warning' : 'text-text-3'}>
      {soon && <Icon of={CalendarClock} size={13} className="mr-1.5 inline align-[-2px]" />}
      {left < 0
        ? `Permission ended on ${day}`
        : soon
          ? `Permission ends in ${count(left, 'day')}, on ${day}`
          : `Permission until ${day}`}
    </span>
  )
}
