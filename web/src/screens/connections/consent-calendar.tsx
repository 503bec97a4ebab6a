import { useAccountColour } from '../../api/accounts.ts'
import type { Connection } from '../../api/shapes.ts'
import { addDays, axisMonth, daysBetween, endOfMonth, plainDay, todayAt } from '../../format/days.ts'
import { daysUntil } from '../../format/instants.ts'
import { classes } from '../../parts/classes.ts'
import { useNow } from '../../parts/now.ts'
import { endsSoon } from './consent.tsx'

const span = 90
/** The first days of the line are amber: a permission that ends there is next. */
const amberDays = 30
/** Names nearer than this, in percent of the line, stand on two levels. */
const crowded = 16

/** The next 90 days as a line, with a pin where each bank's permission ends. */
export function ConsentCalendar({ connections }: { connections: readonly Connection[] }) {
  const now = useNow()
  const colour = useAccountColour()
  const today = todayAt(now)
  const pins = connections
    .flatMap((connection) => {
      const { id, bank, accounts, consentExpiresAt } = connection
      return consentExpiresAt
        ? [
            {
              id,
              bank,
              soon: endsSoon(connection),
              at: consentExpiresAt,
              left: percent(daysUntil(consentExpiresAt, now)),
              account: accounts[0]?.id,
            },
          ]
        : []
    })
    .sort((a, b) => a.left - b.left)
  const levels = levelsOf(pins.map(({ left }) => left))
  const tall = levels.some((level) => level > 0)
  return (
    <div className="px-6 pb-1">
      <ul className={classes('relative', tall ? 'h-11' : 'h-6')}>
        {pins.map(({ id, bank, soon, at, left, account }, index) => (
          <li
            key={id}
            title={`Until ${plainDay(todayAt(new Date(at)), today)}`}
            className={classes(
              'absolute -translate-x-1/2 text-small leading-4 whitespace-nowrap',
              soon ? 'font-[600] text-warning' : 'text-text-2',
            )}
            style={{ left: `${left}%`, bottom: 6 + (levels[index] ?? 0) * 18 }}
          >
            {bank}
            <span className="sr-only">: permission until {plainDay(todayAt(new Date(at)), today)}</span>
            <span
              aria-hidden="true"
              className="absolute left-1/2 size-3 -translate-x-1/2 rounded-full border-2 border-surface bg-(--c)"
              style={{ '--c': account ? colour(account) : 'var(--control)', bottom: -15 - (levels[index] ?? 0) * 18 }}
            />
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-hover">
        <div className="h-full bg-warning-soft" style={{ width: `${percent(amberDays)}%` }} />
      </div>
      <div aria-hidden="true" className="relative mt-1.5 h-4 text-caption text-text-3">
        <span className="absolute -translate-x-1/2">Today</span>
        {monthStarts(today).map(({ day, left }) => (
          <span key={day} className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: `${left}%` }}>
            {axisMonth(day, today)}
          </span>
        ))}
      </div>
    </div>
  )
}

const percent = (days: number): number => (Math.min(Math.max(days, 0), span) / span) * 100

/** 0 or 1 per name, so that neighbours do not cover each other. */
function levelsOf(places: readonly number[]): number[] {
  const levels: number[] = []
  for (const [index, place] of places.entries()) {
    const near = place - (places[index - 1] ?? -crowded) < crowded
    levels.push(near && levels[index - 1] === 0 ? 1 : 0)
  }
  return levels
}

/** The first days of the months ahead that leave room for the word before them. */
function monthStarts(today: string): { day: string; left: number }[] {
  const first = addDays(endOfMonth(today), 1)
  const second = addDays(endOfMonth(first), 1)
  const third = addDays(endOfMonth(second), 1)
  return [first, second, third]
    .map((day) => ({ day, left: percent(daysBetween(today, day)) }))
    .filter(({ left }) => left > 12 && left < 97)
}
