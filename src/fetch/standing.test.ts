import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FaultCode, faults } from '../domain/fault.ts'
import { gravest, type Standing, standingAfter, standingWell } from './standing.ts'

const now = Temporal.Instant.from('2026-11-22T23:55:00Z')
const code = fc.constantFrom(...(Object.keys(faults) as FaultCode[])) // keys of the table are the codes

test('an account that was read is due again in six hours: four reads a day', () => {
  expect(standingWell(now)).toEqual({ state: 'ok', reason: '', nextAttemptAt: '2026-11-23T05:55:00Z' })
})

test.each<[FaultCode, string, string | null]>([
  ['bank.consent', 'reconnect', null],
  ['bank.rotation-lost', 'reconnect', null],
  ['bank.token', 'reconnect', null],
  ['bank.denied', 'reconnect', null],
  ['bank.account-gone', 'attention', null],
  ['bank.busy', 'waiting', '2026-11-23T00:10:00Z'],
  ['bank.down', 'waiting', '2026-11-23T00:10:00Z'],
  ['bank.unreachable', 'waiting', '2026-11-23T00:10:00Z'],
  ['bank.quota', 'waiting', '2026-11-23T00:10:00Z'],
  ['bank.client', 'waiting', '2026-11-23T00:55:00Z'],
  ['bank.unreadable', 'error', '2026-11-23T00:55:00Z'],
  ['internal.unexpected', 'error', '2026-11-23T00:55:00Z'],
])('after %s an account stands at %s', (code, state, nextAttemptAt) => {
  const { says, remedy } = faults[code]
  expect(standingAfter(code, null, now)).toEqual({ state, reason: `${says} ${remedy}`, nextAttemptAt })
})

test('a spent quota waits for the next day, however early it is spent and whatever the bank asks for', () => {
  const morning = Temporal.Instant.from('2026-11-22T00:00:00Z')
  expect(standingAfter('bank.quota', null, morning).nextAttemptAt).toBe('2026-11-23T00:10:00Z')
  expect(standingAfter('bank.quota', 30, morning).nextAttemptAt).toBe('2026-11-23T00:10:00Z')
})

test('a bank that says how long to wait is left alone for that long', () => {
  expect(standingAfter('bank.busy', 7200, now).nextAttemptAt).toBe('2026-11-23T01:55:00Z')
  expect(standingAfter('bank.down', 90, now).nextAttemptAt).toBe('2026-11-22T23:56:30Z')
})

test('every failure has a state a person can act on, a reason in words, and a next attempt later than now or none', () => {
  fc.assert(
    fc.property(code, fc.option(fc.nat({ max: 86_400 })), (code, retryAfter) => {
      const { state, reason, nextAttemptAt } = standingAfter(code, retryAfter, now)
      expect(['waiting', 'attention', 'reconnect', 'error']).toContain(state)
      expect(reason).not.toBe('')
      if (nextAttemptAt !== null) expect(Temporal.Instant.compare(nextAttemptAt, now)).toBe(1)
      expect(nextAttemptAt === null).toBe(state === 'reconnect' || state === 'attention')
    }),
  )
})

test('of several standings the gravest is told, the first among equals, whatever their order', () => {
  const standing = (state: Standing['state'], reason = ''): Standing => ({ state, reason, nextAttemptAt: null })
  expect(gravest([])).toBeUndefined()
  const states = ['ok', 'syncing', 'waiting', 'attention', 'error', 'reconnect'] as const
  fc.assert(
    fc.property(fc.subarray([...states], { minLength: 1 }), (some) => {
      const worst = states.findLast((state) => some.includes(state))
      expect(gravest(some.map((state) => standing(state)))?.state).toBe(worst)
      expect(gravest(some.toReversed().map((state) => standing(state)))?.state).toBe(worst)
    }),
  )
  expect(gravest([standing('error', 'a'), standing('error', 'b')])?.reason).toBe('a')
})
