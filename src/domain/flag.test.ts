import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flagNames, isFlagOn, unsetFlag } from './flag.ts'

const people = Array.from({ length: 10_000 }, (_, n) => `01926b5e-0000-7000-8000-${String(n).padStart(12, '0')}`)
const flagName = fc.constantFrom(...flagNames)

test('a percentage is that share of people, and who has the flag at one has it at each higher', () => {
  fc.assert(
    fc.property(flagName, fc.integer({ min: 0, max: 100 }), (name, percentage) => {
      const on = people.filter((id) => isFlagOn(name, { ...unsetFlag, percentage }, id))
      expect(Math.abs(on.length / 100 - percentage)).toBeLessThan(2)
      const more = { ...unsetFlag, percentage: Math.min(percentage + 7, 100) }
      expect(on.every((id) => isFlagOn(name, more, id))).toBe(true)
    }),
    { seed: 20261122, numRuns: 40 },
  )
})

test('two flags choose their people apart from each other', () => {
  const half = { ...unsetFlag, percentage: 50 }
  const both = people.filter((id) => isFlagOn('parallel-sync', half, id) && isFlagOn('exact-window', half, id))
  expect(Math.abs(both.length / 100 - 25)).toBeLessThan(2)
})

test('who is allowed has it at 0 %, and nobody has it once it is off', () => {
  const [chosen = '', other = ''] = people
  const only = { ...unsetFlag, percentage: 0, allowed: [chosen] }
  expect([isFlagOn('exact-window', only, chosen), isFlagOn('exact-window', only, other)]).toEqual([true, false])
  expect(isFlagOn('exact-window', { ...only, enabled: false, percentage: 100 }, chosen)).toBe(false)
  expect(isFlagOn('exact-window', unsetFlag, other)).toBe(true)
})
