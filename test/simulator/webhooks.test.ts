import { createLocalJWKSet, jwtVerify } from 'jose'
import * as tlSigning from 'truelayer-signing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BankOptions } from '../../src/simulator/bank.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Bench, client, openBench } from './bench.ts'
import { openReceiver, type Received, type Receiver } from './receiver.ts'

type Event = { type: string; event_id: string } & Record<string, unknown>

const john = { username: 'john', password: 'doe' }
const post = 'POST' as tlSigning.HttpMethod // the package's own names of methods exist for its compiler only

let shared: Bench
let bench: Bench
let receiver: Receiver
/** A bank of the test's own, in place of the one they share. */
const open = async (options: Partial<BankOptions> = {}): Promise<void> => {
  if (bench !== shared) await bench.bank.close()
  const clients = [{ ...client, webhookUri: `${receiver.url}/tl-webhook/mine` }]
  bench = await openBench({ clients, deliveries: { backOffMs: 1 }, ...options })
}
beforeAll(async () => {
  receiver = await openReceiver()
  await open()
  shared = bench
})
beforeEach(() => {
  bench = shared
  control().reset()
  receiver.clear()
})
afterEach(async () => {
  if (bench !== shared) await bench.bank.close()
})
afterAll(async () => {
  await shared.bank.close()
  await receiver.close()
})

const control = () => bench.bank.control
const jwksUrl = () => `${bench.url}/.well-known/jwks`
const signatureOf = ({ headers }: Received): string => headers['tl-signature'] ?? ''

/** As a receiver does it with TrueLayer's own package. @throws where the call is not the bank's */
async function verify(received: Received, allowed = [jwksUrl()]): Promise<void> {
  const signature = signatureOf(received)
  const jku = tlSigning.extractJku(signature)
  tlSigning.SignatureError.ensure(jku !== undefined && allowed.includes(jku), 'foreign jku')
  tlSigning.verify({
    jwks: await (await fetch(jku ?? '')).text(),
    signature,
    method: post,
    path: received.path,
    headers: received.headers,
    requiredHeaders: ['X-Tl-Webhook-Timestamp'],
    body: received.body,
  })
}

/** Everything that was received, once all is done; each verified. */
async function events(): Promise<Event[]> {
  await control().settled()
  for (const received of receiver.got) await verify(received)
  return receiver.got.map(({ body }) => JSON.parse(body) as Event) // each is a webhook
}

const credentialsOf = async (token: string): Promise<string> => {
  const [me] = await bench.results<{ credentials_id: string }>('/data/v1/me', token)
  return me?.credentials_id ?? ''
}
const accountOf = (kind: 'account' | 'card'): string =>
  control()
    .truth('john')
    .find((account) => account.kind === kind)?.accountId ?? ''

describe('a signed webhook', () => {
  const sent = async (): Promise<Received> => {
    await visitBank(bench.link(), john)
    await control().settled()
    const [received] = receiver.got
    if (!received) throw new Error('nothing was received')
    return received
  }

  it('is accepted by TrueLayer’s own package, with the key that its jku leads to', async () => {
    const received = await sent()
    await expect(verify(received)).resolves.toBeUndefined()
    expect([received.method, received.path]).toEqual(['POST', '/tl-webhook/mine'])
    expect(JSON.parse(Buffer.from(signatureOf(received).split('.')[0] ?? '', 'base64url').toString())).toEqual({
      alg: 'ES512',
      kid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      tl_version: '2',
      tl_headers: 'X-Tl-Webhook-Timestamp,Content-Type',
      jku: jwksUrl(),
    })
    expect(received.headers).toMatchObject({
      'x-tl-webhook-timestamp': '2026-11-22T12:00:00Z',
      'content-type': 'application/json',
    })
  })

  it.each<[what: string, change: (received: Received) => Partial<Received>]>([
    ['another body', ({ body }) => ({ body: body.replace('authorized', 'failed') })],
    ['the same body written otherwise', ({ body }) => ({ body: JSON.stringify(JSON.parse(body), null, 1) })],
    ['another path', () => ({ path: '/tl-webhook/yours' })],
    ['another time', ({ headers }) => ({ headers: { ...headers, 'x-tl-webhook-timestamp': '2026-11-22T12:00:01Z' } })],
    ['another type', ({ headers }) => ({ headers: { ...headers, 'content-type': 'text/plain' } })],
  ])('does not stand for %s', async (_, change) => {
    const received = await sent()
    await expect(verify({ ...received, ...change(received) })).rejects.toThrow('Invalid signature')
  })

  it('does not stand when another bank has signed it, nor when nobody allowed its jku', async () => {
    const received = await sent()
    await expect(verify(received, ['https://webhooks.truelayer.com/.well-known/jwks'])).rejects.toThrow('foreign jku')
    const mine = jwksUrl()
    await open()
    await visitBank(bench.link(), john)
    await control().settled()
    const foreign = receiver.got.at(-1) ?? received
    await expect(verify(foreign, [mine])).rejects.toThrow('foreign jku')
    const [header = '', , signature = ''] = signatureOf(foreign).split('.')
    const forged = JSON.stringify({ ...JSON.parse(Buffer.from(header, 'base64url').toString()), jku: mine })
    const headers = {
      ...foreign.headers,
      'tl-signature': `${Buffer.from(forged).toString('base64url')}..${signature}`,
    }
    await expect(verify({ ...foreign, headers }, [mine])).rejects.toThrow()
  })
})

