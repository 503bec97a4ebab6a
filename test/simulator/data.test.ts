import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from './bench.ts'

type Row = {
  normalised_provider_transaction_id: string
  provider_transaction_id: string
  transaction_id: string
  timestamp: string
  description: string
  amount: number
  transaction_type: string
  transaction_classification: string[]
  merchant_name?: string
  running_balance?: { amount: number }
}
type Listed = { account_id: string; display_name: string; account_number: { iban?: string } }

let bench: Bench
let token: string
let ids: Record<string, string>
beforeAll(async () => {
  bench = await openBench()
  token = (await bench.connect()).access_token
  const listed = [
    ...(await bench.results<Listed>('/data/v1/accounts', token)),
    ...(await bench.results<Listed>('/data/v1/cards', token)),
  ]
  ids = Object.fromEntries(listed.map(({ display_name, account_id }) => [display_name, account_id]))
})
afterAll(() => bench.bank.close())

const current = () => `/data/v1/accounts/${ids['Everyday account']}`
const card = () => `/data/v1/cards/${ids['Classic credit card']}`
const whole = 'from=2024-01-01&to=2026-11-22'
const pence = (amount: number): bigint => BigInt(Math.round(amount * 100))
const codeOf = async (path: string, withToken = token) => {
  const answer = await bench.get(path, withToken)
  return [answer.status, ((await answer.json()) as { error?: string }).error] // only the code is read
}

describe('what the bank answers', () => {
  it('is the truth of its book, row by row, on accounts and cards', async () => {
    for (const account of bench.bank.control.truth('john')) {
      const path = `/data/v1/${account.kind}s/${account.accountId}`
      const sign = account.kind === 'card' ? -1n : 1n
      const rows = await bench.results<Row>(`${path}/transactions?${whole}`, token)
      const told = (row: Row) => [
        row.normalised_provider_transaction_id,
        row.provider_transaction_id,
        row.transaction_id,
        row.timestamp.slice(0, 10),
        sign * pence(row.amount),
        row.description,
      ]
      const held = account.booked.map((row) => [
        row.normalisedId,
        row.providerId,
        row.transactionId,
        row.day,
        row.amountMinor,
        row.description,
      ])
      expect(rows.map(told).reverse()).toEqual(held)
      const open = await bench.results<Row>(`${path}/transactions/pending`, token)
      expect(
        open.map(({ normalised_provider_transaction_id }) => normalised_provider_transaction_id).reverse(),
      ).toEqual(account.pending.map(({ normalisedId }) => normalisedId))
    }
  })

  it('writes decimals to the penny, exactly', async () => {
    const text = await (await bench.get(`${current()}/transactions?${whole}`, token)).text()
    const amounts = [...text.matchAll(/"amount":([^,}]+)/g)].map(([, amount]) => amount)
    expect(amounts.length).toBeGreaterThan(1000)
    expect(amounts.filter((amount) => !/^-?\d+\.\d\d$/.test(amount ?? ''))).toEqual([])
  })

  it('shows spending as negative on accounts and positive on cards, and what is owed as positive', async () => {
    const debit = (rows: Row[]) =>
      rows.filter(({ transaction_type }) => transaction_type === 'DEBIT').map(({ amount }) => Math.sign(amount))
    expect(new Set(debit(await bench.results<Row>(`${current()}/transactions?${whole}`, token)))).toEqual(new Set([-1]))
    expect(new Set(debit(await bench.results<Row>(`${card()}/transactions?${whole}`, token)))).toEqual(new Set([1]))
    const [balance] = await bench.results<{ current: number; available: number; credit_limit: number }>(
      `${card()}/balance`,
      token,
    )
    expect(balance?.current).toBeGreaterThan(0)
    expect(balance?.available).toBeLessThan(balance?.credit_limit ?? 0)
  })

  it('has balances that the rows add up to, and running balances that step by each row', async () => {
    for (const account of bench.bank.control.truth('john')) {
      const path = `/data/v1/${account.kind}s/${account.accountId}`
      const rows = (await bench.results<Row>(`${path}/transactions?${whole}`, token)).reverse()
      const [balance] = await bench.results<{ current: number }>(`${path}/balance`, token)
      const sign = account.kind === 'card' ? -1n : 1n
      let running = account.openingMinor
      for (const row of rows) {
        running += sign * pence(row.amount)
        expect(sign * pence(row.running_balance?.amount ?? Number.NaN)).toBe(running)
      }
      expect(sign * pence(balance?.current ?? Number.NaN)).toBe(running)
    }
  })

  it('is enriched for some rows, not for all', async () => {
    const rows = await bench.results<Row>(`${current()}/transactions?${whole}`, token)
    const share = (test: (row: Row) => boolean) => rows.filter(test).length / rows.length
    expect(share(({ transaction_classification }) => transaction_classification.length > 0)).toBeGreaterThan(0.4)
    expect(share(({ transaction_classification }) => transaction_classification.length === 0)).toBeGreaterThan(0.2)
    expect(share(({ merchant_name }) => merchant_name !== undefined)).toBeLessThan(0.75)
  })
})

