import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSignInLink } from '../../src/pipeline/access.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { operations } from '../../src/surface/operations/all.ts'
import { findBrowser, openBrowser } from '../harness/browser.ts'
import { asOwner } from '../harness/database.ts'
import { dump } from '../harness/dump.ts'
import { type Answered, type Asked, ask } from '../harness/http.ts'
import { bearer, type Credentials, sessionOf } from '../harness/principals.ts'
import { type Bench, openBench } from '../harness/product.ts'

let bench: Bench
let session: { token: string; headers: Credentials }

beforeAll(async () => {
  bench = await openBench()
  await bench.connect()
  session = await sessionOf(bench, bench.userId)
})
afterAll(() => bench[Symbol.asyncDispose]())

const send = (path: string, asked: Asked = {}): Promise<Answered> => ask(bench.product.address, path, asked)
const link = (): Promise<string> => createSignInLink(bench.product.adapters, bench.userId)
const own = (): string => new URL(bench.product.address).origin
const signInWith = (token: string, headers: Credentials = { origin: own() }): Promise<Answered> =>
  send('/api/v1/session', { method: 'POST', headers, body: { token } })
const cookieOf = ({ headers }: Answered): string => [headers['set-cookie']].flat().join('\n')

describe('another host name', () => {
  test.each(['evil.example', 'localhost.evil.example', 'localhost:1', '127.0.0.1.nip.io', 'localhost@evil.example'])(
    'is refused: %j',
    async (host) => {
      for (const path of [
        '/',
        '/api/v1/session',
        '/openapi.json',
        '/connect/callback?state=x&code=y',
        '/assets/x.js',
        '/no-such-thing',
      ]) {
        const answer = await send(path, { headers: { ...session.headers, host } })
        expect(answer.status, path).toBe(403)
        expect(answer.json(), path).toMatchObject({ code: 'auth.origin' })
      }
    },
  )

  test.each([
    (port: string) => `localhost:${port}`,
    (port: string) => `127.0.0.1:${port}`,
    (port: string) => `[::1]:${port}`,
    () => 'localhost',
  ])('one’s own is taken: %s', async (host) => {
    const { port } = new URL(bench.product.address)
    expect((await send('/api/v1/session', { headers: { ...session.headers, host: host(port) } })).status).toBe(200)
  })

  test('named by a proxy that is not trusted changes nothing', async () => {
    const forged = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' }
    expect((await send('/api/v1/session', { headers: { ...session.headers, ...forged } })).text).not.toContain('evil')
  })
})