describe('the published keys', () => {
  type Jwks = { keys: { kty: string; alg: string; kid: string }[] }
  const published = async (): Promise<Jwks> => (await (await fetch(jwksUrl())).json()) as Jwks // as RFC 7517 has them

  it('are the public halves of the keys of webhooks and of access tokens', async () => {
    const { access_token } = await bench.connect()
    const jwks = await published()
    expect(jwks.keys.map(({ kty, alg }) => [kty, alg])).toEqual([
      ['EC', 'ES512'],
      ['RSA', 'RS256'],
    ])
    for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi'])
      for (const key of jwks.keys) expect(key).not.toHaveProperty(secret)
    const at = { currentDate: new Date('2026-11-22T12:00:01Z') }
    const { payload } = await jwtVerify(access_token, createLocalJWKSet(jwks), at)
    expect(payload.iss).toBe(bench.url)
  })

  it('are the same after a restart where the bank’s state is kept', async () => {
    let kept: string | undefined
    const state = {
      load: () => kept,
      save: (text: string) => {
        kept = text
      },
    }
    await open({ state })
    const before = await published()
    await open({ state })
    expect(await published()).toEqual(before)
    await open()
    expect(await published()).not.toEqual(before)
  })
})

describe('the end of a visit to the dialog', () => {
  it('is told as connection_authorized, under the id that /me will give', async () => {
    const { access_token } = await bench.connect()
    expect(await events()).toEqual([
      {
        type: 'connection_authorized',
        event_version: 1,
        event_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        connection_id: await credentialsOf(access_token),
        authorized_at: '2026-11-22T12:00:00Z',
      },
    ])
  })

  it('is told as connection_failed after Cancel, at the bank, before it and instead of it', async () => {
    const { access_token, refresh_token } = await bench.connect({ password: 'reconfirm' })
    await control().settled()
    receiver.clear()
    await visitBank(bench.link(), { ...john, decision: 'cancel' })
    await visitBank(bench.link({ provider_id: '' }), { ...john, decision: 'cancel' })
    const { clientId: client_id, clientSecret: client_secret } = client
    const asked = { client_id, client_secret, refresh_token, redirect_uri: client.redirectUris[0] }
    const user = { name: 'John Doe', email: 'john@example.com' }
    const extended = await fetch(`${bench.url}/connections/extend`, {
      method: 'POST',
      body: JSON.stringify({ ...asked, user, user_has_reconfirmed_consent: true }),
    })
    const { user_input_link } = (await extended.json()) as { user_input_link: string } // its word is needed
    await visitBank(user_input_link, { ...john, decision: 'cancel' })
    const failed = {
      type: 'connection_failed',
      event_version: 1,
      event_id: expect.any(String),
      connection_id: expect.any(String),
      failed_at: '2026-11-22T12:00:00Z',
      failure_stage: 'authorizing',
    }
    expect(await events()).toEqual([
      { ...failed, failure_reason: 'provider_rejected' },
      { ...failed, failure_reason: 'canceled' },
      { ...failed, failure_reason: 'canceled', connection_id: await credentialsOf(access_token) },
    ])
  })

  it('keeps the connection’s id when it is renewed', async () => {
    const { access_token, refresh_token } = await bench.connect()
    const answer = await fetch(`${bench.url}/v1/reauthuri`, {
      method: 'POST',
      body: JSON.stringify({ response_type: 'code', refresh_token, redirect_uri: client.redirectUris[0] }),
    })
    const { result } = (await answer.json()) as { result: string } // a success
    await visitBank(result, john)
    const id = await credentialsOf(access_token)
    expect((await events()).map(({ type, connection_id }) => [type, connection_id])).toEqual([
      ['connection_authorized', id],
      ['connection_authorized', id],
    ])
  })

  it('is told nobody where the application has no address for it', async () => {
    await open({ clients: [client] })
    await visitBank(bench.link(), john)
    await control().settled()
    expect(control().deliveries()).toEqual([])
    const event = { type: 'connection_authorized' }
    expect(() => control().sendWebhook('bench', event)).toThrow('clientId')
    expect(() => control().sendWebhook('stranger', event)).toThrow('clientId')
  })
})

