import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Adapters } from '../../src/adapters/adapters.ts'
import type { TrueLayer } from '../../src/adapters/truelayer/client.ts'
import { faults } from '../../src/domain/fault.ts'
import { openBankSession } from '../../src/pipeline/bank-session.ts'
import { revokeConsent } from '../../src/pipeline/disconnect.ts'
import { examine } from '../../src/pipeline/doctor.ts'
import { sealerOf, tokenPlace } from '../../src/pipeline/person-keys.ts'
import { sweep } from '../../src/pipeline/sweep.ts'
import type { Misbehaviour } from '../../src/simulator/protocol/misbehaviour.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { leaseConnection } from '../../src/store/connections.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { connectionsGet, connectionsRemove, connectionsRenew } from '../../src/surface/operations/connections.ts'
import { syncsList, syncsStart } from '../../src/surface/operations/syncs.ts'
import type { Connection, Sync } from '../../src/surface/shapes.ts'
import { asOwner } from '../harness/database.ts'
import { dump, traces } from '../harness/dump.ts'
import { atAddress, type Bench, openBench, openKeptBench } from '../harness/product.ts'

const user = 'john7'
const anHour = { hours: 2 } // longer than an access token lives
const tokens = '/connect/token'
const sentenceOf = (code: keyof typeof faults): string => `${faults[code].says} ${faults[code].remedy}`

/** A small estate, connected, with an access token that has run out since. */
async function openExpired({ bank }: Parameters<typeof openKeptBench>[0] = {}, open = openKeptBench) {
  const estates = { [user]: { accounts: 2, rows: 20, months: 2 } }
  const bench = await open({ bank: { estates, ...bank } })
  const { connectionId } = await bench.connect(user)
  bench.advance(anHour)
  bench.bank.control.reset()
  return { bench, connectionId, [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose]() }
}

const callsTo = ({ bank }: Bench, path: string): number =>
  bank.control.calls().all.filter((call) => call.path.startsWith(path)).length

const connectionOf = (bench: Bench, id: string): Promise<Connection> => bench.client.ask(connectionsGet, { id })

/** Whether the stored refresh token has been sent, and nobody knows what became of it. */
async function isPerhapsSpent({ fresh }: Bench): Promise<boolean> {
  const { rows } = await asOwner(
    (db) => db.query('select refresh_sent_version = token_version as sent from connections'),
    fresh.address.database,
  )
  return rows[0].sent === true
}

/** Nobody asks the bank for anything: neither a person nor the clock brings a call about, and the answer is there at once. */
async function expectLeftAlone(bench: Bench, connectionId: string, reason: string): Promise<void> {
  bench.bank.control.reset()
  const asked = await bench.sync({ connectionId })
  expect(asked).toMatchObject({ state: 'failed', connections: [{ state: 'failed', reason }] })
  bench.advance({ hours: 24 * 3 })
  const before = (await bench.client.ask(syncsList, {})).items.length
  await sweep(bench.product.adapters)
  expect((await bench.client.ask(syncsList, {})).items).toHaveLength(before)
  expect(bench.bank.control.calls().all).toEqual([])
  const connection = await connectionOf(bench, connectionId)
  expect(connection).toMatchObject({ state: 'reconnect', reason })
  for (const account of connection.accounts)
    expect(account).toMatchObject({ state: 'reconnect', reason, nextAttemptAt: null })
}

