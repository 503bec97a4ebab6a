import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import type { Sync } from '../../api/shapes.ts'
import { isRunning } from '../../api/syncs.ts'
import { useSummary } from '../../api/transactions.ts'
import { duration, exactly, moment } from '../../format/instants.ts'
import { count } from '../../format/words.ts'
import { toReview } from '../../parts/categories.tsx'
import { classes } from '../../parts/classes.ts'
import { Icon } from '../../parts/icon.tsx'
import { useNow } from '../../parts/now.ts'
import { RunIcon, runInk, runWords } from '../../parts/states.tsx'
import { SyncLanes } from './sync-lanes.tsx'
import { causeWords, countsOf, countWords, tierWords } from './sync-words.ts'
import { UndoSync } from './undo-sync.tsx'

type Props = { sync: Sync; connectionId?: string | undefined }

/** One run, running or over: counts, a lane per account, and what the rows became. Only what a worker reported. */
export function SyncPanel({ sync, connectionId }: Props) {
  const runs = sync.accounts.filter((run) => connectionId === undefined || run.connectionId === connectionId)
  const counts = countsOf(runs)
  return (
    <div>
      <div className="mb-3 flex items-center gap-2">
        <h2 className={classes('flex items-center gap-1.5 text-cell', runInk[sync.state])}>
          <RunIcon state={sync.state} />
          {runWords[sync.state]}
        </h2>
        <p className="ml-auto text-small text-text-3">
          <When sync={sync} />
        </p>
      </div>
      <dl className="grid grid-cols-4 gap-2">
        <Count number={counts.added} words="new" />
        <Count number={counts.changed} words="updated" />
        <Count number={counts.removed} words="taken back" />
        <Count number={counts.unchanged} words="known" />
      </dl>
      <p className="sr-only" aria-live="polite">
        {isRunning(sync) ? `Syncing: ${countWords(counts)}` : `${runWords[sync.state]}: ${countWords(counts)}`}
      </p>
      <Reasons sync={sync} connectionId={connectionId} />
      <div className="mt-3 border-line border-t pt-2">
        {runs.length > 0 ? (
          <SyncLanes runs={runs} running={isRunning(sync)} />
        ) : (
          <p className="py-3 text-text-2">
            {isRunning(sync) ? 'Asking the bank which accounts there are…' : 'No account was read.'}
          </p>
        )}
      </div>
      {runs.length > 0 && !isRunning(sync) && <Stories runs={runs} />}
      {(connectionId === undefined || sync.connections.length === 1) && (
        <>
          <Enrichment sync={sync} />
          <UndoSync sync={sync} />
        </>
      )}
    </div>
  )
}

function When({ sync }: { sync: Sync }) {
  const now = useNow()
  const start = sync.startedAt ?? sync.requestedAt
  return (
    <>
      {causeWords[sync.cause]},{' '}
      <time dateTime={start} title={exactly(start)}>
        {moment(start, now)}
      </time>
      {sync.finishedAt && `, took ${duration(start, new Date(sync.finishedAt))}`}
    </>
  )
}

function Count({ number, words }: { number: number; words: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-small text-text-2">{words}</dt>
      <dd className="text-[22px] leading-7 font-[600] tracking-[-0.015em]">{number.toLocaleString('en-GB')}</dd>
    </div>
  )
}

/** Why a connection was not read in full: never a green tick on a failure. */
function Reasons({ sync, connectionId }: Props) {
  const troubled = sync.connections.filter(
    (run) =>
      (run.state === 'failed' || run.state === 'partial') &&
      run.reason &&
      (connectionId === undefined || run.connectionId === connectionId),
  )
  if (troubled.length === 0) return null
  return (
    <ul className="mt-3 space-y-1 rounded-panel bg-warning-soft px-3.5 py-2.5">
      {troubled.map((run) => (
        <li key={run.connectionId}>
          <span className="font-[600]">{run.bank}</span>: <span className="text-text-2">{run.reason}</span>
        </li>
      ))}
    </ul>
  )
}

/** What happened, account by account, in words, and what it took. */
function Stories({ runs }: { runs: Sync['accounts'] }) {
  return (
    <details className="group mt-1 border-line border-t pt-2">
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between font-[550] sm:min-h-8">
        What happened
        <Icon of={ChevronDown} className="text-text-3 transition-transform group-open:rotate-180" />
      </summary>
      <ul className="space-y-2 pb-2">
        {runs.map((run) => (
          <li key={run.accountId} className="text-small">
            <p className="font-[550]">{run.name}</p>
            <p className="text-text-2">{run.story}</p>
            <p className="text-text-3">
              {count(run.apiCalls, 'call')} to the bank, {count(run.statements, 'SQL statement')},{' '}
              {(run.ms / 1000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} s
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The rows as they were labelled when they came; what is left to review counts as it is now, since pairing and people explain rows afterwards. */
function Enrichment({ sync: { enrichment, state } }: { sync: Sync }) {
  const { categorised, byTier } = enrichment
  const all = categorised + enrichment.toReview
  const { data: { count: unsure } = { count: 0 } } = useSummary({ category: toReview })
  if (all === 0) return null
  return (
    <div className="mt-1 border-line border-t pt-3">
      <p className="font-[600]">
        {categorised.toLocaleString('en-GB')} of {count(all, 'row')} categorised{state === 'running' && ' so far'}
      </p>
      <p className="text-small text-text-2">{tierWords(byTier)}</p>
      <div aria-hidden="true" className="my-2 h-1.5 overflow-hidden rounded-full bg-warning-soft">
        <div className="h-full rounded-full bg-accent" style={{ width: `${(categorised / all) * 100}%` }} />
      </div>
      {unsure > 0 && (
        <Link
          to="/transactions"
          search={{ category: toReview }}
          className="inline-flex min-h-7 items-center font-[550] text-accent-ink hover:underline max-sm:min-h-11"
        >
          Look at the {unsure === 1 ? 'one' : unsure.toLocaleString('en-GB')} to review
        </Link>
      )}
    </div>
  )
}
