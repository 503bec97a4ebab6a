import { expect, test } from 'vitest'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { connectionsList } from '../../src/surface/operations/connections.ts'
import { insightsSpending } from '../../src/surface/operations/insights.ts'
import { syncsStart } from '../../src/surface/operations/syncs.ts'
import { changesList, transactionsList } from '../../src/surface/operations/transactions.ts'
import type { Change, Transaction } from '../../src/surface/shapes.ts'
import { asOwner } from '../harness/database.ts'
import { type Bench, openKeptBench } from '../harness/product.ts'

async function everything(bench: Bench): Promise<Transaction[]> {
  const all: Transaction[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await bench.client.ask(transactionsList, { limit: 500, cursor })
    all.push(...page.items)
    if (page.nextCursor === null) return all
    cursor = page.nextCursor
  }
}

/** Rows as text, account by account, to compare two books as multisets. */
async function ledgerOf(bench: Bench): Promise<string[]> {
  const { items: accounts } = await bench.client.ask(accountsList, {})
  const bankId = new Map(accounts.map(({ id, providerAccountId }) => [id, providerAccountId]))
  return (await everything(bench))
    .map((row) =>
      [
        bankId.get(row.accountId),
        row.status,
        row.normalisedId,
        row.providerId,
        row.bookedOn,
        row.amount.amountMinor,
        row.amount.currency,
        row.description,
      ].join(' | '),
    )
    .toSorted()
}

const truthOf = (bench: Bench, user: string): string[] =>
  bench.bank.control
    .truth(user)
    .flatMap(({ accountId, booked, pending }) =>
      [...booked.map((row) => ({ row, status: 'booked' })), ...pending.map((row) => ({ row, status: 'pending' }))].map(
        ({ row, status }) =>
          [
            accountId,
            status,
            row.normalisedId,
            row.providerId,
            row.day,
            row.amountMinor,
            row.currency,
            row.description,
          ].join(' | '),
      ),
    )
    .toSorted()

test('from consent to ledger: every row of the bank’s book, with ids, amounts, signs and dates', async () => {
  await using bench = await openKeptBench({ bank: { latencyMs: 20 } })
  const { sync } = await bench.connect()

  expect(sync.state).toBe('done')
  expect(sync.accounts.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done'])
  const ledger = await ledgerOf(bench)
  expect(ledger.length).toBeGreaterThan(1_500)
  expect(ledger).toEqual(truthOf(bench, 'john'))
  expect(sync.newlySyncedTransactionIds).toHaveLength(ledger.length)
  expect(bench.bank.control.calls().mostInFlight).toBeGreaterThanOrEqual(3)

  const { items: connections } = await bench.client.ask(connectionsList, {})
  expect(connections.map(({ state, bank }) => [state, bank])).toEqual([['ok', 'Demo Bank']])
  const balances = connections.flatMap(({ accounts }) =>
    accounts.map(({ providerAccountId, balance }) => [providerAccountId, balance?.current.amountMinor]),
  )
  expect(Object.fromEntries(balances)).toEqual(
    Object.fromEntries(
      bench.bank.control.truth('john').map(({ accountId, currentMinor }) => [accountId, String(currentMinor)]),
    ),
  )
})

test('a row is categorised or to review when it first appears, and says why', async () => {
  await using bench = await openKeptBench()
  const { sync } = await bench.connect()
  const rows = await everything(bench)
  for (const { category, categorySource, reason, confidence } of rows) {
    expect(category === null).toBe(categorySource === 'review')
    expect(reason).not.toBe('')
    expect(confidence > 0).toBe(category !== null)
  }
  const landed = await asOwner(
    (db) => db.query<{ unsaid: number }>('select count(*)::int as unsaid from transactions where category is null'),
    bench.fresh.address.database,
  )
  const toReview = landed.rows[0]?.unsaid ?? 0
  expect(sync.enrichment).toMatchObject({ toReview, categorised: rows.length - toReview })
  expect(toReview / rows.length).toBeLessThan(0.1)
  expect(rows.filter(({ category }) => category === null).length).toBeLessThan(toReview) // of transfers, the other half says what they are
})

test('asked again, an unchanged bank changes nothing: no row, no number in the feed', async () => {
  await using bench = await openKeptBench()
  await bench.connect()
  const written = () =>
    asOwner(
      (db) =>
        db.query(`select last_seq, (select string_agg(xmin::text, ' ' order by id) from transactions) from users`),
      bench.fresh.address.database,
    )
  const before = await written()
  const again = await bench.sync()
  expect(again.state).toBe('done')
  expect(again.accounts.map(({ added, changed, removed }) => added + changed + removed)).toEqual([0, 0, 0, 0])
  expect((await written()).rows).toEqual(before.rows)
})

test('life goes on: after weeks of syncs the ledger is still the bank’s book, and settled rows keep their id', async () => {
  await using bench = await openKeptBench()
  await bench.connect()
  const pendingBefore = new Map(
    (await everything(bench)).filter(({ status }) => status === 'pending').map((row) => [row.normalisedId, row.id]),
  )
  expect(pendingBefore.size).toBeGreaterThan(0)
  for (let day = 0; day < 6; day += 1) {
    bench.advance({ hours: 24 })
    expect((await bench.sync()).state).toBe('done')
  }
  expect(await ledgerOf(bench)).toEqual(truthOf(bench, 'john'))
  const settled = (await everything(bench)).filter(
    ({ status, normalisedId }) => status === 'booked' && pendingBefore.has(normalisedId),
  )
  expect(settled.length).toBeGreaterThan(0)
  for (const row of settled) expect(row.id).toBe(pendingBefore.get(row.normalisedId))
})

test('the change feed, read to the end, equals the ledger', async () => {
  await using bench = await openKeptBench()
  await bench.connect()
  bench.advance({ hours: 72 })
  await bench.sync()
  const ledger = new Map<string, Change['transaction']>()
  for (let cursor = '0'; ; ) {
    const page = await bench.client.ask(changesList, { cursor, limit: 700 })
    for (const change of page.items) {
      expect(BigInt(change.cursor)).toBeGreaterThan(BigInt(cursor))
      cursor = change.cursor
      if (change.kind === 'removed') ledger.delete(change.id)
      else ledger.set(change.id, change.transaction)
    }
    if (page.nextCursor === null) break
  }
  const byId = (a: Transaction | null, b: Transaction | null) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1)
  expect([...ledger.values()].toSorted(byId)).toEqual((await everything(bench)).toSorted(byId))
})

