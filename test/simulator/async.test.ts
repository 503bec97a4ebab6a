import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BankOptions } from '../../src/simulator/bank.ts'
import { type Bench, openBench, recorder } from './bench.ts'
import { openReceiver, type Receiver } from './receiver.ts'

type Result = { status: string; task_id?: string; results_uri?: string; results?: unknown; error?: string }

let shared: Bench
let bench: Bench
let token: string
let earlier: number
let receiver: Receiver
/** A bank of the test's own, in place of the one they share. */
const open = async (options: Partial<BankOptions> = {}): Promise<void> => {
  bench = await openBench({ deliveries: { backOffMs: 1 }, ...options })
  token = (await bench.bank.control.connect({ user: 'john' })).access_token
  earlier = 0
}
beforeAll(async () => {
  await open()
  shared = bench
})
beforeEach(async () => {
  bench = shared
  control().reset()
  token = (await control().connect({ user: 'john' })).access_token
  earlier = control().tasks().length
  receiver = await openReceiver()
})
afterEach(async () => {
  await receiver.close()
  if (bench !== shared) await bench.bank.close()
})
afterAll(() => shared.bank.close())

const control = () => bench.bank.control
const read = async (answer: Response) => ({ status: answer.status, body: (await answer.json()) as Result }) // any of a task's shapes
const ask = async (path: string, more = '', withToken = token, headers = {}): Promise<string> => {
  const { status, body } = await read(
    await bench.get(`${path}${path.includes('?') ? '&' : '?'}async=true${more}`, withToken, headers),
  )
  expect([status, body.status]).toEqual([202, 'Queued'])
  return body.results_uri ?? ''
}
const poll = async (resultsUri: string, withToken = token) =>
  read(await bench.get(new URL(resultsUri).pathname, withToken))
/** What comes of a request, once all is done. */
const outcome = async (path: string, more = ''): Promise<Result> => {
  const uri = await ask(path, more)
  await control().settled()
  return (await poll(uri)).body
}
/** Those of this test. */
const tasks = () => control().tasks().slice(earlier)
const attempts = () => tasks().map((task) => task.attempts)

const account = () =>
  control()
    .truth('john')
    .find(({ kind }) => kind === 'account')?.accountId ?? ''
const card = () =>
  control()
    .truth('john')
    .find(({ kind }) => kind === 'card')?.accountId ?? ''

