import type { AccountKind } from '../domain/account.ts'
import type { BankFacts } from '../domain/bank-facts.ts'
import { nothingKnown } from '../fetch/bank-facts.ts'

/** What the accounts of one run find out about their bank, for one another and for later runs. */
export type BankMemory = {
  of(kind: AccountKind): BankFacts
  learn(kind: AccountKind, change: (facts: BankFacts) => BankFacts): void
  /** Whether this account is to find out how deep the bank goes; false once another, which was at it, has ended. */
  mayExplore(kind: AccountKind): Promise<boolean>
  /** Ends what `mayExplore` allowed. */
  explored(kind: AccountKind): void
  /** What is known now and was not before. */
  news(): (BankFacts & { kind: AccountKind })[]
}

export function openBankMemory(known: readonly (BankFacts & { kind: AccountKind })[]): BankMemory {
  const facts = new Map<AccountKind, BankFacts>(known.map(({ kind, ...facts }) => [kind, facts]))
  const changed = new Set<AccountKind>()
  const explorers = new Map<AccountKind, PromiseWithResolvers<void>>()
  const of = (kind: AccountKind) => facts.get(kind) ?? nothingKnown
  return {
    of,
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
    news: () => [...changed].map((kind) => ({ kind, ...of(kind) })),
  }
}