test('SQL statements of an account do not depend on how many rows it has', async () => {
  await using bench = await openKeptBench()
  const { sync } = await bench.connect()
  const byRows = sync.accounts.toSorted((a, b) => a.received - b.received)
  expect(byRows.at(-1)?.received).toBeGreaterThan(10 * (byRows[0]?.received ?? 0))
  const counts = byRows.map(({ statements }) => statements)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1) // the saver has no pending row to compare
  expect(Math.max(...counts)).toBeLessThanOrEqual(30)
})

test('one account that fails stops no other, and is shown with its reason until it is well again', async () => {
  await using bench = await openKeptBench()
  const { connectionId } = await bench.connect()
  const [broken] = bench.bank.control.truth('john')
  bench.advance({ hours: 24 })
  bench.bank.control.scriptFault(
    `/data/v1/accounts/${broken?.accountId}/transactions`,
    { kind: 'error', code: 'provider_error' },
    20,
  )
  const sync = await bench.sync({ connectionId })
  expect(sync.state).toBe('partial')
  expect(sync.accounts.map(({ state }) => state).toSorted()).toEqual(['done', 'done', 'done', 'waiting'])
  const { items } = await bench.client.ask(accountsList, {})
  const failed = items.find(({ providerAccountId }) => providerAccountId === broken?.accountId)
  expect(failed).toMatchObject({ state: 'waiting', reason: expect.stringContaining('not available') })
  expect(failed?.nextAttemptAt).not.toBeNull()
  bench.bank.control.reset()
  expect((await bench.sync()).state).toBe('done')
  expect(await ledgerOf(bench)).toEqual(truthOf(bench, 'john'))
})

test('an expired token is renewed once for the whole connection, and a dead consent waits for the person', async () => {
  await using bench = await openKeptBench()
  await bench.connect()
  bench.advance({ hours: 5 })
  const refreshesBefore = bench.bank.control.calls().refreshes
  expect((await bench.sync()).state).toBe('done')
  expect(bench.bank.control.calls().refreshes).toBe(refreshesBefore + 1)

  bench.advance({ hours: 24 * 100 })
  const dead = await bench.sync()
  expect(dead).toMatchObject({
    state: 'failed',
    connections: [{ state: 'failed', reason: expect.stringContaining('Reconnect') }],
  })
  const { items } = await bench.client.ask(connectionsList, {})
  expect(items).toMatchObject([{ state: 'reconnect' }])
})

test('spending by category adds up to spending by month, and transfers between own accounts count as neither', async () => {
  await using bench = await openKeptBench()
  await bench.connect()
  const period = { from: '2026-01-01', to: '2026-10-31' }
  const [byCategory] = (await bench.client.ask(insightsSpending, { ...period, by: 'category' })).currencies
  const [byMonth] = (await bench.client.ask(insightsSpending, { ...period, by: 'month' })).currencies
  const sum = (groups: { spent: { amountMinor: string } }[] = []) =>
    groups.reduce((total, { spent }) => total + BigInt(spent.amountMinor), 0n)
  expect(byMonth?.groups).toHaveLength(10)
  expect(sum(byCategory?.groups)).toBe(BigInt(byCategory?.spent.amountMinor ?? 0))
  expect(sum(byMonth?.groups)).toBe(sum(byCategory?.groups))
  expect(byCategory?.groups.map(({ key }) => key)).not.toContain('transfers')
})

test('asked while one runs it joins it; asked later it is a new one', async () => {
  await using bench = await openKeptBench({ bank: { latencyMs: 100 } })
  await bench.connect()
  const [first, second] = await Promise.all([bench.client.ask(syncsStart, {}), bench.client.ask(syncsStart, {})])
  expect(second.id).toBe(first.id)
  await bench.finished(first.id)
  expect((await bench.client.ask(syncsStart, {})).id).not.toBe(first.id)
})

test('rows are kept although the balance cannot be read, and the account says what is missing', async () => {
  await using bench = await openKeptBench()
  const [account] = bench.bank.control.truth('john')
  bench.bank.control.scriptFault(`/data/v1/accounts/${account?.accountId}/balance`, { kind: 'html' }, 20)
  const { sync } = await bench.connect()
  expect(sync.state).toBe('partial')
  expect(await ledgerOf(bench)).toEqual(truthOf(bench, 'john'))
  const { items } = await bench.client.ask(accountsList, {})
  expect(items.filter(({ state }) => state !== 'ok')).toMatchObject([
    { providerAccountId: account?.accountId, state: 'waiting', balance: null },
  ])
})
