import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { Fault } from '../domain/fault.ts'
import { type Config, readConfig } from './config.ts'

const refusal = (environment: Record<string, string>): Fault | Config => {
  try {
    return readConfig(environment)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}

test('nothing needs to be set', () => {
  expect(readConfig({})).toEqual({
    databaseUrl: null,
    databaseDirectUrl: null,
    dataFolder: resolve('data'),
    port: 4000,
    publicUrl: null,
    secretKey: null,
    truelayer: {
      clientId: null,
      clientSecret: null,
      environment: null,
      hosts: null,
      mayExtend: false,
      webhookUrl: null,
    },
    trustedProxies: [],
    psuIp: null,
    accountsAtOnce: { least: 1, first: 3, most: 10 },
    poolSize: 10,
    logLevel: 'warn',
    demoLatencyMs: 150,
  })
})

test('what is empty is not set, and what is not ours is not read', () => {
  const names = [
    'DATABASE_URL',
    'PORT',
    'PUBLIC_URL',
    'TRUELAYER_WEBHOOK_URL',
    'TRUELAYER_CLIENT_ID',
    'TRUELAYER_ENV',
    'TRIBUTARY_PSU_IP',
    'TRIBUTARY_TRUSTED_PROXIES',
  ]
  expect(
    readConfig({ ...Object.fromEntries(names.map((name) => [name, ''])), HOME: '/x', TRIBUTARY_DATA: undefined }),
  ).toEqual(readConfig({}))
})

test('everything can be set', () => {
  expect(
    readConfig({
      DATABASE_URL: 'postgres://me:secret@db.example:5432/tributary?sslmode=require',
      DATABASE_DIRECT_URL: 'postgresql:///tributary?host=%2Frun%2Fpg',
      TRIBUTARY_DATA: '/var/lib/tributary',
      PORT: '0',
      PUBLIC_URL: 'https://money.example/',
      TRIBUTARY_SECRET_KEY: 'key',
      TRUELAYER_CLIENT_ID: 'tributary-1a2b3c',
      TRUELAYER_CLIENT_SECRET: 'secret',
      TRUELAYER_ENV: 'live',
      TRUELAYER_AUTH_URL: 'http://localhost:9000/auth//',
      TRUELAYER_API_URL: 'http://[::1]:9000',
      TRUELAYER_WEBHOOK_URL: 'https://hooks.example/money/',
      TRUELAYER_EXTEND: '1',
      TRIBUTARY_TRUSTED_PROXIES: ' 10.0.0.0/8, 192.168.1.1 ,::1,fd00::/8,',
      TRIBUTARY_PSU_IP: '2001:db8::1',
      TRIBUTARY_ACCOUNTS_AT_ONCE: '5',
      TRIBUTARY_POOL_SIZE: '3',
      TRIBUTARY_LOG: 'silent',
      TRIBUTARY_DEMO_LATENCY_MS: '0',
    }),
  ).toEqual({
    databaseUrl: 'postgres://me:secret@db.example:5432/tributary?sslmode=require',
    databaseDirectUrl: 'postgresql:///tributary?host=%2Frun%2Fpg',
    dataFolder: '/var/lib/tributary',
    port: 0,
    publicUrl: 'https://money.example',
    secretKey: 'key',
    truelayer: {
      clientId: 'tributary-1a2b3c',
      clientSecret: 'secret',
      environment: 'live',
      hosts: { authUrl: 'http://localhost:9000/auth', apiUrl: 'http://[::1]:9000' },
      mayExtend: true,
      webhookUrl: 'https://hooks.example/money',
    },
    trustedProxies: ['10.0.0.0/8', '192.168.1.1', '::1', 'fd00::/8'],
    psuIp: '2001:db8::1',
    accountsAtOnce: { least: 5, first: 5, most: 5 },
    poolSize: 3,
    logLevel: 'silent',
    demoLatencyMs: 0,
  })
})

test.each([
  ['https://money.example', true],
  ['https://money.example:8443', true],
  ['http://money.example', false],
  ['https://localhost', false],
  ['https://tributary', false],
  ['https://tributary.localhost', false],
  ['https://tributary.local', false],
  ['https://tributary.home.arpa', false],
  ['https://192.168.1.2', false],
  ['https://93.184.215.14', false],
  ['https://[2606:2800::1]', false],
])('TrueLayer reaches an installation at %s: %s', (PUBLIC_URL, reached) => {
  expect(readConfig({ PUBLIC_URL }).truelayer.webhookUrl).toBe(reached ? PUBLIC_URL : null)
})

test.each([
  ['DATABASE_URL', 'canary'],
  ['DATABASE_URL', 'mysql://canary@localhost/x'],
  ['DATABASE_DIRECT_URL', 'localhost:5432/canary'],
  ['PORT', 'canary'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PUBLIC_URL', 'canary'],
  ['PUBLIC_URL', 'ftp://canary.example'],
  ['PUBLIC_URL', 'javascript:canary'],
  ['PUBLIC_URL', 'https://user:canary@money.example'],
  ['PUBLIC_URL', 'https://money.example/?canary=1'],
  ['PUBLIC_URL', 'https://money.example/#canary'],
  ['TRUELAYER_WEBHOOK_URL', 'canary'],
  ['TRUELAYER_WEBHOOK_URL', 'https://money.example/?canary=1'],
  ['TRUELAYER_ENV', 'canary'],
  ['TRUELAYER_ENV', 'LIVE'],
  ['TRUELAYER_EXTEND', 'canary'],
  ['TRUELAYER_AUTH_URL', 'canary'],
  ['TRUELAYER_API_URL', 'file:///canary'],
  ['TRIBUTARY_TRUSTED_PROXIES', '10.0.0.1,canary'],
  ['TRIBUTARY_TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRIBUTARY_TRUSTED_PROXIES', '10.0.0.0/8/8'],
  ['TRIBUTARY_TRUSTED_PROXIES', '10.0.0.0/'],
  ['TRIBUTARY_TRUSTED_PROXIES', '::/129'],
  ['TRIBUTARY_PSU_IP', 'canary'],
  ['TRIBUTARY_PSU_IP', '300.1.1.1'],
  ['TRIBUTARY_ACCOUNTS_AT_ONCE', 'canary'],
  ['TRIBUTARY_ACCOUNTS_AT_ONCE', '10-3'],
  ['TRIBUTARY_ACCOUNTS_AT_ONCE', '0'],
  ['TRIBUTARY_POOL_SIZE', '0'],
  ['TRIBUTARY_LOG', 'canary'],
  ['TRIBUTARY_DEMO_LATENCY_MS', 'canary'],
  ['TRIBUTARY_DEMO_LATENCY_MS', '60001'],
])('%s set to something that cannot be used is named, and its value is not told', (variable, value) => {
  const fault = refusal({ [variable]: value })
  expect(fault).toMatchObject({ code: 'config.invalid', facts: { variable } })
  const told = fault instanceof Fault ? `${fault.message} ${JSON.stringify(fault.facts)}` : ''
  expect(told).not.toContain(value.length > 5 ? value : ` ${value} `)
  expect(told).not.toContain('canary')
})

test.each([
  [{ TRUELAYER_AUTH_URL: 'http://localhost:1' }, 'TRUELAYER_API_URL'],
  [{ TRUELAYER_API_URL: 'http://localhost:1' }, 'TRUELAYER_AUTH_URL'],
  [{ TRUELAYER_CLIENT_ID: 'canary' }, 'TRUELAYER_CLIENT_SECRET'],
  [{ TRUELAYER_CLIENT_SECRET: 'canary' }, 'TRUELAYER_CLIENT_ID'],
])('of a pair of which one is set (%o) the other is asked for', (environment, variable) => {
  const fault = refusal(environment)
  expect(fault).toMatchObject({ code: 'config.invalid', facts: { variable } })
  expect(fault instanceof Fault && fault.message).not.toContain('canary')
})
