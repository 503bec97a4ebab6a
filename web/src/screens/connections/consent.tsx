import { CalendarClock } from 'lucide-react'
import type { Connection } from '../../api/shapes.ts'
import { plainDay, todayAt } from '../../format/days.ts'
import { count } from '../../format/words.ts'
import { Icon } from '../../parts/icon.tsx'
import { useNow } from '../../parts/now.ts'

/** Whether a permission comes to its end within a fortnight, or has. */
export const endsSoon = ({ renewal: { due, level } }: Connection): boolean => due && (level === null || level <= 14)

/** Until when the bank's permission holds, in words. */
export function ConsentEnd({ connection }: { connection: Connection }) {
  const now = useNow()
  const { consentExpiresAt, consentEndsInDays } = connection
  if (consentExpiresAt === null || consentEndsInDays === null) return null
  const day = plainDay(todayAt(new Date(consentExpiresAt)), todayAt(now))
  const soon = endsSoon(connection)
  return (
    <span className={soon ? 'text-warning' : 'text-text-3'}>
      {soon && <Icon of={CalendarClock} size={13} className="mr-1.5 inline align-[-2px]" />}
      {consentEndsInDays === 0
        ? `Permission ended on ${day}`
        : soon
          ? `Permission ends in ${count(consentEndsInDays, 'day')}, on ${day}`
          : `Permission until ${day}`}
    </span>
  )
}