describe('P9: a refresh token is sent once, and once more where its answer was lost', () => {
  test('C60: the answer is lost and the bank takes the old token still: all goes on', async () => {
    await using expired = await openExpired({ bank: { rotation: 'new' } })
    const { bench, connectionId } = expired
    bench.bank.control.scriptFault(tokens, { kind: 'lost' })
    expect((await bench.sync()).state).toBe('failed')
    expect([callsTo(bench, tokens), bench.bank.control.calls().refreshes]).toEqual([1, 1])
    expect(await isPerhapsSpent(bench)).toBe(true)
    const waiting = await connectionOf(bench, connectionId)
    expect(waiting).toMatchObject({ state: 'waiting', reason: sentenceOf('bank.unreachable') })
    for (const account of waiting.accounts) {
      expect(account).toMatchObject({ state: 'waiting', reason: sentenceOf('bank.unreachable') })
      expect(account.nextAttemptAt).not.toBeNull()
    }
    expect((await bench.sync()).state).toBe('done')
    expect(callsTo(bench, tokens)).toBe(2)
    expect(await isPerhapsSpent(bench)).toBe(false)
    bench.advance(anHour)
    expect((await bench.sync()).state).toBe('done')
    expect(callsTo(bench, tokens)).toBe(3)
  })

  test('C60: the answer is lost and the bank takes the old token no more: asked once, then it is the person’s turn', async () => {
    await using expired = await openExpired({ bank: { rotation: 'new-old-revoked' } })
    const { bench, connectionId } = expired
    bench.bank.control.scriptFault(tokens, { kind: 'lost' })
    expect((await bench.sync()).state).toBe('failed')
    const reason = sentenceOf('bank.rotation-lost')
    expect(await bench.sync()).toMatchObject({ state: 'failed', connections: [{ reason }] })
    expect(callsTo(bench, tokens)).toBe(2)
    await expectLeftAlone(bench, connectionId, reason)
    expect((await bench.connect(user, { renew: connectionId })).sync.state).toBe('done')
    expect(await connectionOf(bench, connectionId)).toMatchObject({ state: 'ok', reason: '' })
  })

  test.each([
    ['before the bank had it', false, 'done'],
    ['after the bank had it', true, 'failed'],
  ])('F6: whoever had sent it is gone, %s', async (_when, arrived, state) => {
    await using expired = await openExpired({ bank: { rotation: 'new-old-revoked' } })
    const { bench, connectionId } = expired
    await expect(
      sessionOf(bench, connectionId, async (truelayer, token) => {
        if (arrived) await truelayer.refresh(token)
        throw new Error('the process ends here')
      }),
    ).rejects.toThrow('ends here')
    expect(await isPerhapsSpent(bench)).toBe(true)
    await leaseOver(bench)
    expect((await bench.sync()).state).toBe(state)
    expect(bench.bank.control.calls().refreshes).toBe(1)
    expect((await connectionOf(bench, connectionId)).reason).toBe(arrived ? sentenceOf('bank.rotation-lost') : '')
  })

  test('F10: whoever sleeps past their lease with new tokens in hand still keeps them, and writes nothing else', async () => {
    await using expired = await openExpired({ bank: { rotation: 'new-old-revoked' } })
    const { bench, connectionId } = expired
    const sleeper = sessionOf(bench, connectionId, async (truelayer, token) => {
      const got = await truelayer.refresh(token)
      await leaseOver(bench)
      expect((await bench.sync()).connections[0]?.reason).toBe(sentenceOf('bank.rotation-lost'))
      return got
    })
    await expect(sleeper).rejects.toMatchObject({ code: 'sync.lease-lost' })
    await sweep(bench.product.adapters)
    const [run] = (await bench.client.ask(syncsList, {})).items
    expect(await bench.finished(run?.id ?? '')).toMatchObject({ cause: 'schedule', state: 'done' })
    expect(callsTo(bench, tokens)).toBe(2)
  })

  test('P11: a token endpoint that is down for hours changes nothing but when it is tried again', async () => {
    await using expired = await openExpired({ bank: { rotation: 'new-old-revoked' } })
    const { bench, connectionId } = expired
    const troubles: Misbehaviour[] = [
      { kind: 'error', code: 'internal_server_error' },
      { kind: 'html' },
      { kind: 'reset' },
      { kind: 'empty' },
      { kind: 'error', code: 'provider_too_many_requests' },
    ]
    for (const [index, trouble] of troubles.entries()) {
      bench.bank.control.scriptFault(tokens, trouble)
      expect((await bench.sync()).state).toBe('failed')
      expect(callsTo(bench, tokens)).toBe(index + 1)
      const { state, accounts } = await connectionOf(bench, connectionId)
      expect(['waiting', 'error']).toContain(state)
      for (const account of accounts) expect(account.nextAttemptAt).not.toBeNull()
      bench.advance(anHour)
    }
    expect((await bench.sync()).state).toBe('done')
  })

  test('a bank that cannot be reached has not had it', async () => {
    await using expired = await openExpired({}, openBench)
    const { bench, connectionId } = expired
    await bench.bank.close()
    expect((await bench.sync()).state).toBe('failed')
    expect(await isPerhapsSpent(bench)).toBe(false)
    expect(await connectionOf(bench, connectionId)).toMatchObject({
      state: 'waiting',
      reason: sentenceOf('bank.unreachable'),
    })
  })
})

