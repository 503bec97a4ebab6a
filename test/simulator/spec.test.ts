import { createServer } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { type ErrorCode, errors } from '../../src/simulator/protocol/errors.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { deviations } from '../contract/deviations.ts'
import { additions, documents, type Exchange, openHolder, type Route, routes } from '../contract/published.ts'
import { client, codeOf, everyScope, openBench, recorder, redirectUri } from './bench.ts'

// Answers are held against spec/ by the recorder, after each test. What is here is that all there is to answer is asked for.

const bench = await openBench({ tasks: { stageMs: 0 } })
afterAll(() => bench.bank.close())

const reads = routes.filter(
  ({ document, method, name }) => document === documents.data && method === 'GET' && !name.includes('/batch'),
)
const results = additions.filter(({ name }) => name.includes('/results/'))
const listed = (await (await fetch(`${bench.url}/api/providers`)).json()) as { provider_id: string }[] // only ids are read
const consents = { everything: everyScope, 'the least': 'accounts cards transactions offline_access' }

describe.each(listed)('$provider_id', ({ provider_id }) => {
  it.each(Object.entries(consents))('answers all that can be asked of it with a consent to %s', async (_, scope) => {
    const { access_token } = await bench.connect({ provider_id, scope })
    const ask = (path: string): Promise<Response> => {
      bench.bank.control.advance({ seconds: 2 }) // no faster than the most impatient bank allows
      return bench.get(path, access_token)
    }
    const paths = new Set(['/data/v1/me', '/data/v1/info'])
    for (const kind of ['accounts', 'cards']) {
      const list = `/data/v1/${kind}`
      const { results = [] } = (await (await ask(list)).json()) as { results?: { account_id: string }[] } // only ids are read
      for (const { template } of reads.filter((read) => read.template.startsWith(list)))
        for (const { account_id } of results) paths.add(template.replace('{account_id}', account_id))
    }
    const statuses = new Set<number>()
    for (const path of paths) {
      statuses.add((await ask(path)).status)
      if (path.endsWith('/transactions')) statuses.add((await ask(`${path}?from=2024-12-01&to=2026-11-20`)).status)
    }
    expect(paths.size).toBeGreaterThan(6)
    expect([...statuses]).toContain(200)
    expect([...statuses].filter((status) => ![200, 400, 403, 501].includes(status))).toEqual([])
  })
})

describe('each row of the error table', () => {
  it.each([...reads, ...results])('$name', async ({ name, template, operation }) => {
    const { access_token } = await bench.connect()
    const [account] = bench.bank.control.truth('john').filter(({ kind }) => template.startsWith(`/data/v1/${kind}s`))
    const queued = await bench.get('/data/v1/accounts?async=true', access_token)
    const { task_id } = (await queued.json()) as { task_id: string } // only the id is read
    const path = template.replace('{account_id}', account?.accountId ?? '').replace('{task_id}', task_id)
    expect((await bench.get(path, access_token)).status).toBe(200)
    const asynchronous = /(info|accounts|cards)/.test(path)
    expect((await bench.get(`${path}?async=true`, access_token)).status).toBe(asynchronous ? 202 : 200)
    await bench.bank.control.settled()
    const rows = (Object.keys(errors) as ErrorCode[]).filter((code) => operation.responses[errors[code][0]]) // the table's own keys
    expect(rows.length, name).toBeGreaterThan(10)
    for (const code of rows) {
      bench.bank.control.scriptFault(path, { kind: 'error', code })
      expect((await bench.get(path, access_token)).status, code).toBe(errors[code][0])
    }
    expect((await bench.get(path, 'garbage')).status).toBe(401)
    expect((await bench.get(`${path}/elsewhere`, access_token)).status).toBe(404)
  })
})

