import { describe, expect, test } from 'vitest'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { syncsGet, syncsReplay, syncsUndo } from '../../src/surface/operations/syncs.ts'
import {
  changesList,
  transactionsEdit,
  transactionsGet,
  transactionsList,
  transactionsSummary,
} from '../../src/surface/operations/transactions.ts'
import type { Transaction } from '../../src/surface/shapes.ts'
import { asOwner } from '../harness/database.ts'
import { type Bench, openKeptBench } from '../harness/product.ts'

const user = 'john8'
const day = { hours: 24 }

/** The product, and a bank where rows are announced, corrected, reworded and taken back. */
const openLively = () =>
  openKeptBench({
    bank: { estates: { [user]: { accounts: 2, rows: 400, months: 4 } } },
  })

async function rowsOf(bench: Bench): Promise<Transaction[]> {
  const all: Transaction[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await bench.client.ask(transactionsList, { limit: 500, cursor })
    all.push(...page.items)
    if (page.nextCursor === null) return all
    cursor = page.nextCursor
  }
}

/** Every column of every row that is in the ledger, as the database writes it, but for its place in the change feed and when it was last touched. */
const bytesOf = (bench: Bench): Promise<string[]> =>
  asOwner(
    async (db) =>
      (
        await db.query<{ row: string }>(
          `select (to_jsonb(t) - '{seq, first_seq, changed_at}'::text[])::text as row from transactions t where removed_by is null order by id`,
        )
      ).rows.map(({ row }) => row),
    bench.fresh.address.database,
  )

/** The ledger as somebody sees it who has followed the feed from the beginning. */
async function followed(bench: Bench): Promise<string[]> {
  const ledger = new Map<string, unknown>()
  for (let cursor = '0'; ; ) {
    const page = await bench.client.ask(changesList, { cursor, limit: 500 })
    for (const { id, kind, transaction } of page.items)
      if (kind === 'removed') ledger.delete(id)
      else ledger.set(id, transaction)
    if (page.nextCursor === null) return [...ledger.keys()].toSorted()
    cursor = page.nextCursor
  }
}

const ids = (rows: readonly Transaction[]) => rows.map(({ id }) => id).toSorted()
const callsTo = (bench: Bench) => bench.bank.control.calls().all.length

describe('a first sync', () => {
  test('undone leaves nothing behind, and replayed gives the same rows to the byte, without a call to the bank', async () => {
    await using bench = await openLively()
    const { sync } = await bench.connect(user)
    const before = await bytesOf(bench)
    expect(before.length).toBeGreaterThanOrEqual(800)

    expect(await bench.client.ask(syncsUndo, { id: sync.id })).toEqual({
      removed: before.length,
      restored: 0,
      kept: [],
    })
    expect(await rowsOf(bench)).toEqual([])
    expect(await followed(bench)).toEqual([])
    expect(await bench.client.ask(transactionsSummary, {})).toEqual({ count: 0, totals: [] })
    for (const account of (await bench.client.ask(accountsList, {})).items)
      expect(account).toMatchObject({ transactions: 0, pending: 0, coverage: [] })
    expect((await bench.client.ask(syncsGet, { id: sync.id })).undoneAt).not.toBeNull()

    const calls = callsTo(bench)
    const replay = await bench.finished((await bench.client.ask(syncsReplay, { id: sync.id })).id)
    expect(replay).toMatchObject({ state: 'done', cause: 'replay', replayOf: sync.id })
    expect(callsTo(bench)).toBe(calls)
    expect(await bytesOf(bench)).toEqual(before)
    expect(await followed(bench)).toEqual(ids(await rowsOf(bench)))
    const [account] = (await bench.client.ask(accountsList, {})).items
    expect(account?.coverage).toHaveLength(1)
  })

  test('undone is made good by the next one, which finds the same rows', async () => {
    await using bench = await openLively()
    const { sync } = await bench.connect(user)
    const before = await rowsOf(bench)
    await bench.client.ask(syncsUndo, { id: sync.id })
    bench.advance({ hours: 2 })
    expect((await bench.sync()).state).toBe('done')
    expect(ids(await rowsOf(bench))).toEqual(ids(before))
  })
})

