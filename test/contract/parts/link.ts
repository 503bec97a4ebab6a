import { decodeJwt } from 'jose'
import { expect } from 'vitest'
import { z } from 'zod'
import { TokenAnswer } from '../../../src/wire/auth.ts'
import { challengeOf } from '../../simulator/bench.ts'
import { exampleOf } from '../published.ts'
import { type Contract, refusal } from '../reading.ts'
import type { Target } from '../target.ts'

export function link(target: Target, test: Contract): void {
  const { redirect_uri } = target.client
  const opened = (change?: Readonly<Record<string, string>>): Promise<Response> =>
    target.send(target.link(change), { redirect: 'manual' })
  const brought = (back: string): Record<string, string> => {
    expect(back.startsWith(`${redirect_uri}?`), back).toBe(true)
    return Object.fromEntries(new URL(back).searchParams)
  }
  const exchanged = (code: string | undefined, more: Readonly<Record<string, string>> = {}): Promise<Response> =>
    target.token({ grant_type: 'authorization_code', code: code ?? '', redirect_uri, ...more })

  test('an auth link leads to a dialog of its own', async () => {
    const answer = await opened()
    const location = answer.headers.get('location') ?? ''
    expect(answer.status).toBeGreaterThanOrEqual(300)
    expect(answer.status).toBeLessThan(400)
    expect(URL.canParse(location)).toBe(true)
    expect(location.startsWith(redirect_uri)).toBe(false)
    expect((await opened()).headers.get('location')).not.toBe(location)
  })

  test('the dialog cannot be framed', async () => {
    const answer = await target.send((await opened()).headers.get('location') ?? '')
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors')
  })

  const wrong: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'an unknown client': { client_id: 'nobody-known' },
    'a redirect address that is not registered': { redirect_uri: 'https://evil.example/callback' },
    'one that only begins like a registered one': { redirect_uri: `${redirect_uri}/more` },
  }
  for (const [what, change] of Object.entries(wrong)) {
    test(`a link with ${what} leads nowhere`, async () => {
      const answer = await opened(change)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.headers.get('location')).toBeNull()
    })
  }

  test('brings back a code and the state as it was', async () => {
    const { code, state, error } = brought(await target.visit(target.link()))
    expect(code).toBeTruthy()
    expect([state, error]).toEqual(['a state & more', undefined])
  })

  test('brings back access_denied and the state when the person cancels', async () => {
    const back = brought(await target.visit(target.link(), { decision: 'cancel' }))
    expect(back).toMatchObject({ error: 'access_denied', state: 'a state & more' })
    expect(back).not.toHaveProperty('code')
  })

  test('a code is good once', async () => {
    const { code } = brought(await target.visit(target.link()))
    expect((await exchanged(code)).status).toBe(200)
    expect(await refusal(exchanged(code))).toEqual([400, 'invalid_authorization_code'])
  })

  test('a code belongs to its redirect address', async () => {
    const { code } = brought(await target.visit(target.link()))
    expect(await refusal(exchanged(code, { redirect_uri: `${redirect_uri}/other` }))).toEqual([400, 'invalid_grant'])
  })

  test('a code with a challenge needs the verifier of it', async () => {
    const pkce = { code_challenge: challengeOf('the right one'), code_challenge_method: 'S256' }
    const code = async () => brought(await target.visit(target.link(pkce)))['code']
    expect((await exchanged(await code(), { code_verifier: 'the right one' })).status).toBe(200)
    for (const other of [{ code_verifier: 'another' }, {}])
      expect(await refusal(exchanged(await code(), other))).toEqual([400, 'invalid_grant'])
  })

  test('a consent without offline_access brings no refresh token', async () => {
    expect(await target.connect({ link: { scope: 'accounts' } })).not.toHaveProperty('refresh_token')
  })

  const linked = (path: string, body: Readonly<Record<string, unknown>>): Promise<Response> =>
    target.send(target.auth + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ response_type: 'code', redirect_uri, ...body }),
    })
  const direct = {
    client_id: target.client.client_id,
    scope: 'accounts offline_access',
    consent_id: 'c1',
    provider_id: 'mock',
  }

  test('an application that has the person’s consent gets a link to the bank itself', async () => {
    const answer = await linked('/v1/authuri', direct)
    expect(answer.status).toBe(200)
    expect(URL.canParse(LinkAnswer.parse(await answer.json()).result)).toBe(true)
    expect(await refusal(linked('/v1/authuri', { ...direct, client_id: 'nobody-known' }))).toEqual([
      401,
      'unauthorized_client',
    ])
  })

  test('the link to the bank itself brings back a code', async () => {
    const { result } = LinkAnswer.parse(await (await linked('/v1/authuri', { ...direct, state: 'direct' })).json())
    const { code, state } = brought(await target.visit(result))
    expect(state).toBe('direct')
    expect((await exchanged(code)).status).toBe(200)
  })

  test('a connection is renewed by a link for its refresh token', async () => {
    const { refresh_token } = await target.tokens()
    const answer = await linked('/v1/reauthuri', { refresh_token })
    expect(answer.status).toBe(200)
    expect(URL.canParse(LinkAnswer.parse(await answer.json()).result)).toBe(true)
    const unknown = await linked('/v1/reauthuri', { refresh_token: 'no-such-token' })
    expect([unknown.status, await unknown.json()]).toEqual([401, exampleOf('auth', 'InvalidRefreshToken401Response')])
  })

  test('the link to renew a connection brings back a code for the same one', async () => {
    const before = await target.connect()
    const renewed = await linked('/v1/reauthuri', { refresh_token: before.refresh_token, state: 'renewed' })
    const { code, state } = brought(await target.visit(LinkAnswer.parse(await renewed.json()).result))
    expect(state).toBe('renewed')
    const after = TokenAnswer.parse(await (await exchanged(code)).json())
    expect(decodeJwt(after.access_token).sub).toBe(decodeJwt(before.access_token).sub)
  })
}

const LinkAnswer = z.strictObject({ result: z.string(), success: z.literal(true) })
