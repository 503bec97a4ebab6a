import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankFacts } from '../domain/bank-facts.ts'
import { addDays } from '../domain/day.ts'
import { afterAnswer, afterAsking, afterRest, historyFrom, looksCutOff, nextDepth, nothingKnown } from './bank-facts.ts'

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
