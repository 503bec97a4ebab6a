import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, openCluster } from '../../bench/stand/cluster.ts'
import {
  bankingOf,
  callsOf,
  looksForKnown,
  type Measured,
  type Stand,
  sent,
  walOf,
  withBench,
} from '../../bench/sync/stand.ts'

// The benchmark's own counters on a small bank: what a sync costs in statements, calls and log of writes is the same on every machine.

let cluster: Cluster
beforeAll(async () => {
  cluster = await openCluster()
})
afterAll(() => cluster?.stop())

const user = 'john10'

/** The first sync of so many accounts, one that finds nothing new, and one with new rows in each. */
async function syncs(
  accounts: number,
  rows: number,
  news: number,
): Promise<Record<'first' | 'unchanged' | 'changed', Measured>> {
  const stand: Stand = { cluster, size: 1, rounds: 1 }
  return withBench(stand, { user, estate: `${accounts}x${rows}` }, async ({ measure, product, bank }) => {
    const first = await measure(0, () => product.connect(user))
    await measure(0, product.sync) // what the bank is like is learned by now
    const unchanged = await measure(0, product.sync)
    await bank.post(user, news)
    return { first, unchanged, changed: await measure(0, product.sync) }
  })
}

const perAccount = ({ sync }: Measured): number[] => sync.accounts.map(({ statements }) => statements)
const calls = ({ sync }: Measured): number[] => sync.accounts.map(({ apiCalls }) => apiCalls)

test('statements, calls and log of writes of a sync stay what they are, however many rows there are', async () => {
  const accounts = 10
  const [few, many] = [await syncs(accounts, 20, 5), await syncs(accounts, 300, 60)]
  // one storing transaction with BEGIN, context and COMMIT: held and known, written down; with new rows, the rows besides
  for (const { unchanged, changed } of [few, many]) {
    expect(Math.max(...perAccount(unchanged))).toBeLessThanOrEqual(5)
    expect(Math.max(...perAccount(changed))).toBeLessThanOrEqual(8)
    expect(sent(unchanged.statements)).toBeLessThanOrEqual(8 * accounts + 20)
    expect(sent(changed.statements)).toBeLessThanOrEqual(11 * accounts + 20)
    expect([...calls(unchanged), ...calls(changed)].every((count) => count <= 3)).toBe(true)
    expect(walOf(unchanged.statements) / accounts).toBeLessThanOrEqual(64 * 1024)
    const writes = unchanged.statements.filter(({ query }) =>
      /(insert into|update|delete from) transactions\b/i.test(query),
    )
    expect(writes.map(({ query }) => query)).toEqual([])
  }
  expect(perAccount(many.first)).toEqual(perAccount(few.first))
  expect(perAccount(many.changed)).toEqual(perAccount(few.changed))
})

test('a sync of one account takes five or eight statements of its own, and twenty-three about it at most', async () => {
  const { unchanged, changed } = await syncs(1, 20, 5)
  expect(sent(unchanged.statements)).toBeLessThanOrEqual(5 + 3 + 20)
  expect(sent(changed.statements)).toBeLessThanOrEqual(8 + 3 + 20)
})

test('two hundred rows in two accounts: few statements on banking data, one an account for duplicates', async () => {
  const stand: Stand = { cluster, size: 1, rounds: 1 }
  const measured = await withBench(stand, { user: 'john2', estate: '2x0' }, async ({ measure, product, bank }) => {
    await measure(0, () => product.connect('john2'))
    await bank.post('john2', 100)
    return measure(0, product.sync)
  })
  const banking = bankingOf(measured.statements)
  expect(measured.sync.accounts.map(({ added }) => added)).toEqual([100, 100])
  expect(callsOf(banking)).toBeLessThanOrEqual(21) // the mark is 20: two more pair transfers and keep what was learned of the bank
  expect(callsOf(banking.filter(looksForKnown))).toBe(2)
})
