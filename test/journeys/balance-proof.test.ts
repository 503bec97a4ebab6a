import { describe, expect, test } from 'vitest'
import type { Happening } from '../../src/simulator/happenings.ts'
import { accountsGet, accountsList } from '../../src/surface/operations/accounts.ts'
import { transactionsList, transactionsRemove } from '../../src/surface/operations/transactions.ts'
import type { Account } from '../../src/surface/shapes.ts'
import { commandLine } from '../harness/command-line.ts'
import { asOwner } from '../harness/database.ts'
import { type Bench, openBench, openKeptBench } from '../harness/product.ts'

const user = 'john9'
const estate = { accounts: 1, cards: 1, rows: 200, months: 10 }

const accountsOf = async ({ client }: Bench): Promise<Account[]> => (await client.ask(accountsList, {})).items
const inSql = (bench: Bench, statement: string, words: unknown[] = []) =>
  asOwner((db) => db.query<Record<string, string>>(statement, words), bench.fresh.address.database)

describe.each([
  'demo',
  'mock', // running balances that follow the list and not time
  'ob-ignores-from', // no running balances
  'ob-opposite-sign', // C62: what is owed is negative
  'ob-instants', // posts all day long
  'ob-no-pending', // dates back what it books late
  'ob-correcting', // books back, and takes away
  'ob-row-capped', // a hundred rows in an answer at most
])('at %s', (providerId) => {
  test('every account adds up to its balance, at first and as it goes on', async () => {
    await using bench = await openKeptBench({ bank: { estates: { [user]: estate } } })
    const expectProven = async () => {
      const accounts = await accountsOf(bench)
      for (const [n, truth] of bench.bank.control.truth(user, providerId).entries())
        expect(accounts[n]).toMatchObject({
          balance: { current: { amountMinor: String(truth.currentMinor) } },
          balanceProof: {
            state: 'proven',
            opening: { amountMinor: String(truth.openingMinor) },
            to: bench.product.adapters.clock.today(),
            firstBadDay: null,
          },
        })
    }
    await bench.connect(user, { providerId })
    await expectProven()
    for (const hours of [24 * 3 + 5, 24 * 9, 24]) {
      bench.advance({ hours })
      expect((await bench.sync()).state).toBe('done')
      await expectProven()
    }
  })
})

test.each(['demo', 'ob-ignores-from'])(
  'C64: the day of any one row that is removed, added or flipped at %s is the first bad one, in the API and on the command line',
  async (providerId) => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 2, rows: 60, months: 10 } } } })
    await bench.connect(user, { providerId })
    const [one, other] = await accountsOf(bench)
    const { items } = await bench.client.ask(transactionsList, { account: one?.id, limit: 500, status: 'booked' })
    await inSql(bench, 'create table kept as select * from transactions')
    for (const row of [items[0], items[30], items.at(-1)])
      for (const [statement, times] of ways) {
        await inSql(bench, statement, [row?.id])
        const difference = { amountMinor: String(times * BigInt(row?.amount.amountMinor ?? '')) }
        const broken = { state: 'broken', firstBadDay: row?.bookedOn, difference }
        expect(await bench.client.ask(accountsGet, { id: one?.id ?? '' })).toMatchObject({ balanceProof: broken })
        expect((await accountsOf(bench))[1]).toEqual(other)
        const [connection] = JSON.parse((await commandLine(bench, 'status', '--json')).out).connections
        expect(connection.accounts).toMatchObject([{ balanceProof: broken }, { balanceProof: { state: 'proven' } }])
        const { out } = await commandLine(bench, 'status')
        expect(out).toMatch(/Does not add up: At the end of .* than the bank’s balance/)
        await inSql(bench, 'delete from transactions')
        await inSql(bench, 'insert into transactions select * from kept')
      }
    expect(await accountsOf(bench)).toEqual([one, other])
  },
)

/** What is done to a row, and how many times its amount the ledger has too much then. */
const ways: readonly (readonly [statement: string, times: bigint])[] = [
  ['delete from transactions where id = $1', -1n],
  [
    `insert into transactions select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* from transactions t where id = $1`,
    1n,
  ],
  ['update transactions set amount_minor = -amount_minor where id = $1', -2n],
]