describe('the auth server', () => {
  const status = async (answer: Promise<Response>): Promise<number> => (await answer).status
  const broken = async (path: string, ask: () => Promise<Response>): Promise<void> => {
    bench.bank.control.scriptFault(path, { kind: 'error', code: 'internal_server_error' })
    expect((await ask()).status).toBe(500)
  }
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(bench.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })

  it.each(['/v1/authuri', '/v1/reauthuri'])('makes links at %s', async (path) => {
    const { refresh_token } = await bench.connect()
    const common = { response_type: 'code', redirect_uri: redirectUri }
    const direct = { client_id: client.clientId, scope: 'accounts', consent_id: 'c', provider_id: 'demo' }
    const asked = { ...common, ...(path === '/v1/authuri' ? direct : { refresh_token }) }
    expect(await status(post(path, asked))).toBe(200)
    expect(await status(post(path, { ...asked, redirect_uri: 'https://elsewhere.example' }))).toBe(401)
    expect(await status(post(path, common))).toBe(401)
    await broken(path, () => post(path, asked))
  })

  it('publishes its keys', async () => {
    expect(await status(fetch(`${bench.url}/.well-known/jwks`))).toBe(200)
  })

  it('gives tokens, and refuses', async () => {
    const code = codeOf(await visitBank(bench.link(), { username: 'john', password: 'doe' }))
    const asked = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
    expect(await status(bench.token(asked))).toBe(200)
    for (const fields of [asked, { ...asked, client_secret: 'wrong' }, { grant_type: 'none' }])
      expect(await status(bench.token(fields))).toBe(400)
    await broken('/connect/token', () => bench.token(asked))
  })

  it('lists banks with their logos', async () => {
    for (const path of ['/api/providers', '/logos/demo.svg'])
      expect(await status(fetch(bench.url + path)), path).toBe(200)
    expect(await status(fetch(`${bench.url}/logos/nobody.svg`))).toBe(404)
    await broken('/api/providers', () => fetch(`${bench.url}/api/providers`))
  })

  it('deletes connections', async () => {
    const { access_token } = await bench.connect({ username: 'john9', password: 'doe9' })
    const remove = (): Promise<Response> =>
      fetch(`${bench.url}/api/delete`, { method: 'DELETE', headers: { Authorization: `Bearer ${access_token}` } })
    await broken('/api/delete', remove)
    expect(await status(remove())).toBe(200)
    expect(await status(remove())).toBe(401)
  })

  it.each(['/connections/extend', '/data/v1/connections/extend'])('extends connections at %s', async (path) => {
    const eternal = await bench.connect({ password: 'eternal' })
    const failing = await bench.connect({ username: 'error.internal_error', password: 'error' })
    const usual = await bench.connect()
    const { clientId: client_id, clientSecret: client_secret } = client
    const user = { name: 'J', phone: '+440000000000' }
    const asked = { user_has_reconfirmed_consent: true, client_id, client_secret, user, redirect_uri: redirectUri }
    for (const [refresh_token, expected] of [
      [usual.refresh_token, 200],
      [eternal.refresh_token, 200],
      [undefined, 400],
      ['unknown', 401],
      [failing.refresh_token, 422],
    ] as const)
      expect(await status(post(path, { ...asked, refresh_token }))).toBe(expected)
  })

  it('shows pages, and refuses links', async () => {
    const { headers } = await fetch(bench.link({ response_mode: 'form_post' }), { redirect: 'manual' })
    const dialog = headers.get('location') ?? ''
    const session = new URL(dialog).searchParams.get('session_id') ?? ''
    const cancelled = { method: 'POST', body: new URLSearchParams({ session, decision: 'cancel' }) }
    expect(await status(fetch(dialog))).toBe(200)
    expect(await status(fetch(`${bench.url}/dialog`, cancelled))).toBe(200)
    for (const link of [bench.link({ client_id: 'nobody' }), `${bench.url}/dialog?session_id=spent`])
      expect(await status(fetch(link))).toBe(400)
    expect(await status(fetch(`${bench.url}/dialog`, cancelled))).toBe(400)
  })
})

