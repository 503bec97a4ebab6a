import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import { expect } from 'vitest'
import { TokenAnswer } from '../../../src/wire/auth.ts'
import { Me } from '../../../src/wire/data.ts'
import { exampleOf } from '../published.ts'
import { bearer, type Contract, readerOf, refusal } from '../reading.ts'
import type { Target } from '../target.ts'

/** The published token, whose header and claims are what is known of all of them. */
const example = TokenAnswer.parse(exampleOf('auth', 'tokenExchange200Response')).access_token

export function tokens(target: Target, test: Contract): void {
  const { get, row } = readerOf(target)
  const { redirect_uri } = target.client
  const refused = (fields: Readonly<Record<string, string>>) => refusal(target.token(fields))

  test('a connection comes as the published answer has it', async () => {
    const { access_token, expires_in, token_type, refresh_token, scope } = await target.tokens()
    expect(access_token.split('.')).toHaveLength(3)
    expect(token_type).toBe('Bearer')
    expect(expires_in).toBeLessThanOrEqual(3600)
    expect(refresh_token).toBeTruthy()
    if (scope) expect(scope.split(' ')).toContain('offline_access')
  })

  test('an access token has exactly the header and the claims of the published one', async () => {
    const { access_token, expires_in } = await target.tokens()
    const header = decodeProtectedHeader(access_token)
    const claims = decodeJwt(access_token)
    expect(Object.keys(header).sort()).toEqual(Object.keys(decodeProtectedHeader(example)).sort())
    expect(Object.keys(claims).sort()).toEqual(Object.keys(decodeJwt(example)).sort())
    expect(header).toMatchObject({ alg: 'RS256', typ: 'at+jwt' })
    expect(Object.entries(claims).map(kindOf).sort()).toEqual(Object.entries(decodeJwt(example)).map(kindOf).sort())
    expect(claims).toMatchObject({
      iss: target.auth,
      aud: 'data_api',
      client_id: target.client.client_id,
      connector_id: 'mock',
      idp: 'local',
      amr: ['pwd'],
      exp: (claims.iat ?? 0) + expires_in,
    })
    expect(claims['sid']).toMatch(/^auth-/)
  })

  test('the two names of a signing key are one fingerprint', async () => {
    for (const token of [example, (await target.tokens()).access_token]) {
      const { kid, x5t } = decodeProtectedHeader(token)
      expect(kid).toBe(
        `${Buffer.from(x5t ?? '', 'base64url')
          .toString('hex')
          .toUpperCase()}RS256`,
      )
    }
  })

  test('the signature of an access token is by a key that the issuer publishes', async () => {
    const { access_token } = await target.tokens()
    const answer = await target.send(`${target.auth}/.well-known/jwks`)
    const currentDate = new Date(answer.headers.get('date') ?? '')
    const keys = createLocalJWKSet((await answer.json()) as JSONWebKeySet) // which jose reads as strictly as it can
    const { protectedHeader } = await jwtVerify(access_token, keys, {
      audience: 'data_api',
      issuer: target.auth,
      currentDate,
    })
    expect(protectedHeader.alg).toBe('RS256')
    const [header, claims] = access_token.split('.')
    const other = `${header}.${claims}.${example.split('.')[2]}`
    await expect(jwtVerify(other, keys, { currentDate })).rejects.toThrow(errors.JWSSignatureVerificationFailed)
  })

  test('an application gets a token for itself, without a person', async () => {
    const answer = await target.token({ grant_type: 'client_credentials', scope: 'data' })
    expect(answer.status).toBe(200)
    const { refresh_token, token_type } = TokenAnswer.parse(await answer.json())
    expect([token_type, refresh_token]).toEqual(['Bearer', undefined])
  })

  test('an access token names its connection', async () => {
    const { access_token } = await target.tokens()
    const { credentials_id } = await row(Me, '/me')
    expect(decodeJwt(access_token).sub).toBe(credentials_id)
    expect((await get('/me')).headers.get('x-credentials-id')).toBe(credentials_id)
  })

  test('a refresh brings a token that works, and a refresh token that works again', async () => {
    for (const _ of ['once', 'and again']) {
      await target.refresh()
      expect((await get('/me')).status).toBe(200)
    }
  })

  test('only the newest access token works', async () => {
    const { access_token } = await target.tokens()
    await target.refresh()
    expect((await get('/me', { Authorization: bearer(access_token) })).status).toBe(401)
    expect((await get('/me')).status).toBe(200)
  })

  test('the token endpoint takes JSON as well as forms', async () => {
    const { client_id, client_secret } = target.client
    const answer = target.send(`${target.auth}/connect/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ grant_type: 'refresh_token', client_id, client_secret, refresh_token: 'no-such-token' }),
    })
    expect(await refusal(answer)).toEqual([400, 'invalid_grant'])
  })

  test('an unknown refresh token is an invalid grant', async () => {
    expect(await refused({ grant_type: 'refresh_token', refresh_token: 'no-such-token' })).toEqual([
      400,
      'invalid_grant',
    ])
  })

  test('an unknown code is refused', async () => {
    const [status, code] = await refused({ grant_type: 'authorization_code', code: 'no-such-code', redirect_uri })
    expect(status).toBe(400)
    expect(['invalid_grant', 'invalid_authorization_code']).toContain(code)
  })

  test('a wrong secret is an invalid client', async () => {
    const { refresh_token } = await target.tokens()
    const fields = { grant_type: 'refresh_token', refresh_token: refresh_token ?? '', client_secret: 'wrong' }
    expect(await refused(fields)).toEqual([400, 'invalid_client'])
    await target.refresh() // and has cost nothing
  })
}

const kindOf = ([name, value]: [string, unknown]): string =>
  `${name}: ${Array.isArray(value) ? `${typeof value[0]}[]` : typeof value}`
