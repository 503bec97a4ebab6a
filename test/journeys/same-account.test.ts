import { expect, test } from 'vitest'
import { sweep } from '../../src/pipeline/sweep.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { openClient } from '../../src/surface/client.ts'
import { accountsEdit, accountsList } from '../../src/surface/operations/accounts.ts'
import { connectionsList, connectionsRemove, connectionsStart } from '../../src/surface/operations/connections.ts'
import { insightsSpending } from '../../src/surface/operations/insights.ts'
import { syncsList } from '../../src/surface/operations/syncs.ts'
import { transactionsEdit, transactionsGet, transactionsList } from '../../src/surface/operations/transactions.ts'
import type { Account } from '../../src/surface/shapes.ts'
import { everything, follow, user } from '../harness/account.ts'
import { commandLine } from '../harness/command-line.ts'
import { asOwner } from '../harness/database.ts'
import { anotherPerson, keyOf } from '../harness/principals.ts'
import { atAddress, type Bench, openKeptBench, untilFinished } from '../harness/product.ts'

/** Gives the same account another id with each consent. */
const providerId = 'ob-new-account-ids'
const period = { from: '2026-01-01', to: '2027-12-31' }

const openTwice = () => openKeptBench({ bank: { estates: { [user]: { accounts: 1, cards: 1, rows: 60, months: 6 } } } })

const accounts = async ({ client }: Bench): Promise<Account[]> => (await client.ask(accountsList, {})).items
const asideIn = async (bench: Bench): Promise<Account[]> => (await accounts(bench)).filter(({ setAside }) => setAside)
const spending = ({ client }: Bench) => client.ask(insightsSpending, { ...period, by: 'account' })
const atBank = (bench: Bench): number =>
  bench.bank.control
    .truth(user, providerId)
    .reduce((sum, { booked, pending }) => sum + booked.length + pending.length, 0)

/** Waits for whatever sync is under way. */
async function settled(bench: Bench): Promise<void> {
  for (const { id, finishedAt } of (await bench.client.ask(syncsList, {})).items)
    if (finishedAt === null) await bench.finished(id)
}

test('C09, F37: an account reached by a second consent is set aside, said so behind every door, and counts once', async () => {
  await using bench = await openTwice()
  const first = await bench.connect(user, { providerId })
  const before = { rows: await everything(bench), spending: await spending(bench) }
  expect(before.rows).toHaveLength(atBank(bench))
  const second = await bench.connect(user, { providerId })
  expect(second.sync).toMatchObject({ state: 'done', accounts: [] })
  expect({ rows: await everything(bench), spending: await spending(bench) }).toEqual(before)

  const [own, card] = (await accounts(bench)).filter(({ connectionId }) => connectionId === first.connectionId)
  const aside = await asideIn(bench)
  expect(aside).toMatchObject([
    { connectionId: second.connectionId, state: 'attention', transactions: 0, sameAs: { accountId: own?.id } },
    { connectionId: second.connectionId, state: 'attention', transactions: 0, sameAs: { accountId: card?.id } },
  ])
  expect(own).toMatchObject({ state: 'ok', setAside: false, sameAs: null })
  expect(aside[0]?.reason).toContain(`${own?.name} at ${own?.bank}`)
  const { out } = await commandLine(bench, 'status')
  expect(out).toContain(`set aside. ${aside[0]?.reason} tributary account count ${aside[0]?.id}`)

  bench.advance({ hours: 24 })
  const { accounts: lanes } = await bench.sync()
  expect(new Set(lanes.map(({ connectionId }) => connectionId))).toEqual(new Set([first.connectionId]))
  expect(await everything(bench)).toHaveLength(atBank(bench))
  const connections = (await bench.client.ask(connectionsList, {})).items
  expect(connections.map(({ state }) => state)).toEqual(['ok', 'ok'])
})

