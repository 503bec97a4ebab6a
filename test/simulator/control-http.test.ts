import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { routes } from '../../src/simulator/control-http.ts'
import { ask } from '../harness/http.ts'
import { type Bench, client, everyScope, noon, openBench } from './bench.ts'

let bench: Bench
let controlUrl: string
beforeAll(async () => {
  bench = await openBench()
  controlUrl = (await bench.bank.listen(0, { control: 0 })).controlUrl ?? ''
})
afterAll(() => bench.bank.close())
beforeEach(() => bench.bank.control.reset())

type Said = { status: number; body: unknown }
async function say(method: string, path: string, body?: object): Promise<Said> {
  const { origin, pathname } = new URL(controlUrl)
  const { status, json } = await ask(origin, pathname + path, { method, ...(body && { body }) })
  return { status, body: json() }
}

/** As JSON carries it: amounts as texts. */
const sent = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? String(member) : member)))

describe('the control over HTTP', () => {
  it('has a route for everything that the control offers, and none for anything else', () => {
    const reached = Object.values(routes).flatMap(({ reaches }) => reaches)
    expect(new Set(reached)).toEqual(new Set(Object.keys(bench.bank.control)))
  })

  it('tells the truth of a customer at a bank, now or at an instant, with amounts as texts', async () => {
    expect(await say('GET', '/truth?user=john')).toEqual({
      status: 200,
      body: { items: sent(bench.bank.control.truth('john')) },
    })
    const at = '2026-03-01T09:00:00Z'
    const then = await say('GET', `/truth?user=john&provider=ob-no-ids&at=${at}`)
    expect(then.body).toEqual({ items: sent(bench.bank.control.truth('john', 'ob-no-ids', Temporal.Instant.from(at))) })
    expect(then.body).toMatchObject({ items: [{ currentMinor: expect.stringMatching(/^-?\d+$/) }, {}, {}, {}] })
  })

  it('tells what the bank wrote down between two instants', async () => {
    const [from, to] = ['2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z']
    const { body } = await say('GET', `/changes?user=john&from=${from}&to=${to}`)
    const known = bench.bank.control.changes('john', 'demo', Temporal.Instant.from(from), Temporal.Instant.from(to))
    expect(known.length).toBeGreaterThan(50)
    expect(body).toEqual({ items: sent(known) })
  })

  it('makes the bank write something down', async () => {
    const [account] = bench.bank.control.truth('john3')
    const booked = {
      user: 'john3',
      accountId: account?.accountId,
      kind: 'booked',
      amountMinor: '-1234',
      description: 'BY HAND',
    }
    const { status, body } = await say('POST', '/happenings', booked)
    expect({ status, body }).toMatchObject({ status: 200, body: { amountMinor: '-1234', description: 'BY HAND' } })
    expect(bench.bank.control.truth('john3')[0]?.currentMinor).toBe((account?.currentMinor ?? 0n) - 1234n)
  })

  it('gives the tokens of a fresh connection, which are good for data', async () => {
    const { status, body } = await say('POST', '/connections', { user: 'john7', scope: 'accounts balance' })
    expect({ status, body }).toEqual({
      status: 200,
      body: { access_token: expect.any(String), expires_in: 3600, token_type: 'Bearer', scope: 'accounts balance' },
    })
    const { access_token } = body as { access_token: string } // as just seen
    expect((await bench.get('/data/v1/accounts', access_token)).status).toBe(200)
    expect((await bench.get('/data/v1/cards', access_token)).status).toBe(403)
    const whole = await bench.bank.control.connect({ user: 'john', provider: 'ob-no-ids', clientId: client.clientId })
    expect(whole).toMatchObject({ scope: everyScope, refresh_token: expect.any(String) })
    const [me] = await bench.results('/data/v1/me', whole.access_token)
    expect(me).toMatchObject({ client_id: client.clientId, provider: { provider_id: 'ob-no-ids' } })
    expect((await bench.token({ grant_type: 'refresh_token', refresh_token: whole.refresh_token ?? '' })).status).toBe(
      200,
    )
  })

  it('counts calls, and forgets them when told to', async () => {
    const { access_token } = await bench.bank.control.connect({ user: 'john' })
    await bench.get('/data/v1/accounts', access_token, { 'X-PSU-IP': '192.0.2.7' })
    const { body } = await say('GET', '/calls')
    expect(body).toEqual(sent(bench.bank.control.calls()))
    expect(body).toMatchObject({ perPath: { '/data/v1/accounts': { attended: 1, unattended: 0 } } })
    expect(await say('POST', '/reset')).toEqual({ status: 200, body: {} })
    expect((await say('GET', '/calls')).body).toMatchObject({ all: [], perPath: {} })
  })

  it('scripts faults by path, by pattern, by method and by the days asked for, as often as said, and takes them back', async () => {
    const { access_token } = await bench.bank.control.connect({ user: 'john' })
    const [account] = bench.bank.control.truth('john')
    const path = `/data/v1/accounts/${account?.accountId}/transactions`
    const statuses = async (...queries: string[]) => {
      const all: number[] = []
      for (const query of queries) all.push((await bench.get(path + query, access_token)).status)
      return all
    }
    const fault = { kind: 'error', code: 'provider_error' }
    await say('POST', '/faults', { path, times: 2, fault })
    expect(await statuses('', '', '')).toEqual([503, 503, 200])
    await say('POST', '/faults', { path: { pattern: '/transactions$' }, method: 'POST', fault })
    expect(await statuses('')).toEqual([200])
    await say('POST', '/faults', {
      path: { pattern: '/transactions$' },
      from: '2026-03-03',
      to: '2026-03-04',
      times: 9,
      fault,
    })
    expect(
      await statuses(
        '?from=2026-03-01&to=2026-03-02',
        '?from=2026-03-01&to=2026-03-03',
        '?from=2026-03-04T10:00:00Z&to=2026-05-01',
        '?from=2026-03-05&to=2026-05-01',
        '?from=2026-01-01',
        '?from=2026-03-05',
      ),
    ).toEqual([200, 503, 503, 200, 503, 200])
    expect(await say('DELETE', '/faults')).toEqual({ status: 200, body: {} })
    expect(await statuses('?from=2026-03-01&to=2026-03-03')).toEqual([200])
  })

  it('holds back and lets go requests in asynchronous mode, and what is delivered of them', async () => {
    const { access_token } = await bench.bank.control.connect({ user: 'john' })
    await say('POST', '/tasks', { do: 'hold' })
    await bench.get('/data/v1/info?async=true', access_token)
    const tasks = async () => (await say('GET', '/tasks')).body
    expect(await tasks()).toMatchObject({ items: [{ path: '/data/v1/info', status: 'Queued', attempts: 0 }] })
    await say('POST', '/tasks', { do: 'step' })
    expect(await tasks()).toMatchObject({ items: [{ status: 'Running' }] })
    await say('POST', '/tasks', { do: 'release' })
    expect(await say('POST', '/settled')).toEqual({ status: 200, body: {} })
    expect(await tasks()).toMatchObject({ items: [{ status: 'Succeeded' }] })

    const receiver = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
    await once(receiver, 'listening')
    const { port } = receiver.address() as AddressInfo // it listens on a port, not on a pipe
    await say('POST', '/deliveries', { held: true })
    await bench.get(`/data/v1/info?async=true&webhook_uri=http://127.0.0.1:${port}/hook`, access_token)
    await say('POST', '/settled')
    const deliveries = async () => (await say('GET', '/deliveries')).body
    expect(await deliveries()).toMatchObject({ items: [{ state: 'held', attempts: [] }] })
    expect(await say('POST', '/deliveries/release')).toEqual({ status: 200, body: {} })
    expect(await deliveries()).toMatchObject({ items: [{ state: 'delivered', attempts: [{ status: 200 }] }] })
    receiver.close()
  })

  it('makes every call for data take as long as said', async () => {
    const { access_token } = await bench.bank.control.connect({ user: 'john' })
    await say('POST', '/latency', { ms: 30 })
    const begun = performance.now()
    await bench.get('/data/v1/me', access_token)
    expect(performance.now() - begun).toBeGreaterThanOrEqual(29)
    expect(await say('POST', '/latency', { ms: 0 })).toEqual({ status: 200, body: {} })
  })

  it('moves the clock on, by so much or to an instant, and never back', async () => {
    const own = await openBench()
    const { controlUrl: beside, url } = await own.bank.listen(0, { control: 'beside' })
    expect(beside).toBe(`${url}/control`)
    const clock = async (body?: object) => {
      const { status, json } = await ask(url, '/control/clock', body ? { method: 'POST', body } : {})
      return [status, json()]
    }
    expect(await clock()).toEqual([200, { now: noon.toString() }])
    expect(await clock({ advance: 'P1DT2H' })).toEqual([200, { now: '2026-11-23T14:00:00Z' }])
    expect(await clock({ to: '2027-01-01T00:00:00Z' })).toEqual([200, { now: '2027-01-01T00:00:00Z' }])
    for (const [field, back] of Object.entries({ to: '2026-12-31T00:00:00Z', advance: '-PT1S' }))
      expect(await clock({ [field]: back })).toEqual([400, expect.objectContaining({ error: 'invalid', field })])
    expect(await clock()).toEqual([200, { now: '2027-01-01T00:00:00Z' }])
    await own.bank.close()
  })

  it.each([
    ['GET', '/truth', undefined, 'user'],
    ['GET', '/truth?user=nobody', undefined, 'user'],
    ['GET', '/truth?user=john&provider=none', undefined, 'provider'],
    ['GET', '/truth?user=john&at=yesterday', undefined, 'at'],
    ['GET', '/truth?user=john&until=now', undefined, 'until'],
    [
      'GET',
      '/changes?user=john&provider=none&from=2026-10-01T00:00:00Z&to=2026-10-02T00:00:00Z',
      undefined,
      'provider',
    ],
    ['POST', '/connections', {}, 'user'],
    ['POST', '/connections', { user: 'nobody' }, 'user'],
    ['POST', '/connections', { user: 'john', password: 'wrong' }, 'password'],
    ['POST', '/connections', { user: 'john', provider: 'none' }, 'provider'],
    ['POST', '/connections', { user: 'john', scope: 'accounts everything' }, 'scope'],
    ['POST', '/connections', { user: 'john', clientId: 'none' }, 'clientId'],
    ['POST', '/clock', {}, 'body'],
    ['POST', '/clock', { advance: 'PT1S', to: '2030-01-01T00:00:00Z' }, 'body'],
    ['POST', '/clock', { advance: 'a day' }, 'advance'],
    ['POST', '/clock', { to: 'tomorrow' }, 'to'],
    ['POST', '/latency', { ms: -1 }, 'ms'],
    ['POST', '/faults', { path: '/x' }, 'fault'],
    ['POST', '/faults', { path: '/x', fault: { kind: 'earthquake' } }, 'fault.kind'],
    ['POST', '/faults', { path: '/x', fault: { kind: 'error', code: 'none' } }, 'fault.code'],
    ['POST', '/faults', { path: '/x', fault: { kind: 'slow', pieces: 0, waitMs: 1 } }, 'fault.pieces'],
    ['POST', '/faults', { path: '/x', times: 0, fault: { kind: 'html' } }, 'times'],
    ['POST', '/faults', { path: { pattern: '(' }, fault: { kind: 'html' } }, 'path.pattern'],
    ['POST', '/faults', { path: '/x', from: '2026-02-30', fault: { kind: 'html' } }, 'from'],
    ['POST', '/happenings', { user: 'john', accountId: 'none', kind: 'booked' }, 'accountId'],
    ['POST', '/happenings', { user: 'john', accountId: 'none', kind: 'spilt' }, 'kind'],
    ['POST', '/happenings', { user: 'john', accountId: 'none', kind: 'booked', amountMinor: '4.50' }, 'amountMinor'],
    ['POST', '/tasks', { do: 'stop' }, 'do'],
    ['POST', '/webhooks', { clientId: 'bench', event: { type: 'connection_authorized' } }, 'clientId'],
    ['POST', '/reset', { everything: true }, 'everything'],
  ])('refuses %s %s %j, and names %s', async (method, path, body, field) => {
    expect(await say(method, path, body)).toEqual({
      status: 400,
      body: { error: 'invalid', field, says: expect.stringMatching(/./) },
    })
  })

  it('refuses what is not JSON, and says which routes there are where it knows none', async () => {
    const { origin } = new URL(controlUrl)
    const broken = await ask(origin, '/control/clock', { method: 'POST', body: '{"to":' })
    expect([broken.status, broken.json()]).toEqual([400, expect.objectContaining({ error: 'invalid', field: 'body' })])
    for (const path of ['/control', '/control/nothing', '/control/toString', '/truth', '/other/truth'])
      expect((await ask(origin, path)).json()).toMatchObject({ error: 'unknown_route' })
    expect((await say('PUT', '/clock')).status).toBe(404)
    expect((await say('GET', '/')).body).toMatchObject({ routes: expect.arrayContaining(['GET /control/truth']) })
  })

  it('is not to be driven by a page of the web', async () => {
    const { origin, host, port } = new URL(controlUrl)
    const asked = async (headers: Record<string, string>) => {
      const { status, json } = await ask(origin, '/control/clock', {
        method: 'POST',
        headers,
        body: { advance: 'PT1H' },
      })
      return [status, json()['field']]
    }
    const before = bench.bank.control.now()
    for (const from of [origin, 'https://example.com', 'null'])
      expect(await asked({ origin: from })).toEqual([403, 'Origin'])
    for (const name of ['example.com', `example.com:${port}`, `localhost.example.com:${port}`, '127.0.0.1.example.com'])
      expect(await asked({ host: name })).toEqual([403, 'Host'])
    expect(bench.bank.control.now()).toEqual(before)
    for (const name of [host, `localhost:${port}`, `[::1]:${port}`, 'localhost'])
      expect((await ask(origin, '/control/clock', { headers: { host: name } })).status).toBe(200)
  })

  it('is nowhere unless it is asked for', async () => {
    const { controlUrl: none, url } = await bench.bank.listen(0)
    expect(none).toBeNull()
    const mounted = createServer(bench.bank.handle).listen(0, '127.0.0.1')
    await once(mounted, 'listening')
    const { port } = mounted.address() as AddressInfo // it listens on a port, not on a pipe
    for (const address of [url, `http://127.0.0.1:${port}`]) {
      expect((await fetch(`${address}/api/providers`)).status).toBe(200)
      expect((await fetch(`${address}/control/clock`)).status).toBe(404)
    }
    mounted.close()
  })
})
