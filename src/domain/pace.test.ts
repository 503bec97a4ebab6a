import { expect, test } from 'vitest'
import { type Pace, usualPace } from './pace.ts'

/**
 * Seconds after a worker's death in which another carries on, at worst: the death is noticed (by a watch that came just before it, and that
 * kept the next from looking), the job is given out again, and the lease of the dead has lapsed by then or is waited for.
 */
function longestGap(pace: Pace): number {
  const { leaseSeconds, heartbeatSeconds, watchSeconds, pollSeconds, longestPauseSeconds, takenAgainSeconds } = pace
  const givenOutAgain = heartbeatSeconds + 2 * watchSeconds + longestPauseSeconds + pollSeconds
  return Math.max(givenOutAgain, leaseSeconds + takenAgainSeconds + pollSeconds)
}

test('P18: as it comes, what a dead worker was at is carried on within a minute', () => {
  expect(longestGap(usualPace)).toBeLessThanOrEqual(60)
})

test('a stopped worker’s transaction is gone before its lease has lapsed, though it was renewed a third of it ago', () => {
  expect(usualPace.idleInTransactionSeconds).toBeLessThanOrEqual((usualPace.leaseSeconds * 2) / 3)
})
