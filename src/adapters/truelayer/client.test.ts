import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { packed } from '../packed.ts'
import { openTrueLayer, type TrueLayer } from './client.ts'
import { json } from './scripted-server.ts'
import { call, failureOf, openTested, secrets } from './test-client.ts'

const id = secrets.accountId
const window = { from: '2026-01-01', to: '2026-03-31' }

describe('each question goes to its own address', () => {
  test.each<[string, (trueLayer: TrueLayer) => Promise<unknown>, string]>([
    ['me', (t) => t.me(call), '/data/v1/me'],
    ['info', (t) => t.info(call), '/data/v1/info'],
    ['accounts', (t) => t.accounts(call), '/data/v1/accounts'],
    ['cards', (t) => t.cards(call), '/data/v1/cards'],
    ['an account’s balance', (t) => t.balance(call, 'account', id), `/data/v1/accounts/${id}/balance`],
    ['a card’s balance', (t) => t.balance(call, 'card', id), `/data/v1/cards/${id}/balance`],
    ['transactions', (t) => t.transactions(call, 'account', id, window), `/data/v1/accounts/${id}/transactions`],
    ['a card’s transactions', (t) => t.transactions(call, 'card', id, window), `/data/v1/cards/${id}/transactions`],
    ['pending', (t) => t.pending(call, 'account', id), `/data/v1/accounts/${id}/transactions/pending`],
    ['a card’s pending', (t) => t.pending(call, 'card', id), `/data/v1/cards/${id}/transactions/pending`],
    ['direct debits', (t) => t.directDebits(call, id), `/data/v1/accounts/${id}/direct_debits`],
    ['standing orders', (t) => t.standingOrders(call, id), `/data/v1/accounts/${id}/standing_orders`],
  ])('%s', async (_what, ask, path) => {
    const { trueLayer, server } = await openTested()
    await ask(trueLayer)
    expect(server.asked).toMatchObject([{ method: 'GET', path }])
  })

  test('with the window in the query and the id kept in its place', async () => {
    const { trueLayer, server } = await openTested()
    await trueLayer.transactions(call, 'account', 'a/b?c', window)
    expect(server.asked[0]?.path).toBe('/data/v1/accounts/a%2Fb%3Fc/transactions')
    expect(Object.fromEntries(server.asked[0]?.query ?? [])).toEqual(window)
  })

  test('below the path of a bank that is mounted somewhere', async () => {
    const { server } = await openTested()
    const hosts = { authUrl: `${server.url}/demo-bank/`, apiUrl: `${server.url}/demo-bank/` }
    const { trueLayer } = await openTested({ hosts })
    await trueLayer.me(call)
    expect(server.asked[0]?.path).toBe('/demo-bank/data/v1/me')
  })
})

describe('every request', () => {
  test('carries the bearer, asks for JSON and has an id of its own', async () => {
    const { trueLayer, server } = await openTested()
    await trueLayer.me(call)
    await trueLayer.me(call)
    const headers = server.asked.map((heard) => heard.headers)
    expect(headers[0]).toMatchObject({
      authorization: `Bearer ${secrets.accessToken}`,
      accept: 'application/json',
      'accept-encoding': 'gzip',
    })
    const ids = headers.map((sent) => sent['x-client-correlation-id'])
    expect(ids).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), expect.stringMatching(/^[\da-f-]{36}$/)])
    expect(ids[0]).not.toBe(ids[1])
  })

  test('says who is present, and only then', async () => {
    const { trueLayer, server, calls } = await openTested()
    await trueLayer.me({ ...call, psuIp: '203.0.113.9' })
    await trueLayer.me(call)
    expect(server.asked.map((heard) => heard.headers['x-psu-ip'])).toEqual(['203.0.113.9', undefined])
    expect(calls.map((fact) => fact.attended)).toEqual([true, false])
  })

  test('is counted and logged with the id TrueLayer gave it', async () => {
    const { trueLayer, server, calls, lines } = await openTested()
    server.answer((reply) => json(reply, 200, { results: [] }, { 'x-tl-correlation-id': 'tl-77' }))
    await trueLayer.pending(call, 'card', id)
    const fact = {
      endpoint: 'cards/transactions/pending',
      status: 200,
      attempt: 1,
      correlationId: 'tl-77',
      attended: false,
    }
    expect(calls).toEqual([{ ...fact, ms: expect.any(Number) }])
    expect(lines).toEqual([{ level: 'info', fields: calls[0], says: 'TrueLayer answered' }])
  })
})

