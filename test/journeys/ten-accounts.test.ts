import { expect, test } from 'vitest'
import { faults } from '../../src/domain/fault.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { transactionsList } from '../../src/surface/operations/transactions.ts'
import type { Sync } from '../../src/surface/shapes.ts'
import { type Bench, openBench } from '../harness/product.ts'

const user = 'john10'
const estate = { accounts: 10, rows: 30, months: 6 }
const environment = { TRIBUTARY_ACCOUNTS_AT_ONCE: '3', TRIBUTARY_POOL_SIZE: '3' }

/** Calls that one account has under way together: its recent days, all days before them, its pending rows, its balance. */
const callsEach = 4

test('ten accounts, three at a time, three connections, two that fail each in its way: eight complete, both errors in the run, nothing twice', async () => {
  await using bench = await openBench({ bank: { estates: { [user]: estate }, latencyMs: 300 }, environment })
  const { control } = bench.bank
  const [down, odd] = control.truth(user).map(({ accountId }) => accountId)
  control.scriptFault(new RegExp(`${down}/transactions$`), { kind: 'error', code: 'provider_timeout' }, 1_000)
  control.scriptFault(new RegExp(`${odd}/transactions$`), { kind: 'wrong-types', of: 'results' }, 1_000)

  const { sync } = await bench.connect(user)
  expect(outcomes(sync)).toEqual([
    ...Array(8).fill(['done', 30, '']),
    ['failed', 0, said('bank.unreadable')],
    ['waiting', 0, said('bank.down')],
  ])
  expect([sync.state, control.calls().mostInFlight]).toEqual(['partial', 3 * callsEach])
  expect(await ledger(bench)).toEqual(truth(bench, [down, odd]))

  const again = await bench.sync()
  expect(outcomes(again)).toEqual([
    ...Array(8).fill(['done', 0, '']),
    ['failed', 0, said('bank.unreadable')],
    ['waiting', 0, said('bank.down')],
  ])
  control.clearFaults()
  expect(outcomes(await bench.sync())).toEqual([...Array(8).fill(['done', 0, '']), ...Array(2).fill(['done', 30, ''])])
  expect(await ledger(bench)).toEqual(truth(bench, []))

  const { all, withinOneSecond } = await waits(bench)
  expect(all).toBeGreaterThan(100)
  expect(withinOneSecond).toBe(all)
})

const said = (code: keyof typeof faults): string => `${faults[code].says} ${faults[code].remedy}`

/** What became of each account, those alike together. */
const outcomes = ({ accounts }: Sync) =>
  accounts
    .map(({ state, added, reason }) => [state, added, reason] as const)
    .toSorted((a, b) => (`${a}` < `${b}` ? -1 : 1))

/** Every row of the ledger, by account. */
async function ledger({ client }: Bench): Promise<string[]> {
  const accounts = new Map((await client.ask(accountsList, {})).items.map((one) => [one.id, one.providerAccountId]))
  const { items } = await client.ask(transactionsList, { status: 'booked', limit: 500 })
  return items
    .map(({ accountId, ...row }) =>
      [accounts.get(accountId), row.bookedOn, row.amount.amountMinor, row.description].join(' '),
    )
    .toSorted()
}

const truth = ({ bank }: Bench, without: readonly unknown[]): string[] =>
  bank.control
    .truth(user)
    .filter(({ accountId }) => !without.includes(accountId))
    .flatMap(({ accountId, booked }) =>
      booked.map((row) => [accountId, row.day, row.amountMinor, row.description].join(' ')),
    )
    .toSorted()

/** How often a connection of the pool was waited for, by the pool’s own count as the product publishes it. */
async function waits({ client, product }: Bench): Promise<{ all: number; withinOneSecond: number }> {
  const text = await (await fetch(new URL('/metrics', product.address), { headers: client.headers })).text()
  const read = (name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    )
  return {
    all: read('tributary_database_wait_seconds_count'),
    withinOneSecond: read('tributary_database_wait_seconds_bucket{le="1"}'),
  }
}
