import { describe, expect, test } from 'vitest'
import type { TrueLayer } from './client.ts'
import { json } from './scripted-server.ts'
import { failureOf, openTested, secrets } from './test-client.ts'

const redirectUri = 'http://localhost:4000/connect/callback'
const { code, codeVerifier, refreshToken, clientSecret } = secrets
const answer = { access_token: 'new-access', expires_in: 3600, token_type: 'Bearer' }

const exchangeCode = (trueLayer: TrueLayer) => trueLayer.exchangeCode({ code, redirectUri, codeVerifier })
const refresh = (trueLayer: TrueLayer) => trueLayer.refresh(refreshToken)

describe('a request for tokens', () => {
  test('exchanges a code with its verifier and the exact redirect URI, credentials in the body', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, answer))
    await exchangeCode(trueLayer)
    const [heard] = server.asked
    expect(heard).toMatchObject({ method: 'POST', path: '/connect/token' })
    expect(heard?.headers.authorization).toBeUndefined()
    expect(heard?.headers['content-type']).toMatch('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(heard?.body))).toEqual({
      grant_type: 'authorization_code',
      client_id: 'tributary-test',
      client_secret: clientSecret,
      code,
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
    })
  })

  test('leaves a redirect URI as it is registered, a missing slash and all', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, answer))
    await trueLayer.exchangeCode({ code, redirectUri: 'https://Bank.example?a=1', codeVerifier })
    expect(new URLSearchParams(server.asked[0]?.body).get('redirect_uri')).toBe('https://Bank.example?a=1')
  })

  test('refreshes with nothing but the token and the credentials', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, answer))
    await refresh(trueLayer)
    expect(Object.fromEntries(new URLSearchParams(server.asked[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'tributary-test',
      client_secret: clientSecret,
      refresh_token: refreshToken,
    })
  })
})

describe('an answer with tokens', () => {
  const kept = { accessToken: 'new-access', expiresInSeconds: 3600, refreshToken: null, scope: null }

  test.each([
    [
      'in full',
      { refresh_token: 'new-refresh', scope: 'info accounts' },
      { refreshToken: 'new-refresh', scope: 'info accounts' },
    ],
    ['without a refresh token', {}, {}],
    ['with nulls', { refresh_token: null, scope: null, id_token: null }, {}],
    ['with a lifetime as text', { expires_in: '600' }, { expiresInSeconds: 600 }],
    ['with an id token nobody asked for', { id_token: 'not.a.token' }, {}],
    ['with the type in small letters', { token_type: 'bearer' }, {}],
  ])('%s is read', async (_how, change, expected) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, { ...answer, ...change }))
    expect(await exchangeCode(trueLayer)).toEqual({ ...kept, ...expected })
    expect(await refresh(trueLayer)).toEqual({ ...kept, ...expected })
  })

  test.each([
    ['without an access token', { ...answer, access_token: undefined }],
    ['with an empty access token', { ...answer, access_token: '' }],
    ['without a lifetime', { ...answer, expires_in: undefined }],
    ['with a lifetime that is over', { ...answer, expires_in: 0 }],
    ['of another type', { ...answer, token_type: 'mac' }],
    ['in a list', [answer]],
    ['as a page', '<html></html>'],
    ['empty', ''],
  ])('%s is refused by name, and not asked for again', async (_how, body) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, body))
    expect(await failureOf(exchangeCode(trueLayer))).toMatchObject({ code: 'bank.unreadable' })
    expect(await failureOf(refresh(trueLayer))).toMatchObject({ code: 'bank.unreadable' })
    expect(server.asked).toHaveLength(2)
  })
})

describe('a refusal of tokens', () => {
  test.each([
    [400, 'invalid_grant', 'connect.code', 'bank.consent'],
    [400, 'invalid_authorization_code', 'connect.code', 'connect.code'],
    [400, 'invalid_client', 'bank.client', 'bank.client'],
    [401, 'unauthorized_client', 'bank.client', 'bank.client'],
    [401, 'invalid_client', 'bank.client', 'bank.client'],
    [400, 'invalid_request', 'bank.request', 'bank.request'],
    [429, 'provider_too_many_requests', 'bank.busy', 'bank.busy'],
    [500, 'internal_server_error', 'bank.down', 'bank.down'],
    [503, 'temporarily_unavailable', 'bank.down', 'bank.down'],
  ])('%i %s is %s for a code and %s for a refresh, each asked once', async (status, error, forCode, forRefresh) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, status, { error }))
    const facts = { endpoint: 'connect/token', status, error }
    expect(await failureOf(exchangeCode(trueLayer))).toMatchObject({ code: forCode, facts })
    expect(await failureOf(refresh(trueLayer))).toMatchObject({ code: forRefresh, facts })
    expect(server.asked).toHaveLength(2)
  })

  test('is understood when it comes as text or with a challenge', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => {
      reply.writeHead(401, { 'content-type': 'text/plain', 'www-authenticate': 'Basic realm="x"' })
      reply.end('{"error":"invalid_client"}')
    })
    expect(await failureOf(refresh(trueLayer))).toMatchObject({ code: 'bank.client' })
  })
})