test.each(['demo', 'ob-ignores-from'])(
  'C64: a row that is lost at %s and another that is doubled cancel each other in the sum, and are told by the day of the first',
  async (providerId) => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 1, rows: 60, months: 10 } } } })
    await bench.connect(user, { providerId })
    const [whole] = await accountsOf(bench)
    const { items } = await bench.client.ask(transactionsList, { limit: 500, status: 'booked' })
    const [newer, older] = [items[10], items[40]]
    await inSql(bench, 'create table kept as select * from transactions')
    for (const [lost, doubled] of [
      [older, newer],
      [newer, older],
    ]) {
      await inSql(bench, doubledWith, [doubled?.id, lost?.amount.amountMinor])
      await inSql(bench, 'delete from transactions where id = $1', [lost?.id])
      const tooMuch = BigInt(lost?.amount.amountMinor ?? '') * (lost === older ? -1n : 1n)
      const [account] = await accountsOf(bench)
      expect(account?.balanceProof).toMatchObject({
        state: 'broken',
        firstBadDay: older?.bookedOn,
        difference: { amountMinor: String(tooMuch) },
        reason: expect.stringMatching(/than the bank’s balance, which those up to .* make up for\.$/),
      })
      expect(account?.transactions).toBe(whole?.transactions)
      const { out } = await commandLine(bench, 'status')
      expect(out).toContain(`Does not add up: ${account?.balanceProof.reason}`)
      await inSql(bench, 'delete from transactions')
      await inSql(bench, 'insert into transactions select * from kept')
    }
    expect(await accountsOf(bench)).toEqual([whole])
  },
)

/** Once more, with this sum. */
const doubledWith = `insert into transactions
  select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'amount_minor', $2::bigint))).* from transactions t where id = $1`

