import { expect, test } from 'vitest'
import { needsRefresh } from './renewal.ts'

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