describe('an answer', () => {
  const row = (amount: string) =>
    `{"timestamp":"2026-03-06T00:00:00","description":"TFL","amount":${amount},"currency":"GBP"}`

  test('keeps every digit of a number', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, `{"results":[${row('90071992547409.93')},${row('-2.90')}]}`))
    const { rows } = await trueLayer.transactions(call, 'account', id, window)
    expect(rows.map(({ amount }) => amount)).toEqual(['90071992547409.93', '-2.90'])
  })

  test('is read compressed as well', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => {
      reply.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      reply.end(gzipSync(`{"results":[${row('-1.25')}],"status":"Succeeded"}`))
    })
    expect(await trueLayer.transactions(call, 'account', id, window)).toMatchObject({ rows: [{ amount: '-1.25' }] })
  })

  test('says how old it is and which call it was', async () => {
    const { trueLayer, server } = await openTested()
    const headers = { 'last-modified': 'Sun, 01 Mar 2026 12:00:30 GMT', 'x-tl-correlation-id': 'tl-78' }
    server.answer((reply) => json(reply, 200, { results: [] }, headers))
    expect(await trueLayer.accounts(call)).toEqual({
      rows: [],
      unreadable: 0,
      correlationId: 'tl-78',
      freshAt: '2026-03-01T12:00:30.000Z',
      packed: await packed(Buffer.from('{"results":[]}'), 14),
    })
  })

  test('loses no good row to a bad one', async () => {
    const { trueLayer, server, lines } = await openTested()
    server.answer((reply) => json(reply, 200, `{"results":[${row('-1')},${row('null')},7,${row('"x"')},${row('-2')}]}`))
    const answer = await trueLayer.transactions(call, 'account', id, window)
    expect(answer).toMatchObject({ rows: [{ amount: '-1' }, { amount: '-2' }], unreadable: 3 })
    expect(lines.at(-1)).toMatchObject({ level: 'warn', fields: { unreadable: 3, lacking: 'amount row' } })
  })

  test.each([
    ['without rows', '{"status":"Succeeded"}'],
    ['whose rows are no list', '{"results":{}}'],
    ['that is a bare list', '[]'],
    ['that is null', 'null'],
    ['that is not finished', '{"results":[],"status":"Running"}'],
    ['that failed', '{"results":[],"status":"Failed"}'],
    ['nested without end', '['.repeat(100_000)],
    ['that is a page', '<html>canary-body</html>'],
    ['that is empty', ''],
  ])('%s is refused by name and not asked for again', async (_what, body) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, body, { 'x-tl-correlation-id': 'tl-79' }))
    const fault = await failureOf(trueLayer.accounts(call))
    expect(fault).toMatchObject({ code: 'bank.unreadable', facts: { endpoint: 'accounts', correlationId: 'tl-79' } })
    expect(server.asked).toHaveLength(1)
    expect(inspect(fault, { depth: 9 })).not.toContain('canary')
  })

  test.each([
    ['that is JSON called a page', 200, 'text/html', '{"results":[]}'],
    ['put off for later', 202, 'application/json', '{"results_uri":"https://bank.test/1","status":"Queued"}'],
    ['without content', 204, 'application/json', ''],
  ])('%s is refused by name', async (_what, status, type, body) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => {
      reply.writeHead(status, { 'content-type': type })
      reply.end(body)
    })
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ code: 'bank.unreadable', facts: { status } })
  })
})

