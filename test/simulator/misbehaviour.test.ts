import { readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../src/simulator/protocol/errors.ts'
import { type Bench, openBench } from './bench.ts'

let bench: Bench
let token: string
let rows: string
beforeAll(async () => {
  bench = await openBench()
  token = (await bench.bank.control.connect({ user: 'john' })).access_token
  rows = `/data/v1/accounts/${bench.bank.control.truth('john')[0]?.accountId}/transactions`
})
afterAll(() => bench.bank.close())
beforeEach(() => bench.bank.control.reset())

type Published = { readonly code: ErrorCode; readonly status: number; readonly description?: string }

/** The document's examples of errors, whose names hold their status. */
const published: readonly Published[] = Object.entries(examples()).flatMap(([name, { value }]) => {
  const status = Number(/(\d{3})Response$/.exec(name)?.[1])
  return value.error && status ? [{ code: value.error, status, description: value.error_description ?? '' }] : []
})

/** Of the documentation's pages, without a sentence. */
const listed: readonly Published[] = [
  { code: 'deprecated_provider', status: 400 },
  { code: 'invalid_grant', status: 400 },
  { code: 'invalid_client', status: 400 },
  { code: 'invalid_authorization_code', status: 400 },
  { code: 'unauthorized', status: 401 },
  { code: 'unauthorized_client', status: 401 },
  { code: 'invalid_credentials_key', status: 403 },
]

function examples(): Record<string, { value: { error?: ErrorCode; error_description?: string } }> {
  return JSON.parse(readFileSync(new URL('../../spec/data-api-v1.json', import.meta.url), 'utf8')).components.examples
}

describe('a scripted error', () => {
  it('is looked up in the document for fifteen codes', () => {
    expect(new Set(published.map(({ code }) => code)).size).toBe(15)
  })

  it.each([...published, ...listed])(
    '$code comes as $status with its published sentence',
    async ({ code, status, description }) => {
      bench.bank.control.scriptFault('/data/v1/info', { kind: 'error', code })
      const answer = await bench.get('/data/v1/info', token)
      expect([answer.status, await answer.json()]).toEqual([
        status,
        expect.objectContaining({ error: code, ...(description && { error_description: description }) }),
      ])
    },
  )

  it('happens to the requests of its method and its days only', async () => {
    const { scriptFault } = bench.bank.control
    scriptFault(
      { path: /transactions$/, from: '2026-10-05', to: '2026-10-05' },
      { kind: 'error', code: 'provider_error' },
      9,
    )
    const status = async (query: string) => (await bench.get(rows + query, token)).status
    expect(await status('?from=2026-10-06&to=2026-10-10')).toBe(200)
    expect(await status('?from=2026-10-01&to=2026-10-04T23:59:59Z')).toBe(200)
    expect(await status('?from=2026-10-05T00:00:00Z&to=2026-10-05')).toBe(503)
    expect(await status('')).toBe(503)
    scriptFault({ path: '/data/v1/info', method: 'DELETE' }, { kind: 'html' })
    expect((await bench.get('/data/v1/info', token)).status).toBe(200)
  })
})

describe('an answer with members of the wrong type', () => {
  type Row = Record<string, unknown> & { meta: Record<string, unknown> }
  const twisted = async (of: 'results' | 'amounts' | 'ids' | 'dates') => {
    bench.bank.control.scriptFault(rows, { kind: 'wrong-types', of })
    const answer = await bench.get(rows, token)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
    return ((await answer.json()) as { results: Row[] }).results // or what has become of it
  }

  it.each([
    ['ids', 'transaction_id', null],
    ['ids', 'normalised_provider_transaction_id', null],
    ['amounts', 'amount', expect.stringMatching(/^-?\d+\.\d\d$/)],
    ['amounts', 'running_balance', { amount: expect.stringMatching(/^-?\d+\.\d\d$/), currency: 'GBP' }],
    ['dates', 'timestamp', 2026],
  ] as const)('has wrong %s: %s', async (of, member, value) => {
    const results = await twisted(of)
    expect(results.length).toBeGreaterThan(50)
    for (const row of results.slice(0, 50)) expect(row[member]).toEqual(value)
  })

  it('has an object for its list', async () => {
    expect(await twisted('results')).toMatchObject({ 0: { currency: 'GBP' } })
    bench.bank.control.scriptFault('/api/providers', { kind: 'wrong-types', of: 'results' })
    expect(await (await fetch(`${bench.url}/api/providers`)).json()).toMatchObject({ 0: { provider_id: 'demo' } })
  })

  it('may be the token endpoint’s', async () => {
    const { refresh_token = '' } = await bench.bank.control.connect({ user: 'john2' })
    bench.bank.control.scriptFault('/connect/token', { kind: 'wrong-types', of: 'amounts' })
    const answer = await bench.token({ grant_type: 'refresh_token', refresh_token })
    expect(await answer.json()).toMatchObject({ expires_in: '3600' })
  })
})

describe('an answer that drips for ever', () => {
  it('never becomes whole, nor ends, until the client hangs up', async () => {
    bench.bank.control.scriptFault('/data/v1/info', { kind: 'drip', waitMs: 0 })
    const whole = (await (await bench.get('/data/v1/me', token)).text()).length
    const { answer, got } = await dripping('/data/v1/info', 2 * whole)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-length']).toBeUndefined()
    expect(got).toMatch(/^\{"results":\[\{/)
    expect(() => JSON.parse(got)).toThrow()
    expect(answer.complete).toBe(false)
    answer.destroy()
    expect((await bench.get('/data/v1/info', token)).status).toBe(200)
  })

  /** The answer, once so much of it has come. */
  function dripping(path: string, bytes: number): Promise<{ answer: IncomingMessage; got: string }> {
    return new Promise((resolve, reject) => {
      let got = ''
      request(`${bench.url}${path}`, { headers: { Authorization: `Bearer ${token}` } }, (answer) => {
        answer.on('error', reject).on('end', () => reject(new Error(`it ended: ${got}`)))
        answer.on('data', (piece: Buffer) => {
          got += piece
          if (got.length >= bytes) resolve({ answer, got })
        })
      })
        .on('error', reject)
        .end()
    })
  }
})