describe('the end of an asynchronous request', () => {
  it.each(['account', 'card'] as const)(
    'for transactions of an %s is told, whether it went well or not',
    async (kind) => {
      const { access_token } = await bench.connect()
      const account_id = accountOf(kind)
      const path = `/data/v1/${kind}s/${account_id}/transactions`
      const request = async (): Promise<string> => {
        const answer = await bench.get(`${path}?async=true&from=2026-01-01`, access_token)
        return ((await answer.json()) as { task_id: string }).task_id // a 202
      }
      const done = await request()
      await control().settled()
      control().scriptFault(path, { kind: 'error', code: 'provider_request_limit_exceeded' })
      const failed = await request()
      const told = {
        event_version: 1,
        event_id: expect.any(String),
        connection_id: await credentialsOf(access_token),
        account_id,
      }
      expect((await events()).slice(1)).toEqual([
        { ...told, type: 'transactions_request_completed', request_id: done, completed_at: '2026-11-22T12:00:00Z' },
        {
          ...told,
          type: 'transactions_request_failed',
          request_id: failed,
          failure_reason: 'provider_request_limit_exceeded',
          failed_at: '2026-11-22T12:00:00Z',
        },
      ])
    },
  )

  it('for anything else is not', async () => {
    const { access_token } = await bench.connect()
    for (const path of [
      'accounts',
      `accounts/${accountOf('account')}/balance`,
      `cards/${accountOf('card')}/transactions/pending`,
    ])
      await bench.get(`/data/v1/${path}?async=true`, access_token)
    expect((await events()).map(({ type }) => type)).toEqual(['connection_authorized'])
  })
})

describe('delivery', () => {
  it('can repeat an event, and repeats its id with it', async () => {
    control().setDelivery({ duplicates: 1 })
    await visitBank(bench.link(), john)
    const [first, second, ...others] = await events()
    expect([second, others]).toEqual([first, []])
  })

  it('tries again with the same signature until it is taken', async () => {
    receiver.answer(503, 429)
    await visitBank(bench.link(), john)
    await events()
    expect(new Set(receiver.got.map(signatureOf)).size).toBe(1)
    expect(control().deliveries()).toMatchObject([
      { state: 'delivered', attempts: [{ status: 503 }, { status: 429 }, { status: 202, at: '2026-11-22T12:00:00Z' }] },
    ])
  })

  it('can be held, and let go in another order; what is signed stays good', async () => {
    await open()
    control().setDelivery({ held: true })
    for (let n = 0; n < 3; n++) {
      await visitBank(bench.link(), john)
      control().advance({ minutes: 1 })
    }
    expect(await events()).toEqual([])
    await control().releaseDeliveries({ reverse: true })
    expect((await events()).map(({ authorized_at }) => authorized_at)).toEqual([
      '2026-11-22T12:02:00Z',
      '2026-11-22T12:01:00Z',
      '2026-11-22T12:00:00Z',
    ])
  })

  it('can be asked for by hand, with any content', async () => {
    const id = control().sendWebhook('bench', { type: 'connection_authorized', connection_id: 'c1' })
    expect(control().sendWebhook('bench', { type: 'something_new', event_id: 'mine', event_version: 2 })).toBe('mine')
    expect(await events()).toEqual([
      { type: 'connection_authorized', connection_id: 'c1', event_version: 1, event_id: id },
      { type: 'something_new', event_version: 2, event_id: 'mine' },
    ])
  })
})
