import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FaultCode, faults } from '../domain/fault.ts'
import { type Attempt, gravest, type Standing, standingAfter, standingWell } from './standing.ts'

const now = Temporal.Instant.from('2026-11-22T23:55:00Z')
const first: Attempt = { now, failures: 0, spread: 0, freesAt: null }
const code = fc.constantFrom(...(Object.keys(faults) as FaultCode[])) // keys of the table are the codes
const minutesUntil = ({ nextAttemptAt }: Standing): number => now.until(nextAttemptAt ?? now).total({ unit: 'minutes' })

test('an account that was read is due again in six hours, or up to half an hour later, and its failures are forgotten', () => {
  const well = { code: null, state: 'ok', reason: '', failures: 0 }
  expect(standingWell({ ...first, failures: 3 })).toEqual({ ...well, nextAttemptAt: '2026-11-23T05:55:00Z' })
  expect(standingWell({ ...first, spread: 0.5 })).toEqual({ ...well, nextAttemptAt: '2026-11-23T06:10:00Z' })
})

test.each<[FaultCode, string, string | null, number]>([
  ['bank.consent', 'reconnect', null, 0],
  ['bank.rotation-lost', 'reconnect', null, 0],
  ['bank.token', 'reconnect', null, 0],
  ['bank.denied', 'reconnect', null, 0],
  ['bank.account-gone', 'attention', '2026-11-23T05:55:00Z', 0],
  ['bank.partly-denied', 'attention', '2026-11-23T05:55:00Z', 0],
  ['bank.busy', 'waiting', '2026-11-23T00:10:00Z', 1],
  ['bank.down', 'waiting', '2026-11-23T00:10:00Z', 1],
  ['bank.unreachable', 'waiting', '2026-11-23T00:10:00Z', 1],
  ['bank.quota', 'waiting', '2026-11-23T23:55:00Z', 0],
  ['bank.client', 'waiting', '2026-11-23T00:55:00Z', 1],
  ['bank.unreadable', 'error', '2026-11-23T00:55:00Z', 1],
  ['internal.unexpected', 'error', '2026-11-23T00:55:00Z', 1],
])('after %s an account stands at %s', (code, state, nextAttemptAt, failures) => {
  const { says, remedy } = faults[code]
  expect(standingAfter(code, first)).toEqual({ code, state, reason: `${says} ${remedy}`, nextAttemptAt, failures })
})

test('a spent quota waits until it frees, whatever else the bank asks for; and so does everything that waits less', () => {
  const spent: Attempt = { ...first, freesAt: '2026-11-23T08:01:00Z' }
  expect(standingAfter('bank.quota', spent).nextAttemptAt).toBe(spent.freesAt)
  expect(standingAfter('bank.quota', spent, 30).nextAttemptAt).toBe(spent.freesAt)
  expect(standingAfter('bank.busy', spent).nextAttemptAt).toBe(spent.freesAt)
  expect(standingAfter('bank.busy', spent, 12 * 3600).nextAttemptAt).toBe('2026-11-23T11:55:00Z')
  expect(standingWell(spent).nextAttemptAt).toBe(spent.freesAt)
})

test('a bank that is left alone was not asked: nothing has failed', () => {
  const resting = standingAfter('bank.resting', { ...first, failures: 4 })
  expect(resting).toMatchObject({ state: 'waiting', nextAttemptAt: '2026-11-23T00:10:00Z', failures: 4 })
})

test('C51: a bank that says how long to wait is left alone for that long', () => {
  expect(standingAfter('bank.busy', first, 7200).nextAttemptAt).toBe('2026-11-23T01:55:00Z')
  expect(standingAfter('bank.down', first, 90).nextAttemptAt).toBe('2026-11-22T23:56:30Z')
})

test('each failure on end makes the pause twice as long, up to six hours', () => {
  const pauses = (code: FaultCode) =>
    [0, 1, 2, 3, 4, 5, 50].map((failures) => minutesUntil(standingAfter(code, { ...first, failures })))
  expect(pauses('bank.busy')).toEqual([15, 30, 60, 120, 240, 360, 360])
  expect(pauses('bank.down')).toEqual([15, 30, 60, 120, 240, 360, 360])
  expect(pauses('bank.unreadable')).toEqual([60, 120, 240, 360, 360, 360, 360])
  expect(minutesUntil(standingAfter('bank.busy', { ...first, spread: 1 }))).toBe(18.75)
})

test('every failure has a state a person can act on, a reason in words, and a next attempt later than now or none', () => {
  fc.assert(
    fc.property(
      code,
      fc.option(fc.nat({ max: 86_400 })),
      fc.nat({ max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (code, retryAfterSeconds, failures, spread) => {
        const standing = standingAfter(code, { now, failures, spread, freesAt: null }, retryAfterSeconds)
        expect(['waiting', 'attention', 'reconnect', 'error']).toContain(standing.state)
        expect(standing.reason).not.toBe('')
        expect(standing.nextAttemptAt === null).toBe(standing.state === 'reconnect')
        if (standing.nextAttemptAt !== null) {
          expect(minutesUntil(standing)).toBeGreaterThanOrEqual(1)
          expect(minutesUntil(standing)).toBeLessThanOrEqual(24 * 60)
        }
      },
    ),
  )
})

test('of several standings the gravest is told, the first among equals, whatever their order', () => {
  const standing = (state: Standing['state'], reason = '') => ({ state, reason })
  expect(gravest([])).toBeUndefined()
  const states = ['ok', 'waiting', 'attention', 'error', 'reconnect'] as const
  fc.assert(
    fc.property(fc.subarray([...states], { minLength: 1 }), (some) => {
      const worst = states.findLast((state) => some.includes(state))
      expect(gravest(some.map((state) => standing(state)))?.state).toBe(worst)
      expect(gravest(some.toReversed().map((state) => standing(state)))?.state).toBe(worst)
    }),
  )
  expect(gravest([standing('error', 'a'), standing('error', 'b')])?.reason).toBe('a')
})
