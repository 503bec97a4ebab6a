import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ErrorCode, errors } from '../../src/simulator/protocol/errors.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Bench, codeOf, type Grant, openBench, redirectUri } from './bench.ts'

type Ref = { $ref?: string }
type Media = { schema?: unknown }
type Described = Ref & { content?: Record<string, Media>; headers?: Record<string, unknown> }
type Document = {
  paths: Record<string, Record<string, { responses: Record<string, Described> }>>
  components: { responses: Record<string, Described> }
}

const read = (name: string): Document =>
  JSON.parse(readFileSync(new URL(`../../spec/${name}.json`, import.meta.url), 'utf8'))
const documents = { data: read('data-api-v1'), auth: read('authentication-api') }
type Which = keyof typeof documents

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, schemas: documents })

/** What the published schema says of an answer: undefined where it does not know it. */
function described(which: Which, method: string, path: string, status: number): Described | undefined {
  const { paths, components } = documents[which]
  const found = paths[path]?.[method.toLowerCase()]?.responses[status]
  return found?.$ref ? components.responses[found.$ref.split('/').at(-1) ?? ''] : found
}

/**
 * Where our answers break the published schema because the published examples, or the documentation pages, do so too. Each has to occur:
 * one that no answer needs any more is to be taken out.
 */
const deviations: readonly { readonly at: RegExp; readonly error: RegExp; readonly why: string }[] = [
  {
    at: /^GET \/me 200$/,
    error: /^\/results\/\d+\/scopes\/\d+ enum$/,
    why: 'the published token has the scopes direct_debits and standing_orders, which the list of Me leaves out',
  },
  {
    at: /^GET \/cards\/\{account_id\}\/balance 200$/,
    error: /\/available type$/,
    why: 'a text by the schema, a number in the example',
  },
  {
    at: /^GET \/accounts\/\{account_id\}\/standing_orders 200$/,
    error: /\/(next|first|final)_payment_amount type$/,
    why: 'texts by the schema, numbers in the example',
  },
  {
    at: /^GET \/api\/providers 200$/,
    error: /^ type$/,
    why: 'one object by the schema, a bare array of them in the example',
  },
  {
    at: /^(GET \/api\/providers 200|a bank)$/,
    error: /\/steps\/0 required$/,
    why: 'the fields of a step by the schema, steps with a title and fields in the example',
  },
  {
    at: /^POST \/connect\/token 400$/,
    error: /^\/error enum$/,
    why: 'the page on data errors has invalid_client and invalid_authorization_code, the list of the schema has not',
  },
  {
    at: /^POST \/connections\/extend 400$/,
    error: /^\/errors type$/,
    why: 'an array by the schema, an object of field to messages in the example',
  },
]
const met = new Set<string>()

async function hold(which: Which, method: string, path: string, answer: Response): Promise<void> {
  const name = `${method} ${path} ${answer.status}`
  const promised = described(which, method, path, answer.status)
  expect(promised, `${name} is not in the document`).toBeDefined()
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const schema = promised?.content?.[type]?.schema
  const text = await answer.text()
  if (!promised?.content) expect(text, name).toBe('')
  else expect(schema, `${name} as ${type}`).toBeDefined()
  if (schema) expect(faultsOf(name, which, schema, JSON.parse(text)), name).toEqual([])
  for (const header of Object.keys(promised?.headers ?? {}).filter((one) => one !== 'Content-Encoding')) {
    // without a good token no connection is known
    if (header !== 'X-Credentials-Id' || answer.status !== 401)
      expect(answer.headers.get(header), `${name}: ${header}`).not.toBeNull()
  }
}

function faultsOf(name: string, which: Which, schema: unknown, body: unknown): string[] {
  const validate = ajv.compile(rooted(which, schema))
  validate(body)
  const told = (validate.errors ?? []).map(({ instancePath, keyword }: ErrorObject) => `${instancePath} ${keyword}`)
  return told.filter((error) => {
    const excuse = deviations.find((one) => one.at.test(name) && one.error.test(error))
    if (excuse) met.add(excuse.why)
    return !excuse
  })
}

/** The schema with its references led into the document they come from. */
const rooted = (which: Which, schema: unknown): object =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) => (key === '$ref' ? `${which}${value}` : value))

const dataPaths = [
  '/me',
  '/info',
  '/accounts',
  '/accounts/{account_id}',
  '/accounts/{account_id}/balance',
  '/accounts/{account_id}/transactions',
  '/accounts/{account_id}/transactions/pending',
  '/accounts/{account_id}/standing_orders',
  '/accounts/{account_id}/direct_debits',
  '/cards',
  '/cards/{account_id}',
  '/cards/{account_id}/balance',
  '/cards/{account_id}/transactions',
  '/cards/{account_id}/transactions/pending',
]