describe('dates asked for', () => {
  const days = async (query: string) =>
    (await bench.results<Row>(`${current()}/transactions?${query}`, token)).map(({ timestamp }) =>
      timestamp.slice(0, 10),
    )

  it('count from both ends, both included, newest first', async () => {
    const all = await days(whole)
    const some = await days('from=2026-03-02&to=2026-03-30')
    expect(some).toEqual(all.filter((day) => day >= '2026-03-02' && day <= '2026-03-30'))
    expect([some.at(-1), some[0]]).toEqual(['2026-03-02', '2026-03-30'])
    expect(await days('from=2026-03-02T00:00:00Z&to=2026-03-30T23:59:59Z')).toEqual(some)
  })

  it('reach back over 24 whole months and no further', async () => {
    expect((await days('from=2021-06-01&to=2026-11-22')).at(-1)).toBe('2024-11-01')
  })

  it.each([
    ['from after to', 'from=2026-02-02&to=2026-02-01', 'invalid_date_range'],
    ['to in the future', 'from=2026-11-01&to=2026-11-23', 'invalid_date_range'],
    ['beyond the bank’s depth', 'from=2020-10-31&to=2026-11-22', 'invalid_date_range'],
    ['no date', 'from=yesterday', 'validation_error'],
    ['no such day', 'from=2026-02-31&to=2026-03-01', 'validation_error'],
  ])('are refused: %s', async (_, query, error) => {
    expect(await codeOf(`${current()}/transactions?${query}`)).toEqual([400, error])
    expect(await codeOf(`${card()}/transactions/pending?${query}`)).toEqual([400, error])
  })
})

describe('what is not shared', () => {
  it('is denied by scope', async () => {
    const { access_token } = await bench.connect({ scope: 'accounts offline_access' })
    expect(await codeOf('/data/v1/accounts', access_token)).toEqual([200, undefined])
    for (const path of [
      '/data/v1/info',
      '/data/v1/cards',
      `${current()}/balance`,
      `${current()}/transactions`,
      `${current()}/direct_debits`,
      `${current()}/standing_orders`,
    ])
      expect(await codeOf(path, access_token), path).toEqual([403, 'access_denied'])
  })

  it('does not exist for another customer, another bank or the other kind of path', async () => {
    const other = await bench.connect({ username: 'john1', password: 'doe1' })
    const elsewhere = await bench.connect({ provider_id: 'mock' })
    for (const stranger of [other, elsewhere])
      expect(await codeOf(current(), stranger.access_token)).toEqual([404, 'account_not_found'])
    expect(await codeOf(current().replace('accounts', 'cards'))).toEqual([404, 'account_not_found'])
  })

  it('is not supported where the bank does not offer it', async () => {
    const cards = await bench.connect({ provider_id: 'oauth-cards-only' })
    expect(await codeOf('/data/v1/accounts', cards.access_token)).toEqual([501, 'endpoint_not_supported'])
    expect(await codeOf('/data/v1/cards', cards.access_token)).toEqual([200, undefined])
  })
})

it('lists its banks openly, filtered as asked', async () => {
  const list = async (query: string) =>
    ((await (await fetch(`${bench.url}/api/providers${query}`)).json()) as { provider_id: string }[]).map(
      ({ provider_id }) => provider_id,
    ) // only ids are read
  expect(await list('')).toEqual(expect.arrayContaining(['demo', 'mock', 'oauth-cards-only']))
  expect(await list('?scopes=cards%20accounts')).not.toContain('oauth-cards-only')
  expect(await list('?country=fr')).toEqual([])
})

