import type { AccountState } from '../domain/account.ts'
import { type FaultCode, faults } from '../domain/fault.ts'
import { readEveryHours } from './schedule.ts'

/**
 * How an account or connection stands after an attempt, and when the next one is due. `nextAttemptAt` null: not before a person acts. `failures`
 * counts attempts that failed since the last that did not: each makes the next pause longer.
 */
export type Standing = {
  /** What was wrong; null where nothing was. */
  readonly code: FaultCode | null
  readonly state: Exclude<AccountState, 'syncing'>
  readonly reason: string
  readonly nextAttemptAt: string | null
  readonly failures: number
}

/** How an attempt ended. */
export type Attempt = {
  readonly now: Temporal.Instant
  /** Attempts that failed before it, since the last that did not. */
  readonly failures: number
  /** Between 0 and 1: what its connection is set apart by from others. */
  readonly spread: number
  /** When the bank's daily allowance lets it be read again with nobody present; null: at any time. */
  readonly freesAt: string | null
}

const spreadMinutes = 30
const longestPauseMinutes = 6 * 60

export const standingWell = ({ now, spread, freesAt }: Attempt): Standing => ({
  code: null,
  state: 'ok',
  reason: '',
  nextAttemptAt: later(now, 60 * (readEveryHours * 60 + spread * spreadMinutes), freesAt),
  failures: 0,
})

/**
 * What a failure means for the account it happened to. A dead consent waits for the person, a spent quota until it frees, a busy or absent bank
 * for minutes and then for longer each time, as does what we cannot understand or did not expect, which is shown as an error meanwhile.
 * @param retryAfterSeconds what the bank asked for, when it did; less than a minute counts as one
 */
export function standingAfter(code: FaultCode, attempt: Attempt, retryAfterSeconds: number | null = null): Standing {
  const { now, failures, spread, freesAt } = attempt
  const reason = `${faults[code].says} ${faults[code].remedy}`
  const growing = (minutes: number): number =>
    60 * Math.min(minutes * 2 ** Math.min(failures, 10) * (1 + spread / 4), longestPauseMinutes)
  const pausing = (state: 'waiting' | 'error', minutes: number): Standing => ({
    code,
    state,
    reason,
    nextAttemptAt: later(now, Math.max(retryAfterSeconds ?? growing(minutes), 60), freesAt),
    failures: failures + 1,
  })
  switch (code) {
    case 'bank.consent':
    case 'bank.rotation-lost':
    case 'bank.token':
    case 'bank.denied':
      return { code, state: 'reconnect', reason, nextAttemptAt: null, failures }
    case 'bank.partly-denied':
    case 'bank.account-gone':
      return { ...standingWell(attempt), code, state: 'attention', reason }
    case 'bank.quota':
      return { code, state: 'waiting', reason, nextAttemptAt: freesAt ?? later(now, 24 * 3600, null), failures }
    case 'bank.resting': // nothing was asked, nothing failed
      return {
        code,
        state: 'waiting',
        reason,
        nextAttemptAt: later(now, 15 * 60 * (1 + spread / 4), freesAt),
        failures,
      }
    case 'bank.busy':
    case 'bank.down':
    case 'bank.unreachable':
      return pausing('waiting', 15)
    case 'bank.range-doubted':
    case 'bank.client': // whoever runs this installation has to act; the connection itself is as good as before
      return pausing('waiting', 60)
    default:
      return pausing('error', 60)
  }
}

/** So many seconds from now, but not before. */
function later(now: Temporal.Instant, seconds: number, before: string | null): string {
  const at = now.add({ seconds: Math.round(seconds) })
  return before !== null && Temporal.Instant.compare(before, at) > 0 ? before : at.toString()
}

/** Of several, the one a person should know of first. */
export function gravest<S extends Pick<Standing, 'state'>>(standings: readonly S[]): S | undefined {
  const order: readonly AccountState[] = ['reconnect', 'error', 'attention', 'waiting', 'ok']
  return standings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0]
}
