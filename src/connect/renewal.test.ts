import { expect, test } from 'vitest'
import { Fault } from '../domain/fault.ts'
import { isOver, needsRefresh, refreshTokenAfter, renewalNews } from './renewal.ts'

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
  [new Fault('bank.unsupported'), 'unspent'],
  [new Fault('bank.unreachable', { sent: false }), 'unspent'],
  [new Fault('bank.unreachable', { sent: true }), 'unknown'],
  [new Fault('bank.unreachable'), 'unknown'],
  [new Fault('bank.unreadable'), 'unknown'],
  [new Fault('bank.down'), 'unknown'],
  [new Error('ours'), 'unknown'],
])('after %s the refresh token is %s', (failure, expected) => {
  expect(refreshTokenAfter(failure)).toBe(expected)
})

const day = 24 * 60
test.each([
  [31 * day, 31, null, false],
  [30 * day + 1, 31, null, false],
  [30 * day, 30, 30, true],
  [14 * day + 1, 15, 30, true],
  [14 * day, 14, 14, true],
  [7 * day + 1, 8, 14, true],
  [7 * day, 7, 7, true],
  [day + 1, 2, 7, true],
  [day, 1, 1, true],
  [1, 1, 1, true],
  [0, 0, null, true],
  [-day, 0, null, true],
])('%i minutes before its end a permission has %s days left, level %s, due: %s', (minutes, days, level, due) => {
  const { endsInDays, renewal } = renewalNews(now.add({ minutes }).toString(), now)
  expect([endsInDays, renewal.level, renewal.due]).toEqual([days, level, due])
  expect(renewal.says !== '').toBe(due)
})

test('of a permission whose end is not known nothing is said', () => {
  expect(renewalNews(null, now)).toEqual({ endsInDays: null, renewal: { due: false, level: null, says: '' } })
})

test('the days are said in words', () => {
  const saysAt = (hours: number) => renewalNews(now.add({ hours }).toString(), now).renewal.says
  expect([saysAt(24 * 13.5), saysAt(5), saysAt(-1)]).toEqual([
    'The bank’s permission ends in 14 days. Renew it, and everything goes on.',
    'The bank’s permission ends within a day. Renew it, and everything goes on.',
    'The bank’s permission has ended. Renew it to go on.',
  ])
})
