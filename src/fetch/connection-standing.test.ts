import { expect, test } from 'vitest'
import { connectionStanding, outcomeOf, type Parts } from './connection-standing.ts'
import { type Attempt, type Standing, standingAfter, standingWell } from './standing.ts'

const attempt: Attempt = { now: Temporal.Instant.from('2026-11-22T12:00:00Z'), failures: 2, spread: 0, freesAt: null }
const well = standingWell(attempt)
const busy = standingAfter('bank.busy', { ...attempt, failures: 0 })
const dead = standingAfter('bank.consent', attempt)
const gone = standingAfter('bank.account-gone', attempt)
const parts = (some: Partial<Parts>): Parts => ({ accounts: [], lists: [], others: [], ...some })
const standing = (some: Partial<Parts>): Standing => connectionStanding(parts(some), attempt)

test('a run is done when all went well that was tried, failed when nothing did, partial in between', () => {
  expect(outcomeOf(parts({}))).toBe('done')
  expect(outcomeOf(parts({ accounts: [well, well], others: [busy] }))).toBe('done')
  expect(outcomeOf(parts({ accounts: [well, busy] }))).toBe('partial')
  expect(outcomeOf(parts({ accounts: [well], lists: [busy] }))).toBe('partial')
  expect(outcomeOf(parts({ accounts: [busy, dead], lists: [busy] }))).toBe('failed')
})

test('a connection stands as the worst of its parts, those included that took no part', () => {
  expect(standing({ accounts: [well, busy] })).toMatchObject({ state: 'waiting', reason: busy.reason })
  expect(standing({ accounts: [well], others: [dead, busy] })).toMatchObject({
    state: 'reconnect',
    reason: dead.reason,
  })
  expect(standing({ accounts: [well], lists: [busy] })).toMatchObject({ state: 'waiting', failures: 3 })
  expect(standing({ accounts: [well], others: [gone] })).toMatchObject({ state: 'ok', reason: '', failures: 0 })
  expect(standing({ accounts: [well, gone] })).toMatchObject({ state: 'attention' })
})

test('it is read again when the first of them is due', () => {
  expect(standing({ accounts: [well, busy] }).nextAttemptAt).toBe(busy.nextAttemptAt)
  expect(standing({ accounts: [well], others: [busy] }).nextAttemptAt).toBe(busy.nextAttemptAt)
  expect(standing({ accounts: [well, dead] }).nextAttemptAt).toBe(well.nextAttemptAt)
  expect(standing({ accounts: [dead] }).nextAttemptAt).toBeNull()
  expect(standing({}).nextAttemptAt).toBe(well.nextAttemptAt)
})