describe('P10: a refusal is nothing to a token that somebody else has stored meanwhile', () => {
  test.each([
    ['while it is asked', false],
    ['before it is asked', true],
  ])('the person signs in again %s', async (_when, before) => {
    await using expired = await openExpired({ bank: { rotation: 'new-old-revoked' } })
    const { bench, connectionId } = expired
    bench.bank.control.revoke(user, 'demo')
    const leased = await lease(bench, connectionId)
    if (before) await signInAgain(bench, connectionId)
    const opened = openBankSession(
      withRefresh(bench, async (truelayer, token) => {
        await signInAgain(bench, connectionId)
        return truelayer.refresh(token)
      }),
      bench.userId,
      leased,
      null,
      AbortSignal.timeout(60_000),
    )
    const session = await opened
    expect((await session.ask((truelayer, call) => truelayer.me(call))).rows).toHaveLength(1)
    expect(bench.bank.control.calls().refreshes).toBe(0)
    expect(callsTo(bench, tokens)).toBe(before ? 1 : 2) // the code, and the refusal
    await leaseOver(bench)
    const [run] = (await bench.client.ask(syncsList, {})).items
    expect(await bench.finished(run?.id ?? '')).toMatchObject({ cause: 'connect', state: 'done' })
    expect(await connectionOf(bench, connectionId)).toMatchObject({ state: 'ok', reason: '' })
    expect(callsTo(bench, tokens)).toBe(before ? 1 : 2)
  })
})

describe('P11: a permission that has ended waits for its person', () => {
  test('C56: at every account, without another call, whoever asks, until they sign in again', async () => {
    await using expired = await openExpired()
    const { bench, connectionId } = expired
    expect(bench.bank.control.revoke(user, 'demo')).toBe(1)
    const reason = sentenceOf('bank.consent')
    expect(await bench.sync()).toMatchObject({ state: 'failed', connections: [{ reason }] })
    expect(bench.bank.control.calls().all.map(({ path }) => path)).toEqual([tokens])
    await expectLeftAlone(bench, connectionId, reason)
    expect((await bench.connect(user, { renew: connectionId })).sync.state).toBe('done')
    const { state, accounts } = await connectionOf(bench, connectionId)
    expect([state, ...accounts.map(({ state }) => state)]).toEqual(['ok', 'ok', 'ok'])
  })

  test('an invalid client is the operator’s: they are told, the connection is as good as before', async () => {
    await using expired = await openExpired()
    const { bench, connectionId } = expired
    const { adapters } = bench.product
    bench.bank.control.scriptFault(tokens, { kind: 'error', code: 'invalid_client' }, 3)
    expect((await bench.sync()).state).toBe('failed')
    expect(await isPerhapsSpent(bench)).toBe(false)
    const { state, reason, accounts } = await connectionOf(bench, connectionId)
    expect([state, reason]).toEqual(['waiting', sentenceOf('bank.client')])
    for (const { nextAttemptAt } of accounts) expect(nextAttemptAt).not.toBeNull()

    const told: string[] = []
    const log = { ...adapters.log, error: (_facts: object, says: string) => told.push(says) }
    const leased = await lease(bench, connectionId)
    const opened = openBankSession({ ...adapters, log }, bench.userId, leased, null, AbortSignal.timeout(60_000))
    await expect(opened).rejects.toMatchObject({ code: 'bank.client' })
    expect(told.join()).toContain('does not accept the client id and secret')
    expect(await examine(adapters)).toContainEqual(
      expect.objectContaining({ name: 'TrueLayer credentials', state: 'bad', says: faults['bank.client'].says }),
    )
    await leaseOver(bench)
    expect((await bench.sync()).state).toBe('done')
  })

  test('F22: it ends in the middle of a run: what was read stays, the rest asks for the person, and nothing more is asked', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 25, rows: 5, months: 2 } } } })
    const { connectionId } = await bench.connect(user)
    bench.advance({ hours: 24 })
    const { control } = bench.bank
    await bench.sync()
    control.reset()
    bench.advance({ minutes: 10 })
    const third = (await bench.client.ask(accountsList, {})).items[2]
    control.scriptFault(`/data/v1/accounts/${third?.providerAccountId}/balance`, {
      kind: 'error',
      code: 'unauthorized',
    })
    control.scriptFault(tokens, { kind: 'error', code: 'invalid_grant' })
    const run = await bench.sync()
    expect(run.state).toBe('partial')
    expect(callsTo(bench, tokens)).toBe(1)
    const reason = sentenceOf('bank.consent')
    const { state, accounts, ...connection } = await connectionOf(bench, connectionId)
    expect([state, connection.reason]).toEqual(['reconnect', reason])
    const lanes = new Map(run.accounts.map((lane) => [lane.accountId, lane.state]))
    expect(new Set(lanes.values())).toEqual(new Set(['done', 'failed']))
    for (const account of accounts)
      expect(account).toMatchObject({
        ...(lanes.get(account.id) === 'done' ? { state: 'ok', reason: '' } : { state: 'reconnect', reason }),
        nextAttemptAt: null,
      })
    expect(lanes.get(third?.id ?? '')).toBe('failed')
    control.reset()
    expect((await bench.sync()).state).toBe('failed')
    expect(control.calls().all).toEqual([])
  })

  test('F23, C57: access denied between lists and rows: the accounts denied say so, the others are read', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 5, rows: 5, months: 2 } } } })
    const { connectionId } = await bench.connect(user)
    bench.advance({ hours: 24 })
    const denied = (await bench.client.ask(accountsList, {})).items.slice(2)
    for (const { providerAccountId } of denied)
      bench.bank.control.scriptFault(
        `/data/v1/accounts/${providerAccountId}/transactions`,
        { kind: 'error', code: 'access_denied' },
        9,
      )
    const run = await bench.sync()
    expect(run.state).toBe('partial')
    const { state, accounts } = await connectionOf(bench, connectionId)
    expect(state).toBe('reconnect')
    expect(accounts.map(({ state }) => state)).toEqual(['ok', 'ok', 'reconnect', 'reconnect', 'reconnect'])
  })
})

