import { CircleCheck } from 'lucide-react'
import { ConnectActions } from '../../parts/connect-actions.tsx'
import { Icon } from '../../parts/icon.tsx'

const points = [
  'Every account and card, with the full history the bank gives, read side by side',
  'Each row named and categorised as it lands, with the reason beside it',
  'Reading only, on your own machine: nothing here can move money',
]

/** The first thing a new person sees: what will be here, and the two ways to begin. */
export function Welcome() {
  return (
    <div className="mx-auto grid min-h-full max-w-[860px] content-center items-center gap-12 px-5 py-10 md:grid-cols-[1fr_280px]">
      <div>
        <h2 className="text-[28px] leading-9 font-[650] tracking-[-0.02em] text-balance">
          Bring your accounts together
        </h2>
        <ul className="mt-5 space-y-2.5">
          {points.map((point) => (
            <li key={point} className="flex gap-2.5 text-lead text-pretty text-text-2">
              <Icon of={CircleCheck} size={17} className="mt-[3px] shrink-0 text-accent-ink" />
              {point}
            </li>
          ))}
        </ul>
        <div className="mt-7 flex flex-wrap gap-2">
          <ConnectActions />
        </div>
        <p className="mt-3 text-small text-text-3">
          The demo bank is made up: look around, then disconnect it and nothing of it stays.
        </p>
      </div>
      <Streams />
    </div>
  )
}

const lanes = ['--chart-1', '--chart-2', '--chart-5', '--chart-4', '--chart-3']
const laneWidth = 13

/** Streams of several accounts joining one river. */
function Streams() {
  return (
    <svg viewBox="0 0 280 250" aria-hidden="true" className="w-full max-md:hidden" fill="none">
      {lanes.map((colour, index) => {
        const [from, to] = [20 + index * 60, 140 + (index - 2) * (laneWidth - 0.5)]
        return (
          <g key={colour}>
            <linearGradient id={`stream${colour}`} gradientUnits="userSpaceOnUse" x1="0" y1="20" x2="0" y2="250">
              <stop offset="0" stopColor={`var(${colour})`} />
              <stop offset="0.62" stopColor="var(--flow)" />
              <stop offset="1" stopColor="var(--flow)" stopOpacity="0" />
            </linearGradient>
            <path
              d={`M${from} 6C${from} 110 ${to} 70 ${to} 178V250`}
              stroke={`url(#stream${colour})`}
              strokeWidth={laneWidth}
            />
          </g>
        )
      })}
    </svg>
  )
}