describe('the control', () => {
  it('counts calls by path and presence, the dates asked and the token’s uses', async () => {
    const { access_token } = await bench.connect()
    bench.bank.control.reset()
    const path = `${current()}/transactions`
    await bench.get(`${path}?from=2026-11-01&to=2026-11-02`, access_token)
    await bench.get(path, access_token, { 'X-PSU-IP': '203.0.113.7' })
    const calls = bench.bank.control.calls()
    expect(calls.perPath[path]).toEqual({ attended: 1, unattended: 1 })
    expect(calls.all).toEqual([
      { method: 'GET', path, attended: false, from: '2026-11-01', to: '2026-11-02' },
      { method: 'GET', path, attended: true, from: null, to: null },
    ])
    expect(Object.values(calls.tokenUses)).toEqual([2])
  })

  it('knows how many calls were under way at once', async () => {
    const { access_token } = await bench.connect()
    bench.bank.control.reset()
    bench.bank.control.setLatency(300)
    await Promise.all(Array.from({ length: 7 }, () => bench.get('/data/v1/me', access_token)))
    bench.bank.control.setLatency(0)
    await bench.get('/data/v1/me', access_token)
    expect(bench.bank.control.calls().mostInFlight).toBe(7)
  })

  it('moves the clock: pending rows settle under the same normalised id and another transaction id', async () => {
    const moving = await openBench()
    const before = moving.bank.control.truth('john')
    moving.bank.control.advance({ days: 12 })
    const after = new Map(
      moving.bank.control.truth('john').flatMap(({ booked }) => booked.map((row) => [row.normalisedId, row])),
    )
    const open = before.flatMap(({ pending }) => pending)
    expect(open.length).toBeGreaterThan(3)
    for (const row of open) {
      const settled = after.get(row.normalisedId)
      expect(settled).toMatchObject({ amountMinor: row.amountMinor, description: row.description })
      expect(settled?.transactionId).not.toBe(row.transactionId)
      expect((settled?.day ?? '') >= row.day).toBe(true)
    }
    await moving.bank.close()
  })
})

describe('scripted faults', () => {
  const path = '/data/v1/info'
  const script: Bench['bank']['control']['scriptFault'] = (...line) => bench.bank.control.scriptFault(...line)

  it('answer any row of the error table, as often as said, on the path said', async () => {
    script(path, { kind: 'error', code: 'provider_too_many_requests', headers: { 'Retry-After': '7' } }, 2)
    const first = await bench.get(path, token)
    expect([first.status, first.headers.get('retry-after'), await first.json()]).toEqual([
      429,
      '7',
      { error: 'provider_too_many_requests', error_description: 'Provider rate limit exceeded.', error_details: {} },
    ])
    expect(await codeOf('/data/v1/me')).toEqual([200, undefined])
    expect(await codeOf(path)).toEqual([429, 'provider_too_many_requests'])
    expect(await codeOf(path)).toEqual([200, undefined])
  })

  it('answer with a page, with nothing, or with any status', async () => {
    script(/info$/, { kind: 'html' })
    script(/info$/, { kind: 'empty' })
    script(/info$/, { kind: 'status', status: 418, body: '"tea"' })
    const page = await bench.get(path, token)
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      502,
      'text/html; charset=utf-8',
      expect.stringContaining('Bad Gateway'),
    ])
    const nothing = await bench.get(path, token)
    expect([nothing.status, await nothing.text()]).toEqual([200, ''])
    const odd = await bench.get(path, token)
    expect([odd.status, await odd.json()]).toEqual([418, 'tea'])
  })

  it('break the connection before, halfway through or instead of the answer', async () => {
    for (const kind of ['reset', 'lost', 'truncated'] as const) {
      script(path, { kind })
      await expect(bench.get(path, token).then((answer) => answer.text())).rejects.toThrow()
    }
    expect(await codeOf(path)).toEqual([200, undefined])
  })

  it('lose the answer to a refresh that has happened', async () => {
    const strict = await openBench({ rotation: 'new-old-revoked' })
    const { refresh_token } = await strict.connect()
    strict.bank.control.scriptFault('/connect/token', { kind: 'lost' })
    await expect(strict.token({ grant_type: 'refresh_token', refresh_token })).rejects.toThrow()
    expect((await strict.token({ grant_type: 'refresh_token', refresh_token })).status).toBe(400)
    await strict.bank.close()
  })

  it('let an answer drip, whole in the end', async () => {
    script(path, { kind: 'slow', pieces: 5, waitMs: 1 })
    const pieces = await new Promise<Buffer[]>((resolve, reject) => {
      const got: Buffer[] = []
      request(`${bench.url}${path}`, { headers: { Authorization: `Bearer ${token}` } }, (answer) =>
        answer.on('data', (piece: Buffer) => got.push(piece)).on('end', () => resolve(got)),
      )
        .on('error', reject)
        .end()
    })
    expect(JSON.parse(Buffer.concat(pieces).toString())).toMatchObject({ status: 'Succeeded' })
  })
})

it('is found below a path, and nowhere else', async () => {
  const mounted = await openBench({ publicUrl: 'http://localhost:4000/demo-bank' })
  expect(mounted.url).toMatch(/\/demo-bank$/)
  expect((await fetch(`${mounted.url}/api/providers`)).status).toBe(200)
  for (const outside of ['/api/providers', '/demo-bankrupt/api/providers'])
    expect((await fetch(new URL(outside, mounted.url))).status).toBe(404)
  const dialog = (await fetch(mounted.link(), { redirect: 'manual' })).headers.get('location')
  expect(dialog).toMatch(/^http:\/\/localhost:4000\/demo-bank\/dialog\?/)
  await mounted.bank.close()
})