describe('an error of TrueLayer becomes a fault, asked again only where that helps', () => {
  test.each([
    [400, 'validation_error', 'bank.request', 1],
    [400, 'invalid_date_range', 'bank.range', 1],
    [400, 'deprecated_provider', 'bank.consent', 1],
    [400, 'invalid_grant', 'bank.consent', 1],
    [400, 'invalid_client', 'bank.client', 1],
    [400, 'invalid_authorization_code', 'connect.code', 1],
    [401, 'invalid_token', 'bank.token', 1],
    [401, 'unauthorized', 'bank.token', 1],
    [401, 'unauthorized_client', 'bank.client', 1],
    [403, 'access_denied', 'bank.denied', 1],
    [403, 'sca_exceeded', 'bank.history-closed', 1],
    [403, 'invalid_credentials_key', 'bank.consent', 1],
    [404, 'account_not_found', 'bank.account-gone', 1],
    [429, 'provider_too_many_requests', 'bank.busy', 1],
    [429, 'provider_request_limit_exceeded', 'bank.quota', 1],
    [500, 'internal_server_error', 'bank.down', 3],
    [501, 'endpoint_not_supported', 'bank.unsupported', 1],
    [503, 'provider_error', 'bank.down', 3],
    [503, 'temporarily_unavailable', 'bank.down', 3],
    [503, 'connector_overload', 'bank.down', 3],
    [504, 'connector_timeout', 'bank.down', 3],
    [504, 'provider_timeout', 'bank.down', 3],
  ])('%i %s is %s after %i requests', async (status, error, code, requests) => {
    const { trueLayer, server, lines, calls } = await openTested()
    const headers = { 'x-tl-correlation-id': 'tl-80' }
    const body = { error, error_description: 'canary-text', error_details: { reason: 'canary-reason' } }
    server.answer((reply) => json(reply, status, body, headers))
    const fault = await failureOf(trueLayer.transactions(call, 'account', id, window))
    const facts = { endpoint: 'accounts/transactions', status, error, correlationId: 'tl-80' }
    expect(fault).toMatchObject({ name: 'Fault', code, facts })
    expect(server.asked).toHaveLength(requests)
    expect(calls.map((fact) => fact.attempt)).toEqual(Array.from({ length: requests }, (_, index) => index + 1))
    expect(lines.at(-1)).toMatchObject({ level: 'warn', fields: { ...facts, fault: code } })
    expect(inspect([fault, lines], { depth: 9 })).not.toContain('canary')
  })

  test.each([
    ['a page', 503, '<html>canary</html>', 'bank.down'],
    ['nothing', 401, '', 'bank.token'],
    ['a word of tomorrow', 403, '{"error":"new_word"}', 'bank.denied'],
    ['a word that is none', 403, '{"error":"canary 12345678"}', 'bank.denied'],
    ['details that are no object', 403, '{"error":"sca_exceeded","error_details":"x"}', 'bank.history-closed'],
  ])('with %s as body the status still counts', async (_what, status, body, code) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, status, body))
    const fault = await failureOf(trueLayer.accounts(call))
    expect(fault).toMatchObject({ code, facts: { status } })
    expect(inspect(fault, { depth: 9 })).not.toContain('canary')
  })
})

