import type { AccountState } from '../domain/account.ts'

/** Four reads a day by themselves, as many as the rules allow without the person present. @source truelayer.md 3.3 */
export const readEveryHours = 6
const runsPerDay = 4

/** Of these four, this many may come as soon as they are wanted, after a failure say; the others are kept for the rest of the day. */
const runsAtWill = 2

/** An account that is well comes along this much before its time, so that a connection's accounts stay together. */
const togetherHours = 3

/** Between 0 and 1, always the same for one id: what sets connections apart that began together. The end of a version 7 UUID is chance. */
export const spreadOf = (id: string): number => Number.parseInt(id.slice(-8), 16) / 2 ** 32

/** Whether a planned run reads the account: one that failed waits for its own time, one that needs a person for them. */
export function isDue(
  { state, nextAttemptAt }: { readonly state: AccountState; readonly nextAttemptAt: string | null },
  now: Temporal.Instant,
): boolean {
  if (nextAttemptAt === null) return state === 'ok'
  const by = state === 'ok' ? now.add({ hours: togetherHours }) : now
  return Temporal.Instant.compare(nextAttemptAt, by) <= 0
}

/**
 * When a connection's next planned run begins: when it is wanted, but at most four in any day, and the later ones of them apart.
 * @param wantedAt null: not before a person acts
 * @param runs when the planned runs of the last day began, in any order
 */
export function plannedRun(wantedAt: string | null, runs: readonly string[], now: Temporal.Instant): string | null {
  if (wantedAt === null) return null
  const newestFirst = runs
    .map((at) => Temporal.Instant.from(at))
    .filter((at) => Temporal.Instant.compare(at.add({ hours: 24 }), now) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(b, a))
  const [latest] = newestFirst
  const fourth = newestFirst[runsPerDay - 1]
  const bounds = [
    Temporal.Instant.from(wantedAt),
    ...(fourth ? [fourth.add({ hours: 24 })] : []),
    ...(latest && newestFirst.length >= runsAtWill ? [latest.add({ hours: readEveryHours })] : []),
  ]
  return bounds.reduce((a, b) => (Temporal.Instant.compare(a, b) >= 0 ? a : b)).toString()
}
