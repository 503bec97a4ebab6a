import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BankFacts } from '../domain/bank-facts.ts'
import { addDays } from '../domain/day.ts'
import {
  afterAnswer,
  afterAsking,
  afterRest,
  historyFrom,
  looksCutOff,
  nextDepth,
  nothingKnown,
  remembered,
} from './bank-facts.ts'

const today = '2026-11-22'
const ask = (facts: BankFacts, days: number, depth: number): BankFacts =>
  afterAsking(facts, { from: addDays(today, -days), to: today }, today, days <= depth ? 'given' : 'refused')

test('whatever its depth, it is found out to the day in a dozen questions, and then not asked again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2190 }), (depth) => {
      let facts = nothingKnown
      let questions = 0
      for (let days = nextDepth(facts); days !== null; days = nextDepth(facts)) {
        facts = ask(facts, days, depth)
        questions++
      }
      expect(facts.givenDays).toBe(depth)
      expect(questions).toBeLessThanOrEqual(16)
      expect(historyFrom(facts, today)).toBe(depth === 2190 ? null : addDays(today, -depth))
    }),
  )
})

test('nothing is settled by what was given alone', () => {
  expect(historyFrom(ask(nothingKnown, 89, 89), today)).toBeNull()
  expect(nextDepth(ask(nothingKnown, 89, 89))).toBe(2190)
})

test('a bank that gives nothing at all is not asked for ever', () => {
  let facts = nothingKnown
  for (let days = nextDepth(facts); days !== null; days = nextDepth(facts)) facts = ask(facts, days, -1)
  expect(facts.givenDays).toBeNull()
  expect(historyFrom(facts, today)).toBeNull()
})

test('what a bank does today takes the place of what it did', () => {
  const settled: BankFacts = { ...nothingKnown, givenDays: 90, refusedDays: 91 }
  expect(ask(settled, 120, 400)).toMatchObject({ givenDays: 120, refusedDays: null })
  expect(ask(settled, 60, 30)).toMatchObject({ givenDays: null, refusedDays: 60 })
})

describe('what a run was refused', () => {
  const known: BankFacts = { ...nothingKnown, givenDays: 730, refusedDays: 731 }
  /** A run on that day, which asked so many days back and was refused, one after the other, and then what it asked for and was given. */
  const run = (before: BankFacts, on: string, refused: readonly number[], given: readonly number[] = []): BankFacts => {
    const asked = (facts: BankFacts, days: number, outcome: 'given' | 'refused') =>
      afterAsking(facts, { from: addDays(on, -days), to: on }, on, outcome)
    const seen = refused.reduce((facts, days) => asked(facts, days, 'refused'), before)
    return remembered(
      before,
      given.reduce((facts, days) => asked(facts, days, 'given'), seen),
      on,
    )
  }
  const tomorrow = addDays(today, 1)

  test('of old days, which the bank was never seen to give, is believed', () => {
    expect(run(nothingKnown, today, [90], [89])).toEqual({ ...nothingKnown, givenDays: 89, refusedDays: 90 })
  })

  test.each([
    ['recent days', nothingKnown, 89],
    ['days that it gave before', known, 400],
  ] as const)('of %s is believed if a later day repeats it', (_, before, days) => {
    const doubt = { days, on: today }
    const first = run(before, today, [days], [days - 1])
    expect(first).toEqual({ ...before, givenDays: before.givenDays ?? days - 1, doubt })
    expect(historyFrom(first, today)).toEqual(historyFrom(before, today))
    expect(run(first, today, [days], [days - 1])).toEqual(first) // the bank has that one bad day
    expect(run(first, tomorrow, [])).toEqual(first)
    expect(run(first, tomorrow, [days + 1, days])).toMatchObject({ refusedDays: days, doubt: null })
  })

  test('of recent days is forgotten once they are given', () => {
    const first = run(known, today, [7], [6])
    expect(run(first, tomorrow, [], [7])).toEqual(first) // none of the days that were refused
    expect(run(first, tomorrow, [], [8])).toEqual(known)
    expect(run(run(known, today, [89], [60]), tomorrow, [], [89])).toEqual(known)
  })

  test('of fewer days than before is in doubt anew', () => {
    const first = run(known, today, [40], [39])
    expect(run(first, tomorrow, [7], [6])).toEqual({ ...known, doubt: { days: 7, on: tomorrow } })
  })
})

test('a round number of rows looks cut off until the bank gave more, or as many in full', () => {
  expect([0, 50, 99, 100, 101, 500].filter((rows) => looksCutOff(rows, nothingKnown))).toEqual([50, 100, 500])
  expect(looksCutOff(100, afterAnswer(nothingKnown, 101))).toBe(false)
  expect(looksCutOff(100, afterRest(nothingKnown, 100, false))).toBe(false)
  expect(looksCutOff(200, afterRest(nothingKnown, 100, false))).toBe(true)
})

test('a bank that was seen to cut off at a number does it again, round or not', () => {
  const capped = afterRest(nothingKnown, 97, true)
  expect([96, 97, 98].map((rows) => looksCutOff(rows, capped))).toEqual([false, true, false])
  expect(looksCutOff(97, afterAnswer(capped, 98))).toBe(false)
})
