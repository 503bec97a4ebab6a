import { subscribe } from 'node:diagnostics_channel'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { operations } from '../../src/surface/operations/all.ts'
import { importsPreview } from '../../src/surface/operations/imports.ts'
import { transactionsList } from '../../src/surface/operations/transactions.ts'
import { asOwner } from '../harness/database.ts'
import { dump } from '../harness/dump.ts'
import { type Answered, ask, withoutRequestId } from '../harness/http.ts'
import { anotherPerson, bearer, type Credentials, keyOf, sessionOf } from '../harness/principals.ts'
import { type Bench, openBench } from '../harness/product.ts'

type Registered = { method: string | string[]; url: string; config?: { public?: true } }

// Fastify tells of each new instance before a route exists: what is heard here is what the product really serves.
const registered: Registered[] = []
subscribe('fastify.initialization', (message) => {
  const { fastify } = message as { fastify: { addHook(name: 'onRoute', hook: (route: Registered) => void): void } } // the channel's documented message
  fastify.addHook('onRoute', (route) => void registered.push(route))
})

type Route = {
  readonly name: string
  readonly needs: 'public' | 'any' | 'read' | 'write' | 'manage' | 'operate'
  readonly body?: object
  readonly query?: string
}

/** What no operation renders. */
const special: Readonly<Record<string, Omit<Route, 'name'>>> = {
  'POST /api/v1/session': { needs: 'public', body: { token: 'a-token-that-was-never-given-out' } },
  'GET /api/v1/session': { needs: 'any' },
  'DELETE /api/v1/session': { needs: 'any' },
  'GET /api/v1/syncs/:id/events': { needs: 'read' },
  'GET /connect/callback': { needs: 'public' },
  'POST /connect/callback': { needs: 'public' },
  'POST /hooks/tasks/:secret': { needs: 'public', body: { results_uri: 'http://169.254.169.254/' } },
  'GET /openapi.json': { needs: 'public' },
  'GET /docs': { needs: 'any' },
  'GET /docs/': { needs: 'any' },
  'GET /docs/js/scalar.js': { needs: 'any' },
  'GET /health/live': { needs: 'public' },
  'GET /health/ready': { needs: 'public' },
  'GET /metrics': { needs: 'any' },
  'GET /*': { needs: 'public' },
}

/** What operations with required members are asked with; ids are of nothing there is, so that nothing is lost. */
const words: Readonly<Record<string, { body?: object; query?: string }>> = {
  'accounts.edit': { body: { name: 'Mine' } },
  'connections.start': { body: { providerId: 'no-such-bank' } },
  'connections.renew': { body: {} },
  'insights.spending': { query: '?from=2026-01-01&to=2026-01-31' },
  'keys.create': { body: { name: 'made by the table' } },
  'settings.truelayer.put': { body: { clientId: 'wrong', clientSecret: 'wrong' } },
  'syncs.start': { body: {} },
  'reviews.decide': { body: { decision: 'reject' } },
  'transactions.edit': { body: { note: 'x' } },
}

const routes = new Map<string, Route>([
  ...operations.map(({ name, permission, http }): [string, Route] => [
    `${http.method} /api/v1${http.path}`,
    { name, needs: permission, ...words[name] },
  ]),
  ...Object.entries(special).map(([route, rest]): [string, Route] => [route, { name: route, ...rest }]),
])

const nothing = '01926b5e-0000-7000-8000-00000000dead'

let bench: Bench
let other: { userId: string; headers: Credentials }
let principals: Record<string, { headers: Credentials; may: ReadonlySet<Route['needs']>; known: boolean }>

beforeAll(async () => {
  bench = await openBench()
  const { userId, product } = bench
  const session = await sessionOf(bench, userId)
  const revoked = await keyOf(bench, userId)
  await ask(product.address, `/api/v1/keys/${revoked.id}`, { method: 'DELETE', headers: session.headers })
  const of = (headers: Credentials, may: Route['needs'][], known = true) => ({
    headers,
    may: new Set<Route['needs']>(['public', ...may]),
    known,
  })
  const everything = ['any', 'read', 'write', 'manage'] as const
  principals = {
    nobody: of({}, [], false),
    'a session': of(session.headers, [...everything]),
    'the local command line': of(bearer(product.localToken), [...everything, 'operate']),
    'a key': of((await keyOf(bench, userId)).headers, ['any', 'read', 'write']),
    'a read key': of((await keyOf(bench, userId, ['read'])).headers, ['any', 'read']),
    'a write key': of((await keyOf(bench, userId, ['write'])).headers, ['any', 'write']),
    'a key that claims manage': of((await keyOf(bench, userId, ['manage'])).headers, ['any']),
    'a revoked key': of(revoked.headers, [], false),
    'a key of nobody': of(bearer(`trb_${'x'.repeat(43)}`), [], false),
    'a garbage token': of(bearer('garbage'), [], false),
    'a token in another scheme': of({ authorization: `Basic ${btoa('owner:owner')}` }, [], false),
    'a garbage token beside a good session': of({ ...session.headers, ...bearer('garbage') }, [], false),
    'a session of nobody': of({ ...session.headers, cookie: `tributary=${'x'.repeat(43)}` }, [], false),
  }
  const otherId = await anotherPerson(bench)
  other = { userId: otherId, headers: (await keyOf(bench, otherId)).headers }
  await send('GET /api/v1/session', other.headers) // the key's first use is noted once, here
})
afterAll(() => bench[Symbol.asyncDispose]())

