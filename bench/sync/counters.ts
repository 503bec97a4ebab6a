import { type Line, ofRounds, type Section } from '../figures.ts'
import type { BankStand } from '../stand/bank.ts'
import { type Stand, sent, withBench } from './stand.ts'

/** What is counted and not timed: SQL statements, calls, refreshes; the same in every round and on every machine. */
export async function counters(stand: Stand): Promise<Section> {
  return {
    name: 'counters',
    title: 'statements and calls',
    lines: [
      ...(await byRows(stand)),
      ...(await byAccounts(stand)),
      ...(await incremental(stand)),
      ...(await boundary(stand)),
      ...(await expired(stand)),
    ],
  }
}

/** An account's own statements, as the product's run tells them: both of its storing transactions and how it ended. */
async function byRows(stand: Stand): Promise<Line[]> {
  const points: [number, number][] = []
  for (const rows of [10, 100, 5_000, 50_000].map((rows) => Math.max(10, Math.round(rows * stand.size)))) {
    const { sync } = await withBench(stand, { user: 'john1', estate: `1x${rows}` }, ({ measure, product }) =>
      measure(0, () => product.connect('john1')),
    )
    points.push([rows, sync.accounts[0]?.statements ?? Number.NaN])
  }
  return points.map(([rows, statements]) => ({
    what: `statements of an account of ${rows} rows, first sync`,
    figure: statements,
    unit: '',
    most: 2 * 8 + 3 + Math.floor(rows / 10_000),
  }))
}

/** Of whole syncs: their question, the queue, the lease, quota, run and status, and every account. */
async function byAccounts(stand: Stand): Promise<Line[]> {
  const lines: Line[] = []
  for (const accounts of [1, 10, 30])
    await withBench(stand, { user: 'john3', estate: `${accounts}x20` }, async ({ measure, product, bank }) => {
      await measure(0, () => product.connect('john3'))
      const unchanged = await measure(0, product.sync)
      await bank.post('john3', 5)
      const changed = await measure(0, product.sync)
      lines.push(
        {
          what: `statements of a sync of ${accounts} unchanged accounts`,
          figure: sent(unchanged.statements),
          unit: '',
          most: 8 * accounts + 20,
        },
        { what: `… with 5 new rows in each`, figure: sent(changed.statements), unit: '', most: 11 * accounts + 20 },
      )
    })
  return lines
}

async function incremental(stand: Stand): Promise<Line[]> {
  const [near, far] = [await deltas(stand, 200), await deltas(stand, 1_000)]
  const calls = Math.max(...[...near, ...far].map(({ calls }) => calls))
  return [
    { what: 'calls of an account with 5 new rows and 1 changed', figure: calls, unit: '', most: 3 },
    { what: 'time over the latency, 10 such accounts, 200 ms', ...overhead(near), unit: '×', most: 1.5 },
    { what: 'time over the latency, 10 such accounts, 1,000 ms', ...overhead(far), unit: '×', most: 1.1 },
  ]
}

const overhead = (rounds: readonly { overhead: number }[]) => ofRounds(rounds.map(({ overhead }) => overhead))

/** A bank that is always so far away: one that suddenly takes five times as long is asked less at once. */
async function deltas(stand: Stand, latencyMs: number): Promise<{ overhead: number; calls: number }[]> {
  return withBench(stand, { user: 'john5', estate: '10x200' }, async ({ measure, product, bank }) => {
    await measure(latencyMs, () => product.connect('john5'))
    const rounds: { overhead: number; calls: number }[] = []
    for (let round = 0; round < stand.rounds; round++) {
      await correctOne(bank, 'john5')
      await bank.post('john5', 5)
      const { ms, sync } = await measure(latencyMs, product.sync)
      rounds.push({ overhead: ms / latencyMs, calls: Math.max(...sync.accounts.map(({ apiCalls }) => apiCalls)) })
      if (!sync.accounts.every(({ added, changed }) => added === 5 && changed === 1))
        throw new Error(JSON.stringify(sync.accounts))
    }
    return rounds
  })
}

/** In each account the bank corrects the newest row's amount. */
async function correctOne(bank: BankStand, user: string): Promise<void> {
  for (const { accountId, booked } of await bank.truth(user)) {
    const row = booked.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0]
    if (row)
      await bank.control('POST', '/happenings', {
        user,
        accountId,
        kind: 'corrected',
        paymentId: row.paymentId,
        amountMinor: String(BigInt(row.amountMinor) - 1n),
      })
  }
}

/** Exactly a hundred rows are no page of a hundred. */
async function boundary(stand: Stand): Promise<Line[]> {
  return withBench(stand, { user: 'john1', estate: '1x0' }, async ({ measure, product, bank }) => {
    await measure(0, () => product.connect('john1'))
    const lines: Line[] = []
    for (const time of ['', ', and once more']) {
      await bank.post('john1', 100)
      await bank.forgetCalls()
      await measure(0, product.sync)
      const calls = (await bank.calls()).all.filter(({ path }) => path.endsWith('/transactions')).length
      lines.push({
        what: `calls for transactions when exactly 100 rows are new${time}`,
        figure: calls,
        unit: '',
        most: 1,
      })
    }
    return lines
  })
}

async function expired(stand: Stand): Promise<Line[]> {
  const accounts = Math.max(10, Math.round(100 * stand.size))
  return withBench(stand, { user: 'john7', estate: `${accounts}x10` }, async ({ measure, product, bank }) => {
    await measure(0, () => product.connect('john7'))
    const refreshes = async () => ((await bank.control('GET', '/calls')) as { refreshes: number }).refreshes // docs/simulator.md
    const before = await refreshes()
    await bank.control('POST', '/clock', { advance: 'PT61M' }) // the bank's tokens end, and we do not know it
    await measure(200, product.sync)
    return [
      {
        what: `refreshes when the token of ${accounts} accounts has expired`,
        figure: (await refreshes()) - before,
        unit: '',
        most: 1,
      },
    ]
  })
}