describe('one token and 100 accounts', () => {
  const accounts = 100
  let bench: Bench
  let connectionId: string
  const allDone = ({ accounts }: Sync): boolean => accounts.every(({ state }) => state === 'done')

  beforeAll(async () => {
    bench = await openBench({ bank: { estates: { [user]: { accounts, rows: 3, months: 2 } } } })
    connectionId = (await bench.connect(user)).connectionId
  })
  afterAll(() => bench[Symbol.asyncDispose]())

  test('expired, it is renewed once, and no call is made with the old one', async () => {
    bench.advance(anHour)
    bench.bank.control.reset()
    const run = await bench.sync()
    expect([run.accounts.length, allDone(run)]).toEqual([accounts, true])
    const { refreshes, tokenUses, all } = bench.bank.control.calls()
    expect([refreshes, callsTo(bench, tokens)]).toEqual([1, 1])
    expect(Object.values(tokenUses)).toEqual([all.length - 1])
  })

  test('refused under way, it is renewed once for all who wait, and each call repeated once', async () => {
    bench.advance({ minutes: 10 })
    await outdate(bench)
    bench.bank.control.reset()
    const run = await bench.sync()
    expect([run.accounts.length, allDone(run)]).toEqual([accounts, true])
    const { refreshes, perPath } = bench.bank.control.calls()
    expect([refreshes, callsTo(bench, tokens)]).toEqual([1, 1])
    const times = Object.values(perPath).map(({ attended, unattended }) => attended + unattended)
    expect([times.length, Math.max(...times)]).toEqual([3 * accounts + 1, 2])
  })

  test('refused again when it is new, each account says so, and nobody renews it over and over', async () => {
    bench.advance({ minutes: 10 })
    bench.bank.control.reset()
    bench.bank.control.scriptFault(/balance$/, { kind: 'error', code: 'unauthorized' }, 1_000)
    expect((await bench.sync()).state).toBe('failed')
    expect(callsTo(bench, tokens)).toBe(1)
    const reason = sentenceOf('bank.token')
    const { state, accounts } = await connectionOf(bench, connectionId)
    expect(state).toBe('reconnect')
    for (const account of accounts) expect(account).toMatchObject({ state: 'reconnect', reason, nextAttemptAt: null })
  })
})

