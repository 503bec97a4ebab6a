import { addDays, type Window } from '../domain/day.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { afterAsking, nextDepth } from '../fetch/bank-facts.ts'
import { isOld } from '../fetch/windows.ts'
import { type Asking, askBooked, type WindowAnswer } from './ask-bank.ts'
import type { BankMemory } from './bank-memory.ts'

/** A piece of a window as the bank gives it. */
export type Piece = { readonly window: Window; readonly answer: WindowAnswer }

/**
 * Asks for a window and, where the bank refuses it as too deep, for ever shorter ones until it is known to the day how deep the bank goes; what
 * it gives comes in pieces, newest first. One account of the run finds it out, the others wait and ask once.
 * @param first the answer to the whole window, already asked for
 * @throws {Fault} what the bank refuses for another reason; `bank.history-closed` where it shows days as old as these only right after a sign-in
 */
export async function* piecesOf(
  work: Asking,
  memory: BankMemory,
  window: Window,
  first: Promise<WindowAnswer>,
  today: string,
): AsyncGenerator<Piece> {
  const { kind } = work.account
  let left: Window | null = window
  let answer: Promise<WindowAnswer> | null = first
  let asked = window
  let exploring = false
  try {
    while (left) {
      try {
        const given: WindowAnswer = await (answer ?? askBooked(work, asked))
        memory.learn(kind, (facts) => afterAsking(facts, asked, today, 'given'))
        yield { window: asked, answer: given }
        left = olderThan(asked, left)
      } catch (error) {
        if (codeOf(error) !== 'bank.range') throw closedOr(error, asked, today)
        memory.learn(kind, (facts) => afterAsking(facts, asked, today, 'refused'))
      }
      answer = null
      if (!left) return
      exploring ||= await memory.mayExplore(kind)
      const depth: number | null = nextDepth(memory.of(kind)) ?? memory.of(kind).givenDays
      if (depth === null) return
      const from = later(addDays(today, -depth), left.from)
      if (from > left.to) return
      asked = { from, to: left.to }
    }
  } finally {
    if (exploring) memory.explored(kind)
  }
}

/** Some banks deny old rows as if consent had ended; of recent days it has. @source truelayer.md 2.9 */
const closedOr = (error: unknown, window: Window, today: string): unknown =>
  codeOf(error) === 'bank.denied' && isOld(window, today) ? new Fault('bank.history-closed', {}, error) : error

const olderThan = (given: Window, { from }: Window): Window | null =>
  given.from > from ? { from, to: addDays(given.from, -1) } : null

const later = (a: string, b: string): string => (a > b ? a : b)