const send = (
  route: string,
  headers: Credentials,
  id = nothing,
  change: { body?: object | string; query?: string } = {},
): Promise<Answered> => {
  const { body, query } = { ...routes.get(route), ...change }
  const [method = '', path = ''] = route.split(' ')
  const asked = path.replace(':id', id).replace('*', '') + (query ?? '')
  return ask(bench.product.address, asked, { method, headers, ...(body !== undefined && { body }) })
}

test('the table is what Fastify serves, route for route, and public is what it takes to be public: at most eight', () => {
  const served = registered.flatMap(({ method, url, config }) =>
    [method].flat().map((one) => ({ route: `${one} ${url}`, open: config?.public === true })),
  )
  expect(served.map(({ route }) => route).toSorted()).toEqual([...routes.keys()].toSorted())
  const open = served.filter(({ open }) => open).map(({ route }) => route)
  expect(open.toSorted()).toEqual(
    [...routes]
      .filter(([, { needs }]) => needs === 'public')
      .map(([route]) => route)
      .toSorted(),
  )
  expect(open.length).toBeLessThanOrEqual(8)
})

test('every operation is a route of its own', () => {
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length)
  expect(routes.size).toBe(operations.length + Object.keys(special).length)
})

test('route × principal: 401 to strangers, 403 beyond one’s scopes, and keys never manage', async () => {
  const wrong: string[] = []
  for (const [route, { needs }] of routes)
    for (const [who, { headers, may, known }] of Object.entries(principals)) {
      if (route === 'DELETE /api/v1/session' && who === 'a session') continue // it would end the session that the others need
      const { status, headers: answered, text } = await send(route, headers)
      const expected = needs === 'public' ? 'any answer' : !known ? 401 : may.has(needs) ? 'an answer' : 403
      const refused = status === 401 || status === 403
      const met = expected === 'any answer' ? status < 500 : expected === 'an answer' ? !refused : status === expected
      const formed =
        !refused ||
        needs === 'public' ||
        (String(answered['content-type']).startsWith('application/problem+json') && JSON.parse(text).status === status)
      if (!met || !formed) wrong.push(`${route} (${needs}) by ${who}: ${status} for ${expected}: ${text.slice(0, 200)}`)
    }
  expect(wrong.join('\n')).toBe('')
})

test('a revoked key ends at once', async () => {
  const { id, headers } = await keyOf(bench, bench.userId)
  expect((await send('GET /api/v1/accounts', headers)).status).toBe(200)
  await ask(bench.product.address, `/api/v1/keys/${id}`, {
    method: 'DELETE',
    headers: bearer(bench.product.localToken),
  })
  expect((await send('GET /api/v1/accounts', headers)).status).toBe(401)
})

test('keys are stored as a hash and eight characters, and shown once', async () => {
  const made = await ask(bench.product.address, '/api/v1/keys', {
    method: 'POST',
    headers: bearer(bench.product.localToken),
    body: {},
  })
  const { key } = made.json() as { key: string } // a 201 of this operation
  expect(key).toMatch(/^trb_[\w-]{43}$/)
  expect(await dump(bench.fresh.address.database)).not.toContain(key.slice(8))
  expect(
    (await ask(bench.product.address, '/api/v1/keys', { headers: bearer(bench.product.localToken) })).text,
  ).not.toContain(key.slice(8))
})

