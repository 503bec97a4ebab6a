import { describe, expect, test, vi } from 'vitest'
import { sweep } from '../../src/pipeline/sweep.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import {
  connectionsGet,
  connectionsList,
  connectionsRenew,
  connectionsStart,
} from '../../src/surface/operations/connections.ts'
import { syncsGet, syncsList, syncsStart } from '../../src/surface/operations/syncs.ts'
import { transactionsEdit, transactionsGet, transactionsList } from '../../src/surface/operations/transactions.ts'
import type { Connection, Transaction } from '../../src/surface/shapes.ts'
import { findBrowser, openBrowser } from '../harness/browser.ts'
import { variations } from '../harness/long-run.ts'
import { atAddress, type Bench, openBench } from '../harness/product.ts'

const user = 'john7'
const approved = { TRUELAYER_EXTEND: '1' }
const days = (n: number): Temporal.DurationLike => ({ hours: 24 * n })
const pathsOf = ({ bank }: Bench): string[] =>
  bank.control
    .calls()
    .all.map(({ path }) => path)
    .filter((path) => !path.startsWith('/data/') && path !== '/dialog')

const connectionOf = (bench: Bench, id: string): Promise<Connection> => bench.client.ask(connectionsGet, { id })

async function everything({ client }: Bench): Promise<Transaction[]> {
  const all: Transaction[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await client.ask(transactionsList, { limit: 500, cursor })
    all.push(...page.items)
    if (page.nextCursor === null) return all
    cursor = page.nextCursor
  }
}

/** Rows without the ids they bear, to be held against the bank's book. */
const inWords = (rows: readonly Transaction[]): string[] =>
  rows
    .map(({ status, bookedOn, amount, description }) => [status, bookedOn, amount.amountMinor, description].join(' | '))
    .toSorted()

const atBank = (bench: Bench, providerId: string): string[] =>
  bench.bank.control
    .truth(user, providerId)
    .flatMap(({ booked, pending }) => [
      ...booked.map((row) => ['booked', row] as const),
      ...pending.map((row) => ['pending', row] as const),
    ])
    .map(([status, row]) => [status, row.day, row.amountMinor, row.description].join(' | '))
    .toSorted()

describe('C58: a renewal', () => {
  const renewals: [string, string, boolean, Record<string, string>][] = [
    ['demo', 'at the bank', true, {}],
    ['ob-new-account-ids', 'at the bank', true, {}],
    ['ob-new-account-ids', 'by a new consent', false, {}],
    ['ob-new-account-ids', 'at the bank, as the extension asks', true, approved],
  ]
  /** Each way on one day first, then on the other. */
  const each = [[89, 120] as const, [120, 89] as const].flatMap((days) =>
    renewals.map((how, n) => [days[n % 2] ?? days[0], ...how] as const),
  )
  test.each(variations(each, renewals.length))(
    'on day %i at %s %s: the same accounts, no row twice, the gap filled',
    async (after, providerId, _how, reauth, environment) => {
      await using bench = await openBench({
        environment,
        bank: { estates: { [user]: { accounts: 2, cards: 1, rows: 300, months: 12 } } },
      })
      const { connectionId } = await bench.connect(user, { providerId })
      const accounts = (await bench.client.ask(accountsList, {})).items
      const [noted] = (await everything(bench)).filter(({ status }) => status === 'booked')
      await bench.client.ask(transactionsEdit, { id: noted?.id ?? '', note: 'mine' })
      const before = await everything(bench)
      bench.advance(days(after))
      if (after > 90) {
        expect((await bench.sync()).state).toBe('failed')
        expect(await connectionOf(bench, connectionId)).toMatchObject({ state: 'reconnect' })
        bench.advance({ minutes: 10 })
      }
      if (!reauth) bench.bank.control.scriptFault('/v1/reauthuri', { kind: 'error', code: 'internal_server_error' })

      const { sync } = await bench.connect(user, { providerId, renew: connectionId })
      expect(sync.state).toBe('done')
      const again = await connectionOf(bench, connectionId)
      expect(again).toMatchObject({ state: 'ok', consentEndsInDays: 90, renewal: { due: false } })
      expect(again.accounts.map(({ id, name }) => [id, name])).toEqual(accounts.map(({ id, name }) => [id, name]))
      const lasting = reauth || providerId === 'demo'
      for (const [index, { providerAccountId, coverage }] of again.accounts.entries()) {
        expect(providerAccountId === accounts[index]?.providerAccountId).toBe(lasting)
        expect(coverage).toHaveLength(1) // no day lies between what was known and what was read now
      }
      const rows = await everything(bench)
      expect(inWords(rows)).toEqual(atBank(bench, providerId))
      const known = new Set(before.map(({ id }) => id))
      expect(sync.newlySyncedTransactionIds).toHaveLength(rows.filter(({ id }) => !known.has(id)).length)
      expect(await bench.client.ask(transactionsGet, { id: noted?.id ?? '' })).toMatchObject({ note: 'mine' })
    },
  )

  test('C59: an account that the person leaves out is marked, not erased, and goes on when it is back', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 2, rows: 60, months: 6 } } } })
    const { connectionId } = await bench.connect(user)
    const [kept, left] = (await bench.client.ask(accountsList, {})).items
    const before = await everything(bench)
    bench.advance(days(80))
    bench.bank.control.setAccountOpen(user, 'demo', left?.providerAccountId ?? '', false)
    await bench.connect(user, { renew: connectionId })
    const accounts = new Map((await connectionOf(bench, connectionId)).accounts.map((account) => [account.id, account]))
    expect(accounts.size).toBe(2)
    expect(accounts.get(kept?.id ?? '')).toMatchObject({ state: 'ok' })
    expect(accounts.get(left?.id ?? '')).toMatchObject({
      state: 'attention',
      reason: expect.stringContaining('no longer shows this account'),
      nextAttemptAt: null,
    })
    const there = new Set((await everything(bench)).map(({ id }) => id))
    expect(before.filter(({ id }) => !there.has(id))).toEqual([])

    bench.advance(days(10))
    bench.bank.control.setAccountOpen(user, 'demo', left?.providerAccountId ?? '', true)
    expect((await bench.connect(user, { renew: connectionId })).sync.state).toBe('done')
    expect((await bench.client.ask(accountsList, {})).items.map(({ id, state }) => [id, state])).toEqual([
      [kept?.id, 'ok'],
      [left?.id, 'ok'],
    ])
    expect(inWords(await everything(bench))).toEqual(atBank(bench, 'demo'))
  })
})