/** Operations and statuses of the documents that are not to be had here. */
const left: readonly (readonly [at: RegExp, why: string])[] = [
  [/^(POST|GET) \/batch\//, 'deprecated'],
  [/ \/api\/debug /, 'left out: opens a support ticket at TrueLayer'],
]

describe('in the end', () => {
  it('every operation has answered with each of its statuses, those that the documents lack too', () => {
    const all = [...routes, ...additions].flatMap(({ name, operation }) =>
      Object.keys(operation.responses).map((code) => `${name} ${code}`),
    )
    const open = all.filter((one) => !recorder.met.has(one))
    expect(open.filter((one) => !left.some(([at]) => at.test(one)))).toEqual([])
    expect(left.filter(([at]) => !open.some((one) => at.test(one)))).toEqual([])
  })

  it('no deviation is listed that does not occur', () => {
    expect(deviations.filter(({ source }) => !recorder.met.has(source))).toEqual([])
  })
})

describe('an answer that differs would be seen', () => {
  const accounts = routes.find(({ name }) => name === 'GET /accounts')
  const me: Exchange = {
    method: 'GET',
    path: '/data/v1/me',
    status: 200,
    headers: headersOf(accounts),
    body: JSON.stringify({
      results: [{ client_id: 'c', provider: { provider_id: 'mock' }, scopes: ['info'] }],
      status: 'Succeeded',
    }),
  }
  const { 'x-credentials-id': _, ...anonymous } = me.headers

  it('and one that does not is not', () => {
    expect(openHolder().hold(me)).toEqual([])
  })

  it.each<[what: string, change: Partial<Exchange>, breach: string]>([
    ['another operation', { method: 'PUT' }, 'anything else 200: status'],
    ['another path', { path: '/data/v1/you' }, 'anything else 200: status'],
    ['a status that the operation does not have', { status: 404 }, 'GET /me 404: status'],
    ['another content type', { headers: { ...me.headers, 'content-type': 'text/html' } }, 'content type "text/html"'],
    ['what is not JSON', { body: '<p>' }, 'no JSON "<p>"'],
    ['no body', { body: '' }, 'no JSON ""'],
    ['a body where there is none', { method: 'DELETE', path: '/api/delete' }, 'DELETE /api/delete 200: a body'],
    ['a member of another type', { body: '{"results":[{"client_id":7}]}' }, '/results/0/client_id type 7'],
    ['a member that nobody named', { body: '{"results":[],"next":"x"}' }, 'additionalProperties next'],
    ['one inside', { body: '{"results":[{"provider":{"id":"x"}}]}' }, '/results/0/provider additionalProperties id'],
    ['a word that is not in the list', { body: '{"status":"Done"}' }, '/status enum "Done"'],
    [
      'a member that is missing',
      { path: '/data/v1/accounts', body: '{"results":[{}]}' },
      '/results/0 required currency',
    ],
    ['a header that is missing', { headers: anonymous }, 'header X-Credentials-Id absent'],
    [
      'a header of another value',
      { headers: { ...me.headers, 'x-frame-options': 'allow' } },
      'header X-Frame-Options enum',
    ],
    ['a date in no form', { headers: { ...me.headers, date: 'today' } }, 'header Date pattern "today"'],
  ])('%s', (_, change, breach) => {
    expect(openHolder().hold({ ...me, ...change })).toContainEqual(expect.stringContaining(breach))
  })

  it('a result fetched later that is not what was asked for', () => {
    const holder = openHolder()
    const queued = { results_uri: 'https://bank.test/data/v1/results/t1', status: 'Queued', task_id: 't1' }
    expect(holder.hold({ ...me, path: '/data/v1/accounts', status: 202, body: JSON.stringify(queued) })).toEqual([])
    const result = { ...me, path: '/data/v1/results/t1', body: '{"results":[{"account_id":"a"}],"status":"Succeeded"}' }
    expect(holder.hold(result)).toContainEqual(expect.stringContaining('/results/0 required currency'))
  })
})

describe('the recorder', () => {
  const answering = async (headers: Record<string, string>, ask: (url: string) => Promise<void>): Promise<string[]> => {
    const server = createServer((_, response) => response.writeHead(200, headers).end('{}'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    await ask(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
    server.close()
    return recorder.take()
  }
  const bank = { 'X-TL-Correlation-Id': 'c', 'Content-Type': 'application/json; charset=utf-8' }
  const me = async (url: string): Promise<void> => void (await fetch(`${url}/data/v1/me`))

  it('sees a bank that nobody told it of, and takes no other server for one', async () => {
    expect(await answering(bank, me)).toContainEqual(expect.stringContaining('header X-Credentials-Id absent'))
    expect(await answering({}, me)).toEqual([])
  })

  it('forgives as many bad answers as were scripted, where they were', async () => {
    recorder.scripted('/data/v1/me', { kind: 'empty' }, 1)
    const elsewhere = async (url: string): Promise<void> => void (await fetch(`${url}/data/v1/info`))
    expect(await answering(bank, elsewhere)).not.toEqual([])
    expect(await answering(bank, me)).toEqual([])
    expect(await answering(bank, me)).not.toEqual([])
  })

  it('does not forgive a scripted error its form', async () => {
    recorder.scripted('/data/v1/me', { kind: 'error', code: 'provider_error' }, 1)
    expect(await answering(bank, me)).not.toEqual([])
  })
})

/** Each header that a route's answers bear, with a value of the published form. */
function headersOf(route: Route | undefined): Record<string, string> {
  const names = Object.keys(route?.operation.responses[200]?.headers ?? {})
  const fixed: Record<string, string> = {
    'content-encoding': 'gzip',
    'content-type': 'application/json; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none';",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'deny',
    'x-xss-protection': '1; mode=block',
    'referrer-policy': 'no-referrer',
    date: 'Sun, 22 Nov 2026 12:00:00 GMT',
    'last-modified': 'Sun, 22 Nov 2026 12:00:00 GMT',
  }
  return Object.fromEntries(names.map((name) => [name.toLowerCase(), fixed[name.toLowerCase()] ?? 'something']))
}
