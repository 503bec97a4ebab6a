import { describe, expect, test } from 'vitest'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { insightsSpending } from '../../src/surface/operations/insights.ts'
import {
  changesList,
  transactionsEdit,
  transactionsGet,
  transactionsRemove,
  transactionsRestore,
  transactionsSummary,
} from '../../src/surface/operations/transactions.ts'
import type { Transaction } from '../../src/surface/shapes.ts'
import { everything, follow, openAccount, user } from '../harness/account.ts'
import { asOwner } from '../harness/database.ts'
import { variations } from '../harness/long-run.ts'
import { type Bench, openKeptBench } from '../harness/product.ts'

const coffee = { kind: 'booked', amountMinor: -350n, description: 'PRET A MANGER LONDON', day: '2026-11-20' } as const

const nothingNew = { added: 0, changed: 0, removed: 0 }
const day = { hours: 24 }

test('F2: an answer that lacks all ids takes none away from a row', async () => {
  await using account = await openAccount('demo')
  const { paymentId } = account.happen(coffee)
  await account.connect()
  const [before] = await account.rows()
  expect(before?.normalisedId).not.toBeNull()
  account.happen({ kind: 'corrected', paymentId, amountMinor: -375n })
  account.bench.bank.control.scriptFault(/transactions$/, { kind: 'wrong-types', of: 'ids' })
  expect(await account.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
  const after = await account.rows()
  expect(after).toMatchObject([
    {
      id: before?.id,
      amount: { amountMinor: '-375' },
      normalisedId: before?.normalisedId,
      providerId: before?.providerId,
    },
  ])
  expect(await account.syncAfter(day)).toMatchObject({ ...nothingNew, unchanged: 1 })
  account.happen({
    kind: 'corrected',
    paymentId,
    day: '2026-10-30',
    description: 'PRET A MANGER CAMBRIDGE',
    amountMinor: -975n,
  })
  await account.syncAfter({ hours: 24 * 8 })
  expect((await account.rows()).map(({ id }) => id)).toEqual([before?.id])
})

describe.each(variations(['demo', 'ob-no-ids', 'ob-provider-id'], 2))('at %s', (providerId) => {
  test('C01, C02: two coffees that nothing tells apart are two rows, and stay two', async () => {
    await using account = await openAccount(providerId)
    account.happen(coffee)
    account.happen(coffee)
    await account.connect()
    const before = await account.rows()
    expect(before).toHaveLength(2)
    expect(await account.syncAfter(day)).toMatchObject({ ...nothingNew, unchanged: 2 })
    expect(await account.rows()).toEqual(before)
  })

  test('C03, C04: a third of the same day is one more, and an answer with all three again none', async () => {
    await using account = await openAccount(providerId)
    account.happen(coffee)
    account.happen(coffee)
    await account.connect()
    const before = (await account.rows()).map(({ id }) => id)
    account.happen(coffee)
    expect(await account.syncAfter({ hours: 3 })).toMatchObject({ added: 1, changed: 0, removed: 0 })
    expect((await account.rows()).map(({ id }) => id)).toEqual(expect.arrayContaining(before))
    expect(await account.syncAfter(day)).toMatchObject(nothingNew)
    expect(await account.rows()).toHaveLength(3)
  })

  test.each([
    ['C11: other words behind it', { kind: 'reworded', description: 'PRET A MANGER LONDON, TRANSACTION DATE: 19 NOV' }],
    ['C11: other case and spacing', { kind: 'reworded', description: 'Pret a  Manger London' }],
    ['C12: another amount', { kind: 'corrected', amountMinor: -375n }],
  ] as const)('%s: the same row, with the bank’s words and the person’s edits', async (_case, correction) => {
    await using account = await openAccount(providerId)
    account.happen({ ...coffee, amountMinor: -4_200n, description: 'SHELL FILLING STATION' })
    const { paymentId } = account.happen(coffee)
    await account.connect()
    const before = (await account.rows()).find(({ description }) => description === coffee.description)
    const { id } = await account.bench.client.ask(transactionsEdit, {
      id: before?.id ?? '',
      category: 'bills.council_tax',
      note: 'mine',
    })
    const after = account.happen({ ...correction, paymentId })
    expect(await account.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0, unchanged: 1 })
    expect(await account.bench.client.ask(transactionsGet, { id })).toMatchObject({
      description: after.description,
      amount: { amountMinor: String(after.amountMinor) },
      category: 'bills.council_tax',
      categorySource: 'person',
      note: 'mine',
    })
    expect(await versions(account.bench, id)).toEqual([{ amount_minor: '-350', description: coffee.description }])
    expect(await account.syncAfter(day)).toMatchObject(nothingNew)
  })

  test('C13: another category of the bank’s is no new row and no other', async () => {
    await using account = await openAccount(providerId)
    const { paymentId } = account.happen(coffee)
    await account.connect()
    account.happen({ kind: 'recategorised', paymentId })
    expect(await account.syncAfter(day)).toMatchObject({ ...nothingNew, unchanged: 1 })
  })

  test('a row that the bank takes back is missed once, then gone; shown again it is back with its note', async () => {
    await using account = await openAccount(providerId)
    const { paymentId } = account.happen(coffee)
    for (const amountMinor of [-1_000n, -2_000n, -3_000n]) account.happen({ ...coffee, amountMinor })
    const { sync } = await account.connect()
    const id = (await account.rows()).find(({ amount }) => amount.amountMinor === '-350')?.id ?? ''
    await account.bench.client.ask(transactionsEdit, { id, note: 'mine' })
    account.happen({ kind: 'withdrawn', paymentId })
    expect(await account.syncAfter(day)).toMatchObject(nothingNew)
    expect(await account.rows()).toHaveLength(4)
    expect(await account.syncAfter(day)).toMatchObject({ added: 0, changed: 0, removed: 1 })
    expect(await account.rows()).toHaveLength(3)
    const withdrawn = { code: 'transaction.withdrawn' }
    await expect(account.bench.client.ask(transactionsGet, { id })).rejects.toMatchObject(withdrawn)
    await expect(account.bench.client.ask(transactionsEdit, { id, note: 'x' })).rejects.toMatchObject(withdrawn)
    await expect(account.bench.client.ask(transactionsRemove, { id })).rejects.toMatchObject(withdrawn)
    await expect(account.bench.client.ask(transactionsRestore, { id })).rejects.toMatchObject(withdrawn)
    expect(await everything(account.bench, { status: 'removed' })).toEqual([])
    account.happen({ ...coffee, idsOf: paymentId })
    expect(await account.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(await account.bench.client.ask(transactionsGet, { id })).toMatchObject({ note: 'mine' })
    expect(sync.newlySyncedTransactionIds).toHaveLength(4)
  })

  test('C32: what a person deletes stays deleted, in no list and no sum, until they restore it', async () => {
    await using account = await openAccount(providerId)
    account.happen(coffee)
    account.happen(coffee)
    account.happen({ ...coffee, amountMinor: -9_000n, description: 'IKEA CROYDON' })
    await account.connect()
    const { client } = account.bench
    const [row] = (await account.rows()).filter(({ description }) => description === coffee.description)
    const id = row?.id ?? ''
    await client.ask(transactionsEdit, { id, category: 'bills.council_tax', note: 'mine' })
    const follower = follow(account.bench)
    await follower.read()

    await client.ask(transactionsRemove, { id })
    const expectGone = async () => {
      expect((await account.rows()).map(({ id }) => id)).toHaveLength(2)
      expect(await everything(account.bench, { status: 'removed' })).toMatchObject([{ id, note: 'mine' }])
      expect(await client.ask(transactionsSummary, {})).toMatchObject({ count: 2, totals: [{ amountMinor: '-9350' }] })
      expect((await client.ask(accountsList, {})).items).toMatchObject([{ transactions: 2 }])
      const period = { from: '2026-11-01', to: '2026-11-30', by: 'month' } as const
      expect((await client.ask(insightsSpending, period)).currencies[0]?.groups).toMatchObject([{ transactions: 2 }])
      expect(await follower.read()).toEqual(await account.rows())
    }
    await expectGone()
    expect(await account.syncAfter(day)).toMatchObject(nothingNew)
    await expectGone()

    await client.ask(transactionsRemove, { id }) // again: it is deleted already
    const restored = await client.ask(transactionsRestore, { id })
    expect(restored).toMatchObject({ category: 'bills.council_tax', categorySource: 'person', note: 'mine' })
    expect(await account.rows()).toHaveLength(3)
    expect(await follower.read()).toEqual(await account.rows())
    expect(await account.syncAfter(day)).toMatchObject(nothingNew)
  })

  test('C36: the bank corrects what is deleted: it stays deleted, and is restored as corrected, with its edits', async () => {
    await using account = await openAccount(providerId)
    const { paymentId } = account.happen(coffee)
    await account.connect()
    const { client } = account.bench
    const id = (await account.rows())[0]?.id ?? ''
    await client.ask(transactionsEdit, { id, category: 'bills.council_tax', note: 'mine' })
    await client.ask(transactionsRemove, { id })
    const told = async () => (await client.ask(changesList, {})).items.map(({ cursor, kind }) => ({ cursor, kind }))
    const before = await told()
    account.happen({ kind: 'corrected', paymentId, amountMinor: -375n })
    expect(await account.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(await account.rows()).toEqual([])
    expect(await told()).toEqual(before) // whoever follows the feed knows of its removal already
    expect(await client.ask(transactionsRestore, { id })).toMatchObject({
      amount: { amountMinor: '-375' },
      category: 'bills.council_tax',
      note: 'mine',
      deletedAt: null,
    })
  })
})

test('C05: a bank that renumbers all its rows adds none, takes none away, and no edit is lost', async () => {
  const [providerId, estate] = ['ob-renumbering', { accounts: 1, cards: 1, rows: 400, months: 12 }]
  await using bench = await openKeptBench({ bank: { estates: { [user]: estate } } })
  await bench.connect(user, { providerId })
  const [noted, deleted] = (await everything(bench)).filter(({ status }) => status === 'booked')
  await bench.client.ask(transactionsEdit, { id: noted?.id ?? '', category: 'bills.council_tax', note: 'mine' })
  await bench.client.ask(transactionsRemove, { id: deleted?.id ?? '' })
  let before = await everything(bench)
  for (let week = 0; week < 8; week += 1) {
    bench.advance({ hours: 24 * 7 })
    const sync = await bench.sync()
    expect(sync.state).toBe('done')
    const after = await everything(bench)
    expect(sync.accounts.map(({ removed }) => removed)).toEqual([0, 0])
    expect(sync.newlySyncedTransactionIds).toHaveLength(after.length - before.length)
    const ids = new Set(after.map(({ id }) => id))
    expect(before.filter(({ id }) => !ids.has(id))).toEqual([])
    before = after
  }
  expect(bench.product.adapters.clock.today() > '2027-01-01').toBe(true) // the day of the new numbers
  expect([...before, ...(await everything(bench, { status: 'removed' }))].map(contentOf).toSorted()).toEqual(
    contentAtBank(bench, providerId),
  )
  expect(await bench.client.ask(transactionsGet, { id: noted?.id ?? '' })).toMatchObject({
    category: 'bills.council_tax',
    note: 'mine',
  })
})

test('C07: an id that the bank uses again for another purchase is another row', async () => {
  await using account = await openAccount('ob-plain')
  const { paymentId } = account.happen(coffee)
  await account.connect()
  account.bench.advance({ hours: 24 * 60 })
  const sofa = { kind: 'booked', amountMinor: -89_900n, description: 'SOFA WORKSHOP', idsOf: paymentId } as const
  account.happen(sofa)
  expect((await account.bench.sync()).accounts).toMatchObject([{ added: 1, changed: 0, removed: 0 }])
  const rows = await account.rows()
  expect(rows.map(({ description }) => description)).toEqual([sofa.description, coffee.description])
  expect(new Set(rows.map(({ normalisedId }) => normalisedId)).size).toBe(1)
})

test('a row that the bank moves from weeks ago into the days asked for is the same by its id', async () => {
  await using account = await openAccount('ob-plain')
  const { paymentId } = account.happen({ ...coffee, day: '2026-09-20' }) // covered, and not among the days read again
  await account.connect()
  const [before] = await account.rows()
  account.bench.advance({ hours: 24 * 60 })
  account.happen({ kind: 'corrected', paymentId, day: '2027-01-20' })
  expect((await account.bench.sync()).accounts).toMatchObject([{ added: 0, changed: 1, removed: 0 }])
  expect(await account.rows()).toMatchObject([{ id: before?.id, bookedOn: '2027-01-20' }])
})

test('C08: one id in two accounts is two rows', async () => {
  await using bench = await openKeptBench({ bank: { estates: { [user]: { accounts: 2, rows: 0 } } } })
  const row = {
    transaction_id: 'a',
    normalised_provider_transaction_id: 'txn-1',
    provider_transaction_id: '1',
    timestamp: '2026-11-20T00:00:00Z',
    description: coffee.description,
    amount: -3.5,
    currency: 'GBP',
    transaction_type: 'DEBIT',
    transaction_category: 'PURCHASE',
    transaction_classification: [],
    meta: {},
  }
  const bothTell = () =>
    bench.bank.control.scriptFault(
      /accounts\/[^/]+\/transactions$/,
      { kind: 'status', status: 200, body: JSON.stringify({ results: [row], status: 'Succeeded' }) },
      4, // of each account the recent days and the history before them
    )
  bothTell()
  await bench.connect(user)
  const before = await everything(bench)
  expect(new Set(before.map(({ accountId }) => accountId)).size).toBe(2)
  bench.advance(day)
  bothTell()
  expect((await bench.sync()).accounts).toMatchObject([nothingNew, nothingNew])
  expect(await everything(bench)).toEqual(before)
})

test('a bank that gives accounts other ids with each consent: no account and no row is there twice', async () => {
  const providerId = 'ob-new-account-ids'
  await using bench = await openKeptBench({
    bank: { estates: { [user]: { accounts: 2, cards: 1, rows: 200, months: 12 } } },
  })
  const { connectionId } = await bench.connect(user, { providerId })
  const accounts = (await bench.client.ask(accountsList, {})).items
  const [noted] = await everything(bench)
  await bench.client.ask(transactionsEdit, { id: noted?.id ?? '', note: 'mine' })
  bench.advance({ hours: 24 * 30 })
  bench.bank.control.scriptFault('/v1/reauthuri', { kind: 'error', code: 'internal_server_error' }) // else it would be the same consent
  expect((await bench.connect(user, { providerId, renew: connectionId })).sync.state).toBe('done')
  const again = (await bench.client.ask(accountsList, {})).items
  expect(again.map(({ id, name }) => [id, name])).toEqual(accounts.map(({ id, name }) => [id, name]))
  for (const [index, { providerAccountId }] of again.entries())
    expect(providerAccountId).not.toBe(accounts[index]?.providerAccountId)
  expect((await everything(bench)).map(contentOf).toSorted()).toEqual(contentAtBank(bench, providerId))
  expect(await bench.client.ask(transactionsGet, { id: noted?.id ?? '' })).toMatchObject({ note: 'mine' })
})

/** A row without the ids it bears. */
const contentOf = ({ status, bookedOn, amount, description }: Transaction): string =>
  [status, bookedOn, amount.amountMinor, description].join(' | ')

const contentAtBank = (bench: Bench, providerId: string): string[] =>
  bench.bank.control
    .truth(user, providerId)
    .flatMap(({ booked, pending }) => [
      ...booked.map((row) => ['booked', row] as const),
      ...pending.map((row) => ['pending', row] as const),
    ])
    .map(([status, row]) => [status, row.day, row.amountMinor, row.description].join(' | '))
    .toSorted()

/** What the bank said of a row before. */
async function versions(bench: Bench, id: string): Promise<unknown[]> {
  const { rows } = await asOwner(
    (db) =>
      db.query(
        'select amount_minor::text, description from transaction_versions where transaction_id = $1 order by seq',
        [id],
      ),
    bench.fresh.address.database,
  )
  return rows
}

test('a row that comes unreadable is not taken for one that is gone, booked or pending', async () => {
  await using account = await openAccount('demo')
  account.happen(coffee)
  account.happen({ ...coffee, description: 'BUS', amountMinor: -175n })
  account.happen({ kind: 'announced', amountMinor: -900n, description: 'CINEMA' })
  await account.connect()
  const before = await account.rows()
  expect(before).toHaveLength(3)
  for (const hours of [3, 6]) {
    account.bench.bank.control.scriptFault(/transactions(\/pending)?$/, { kind: 'wrong-types', of: 'dates' }, 2)
    expect(await account.syncAfter({ hours })).toMatchObject(nothingNew)
  }
  expect(await account.rows()).toEqual(before)
  expect(await account.syncAfter({ hours: 3 })).toMatchObject({ ...nothingNew, unchanged: 3 })
})
