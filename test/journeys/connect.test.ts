import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealerOf, tokenPlace } from '../../src/pipeline/person-keys.ts'
import { sweep } from '../../src/pipeline/sweep.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { asOwner } from '../harness/database.ts'
import { dump, traces } from '../harness/dump.ts'
import { type Answered, ask } from '../harness/http.ts'
import { anotherPerson, type Credentials, keyOf, sessionOf } from '../harness/principals.ts'
import { type Bench, openBench } from '../harness/product.ts'

type Begun = { readonly id: string; readonly authorizeUrl: string; readonly state: string }

/** Begins a connection, or with an id its renewal. */
async function begin({ product }: Bench, headers: Credentials, renew?: string, more: Credentials = {}): Promise<Begun> {
  const path = renew === undefined ? '/api/v1/connections' : `/api/v1/connections/${renew}/renewals`
  const answer = await ask(product.address, path, {
    method: 'POST',
    headers: { ...headers, ...more },
    body: renew === undefined ? { providerId: 'demo' } : {},
  })
  expect(answer.status, answer.text).toBe(201)
  const { id, authorizeUrl } = answer.json() as { id: string; authorizeUrl: string } // a 201 of this operation
  return { id, authorizeUrl, state: new URL(authorizeUrl).searchParams.get('state') ?? '' }
}

/** What the bank sends the person back with: path and query of the redirect URI. */
async function consent({ authorizeUrl }: Begun, decision: 'allow' | 'cancel' = 'allow'): Promise<string> {
  const back = await visitBank(authorizeUrl, { username: 'john', password: 'doe', decision })
  if (back === null) throw new Error('the bank sent nobody back')
  const { pathname, search } = new URL(back)
  return pathname + search
}

const back = ({ product }: Bench, path: string, headers: Credentials = {}): Promise<Answered> =>
  ask(product.address, path, { headers })

const exchanges = ({ bank }: Bench): number =>
  bank.control.calls().all.filter(({ path }) => path === '/connect/token').length

/** Waits for the sync of a finished connection. */
async function synced(bench: Bench, answer: Answered): Promise<string> {
  const id =
    answer.status === 303
      ? new URL(String(answer.headers['location']), 'http://x').searchParams.get('sync')
      : answer.json()['syncId']
  expect((await bench.finished(String(id))).state).toBe('done')
  return String(id)
}

const exists = async ({ client, product }: Bench, id: string): Promise<boolean> =>
  (await ask(product.address, `/api/v1/connections/${id}`, { headers: client.headers })).status === 200

