import { decodeJwt } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Bench, challengeOf, client, codeOf, everyScope, type Grant, openBench, redirectUri } from './bench.ts'

type Said = { result: string; success: boolean; error: string }

const john = { username: 'john', password: 'doe' }
const elsewhere = 'https://other.example/back'

let bench: Bench
beforeEach(async () => {
  bench = await openBench({
    clients: [client, { clientId: 'other', clientSecret: 'o', redirectUris: [elsewhere] }],
  })
})
afterEach(() => bench.bank.close())

const post = async (path: string, body: unknown) => {
  const answer = await fetch(bench.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as Said } // a link or a refusal
}
const exchange = async (back: string | null, more: Record<string, string> = {}) => {
  const answer = await bench.token({
    grant_type: 'authorization_code',
    code: codeOf(back),
    redirect_uri: redirectUri,
    ...more,
  })
  return { status: answer.status, grant: (await answer.json()) as Grant } // read where it went well
}
const unlike = (reason: string) => ({
  status: 401,
  body: { error_description: 'Invalid request', error: 'invalid_request', error_details: { reason } },
})
const stranger = {
  status: 401,
  body: {
    error_description: 'The client credentials you have entered are incorrect. Please check and try again.',
    error: 'unauthorized_client',
    error_details: {},
  },
}

describe('a link to a bank’s own pages', () => {
  const usual = {
    response_type: 'code',
    client_id: 'bench',
    redirect_uri: redirectUri,
    scope: everyScope,
    consent_id: 'consent0007',
    provider_id: 'ob-plain',
    state: 's t&te',
  }
  const ask = (change: Record<string, unknown> = {}) => post('/v1/authuri', { ...usual, ...change })

  it('leads straight to that bank’s sign-in, and back with code and state', async () => {
    const { status, body } = await ask()
    expect([status, body]).toEqual([200, { result: expect.stringContaining(`${bench.url}/dialog?`), success: true }])
    const page = await (await fetch(body.result)).text()
    expect(page).toContain('Plain Bank')
    expect(page).toContain('name="password"')
    const back = await visitBank(body.result, john)
    expect(new URL(back ?? '').searchParams.get('state')).toBe('s t&te')
    const { grant } = await exchange(back)
    expect(decodeJwt(grant.access_token)).toMatchObject({ connector_id: 'ob-plain', consent_id: 'consent0007' })
  })

  it('works once', async () => {
    const { body } = await ask()
    await visitBank(body.result, john)
    expect((await fetch(body.result)).status).toBe(400)
  })

  it('takes everything that is published for it', async () => {
    const { status } = await ask({
      user: { id: '1', name: 'John Doe', phone: '+440000000000' },
      data_use_description: 'To show where the money goes.',
      auth_inputs: [{ branch: 'main' }],
      tracking_id: 'journey-1',
    })
    expect(status).toBe(200)
  })

  it('holds the code to its verifier, and returns by a form where it is to', async () => {
    const pkce = { code_challenge: challengeOf('the right one'), code_challenge_method: 'S256' }
    const back = await visitBank((await ask(pkce)).body.result, john)
    expect((await exchange(back, { code_verifier: 'the right one' })).status).toBe(200)
    const again = await visitBank((await ask(pkce)).body.result, john)
    expect((await exchange(again, { code_verifier: 'another' })).status).toBe(400)
    expect(await visitBank((await ask({ response_mode: 'form_post' })).body.result, john)).toBeNull()
  })

  it.each([
    ['no response_type', { response_type: undefined }, 'Invalid response_type'],
    ['another response_type', { response_type: 'token' }, 'Invalid response_type'],
    ['no client_id', { client_id: '' }, 'Invalid client_id'],
    ['no redirect_uri', { redirect_uri: undefined }, 'Invalid redirect_uri'],
    ['no scope', { scope: ' ' }, 'Invalid scope'],
    ['an unknown scope', { scope: 'accounts everything' }, 'Invalid scope'],
    ['no consent_id', { consent_id: undefined }, 'Invalid consent_id'],
    ['no provider_id', { provider_id: undefined }, 'Invalid provider_id'],
    ['an unknown bank', { provider_id: 'ob-nowhere' }, 'Invalid provider_id'],
    ['a nameless user', { user: { email: 'j@example.com' } }, 'Invalid user'],
    ['a user who cannot be reached', { user: { name: 'John Doe' } }, 'Invalid user'],
    ['a plain challenge', { code_challenge: 'abc', code_challenge_method: 'plain' }, 'Invalid code_challenge_method'],
    ['a challenge of no method', { code_challenge: 'abc' }, 'Invalid code_challenge_method'],
    ['another response_mode', { response_mode: 'query' }, 'Invalid response_mode'],
    ['a member that is not published', { client_secret: 'bench-secret' }, 'Invalid client_secret'],
  ])('is not given for %s', async (_, change, reason) => {
    expect(await ask(change)).toEqual(unlike(reason))
  })

  it('is not given for what is no JSON, to strangers, or to lead elsewhere', async () => {
    expect(await post('/v1/authuri', 'response_type=code')).toEqual(unlike('Invalid body'))
    expect(await ask({ client_id: 'stranger' })).toEqual(stranger)
    expect(await ask({ redirect_uri: elsewhere })).toEqual(stranger)
    expect(await ask({ redirect_uri: `${redirectUri}/` })).toEqual(stranger)
  })
})

