import { describe, expect, test } from 'vitest'
import { checkedHosts, trueLayerHosts } from './hosts.ts'

const { live, sandbox } = trueLayerHosts

describe('hosts that belong together are taken', () => {
  test.each([
    ['live', live, 'tributary-4b1c'],
    ['sandbox', sandbox, 'sandbox-tributary-4b1c'],
    [
      'a bank of one’s own, in plain http',
      { authUrl: 'http://localhost:4000/bank', apiUrl: 'http://localhost:4000/bank' },
      'any',
    ],
    [
      'a bank of one’s own, with a sandbox client',
      { authUrl: 'https://bank.test', apiUrl: 'https://bank.test' },
      'sandbox-any',
    ],
    [
      'a host that only looks like TrueLayer’s',
      { authUrl: 'http://nottruelayer.com', apiUrl: 'http://truelayer.com.test' },
      'any',
    ],
  ])('%s', (_what, hosts, clientId) => {
    expect(checkedHosts(hosts, clientId)).toEqual(hosts)
  })

  test('slashes at the end are dropped', () => {
    expect(checkedHosts({ authUrl: 'http://bank.test/demo/', apiUrl: 'http://bank.test//' }, 'any')).toEqual({
      authUrl: 'http://bank.test/demo',
      apiUrl: 'http://bank.test',
    })
  })
})

describe('nothing is opened for', () => {
  const setting = (hosts: { authUrl: string; apiUrl: string }, clientId = 'tributary-4b1c') => {
    try {
      checkedHosts(hosts, clientId)
      return null
    } catch (error) {
      return error
    }
  }

  test.each([
    ['a live login with sandbox data', { authUrl: live.authUrl, apiUrl: sandbox.apiUrl }, 'x', 'TRUELAYER_API_URL'],
    [
      'a sandbox login with live data',
      { authUrl: sandbox.authUrl, apiUrl: live.apiUrl },
      'sandbox-x',
      'TRUELAYER_API_URL',
    ],
    ['a sandbox client at live hosts', live, 'sandbox-x', 'TRUELAYER_CLIENT_ID'],
    ['a live client at sandbox hosts', sandbox, 'x', 'TRUELAYER_CLIENT_ID'],
    ['TrueLayer in plain http', { ...live, authUrl: 'http://auth.truelayer.com' }, 'x', 'TRUELAYER_AUTH_URL'],
    [
      'TrueLayer in plain http under its full name',
      { ...live, apiUrl: 'http://api.truelayer.com.' },
      'x',
      'TRUELAYER_API_URL',
    ],
    ['no address', { ...live, apiUrl: 'api.truelayer.com' }, 'x', 'TRUELAYER_API_URL'],
    ['another protocol', { ...live, apiUrl: 'ftp://bank.test' }, 'x', 'TRUELAYER_API_URL'],
    ['a password in the address', { ...live, apiUrl: 'https://me:it@bank.test' }, 'x', 'TRUELAYER_API_URL'],
    ['a query in the address', { ...live, apiUrl: 'https://bank.test/?a=b' }, 'x', 'TRUELAYER_API_URL'],
  ])('%s', (_what, hosts, clientId, named) => {
    expect(setting(hosts, clientId)).toMatchObject({ code: 'config.invalid', facts: { setting: named } })
  })
})