/** One account at this bank, where nothing happens but what a test makes happen. */
async function openAccount(providerId: string) {
  const bench = await openKeptBench({ bank: { estates: { [user]: { accounts: 1, rows: 0 } } } })
  const [account] = bench.bank.control.truth(user, providerId)
  return {
    bench,
    happen: (what: Happening) => bench.bank.control.happen(user, providerId, account?.accountId ?? '', what),
    connect: () => bench.connect(user, { providerId }),
    proof: async () => (await accountsOf(bench))[0]?.balanceProof,
    [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
  }
}

test('C63: what is pending, and an overdraft, count for nothing; a row that a person deletes counts on', async () => {
  await using account = await openAccount('demo')
  account.happen({ kind: 'booked', amountMinor: -90_000n, day: '2026-11-20' })
  account.happen({ kind: 'announced', amountMinor: -5_000n })
  await account.connect()
  const { bench } = account
  expect((await accountsOf(bench))[0]).toMatchObject({
    balance: {
      current: { amountMinor: '-5790' },
      available: { amountMinor: '139210' },
      limit: { amountMinor: '150000' },
    },
    balanceProof: { state: 'proven', opening: { amountMinor: '84210' } },
  })
  const { items } = await bench.client.ask(transactionsList, { status: 'booked' })
  await bench.client.ask(transactionsRemove, { id: items[0]?.id ?? '' })
  expect(await account.proof()).toMatchObject({ state: 'proven' })
})

test('a row that the bank keeps from its answers is missed, and no row is made in its place; once it is shown all adds up', async () => {
  await using account = await openAccount('ob-ignores-from')
  const { bench } = account
  account.happen({ kind: 'booked', amountMinor: -350n, day: '2026-11-10' })
  account.happen({ kind: 'booked', amountMinor: -700n, day: '2026-11-15' })
  await account.connect()
  account.happen({ kind: 'booked', amountMinor: -1_200n, day: '2026-11-21' })
  bench.advance({ hours: 24 })
  const { bank, client } = bench
  const shown = JSON.stringify({ results: [], status: 'Succeeded' })
  bank.control.scriptFault(/transactions$/, { kind: 'status', status: 200, body: shown }, 1)
  await bench.sync()
  expect(await account.proof()).toMatchObject({ state: 'broken', difference: { amountMinor: '1200' } })
  expect((await client.ask(transactionsList, {})).items).toHaveLength(2)
  bench.advance({ hours: 24 })
  await bench.sync()
  expect(await account.proof()).toMatchObject({ state: 'proven', to: '2026-11-24' })
  expect((await client.ask(transactionsList, {})).items).toHaveLength(3)
})

test('a row that the bank leaves out of an answer that has another twice is told by its running balances, though the sum is right; until it answers right', async () => {
  await using account = await openAccount('demo')
  const { bench } = account
  const [truth] = bench.bank.control.truth(user, 'demo')
  let heldMinor = truth?.openingMinor ?? 0n
  const rows = Array.from({ length: 12 }, (_, n) => {
    const day = `2026-11-${String(n + 5).padStart(2, '0')}`
    const amountMinor = n === 3 || n === 8 ? -1_000n : -200n - BigInt(n)
    const { normalisedId, providerId } = account.happen({ kind: 'booked', amountMinor, day })
    heldMinor += amountMinor
    return {
      transaction_id: `v${n}`,
      normalised_provider_transaction_id: normalisedId,
      provider_transaction_id: providerId,
      timestamp: `${day}T00:00:00Z`,
      description: `ROW ${n}`,
      amount: Number(amountMinor) / 100,
      currency: 'GBP',
      transaction_type: 'DEBIT',
      transaction_category: 'PURCHASE',
      transaction_classification: [],
      meta: {},
      running_balance: { amount: Number(heldMinor) / 100, currency: 'GBP' },
    }
  })
  const once = rows.toSpliced(3, 1)
  const other = { transaction_id: 'x', normalised_provider_transaction_id: 'x', provider_transaction_id: 'x' }
  const twice = once.filter(({ amount }) => amount === -10).map((row) => ({ ...row, ...other }))
  const shown = [...once, ...twice].toSorted((a, b) => (a.timestamp < b.timestamp ? 1 : -1))
  bench.bank.control.scriptFault(
    /transactions$/,
    { kind: 'status', status: 200, body: JSON.stringify({ results: shown, status: 'Succeeded' }) },
    2, // the recent days and the history before them
  )
  await account.connect()
  expect((await bench.client.ask(transactionsList, {})).items).toHaveLength(12)
  expect(await account.proof()).toMatchObject({
    state: 'broken',
    firstBadDay: '2026-11-09',
    difference: { amountMinor: '1000' },
  })
  for (const hours of [24 * 8, 24 * 8]) {
    bench.advance({ hours })
    await bench.sync()
  }
  expect((await bench.client.ask(transactionsList, {})).items).toHaveLength(12)
  expect(await account.proof()).toMatchObject({ state: 'proven' })
})

test('an answer from TrueLayer’s cache beside one that is new proves nothing, and breaks nothing', async () => {
  await using account = await openAccount('ob-plain')
  account.happen({ kind: 'booked', amountMinor: -350n, day: '2026-11-10' })
  await account.connect()
  account.happen({ kind: 'booked', amountMinor: -700n, day: '2026-11-22' })
  account.bench.advance({ minutes: 30 })
  const [lane] = (await account.bench.sync()).accounts
  expect(lane).toMatchObject({ added: 1 }) // its days were not asked for so before; the balance was
  expect(await account.proof()).toMatchObject({ state: 'proven' })
  account.bench.advance({ hours: 2 })
  await account.bench.sync()
  expect(await account.proof()).toMatchObject({ state: 'proven', to: '2026-11-22' })
})

test('an account whose balance the bank does not give is not proven, and says why', async () => {
  await using account = await openAccount('demo')
  account.happen({ kind: 'booked', amountMinor: -350n, day: '2026-11-10' })
  account.bench.bank.control.scriptFault(/balance$/, { kind: 'error', code: 'endpoint_not_supported' })
  await account.connect()
  expect(await account.proof()).toEqual({
    state: 'unproven',
    reason: 'The bank has given no balance together with these rows.',
    opening: null,
    from: null,
    to: null,
    firstBadDay: null,
    difference: null,
  })
})
