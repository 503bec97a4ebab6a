import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountEndpoints, type Calls, type Endpoint } from '../domain/calls.ts'
import { freesAt, openAllowance, unattendedPerDay, used, wantedCalls } from './quota.ts'

const start = Temporal.Instant.from('2026-11-22T00:00:00Z')
const at = (minutes: number): Temporal.Instant => start.add({ seconds: Math.round(minutes * 60) })
const account = '01926b5e-0000-7000-8000-000000000001'
const calls = (minutes: number, calls = 1, endpoint: Endpoint = 'transactions', subjectId = account): Calls => ({
  subjectId,
  endpoint,
  calledAt: at(minutes).toString(),
  calls,
})
const allowance = (earlier: readonly Calls[], minutes: number, windows = 1, free = false) =>
  openAllowance(account, { transactions: windows, pending: 1, balance: 1 }, earlier, free, at(minutes))

const hour = 60
const day = 24 * hour

describe('what a bank still counts', () => {
  test('is what was called within a day, and a minute besides for clocks that differ', () => {
    expect(used([calls(0, 2), calls(hour)], at(day))).toBe(3)
    expect(used([calls(0, 2), calls(hour)], at(day + 1))).toBe(1)
  })

  test('frees one after the other, the oldest first', () => {
    const made = [calls(3 * hour), calls(0), calls(hour, 2)]
    expect(freesAt(made.slice(1), at(4 * hour))).toBeNull()
    expect(freesAt(made, at(4 * hour))).toBe(at(day + 1).toString())
    expect(freesAt([calls(0), calls(hour, 4)], at(4 * hour))).toBe(at(day + hour + 1).toString())
  })
})

describe('an allowance', () => {
  test('is a call and a repetition for each that is wanted, as far as the day’s four go', () => {
    expect(allowance([], 0).tries('transactions')).toBe(2)
    expect(allowance([], 0, 3).tries('transactions')).toBe(4)
    expect(allowance([calls(0, 3)], hour).tries('transactions')).toBe(1)
    expect(allowance([calls(0, 3)], hour).tries('balance')).toBe(2)
    expect(allowance([calls(0, 4)], hour).tries('transactions')).toBe(0)
    expect(allowance([calls(0, 4)], day + 1).tries('transactions')).toBe(2)
    expect(allowance([calls(0, 4, 'transactions', 'another')], hour).tries('transactions')).toBe(2)
  })

  test('is without bounds while the person is present, and nothing is held back for it', () => {
    const attended = allowance([calls(0, 4)], hour, 1, true)
    for (let n = 0; n < 20; n++) expect(attended.take('transactions')).toBe(true)
    expect(attended.reserved).toEqual([])
    expect(attended.settled(at(hour))).toContainEqual(calls(hour, 20))
  })

  test('is spent try by try, and settles as what was spent', () => {
    const spent = allowance([calls(0, 3)], hour)
    expect(spent.reserved.map(({ endpoint, calls }) => [endpoint, calls])).toEqual([
      ['transactions', 1],
      ['pending', 2],
      ['balance', 2],
    ])
    expect([spent.take('transactions'), spent.take('transactions'), spent.take('pending')]).toEqual([true, false, true])
    expect(spent.made).toBe(2)
    expect(spent.settled(at(hour + 1)).map(({ endpoint, calls }) => [endpoint, calls])).toEqual([
      ['transactions', 1],
      ['pending', 1],
      ['balance', 0],
    ])
    expect(spent.freesAt('transactions', at(hour + 1))).toBe(at(day + 1).toString())
    expect(spent.freesAt('pending', at(hour + 1))).toBeNull()
  })

  test('is used up where the bank says so, however few calls were ours', () => {
    const refused = allowance([calls(0)], hour)
    refused.take('transactions')
    refused.refused('transactions')
    expect(refused.take('transactions')).toBe(false)
    expect(refused.settled(at(hour))).toContainEqual(calls(hour, 3))
    expect(refused.freesAt('transactions', at(hour))).toBe(at(day + 1).toString())
    const first = allowance([], hour)
    first.take('transactions')
    first.refused('transactions')
    expect(first.freesAt('transactions', at(hour))).toBe(at(hour + day + 1).toString())
  })

  test('leaves out for a month what the bank does not offer', () => {
    const known = { unsupported: ['pending'], unsupportedOn: '2026-11-01' }
    expect(wantedCalls(known, 2, '2026-11-30')).toEqual({ transactions: 2, balance: 1 })
    expect(wantedCalls(known, 2, '2026-12-01')).toEqual({ transactions: 2, pending: 1, balance: 1 })
    expect(allowance([], 0).tries('me')).toBe(0)
  })
})

type Run = {
  readonly afterMinutes: number
  readonly windows: number
  readonly tries: readonly Endpoint[]
  readonly minutes: number
  readonly killed: boolean
}

const run: fc.Arbitrary<Run> = fc.record({
  afterMinutes: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 10 * hour })),
  windows: fc.integer({ min: 1, max: 6 }),
  tries: fc.array(fc.constantFrom(...accountEndpoints), { maxLength: 12 }),
  minutes: fc.nat({ max: 14 }),
  killed: fc.boolean(),
})

test('P24: whatever runs follow one another, repeat calls or are killed, no endpoint is called more than four times in any 24 hours', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 40 }), (runs) => {
      const ledger: Calls[] = []
      const called: { endpoint: Endpoint; minute: number }[] = []
      let now = 0
      for (const { afterMinutes, windows, tries, minutes, killed } of runs) {
        now += afterMinutes
        const began = now
        const spent = allowance(ledger, began, windows)
        const reserved = ledger.push(...spent.reserved)
        for (const [n, endpoint] of tries.entries())
          if (spent.take(endpoint)) called.push({ endpoint, minute: began + (minutes * (n + 1)) / tries.length })
        if (killed) continue // its calls may yet be under way when the next begins
        now += minutes
        ledger.splice(reserved - spent.reserved.length, spent.reserved.length, ...spent.settled(at(now)))
      }
      for (const { endpoint, minute } of called) {
        const within = called.filter(
          (one) => one.endpoint === endpoint && one.minute >= minute && one.minute < minute + day,
        )
        expect(within.length).toBeLessThanOrEqual(unattendedPerDay)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('P25: what may not be called now may be when it is said to, and not before', () => {
  const ledger = fc.array(fc.record({ minute: fc.nat({ max: 3 * day }), calls: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(ledger, fc.nat({ max: 3 * day }), (made, now) => {
      const earlier = made.filter(({ minute }) => minute <= now).map(({ minute, calls: count }) => calls(minute, count))
      const free = freesAt(earlier, at(now))
      expect(free === null).toBe(used(earlier, at(now)) < unattendedPerDay)
      if (free === null) return
      const then = Temporal.Instant.from(free)
      expect(Temporal.Instant.compare(then, at(now))).toBe(1)
      expect(used(earlier, then)).toBeLessThan(unattendedPerDay)
      expect(used(earlier, then.subtract({ seconds: 1 }))).toBeGreaterThanOrEqual(unattendedPerDay)
    }),
  )
})
