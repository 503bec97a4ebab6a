import { setTimeout as delay } from 'node:timers/promises'
import { type Line, ofRounds, type Section } from '../figures.ts'
import { openBankStand } from '../stand/bank.ts'
import { type Bench, type Stand, withBankOf, withBench } from './stand.ts'

/** What a large import costs those beside it: people who look at their list, and small accounts next to a giant. */
export async function company(stand: Stand): Promise<Section> {
  return {
    name: 'company',
    title: 'beside a large import',
    lines: [
      ...(await beside(stand, 10)),
      ...(await beside(stand, 1)),
      ...(await giant(stand)),
      ...(await memory(stand)),
    ],
  }
}

async function beside(stand: Stand, accounts: 1 | 10): Promise<Line[]> {
  const rows = Math.max(100, Math.round((50_000 / accounts) * stand.size))
  const user = 'john6'
  const [list, health, lag]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < Math.min(3, stand.rounds); round++)
    await withBench(stand, { user, estate: `${accounts}x${rows}` }, async (bench) => {
      await eventLoopLag(bench)
      const asking = new AbortController()
      const asked = Promise.all([
        times(bench, '/api/v1/transactions?limit=50', asking.signal),
        times(bench, '/health/live', asking.signal),
      ])
      await bench.measure(200, () => bench.product.connect(user))
      asking.abort()
      const [lists, healths] = await asked
      list.push(p99(lists))
      health.push(p99(healths))
      lag.push(await eventLoopLag(bench))
    })
  const what = `while ${accounts} × ${rows} rows come in`
  return [
    { what: `the list’s answer, p99, ${what}`, ...ofRounds(list), unit: 'ms', most: 50 },
    { what: `the health call’s, p99, ${what}`, ...ofRounds(health), unit: 'ms', most: 50 },
    { what: `delay of the event loop, p99, ${what}`, ...ofRounds(lag), unit: 'ms', most: 25 },
  ]
}

/** How long each answer took, one after another, fifty a second at most. */
async function times({ product }: Bench, path: string, signal: AbortSignal): Promise<number[]> {
  const all: number[] = []
  while (!signal.aborted) {
    const from = performance.now()
    const answer = await fetch(product.client.address + path, { headers: product.client.headers })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    all.push(performance.now() - from)
    await delay(20)
  }
  return all
}

/** Since it was asked the last time, as the product itself tells at /metrics. */
async function eventLoopLag({ product }: Bench): Promise<number> {
  const text = await (await fetch(`${product.client.address}/metrics`, { headers: product.client.headers })).text()
  return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1]) * 1000
}

const p99 = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * 0.99))] ?? Number.NaN

/** Nine small accounts with a giant beside them, over the same nine alone. */
async function giant(stand: Stand): Promise<Line[]> {
  const rows = Math.round(50_000 * stand.size)
  const user = 'john9'
  const slowest = async (estate: string): Promise<number> => {
    const bank = await openBankStand([`${user}=${estate}`])
    const once = (): Promise<number> =>
      withBankOf(stand.cluster, bank, user, {}, async ({ measure, product }) => {
        const { sync } = await measure(200, () => product.connect(user))
        return Math.max(...sync.accounts.filter(({ received }) => received < 1_000).map(({ ms }) => ms))
      })
    try {
      await once() // the bank writes its answers, and would keep the small ones waiting for the large
      return await once()
    } finally {
      await bank.stop()
    }
  }
  const rounds: number[] = []
  for (let round = 0; round < stand.rounds; round++)
    rounds.push((await slowest(`9x100+1x${rows}`)) / (await slowest('9x100')))
  return [
    {
      what: `nine accounts of 100 rows beside one of ${rows}, over the nine alone`,
      ...ofRounds(rounds),
      unit: '×',
      most: 1.2,
    },
  ]
}

/** What is held at once follows how many are asked at once, not how many there are. */
async function memory(stand: Stand): Promise<Line[]> {
  const rows = Math.max(100, Math.round(5_000 * stand.size))
  const above = (accounts: number): Promise<number> =>
    withBench(stand, { user: 'john4', estate: `${accounts}x${rows}` }, async ({ measure, product, idleMegabytes }) => {
      const { peakMegabytes } = await measure(200, () => product.connect('john4'))
      return peakMegabytes - idleMegabytes
    })
  const [ten, hundred] = [await above(10), await above(100)]
  return [
    { what: `memory above an idle product’s, 10 × ${rows}`, figure: ten, unit: 'MB', most: 200 },
    { what: `… 100 × ${rows} over 10 × ${rows}`, figure: hundred / ten, unit: '×', most: 1.3 },
  ]
}