describe('a request in asynchronous mode', () => {
  it('is taken with 202 and goes from Queued by Running to Succeeded, a stage at each step', async () => {
    control().holdTasks()
    const answer = await bench.get('/data/v1/accounts?async=true', token)
    const { status, body } = await read(answer)
    expect(status).toBe(202)
    expect(body).toEqual({
      results_uri: `${bench.url}/data/v1/results/${body.task_id}`,
      status: 'Queued',
      task_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(answer.headers.get('x-credentials-id')).toBeTruthy()
    const uri = body.results_uri ?? ''
    const seen = [await poll(uri)]
    for (let n = 0; n < 2; n++) {
      await control().stepTasks()
      seen.push(await poll(uri))
    }
    expect(seen.map((one) => [one.status, one.body.status])).toEqual([
      [200, 'Queued'],
      [200, 'Running'],
      [200, 'Succeeded'],
    ])
  })

  it.each([
    ['/data/v1/info'],
    ['/data/v1/accounts'],
    ['/data/v1/accounts/{account}'],
    ['/data/v1/accounts/{account}/balance'],
    ['/data/v1/accounts/{account}/transactions?from=2025-01-02&to=2026-03-04'],
    ['/data/v1/accounts/{account}/transactions/pending'],
    ['/data/v1/accounts/{account}/direct_debits'],
    ['/data/v1/accounts/{account}/standing_orders'],
    ['/data/v1/cards'],
    ['/data/v1/cards/{card}'],
    ['/data/v1/cards/{card}/balance'],
    ['/data/v1/cards/{card}/transactions'],
    ['/data/v1/cards/{card}/transactions/pending'],
  ])('comes to the same as a synchronous one: %s', async (template) => {
    const path = template.replace('{account}', account()).replace('{card}', card())
    const uri = await ask(path)
    await control().settled()
    const [later, atOnce] = [await bench.get(new URL(uri).pathname, token), await bench.get(path, token)]
    expect(await later.text()).toBe(await atOnce.text())
  })

  it('does not exist for /me, nor with anything but async=true', async () => {
    for (const path of ['/data/v1/me?async=true', '/data/v1/accounts?async=false'])
      expect((await read(await bench.get(path, token))).body.status).toBe('Succeeded')
    expect(tasks()).toEqual([])
  })

  it('needs a token, a consent that is not over and a hook that is an address of the web', async () => {
    const refused = async (path: string, withToken = token) => {
      const { status, body } = await read(await bench.get(path, withToken))
      return [status, body.error]
    }
    expect(await refused('/data/v1/accounts?async=true', 'garbage')).toEqual([401, 'unauthorized'])
    const rows = `/data/v1/accounts/${account()}/transactions?async=true&webhook_uri=`
    for (const hook of ['nowhere', 'file:///etc/hosts'])
      expect(await refused(rows + encodeURIComponent(hook))).toEqual([400, 'validation_error'])
    await open({ expiresIn: 200 * 24 * 3600 })
    const uri = await ask('/data/v1/accounts')
    control().advance({ days: 90 })
    expect(await refused('/data/v1/accounts?async=true')).toEqual([403, 'access_denied'])
    expect(await refused(new URL(uri).pathname)).toEqual([403, 'access_denied'])
  })

  it('is refused by the bank for the same reasons as any other, and says so when it has failed', async () => {
    token = (await control().connect({ user: 'john', scope: 'accounts offline_access' })).access_token
    expect(await outcome('/data/v1/cards')).toEqual({
      results: [],
      status: 'Failed',
      error: 'access_denied',
      error_description: 'Access to a specific resource has been denied.',
      error_details: {},
    })
    expect(await outcome('/data/v1/accounts/nobody')).toMatchObject({ status: 'Failed', error: 'account_not_found' })
  })

  it('counts as one call, against the bank’s limits too, unless the person is present', async () => {
    token = (await control().connect({ user: 'john', provider: 'ob-plain' })).access_token
    control().reset()
    const errors: (string | undefined)[] = []
    for (let n = 0; n < 5; n++) errors.push((await outcome(`/data/v1/cards?n=${n}`)).error)
    expect(errors).toEqual([undefined, undefined, undefined, undefined, 'provider_request_limit_exceeded'])
    const attended = await ask('/data/v1/cards?n=5', '', token, { 'X-PSU-IP': '203.0.113.7' })
    await control().settled()
    expect((await poll(attended)).body.status).toBe('Succeeded')
    expect(control().calls().perPath['/data/v1/cards']).toEqual({ attended: 1, unattended: 5 })
  })

  it('sees nothing any more where the person has ended it all before its turn', async () => {
    await open()
    control().holdTasks()
    const revoked = await ask('/data/v1/accounts')
    expect(control().revoke('john', 'demo')).toBe(1)
    const { access_token } = await control().connect({ user: 'john' })
    await ask('/data/v1/cards', '', access_token)
    const authorised = { headers: { Authorization: `Bearer ${access_token}` } }
    await fetch(`${bench.url}/api/delete`, { method: 'DELETE', ...authorised })
    control().releaseTasks()
    await control().settled()
    expect(tasks().map(({ status }) => status)).toEqual(['Failed', 'Failed'])
    expect((await poll(revoked)).status).toBe(403)
  })

  it('keeps the bank waiting and not the client', async () => {
    await open({ latencyMs: 200 })
    for (let n = 0; n < 5; n++) await ask('/data/v1/accounts')
    await control().settled()
    expect(control().calls().mostInFlight).toBe(5)
  })
})

describe('results', () => {
  it('are there for any token of the same connection, and for no other', async () => {
    const { access_token, refresh_token = '' } = await control().connect({ user: 'john' })
    const uri = await ask('/data/v1/accounts', '', access_token)
    await control().settled()
    const refreshed = await bench.token({ grant_type: 'refresh_token', refresh_token })
    const { access_token: newest } = (await refreshed.json()) as { access_token: string } // a success
    expect((await poll(uri, newest)).body.status).toBe('Succeeded')
    expect((await poll(uri, access_token)).status).toBe(401)
    expect((await poll(uri, token)).status).toBe(404)
    expect((await poll(`${bench.url}/data/v1/results/unknown`)).status).toBe(404)
  })

  it('are kept for an hour of the bank’s clock', async () => {
    await open({ expiresIn: 7200 })
    const uri = await ask('/data/v1/accounts')
    await control().settled()
    control().advance({ minutes: 59, seconds: 59 })
    expect((await poll(uri)).status).toBe(200)
    control().advance({ seconds: 1 })
    expect((await poll(uri)).status).toBe(404)
  })
})

describe('TrueLayer itself', () => {
  const path = '/data/v1/accounts'

  it('tries a bank again that has failed, and not for ever', async () => {
    control().scriptFault(path, { kind: 'error', code: 'temporarily_unavailable' }, 2)
    expect((await outcome(path)).status).toBe('Succeeded')
    control().scriptFault(path, { kind: 'error', code: 'connector_timeout' }, 3)
    expect(await outcome(path)).toMatchObject({
      status: 'Failed',
      error: 'connector_timeout',
      error_description: 'The connector service timed out.',
    })
    expect(attempts()).toEqual([3, 3])
  })

  it.each(['provider_too_many_requests', 'endpoint_not_supported', 'sca_exceeded'] as const)(
    'takes %s for an answer',
    async (code) => {
      control().scriptFault(path, { kind: 'error', code })
      expect(await outcome(path)).toMatchObject({ status: 'Failed', error: code })
      expect(attempts()).toEqual([1])
    },
  )

  it.each(['html', 'empty', 'reset', 'lost', 'truncated'] as const)(
    'takes no answer (%s) for a bank that has failed',
    async (kind) => {
      control().scriptFault(path, { kind })
      expect((await outcome(path)).status).toBe('Succeeded')
      control().scriptFault(path, { kind }, 3)
      expect(await outcome(path)).toMatchObject({ status: 'Failed', error: 'provider_error' })
      expect(attempts()).toEqual([2, 3])
    },
  )

  it('waits no longer than it can for an answer that never ends, and passes on what has wrong types', async () => {
    control().scriptFault(path, { kind: 'drip', waitMs: 1 }, 3)
    expect(await outcome(path)).toMatchObject({ status: 'Failed', error: 'provider_timeout' })
    const twist = { kind: 'wrong-types', of: 'results' } as const
    recorder.scripted(/results/, twist, 1) // where it comes to light
    control().scriptFault(path, twist)
    const uri = await ask(path)
    await control().settled()
    const { results } = (await poll(uri)).body
    expect(Array.isArray(results)).toBe(false)
  })
})

describe('tasks that are held', () => {
  it('go on together when they are released', async () => {
    control().holdTasks()
    for (const path of ['/data/v1/accounts', '/data/v1/cards']) await ask(path)
    await control().stepTasks()
    await ask('/data/v1/info')
    await control().settled()
    const states = () => tasks().map(({ path, status }) => [path, status])
    expect(states()).toEqual([
      ['/data/v1/accounts', 'Running'],
      ['/data/v1/cards', 'Running'],
      ['/data/v1/info', 'Queued'],
    ])
    control().releaseTasks()
    await control().settled()
    expect(states().map(([, status]) => status)).toEqual(['Succeeded', 'Succeeded', 'Succeeded'])
  })
})

describe('the hook at the end', () => {
  const hooked = (path: string): Promise<string> =>
    ask(path, `&webhook_uri=${encodeURIComponent(`${receiver.url}/hook/secret?for=me`)}`)
  const taskOf = (resultsUri: string): string => resultsUri.split('/').at(-1) ?? ''
  const told = () => receiver.got.map(({ body }) => (JSON.parse(body) as { task_id: string }).task_id) // each is a hook

  it('is a plain call in the published shape, without signature or results', async () => {
    const uri = await hooked(`/data/v1/accounts/${account()}/balance`)
    await control().settled()
    const [{ credentials_id } = { credentials_id: '' }] = await bench.results<{ credentials_id: string }>(
      '/data/v1/me',
      token,
    )
    const [hook] = receiver.got
    expect([hook?.method, hook?.path, hook?.headers['content-type']]).toEqual([
      'POST',
      '/hook/secret?for=me',
      'application/json',
    ])
    expect(hook?.headers).not.toHaveProperty('tl-signature')
    expect(JSON.parse(hook?.body ?? '')).toEqual({
      request_timestamp: '0001-01-01T00:00:00Z',
      request_uri: `${bench.url}/data/v1/accounts/${account()}/balance`,
      results_uri: uri,
      task_id: taskOf(uri),
      credentials_id,
      status: 'Succeeded',
    })
  })

  it('tells of a failure too', async () => {
    control().scriptFault('/data/v1/info', { kind: 'error', code: 'access_denied' })
    await hooked('/data/v1/info')
    await control().settled()
    expect(JSON.parse(receiver.got[0]?.body ?? '')).toMatchObject({ status: 'Failed' })
  })

  it('comes after the results are there', async () => {
    control().holdTasks()
    const uri = await hooked('/data/v1/accounts')
    await control().stepTasks()
    await control().settled()
    expect(receiver.got).toEqual([])
    await control().stepTasks()
    await control().settled()
    expect(told()).toEqual([taskOf(uri)])
  })

  it('can come more than once, or never', async () => {
    control().setDelivery({ duplicates: 2 })
    const first = taskOf(await hooked('/data/v1/accounts'))
    await control().settled()
    control().setDelivery({ lost: true })
    await hooked('/data/v1/accounts')
    await control().settled()
    control().setDelivery({})
    const last = taskOf(await hooked('/data/v1/accounts'))
    await control().settled()
    expect(told()).toEqual([first, first, first, last])
    expect(
      control()
        .deliveries()
        .map(({ state }) => state),
    ).toEqual(['delivered', 'delivered', 'delivered', 'lost', 'delivered'])
  })

  it('can come late, in the order of the events or against it', async () => {
    const inOrder = async (): Promise<string[]> => {
      const uris: string[] = []
      for (const path of ['/data/v1/accounts', '/data/v1/cards', '/data/v1/info']) {
        uris.push(await hooked(path))
        await control().settled()
      }
      return uris.map(taskOf)
    }
    control().setDelivery({ held: true })
    const early = await inOrder()
    expect(receiver.got).toEqual([])
    expect(
      control()
        .deliveries()
        .map(({ state }) => state),
    ).toEqual(['held', 'held', 'held'])
    await control().releaseDeliveries()
    const late = await inOrder()
    await control().releaseDeliveries({ reverse: true })
    expect(told()).toEqual([...early, ...late.toReversed()])
  })

  it('is sent again until it is taken, and given up in the end; each attempt is listed', async () => {
    await open({ deliveries: { attempts: 3, backOffMs: 1 } })
    receiver.answer(500, 302)
    await hooked('/data/v1/accounts')
    await control().settled()
    receiver.answer(404, 410, 503)
    await hooked('/data/v1/accounts')
    await control().settled()
    await receiver.close()
    await hooked('/data/v1/accounts')
    await control().settled()
    expect(
      control()
        .deliveries()
        .map(({ state, attempts }) => [state, ...attempts.map(({ status }) => status)]),
    ).toEqual([
      ['delivered', 500, 302, 202],
      ['failed', 404, 410, 503],
      ['failed', null, null, null],
    ])
    expect(receiver.got).toHaveLength(6)
  })

  it('is forgotten by a reset, and so is what was set for it', async () => {
    control().setDelivery({ held: true })
    control().holdTasks()
    await hooked('/data/v1/accounts')
    control().reset()
    await control().settled()
    expect(
      control()
        .deliveries()
        .map(({ state }) => state),
    ).toEqual(['delivered'])
  })
})
