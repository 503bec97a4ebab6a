import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Scope } from '../wire/auth.ts'
import { type AuthoriseInput, authoriseUrl, scopesFor } from './authorise.ts'

const input: AuthoriseInput = {
  authPageUrl: 'https://auth.truelayer.com',
  clientId: 'tributary-1a2b3c',
  redirectUri: 'http://localhost:4000/connect/callback',
  scopes: ['accounts', 'balance', 'offline_access'],
  state: 'a-state',
  codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  nonce: 'a-nonce',
  providers: ['uk-ob-all', 'uk-oauth-all'],
  providerId: null,
}

const parametersOf = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams)

test('the address of the consent dialog carries each parameter once, lists separated by spaces', () => {
  const url = new URL(authoriseUrl(input))
  expect(`${url.origin}${url.pathname}`).toBe('https://auth.truelayer.com/')
  expect([...url.searchParams].length).toBe(9)
  expect(parametersOf(url.href)).toEqual({
    response_type: 'code',
    client_id: 'tributary-1a2b3c',
    redirect_uri: 'http://localhost:4000/connect/callback',
    scope: 'accounts balance offline_access',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    providers: 'uk-ob-all uk-oauth-all',
  })
})

test('a bank that was chosen is named, and no list of banks is sent where there is none', () => {
  const parameters = parametersOf(authoriseUrl({ ...input, providers: [], providerId: 'ob-monzo' }))
  expect(parameters['provider_id']).toBe('ob-monzo')
  expect(parameters).not.toHaveProperty('providers')
})

test.each([
  ['https://auth.truelayer.com', 'https://auth.truelayer.com/'],
  ['https://auth.truelayer.com/', 'https://auth.truelayer.com/'],
  ['http://localhost:4000/demo-bank', 'http://localhost:4000/demo-bank/'],
  ['http://localhost:4000/demo-bank/', 'http://localhost:4000/demo-bank/'],
  ['https://bank.example:8443/a/b', 'https://bank.example:8443/a/b/'],
])('the dialog at %s is asked at %s', (authPageUrl, expected) => {
  const url = new URL(authoriseUrl({ ...input, authPageUrl }))
  expect(`${url.origin}${url.pathname}`).toBe(expected)
})

test('whatever characters a value has, it arrives as it was and adds no parameter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const url = authoriseUrl({
        ...input,
        clientId: text,
        redirectUri: text,
        state: text,
        nonce: text,
        providerId: text,
      })
      const parameters = parametersOf(url)
      expect(Object.keys(parameters)).toHaveLength(10)
      for (const name of ['client_id', 'redirect_uri', 'state', 'nonce', 'provider_id'])
        expect(parameters[name]).toBe(text)
    }),
  )
})

test('what a bank supports is asked for, and everything where nothing is known of it', () => {
  expect(scopesFor(null, null)).toEqual([...Scope.options])
  expect(scopesFor([], null)).toEqual([...Scope.options])
  expect(scopesFor(['transactions', 'accounts', 'payments', 'offline_access'], null)).toEqual([
    'accounts',
    'transactions',
    'offline_access',
  ])
  expect(scopesFor(['cards', 'balance', 'transactions'], null)).toEqual([
    'balance',
    'cards',
    'transactions',
    'offline_access',
  ])
})

test('cards alone ask for nothing of accounts, accounts alone for nothing of cards', () => {
  expect(scopesFor(null, ['card'])).toEqual(['info', 'balance', 'cards', 'transactions', 'offline_access'])
  expect(scopesFor(null, ['account'])).toEqual([
    'info',
    'accounts',
    'balance',
    'transactions',
    'direct_debits',
    'standing_orders',
    'offline_access',
  ])
  expect(scopesFor(null, ['card', 'account'])).toEqual([...Scope.options])
})

test('nothing is asked for that the bank does not name, but always to stay connected', () => {
  const kinds = fc.option(fc.subarray(['account', 'card'] as const, { minLength: 1 }))
  fc.assert(
    fc.property(fc.subarray([...Scope.options, 'payments'], { minLength: 1 }), kinds, (supported, kinds) => {
      const asked = scopesFor(supported, kinds)
      expect(asked.filter((scope) => scope !== 'offline_access' && !supported.includes(scope))).toEqual([])
      expect(asked).toContain('offline_access')
      expect(new Set(asked).size).toBe(asked.length)
    }),
  )
})