describe('a later sync, in which rows came, changed, settled and went', () => {
  async function openLater() {
    const bench = await openLively()
    const { control } = bench.bank
    const [account] = control.truth(user)
    const happen = (what: Parameters<typeof control.happen>[3]) =>
      control.happen(user, 'demo', account?.accountId ?? '', what)
    const [reworded, corrected, withdrawn] = account?.booked.toReversed() ?? []
    const waiting = happen({ kind: 'announced', amountMinor: -4_200n, description: 'THE PLOUGH', day: '2026-11-22' })
    await bench.connect(user)
    bench.advance({ hours: 3 })
    happen({ kind: 'withdrawn', paymentId: withdrawn?.paymentId ?? '' })
    await bench.sync() // lacks it for the first time
    const before = { bytes: await bytesOf(bench), sums: await bench.client.ask(transactionsSummary, {}) }
    bench.advance(day)
    happen({ kind: 'reworded', paymentId: reworded?.paymentId ?? '', description: 'OTHER WORDS' })
    happen({ kind: 'corrected', paymentId: corrected?.paymentId ?? '', amountMinor: -1_234n })
    happen({ kind: 'booked', paymentId: waiting.paymentId, amountMinor: -4_200n, description: 'THE PLOUGH' })
    const sync = await bench.sync()
    return { bench, before, sync }
  }

  test('C37: undone, the ledger is as it was before; replayed, as it was after', async () => {
    const { bench, before, sync } = await openLater()
    await using _ = bench
    const sum = (which: 'added' | 'changed' | 'removed') => sync.accounts.reduce((all, lane) => all + lane[which], 0)
    expect(sum('changed')).toBeGreaterThanOrEqual(3)
    expect(sum('removed')).toBe(1)
    expect(sum('added')).toBeGreaterThan(0)
    const after = await bytesOf(bench)
    expect(await bench.client.ask(syncsUndo, { id: sync.id })).toEqual({
      removed: sum('added'),
      restored: sum('changed') + sum('removed'),
      kept: [],
    })
    expect(await bytesOf(bench)).toEqual(before.bytes)
    expect(await bench.client.ask(transactionsSummary, {})).toEqual(before.sums)
    expect(await followed(bench)).toEqual(ids(await rowsOf(bench)))
    await bench.finished((await bench.client.ask(syncsReplay, { id: sync.id })).id)
    expect(await bytesOf(bench)).toEqual(after)
    expect(await followed(bench)).toEqual(ids(await rowsOf(bench)))
  })

  test('C37: undone after somebody wrote on its rows, those are named and kept, and what they chose elsewhere stays', async () => {
    const { bench, sync } = await openLater()
    await using _ = bench
    const [added] = sync.newlySyncedTransactionIds
    const changed = (await rowsOf(bench)).find(({ description }) => description === 'OTHER WORDS')
    await bench.client.ask(transactionsEdit, { id: added ?? '', note: 'For the club' })
    await bench.client.ask(transactionsEdit, { id: changed?.id ?? '', category: 'bills.council_tax' })
    const undone = await bench.client.ask(syncsUndo, { id: sync.id })
    expect(undone.kept).toEqual([{ transactionId: added, reason: 'edited' }])
    expect(await bench.client.ask(transactionsGet, { id: added ?? '' })).toMatchObject({ note: 'For the club' })
    const restored = await bench.client.ask(transactionsGet, { id: changed?.id ?? '' })
    expect(restored).toMatchObject({ category: 'bills.council_tax', categorySource: 'person' })
    expect(restored.description).not.toBe('OTHER WORDS')
  })

  test('undone after a later sync changed its rows, those stay as the later one left them', async () => {
    const { bench, sync } = await openLater()
    await using _ = bench
    const [account] = bench.bank.control.truth(user)
    const plough = account?.booked.find(({ description }) => description === 'THE PLOUGH')
    bench.bank.control.happen(user, 'demo', account?.accountId ?? '', {
      kind: 'reworded',
      paymentId: plough?.paymentId ?? '',
      description: 'THE PLOUGH INN',
    })
    bench.advance(day)
    await bench.sync()
    const inn = (await rowsOf(bench)).find(({ description }) => description === 'THE PLOUGH INN')
    const { kept } = await bench.client.ask(syncsUndo, { id: sync.id })
    expect(kept).toContainEqual({ transactionId: inn?.id, reason: 'changed since' })
    expect(await bench.client.ask(transactionsGet, { id: inn?.id ?? '' })).toEqual(inn)
  })
})

test('a sync is undone once, and answers are kept for thirty days, sealed', async () => {
  await using bench = await openLively()
  const { sync } = await bench.connect(user)
  const kept = () =>
    asOwner(
      async (db) =>
        (await db.query<{ text: string }>(`select encode(sealed, 'escape') as text from raw_answers`)).rows.map(
          ({ text }) => text,
        ),
      bench.fresh.address.database,
    )
  const answers = await kept()
  expect(answers.length).toBeGreaterThanOrEqual(2)
  for (const text of answers) expect(text).not.toMatch(/transaction|amount|GBP/)
  await bench.client.ask(syncsUndo, { id: sync.id })
  await expect(bench.client.ask(syncsUndo, { id: sync.id })).rejects.toMatchObject({ code: 'sync.undone' })
  bench.advance({ hours: 24 * 31 })
  await bench.sync()
  await expect(bench.client.ask(syncsReplay, { id: sync.id })).rejects.toMatchObject({ code: 'sync.answers-gone' })
})

test('each account’s part tells its story', async () => {
  await using bench = await openLively()
  const { sync } = await bench.connect(user)
  expect(sync.accounts[0]?.story).toMatch(
    /^Asked for \d+ November 2020 – 22 November 2026\. 4\d\d rows came: 4\d\d new\.$/,
  )
  bench.advance(day)
  const [lane] = (await bench.sync()).accounts
  expect(lane?.story).toMatch(
    /^Asked for 15–23 November 2026\. \d+ rows came: (\d+ new, )?(\d+ changed, )?\d+ known\.$/,
  )
})
