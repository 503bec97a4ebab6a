import { Link } from '@tanstack/react-router'
import type { AccountRun, Sync } from '../../api/shapes.ts'
import { exactly, moment } from '../../format/instants.ts'
import { classes } from '../../parts/classes.ts'
import { useNow } from '../../parts/now.ts'
import { CellTitle } from '../../parts/screen.tsx'
import { RunIcon, runWords } from '../../parts/states.tsx'
import { causeWords, countsOf, countWords } from './sync-words.ts'

/** The runs before, newest first; one opens in the panel above. */
export function EarlierRuns({
  runs,
  shown,
  connectionId,
}: {
  runs: readonly Sync[]
  shown: string | undefined
  connectionId?: string
}) {
  const now = useNow()
  if (runs.length === 0) return null
  return (
    <>
      <CellTitle>Runs</CellTitle>
      <ul className="-mx-2">
        {runs.map((run) => {
          const accounts = run.accounts.filter((one) => connectionId === undefined || one.connectionId === connectionId)
          return (
            <li key={run.id}>
              <Link
                to="."
                search={(before: Record<string, unknown>) => ({ ...before, sync: run.id })}
                replace
                aria-current={run.id === shown ? 'true' : undefined}
                className={classes(
                  'flex min-h-[46px] items-center gap-3 rounded-control px-2 py-1 hover:bg-hover',
                  run.id === shown && 'bg-selected',
                )}
              >
                <RunIcon state={run.state} size={15} />
                <span className="w-[104px] shrink-0">
                  <time
                    dateTime={run.requestedAt}
                    title={exactly(run.requestedAt)}
                    className="block text-[13px] leading-[17px]"
                  >
                    {moment(run.requestedAt, now)}
                  </time>
                  <span className="block text-small leading-[17px] text-text-3">{causeWords[run.cause]}</span>
                </span>
                <span className="min-w-0 text-[13px] leading-[17px] text-text-2">
                  {run.state !== 'done' && <span className="block">{runWords[run.state]}</span>}
                  {(run.state === 'done' || wroteRows(accounts)) && countWords(countsOf(accounts))}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const wroteRows = (runs: readonly AccountRun[]): boolean => Object.values(countsOf(runs)).some((rows) => rows > 0)
