import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExactly } from './exact-json.ts'

describe('numbers arrive as they were written', () => {
  test.each(['90071992547409.93', '-2.90', '0', '-0.0', '1e2', '1.0E+2', '123456789012345678901234567890.12'])(
    '%s',
    (number) => {
      expect(parseExactly(`{"rows":[{"amount":${number}}]}`)).toEqual({ rows: [{ amount: number }] })
    },
  )

  test('and nothing else changes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value)
        const expected = JSON.parse(text, (_name, member: unknown) =>
          typeof member === 'number' ? JSON.stringify(member) : member,
        )
        expect(parseExactly(text)).toEqual(expected)
      }),
    )
  })
})

test('a document nested without end is refused, not a crash', () => {
  expect(() => parseExactly('['.repeat(100_000) + ']'.repeat(100_000))).toThrow()
})
