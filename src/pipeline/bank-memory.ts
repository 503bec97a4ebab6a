import type { AccountKind } from '../domain/account.ts'
import type { BankFacts } from '../domain/bank-facts.ts'
import type { Day } from '../domain/day.ts'
import { nothingKnown, remembered } from '../fetch/bank-facts.ts'

/** What the accounts of one run find out about their bank, for one another and for later runs. */
export type BankMemory = {
  of(kind: AccountKind): BankFacts
  learn(kind: AccountKind, change: (facts: BankFacts) => BankFacts): void
  /** Whether this account is to find out how deep the bank goes; false once another, which was at it, has ended. */
  mayExplore(kind: AccountKind): Promise<boolean>
  /** Ends what `mayExplore` allowed. */
  explored(kind: AccountKind): void
  /** What is remembered of it, as things stand: not every refusal is believed. */
  kept(kind: AccountKind): BankFacts
  /** What is known now and was not before. */
  news(): (BankFacts & { kind: AccountKind })[]
}

export function openBankMemory(known: readonly (BankFacts & { kind: AccountKind })[], today: Day): BankMemory {
  const earlier = new Map<AccountKind, BankFacts>(known.map(({ kind, ...facts }) => [kind, facts]))
  const facts = new Map(earlier)
  const changed = new Set<AccountKind>()
  const explorers = new Map<AccountKind, PromiseWithResolvers<void>>()
  const of = (kind: AccountKind) => facts.get(kind) ?? nothingKnown
  const kept = (kind: AccountKind) => remembered(earlier.get(kind) ?? nothingKnown, of(kind), today)
  return {
    of,
    kept,
    learn(kind, change) {
      const before = of(kind)
      const after = change(before)
      if (JSON.stringify(after) === JSON.stringify(before)) return
      facts.set(kind, after)
      changed.add(kind)
    },
    async mayExplore(kind) {
      const other = explorers.get(kind)
      if (other) {
        await other.promise
        return false
      }
      explorers.set(kind, Promise.withResolvers())
      return true
    },
    explored(kind) {
      explorers.get(kind)?.resolve()
      explorers.delete(kind)
    },
    news: () => [...changed].map((kind) => ({ kind, ...kept(kind) })),
  }
}