describe('what belongs to another', () => {
  let ids: Record<string, string>
  beforeAll(async () => {
    const { connectionId, sync } = await bench.connect()
    const [account] = (await bench.client.ask(accountsList, {})).items
    const [transaction] = (await bench.client.ask(transactionsList, { limit: 1 })).items
    const { id: key } = await keyOf(bench, bench.userId)
    const file = new File(['From: 01/01/2026 to 31/01/2026\nAccount: XXXX XXXX XXXX 1234\n'], '')
    const { id: preview } = await bench.client.ask(importsPreview, { file })
    const review = crypto.randomUUID()
    await asOwner(
      (db) =>
        db.query(
          `insert into pairings (user_id, id, kind, first_id, second_id, state, score, reason, proposed_at)
           select user_id, $1, 'settlement', min(id::text)::uuid, max(id::text)::uuid, 'proposed', 0.5, 'for this test', now() from transactions group by user_id`,
          [review],
        ),
      bench.fresh.address.database,
    )
    ids = {
      connections: connectionId,
      reviews: review,
      accounts: account?.id ?? '',
      transactions: transaction?.id ?? '',
      syncs: sync.id,
      keys: key,
      imports: preview,
    }
  })

  test('is answered as what does not exist, byte for byte, on every route with an id', async () => {
    const strangers = { key: other.headers, session: (await sessionOf(bench, other.userId)).headers }
    const before = await dump(bench.fresh.address.database, ['public'])
    const withId = [...routes.keys()].filter((route) => route.includes(':id'))
    expect(withId.length).toBeGreaterThan(8)
    for (const route of withId) {
      const kind = route.split('/')[3] ?? ''
      const headers = kind === 'keys' ? strangers.session : strangers.key
      expect(ids[kind], route).toBeTruthy()
      const theirs = await send(route, headers, ids[kind])
      const nobodys = await send(route, headers, nothing)
      expect(theirs.status, route).toBe(404)
      expect(withoutRequestId(theirs), route).toBe(withoutRequestId(nobodys))
      expect({ ...theirs.headers, date: '' }, route).toEqual({ ...nobodys.headers, date: '' })
    }
    expect(await dump(bench.fresh.address.database, ['public'])).toBe(before)
  })

  test('is not found by naming it in a query or a body either', async () => {
    const pairs = (change: (id: string) => { query?: string; body?: object }, route: string, kind: string) =>
      Promise.all([
        send(route, other.headers, '', change(ids[kind] ?? '')),
        send(route, other.headers, '', change(nothing)),
      ])
    for (const [route, kind, change] of [
      ['GET /api/v1/transactions', 'accounts', (id: string) => ({ query: `?account=${id}` })],
      ['GET /api/v1/transactions/summary', 'accounts', (id: string) => ({ query: `?account=${id}` })],
      ['POST /api/v1/syncs', 'accounts', (id: string) => ({ body: { accountId: id } })],
      ['POST /api/v1/syncs', 'connections', (id: string) => ({ body: { connectionId: id } })],
    ] as const) {
      const [theirs, nobodys] = await pairs(change, route, kind)
      expect(theirs?.status, route).toBe(nobodys?.status)
      expect(withoutRequestId(theirs as Answered), route).toBe(withoutRequestId(nobodys as Answered))
      expect(theirs?.text).not.toContain('SAINSBURY')
    }
    const mine = await send('POST /api/v1/syncs', bench.client.headers, '', {
      body: { accountId: ids['accounts'] ?? '' },
    })
    expect(mine.status).toBe(202)
    await bench.finished((mine.json() as { id: string }).id) // a 202 of this operation
  })

  test('shows in no list', async () => {
    for (const route of [...routes.keys()].filter((route) =>
      /^GET \/api\/v1\/(connections|accounts|syncs|transactions|changes)$/.test(route),
    )) {
      const { status, text } = await send(route, other.headers)
      expect(status, route).toBe(200)
      expect(JSON.parse(text).items, route).toEqual([])
    }
  })

  test('a person’s own e-mail decides nothing: only the command line chooses a person', async () => {
    const { email } = (await ask(bench.product.address, '/api/v1/session', { headers: bench.client.headers })).json()[
      'user'
    ] as { email: string } // a 200 of this route
    const asked = await ask(bench.product.address, '/api/v1/session', {
      headers: { ...other.headers, 'x-tributary-as': email },
    })
    expect(asked.json()['user']).toMatchObject({ id: other.userId })
  })
})

