import type { BankFacts } from '../domain/bank-facts.ts'
import { addDays, type Day, daysBetween, recentDays, type Window } from '../domain/day.ts'
import { deepestDays } from './windows.ts'

export const nothingKnown: BankFacts = {
  givenDays: null,
  refusedDays: null,
  doubt: null,
  mostRows: 0,
  rowCap: null,
}

/** Depths that banks are known to have, deepest first. @source truelayer.md 2.9 */
const usualDepths = [deepestDays, 761, 731, 450, 366, 180, 90, 60, 30, 14, 7, 1]

/**
 * How many days back to ask next, or null when it is settled how much the bank gives. Below a refusal come the depths that banks usually have, and
 * between what was given and what was refused each time the middle.
 */
export function nextDepth({ givenDays, refusedDays }: Pick<BankFacts, 'givenDays' | 'refusedDays'>): number | null {
  const refused = refusedDays ?? deepestDays + 1
  const given = givenDays ?? 0
  if (refused - given <= 1) return null
  return usualDepths.find((depth) => depth < refused && depth > given) ?? Math.floor((given + refused) / 2)
}

/** The day before which the bank is known to give nothing; null while that is not settled. */
export const historyFrom = (facts: BankFacts, today: Day): Day | null =>
  facts.refusedDays !== null && facts.givenDays !== null && nextDepth(facts) === null
    ? addDays(today, -facts.givenDays)
    : null

/** The bank answered a request for this window, or refused it as too deep. What contradicts an earlier day's experience takes its place. */
export function afterAsking(facts: BankFacts, { from }: Window, today: Day, outcome: 'given' | 'refused'): BankFacts {
  const days = daysBetween(from, today)
  const { givenDays, refusedDays, doubt } = facts
  return outcome === 'given'
    ? {
        ...facts,
        givenDays: Math.max(givenDays ?? 0, days),
        refusedDays: refusedDays !== null && refusedDays <= days ? null : refusedDays,
        doubt: doubt !== null && isAnswerTo(doubt, from, days) ? null : doubt,
      }
    : {
        ...facts,
        refusedDays: Math.min(refusedDays ?? days, days),
        givenDays: givenDays !== null && givenDays >= days ? null : givenDays,
      }
}

/**
 * What is remembered of a run that knew `before` and has `seen` this since. Banks refuse by mistake, too: one that refuses days which every bank
 * shows, or which it gave before, has to do so again on a later day to be believed.
 */
export function remembered(before: BankFacts, seen: BankFacts, today: Day): BankFacts {
  const { refusedDays: refused, doubt } = seen
  const isUsual = refused === null || (refused > recentDays && refused > (before.givenDays ?? 0))
  if (isUsual || refused === before.refusedDays) return seen
  const isKnown = doubt !== null && doubt.days <= refused
  if (isKnown && doubt.on < today) return { ...seen, doubt: null }
  return {
    ...seen,
    givenDays: deeper(before.givenDays, seen.givenDays),
    refusedDays: before.refusedDays,
    doubt: isKnown ? doubt : { days: refused, on: today },
  }
}

/** Whether the bank is believed not to give the newest of these days. */
export const isBeyond = ({ to }: Window, { refusedDays }: BankFacts, today: Day): boolean =>
  refusedDays !== null && daysBetween(to, today) >= refusedDays

/** The days that were refused were given, or all recent ones. */
const isAnswerTo = (doubt: NonNullable<BankFacts['doubt']>, from: Day, days: number): boolean =>
  from <= addDays(doubt.on, -doubt.days) || (doubt.days <= recentDays && days >= recentDays)

const deeper = (a: number | null, b: number | null): number | null =>
  a !== null && b !== null ? Math.max(a, b) : (a ?? b)

/**
 * Whether so many rows look cut off. Banks that cap their answers do it in silence, at round numbers; a bank that gave more, or as many in full, does
 * not cap there. @source truelayer.md 2.9
 */
export const looksCutOff = (rows: number, { mostRows, rowCap }: BankFacts): boolean =>
  rows > 0 && (rows === rowCap || (rows % 50 === 0 && rows > mostRows))

/** The rest of an answer of so many rows was asked for: it held more rows, or none. */
export const afterRest = (facts: BankFacts, rows: number, more: boolean): BankFacts =>
  more
    ? { ...facts, rowCap: rows, mostRows: Math.min(facts.mostRows, rows) }
    : { ...facts, rowCap: facts.rowCap === rows ? null : facts.rowCap, mostRows: Math.max(facts.mostRows, rows) }

/** An answer that does not look cut off. */
export const afterAnswer = (facts: BankFacts, rows: number): BankFacts =>
  rows > facts.mostRows
    ? { ...facts, mostRows: rows, rowCap: facts.rowCap !== null && facts.rowCap < rows ? null : facts.rowCap }
    : facts