describe('how a permission is renewed', () => {
  const small = { estates: { john: { accounts: 1, rows: 5, months: 2 } } }

  /** Connects as john with this password, which decides what an extension comes to. */
  async function connectAs(bench: Bench, password: string): Promise<string> {
    const { id, authorizeUrl } = await bench.client.ask(connectionsStart, { providerId: 'demo' })
    await comeBack(bench, authorizeUrl, password)
    return id
  }

  async function comeBack({ product, client, finished }: Bench, link: string, password: string): Promise<void> {
    const back = await visitBank(link, { username: 'john', password })
    const { syncId } = (await (await fetch(atAddress(product, back), { headers: client.headers })).json()) as {
      syncId: string
    } // the callback's answer to a caller with a key
    expect((await finished(syncId)).state).toBe('done')
  }

  test('extended: nothing is left to do, the tokens are new, a sync has begun', async () => {
    await using bench = await openBench({ bank: { ...small, rotation: 'new-old-revoked' }, environment: approved })
    const id = await connectAs(bench, 'eternal')
    bench.advance(days(85))
    bench.bank.control.reset()
    const renewed = await bench.client.ask(connectionsRenew, { id })
    expect(renewed).toEqual({ id, authorizeUrl: null, how: 'extended', syncId: expect.any(String) })
    expect(pathsOf(bench)).toEqual(['/connections/extend'])
    expect(await bench.finished(renewed.syncId ?? '')).toMatchObject({ state: 'done' })
    expect(await connectionOf(bench, id)).toMatchObject({ state: 'ok', consentEndsInDays: 90 })
    bench.advance(days(30))
    expect((await bench.sync()).state).toBe('done')
  })

  test('extended after its end, as no access token is needed', async () => {
    await using bench = await openBench({ bank: small, environment: approved })
    const id = await connectAs(bench, 'eternal')
    bench.advance(days(100))
    expect((await bench.sync()).state).toBe('failed')
    const { how, syncId } = await bench.client.ask(connectionsRenew, { id })
    expect(how).toBe('extended')
    expect((await bench.finished(syncId ?? '')).state).toBe('done')
  })

  test.each([
    ['the bank asks for a sign-in', 'doe', null, ['/connections/extend'], 'reauth'],
    ['only the consent is asked for again', 'reconfirm', null, ['/connections/extend', '/v1/reauthuri'], 'reauth'],
    ['the connection cannot be extended', 'doe', 422, ['/connections/extend', '/v1/reauthuri'], 'reauth'],
    ['the token is not known there', 'doe', 401, ['/connections/extend', '/v1/reauthuri'], 'reauth'],
    ['nobody answers', 'doe', 'lost', ['/connections/extend', '/v1/reauthuri'], 'reauth'],
  ] as const)('where %s it goes on at the bank', async (_what, password, trouble, paths, how) => {
    await using bench = await openBench({ bank: small, environment: approved })
    const id = await connectAs(bench, password)
    bench.advance(days(85))
    const { control } = bench.bank
    control.reset()
    if (trouble === 'lost') control.scriptFault('/connections/extend', { kind: 'reset' })
    else if (trouble !== null)
      control.scriptFault('/connections/extend', { kind: 'status', status: trouble, body: '{"title":"No"}' })
    const renewed = await bench.client.ask(connectionsRenew, { id })
    expect(renewed).toEqual({ id, authorizeUrl: expect.any(String), how, syncId: null })
    expect(pathsOf(bench)).toEqual(paths)
    expect((await bench.sync()).state).toBe('done') // it goes on with what it has until the person is back
    await comeBack(bench, renewed.authorizeUrl ?? '', password)
    expect(await connectionOf(bench, id)).toMatchObject({ state: 'ok', consentEndsInDays: 90 })
  })

  test('without TrueLayer’s approval nothing is extended, and nobody is named', async () => {
    await using bench = await openBench({ bank: small })
    const id = await connectAs(bench, 'eternal')
    bench.bank.control.reset()
    expect(await bench.client.ask(connectionsRenew, { id })).toMatchObject({ how: 'reauth' })
    expect(pathsOf(bench)).toEqual(['/v1/reauthuri'])
  })

  test.each([
    ['too long after its end', days(200), null],
    ['where TrueLayer has no link for the connection', days(1), 401],
    ['while TrueLayer cannot be reached', days(1), 'gone'],
  ] as const)('by a new consent %s', async (_when, after, trouble) => {
    await using bench = await openBench({ bank: small })
    const id = await connectAs(bench, 'doe')
    bench.advance(after)
    if (trouble === 'gone') bench.bank.control.scriptFault('/v1/reauthuri', { kind: 'reset' })
    else if (trouble !== null)
      bench.bank.control.scriptFault('/v1/reauthuri', { kind: 'status', status: trouble, body: '{}' })
    const { how, authorizeUrl } = await bench.client.ask(connectionsRenew, { id })
    expect(how).toBe('link')
    await comeBack(bench, authorizeUrl ?? '', 'doe')
    expect(await connectionOf(bench, id)).toMatchObject({ state: 'ok', consentEndsInDays: 90 })
    expect((await bench.client.ask(accountsList, {})).items).toHaveLength(1)
  })

  test('an extension waits for the sync that holds the connection, and uses no token that is in use', async () => {
    await using bench = await openBench({
      bank: { ...small, rotation: 'new-old-revoked', latencyMs: 300 },
      environment: approved,
    })
    const id = await connectAs(bench, 'eternal')
    bench.advance({ hours: 2 })
    const [sync, renewed] = await Promise.all([bench.sync(), bench.client.ask(connectionsRenew, { id })])
    expect([sync.state, renewed.how]).toEqual(['done', 'extended'])
    expect((await bench.finished(renewed.syncId ?? '')).state).toBe('done')
    bench.advance({ hours: 2 })
    expect((await bench.sync()).state).toBe('done')
  })

  test('an extension keeps the connection for as long as the bank takes to answer, however short a lease is', async () => {
    await using bench = await openBench({
      bank: { ...small, rotation: 'new-old-revoked' },
      environment: approved,
      pace: { leaseSeconds: 0.6, takenAgainSeconds: 0.1, pollSeconds: 0.5 },
    })
    const id = await connectAs(bench, 'eternal')
    bench.advance({ hours: 2 }) // the access token is over: whoever takes the connection renews it
    bench.bank.control.reset()
    bench.bank.control.scriptFault('/connections/extend', { kind: 'slow', pieces: 5, waitMs: 500 })
    const renewing = bench.client.ask(connectionsRenew, { id })
    await vi.waitFor(() => expect(pathsOf(bench)).toEqual(['/connections/extend']))
    const sync = bench.sync()
    expect((await renewing).how).toBe('extended')
    expect(pathsOf(bench)).toEqual(['/connections/extend'])
    expect((await sync).state).toBe('done')
  })

  test('an extension whose answer was lost counts as a token that may be spent', async () => {
    await using bench = await openBench({ bank: small, environment: approved })
    const id = await connectAs(bench, 'eternal')
    bench.advance({ hours: 2 })
    bench.bank.control.scriptFault('/connections/extend', { kind: 'lost' }) // done, and nobody knows the new tokens
    const { how } = await bench.client.ask(connectionsRenew, { id })
    expect(how).toBe('link') // the old token is no good for another way either
    expect(await bench.sync()).toMatchObject({
      state: 'failed',
      connections: [{ reason: expect.stringContaining('was lost on its way') }],
    })
  })
})