describe('the check of the credentials', () => {
  test('passes where only the token is refused, and names no person’s', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 400, { error: 'invalid_grant' }))
    await trueLayer.checkCredentials()
    expect(server.asked).toHaveLength(1)
  })

  test.each([
    [400, 'invalid_client', 'bank.client'],
    [401, 'unauthorized_client', 'bank.client'],
    [500, 'internal_server_error', 'bank.down'],
  ])('fails on %i %s with %s', async (status, error, code) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, status, { error }))
    expect(await failureOf(trueLayer.checkCredentials())).toMatchObject({ code })
  })
})

describe('extending a connection', () => {
  const input = {
    refreshToken,
    redirectUri,
    user: { name: 'Ada', email: 'ada@example.org' },
    state: 's',
    codeChallenge: 'c',
  }

  test('asks as the published document has it', async () => {
    const { trueLayer, server } = await openTested()
    const extended = {
      action_needed: 'no_action_needed',
      access_token: 'a',
      refresh_token: 'r',
      expires_in: 3600,
      token_type: 'Bearer',
    }
    server.answer((reply) => json(reply, 200, extended))
    expect(await trueLayer.extend(input)).toEqual({
      outcome: 'extended',
      tokens: { accessToken: 'a', refreshToken: 'r', expiresInSeconds: 3600, scope: null },
    })
    expect(server.asked).toMatchObject([{ method: 'POST', path: '/connections/extend' }])
    expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({
      user_has_reconfirmed_consent: true,
      client_id: 'tributary-test',
      client_secret: clientSecret,
      user: { name: 'Ada', email: 'ada@example.org' },
      refresh_token: refreshToken,
      redirect_uri: redirectUri,
      state: 's',
      code_challenge: 'c',
    })
  })

  test.each([
    ['authentication_needed', 'sign-in'],
    ['reconfirmation_of_consent_needed', 'reconfirm'],
  ])('%s gives a link', async (action, outcome) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) =>
      json(reply, 200, { action_needed: action, user_input_link: 'https://bank.example/sign-in' }),
    )
    expect(await trueLayer.extend(input)).toEqual({ outcome, link: 'https://bank.example/sign-in' })
  })

  test.each([
    ['an unknown action', { action_needed: 'dance' }],
    ['no tokens', { action_needed: 'no_action_needed' }],
    ['no link', { action_needed: 'authentication_needed' }],
    ['a link that is a script', { action_needed: 'authentication_needed', user_input_link: 'javascript:alert(1)' }],
  ])('with %s is refused by name', async (_what, body) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, body))
    expect(await failureOf(trueLayer.extend(input))).toMatchObject({ code: 'bank.unreadable' })
  })

  test.each([
    [400, 'bank.request'],
    [401, 'bank.consent'],
    [422, 'bank.unsupported'],
    [500, 'bank.down'],
  ])('a problem document of %i is %s', async (status, code) => {
    const { trueLayer, server } = await openTested()
    const problem = { type: 'about:blank', title: 'No', status, trace_id: 't' }
    server.answer((reply) => json(reply, status, problem, { 'content-type': 'application/problem+json' }))
    expect(await failureOf(trueLayer.extend(input))).toMatchObject({ code })
    expect(server.asked).toHaveLength(1)
  })
})

describe('a link to renew a connection by', () => {
  const input = { refreshToken, redirectUri, state: 's', codeChallenge: 'c' }

  test('is asked for as the published document has it, once', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, { result: 'https://bank.example/sign-in', success: true }))
    expect(await trueLayer.reauthLink(input)).toBe('https://bank.example/sign-in')
    expect(server.asked).toMatchObject([{ method: 'POST', path: '/v1/reauthuri' }])
    expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({
      response_type: 'code',
      refresh_token: refreshToken,
      redirect_uri: redirectUri,
      state: 's',
      code_challenge: 'c',
      code_challenge_method: 'S256',
    })
  })

  test.each([
    ['no link', { success: true }],
    ['a link that is a script', { result: 'javascript:alert(1)', success: true }],
    ['a link that is no address', { result: 'bank.example', success: true }],
  ])('with %s is refused by name', async (_what, body) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, body))
    expect(await failureOf(trueLayer.reauthLink(input))).toMatchObject({ code: 'bank.unreadable' })
  })

  test.each([
    [401, { error: 'invalid_request', error_details: { reason: 'Invalid refresh_token' } }, 'bank.consent'],
    [401, {}, 'bank.consent'],
    [401, { error: 'unauthorized_client' }, 'bank.client'],
    [500, { error: 'internal_server_error' }, 'bank.down'],
  ])('a refusal of %i %j is %s', async (status, body, code) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, status, body))
    expect(await failureOf(trueLayer.reauthLink(input))).toMatchObject({ code })
    expect(server.asked).toHaveLength(1)
  })
})