test('C61: two processes and 50 rounds of expired tokens: each token is sent once, and each connection goes on', async () => {
  const people = Array.from({ length: 10 }, (_, n) => `john${n + 1}`)
  const estates = Object.fromEntries(people.map((name) => [name, { accounts: 1, rows: 3, months: 2 }]))
  await using bench = await openBench({ bank: { estates, rotation: 'new-old-revoked' } })
  const other = await bench.beside()
  for (const name of people) await bench.connect(name)
  const accounts = (await bench.client.ask(accountsList, {})).items
  bench.bank.control.reset()
  for (let round = 1; round <= 5; round += 1) {
    bench.advance(anHour)
    const asked = await Promise.all(
      accounts.map(async ({ id, connectionId }) => {
        const alone = await other.client.ask(syncsStart, { accountId: id })
        return [alone.id, (await bench.client.ask(syncsStart, { connectionId })).id]
      }),
    )
    const runs = asked.flat()
    expect(new Set(runs).size).toBe(2 * people.length) // two jobs for each connection, at once
    for (const id of runs) expect((await bench.finished(id)).state).toBe('done')
    expect([bench.bank.control.calls().refreshes, callsTo(bench, tokens)]).toEqual([10 * round, 10 * round])
  }
})

describe('P16: a connection that is deleted', () => {
  const remove = ({ client }: Bench, id: string) => client.ask(connectionsRemove, { id })
  const waiting = async ({ fresh }: Bench): Promise<string[]> => {
    const { rows } = await asOwner(
      (db) => db.query<{ id: string }>('select id from revocations'),
      fresh.address.database,
    )
    return rows.map(({ id }) => id)
  }
  /** Whether the bank has still a permission of the person's. */
  const isAllowed = ({ bank }: Bench): boolean => bank.control.revoke(user, 'demo') > 0

  test('F7: is gone with its tokens at once, and the bank is told later where it cannot be told now', async () => {
    await using expired = await openExpired({ bank: { rotation: 'new-old-revoked' } })
    const { bench, connectionId } = expired
    const { adapters } = bench.product
    const before = await tokensIn(bench)
    bench.bank.control.scriptFault('/api/delete', { kind: 'error', code: 'internal_server_error' })
    await remove(bench, connectionId)
    const [id = ''] = await waiting(bench)
    expect(id).not.toBe(connectionId)
    const { database } = bench.fresh.address
    expect(traces(before, await dump(database))).toEqual([])
    // the whole id: others of the same few milliseconds begin alike
    expect(await dump(database, ['public'])).not.toContain(connectionId)
    bench.bank.control.scriptFault(tokens, { kind: 'reset' }) // the token of the first try is good for an hour
    await revokeConsent(adapters, { userId: bench.userId, id })
    expect(await waiting(bench)).toEqual([])
    expect(callsTo(bench, '/api/delete')).toBe(2)
    expect(isAllowed(bench)).toBe(false)
  })

  test('F7: each try goes on with the tokens of the last', async () => {
    await using expired = await openExpired({ bank: { rotation: 'new-old-revoked' } })
    const { bench, connectionId } = expired
    bench.bank.control.scriptFault('/api/delete', { kind: 'error', code: 'internal_server_error' }, 3)
    await remove(bench, connectionId)
    const [id = ''] = await waiting(bench)
    const job = { userId: bench.userId, id }
    for (const _ of [1, 2]) {
      bench.advance(anHour)
      await expect(revokeConsent(bench.product.adapters, job)).rejects.toMatchObject({ code: 'bank.down' })
    }
    bench.advance(anHour)
    await revokeConsent(bench.product.adapters, job)
    expect([callsTo(bench, tokens), callsTo(bench, '/api/delete')]).toEqual([4, 4])
    expect([await waiting(bench), isAllowed(bench)]).toEqual([[], false])
  })

  test('is no more of the bank’s business once its permission is over', async () => {
    await using expired = await openExpired()
    const { bench, connectionId } = expired
    bench.bank.control.scriptFault(tokens, { kind: 'reset' })
    await remove(bench, connectionId)
    const [id = ''] = await waiting(bench)
    bench.advance({ hours: 24 * 90 })
    bench.bank.control.reset()
    await revokeConsent(bench.product.adapters, { userId: bench.userId, id })
    expect([await waiting(bench), bench.bank.control.calls().all]).toEqual([[], []])
  })

  test('P11: where the bank has refused it for good it is not asked again', async () => {
    await using expired = await openExpired()
    const { bench, connectionId } = expired
    bench.bank.control.revoke(user, 'demo')
    await bench.sync()
    bench.bank.control.reset()
    await remove(bench, connectionId)
    expect([await waiting(bench), bench.bank.control.calls().all]).toEqual([[], []])
  })

  test('while its token is renewed is ended at the bank by whoever has the new one', async () => {
    await using expired = await openExpired({ bank: { rotation: 'new-old-revoked' } })
    const { bench, connectionId } = expired
    const opened = sessionOf(bench, connectionId, async (truelayer, token) => {
      const got = await truelayer.refresh(token)
      await remove(bench, connectionId)
      return got
    })
    await expect(opened).rejects.toMatchObject({ code: 'sync.lease-lost' })
    expect([await waiting(bench), isAllowed(bench)]).toEqual([[], false])
  })
})

