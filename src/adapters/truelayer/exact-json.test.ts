import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExactly, parseExactlyInSlices } from './exact-json.ts'

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

describe('a list read in slices', () => {
  // No long decimals: how such a number is spelled depends on what else is in its slice.
  const value = fc.anything({ values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)], maxDepth: 3 })

  const made = (results: readonly unknown[]) => results.map((member) => ({ member }))
  const either = async (text: string, sliceLength: number) => {
    const read = await parseExactlyInSlices(text, made, sliceLength).catch(() => 'nothing')
    const whole = (() => {
      try {
        const body = parseExactly(text) as { results?: unknown }
        return Array.isArray(body?.results) ? { ...body, results: made(body.results) } : body
      } catch {
        return 'nothing'
      }
    })()
    return [read, whole]
  }

  test('is what it is when read at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(value),
        fc.dictionary(fc.string(), value),
        fc.nat(20),
        fc.constantFrom(undefined, 1, '\t'),
        async (results, others, sliceLength, indent) => {
          const text = JSON.stringify({ results, ...others }, null, indent)
          const [read, whole] = await either(text, sliceLength)
          expect(read).toEqual(whole)
          expect(read).not.toBe('nothing')
        },
      ),
      { seed: 20261123, numRuns: 2_000 },
    )
  })

  test('is no list where a character of it has been lost or has become another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 1 }),
        fc.nat(),
        fc.constantFrom('', ',', ']', '}', '[', '{', '"', '\\', ':'),
        async (results, at, other) => {
          const text = JSON.stringify({ results, status: 'Succeeded' })
          const place = 12 + (at % (text.length - 12))
          const [read, whole] = await either(text.slice(0, place) + other + text.slice(place + 1), 3)
          expect(read).toEqual(whole)
        },
      ),
      { seed: 20261123, numRuns: 5_000 },
    )
  })

  test.each([
    '{"results":[1,]}',
    '{"results":[,1]}',
    '{"results":[1,,2]}',
    '{"results":[1,2',
    '{"results":[1}',
    '{"results":["a\\"]}',
    '{"results":[1]} 2',
    '{"results":[1],"results":7}',
    ' { "results" : [ ] } ',
    '{"results":[1,2],"status":"Running"}',
    '{"other":[1,2],"results":[3]}',
  ])('%s', async (text) => {
    const [read, whole] = await either(text, 0)
    expect(read).toEqual(whole)
  })
})