test('C09: what the person says of it is done at once, by command and API alike, and taken back; the feed follows', async () => {
  await using bench = await openTwice()
  const feed = follow(bench)
  await bench.connect(user, { providerId })
  await bench.connect(user, { providerId })
  const [aside] = await asideIn(bench)
  const [id, first] = [aside?.id ?? '', aside?.sameAs?.accountId ?? '']
  const rowsOf = async (account: string) =>
    (await bench.client.ask(transactionsList, { account, limit: 500 })).items.length
  const own = await rowsOf(first)
  expect(own).toBeGreaterThan(0)
  expect(await feed.read()).toEqual(await everything(bench))

  expect((await commandLine(bench, 'account', 'count', id)).code).toBe(0)
  await settled(bench)
  expect([await rowsOf(first), await rowsOf(id)]).toEqual([own, own])
  expect(await feed.read()).toEqual(await everything(bench))

  // The other way round: what was second counts, and the first is the one that is set aside.
  const { out } = await commandLine(bench, 'account', 'set-aside', first)
  expect(out).toContain('Set aside by you')
  expect([await rowsOf(first), await rowsOf(id)]).toEqual([0, own])
  expect((await asideIn(bench)).map(({ id }) => id)).toContain(first)
  expect(await feed.read()).toEqual(await everything(bench))
  bench.advance({ hours: 24 })
  await bench.sync()
  expect(await everything(bench)).toHaveLength(atBank(bench))

  const swapped = await bench.client.ask(accountsEdit, { id, setAside: true })
  expect(swapped).toMatchObject({ setAside: true, state: 'ok', sameAs: { accountId: first } })
  await settled(bench)
  expect(await rowsOf(id)).toBe(0)
  expect(await everything(bench)).toHaveLength(atBank(bench))
  expect(await feed.read()).toEqual(await everything(bench))
})

test('C09: with the first connection gone, the second goes on with the account: its rows, ids and edits', async () => {
  await using bench = await openTwice()
  const first = await bench.connect(user, { providerId })
  const second = await bench.connect(user, { providerId })
  const before = await everything(bench)
  const [noted] = before
  await bench.client.ask(transactionsEdit, { id: noted?.id ?? '', note: 'mine' })
  await bench.client.ask(connectionsRemove, { id: first.connectionId })
  expect((await everything(bench)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(await bench.client.ask(transactionsGet, { id: noted?.id ?? '' })).toMatchObject({ note: 'mine' })
  expect(await accounts(bench)).toMatchObject([
    { connectionId: second.connectionId, setAside: false, sameAs: null },
    { connectionId: second.connectionId, setAside: false, sameAs: null },
  ])
  bench.advance({ hours: 24 * 9 })
  await sweep(bench.product.adapters)
  await settled(bench)
  expect(await everything(bench)).toHaveLength(atBank(bench))
  expect((await accounts(bench)).map(({ state }) => state)).toEqual(['ok', 'ok'])
})

test('F37: where the first consent is over, a new connection goes on with its accounts, as a renewal does', async () => {
  await using bench = await openTwice()
  await bench.connect(user, { providerId })
  const before = await everything(bench)
  bench.bank.control.revoke(user, providerId)
  bench.advance({ hours: 24 })
  expect((await bench.sync()).state).toBe('failed')
  const { connectionId, sync } = await bench.connect(user, { providerId })
  expect(sync).toMatchObject({ state: 'done', accounts: [{ connectionId }, { connectionId }] })
  const after = await everything(bench)
  expect(after).toHaveLength(atBank(bench))
  expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)))
  expect((await accounts(bench)).map((account) => [account.connectionId, account.setAside])).toEqual([
    [connectionId, false],
    [connectionId, false],
  ])
})

test('C09: two consents that are given at the same moment still make one account', async () => {
  await using bench = await openTwice()
  await asOwner(async (db) => {
    // Whoever writes accounts down stays there until both have got as far as they can.
    await db.query(`
      create function stay() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(1); return new; end $$;
      create trigger stay before insert on accounts for each row execute function stay();
      select pg_advisory_lock(1)`)
    const connected = Promise.all([bench.connect(user, { providerId }), bench.connect(user, { providerId })])
    for (let waiting = 0; waiting < 2; ) {
      const { rows } = await db.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      waiting = rows.length
    }
    await db.query('select pg_advisory_unlock(1)')
    await connected
  }, bench.fresh.address.database)
  expect(await accounts(bench)).toHaveLength(4)
  expect(await asideIn(bench)).toHaveLength(2)
  expect(await everything(bench)).toHaveLength(atBank(bench))
})

test('F37: a joint account of two people stays two: each has all of its rows', async () => {
  await using bench = await openTwice()
  await bench.connect(user, { providerId })
  const { key } = await keyOf(bench, await anotherPerson(bench))
  const other = openClient(fetch, bench.product.address, key, null)
  const { authorizeUrl } = await other.ask(connectionsStart, { providerId })
  const back = await visitBank(authorizeUrl, { username: user, password: 'doe9' })
  const answer = await fetch(atAddress(bench.product, back), { headers: other.headers })
  const { syncId } = (await answer.json()) as { syncId: string } // the callback's own answer to a caller with a key
  await untilFinished(bench.product, other)(syncId)
  const theirs = (await other.ask(accountsList, {})).items
  expect(theirs).toMatchObject([
    { setAside: false, sameAs: null },
    { setAside: false, sameAs: null },
  ])
  expect((await other.ask(transactionsList, { limit: 500 })).items).toHaveLength(atBank(bench))
  expect(await asideIn(bench)).toEqual([])
})
