import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExactly } from './exact-json.ts'

describe('numbers arrive as text of exactly their value', () => {
  test.each([
    ['90071992547409.93', '90071992547409.93'],
    ['-2.90', '-2.9'],
    ['0', '0'],
    ['-0.0', '0'],
    ['4.35', '4.35'],
    ['1e2', '1e2'],
    ['1.0E+2', '1.0E+2'],
    ['1E400', '1E400'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['123456789012345678901234567890.12', '123456789012345678901234567890.12'],
  ])('%s', (number, text) => {
    expect(parseExactly(`{"rows":[{"amount":${number}}]}`)).toEqual({ rows: [{ amount: text }] })
    expect(parseExactly(`{"amount" : \n ${number} }`)).toEqual({ amount: text })
    expect(parseExactly(number)).toBe(text)
  })

  const digits = (least: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: 20 }).map((all) => all.join(''))
  const whole = digits(1).map((text) => text.replace(/^0+(?=\d)/, ''))

  test('however many digits they have', () => {
    const plain = (text: string) => text.replace(/\.?0+$/, '').replace(/^$/, '0')
    fc.assert(
      fc.property(whole, digits(1), (before, after) => {
        const [read] = parseExactly(`[${before}.${after},"x"]`) as [string] // a list of a number
        expect(plain(read.includes('.') ? read : `${read}.0`)).toBe(plain(`${before}.${after}`))
      }),
      { seed: 20261122, numRuns: 2_000 },
    )
  })

  test('and nothing else changes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value)
        const expected = JSON.parse(text, (_name, member: unknown) =>
          typeof member === 'number' ? JSON.stringify(member) : member,
        )
        expect(parseExactly(text)).toEqual(expected)
      }),
      { seed: 20261122, numRuns: 1_000 },
    )
  })
})

test('a document nested without end is refused, not a crash', () => {
  expect(() => parseExactly('['.repeat(100_000) + ']'.repeat(100_000))).toThrow()
})
