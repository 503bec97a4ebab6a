import { expect, test } from 'vitest'
import { Fault } from '../domain/fault.ts'
import { isOver, needsRefresh, refreshTokenAfter } from './renewal.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

test('without a stored token there is one to get', () => {
  expect(needsRefresh(null, now)).toBe(true)
})

test.each([
  ['2026-11-22T13:00:00Z', false],
  ['2026-11-22T12:02:00.000001Z', false],
  ['2026-11-22T12:02:00Z', true],
  ['2026-11-22T12:01:00Z', true],
  ['2026-11-22T12:00:00Z', true],
  ['2025-01-01T00:00:00Z', true],
  ['2026-11-22T14:00:00+02:00', true],
  ['2026-11-22 12:30:00.123456+00', false],
])('at noon a token that ends at %s is renewed ahead of its end: %s', (expiresAt, expected) => {
  expect(needsRefresh(expiresAt, now)).toBe(expected)
})

test.each([
  [null, false],
  ['2026-11-22T12:00:00.000001Z', false],
  ['2026-11-22T12:00:00Z', true],
  ['2026-11-22T11:00:00Z', true],
])('at noon a permission until %s is over: %s', (expiresAt, expected) => {
  expect(isOver(expiresAt, now)).toBe(expected)
})

test.each([
  [new Fault('bank.consent'), 'refused'],
  [new Fault('bank.client'), 'unspent'],
  [new Fault('bank.request'), 'unspent'],
  [new Fault('bank.busy'), 'unspent'],
  [new Fault('bank.unreachable', { sent: false }), 'unspent'],
  [new Fault('bank.unreachable', { sent: true }), 'unknown'],
  [new Fault('bank.unreachable'), 'unknown'],
  [new Fault('bank.unreadable'), 'unknown'],
  [new Fault('bank.down'), 'unknown'],
  [new Error('ours'), 'unknown'],
])('after %s the refresh token is %s', (failure, expected) => {
  expect(refreshTokenAfter(failure)).toBe(expected)
})
