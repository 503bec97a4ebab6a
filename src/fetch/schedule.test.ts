import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDue, plannedRun, spreadOf } from './schedule.ts'

const start = Temporal.Instant.from('2026-11-22T00:00:00Z')
const at = (hours: number): string => start.add({ seconds: Math.round(hours * 3600) }).toString()
const instant = (hours: number) => Temporal.Instant.from(at(hours))

test('an account that is well comes along a little early, one that failed waits for its time, one that needs a person for them', () => {
  const due = (state: Parameters<typeof isDue>[0]['state'], hours: number | null) =>
    isDue({ state, nextAttemptAt: hours === null ? null : at(hours) }, instant(10))
  expect([due('ok', 9), due('ok', 13), due('ok', 14), due('ok', null)]).toEqual([true, true, false, true])
  expect([due('waiting', 10), due('waiting', 11), due('error', 9), due('error', 11)]).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect([due('attention', 10), due('attention', null), due('reconnect', null)]).toEqual([true, false, false])
})

test('two runs of a day come when they are wanted, the others six hours apart, and no fifth within the day', () => {
  const planned = (wanted: number, ...runs: number[]) => plannedRun(at(wanted), runs.map(at), instant(20))
  expect(planned(20.25)).toBe(at(20.25))
  expect(planned(20.25, 20)).toBe(at(20.25))
  expect(planned(20.25, 14, 20)).toBe(at(26))
  expect(planned(27, 14, 20)).toBe(at(27))
  expect(planned(20.25, 1, 8, 14, 20)).toBe(at(26))
  expect(planned(20.25, 13, 18, 19, 20)).toBe(at(37))
  expect(plannedRun(null, [at(1)], instant(20))).toBeNull()
})

test('however often a connection wants to be read, it is four times in any day at most', () => {
  const wants = fc.array(fc.double({ min: 0.25, max: 12, noNaN: true }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(wants, (wants) => {
      const runs: string[] = []
      let now = start
      for (const hours of wants) {
        const next = plannedRun(now.add({ seconds: Math.round(hours * 3600) }).toString(), runs, now)
        now = Temporal.Instant.from(next ?? '')
        runs.push(next ?? '')
      }
      for (const run of runs) {
        const end = Temporal.Instant.from(run).add({ hours: 24 })
        const within = runs.filter(
          (other) => Temporal.Instant.compare(other, run) >= 0 && Temporal.Instant.compare(other, end) < 0,
        )
        expect(within.length).toBeLessThanOrEqual(4)
      }
    }),
    { numRuns: 500 },
  )
})

test('connections are spread evenly by the chance in their ids', () => {
  const spreads = Array.from({ length: 2_000 }, (_, n) =>
    spreadOf(`01926b5e-0000-7000-8000-0000${((n * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}`),
  )
  for (let tenth = 0; tenth < 10; tenth++) {
    const here = spreads.filter((spread) => spread >= tenth / 10 && spread < (tenth + 1) / 10).length
    expect(here).toBeGreaterThan(150)
    expect(here).toBeLessThan(250)
  }
})
