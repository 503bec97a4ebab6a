import type { Payment } from './doings.ts'
import { fateOf, type Manner } from './fate.ts'
import type { Entry, Ledger } from './ledger.ts'
import { dayOf } from './moments.ts'

/** What the bank will have to write down on which day. */
export type Diary = {
  note(ledger: Ledger, payment: Payment): void
  /** Writes down what is due on `day`; days come one after the other. */
  write(day: number): void
}

export function openDiary(manner: Manner, seed: number): Diary {
  const due = new Map<number, [Ledger, Entry][]>()
  return {
    note(ledger, payment) {
      for (const entry of fateOf(manner, seed, payment)) {
        const day = dayOf(entry.at)
        const others = due.get(day)
        if (others) others.push([ledger, entry])
        else due.set(day, [[ledger, entry]])
      }
    },
    write(day) {
      const entries = due.get(day) ?? []
      for (const [ledger, entry] of entries.sort(([, a], [, b]) => a.at - b.at)) ledger.append(entry)
      due.delete(day)
    },
  }
}
