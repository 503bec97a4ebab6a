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

/** When an attempt ended, and after how many that failed; `spread` between 0 and 1 is what its connection is set apart by from others. */
export type Attempt = { readonly now: Temporal.Instant; readonly failures: number; readonly spread: number }

const spreadMinutes = 30
const longestPauseMinutes = 6 * 60

export const standingWell = ({ now, spread }: Attempt): Standing => ({
  code: null,
  state: 'ok',
  reason: '',
  nextAttemptAt: now.add({ hours: readEveryHours, seconds: Math.round(spread * spreadMinutes * 60) }).toString(),
  failures: 0,
})

/**
 * What a failure means for the account it happened to. A dead consent waits for the person, a spent quota until it frees, a busy or absent bank
 * for minutes and then for longer each time, as does what we cannot understand or did not expect, which is shown as an error meanwhile.
 * @param hints what the bank asked for, when it did (less than a minute counts as one), and when its quota frees, where that is known
 */
export function standingAfter(
  code: FaultCode,
  { now, failures, spread }: Attempt,
  hints: { readonly retryAfterSeconds?: number | null; readonly quotaFreesAt?: string | null } = {},
): Standing {
  const reason = `${faults[code].says} ${faults[code].remedy}`
  const growing = (minutes: number): number =>
    60 * Math.min(minutes * 2 ** Math.min(failures, 10) * (1 + spread / 4), longestPauseMinutes)
  const later = (minutes: number): string =>
    now.add({ seconds: Math.round(Math.max(hints.retryAfterSeconds ?? growing(minutes), 60)) }).toString()
  switch (code) {
    case 'bank.consent':
    case 'bank.rotation-lost':
    case 'bank.token':
    case 'bank.denied':
      return { code, state: 'reconnect', reason, nextAttemptAt: null, failures }
    case 'bank.partly-denied':
    case 'bank.account-gone':
      return { ...standingWell({ now, failures, spread }), code, state: 'attention', reason }
    case 'bank.resting':
      return { code, state: 'waiting', reason, nextAttemptAt: later(15), failures }
    case 'bank.busy':
    case 'bank.down':
    case 'bank.unreachable':
      return { code, state: 'waiting', reason, nextAttemptAt: later(15), failures: failures + 1 }
    case 'bank.quota':
      return {
        code,
        state: 'waiting',
        reason,
        nextAttemptAt: hints.quotaFreesAt ?? now.add({ hours: 24 }).toString(),
        failures,
      }
    case 'bank.client': // whoever runs this installation has to act; the connection itself is as good as before
      return { code, state: 'waiting', reason, nextAttemptAt: later(60), failures: failures + 1 }
    default:
      return { code, state: 'error', reason, nextAttemptAt: later(60), failures: failures + 1 }
  }
}

/** Of several, the one a person should know of first. */
export function gravest<S extends Pick<Standing, 'state'>>(standings: readonly S[]): S | undefined {
  const order: readonly AccountState[] = ['reconnect', 'error', 'attention', 'waiting', 'ok']
  return standings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0]
}
