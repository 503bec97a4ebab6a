import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as by from './likeness.ts'

const likeness = (a: string, b: string) => by.likeness(by.wordingOf(a), by.wordingOf(b))

test.each([
  ['TESCO STORES 3021', 'Tesco stores 6210 CD 4821', 1],
  ['TESCO STORES 30', 'TESCO STORES 3021 LEEDS', 1],
  ['CARD PAYMENT TO ODEON ON 02-03', 'ODEON', 1],
  ['ODEON', 'CINEWORLD', 0],
  ['CAFÉ NERO', 'CAFE NERO', 0.5],
  ['12345', '67890', 1],
  ['12345', 'ODEON', 0],
])('%s and %s: %f', (a, b, expected) => {
  expect(likeness(a, b)).toBeCloseTo(expected, 1)
})

test('is the same both ways, between 0 and 1, and 1 with itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a))
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
      expect(likeness(a, b)).toBeLessThanOrEqual(1)
      expect(likeness(a, a)).toBe(1)
    }),
  )
})
