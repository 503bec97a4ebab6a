import { expect } from 'vitest'
import { challengeOf } from '../../simulator/bench.ts'
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
    test(`a link with ${what} sends nobody there`, async () => {
      const location = (await opened(change)).headers.get('location') ?? ''
      expect(location.startsWith(change['redirect_uri'] ?? redirect_uri)).toBe(false)
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
}