describe('a request that another site made', () => {
  const evil = { origin: 'https://evil.example' }
  const without = (name: string): Credentials =>
    Object.fromEntries(Object.entries(session.headers).filter(([header]) => header !== name))
  const cases: [string, () => Asked][] = [
    ['by script', () => ({ headers: { ...session.headers, ...evil }, body: {} })],
    [
      'by a form with text/plain JSON',
      () => ({ headers: { ...session.headers, ...evil, 'content-type': 'text/plain' }, body: '{}' }),
    ],
    [
      'by a form',
      () => ({
        headers: { ...session.headers, ...evil, 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      }),
    ],
    ['from a sandboxed frame', () => ({ headers: { ...session.headers, origin: 'null' }, body: {} })],
    [
      'on another port of this host',
      () => ({ headers: { ...session.headers, origin: 'http://localhost:9' }, body: {} }),
    ],
    [
      'that the browser calls cross-site',
      () => ({ headers: { ...session.headers, 'sec-fetch-site': 'cross-site' }, body: {} }),
    ],
    [
      'that the browser calls same-site',
      () => ({ headers: { ...session.headers, 'sec-fetch-site': 'same-site' }, body: {} }),
    ],
    ['with the cookie and no origin at all', () => ({ headers: without('origin'), body: {} })],
    ['with a key that leaked to it', () => ({ headers: { ...bench.client.headers, ...evil }, body: {} })],
  ]
  test.each(cases)('%s changes nothing', async (_how, asked) => {
    const before = await dump(bench.fresh.address.database, ['public'])
    const answer = await send('/api/v1/syncs', { method: 'POST', ...asked() })
    expect(answer.status).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'auth.origin' })
    expect(await dump(bench.fresh.address.database, ['public'])).toBe(before)
  })

  test('is taken from one’s own pages, and from programs that send a key and no origin', async () => {
    const remove = (headers: Credentials) => send('/api/v1/settings/truelayer', { method: 'DELETE', headers })
    expect((await remove(session.headers)).status).toBe(204)
    expect((await remove({ cookie: session.headers['cookie'] ?? '', 'sec-fetch-site': 'same-origin' })).status).toBe(
      204,
    )
    expect((await remove(bearer(bench.product.localToken))).status).toBe(204)
  })

  test('cannot sign anybody in: the link stays good', async () => {
    const token = await link()
    expect((await signInWith(token, evil)).status).toBe(403)
    expect((await signInWith(token)).status).toBe(200)
  })

  test('by a link reads at most, for no GET has an effect', async () => {
    const [account] = (await bench.client.ask(accountsList, {})).items
    const before = await dump(bench.fresh.address.database, ['public'])
    const paths = operations
      .filter(({ http }) => http.method === 'GET')
      .map(({ http }) => `/api/v1${http.path.replace(':id', account?.id ?? '')}`)
    for (const path of [
      ...paths,
      '/connect/callback?state=forged&code=forged',
      '/api/v1/session',
      '/metrics',
      '/docs/',
      '/',
    ]) {
      const answer = await send(path, {
        headers: { cookie: session.headers['cookie'] ?? '', 'sec-fetch-site': 'cross-site' },
      })
      expect(answer.headers['access-control-allow-origin'], path).toBeUndefined()
    }
    expect(await dump(bench.fresh.address.database, ['public'])).toBe(before)
  })

  test('gets no leave beforehand', async () => {
    const answer = await send('/api/v1/syncs', {
      method: 'OPTIONS',
      headers: { ...evil, 'access-control-request-method': 'POST' },
    })
    expect(answer.status).toBe(403)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('a session', () => {
  test('begins by a link, in a cookie that no script reads and no other site sends', async () => {
    const answer = await signInWith(await link())
    expect(answer.status).toBe(200)
    const [pair, ...flags] = cookieOf(answer).split('; ')
    expect(pair).toMatch(/^tributary=[\w-]{43}$/)
    expect(flags.toSorted()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax'])
    const again = await signInWith(await link())
    expect(cookieOf(again).split(';')[0]).not.toBe(pair)
  })

  test('over https the cookie is Secure and bound to the host, and browsers are told to stay there', async () => {
    await using secure = await openBench({ environment: { PUBLIC_URL: 'https://money.example' } })
    const host = { host: 'money.example', origin: 'https://money.example' }
    const token = await createSignInLink(secure.product.adapters, secure.userId)
    const answer = await ask(secure.product.address, '/api/v1/session', {
      method: 'POST',
      headers: host,
      body: { token },
    })
    const [pair, ...flags] = cookieOf(answer).split('; ')
    expect(pair).toMatch(/^__Host-tributary=/)
    expect(flags.toSorted()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax', 'Secure'])
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=(\d{8,})/)
    const asked = (cookie: string) => ask(secure.product.address, '/api/v1/session', { headers: { ...host, cookie } })
    expect((await asked(pair ?? '')).status).toBe(200)
    expect((await asked((pair ?? '').replace('__Host-', ''))).status).toBe(401)
  })

  test('ends at sign-out, for whoever kept a copy of the cookie too', async () => {
    const { headers } = await sessionOf(bench, bench.userId)
    expect((await send('/api/v1/session', { headers })).status).toBe(200)
    const out = await send('/api/v1/session', { method: 'DELETE', headers })
    expect(out.status).toBe(204)
    expect(cookieOf(out)).toMatch(/^tributary=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)
    expect((await send('/api/v1/session', { headers })).status).toBe(401)
    expect((await send('/api/v1/session', { headers: session.headers })).status).toBe(200)
  })

  test('is kept as a hash', async () => {
    expect(await dump(bench.fresh.address.database)).not.toContain(session.token)
  })
})

test('a sign-in link is good once: of two at once, one enters', async () => {
  const token = await link()
  const answers = await Promise.all([signInWith(token), signInWith(token), signInWith(token)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401])
  for (const answer of answers.filter(({ status }) => status === 401))
    expect(answer.json()).toMatchObject({ code: 'auth.link-spent' })
  expect((await signInWith(token)).status).toBe(401)
})

test('links live a day and sessions thirty, by the clock', async () => {
  await using aged = await openBench()
  const signIn = (token: string) =>
    ask(aged.product.address, '/api/v1/session', { method: 'POST', headers: {}, body: { token } })
  const [young, old] = [
    await createSignInLink(aged.product.adapters, aged.userId),
    await createSignInLink(aged.product.adapters, aged.userId),
  ]
  aged.advance({ hours: 23, minutes: 59 })
  expect((await signIn(young)).status).toBe(200)
  const { headers } = await sessionOf(aged, aged.userId)
  aged.advance({ minutes: 2 })
  expect((await signIn(old)).status).toBe(401)
  const asked = () => ask(aged.product.address, '/api/v1/session', { headers })
  aged.advance({ hours: 24 * 30 - 1 })
  expect((await asked()).status).toBe(200)
  aged.advance({ hours: 1 })
  expect((await asked()).status).toBe(401)
})

describe('headers', () => {
  const json = { 'content-type': 'application/json' }
  const answers: [string, number, () => Promise<Answered>][] = [
    ['the app', 200, () => send('/')],
    ['a page of the app', 200, () => send('/transactions')],
    ['data', 200, () => send('/api/v1/accounts', { headers: bench.client.headers })],
    ['nothing', 204, () => send('/api/v1/settings/truelayer', { method: 'DELETE', headers: session.headers })],
    ['signed out', 401, () => send('/api/v1/accounts')],
    ['not allowed', 403, () => send('/api/v1/keys', { headers: bench.client.headers })],
    ['a stranger', 403, () => send('/', { headers: { host: 'evil.example' } })],
    ['unknown', 404, () => send('/api/v1/nothing')],
    ['unknown to POST', 404, () => send('/nothing', { method: 'POST', headers: bench.client.headers })],
    [
      'unreadable',
      400,
      () => send('/api/v1/syncs', { method: 'POST', headers: { ...bench.client.headers, ...json }, body: '{' }),
    ],
    ['invalid', 422, () => send('/api/v1/transactions?limit=0', { headers: bench.client.headers })],
    [
      'too large',
      413,
      () =>
        send('/api/v1/syncs', {
          method: 'POST',
          headers: { ...bench.client.headers, ...json },
          body: 'x'.repeat(2_000_000),
        }),
    ],
    ['the return without a session', 401, () => send('/connect/callback?state=s&code=c')],
    [
      'the return by form',
      303,
      () =>
        send('/connect/callback', {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: 'state=s&code=c',
        }),
    ],
    ['health', 200, () => send('/health/live')],
    ['the document', 200, () => send('/openapi.json')],
    ['its page', 200, () => send('/docs/', { headers: session.headers })],
    ['metrics', 200, () => send('/metrics', { headers: bench.client.headers })],
    [
      'a story of events',
      200,
      async () => send(`/api/v1/syncs/${await newestSync()}/events`, { headers: bench.client.headers }),
    ],
  ]
  test.each(answers)('stand on every answer: %s', async (_what, status, answered) => {
    const { status: is, headers } = await answered()
    expect(is).toBe(status)
    const policy = String(headers['content-security-policy'])
    for (const directive of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(directive)
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toMatch(/^'self'( 'nonce-[\w-]{22}')?$/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(headers['cache-control']).toMatch(/^no-(store|cache)$/)
    for (const name of ['x-powered-by', 'server', 'access-control-allow-origin']) expect(headers[name]).toBeUndefined()
  })

  const newestSync = async (): Promise<string> => {
    const { items } = (await send('/api/v1/syncs?limit=1', { headers: bench.client.headers })).json() as {
      items: { id: string }[]
    } // a 200 of this route
    return items[0]?.id ?? ''
  }
})

test('an error of our own tells a request id and nothing of the inside', async () => {
  await asOwner((db) => db.query('alter table accounts rename to hidden'), bench.fresh.address.database)
  const answer = await send('/api/v1/accounts', { headers: bench.client.headers })
  await asOwner((db) => db.query('alter table hidden rename to accounts'), bench.fresh.address.database)
  expect(answer.status).toBe(500)
  expect(answer.json()).toMatchObject({
    code: 'internal.unexpected',
    requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  })
  expect(answer.text).not.toMatch(/relation|select|accounts|at |\/src\//)
})

test.each([
  '/assets/../../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/%2e%2e/package.json',
  '/..%5cpackage.json',
  '//evil.example/x',
  '/assets/%00',
])('%s leads nowhere else', async (path) => {
  const answer = await send(path)
  expect(answer.text).not.toContain('"dependencies"')
  expect(answer.headers['location']).toBeUndefined()
  expect(answer.status).toBeLessThan(500)
})

test('health is public and bare, and answers probes that ask by address', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    const answer = await send(path, { headers: { host: '10.0.0.7:4000' } })
    expect([answer.status, answer.text], path).toEqual([200, '{"status":"ok"}'])
  }
})

test('metrics are for principals, and name no person', async () => {
  expect((await send('/metrics')).status).toBe(401)
  const { status, text } = await send('/metrics', { headers: bench.client.headers })
  expect(status).toBe(200)
  expect(text).toContain('tributary_rows_total{change="added"}')
  const accounts = (await bench.client.ask(accountsList, {})).items
  for (const word of [
    bench.userId,
    'owner@localhost',
    ...accounts.flatMap(({ id, providerAccountId, name, connectionId }) => [id, providerAccountId, name, connectionId]),
  ])
    expect(text).not.toContain(word)
})

describe('/openapi.json', () => {
  type Operation = { operationId?: string; parameters?: { name: string; in: string }[] }
  type Document = { paths: Record<string, Record<string, Operation>> }
  const document = async (): Promise<Document> => (await send('/openapi.json')).json() as Document // held against the shape below

  test('is an OpenAPI 3.1 document', async () => {
    const given = await document()
    const ajv = addFormats.default(new Ajv.default({ strict: false, allErrors: true }))
    const skeleton = ajv.compile(openApi31)
    skeleton(given)
    expect(skeleton.errors ?? []).toEqual([])
    for (const schema of schemasIn(given)) {
      ajv.validateSchema(schema)
      expect(ajv.errors ?? [], JSON.stringify(schema)).toEqual([])
    }
    for (const [path, methods] of Object.entries(given.paths))
      for (const { parameters = [] } of Object.values(methods))
        expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(
          [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        )
  })

  test('lists every operation once, and the routes of the browser', async () => {
    const listed = Object.entries((await document()).paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId}: ${method.toUpperCase()} ${path}`),
    )
    const expected = operations.map(
      ({ name, http }) => `${name}: ${http.method} /api/v1${http.path.replace(/:(\w+)/g, '{$1}')}`,
    )
    const ofBrowser = ['session.start: POST', 'session.get: GET', 'session.end: DELETE'].map(
      (route) => `${route} /api/v1/session`,
    )
    expect(listed.toSorted()).toEqual(
      [...expected, ...ofBrowser, 'syncs.events: GET /api/v1/syncs/{id}/events'].toSorted(),
    )
  })
})

describe('/docs', () => {
  test('loads scripts of this server only', async () => {
    const { text, headers } = await send('/docs/', { headers: session.headers })
    const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes)
    expect(scripts).toHaveLength(2)
    const nonce = /'nonce-([\w-]+)'/.exec(String(headers['content-security-policy']))?.[1]
    for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`)
    expect(scripts.flatMap((attributes) => /src="([^"]*)"/.exec(attributes)?.[1] ?? [])).toEqual(['js/scalar.js'])
    expect((await send('/docs/js/scalar.js', { headers: session.headers })).headers['content-type']).toContain(
      'javascript',
    )
    expect((await send('/docs/', { headers: session.headers })).headers['content-security-policy']).not.toContain(nonce)
  })

  test.skipIf(findBrowser() === undefined)(
    'works in a browser under its policy, and asks nobody else (needs Chromium: scripts/browser.ts)',
    async () => {
      const browser = await openBrowser()
      try {
        const context = await browser.newContext()
        await context.addCookies([{ name: 'tributary', value: session.token, url: bench.product.address }])
        const page = await context.newPage()
        const wrong: string[] = []
        page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
        page.on('pageerror', (error) => wrong.push(error.message))
        page.on(
          'request',
          (request) =>
            new URL(request.url()).origin !== own() && !request.url().startsWith('data:') && wrong.push(request.url()),
        )
        await page.goto(`${bench.product.address}/docs`)
        await page.getByText('Banks that can be connected').first().waitFor()
        await page.getByText('/api/v1/banks').first().waitFor()
        expect(wrong).toEqual([])
      } finally {
        await browser.close()
      }
    },
  )
})

test('guessing sign-in links is slowed down', async () => {
  const tries = await Promise.all(Array.from({ length: 40 }, () => signInWith('x'.repeat(43))))
  const slowed = tries.filter(({ status }) => status === 429)
  expect(slowed.length).toBeGreaterThanOrEqual(10)
  expect(slowed[0]?.json()).toMatchObject({ code: 'rate.limited' })
  expect(Number(slowed[0]?.headers['retry-after'])).toBeGreaterThan(0)
})

/** The schemas within a document: of parameters, bodies and answers. */
function schemasIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'schema' && typeof member === 'object' && member !== null ? [member] : schemasIn(member),
  )
}

/** What the OpenAPI 3.1 specification demands of the parts we use. */
const parameter = {
  type: 'object',
  required: ['name', 'in', 'schema'],
  properties: {
    name: { type: 'string' },
    in: { enum: ['query', 'path', 'header', 'cookie'] },
    required: { type: 'boolean' },
    schema: { type: ['object', 'boolean'] },
  },
  if: { properties: { in: { const: 'path' } } },
  // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
  then: { properties: { required: { const: true } }, required: ['required'] },
}
const content = {
  type: 'object',
  minProperties: 1,
  additionalProperties: { type: 'object', properties: { schema: { type: ['object', 'boolean'] } } },
}
const openApi31 = {
  type: 'object',
  required: ['openapi', 'info', 'paths'],
  properties: {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: {
      type: 'object',
      required: ['title', 'version'],
      properties: { title: { type: 'string' }, version: { type: 'string' } },
    },
    components: {
      type: 'object',
      propertyNames: { enum: ['schemas', 'securitySchemes', 'responses', 'parameters', 'requestBodies', 'headers'] },
    },
    security: { type: 'array', items: { type: 'object', propertyNames: { enum: ['key', 'session'] } } },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        type: 'object',
        propertyNames: { enum: ['get', 'post', 'put', 'patch', 'delete'] },
        additionalProperties: {
          type: 'object',
          required: ['responses', 'operationId'],
          properties: {
            parameters: { type: 'array', items: parameter },
            requestBody: { type: 'object', required: ['content'], properties: { content } },
            responses: {
              type: 'object',
              minProperties: 1,
              propertyNames: { pattern: '^([1-5][0-9][0-9]|default)$' },
              additionalProperties: {
                type: 'object',
                required: ['description'],
                properties: { description: { type: 'string' }, content },
              },
            },
          },
        },
      },
    },
  },
}