/** The tokens that are stored, opened. */
async function tokensIn({ product, fresh, userId }: Bench): Promise<Record<'access' | 'refresh', string>> {
  const { database, secrets } = product.adapters
  const { rows } = await asOwner(
    (db) =>
      db.query<{ id: string; access_token: Buffer; refresh_token: Buffer }>(
        'select id, access_token, refresh_token from connections',
      ),
    fresh.address.database,
  )
  const [row] = rows
  if (!row) throw new Error('no connection')
  const sealer = await database.asUser(userId, (sql) => sealerOf(sql, secrets, userId))
  return {
    access: sealer.open(tokenPlace(row.id, 'access_token'), row.access_token),
    refresh: sealer.open(tokenPlace(row.id, 'refresh_token'), row.refresh_token),
  }
}

/** Takes the connection, as a worker does. */
async function lease({ product, userId }: Bench, connectionId: string) {
  const leased = await product.adapters.database.asUser(userId, (sql) => leaseConnection(sql, userId, connectionId, 60))
  if (!leased) throw new Error('somebody holds the connection')
  return leased
}

/** Has the bank give newer tokens to nobody: of access tokens only the newest works. */
async function outdate(bench: Bench): Promise<void> {
  const { truelayer } = await bench.product.adapters.banks.link('custom')
  await truelayer.refresh((await tokensIn(bench)).refresh)
}

/** The lease runs out. */
const leaseOver = ({ fresh }: Bench): Promise<unknown> =>
  asOwner((db) => db.query('update connections set lease_until = null'), fresh.address.database)

/** The person renews the connection, and does not wait for the sync. */
async function signInAgain({ client, product }: Bench, id: string): Promise<void> {
  const { authorizeUrl } = await client.ask(connectionsRenew, { id })
  const back = await visitBank(authorizeUrl ?? '', { username: user, password: user.replace('john', 'doe') })
  expect((await fetch(atAddress(product, back), { headers: client.headers })).status).toBe(200)
}

type Refresh = (truelayer: TrueLayer, token: string) => ReturnType<TrueLayer['refresh']>

/** The bench's adapters, where a refresh is done so. */
function withRefresh({ product }: Bench, refresh: Refresh): Adapters {
  const { adapters } = product
  return {
    ...adapters,
    banks: {
      ...adapters.banks,
      async link(environment) {
        const link = await adapters.banks.link(environment)
        return { ...link, truelayer: { ...link.truelayer, refresh: (token) => refresh(link.truelayer, token) } }
      },
    },
  }
}

/** Opens a session on a lease of its own, where a refresh is done so. */
const sessionOf = async (bench: Bench, connectionId: string, refresh: Refresh) =>
  openBankSession(
    withRefresh(bench, refresh),
    bench.userId,
    await lease(bench, connectionId),
    null,
    AbortSignal.timeout(60_000),
  )