test('members that nobody asked for are refused by name, and nothing changes', async () => {
  const [account] = (await bench.client.ask(accountsList, {})).items
  const before = await dump(bench.fresh.address.database, ['public'])
  const writing = operations.filter(({ http }) => ['POST', 'PUT', 'PATCH'].includes(http.method) && !http.upload)
  expect(writing.length).toBeGreaterThan(6)
  for (const { name, http } of writing)
    for (const [member, value] of Object.entries({
      userId: other.userId,
      user_id: other.userId,
      id: nothing,
      role: 'admin',
      isAdmin: true,
      balance: '1',
      __proto: {},
    })) {
      const body = { ...routes.get(`${http.method} /api/v1${http.path}`)?.body, [member]: value }
      const answer = await send(`${http.method} /api/v1${http.path}`, bearer(bench.product.localToken), account?.id, {
        body,
      })
      expect(answer.status, `${name} with ${member}`).toBe(422)
      expect(answer.json(), `${name} with ${member}`).toMatchObject({ code: 'input.invalid' })
    }
  expect(await dump(bench.fresh.address.database, ['public'])).toBe(before)
})

test('__proto__ in a body is refused, and no prototype is changed', async () => {
  const answer = await send('POST /api/v1/syncs', bench.client.headers, '', { body: '{"__proto__":{"userId":"x"}}' })
  expect([400, 422]).toContain(answer.status)
  expect(Object.hasOwn(Object.prototype, 'userId')).toBe(false)
})

test('members that nobody asked for are refused in a query too', async () => {
  for (const route of ['GET /api/v1/transactions', 'GET /api/v1/accounts', 'DELETE /api/v1/settings/truelayer']) {
    const answer = await send(route, bearer(bench.product.localToken), '', { query: `?userId=${other.userId}` })
    expect(answer.status, route).toBe(422)
  }
})

describe('a body that cannot be taken', () => {
  const json = { 'content-type': 'application/json' }
  const cases: [string, Credentials, string, number, string][] = [
    ['malformed JSON', json, '{"providerId": ', 400, 'input.unreadable'],
    ['an empty body said to be JSON', json, '', 400, 'input.unreadable'],
    ['text', { 'content-type': 'text/plain' }, '{}', 400, 'input.unreadable'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'providerId=demo', 400, 'input.unreadable'],
    ['XML', { 'content-type': 'application/xml' }, '<a/>', 400, 'input.unreadable'],
    ['a type with a tab in it', { 'content-type': 'application/json\ta' }, '{"providerId":7}', 400, 'input.unreadable'],
    [
      'a type with a word after it',
      { 'content-type': 'application/json x' },
      '{"providerId":7}',
      400,
      'input.unreadable',
    ],
    ['a list', json, '[]', 422, 'input.invalid'],
    ['a text', json, '"x"', 422, 'input.invalid'],
    ['two megabytes', json, JSON.stringify({ providerId: 'x'.repeat(2 * 1024 * 1024) }), 413, 'input.too-large'],
  ]
  test.each(cases)('%s', async (_what, headers, body, status, code) => {
    const answer = await ask(bench.product.address, '/api/v1/connections', {
      method: 'POST',
      headers: { ...bench.client.headers, ...headers },
      body,
    })
    expect(answer.json()).toMatchObject({ status, code })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.text).not.toMatch(/stack|node_modules|src\//)
  })

  test('two megabytes in pieces, of no announced length', async () => {
    const piece = `${'10000'}\r\n${'x'.repeat(0x10000)}\r\n`
    const answer = await raw(
      `POST /api/v1/connections HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${bench.key}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${piece.repeat(32)}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })
})

test('who asks is decided before a body is read: strangers get their answer while theirs is still under way', async () => {
  for (const who of ['', 'Authorization: Bearer garbage\r\n'])
    for (const [route, type, begun] of [
      ['connections', 'application/json', '{"providerId": "'],
      ['imports', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data'],
    ]) {
      const answer = await raw(
        `POST /api/v1/${route} HTTP/1.1\r\nHost: localhost\r\n${who}Content-Type: ${type}\r\nContent-Length: 900000\r\n\r\n${begun}`,
      )
      expect(answer, route).toMatch(/^HTTP\/1\.1 401 /)
    }
})

test.each([
  'GET /api/v1/nothing',
  'POST /api/v1/nothing',
  'GET /api/v2/accounts',
  'PUT /api/v1/accounts',
  'DELETE /api/v1/accounts',
  'GET /health/nothing',

  'POST /',
])('there is nothing at %s', async (route) => {
  const [method = '', path = ''] = route.split(' ')
  const answer = await ask(bench.product.address, path, { method, headers: bench.client.headers })
  expect(answer.json()).toMatchObject({ status: 404, code: 'route.unknown' })
  expect(answer.headers['content-type']).toContain('application/problem+json')
})

/** Writes this and reads until the first line of an answer has come; the connection is then cut. */
function raw(text: string): Promise<string> {
  const { port } = new URL(bench.product.address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
    socket.once('data', (data) => {
      resolve(data.toString())
      socket.destroy()
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('closed without an answer')))
  })
}