describe('asking again', () => {
  const unavailable = { error: 'temporarily_unavailable' }

  test('stops at the first answer, after pauses that double and vary', async () => {
    const { trueLayer, server, waits } = await openTested({ limits: { backoffMs: 400 } })
    server.answer((reply, _heard, nth) => (nth < 3 ? json(reply, 503, unavailable) : json(reply, 200, { results: [] })))
    await trueLayer.accounts(call)
    expect(server.asked).toHaveLength(3)
    const [first = 0, second = 0, ...more] = waits
    expect(more).toEqual([])
    expect(first).toBeGreaterThanOrEqual(200)
    expect(first).toBeLessThanOrEqual(400)
    expect(second).toBeGreaterThanOrEqual(400)
    expect(second).toBeLessThanOrEqual(800)
  })

  test('ends where the limit says', async () => {
    const { trueLayer, server } = await openTested({ limits: { attempts: 5 } })
    server.answer((reply) => json(reply, 503, unavailable))
    await failureOf(trueLayer.accounts(call))
    expect(server.asked).toHaveLength(5)
  })

  test('pauses vary, so that many clients do not come back at once', async () => {
    const { trueLayer, server, waits } = await openTested({ limits: { attempts: 2, backoffMs: 1_000 } })
    server.answer((reply) => json(reply, 503, unavailable))
    await Promise.all(Array.from({ length: 12 }, () => failureOf(trueLayer.accounts(call))))
    expect(waits).toHaveLength(12)
    expect(new Set(waits).size).toBeGreaterThan(1)
  })

  test.each([
    ['a bank that names a short pause', 429, 'provider_too_many_requests', '3', 2, [3_000]],
    ['a service that names a short pause', 503, 'provider_error', '10', 2, [10_000]],
    ['a bank that names no pause', 429, 'provider_too_many_requests', null, 1, []],
    ['a bank that names a long pause', 429, 'provider_too_many_requests', '11', 1, []],
    ['a service that names a long pause', 503, 'provider_error', '3600', 1, []],
    ['a bank whose day is used up', 429, 'provider_request_limit_exceeded', '1', 1, []],
    ['a refusal, whatever pause it names', 403, 'access_denied', '1', 1, []],
  ])('%s', async (_what, status, error, retryAfter, requests, pauses) => {
    const { trueLayer, server, waits } = await openTested({ limits: { attempts: 2, backoffMs: 1 } })
    const headers: Record<string, string> = retryAfter ? { 'retry-after': retryAfter } : {}
    server.answer((reply) => json(reply, status, { error }, headers))
    const facts = retryAfter ? { retryAfterSeconds: Number(retryAfter) } : {}
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ facts })
    expect(server.asked).toHaveLength(requests)
    expect(waits).toEqual(pauses)
  })

  test('an absurd pause is told as a day', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) =>
      json(reply, 429, { error: 'provider_too_many_requests' }, { 'retry-after': '99999999999' }),
    )
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ facts: { retryAfterSeconds: 86_400 } })
  })

  test('is never done for what changes something', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 503, unavailable))
    const input = { refreshToken: 'r', redirectUri: 'http://localhost/c', user: { name: 'A' } }
    const faults = [
      await failureOf(trueLayer.refresh('r')),
      await failureOf(trueLayer.exchangeCode({ code: 'c', redirectUri: 'http://localhost/c', codeVerifier: 'v' })),
      await failureOf(trueLayer.extend(input)),
      await failureOf(trueLayer.deleteConnection(call)),
    ]
    expect(faults).toMatchObject(faults.map(() => ({ code: 'bank.down' })))
    expect(server.asked).toHaveLength(4)
  })
})

describe('a caller who gives up', () => {
  const reason = new Error('given up')

  test('while a pause lasts is let go at once', async () => {
    const { trueLayer: _unused, server, lines } = await openTested()
    const giveUp = new AbortController()
    const trueLayer = openTrueLayer({
      hosts: { authUrl: server.url, apiUrl: server.url },
      clientId: 'x',
      clientSecret: 'y',
      limits: { backoffMs: 600_000 },
      log: {
        info: (fields, says) => lines.push({ level: 'info', fields, says }),
        warn: () => setImmediate(() => giveUp.abort(reason)),
      },
    })
    server.answer((reply) => json(reply, 503, {}))
    expect(await failureOf(trueLayer.accounts({ ...call, signal: giveUp.signal }))).toBe(reason)
    expect(server.asked).toHaveLength(1)
  })

  test('while the answer is awaited is let go at once, and nothing is asked again', async () => {
    const { trueLayer, server, waits } = await openTested()
    const giveUp = new AbortController()
    server.answer(() => giveUp.abort(reason))
    expect(await failureOf(trueLayer.accounts({ ...call, signal: giveUp.signal }))).toBe(reason)
    expect(server.asked).toHaveLength(1)
    expect(waits).toEqual([])
  })

  test('before asking asks nothing', async () => {
    const { trueLayer, server } = await openTested()
    expect(await failureOf(trueLayer.accounts({ ...call, signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(server.asked).toEqual([])
  })
})

test('no more requests are under way than allowed', async () => {
  const { trueLayer, server } = await openTested({ limits: { concurrency: 2 } })
  const held: (() => void)[] = []
  const twoHeld = Promise.withResolvers<void>()
  server.answer((reply, heard) => {
    if (heard.path === '/api/providers') return json(reply, 200, [])
    held.push(() => json(reply, 200, { results: [] }))
    if (held.length === 2) twoHeld.resolve()
  })
  const answers = Promise.all(Array.from({ length: 6 }, () => trueLayer.accounts(call)))
  await twoHeld.promise
  // Another client's whole round trip: had the first one sent more, it would have arrived by now.
  await (await openTested({ hosts: { authUrl: server.url, apiUrl: server.url } })).trueLayer.providers()
  expect(held).toHaveLength(2)
  server.answer((reply) => json(reply, 200, { results: [] }))
  for (const release of held) release()
  expect(await answers).toHaveLength(6)
})

describe('the list of banks', () => {
  test('is a bare list, of which the unreadable are left out', async () => {
    const { trueLayer, server } = await openTested()
    const mock = { provider_id: 'mock', display_name: 'Mock', scopes: ['accounts'], availability: { updated_at: 'x' } }
    server.answer((reply) => json(reply, 200, [mock, { display_name: 'Nameless' }, null]))
    expect(await trueLayer.providers()).toEqual([mock])
    expect(server.asked).toMatchObject([{ method: 'GET', path: '/api/providers' }])
    expect(server.asked[0]?.query.get('clientId')).toBe('tributary-test')
    expect(server.asked[0]?.headers.authorization).toBeUndefined()
  })

  test('that is no list is refused by name', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, { results: [] }))
    expect(await failureOf(trueLayer.providers())).toMatchObject({ code: 'bank.unreadable' })
  })
})

describe('deleting a connection', () => {
  test('needs no body in the answer', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => reply.writeHead(200).end())
    await trueLayer.deleteConnection(call)
    expect(server.asked).toMatchObject([
      { method: 'DELETE', path: '/api/delete', headers: { authorization: `Bearer ${secrets.accessToken}` } },
    ])
  })

  test('says when the token has run out', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 401, { error: 'invalid_token' }))
    expect(await failureOf(trueLayer.deleteConnection(call))).toMatchObject({ code: 'bank.token' })
  })
})

