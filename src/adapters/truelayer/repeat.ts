import { ExponentialBackoff, halfJitterGenerator } from 'cockatiel'
import { Fault } from '../../domain/fault.ts'
import { systemClock } from '../clock.ts'
import { retryOf } from './faults.ts'

/** `attempts` counts the first try too; `backoffMs` is the first pause, doubled each time and shortened by chance up to a half. */
export type RepeatLimits = { readonly attempts: number; readonly backoffMs: number }

export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>

/** A longer pause is the caller's to plan: nothing is held open for it. */
const longestPauseMs = 10_000

/**
 * `work` until it succeeds, fails in a way that waiting does not mend, or has been tried enough. An abort ends a pause at once, which
 * cockatiel's own retry cannot; the sequence of pauses is cockatiel's.
 */
export async function repeated<T>(
  limits: RepeatLimits,
  wait: Wait,
  work: (attempt: number) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let pause = new ExponentialBackoff({
    initialDelay: limits.backoffMs,
    maxDelay: longestPauseMs,
    generator: halfJitterGenerator,
  }).next()
  let earlier: unknown
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt)
    } catch (error) {
      if (earlier !== undefined && notAsked(error)) throw earlier // what went wrong, and not that it could not be tried again
      earlier = error
      const atLeastMs = pauseAsked(error)
      if (atLeastMs === null || atLeastMs > longestPauseMs || attempt >= limits.attempts) throw error
      await wait(Math.max(pause.duration, atLeastMs), signal)
      pause = pause.next(undefined)
    }
  }
}

export const waitReally: Wait = (ms, signal) => systemClock.pause(ms / 1000, signal)

const notAsked = (error: unknown): boolean => error instanceof Fault && error.facts['reason'] === 'not asked'

/** Milliseconds the other side wants us to wait, 0 where it did not say; null: asking again now cannot help. */
function pauseAsked(error: unknown): number | null {
  if (!(error instanceof Fault)) return null
  const { retryAfterSeconds, reason } = error.facts
  const asked = typeof retryAfterSeconds === 'number' ? retryAfterSeconds * 1000 : null
  // A bank that says for how long it is busy may be asked again then; one that does not is left alone for minutes.
  if (error.code === 'bank.busy') return asked
  const broken = error.code === 'bank.unreadable' && reason === 'cut short'
  return broken || retryOf(error.code) === 'soon' ? (asked ?? 0) : null
}
