import { type Line, ofRounds, type Section } from '../figures.ts'
import { type BankStand, openBankStand } from '../stand/bank.ts'
import { runFloor, type Took } from '../stand/floor.ts'
import { type Measured, type Stand, walOf, withBankOf } from './stand.ts'

type Round = {
  readonly product: Measured
  readonly again: Measured
  readonly idle: number
  readonly floor: Took
  readonly copy: Took
}

/** Ten whole histories at once, against the floor programs on the same rows, in turns. */
export async function first(stand: Stand): Promise<Section> {
  const rows = Math.max(100, Math.round(5_000 * stand.size))
  const user = 'john5'
  const bank = await openBankStand([`${user}=10x${rows}`])
  try {
    await inTurns(stand, bank, user, 0, 0) // every answer has been made up once
    const lines: Line[] = []
    for (const latencyMs of [200, 1_000]) {
      const rounds: Round[] = []
      for (let round = 0; round < stand.rounds; round++) rounds.push(await inTurns(stand, bank, user, latencyMs, round))
      lines.push(...judged(latencyMs, rounds))
      if (latencyMs === 200) lines.push(...more(rounds))
    }
    return { name: 'first', title: `first sync of 10 × ${rows} rows`, lines }
  } finally {
    await bank.stop()
  }
}

/** The product and both floors once each, beginning with another every time. */
async function inTurns(stand: Stand, bank: BankStand, user: string, latencyMs: number, round: number): Promise<Round> {
  const { cluster } = stand
  let product: { first: Measured; again: Measured; idle: number } | undefined
  const floors = new Map<'insert' | 'copy', Took>()
  const floor = (way: 'insert' | 'copy') => async () => {
    const place = await cluster.fresh()
    await bank.setLatency(latencyMs)
    floors.set(way, await runFloor(cluster, place, bank, user, way))
    await bank.setLatency(0)
    await place.drop()
  }
  const turns = [
    floor('insert'),
    () =>
      withBankOf(cluster, bank, user, {}, async (bench) => {
        const first = await bench.measure(latencyMs, () => bench.product.connect(user))
        const before = await versions(bench.place)
        const again = await bench.measure(latencyMs, bench.product.sync)
        if ((await versions(bench.place)) !== before) throw new Error('a sync of an unchanged bank wrote rows')
        product = { first, again, idle: bench.idleMegabytes }
      }),
    floor('copy'),
  ]
  for (let turn = 0; turn < turns.length; turn++) await turns[(turn + round) % turns.length]?.()
  const [insert, copy] = [floors.get('insert'), floors.get('copy')]
  if (!product || !insert || !copy) throw new Error('a turn was left out')
  return { product: product.first, again: product.again, idle: product.idle, floor: insert, copy }
}

/** Which transaction wrote each row last. */
const versions = async (place: { look(text: string): Promise<{ all?: string }[]> }): Promise<string | undefined> =>
  (await place.look(`select md5(string_agg(xmin::text, ' ' order by id)) as all from transactions`))[0]?.all

const judged = (latencyMs: number, rounds: readonly Round[]): Line[] => {
  const ratio = (what: string, of: (round: Round) => number, most?: number): Line => ({
    what: `${what}, latency ${latencyMs} ms`,
    ...ofRounds(rounds.map(of)),
    unit: '×',
    ...(most !== undefined && { most }),
  })
  return [
    ratio('time over the floor’s', ({ product, floor }) => product.ms / floor.ms, 1.5),
    ratio('CPU over the floor’s', ({ product, floor }) => product.cpuSeconds / floor.cpuSeconds, 1.5),
    ratio('time over a bare COPY’s', ({ product, copy }) => product.ms / copy.ms),
    ratio('CPU over a bare COPY’s', ({ product, copy }) => product.cpuSeconds / copy.cpuSeconds),
    { what: `time, latency ${latencyMs} ms`, ...ofRounds(rounds.map(({ product }) => product.ms / 1000)), unit: 's' },
    { what: 'the floor’s', ...ofRounds(rounds.map(({ floor }) => floor.ms / 1000)), unit: 's' },
  ]
}

const more = (rounds: readonly Round[]): Line[] => {
  const accounts = rounds[0]?.again.sync.accounts.length ?? 1
  return [
    { what: 'CPU', ...ofRounds(rounds.map(({ product }) => product.cpuSeconds)), unit: 's' },
    { what: '… of it the product’s process', ...ofRounds(rounds.map(({ product }) => product.nodeSeconds)), unit: 's' },
    {
      what: 'memory above an idle product’s, at its peak',
      ...ofRounds(rounds.map(({ product, idle }) => product.peakMegabytes - idle)),
      unit: 'MB',
      most: 200,
    },
    {
      what: 'the same again, unchanged: CPU over the first',
      ...ofRounds(rounds.map(({ product, again }) => again.cpuSeconds / product.cpuSeconds)),
      unit: '×',
      most: 1,
    },
    {
      what: 'unchanged: log of writes, an account',
      ...ofRounds(rounds.map(({ again }) => walOf(again.statements) / 1024 / accounts)),
      unit: 'KB',
      most: 64,
    },
    { what: 'unchanged: rows written', figure: 0, unit: '', most: 0 }, // versions() has thrown otherwise
  ]
}
