import { expect } from 'vitest'
import type { Happening } from '../../src/simulator/happenings.ts'
import type { TruthAccount, TruthRow } from '../../src/simulator/truth.ts'
import { changesList, transactionsList } from '../../src/surface/operations/transactions.ts'
import type { Sync, Transaction } from '../../src/surface/shapes.ts'
import { type Bench, openKeptBench } from './product.ts'

/** A customer whose accounts are made to measure. */
export const user = 'john9'

export type OneAccount = AsyncDisposable & {
  readonly bench: Bench
  happen(what: Happening): TruthRow
  truth(): TruthAccount
  connect(): ReturnType<Bench['connect']>
  /** Lets time pass, then syncs. */
  syncAfter(by: Temporal.DurationLike): Promise<Sync['accounts'][number] | undefined>
  rows(): Promise<Transaction[]>
}

/** One account at this bank, where nothing happens but what a test makes happen. */
export async function openAccount(providerId: string): Promise<OneAccount> {
  const bench = await openKeptBench({ bank: { estates: { [user]: { accounts: 1, rows: 0 } } } })
  const truth = (): TruthAccount => {
    const [account] = bench.bank.control.truth(user, providerId)
    if (!account) throw new Error('the customer has one account')
    return account
  }
  const { accountId } = truth()
  return {
    bench,
    truth,
    happen: (what) => bench.bank.control.happen(user, providerId, accountId, what),
    connect: () => bench.connect(user, { providerId }),
    async syncAfter(by) {
      bench.advance(by)
      return (await bench.sync()).accounts[0]
    },
    rows: () => everything(bench),
    [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
  }
}

export async function everything(bench: Bench, filter: { status?: 'removed' } = {}): Promise<Transaction[]> {
  const all: Transaction[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await bench.client.ask(transactionsList, { ...filter, limit: 500, cursor })
    all.push(...page.items)
    if (page.nextCursor === null) return all
    cursor = page.nextCursor
  }
}

/** Keeps a ledger of its own by the change feed alone. */
export function follow({ client }: Bench) {
  const ledger = new Map<string, Transaction>()
  let cursor = '0'
  return {
    /** @returns its rows, newest first, once it has read on to the end */
    async read(): Promise<Transaction[]> {
      const { items } = await client.ask(changesList, { cursor })
      for (const { kind, id, transaction } of items) {
        if (kind !== 'removed') expect(ledger.has(id)).toBe(kind === 'modified')
        if (transaction) ledger.set(id, transaction)
        else ledger.delete(id)
      }
      cursor = items.at(-1)?.cursor ?? cursor
      const order = ({ bookedOn, id }: Transaction) => `${bookedOn} ${id}`
      return [...ledger.values()].toSorted((a, b) => (order(a) < order(b) ? 1 : -1))
    },
  }
}
