import { CircleAlert, CircleCheck, Clock, CloudOff, KeyRound, Link2, type LucideIcon, RefreshCw } from 'lucide-react'
import type { Connection, Sync } from '../api/shapes.ts'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export type AnyState = Connection['state']

type Look = { words: string; icon: LucideIcon; colour: string; ink: string; spins?: true }

/** Every state of an account or connection: an icon and words, colour besides. */
const states: Record<AnyState, Look> = {
  ok: { words: 'Up to date', icon: CircleCheck, colour: 'var(--positive)', ink: 'text-positive' },
  syncing: { words: 'Syncing', icon: RefreshCw, colour: 'var(--accent)', ink: 'text-accent-ink', spins: true },
  connecting: { words: 'Not finished', icon: Link2, colour: 'var(--control)', ink: 'text-text-2' },
  waiting: { words: 'Waiting', icon: Clock, colour: 'var(--control)', ink: 'text-text-2' },
  attention: { words: 'Needs you', icon: CircleAlert, colour: 'var(--warning)', ink: 'text-warning' },
  reconnect: { words: 'Sign in again', icon: KeyRound, colour: 'var(--warning)', ink: 'text-warning' },
  error: { words: 'Not working', icon: CloudOff, colour: 'var(--negative)', ink: 'text-negative' },
}

/** States in which a person is asked to do something. */
export const wantsPerson = (state: AnyState): boolean =>
  state === 'attention' || state === 'reconnect' || state === 'error'

export function StatePill({ state }: { state: AnyState }) {
  const look = states[state]
  return (
    <span
      style={{ '--c': look.colour }}
      className={classes(
        'tint-pill inline-flex h-6 items-center gap-1.5 rounded-full px-2.5 text-small font-[550] whitespace-nowrap',
        look.ink,
      )}
    >
      <StateIcon state={state} />
      {look.words}
    </span>
  )
}

/** The state within a line of small text. */
export function StateWords({ state }: { state: AnyState }) {
  const look = states[state]
  return (
    <span className={classes('inline-flex items-center gap-1.5 whitespace-nowrap', look.ink)}>
      <StateIcon state={state} />
      {look.words}
    </span>
  )
}

export function StateIcon({ state, size = 13 }: { state: AnyState; size?: number }) {
  const look = states[state]
  return (
    <Icon
      of={look.icon}
      size={size}
      className={classes('shrink-0', look.ink, look.spins && 'animate-spin [animation-duration:1.6s]')}
    />
  )
}

type RunState = Sync['state']

/** A run's or an account run's end or progress, in words. */
export const runWords: Record<RunState, string> = {
  queued: 'Waiting to start',
  running: 'Syncing now',
  done: 'Finished',
  partial: 'Finished in part',
  failed: 'Did not finish',
}

export const runInk: Record<RunState, string> = {
  queued: 'text-text-2',
  running: 'text-accent-ink',
  done: 'text-positive',
  partial: 'text-warning',
  failed: 'text-negative',
}

const runStates: Record<RunState, AnyState> = {
  queued: 'waiting',
  running: 'syncing',
  done: 'ok',
  partial: 'attention',
  failed: 'error',
}

export const RunIcon = ({ state, size = 14 }: { state: RunState; size?: number }) => (
  <StateIcon state={runStates[state]} size={size} />
)