describe('the return from the bank', () => {
  let bench: Bench
  let session: Credentials
  let key: Credentials

  beforeAll(async () => {
    bench = await openBench()
    session = (await sessionOf(bench, bench.userId)).headers
    key = (await keyOf(bench, bench.userId)).headers
  })
  afterAll(() => bench[Symbol.asyncDispose]())

  test('a session finishes what it began, and the code leaves the address', async () => {
    const begun = await begin(bench, session)
    const answer = await back(bench, await consent(begun), session)
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toMatch(new RegExp(`^/connections/${begun.id}\\?sync=[\\da-f-]{36}$`))
    await synced(bench, answer)
  })

  test('each start has a state, a nonce and a challenge of its own, and never the secret', async () => {
    const links = [await begin(bench, session), await begin(bench, session)].map(
      ({ authorizeUrl }) => new URL(authorizeUrl).searchParams,
    )
    for (const name of ['state', 'nonce', 'code_challenge']) {
      const values = links.map((link) => link.get(name) ?? '')
      expect(new Set(values).size, name).toBe(2)
      expect(values[0]?.length, name).toBeGreaterThanOrEqual(22)
    }
    for (const link of links) {
      expect(link.get('code_challenge_method')).toBe('S256')
      expect(link.get('code_challenge')).toMatch(/^[\w-]{43}$/)
      expect(String(link)).not.toContain('bench-secret')
    }
  })

  test('without a state, or with one that nobody was given, is refused before any token call', async () => {
    const before = exchanges(bench)
    for (const query of ['', '?code=c', '?state=', '?state=forged&code=c', '?state=a&state=b&code=c']) {
      const asked = await back(bench, `/connect/callback${query}`, key)
      expect(asked.status, query).toBe(400)
      expect(asked.json(), query).toMatchObject({ code: 'connect.state' })
    }
    const browser = await back(bench, '/connect/callback?state=forged&code=c', session)
    expect([browser.status, browser.headers['location']]).toEqual([303, '/connections?problem=connect.state'])
    expect(exchanges(bench)).toBe(before)
  })

  test('a second time is refused, and the first stays', async () => {
    const begun = await begin(bench, key)
    const path = await consent(begun)
    const first = await back(bench, path, key)
    const before = exchanges(bench)
    const second = await back(bench, path, key)
    expect(second.status).toBe(400)
    expect(second.json()).toMatchObject({ code: 'connect.state' })
    expect(exchanges(bench)).toBe(before)
    await synced(bench, first)
    expect(await exists(bench, begun.id)).toBe(true)
  })

  test('twice at once makes one token call and one connection', async () => {
    const begun = await begin(bench, key)
    const path = await consent(begun)
    const before = exchanges(bench)
    const answers = await Promise.all(Array.from({ length: 5 }, () => back(bench, path, key)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400])
    const [won] = answers.filter(({ status }) => status === 200)
    if (won) await synced(bench, won)
    const spent = bench.bank.control.calls().all.filter(({ path }) => path === '/connect/token').length - before
    expect(spent).toBe(1)
  })

  test('of another person is refused, spends nothing, and its owner may still finish', async () => {
    const other = await anotherPerson(bench)
    const begun = await begin(bench, key)
    const path = await consent(begun)
    const before = exchanges(bench)
    for (const theirs of [(await keyOf(bench, other)).headers, (await sessionOf(bench, other)).headers]) {
      const answer = await back(bench, path, theirs)
      expect(answer.status === 400 || answer.headers['location'] === '/connections?problem=connect.state').toBe(true)
    }
    expect(exchanges(bench)).toBe(before)
    await synced(bench, await back(bench, path, key))
  })

  test('to another session of the same person says to sign in where it began, and spends nothing', async () => {
    const begun = await begin(bench, session)
    const path = await consent(begun)
    const before = exchanges(bench)
    const elsewhere = await back(bench, path, (await sessionOf(bench, bench.userId)).headers)
    expect(elsewhere.status).toBe(401)
    expect(elsewhere.text).toContain('Sign in to finish')
    expect((await back(bench, path, key)).status).toBe(401)
    expect(exchanges(bench)).toBe(before)
    await synced(bench, await back(bench, path, session))
  })

  test('of what a key began is finished by the person’s session, and by no other key', async () => {
    const begun = await begin(bench, key)
    const path = await consent(begun)
    expect((await back(bench, path, (await keyOf(bench, bench.userId)).headers)).json()).toMatchObject({
      code: 'connect.sign-in',
    })
    await synced(bench, await back(bench, path, session))
  })

  test('without a session says to sign in, spends nothing, and works after signing in', async () => {
    const begun = await begin(bench, key)
    const path = await consent(begun)
    const before = exchanges(bench)
    const page = await back(bench, path)
    expect([page.status, page.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8'])
    expect(page.text).toContain('Sign in to finish connecting this bank.')
    expect(page.text).not.toMatch(/https?:|<script|<img|<link/)
    expect(page.text).not.toContain(begun.state)
    expect(exchanges(bench)).toBe(before)
    await synced(bench, await back(bench, path, (await sessionOf(bench, bench.userId)).headers))
  })

  test('with a session of the past is as without', async () => {
    const path = await consent(await begin(bench, key))
    expect((await back(bench, path, { cookie: 'tributary=of-the-past' })).status).toBe(401)
  })

  test('by a form is turned into a navigation, which brings the cookie', async () => {
    const begun = await begin(bench, session)
    const fields = new URL(await consent(begun), 'http://x').searchParams
    fields.set('surprise', 'x')
    const posted = await ask(bench.product.address, '/connect/callback', {
      method: 'POST',
      headers: {
        origin: 'https://auth.truelayer.example',
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: String(fields),
    })
    expect(posted.status).toBe(303)
    const location = String(posted.headers['location'])
    expect(location).toMatch(/^\/connect\/callback\?/)
    expect(location).not.toContain('surprise')
    await synced(bench, await back(bench, location, session))
  })

  test('with a refusal leaves no connection behind, whatever the bank says of it', async () => {
    const refused = await begin(bench, key)
    const answer = await back(bench, await consent(refused, 'cancel'), key)
    expect(answer.json()).toMatchObject({ status: 409, code: 'connect.denied' })
    expect(await exists(bench, refused.id)).toBe(false)

    const hostile = await begin(bench, session)
    const query = new URLSearchParams({
      state: hostile.state,
      error: '<script>alert(1)</script>',
      error_description: '<img src=x onerror=alert(1)>',
    })
    const browser = await back(bench, `/connect/callback?${query}`, session)
    expect([browser.status, browser.headers['location'], browser.text]).toEqual([
      303,
      '/connections?problem=connect.denied',
      '',
    ])
    expect(await exists(bench, hostile.id)).toBe(false)
  })

  test('with a code that the bank does not know is refused and leaves nothing', async () => {
    const begun = await begin(bench, key)
    await consent(begun)
    const answer = await back(
      bench,
      `/connect/callback?${new URLSearchParams({ state: begun.state, code: 'made-up' })}`,
      key,
    )
    expect(answer.json()).toMatchObject({ status: 409, code: 'connect.code' })
    expect(await exists(bench, begun.id)).toBe(false)
  })

  test('while the bank cannot be reached is refused and leaves nothing', async () => {
    const begun = await begin(bench, key)
    const path = await consent(begun)
    bench.bank.control.scriptFault('/connect/token', { kind: 'reset' }, 20)
    const before = exchanges(bench)
    const answer = await back(bench, path, key)
    expect(answer.json()).toMatchObject({ status: 503, code: 'bank.unreachable' })
    expect(exchanges(bench) - before).toBe(1) // a code works once: it is never sent twice
    bench.bank.control.reset()
    expect(await exists(bench, begun.id)).toBe(false)
  })

  test('goes to the configured address, whatever a request claims', async () => {
    const forged = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example;proto=https',
    }
    const { authorizeUrl } = await begin(bench, key, undefined, forged)
    expect(new URL(authorizeUrl).searchParams.get('redirect_uri')).toBe('http://localhost/connect/callback')
    const other = await ask(bench.product.address, '/api/v1/connections', {
      method: 'POST',
      headers: { ...key, host: 'evil.example' },
      body: {},
    })
    expect(other.status).toBe(403)
  })
})

test('leaves neither state nor verifier, neither code nor token in the database', async () => {
  await using bench = await openBench()
  const { headers: key } = await keyOf(bench, bench.userId)
  const { adapters } = bench.product
  const begun = await begin(bench, key)
  const { rows } = await asOwner(
    (db) =>
      db.query<{ id: string; code_verifier: Buffer }>(
        'select id, code_verifier from connect_attempts where connection_id = $1',
        [begun.id],
      ),
    bench.fresh.address.database,
  )
  const [attempt] = rows
  const sealer = await adapters.database.asUser(bench.userId, (sql) => sealerOf(sql, adapters.secrets, bench.userId))
  const verifier = sealer.open(
    { table: 'connect_attempts', row: attempt?.id ?? '', column: 'code_verifier' },
    attempt?.code_verifier ?? Buffer.alloc(0),
  )
  expect(verifier).toMatch(/^[\w-]{64}$/)
  const path = await consent(begun)
  const code = new URL(path, 'http://x').searchParams.get('code') ?? ''
  await synced(bench, await back(bench, path, key))
  const tokens = await tokensOf(bench, begun.id)
  const stolen = await dump(bench.fresh.address.database)
  expect(traces({ state: begun.state, verifier, code, ...tokens }, stolen)).toEqual([])
  expect(traces({ bank: 'Demo Bank', connection: begun.id }, stolen)).toEqual(['bank', 'connection']) // what is there is found
})
/** A connection's tokens, opened. */
async function tokensOf(
  { product, userId, fresh }: Bench,
  connectionId: string,
): Promise<{ accessToken: string; refreshToken: string }> {
  const { adapters } = product
  const { rows } = await asOwner(
    (db) =>
      db.query<{ access_token: Buffer; refresh_token: Buffer }>(
        'select access_token, refresh_token from connections where id = $1',
        [connectionId],
      ),
    fresh.address.database,
  )
  const [sealed] = rows
  if (!sealed) throw new Error('no such connection')
  const sealer = await adapters.database.asUser(userId, (sql) => sealerOf(sql, adapters.secrets, userId))
  return {
    accessToken: sealer.open(tokenPlace(connectionId, 'access_token'), sealed.access_token),
    refreshToken: sealer.open(tokenPlace(connectionId, 'refresh_token'), sealed.refresh_token),
  }
}

test('a state lives ten minutes, by the clock', async () => {
  await using bench = await openBench()
  const { headers } = await keyOf(bench, bench.userId)
  const inTime = await consent(await begin(bench, headers))
  const tooLate = await consent(await begin(bench, headers))
  bench.advance({ minutes: 4 }) // the bank's code lives five
  await synced(bench, await back(bench, inTime, headers))
  bench.advance({ minutes: 6 })
  const before = exchanges(bench)
  expect((await back(bench, tooLate, headers)).json()).toMatchObject({ status: 400, code: 'connect.state' })
  expect(exchanges(bench)).toBe(before)
})

test('a wrong client secret is named, and no connection is left', async () => {
  await using bench = await openBench({ environment: { TRUELAYER_CLIENT_SECRET: 'another-secret' } })
  const { headers } = await keyOf(bench, bench.userId)
  const begun = await begin(bench, headers)
  const answer = await back(bench, await consent(begun), headers)
  expect(answer.json()).toMatchObject({ status: 502, code: 'bank.client' })
  expect(answer.text).not.toContain('another-secret')
  expect(await exists(bench, begun.id)).toBe(false)
})

test('a bank that cannot be reached is asked for every scope; whether it is there shows at its own page', async () => {
  await using bench = await openBench()
  await bench.bank.close()
  const { authorizeUrl } = await begin(bench, bench.client.headers)
  expect(new URL(authorizeUrl).searchParams.get('scope')?.split(' ')).toEqual(
    expect.arrayContaining(['accounts', 'cards', 'transactions', 'balance', 'offline_access']),
  )
})

describe('a connection that exists', () => {
  const rowsOf = (bench: Bench, connectionId: string) =>
    asOwner(
      (db) =>
        db.query<{ id: string; account_id: string }>(
          'select t.id, t.account_id from transactions t join accounts a on a.id = t.account_id where a.connection_id = $1 order by 1',
          [connectionId],
        ),
      bench.fresh.address.database,
    ).then(({ rows }) => rows)

  test('is renewed: the same accounts and rows continue, and nothing is added', async () => {
    await using bench = await openBench()
    const { connectionId } = await bench.connect()
    const before = await rowsOf(bench, connectionId)
    const begun = await begin(bench, bench.client.headers, connectionId)
    expect(begun.id).toBe(connectionId)
    const id = await synced(bench, await back(bench, await consent(begun), bench.client.headers))
    const sync = await bench.finished(id)
    expect(sync.accounts.map(({ added, changed, removed }) => added + changed + removed)).toEqual([0, 0, 0, 0])
    expect(await rowsOf(bench, connectionId)).toEqual(before)
  })

  test('outlives a renewal that the person or the bank refuses', async () => {
    await using bench = await openBench()
    const { connectionId } = await bench.connect()
    const before = await rowsOf(bench, connectionId)
    const denied = await back(
      bench,
      await consent(await begin(bench, bench.client.headers, connectionId), 'cancel'),
      bench.client.headers,
    )
    expect(denied.json()).toMatchObject({ code: 'connect.denied' })
    const path = await consent(await begin(bench, bench.client.headers, connectionId))
    const state = new URL(path, 'http://x').searchParams.get('state') ?? ''
    const wrongCode = await back(
      bench,
      `/connect/callback?${new URLSearchParams({ state, code: 'made-up' })}`,
      bench.client.headers,
    )
    expect(wrongCode.json()).toMatchObject({ code: 'connect.code' })
    expect(await rowsOf(bench, connectionId)).toEqual(before)
    expect((await bench.sync({ connectionId })).state).toBe('done')
  })

  test('is removed: its rows are erased, and its consent is revoked at the bank', async () => {
    await using bench = await openBench()
    const { connectionId } = await bench.connect()
    const [account] = bench.bank.control.truth('john')
    const { refreshToken } = await tokensOf(bench, connectionId)
    const answer = await ask(bench.product.address, `/api/v1/connections/${connectionId}`, {
      method: 'DELETE',
      headers: bench.client.headers,
    })
    expect(answer.status).toBe(204)
    expect(
      bench.bank.control.calls().all.filter(({ method, path }) => `${method} ${path}` === 'DELETE /api/delete'),
    ).toHaveLength(1)
    const { authorizeUrl } = await begin(bench, bench.client.headers) // only to learn where the bank is
    const dead = await fetch(new URL('/connect/token', authorizeUrl), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'bench',
        client_secret: 'bench-secret',
        refresh_token: refreshToken,
      }),
    })
    expect(await dead.json()).toMatchObject({ error: 'invalid_grant' })
    await erased(bench, connectionId, account)
  })

  test('is erased also while the bank is down', async () => {
    await using bench = await openBench()
    const { connectionId } = await bench.connect()
    const [account] = bench.bank.control.truth('john')
    await bench.bank.close()
    const answer = await ask(bench.product.address, `/api/v1/connections/${connectionId}`, {
      method: 'DELETE',
      headers: bench.client.headers,
    })
    expect(answer.status).toBe(204)
    await erased(bench, connectionId, account)
  })

  async function erased(
    bench: Bench,
    connectionId: string,
    account: { accountId: string; booked: readonly { description: string }[] } | undefined,
  ): Promise<void> {
    expect(await exists(bench, connectionId)).toBe(false)
    const left = await dump(bench.fresh.address.database, ['public'])
    expect(left).not.toContain(connectionId)
    expect(left).not.toContain(account?.accountId)
    expect(account?.booked.filter(({ description }) => left.includes(description)) ?? ['nothing to look for']).toEqual(
      [],
    )
  }
})

