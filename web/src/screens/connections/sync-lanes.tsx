import { Check, Clock, CloudOff, type LucideIcon, RefreshCw } from 'lucide-react'
import { useAccountColour } from '../../api/accounts.ts'
import type { AccountRun } from '../../api/shapes.ts'
import { classes } from '../../parts/classes.ts'
import { Icon } from '../../parts/icon.tsx'
import { useToday } from '../../parts/now.ts'
import { phraseOf } from './sync-words.ts'

const laneHeight = 48
/** The drawing's width, where its trunk runs, and how much a lane adds to it. */
const width = 96
const trunkAt = 88
const trunkGrowth = 1.1

/** A lane per account, joining a river that grows with each. */
export function SyncLanes({ runs, running }: { runs: readonly AccountRun[]; running: boolean }) {
  const today = useToday()
  const colour = useAccountColour()
  const height = runs.length * laneHeight
  const flows = runs.some(({ state }) => state === 'done' || state === 'running')
  const river = running ? 'var(--accent)' : 'var(--flow)'
  return (
    <div className="relative">
      <ul>
        {runs.map((run) => (
          <li
            key={run.accountId}
            style={{ height: laneHeight, '--c': colour(run.accountId) }}
            className="flex items-center gap-3 pr-[102px]"
          >
            <LaneMark run={run} />
            <div className="min-w-0">
              <p className="truncate text-[13px] leading-[17px]">
                <span className="font-[550]">{run.name}</span> <span className="text-text-3">{run.bank}</span>
              </p>
              <p
                title={phraseOf(run, today)}
                className={classes(
                  'truncate text-small leading-[17px]',
                  run.state === 'failed' ? 'text-negative' : run.state === 'waiting' ? 'text-warning' : 'text-text-2',
                )}
              >
                {phraseOf(run, today)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <svg
        width={width}
        height={height + 8}
        viewBox={`0 0 ${width} ${height + 8}`}
        className="pointer-events-none absolute top-0 right-0 overflow-visible"
        aria-hidden="true"
      >
        <path d={trunk(runs.length, height)} fill={river} opacity={flows ? 1 : 0.25} />
        {runs.map((run, index) => (
          <path
            key={run.accountId}
            d={lane(index)}
            fill="none"
            stroke={
              run.state === 'failed'
                ? 'var(--negative)'
                : run.state === 'waiting'
                  ? 'var(--warning)'
                  : colour(run.accountId)
            }
            strokeLinecap="round"
            className={laneLook[run.state]}
          />
        ))}
        <circle cx={trunkAt} cy={height + 2} r={footOf(runs.length)} fill={river} opacity={flows ? 1 : 0.25} />
      </svg>
    </div>
  )
}

/** Solid is done, moving dots are running, faint dots are stopped or not begun. */
const laneLook: Record<AccountRun['state'], string> = {
  done: 'stroke-3',
  running: 'stroke-3 animate-stream [stroke-dasharray:1_7]',
  queued: 'stroke-2 opacity-40 [stroke-dasharray:1_7]',
  waiting: 'stroke-2 opacity-55 [stroke-dasharray:1_7]',
  failed: 'stroke-2 opacity-55 [stroke-dasharray:1_7]',
}

const marks: Record<AccountRun['state'], LucideIcon> = {
  done: Check,
  running: RefreshCw,
  queued: Clock,
  waiting: Clock,
  failed: CloudOff,
}

function LaneMark({ run }: { run: AccountRun }) {
  return (
    <span
      className={classes(
        'grid size-[22px] shrink-0 place-items-center rounded-full',
        run.state === 'done'
          ? 'bg-(--c) text-surface'
          : run.state === 'failed'
            ? 'bg-negative-soft text-negative'
            : 'tint-monogram',
      )}
    >
      <Icon
        of={marks[run.state]}
        size={13}
        className={run.state === 'running' ? 'animate-spin [animation-duration:1.6s]' : undefined}
      />
    </span>
  )
}

/** Along its row, then a bend down into the trunk. */
function lane(index: number): string {
  const y = index * laneHeight + laneHeight / 2
  return `M2 ${y}H${trunkAt - 36}C${trunkAt - 10} ${y} ${trunkAt} ${y + 8} ${trunkAt} ${y + 30}`
}

/** Half the river's width at its foot. */
const footOf = (lanes: number): number => Math.min(1.5 + lanes * trunkGrowth, 8)

/** From the first bend to the foot, wider by a little at each lane. */
function trunk(lanes: number, height: number): string {
  const top = laneHeight / 2 + 24
  const foot = footOf(lanes)
  return `M${trunkAt - 1} ${top}L${trunkAt + 1} ${top}L${trunkAt + foot} ${height + 2}H${trunkAt - foot}Z`
}