test.each(['clientId', 'clientSecret'])('nothing is opened without %s', (missing) => {
  const options = { hosts: { authUrl: 'http://b.test', apiUrl: 'http://b.test' }, clientId: 'x', clientSecret: 'y' }
  const log = { info() {}, warn() {} }
  expect(() => openTrueLayer({ ...options, log, [missing]: '' })).toThrow('connect.unsettled')
})

test('no secret, account or content reaches a log line, a count or a fault', async () => {
  const { trueLayer, server, lines, calls } = await openTested({ limits: { attempts: 2 } })
  const { refreshToken, code, codeVerifier } = secrets
  const redirectUri = 'http://localhost:4000/connect/callback'
  const asks: (() => Promise<unknown>)[] = [
    () => trueLayer.me(call),
    () => trueLayer.transactions({ ...call, psuIp: '203.0.113.9' }, 'card', id, window),
    () => trueLayer.balance(call, 'account', id),
    () => trueLayer.refresh(refreshToken),
    () => trueLayer.exchangeCode({ code, redirectUri, codeVerifier }),
    () => trueLayer.extend({ refreshToken, redirectUri, user: { name: 'canary-name', email: 'canary@example.org' } }),
    () => trueLayer.deleteConnection(call),
    () => trueLayer.providers(),
    () => trueLayer.checkCredentials(),
  ]
  const echo = {
    access_token: 'canary-new',
    refresh_token: 'canary-new',
    error: 'canary 12345678',
    results: ['canary-row'],
  }
  const said: unknown[] = []
  for (const status of [200, 202, 302, 400, 401, 403, 429, 500]) {
    server.answer((reply) =>
      json(reply, status, echo, { location: 'http://elsewhere.test/?t=canary', 'x-tl-correlation-id': 'a canary' }),
    )
    for (const ask of asks)
      said.push(
        await ask().then(
          () => null,
          (fault: unknown) => fault,
        ),
      )
  }
  server.answer((reply) => json(reply, 200, '{"canary": broken'))
  for (const ask of asks)
    said.push(
      await ask().then(
        () => null,
        (fault: unknown) => fault,
      ),
    )
  server.answer((reply) => reply.destroy())
  for (const ask of asks)
    said.push(
      await ask().then(
        () => null,
        (fault: unknown) => fault,
      ),
    )

  expect(lines.length).toBeGreaterThan(80)
  expect(calls.length).toBeGreaterThan(80)
  expect(said.filter((fault) => fault !== null).length).toBeGreaterThan(70)
  const everything = inspect([lines, calls, said], {
    depth: 12,
    maxArrayLength: null,
    maxStringLength: null,
    showHidden: true,
  })
  expect(everything.match(/.{0,60}canary.{0,60}/gi)).toBeNull()
  expect(everything).not.toContain('203.0.113.9')
})
