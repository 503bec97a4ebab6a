import { accountsList } from '../../src/surface/operations/accounts.ts'
import { type Line, ofRounds, type Section } from '../figures.ts'
import type { BankStand } from '../stand/bank.ts'
import { type Bench, type Measured, type Stand, withBench } from './stand.ts'

const user = 'john7'
const latencyMs = 200

/** Each breaks one call of twenty, which is made again. */
const faults = [
  { kind: 'error', code: 'internal_server_error' },
  { kind: 'html' },
  { kind: 'reset' },
  { kind: 'truncated' },
]

/** Ten accounts with a few new rows each, of which one is ten times slower than the others and two have a call go wrong: what the other seven notice. */
export async function trouble(stand: Stand): Promise<Section> {
  return withBench(stand, { user, estate: '10x100' }, async ({ measure, product, bank }) => {
    await measure(0, () => product.connect(user))
    const accounts = (await bank.truth(user)).map(({ accountId }) => accountId)
    const delays: number[] = []
    const calls: number[] = []
    for (let round = 0; round < stand.rounds; round++) {
      const sync = async () => {
        await bank.post(user, 5)
        return measure(latencyMs, product.sync)
      }
      const others = await undisturbed(product, accounts.slice(3))
      const inTrouble = async () => {
        await disturb(bank, accounts, round)
        return sync()
      }
      const isTroubledFirst = round % 2 === 1 // a product grows quicker with each sync
      const before = isTroubledFirst ? await inTrouble() : null
      const calm = await sync()
      const troubled = before ?? (await inTrouble())
      delays.push(slowest(troubled, others) / slowest(calm, others))
      calls.push(callsIn(troubled) / callsIn(calm))
    }
    const lines: Line[] = [
      {
        what: 'seven accounts beside three in trouble, over a sync without any',
        ...ofRounds(delays),
        unit: '×',
        most: 1.2,
      },
      { what: 'calls, over those of a sync without trouble', ...ofRounds(calls), unit: '×', most: 1.1 },
    ]
    return { name: 'trouble', title: 'one account ten times slower, and two of thirty calls that fail', lines }
  })
}

async function disturb(bank: BankStand, [slow, ...others]: readonly string[], round: number): Promise<void> {
  const onAccount = (id: string | undefined, path: string, fault: object, times: number) =>
    bank.control('POST', '/faults', { path: { pattern: `${id}/${path}` }, times, fault })
  await onAccount(slow, '', { kind: 'slow', pieces: 10, waitMs: latencyMs }, 3)
  for (const n of [0, 1]) await onAccount(others[n], 'transactions$', faults[(2 * round + n) % faults.length] ?? {}, 1)
}

/** Our ids of these accounts of the bank's. */
async function undisturbed({ client }: Bench['product'], ids: readonly string[]): Promise<readonly string[]> {
  const { items } = await client.ask(accountsList, {})
  return items.filter(({ providerAccountId }) => ids.includes(providerAccountId)).map(({ id }) => id)
}

const slowest = ({ sync }: Measured, ids: readonly string[]): number =>
  Math.max(...sync.accounts.filter(({ accountId }) => ids.includes(accountId)).map(({ ms }) => ms))

const callsIn = ({ sync }: Measured): number => sync.accounts.reduce((sum, { apiCalls }) => sum + apiCalls, 0)
