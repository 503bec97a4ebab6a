import { decodeJwt } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BankOptions } from '../../src/simulator/bank.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Bench, client, codeOf, type Grant, openBench, redirectUri } from './bench.ts'

let bench: Bench
const open = async (options: Partial<BankOptions> = {}): Promise<void> => {
  await bench?.bank.close()
  bench = await openBench(options)
}
beforeEach(() => open())
afterEach(() => bench.bank.close())

const refresh = async (token: string) => {
  const answer = await bench.token({ grant_type: 'refresh_token', refresh_token: token })
  return { status: answer.status, body: (await answer.json()) as Grant & { error?: string } } // either shape of the token endpoint
}
const me = async (token: string) => {
  const answer = await bench.get('/data/v1/me', token)
  return [answer.status, ((await answer.json()) as { error?: string }).error] // only the code is read
}

describe('the token endpoint', () => {
  it.each([
    ['an unknown client', { grant_type: 'refresh_token', refresh_token: 'x', client_id: 'stranger' }, 'invalid_client'],
    ['a missing code', { grant_type: 'authorization_code', redirect_uri: redirectUri }, 'invalid_request'],
    ['an unknown grant', { grant_type: 'password' }, 'invalid_request'],
    ['no grant', {}, 'invalid_request'],
    ['an application without a scope', { grant_type: 'client_credentials' }, 'invalid_request'],
    [
      'an application with a wrong secret',
      { grant_type: 'client_credentials', scope: 'data', client_secret: 'wrong' },
      'invalid_client',
    ],
    [
      'a field that is not published',
      { grant_type: 'refresh_token', refresh_token: 'x', scope: 'accounts' },
      'invalid_request',
    ],
  ])('refuses %s', async (_, fields, error) => {
    const answer = await bench.token(fields)
    expect([answer.status, await answer.json()]).toEqual([400, { error }])
  })

  it('gives an application a token of its own, which opens nobody’s data', async () => {
    const answer = await bench.token({ grant_type: 'client_credentials', scope: 'data payments' })
    const { access_token, ...rest } = (await answer.json()) as Grant // a success
    expect([answer.status, rest]).toEqual([200, { expires_in: 3600, token_type: 'Bearer', scope: 'data payments' }])
    const claims = decodeJwt(access_token)
    expect(claims).toMatchObject({ client_id: 'bench', aud: 'data_api', scope: ['data', 'payments'] })
    for (const personal of ['sub', 'consent_id', 'connector_id', 'credentials_key'])
      expect(claims).not.toHaveProperty(personal)
    for (const path of ['/data/v1/me', '/data/v1/accounts', '/data/v1/accounts?async=true', '/data/v1/results/x']) {
      const refused = await bench.get(path, access_token)
      expect([refused.status, await refused.json()]).toMatchObject([401, { error: 'unauthorized' }])
    }
  })

  it('takes texts only', async () => {
    const answer = await fetch(`${bench.url}/connect/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: 'bench',
        client_secret: 'bench-secret',
        scope: ['data'],
      }),
    })
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'invalid_request' }])
  })

  it('can be told to answer every fault of a code alike', async () => {
    await open({ codeFaults: 'invalid_grant' })
    const code = codeOf(await visitBank(bench.link(), { username: 'john', password: 'doe' }))
    const asked = { grant_type: 'authorization_code', redirect_uri: redirectUri }
    expect((await bench.token({ ...asked, code })).status).toBe(200)
    for (const bad of [code, 'unknown']) {
      const answer = await bench.token({ ...asked, code: bad })
      expect([answer.status, await answer.json()]).toEqual([400, { error: 'invalid_grant' }])
    }
  })

  it('refuses another client’s refresh token', async () => {
    await open({ clients: [client, { clientId: 'other', clientSecret: 'o', redirectUris: [redirectUri] }] })
    const { refresh_token } = await bench.connect()
    const answer = await bench.token({
      grant_type: 'refresh_token',
      refresh_token,
      client_id: 'other',
      client_secret: 'o',
    })
    expect(await answer.json()).toEqual({ error: 'invalid_grant' })
  })
})

describe('tokens', () => {
  it('end at their hour with the published words, and a refresh brings a new one', async () => {
    const grant = await bench.connect()
    bench.bank.control.advance({ minutes: 60, seconds: 1 })
    const answer = await bench.get('/data/v1/me', grant.access_token)
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { error: 'invalid_token', error_description: "The token expired at '2026-11-22 13:00:00Z'", error_details: {} },
    ])
    const next = await refresh(grant.refresh_token)
    expect(await me(next.body.access_token)).toEqual([200, undefined])
  })

  it('work until they expire where all are to, newest or not, and for their own connection only', async () => {
    await open({ accessTokens: 'all' })
    const { access_token, refresh_token } = await bench.connect()
    const next = await refresh(refresh_token)
    for (const token of [access_token, next.body.access_token]) expect(await me(token)).toEqual([200, undefined])
    await fetch(`${bench.url}/api/delete`, { method: 'DELETE', headers: { Authorization: `Bearer ${access_token}` } })
    expect(await me(next.body.access_token)).toEqual([401, 'unauthorized'])
    const other = await bench.connect()
    bench.bank.control.advance({ hours: 1 })
    expect(await me(other.access_token)).toEqual([401, 'invalid_token'])
  })

  it.each([
    ['same', true, true],
    ['new', false, true],
    ['new-old-revoked', false, false],
  ] as const)(
    'with rotation %s keep (%s) the refresh token, and the old one works on (%s)',
    async (rotation, kept, works) => {
      await open({ rotation })
      const { refresh_token } = await bench.connect()
      const next = await refresh(refresh_token)
      expect(next.body.refresh_token === refresh_token).toBe(kept)
      expect((await refresh(refresh_token)).status).toBe(works ? 200 : 400)
    },
  )

  it('end with the consent after 90 days: the refresh is an invalid grant, data are denied', async () => {
    await open({ expiresIn: 200 * 24 * 3600 })
    const { access_token, refresh_token } = await bench.connect()
    bench.bank.control.advance({ days: 89 })
    expect(await me(access_token)).toEqual([200, undefined])
    bench.bank.control.advance({ days: 1 })
    expect(await me(access_token)).toEqual([403, 'access_denied'])
    expect((await refresh(refresh_token)).body).toEqual({ error: 'invalid_grant' })
  })

  it('outlive a restart of the bank where their state is kept', async () => {
    let kept: string | undefined
    const state = {
      load: () => kept,
      save: (text: string) => {
        kept = text
      },
    }
    await open({ state })
    const { access_token, refresh_token } = await bench.connect()
    await open({ state })
    expect(await me(access_token)).toEqual([200, undefined])
    expect((await refresh(refresh_token)).status).toBe(200)
  })
})

type Extended = { action_needed?: string; user_input_link?: string; access_token?: string; refresh_token?: string }

it('starts without connections where the kept state cannot be read', async () => {
  await open({ state: { load: () => '{"consents":[{', save: () => {} } })
  expect((await bench.connect()).token_type).toBe('Bearer')
})

describe('extending a connection', () => {
  const ask = async (change: Record<string, unknown>, path = '/connections/extend') => {
    const usual = {
      user_has_reconfirmed_consent: true,
      client_id: 'bench',
      client_secret: 'bench-secret',
      user: { name: 'John Doe', email: 'john@example.com' },
      redirect_uri: redirectUri,
      state: 'again',
    }
    const answer = await fetch(`${bench.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...usual, ...change }),
    })
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: (await answer.json()) as Extended,
    } // the members read are texts
  }
  const expiryOf = async (token: string) =>
    (await bench.results<{ consent_expires_at: string; credentials_id: string }>('/data/v1/me', token))[0]

  it.each(['/connections/extend', '/data/v1/connections/extend'])(
    'needs the person at the bank for most (%s), and keeps the connection',
    async (path) => {
      const grant = await bench.connect()
      const before = await expiryOf(grant.access_token)
      bench.bank.control.advance({ days: 95 })
      const { status, body } = await ask({ refresh_token: grant.refresh_token }, path)
      expect([status, body.action_needed]).toEqual([200, 'authentication_needed'])
      expect(await visitBank(body.user_input_link ?? '', { username: 'john1', password: 'doe1' })).toBeNull()
      const again = await ask({ refresh_token: grant.refresh_token }, path)
      const back = await visitBank(again.body.user_input_link ?? '', { username: 'john', password: 'doe' })
      expect(new URL(back ?? '').searchParams.get('state')).toBe('again')
      const answer = await bench.token({
        grant_type: 'authorization_code',
        code: codeOf(back),
        redirect_uri: redirectUri,
      })
      const after = await expiryOf(((await answer.json()) as Grant).access_token) // a success of the token endpoint
      expect(after?.credentials_id).toBe(before?.credentials_id)
      expect(after?.consent_expires_at.slice(0, 10)).toBe('2027-05-26')
    },
  )

  it('needs nothing for john / eternal', async () => {
    const grant = await bench.connect({ password: 'eternal' })
    bench.bank.control.advance({ days: 95 })
    const { status, body } = await ask({ refresh_token: grant.refresh_token })
    expect([status, body.action_needed]).toEqual([200, 'no_action_needed'])
    expect(body.refresh_token).not.toBe(grant.refresh_token)
    expect(await me(body.access_token ?? '')).toEqual([200, undefined])
  })

  it('needs the person’s word and no sign-in for john / reconfirm', async () => {
    const grant = await bench.connect({ password: 'reconfirm' })
    const before = await expiryOf(grant.access_token)
    bench.bank.control.advance({ days: 95 })
    const { status, body } = await ask({ refresh_token: grant.refresh_token })
    expect([status, Object.keys(body), body.action_needed]).toEqual([
      200,
      ['action_needed', 'user_input_link'],
      'reconfirmation_of_consent_needed',
    ])
    const page = await (await fetch(body.user_input_link ?? '')).text()
    expect(page).toContain('Let Tributary see your accounts?')
    expect(page).toContain('John Doe, you have allowed this before.')
    expect(page).not.toContain('name="password"')
    const back = await visitBank(body.user_input_link ?? '', { username: '', password: '' })
    const answer = await bench.token({
      grant_type: 'authorization_code',
      code: codeOf(back),
      redirect_uri: redirectUri,
    })
    const { access_token } = (await answer.json()) as Grant // a success of the token endpoint
    const after = await expiryOf(access_token)
    expect(after?.credentials_id).toBe(before?.credentials_id)
    expect(after?.consent_expires_at.slice(0, 10)).toBe('2027-05-26')
    expect(decodeJwt(access_token)['auth_time']).toBe(decodeJwt(grant.access_token)['auth_time']) // at the bank
  })

  it('tells what is wrong in problem documents', async () => {
    const failing = await bench.connect({ username: 'error.provider_error', password: 'error' })
    const grant = await bench.connect()
    const problems = [
      [await ask({ refresh_token: failing.refresh_token }), 422],
      [await ask({ refresh_token: 'unknown' }), 401],
      [await ask({ refresh_token: grant.refresh_token, client_secret: 'wrong' }), 401],
      [await ask({ refresh_token: grant.refresh_token, client_id: '' }), 400],
      [await ask({ refresh_token: grant.refresh_token, user_has_reconfirmed_consent: false }), 400],
      [await ask({ refresh_token: grant.refresh_token, redirect_uri: 'https://evil.example/' }), 400],
    ] as const
    for (const [{ status, type }, expected] of problems)
      expect([status, type]).toEqual([expected, 'application/problem+json'])
  })
})
