import { useAccountColour } from '../../api/accounts.ts'
import type { Account } from '../../api/shapes.ts'
import { axisMonth, type Day, dayRange, daysBetween } from '../../format/days.ts'
import { classes } from '../../parts/classes.ts'
import { useToday } from '../../parts/now.ts'
import { coverageAxis, coverageWords, type Span } from './coverage.ts'

/** One lane per account on a shared axis of months: solid is known to be complete, an amber dashed box is a gap. */
export function CoverageLanes({ accounts }: { accounts: readonly Account[] }) {
  const today = useToday()
  const colour = useAccountColour()
  const axis = coverageAxis(accounts, today)
  const at = (day: Day) => `${(daysBetween(axis.from, day) / axis.days) * 100}%`
  const box = ({ from, to }: Span) => ({ left: at(from), width: `${((daysBetween(from, to) + 1) / axis.days) * 100}%` })
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-4 text-[13px] sm:grid-cols-[minmax(90px,180px)_1fr_auto]">
      <div
        className="relative h-6 text-caption text-text-3 max-sm:col-span-2 max-sm:mx-5 sm:col-start-2"
        aria-hidden="true"
      >
        {axis.marks.map((day, index) => (
          <span
            key={day}
            className="absolute -translate-x-1/2 whitespace-nowrap max-sm:nth-[even]:hidden"
            style={{ left: at(day) }}
          >
            {axisMonth(day, axis.marks[index - 1])}
          </span>
        ))}
      </div>
      <ul className="contents">
        {accounts.map((account) => {
          const { words, whole } = coverageWords(account, today)
          return (
            <li
              key={account.id}
              className="col-span-full grid min-h-[26px] grid-cols-subgrid items-center max-sm:gap-y-1 max-sm:pb-2.5"
              style={{ '--c': colour(account.id) }}
            >
              <span className="truncate">
                {account.name} <span className="text-text-3">{account.bank}</span>
              </span>
              <span className="relative block h-2 overflow-hidden rounded-full bg-hover max-sm:order-last max-sm:col-span-2">
                {account.coverage.map((span) => (
                  <span
                    key={span.from}
                    title={dayRange(span.from, span.to, today)}
                    className="absolute inset-y-0 rounded-full bg-(--c)"
                    style={box(span)}
                  />
                ))}
                {account.gaps.map((span) => (
                  <span
                    key={span.from}
                    title={`Gap: ${dayRange(span.from, span.to, today)}. ${span.reason}`}
                    className="absolute inset-y-0 rounded-[2px] border border-warning border-dashed bg-warning-soft"
                    style={box(span)}
                  />
                ))}
              </span>
              <span className={classes('text-right text-small', whole ? 'text-text-3' : 'text-warning')}>{words}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