describe('a link to renew a connection', () => {
  const ask = (refresh_token: string, change: Record<string, unknown> = {}) =>
    post('/v1/reauthuri', {
      response_type: 'code',
      refresh_token,
      redirect_uri: redirectUri,
      state: 'again',
      ...change,
    })
  const me = async (token: string) =>
    (await bench.results<{ credentials_id: string; consent_expires_at: string }>('/data/v1/me', token))[0]

  it.each([10, 95, 179])('keeps the connection and begins its ninety days anew, after %i days', async (days) => {
    const first = await bench.connect()
    const before = await me(first.access_token)
    bench.bank.control.advance({ days })
    const { status, body } = await ask(first.refresh_token)
    expect([status, body.success]).toEqual([200, true])
    expect(await (await fetch(body.result)).text()).toContain('name="password"')
    expect(await visitBank(body.result, { username: 'john1', password: 'doe1' })).toBeNull()
    const back = await visitBank((await ask(first.refresh_token)).body.result, john)
    expect(new URL(back ?? '').searchParams.get('state')).toBe('again')
    const { grant } = await exchange(back)
    const after = await me(grant.access_token)
    expect(after?.credentials_id).toBe(before?.credentials_id)
    const end = bench.bank.control.now().add({ hours: 90 * 24 })
    expect(Temporal.Instant.from(after?.consent_expires_at ?? '')).toEqual(end)
  })

  it('is not given ninety days after the end any more', async () => {
    const { refresh_token } = await bench.connect()
    bench.bank.control.advance({ days: 180 })
    expect(await ask(refresh_token)).toEqual(unlike('Invalid refresh_token'))
  })

  it('holds the code to its verifier', async () => {
    const { refresh_token } = await bench.connect()
    const pkce = { code_challenge: challengeOf('the right one'), code_challenge_method: 'S256' }
    const back = await visitBank((await ask(refresh_token, pkce)).body.result, john)
    expect((await exchange(back)).status).toBe(400)
  })

  it.each([
    ['an unknown token', { refresh_token: 'x' }, 'Invalid refresh_token'],
    ['no token', { refresh_token: undefined }, 'Invalid refresh_token'],
    ['no response_type', { response_type: undefined }, 'Invalid response_type'],
    ['a member that is not published', { client_id: 'bench' }, 'Invalid client_id'],
  ])('is not given for %s', async (_, change, reason) => {
    const { refresh_token } = await bench.connect()
    expect(await ask(refresh_token, change)).toEqual(unlike(reason))
  })

  it('leads nowhere but to an address of the connection’s own application', async () => {
    const { refresh_token } = await bench.connect()
    expect(await ask(refresh_token, { redirect_uri: elsewhere })).toEqual(stranger)
  })
})
