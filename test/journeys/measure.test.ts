import { expect, test } from 'vitest'
import { connectionsMeasure } from '../../src/surface/operations/connections.ts'
import { asOwner } from '../harness/database.ts'
import { freshFolder, tributary } from '../harness/process.ts'
import { type Bench, openBench } from '../harness/product.ts'

const widths = async ({ fresh }: Bench) =>
  (await asOwner((db) => db.query('select provider_id, at_once from bank_widths'), fresh.address.database)).rows

test('a bank that bears ten at once is found to, by the API, in the database, and in what the next process begins with', async () => {
  await using bench = await openBench({ bank: { estates: { john8: { accounts: 8, rows: 20, months: 3 } } } })
  const { connectionId } = await bench.connect('john8')
  const { atOnce, trials } = await bench.client.ask(connectionsMeasure, { id: connectionId })
  expect(atOnce).toBe(10)
  expect(trials.map(({ atOnce, calls, refused }) => [atOnce, calls, refused])).toEqual([
    [1, 20, 0],
    [3, 20, 0],
    [5, 20, 0],
    [10, 20, 0],
  ])
  expect(await widths(bench)).toEqual([{ provider_id: 'demo', at_once: 10 }])
})

test('what a bank refuses as too many it does not bear, and nothing more is tried', async () => {
  await using bench = await openBench()
  const { connectionId } = await bench.connect()
  const refusal = { kind: 'error', code: 'provider_too_many_requests' } as const
  const [account] = bench.bank.control.truth('john')
  bench.bank.control.scriptFault(`/data/v1/accounts/${account?.accountId}/transactions`, refusal)
  const { atOnce, trials } = await bench.client.ask(connectionsMeasure, { id: connectionId })
  expect([atOnce, trials.map(({ refused }) => refused)]).toEqual([1, [1]])
  expect(await widths(bench)).toEqual([{ provider_id: 'demo', at_once: 1 }])
  const again = await bench.client.ask(connectionsMeasure, { id: connectionId, atOnce: [5] })
  expect(again.atOnce).toBe(5)
  expect(await widths(bench)).toEqual([{ provider_id: 'demo', at_once: 5 }])
})

test('with nobody present a bank is not measured, nor while it is read, nor another person’s', async () => {
  await using bench = await openBench({ present: false })
  const { connectionId } = await bench.connect('john', { providerId: 'ob-plain' })
  const measuring = (id: string) => bench.client.ask(connectionsMeasure, { id })
  await expect(measuring(connectionId)).rejects.toMatchObject({ code: 'sync.unattended' })
  await expect(measuring(crypto.randomUUID())).rejects.toMatchObject({ code: 'thing.unknown' })
  expect(await widths(bench)).toEqual([])
})

test('on the command line, without a running product', async () => {
  await using folder = await freshFolder()
  const connected = await tributary(folder.environment, 'connect', '--bank', 'demo', '--user', 'john', '--json')
  expect(connected).toMatchObject({ code: 0 })
  const measured = await tributary(folder.environment, 'bench', 'concurrency')
  expect(measured).toMatchObject({ code: 0 })
  expect(measured.out).toMatch(/10 at once: 20 calls in \d+ ms/)
  expect(measured.out).toMatch(/This bank bears \d+ at once/)
})