describe.skipIf(!findBrowser())('on the screen (needs Chromium: see scripts/browser.ts)', () => {
  test('a permission that ends soon is told of, and renewed where nothing is left to do at the bank', async () => {
    const small = { john: { accounts: 1, rows: 5, months: 2 } }
    await using bench = await openBench({ bank: { estates: small }, environment: approved })
    const { id, authorizeUrl } = await bench.client.ask(connectionsStart, { providerId: 'demo' })
    const back = await visitBank(authorizeUrl, { username: 'john', password: 'eternal' })
    await fetch(atAddress(bench.product, back), { headers: bench.client.headers })
    bench.advance(days(84))
    await bench.sync()
    const browser = await openBrowser()
    try {
      const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
      const { hash } = new URL(await bench.product.signInAddress())
      await page.goto(`${bench.product.address}/signin${hash}`)
      await page.getByText('ends in 6 days').first().waitFor()
      await page.goto(`${bench.product.address}/connections/${id}`)
      await page.getByRole('button', { name: 'Renew', exact: true }).click()
      await page.getByRole('dialog').getByText('for another 90 days', { exact: false }).waitFor()
      expect((await connectionOf(bench, id)).consentEndsInDays).toBe(6) // nothing happens before they agree
      await page.getByRole('button', { name: 'Keep connected' }).click()
      await page.getByText('Demo Bank stays connected').waitFor()
      await page.getByRole('button', { name: 'Renew', exact: true }).waitFor({ state: 'detached' })
    } finally {
      await browser.close()
    }
    const [newest] = (await bench.client.ask(syncsList, {})).items
    expect(await bench.finished(newest?.id ?? '')).toMatchObject({ cause: 'connect', state: 'done' })
    expect((await connectionOf(bench, id)).consentEndsInDays).toBe(90)
  })
})

