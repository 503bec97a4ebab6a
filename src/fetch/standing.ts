import type { AccountState } from '../domain/account.ts'
import { type FaultCode, faults } from '../domain/fault.ts'

/** How an account or connection stands after an attempt, and when the next one is due. `nextAttemptAt` null: not before a person acts. */
export type Standing = { readonly state: AccountState; readonly reason: string; readonly nextAttemptAt: string | null }

/** Four reads a day by themselves, as many as the rules allow without the person present. @source truelayer.md 3.3 */
const readEvery = { hours: 6 }

export const standingWell = (now: Temporal.Instant): Standing => ({
  state: 'ok',
  reason: '',
  nextAttemptAt: now.add(readEvery).toString(),
})

/**
 * What a failure means for the account it happened to. A dead consent waits for the person, a spent quota for tomorrow, a busy or absent bank
 * for minutes; what we cannot understand or did not expect is tried again by the hour and shown as an error meanwhile.
 * @param retryAfterSeconds what the bank asked for, when it did; less than a minute counts as one
 */
export function standingAfter(code: FaultCode, retryAfterSeconds: number | null, now: Temporal.Instant): Standing {
  const reason = `${faults[code].says} ${faults[code].remedy}`
  const later = (minutes: number) => now.add({ seconds: Math.max(retryAfterSeconds ?? minutes * 60, 60) }).toString()
  switch (code) {
    case 'bank.consent':
    case 'bank.rotation-lost':
    case 'bank.token':
    case 'bank.denied':
      return { state: 'reconnect', reason, nextAttemptAt: null }
    case 'bank.account-gone':
      return { state: 'attention', reason, nextAttemptAt: null }
    case 'bank.busy':
    case 'bank.down':
    case 'bank.unreachable':
      return { state: 'waiting', reason, nextAttemptAt: later(15) }
    case 'bank.quota':
      return { state: 'waiting', reason, nextAttemptAt: tomorrow(now) }
    case 'bank.client': // whoever runs this installation has to act; the connection itself is as good as before
      return { state: 'waiting', reason, nextAttemptAt: later(60) }
    default:
      return { state: 'error', reason, nextAttemptAt: later(60) }
  }
}

/** Of several, the one a person should know of first. */
export function gravest(standings: readonly Standing[]): Standing | undefined {
  const order: readonly AccountState[] = ['reconnect', 'error', 'attention', 'waiting', 'syncing', 'ok']
  return standings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0]
}

/** Ten minutes past the next midnight, UTC. */
const tomorrow = (now: Temporal.Instant): string =>
  now.toZonedDateTimeISO('UTC').startOfDay().add({ days: 1, minutes: 10 }).toInstant().toString()