describe('where the person is', () => {
  const cases: [string, Record<string, string>, Credentials, string | null][] = [
    ['is not told from a loopback address', {}, {}, null],
    ['is not taken from a header that anyone can write', {}, { 'x-forwarded-for': '81.2.69.142' }, null],
    ['is the address configured, where the socket has none', { TRIBUTARY_PSU_IP: '81.2.69.160' }, {}, '81.2.69.160'],
    [
      'is the header’s, behind a trusted proxy',
      { TRIBUTARY_TRUSTED_PROXIES: '127.0.0.1,::1' },
      { 'x-forwarded-for': '81.2.69.142' },
      '81.2.69.142',
    ],
    [
      'is no private address behind a trusted proxy',
      { TRIBUTARY_TRUSTED_PROXIES: '127.0.0.1,::1' },
      { 'x-forwarded-for': '192.168.1.7' },
      null,
    ],
    [
      'is what the proxy saw, not what was there before it',
      { TRIBUTARY_TRUSTED_PROXIES: '127.0.0.1,::1' },
      { 'x-forwarded-for': '81.2.69.142, 10.0.0.9' },
      null,
    ],
  ]
  test.each(cases)('%s', async (_how, environment, headers, expected) => {
    await using bench = await openBench({ present: false, environment })
    const begun = await begin(bench, bench.client.headers)
    const callback = await back(bench, await consent(begun), { ...bench.client.headers, ...headers })
    const id = await synced(bench, callback)
    expect((await bench.finished(id)).attended).toBe(expected !== null)
    const data = bench.bank.control.calls().all.filter(({ path }) => path.startsWith('/data/v1/'))
    expect(data.length).toBeGreaterThan(10)
    expect(data.filter(({ attended }) => attended !== (expected !== null))).toEqual([])
    const { rows } = await asOwner((db) => db.query('select psu_ip from sync_runs'), bench.fresh.address.database)
    expect(rows).toEqual([{ psu_ip: expected }])
    const { product } = (
      await ask(bench.product.address, '/api/v1/session', { headers: { ...bench.client.headers, ...headers } })
    ).json() as { product: { presence: { address: string } } } // a 200 of this route
    expect(product.presence.address).toBe(expected === null ? 'none' : 'public')
  })

  test('is nowhere when nobody asked: a read by schedule is never attended', async () => {
    await using bench = await openBench()
    await bench.connect()
    bench.bank.control.reset()
    bench.advance({ hours: 48 })
    await sweep(bench.product.adapters)
    const { items } = (await ask(bench.product.address, '/api/v1/syncs', { headers: bench.client.headers })).json() as {
      items: { id: string; cause: string }[]
    } // a 200 of this route
    expect(items[0]?.cause).toBe('schedule')
    const sync = await bench.finished(items[0]?.id ?? '')
    expect(sync).toMatchObject({ state: 'done', attended: false })
    expect(bench.bank.control.calls().all.filter(({ attended }) => attended)).toEqual([])
  })
})