let bench: Bench
let grant: Grant
let place: (path: string) => string
beforeAll(async () => {
  bench = await openBench()
  grant = await bench.connect()
  const accounts = bench.bank.control.truth('john')
  const id = (kind: string) => accounts.find((account) => account.kind === kind)?.accountId ?? ''
  place = (path) => `/data/v1${path.replace('{account_id}', id(path.startsWith('/cards') ? 'card' : 'account'))}`
})
afterAll(() => bench.bank.close())

describe('every answer for data holds against the published document', () => {
  it.each(dataPaths)('GET %s', async (path) => {
    const query = path.endsWith('/transactions') ? '?from=2024-11-01&to=2026-11-22' : ''
    const answer = await bench.get(place(path) + query, grant.access_token)
    expect(answer.status).toBe(200)
    await hold('data', 'GET', path, answer)
  })

  it.each(dataPaths)('GET %s, each of its errors', async (path) => {
    const codes = (Object.keys(errors) as ErrorCode[]).filter((code) => described('data', 'GET', path, errors[code][0])) // the table's own keys
    expect(codes.length).toBeGreaterThan(10)
    for (const code of codes) {
      bench.bank.control.scriptFault(place(path), { kind: 'error', code })
      await hold('data', 'GET', path, await bench.get(place(path), grant.access_token))
    }
    await hold('data', 'GET', path, await bench.get(place(path), 'garbage'))
    if (path.includes('{account_id}'))
      await hold(
        'data',
        'GET',
        path,
        await bench.get(place(path).replace(/[0-9a-f]{32}/, 'unknown'), grant.access_token),
      )
    if (path.includes('transactions'))
      await hold(
        'data',
        'GET',
        path,
        await bench.get(`${place(path)}?from=2026-02-02&to=2026-02-01`, grant.access_token),
      )
  })

  it('covers every path of the document but the deprecated ones', () => {
    const published = Object.keys(documents.data.paths).filter(
      (path) => !path.startsWith('/batch') && path !== '/connections/extend',
    )
    expect(published.sort()).toEqual([...dataPaths].sort())
  })
})

describe('every answer of the auth server holds against the published document', () => {
  it('POST /connect/token', async () => {
    const code = codeOf(await visitBank(bench.link(), { username: 'john', password: 'doe' }))
    const asked = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
    for (const fields of [
      asked,
      asked,
      { ...asked, client_secret: 'wrong' },
      { grant_type: 'refresh_token', refresh_token: 'x' },
      { grant_type: 'none' },
      { grant_type: 'refresh_token', refresh_token: grant.refresh_token },
    ])
      await hold('auth', 'POST', '/connect/token', await bench.token(fields))
    bench.bank.control.scriptFault('/connect/token', { kind: 'error', code: 'internal_server_error' })
    await hold('auth', 'POST', '/connect/token', await bench.token(asked))
  })

  it('GET /api/providers, and each bank in it', async () => {
    const answer = await fetch(`${bench.url}/api/providers`)
    const banks = (await answer.clone().json()) as { availability: unknown; scopes: string[] }[] // the array the example shows
    await hold('auth', 'GET', '/api/providers', answer)
    const { content } = described('auth', 'GET', '/api/providers', 200) ?? {}
    for (const { availability, scopes, ...bank } of banks) {
      expect(availability).toMatchObject({ recommended_status: 'healthy' })
      // one scope stands for all: a text by the schema, an array in the example, like `availability` above
      for (const scope of scopes)
        expect(faultsOf('a bank', 'auth', content?.['application/json']?.schema, { ...bank, scopes: scope })).toEqual(
          [],
        )
    }
  })

  it('DELETE /api/delete', async () => {
    const { access_token } = await bench.connect({ username: 'john9', password: 'doe9' })
    await hold(
      'auth',
      'DELETE',
      '/api/delete',
      await fetch(`${bench.url}/api/delete`, {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${access_token}` },
      }),
    )
  })

  it('POST /connections/extend', async () => {
    const eternal = await bench.connect({ password: 'eternal' })
    const failing = await bench.connect({ username: 'error.internal_error', password: 'error' })
    const newest = await bench.connect()
    const usual = {
      user_has_reconfirmed_consent: true,
      client_id: 'bench',
      client_secret: 'bench-secret',
      user: { name: 'J', phone: '+440000000000' },
      redirect_uri: redirectUri,
    }
    const statuses = []
    for (const change of [
      { refresh_token: newest.refresh_token },
      { refresh_token: eternal.refresh_token },
      {},
      { refresh_token: 'x' },
      { refresh_token: failing.refresh_token },
    ]) {
      const answer = await fetch(`${bench.url}/connections/extend`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...usual, ...change }),
      })
      statuses.push(answer.status)
      await hold('data', 'POST', '/connections/extend', answer)
    }
    expect(statuses).toEqual([200, 200, 400, 401, 422])
  })
})

it('knows no deviation that does not occur', () => {
  expect([...met].sort()).toEqual(deviations.map(({ why }) => why).sort())
})