describe('P15: the end of a permission', () => {
  test('is told of at 30, 14, 7 and 1 days, and stops this connection only', async () => {
    const estates = { [user]: { accounts: 1, rows: 5, months: 2 }, john8: { accounts: 1, rows: 5, months: 2 } }
    await using bench = await openBench({ bank: { estates } })
    const { connectionId } = await bench.connect(user)
    bench.advance(days(45))
    const { connectionId: other } = await bench.connect('john8')
    const seen: unknown[] = []
    let today = 45
    for (const day of [59, 60, 75, 76, 82, 83, 88, 89, 90]) {
      bench.advance(days(day - today))
      today = day
      const { consentEndsInDays, renewal } = await connectionOf(bench, connectionId)
      seen.push([day, consentEndsInDays, renewal.due, renewal.level])
    }
    expect(seen).toEqual([
      [59, 31, false, null],
      [60, 30, true, 30],
      [75, 15, true, 30],
      [76, 14, true, 14],
      [82, 8, true, 14],
      [83, 7, true, 7],
      [88, 2, true, 7],
      [89, 1, true, 1],
      [90, 0, true, null],
    ])
    await sweep(bench.product.adapters)
    for (const { id } of (await bench.client.ask(syncsList, {})).items.slice(0, 2)) await bench.finished(id)
    const { items } = await bench.client.ask(connectionsList, {})
    expect(items.map(({ id, state, renewal }) => [id, state, renewal.due])).toEqual([
      [connectionId, 'reconnect', true],
      [other, 'ok', false],
    ])
  })

  test('F24: at midnight, in the middle of a run: what was read stays, the rest waits for the person', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 30, rows: 5, months: 2 } } } })
    const { connectionId } = await bench.connect(user)
    bench.advance({ hours: 24 * 89 + 23, minutes: 59 })
    bench.bank.control.setLatency(50)
    const { id } = await bench.client.ask(syncsStart, {})
    await firstStored(bench, id)
    bench.advance({ minutes: 2 })
    const { state, accounts } = await bench.finished(id)
    expect(state).toBe('partial')
    expect(new Set(accounts.map(({ state }) => state))).toEqual(new Set(['done', 'failed']))
    const after = await connectionOf(bench, connectionId)
    expect(after).toMatchObject({ state: 'reconnect', renewal: { due: true, level: null } })
    const lanes = new Map(accounts.map((lane) => [lane.accountId, lane.state]))
    for (const account of after.accounts)
      expect(account.state).toBe(lanes.get(account.id) === 'done' ? 'ok' : 'reconnect')
    bench.bank.control.reset()
    expect((await bench.sync()).state).toBe('failed')
    expect(pathsOf(bench)).toEqual(['/connect/token']) // asked once whether it is really over
    expect((await bench.sync()).state).toBe('failed')
    expect(bench.bank.control.calls().all).toHaveLength(1)
  })

  /** Waits until the run has stored the rows of an account. */
  function firstStored({ product, client }: Bench, id: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = async () => {
      const { accounts } = await client.ask(syncsGet, { id })
      if (accounts.some(({ state }) => state === 'done')) resolve()
    }
    const stop = product.adapters.events.onRun(id, () => void look())
    void look()
    return promise.finally(stop)
  }
})
