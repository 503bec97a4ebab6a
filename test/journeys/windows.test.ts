import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { type Profile, profiles } from '../../src/simulator/profiles.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { syncsReplay, syncsUndo } from '../../src/surface/operations/syncs.ts'
import { transactionsList } from '../../src/surface/operations/transactions.ts'
import type { Account, Transaction } from '../../src/surface/shapes.ts'
import { asOwner } from '../harness/database.ts'
import { variations } from '../harness/long-run.ts'
import { type Bench, openKeptBench } from '../harness/product.ts'

const user = 'john7'
const today = '2026-11-22'

/** A bank that makes nobody wait, with this much of its own. */
function bankThat(has: Partial<Profile>): Profile {
  const demo = profiles.find(({ id }) => id === 'demo')
  if (!demo) throw new Error('no demo bank')
  return { ...demo, id: 'ob-of-its-own', name: 'Bank of its own', ...has }
}

/** The product and one bank, where somebody has accounts with so many rows. */
async function openWith(has: Partial<Profile>, estate = { accounts: 2, rows: 400, months: 24 }) {
  const bank = bankThat(has)
  const bench = await openKeptBench({ bank: { banks: [bank], estates: { [user]: estate } } })
  let heard = 0
  return {
    bench,
    providerId: bank.id,
    connect: (renew?: string) => bench.connect(user, { providerId: bank.id, ...(renew ? { renew } : {}) }),
    /** What was asked for since the last time, a row a call: the account, and the days. */
    asked(): string[][] {
      const { all } = bench.bank.control.calls()
      const news = all.slice(heard)
      heard = all.length
      return news.flatMap(({ path, from, to }) => {
        const [, id] = /accounts\/([^/]+)\/transactions$/.exec(path) ?? []
        return id && from && to ? [[id, from.slice(0, 10), to.slice(0, 10)]] : []
      })
    },
    [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
  }
}

const accounts = async (bench: Bench): Promise<Account[]> => (await bench.client.ask(accountsList, {})).items

async function booked(bench: Bench): Promise<Transaction[]> {
  const all: Transaction[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await bench.client.ask(transactionsList, { status: 'booked', limit: 500, cursor })
    all.push(...page.items)
    if (page.nextCursor === null) return all
    cursor = page.nextCursor
  }
}

const said = (day: string, amountMinor: unknown, description: string) => `${day} ${amountMinor} ${description}`

/** The booked rows of the ledger, and those that the bank has of days from `from` on. */
async function bothBooks(bench: Bench, providerId: string, from = ''): Promise<[ours: string[], theirs: string[]]> {
  const ours = (await booked(bench)).map((row) => said(row.bookedOn, row.amount.amountMinor, row.description))
  const theirs = bench.bank.control
    .truth(user, providerId)
    .flatMap((account) => account.booked)
    .filter(({ day }) => day >= from)
    .map((row) => said(row.day, row.amountMinor, row.description))
  return [ours.toSorted(), theirs.toSorted()]
}

const redundantIn = ({ accounts }: { accounts: readonly { redundant: number }[] }): number =>
  accounts.reduce((sum, { redundant }) => sum + redundant, 0)

describe('an incremental sync', () => {
  test('begins where coverage ends less the lag, and brings no row that nobody asked for', async () => {
    await using one = await openWith({})
    await one.connect()
    one.asked()
    one.bench.advance({ hours: 48 })
    const [before] = await accounts(one.bench)
    expect(before).toMatchObject({ coveredTo: today, lagDays: 7 })
    const sync = await one.bench.sync()
    for (const [, from, to] of one.asked())
      expect([from, to]).toEqual([addDays(today, -(before?.lagDays ?? 0)), '2026-11-24'])
    expect(redundantIn(sync)).toBe(0)
  })

  test('of an account that failed begins where that one stopped', async () => {
    await using one = await openWith({})
    await one.connect()
    const [well, ill] = (await accounts(one.bench)).map(({ providerAccountId }) => providerAccountId)
    for (let day = 0; day < 3; day++) {
      one.bench.advance({ hours: 24 })
      one.bench.bank.control.scriptFault(
        { path: new RegExp(`${ill}/transactions$`) },
        { kind: 'error', code: 'provider_error' },
        3,
      )
      expect((await one.bench.sync()).state).toBe('partial')
    }
    one.bench.bank.control.clearFaults()
    one.asked()
    one.bench.advance({ hours: 24 })
    expect((await one.bench.sync()).state).toBe('done')
    const from = new Map(one.asked().map(([id, from]) => [id, from]))
    expect(from.get(ill ?? '')).toBe(addDays(today, -7))
    expect((from.get(well ?? '') ?? '') >= addDays(today, 3 - 7)).toBe(true)
  })

  test('learns from a punctual bank that a day is enough', async () => {
    await using one = await openWith({}, { accounts: 1, rows: 1_210, months: 2 })
    await one.connect()
    one.asked()
    for (let day = 0; day < 6; day++) {
      one.bench.advance({ hours: 24 })
      expect(redundantIn(await one.bench.sync())).toBe(0)
    }
    const asked = one.asked().map(([, from, to]) => [from, to])
    expect(asked[0]).toEqual([addDays(today, -7), addDays(today, 1)])
    expect(asked.at(-1)).toEqual([addDays(today, 4), addDays(today, 6)])
    expect(await accounts(one.bench)).toMatchObject([{ lagDays: 1 }])
    const [ours, theirs] = await bothBooks(one.bench, one.providerId)
    expect(ours).toEqual(theirs)
  })

  test('C41: learns from a bank that posts late how far back to look, and misses nothing', async () => {
    await using one = await openWith({ odds: { late: 60, backdated: 60 } }, { accounts: 2, rows: 1_200, months: 4 })
    await one.connect()
    for (let day = 0; day < 16; day++) {
      one.bench.advance({ hours: 24 })
      await one.bench.sync()
    }
    const [lag] = (await accounts(one.bench)).map(({ lagDays }) => lagDays)
    expect(lag).toBeGreaterThan(1)
    const [ours, theirs] = await bothBooks(one.bench, one.providerId)
    expect(ours).toEqual(theirs)
  })

  test('reads all recent days again once a week, and then sees what was amended long ago', async () => {
    await using one = await openWith({})
    await one.connect()
    one.asked()
    const old = (await booked(one.bench)).find(({ bookedOn }) => bookedOn > '2026-09-10' && bookedOn < '2026-10-01')
    const truth = one.bench.bank.control.truth(user, one.providerId)
    const payment = truth
      .flatMap(({ accountId, booked }) => booked.map((row) => ({ accountId, ...row })))
      .find(({ normalisedId }) => normalisedId === old?.normalisedId)
    one.bench.bank.control.happen(user, one.providerId, payment?.accountId ?? '', {
      kind: 'reworded',
      paymentId: payment?.paymentId ?? '',
      description: 'CORRECTED WORDING',
    })
    const now = async () => (await booked(one.bench)).find(({ id }) => id === old?.id)?.description
    for (let day = 1; day < 7; day++) {
      one.bench.advance({ hours: 24 })
      expect(redundantIn(await one.bench.sync())).toBe(0)
    }
    expect(await now()).toBe(old?.description)
    one.asked()
    one.bench.advance({ hours: 24 })
    expect(redundantIn(await one.bench.sync())).toBe(0) // what is due is not redundant
    expect(one.asked().map(([, from]) => from)).toEqual([addDays(today, 7 - 89), addDays(today, 7 - 89)])
    expect(await now()).toBe('CORRECTED WORDING')
  })
})

describe('C40: after a time without a sync', () => {
  test.each([1, 6, 40, 100])('of %i days nothing is missing', async (days) => {
    await using one = await openWith({ odds: { late: 30, backdated: 30 } }, { accounts: 2, rows: 900, months: 12 })
    await one.connect()
    one.bench.advance({ hours: 24 * days })
    const { connectionId } = days < 90 ? { connectionId: null } : await renewed(one)
    const sync = await one.bench.sync(connectionId ? { connectionId } : {})
    expect(sync.state).toBe('done')
    const [ours, theirs] = await bothBooks(one.bench, one.providerId)
    expect(theirs.length).toBeGreaterThan(900)
    expect(ours).toEqual(theirs)
    for (const { coverage, gaps } of await accounts(one.bench)) {
      expect(coverage).toHaveLength(1)
      expect(gaps).toEqual([])
    }
  })

  test.each(['sca_exceeded', 'access_denied'] as const)(
    'of 40 days at a bank that says %s: what it shows only after a sign-in is a gap until there is one',
    async (says) => {
      const deepWindow = { minutes: 5, says }
      await using one = await openWith({ deepWindow, depthMonths: 36 })
      one.bench.bank.control.scriptFault(
        { path: /transactions$/, to: '2026-08-24' },
        { kind: 'error', code: 'provider_error' },
        12,
      )
      const { connectionId, sync } = await one.connect()
      expect(sync.state).toBe('failed') // the old rows did not come in time
      expect((await booked(one.bench)).every(({ bookedOn }) => bookedOn >= '2026-08-25')).toBe(true)
      one.bench.bank.control.clearFaults()
      one.bench.advance({ hours: 24 })
      expect((await one.bench.sync()).state).toBe('done')
      for (const { gaps } of await accounts(one.bench)) {
        expect(gaps).toHaveLength(1)
        expect(gaps[0]).toMatchObject({ to: '2026-08-24' })
        expect(gaps[0]?.reason).toContain('right after you sign in')
      }
      one.asked()
      one.bench.advance({ hours: 24 })
      await one.bench.sync()
      expect(one.asked()).toHaveLength(2) // what was asked for in vain is not asked for again
      await one.connect(connectionId)
      const [ours, theirs] = await bothBooks(one.bench, one.providerId)
      expect(ours).toEqual(theirs)
      for (const { gaps } of await accounts(one.bench)) expect(gaps).toEqual([])
    },
  )

  async function renewed(one: Awaited<ReturnType<typeof openWith>>) {
    const [account] = await accounts(one.bench)
    return one.connect(account?.connectionId)
  }
})

describe('right after consent', () => {
  test('C47: a bank that gives no more than a hundred rows an answer gives them all in several', async () => {
    await using one = await openWith({ rowCap: 100 }, { accounts: 2, rows: 560, months: 20 })
    await one.connect()
    const [ours, theirs] = await bothBooks(one.bench, one.providerId)
    expect(theirs).toHaveLength(1_120)
    expect(ours).toEqual(theirs)
  })

  test('the history of a giant is stored in parts that keep nobody waiting for long; where one fails only its days are asked for again', async () => {
    await using one = await openWith({ depthMonths: 72 }, { accounts: 1, rows: 12_500, months: 60 })
    const { bench } = one
    const sql = (text: string) => asOwner(async (db) => (await db.query(text)).rows, bench.fresh.address.database)
    const long = addDays(today, -4 * 365)
    await sql(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no more'; end $$`)
    await sql(
      `create trigger refuse before update on accounts for each row when (lower(new.coverage) < '${long}') execute function refuse()`,
    )
    const { connectionId, sync } = await one.connect()
    expect(sync).toMatchObject({ state: 'failed', accounts: [{ state: 'failed' }] })
    const [{ from = '' } = {}] = (await accounts(bench))[0]?.coverage ?? []
    expect(from > long).toBe(true)
    const [some, theirs] = await bothBooks(bench, one.providerId, from)
    expect(some).toEqual(theirs)
    expect(await sql('select 1 from raw_answers')).toHaveLength(2) // of the recent days, and of all that are older

    await sql('drop trigger refuse on accounts')
    one.asked()
    const second = await bench.sync({ connectionId })
    expect(second.state).toBe('done')
    expect(one.asked().map(([, , to]) => to)).toEqual([today, addDays(from, -1)])
    const [ours, all] = await bothBooks(bench, one.providerId)
    expect(all.length).toBeGreaterThanOrEqual(12_500)
    expect(ours).toEqual(all)
    expect((await accounts(bench))[0]?.coverage).toHaveLength(1)
    const [most] = await sql(
      'select count(*)::int as rows from transactions group by xmin::text order by 1 desc limit 1',
    )
    expect(most?.['rows']).toBeLessThan(8_000)

    for (const { id } of [second, sync]) await bench.client.ask(syncsUndo, { id })
    expect(await booked(bench)).toEqual([])
    await bench.finished((await bench.client.ask(syncsReplay, { id: sync.id })).id)
    expect((await bothBooks(bench, one.providerId))[0]).toEqual(all)
  })

  test.each([97, 23])(
    'C47: one that stops at %i rows is found out by its balances, and later by what it lacks',
    async (rowCap) => {
      await using one = await openWith({ rowCap }, { accounts: 1, rows: 380, months: 6 })
      await one.connect()
      const sinceRecent = async () => {
        const [ours, theirs] = await bothBooks(one.bench, one.providerId, '2026-08-25')
        return [ours.filter((row) => row >= '2026-08-25'), theirs]
      }
      const [first, all] = await sinceRecent()
      expect(all?.length).toBeGreaterThan(rowCap)
      expect(first).toEqual(all)
      one.bench.advance({ hours: 24 * 80 })
      await one.bench.sync()
      const [later, everything] = await sinceRecent()
      expect(everything?.length).toBeGreaterThan(300)
      expect(later).toEqual(everything)
    },
  )

  test.each(variations([3, 15, 25], 1))(
    'a bank of %i months that refuses what is older gives all it has, and is asked only once how much',
    async (depthMonths) => {
      await using one = await openWith({ depthMonths, beyondDepth: 'refused' }, { accounts: 3, rows: 800, months: 34 })
      await one.connect()
      const first = one.asked()
      const [ours, theirs] = await bothBooks(one.bench, one.providerId)
      expect(ours).toEqual(theirs)
      one.bench.advance({ hours: 1 })
      await one.connect()
      expect(one.asked().length).toBeLessThanOrEqual(6)
      expect(first.length).toBeGreaterThan(6)
    },
  )

  test('recent days that are refused by mistake are asked for again, and nobody believes that the bank lacks them', async () => {
    await using one = await openWith({}, { accounts: 1, rows: 400, months: 6 })
    one.bench.bank.control.scriptFault(
      { path: /transactions$/, from: today, to: today },
      { kind: 'error', code: 'invalid_date_range' },
    )
    const { sync } = await one.connect()
    expect(sync.accounts).toMatchObject([{ state: 'waiting', story: expect.stringContaining('refused days') }])
    const [before] = await accounts(one.bench)
    expect(before).toMatchObject({ state: 'waiting', reason: expect.stringContaining('The bank refused days') })
    expect(before?.coverage.at(-1)?.from).toBe(addDays(today, -88))
    one.bench.advance({ hours: 2 })
    expect((await one.bench.sync()).state).toBe('done')
    const [ours, theirs] = await bothBooks(one.bench, one.providerId)
    expect(ours).toEqual(theirs)
    one.bench.advance({ hours: 24 * 40 })
    await one.bench.sync()
    const [later, all] = await bothBooks(one.bench, one.providerId)
    expect(later).toEqual(all)
    expect(await accounts(one.bench)).toMatchObject([{ state: 'ok', gaps: [] }])
  })

  test('recent days that are refused again on another day are not asked for any more', async () => {
    await using one = await openWith({}, { accounts: 1, rows: 400, months: 6 })
    one.bench.bank.control.scriptFault(
      { path: /transactions$/, from: '2020-01-01', to: addDays(today, -20) },
      { kind: 'error', code: 'invalid_date_range' },
      1_000,
    )
    expect((await one.connect()).sync.accounts).toMatchObject([{ state: 'waiting' }])
    one.bench.advance({ hours: 2 })
    expect((await one.bench.sync()).accounts).toMatchObject([{ state: 'waiting' }])
    one.bench.advance({ hours: 24 })
    expect((await one.bench.sync()).state).toBe('done')
    one.asked()
    one.bench.advance({ hours: 24 })
    expect((await one.bench.sync()).state).toBe('done')
    expect(one.asked()).toHaveLength(1)
    expect((await booked(one.bench)).every(({ bookedOn }) => bookedOn > addDays(today, -20))).toBe(true)
  })

  test('a bank that takes no notice of the range doubles nothing, and what it sends in vain is counted', async () => {
    await using one = await openWith({ from: 'ignored', order: 'arbitrary', runningBalance: 'absent' })
    expect(redundantIn((await one.connect()).sync)).toBe(0)
    one.bench.advance({ hours: 24 })
    const sync = await one.bench.sync()
    expect(redundantIn(sync)).toBeGreaterThan(600)
    const [ours, theirs] = await bothBooks(one.bench, one.providerId)
    expect(ours).toEqual(theirs)
  })
})
