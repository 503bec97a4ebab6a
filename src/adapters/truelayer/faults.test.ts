import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faults } from '../../domain/fault.ts'
import { faultOf, retryAfterSeconds, retryOf } from './faults.ts'

describe('an error word', () => {
  test.each([
    [400, 'validation_error', 'bank.request', 'never'],
    [400, 'invalid_date_range', 'bank.range', 'never'],
    [400, 'deprecated_provider', 'bank.consent', 'never'],
    [400, 'invalid_grant', 'bank.consent', 'never'],
    [400, 'invalid_client', 'bank.client', 'never'],
    [400, 'invalid_authorization_code', 'connect.code', 'never'],
    [401, 'invalid_token', 'bank.token', 'after-refresh'],
    [401, 'unauthorized', 'bank.token', 'after-refresh'],
    [401, 'unauthorized_client', 'bank.client', 'never'],
    [403, 'access_denied', 'bank.denied', 'never'],
    [403, 'sca_exceeded', 'bank.history-closed', 'never'],
    [403, 'invalid_credentials_key', 'bank.consent', 'never'],
    [404, 'account_not_found', 'bank.account-gone', 'never'],
    [429, 'provider_too_many_requests', 'bank.busy', 'later'],
    [429, 'provider_request_limit_exceeded', 'bank.quota', 'not-today'],
    [500, 'internal_server_error', 'bank.down', 'soon'],
    [501, 'endpoint_not_supported', 'bank.unsupported', 'never'],
    [503, 'provider_error', 'bank.down', 'soon'],
    [503, 'temporarily_unavailable', 'bank.down', 'soon'],
    [503, 'connector_overload', 'bank.down', 'soon'],
    [504, 'connector_timeout', 'bank.down', 'soon'],
    [504, 'provider_timeout', 'bank.down', 'soon'],
  ] as const)('%i %s is %s, to be tried again: %s', (status, error, code, retry) => {
    expect(faultOf(status, error)).toBe(code)
    expect(retryOf(code)).toBe(retry)
  })

  test('wins over a status that says otherwise', () => {
    expect(faultOf(403, 'provider_request_limit_exceeded')).toBe('bank.quota')
    expect(faultOf(500, 'invalid_grant')).toBe('bank.consent')
  })

  test.each([
    ['account_permanently_locked', 'bank.denied'],
    ['account_temporarily_locked', 'bank.down'],
    ['internal_error', 'bank.down'],
    ['user_input_required', 'bank.consent'],
    ['wrong_credentials', 'bank.consent'],
  ] as const)('%s of the sandbox is %s under any status', (error, code) => {
    expect([400, 403, 500, 503].map((status) => faultOf(status, error))).toEqual([code, code, code, code])
  })
})

describe('a status without a word we know', () => {
  test.each([
    [202, 'bank.unreadable'],
    [302, 'bank.unreadable'],
    [400, 'bank.request'],
    [401, 'bank.token'],
    [403, 'bank.denied'],
    [404, 'bank.request'],
    [408, 'bank.down'],
    [422, 'bank.request'],
    [429, 'bank.busy'],
    [500, 'bank.down'],
    [501, 'bank.unsupported'],
    [502, 'bank.down'],
    [599, 'bank.down'],
  ] as const)('%i is %s', (status, code) => {
    expect(faultOf(status, null)).toBe(code)
    expect(faultOf(status, 'a_word_of_tomorrow')).toBe(code)
  })

  test('is one of our faults, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.string(), (status, error) => faultOf(status, error) in faults),
    )
  })
})

describe('the other doors', () => {
  test('a code that is refused never says that a permission has ended', () => {
    expect(faultOf(400, 'invalid_grant', 'code')).toBe('connect.code')
    expect(faultOf(400, 'invalid_authorization_code', 'code')).toBe('connect.code')
  })

  test('a 401 of the token endpoint is about the client, not about an access token', () => {
    expect(faultOf(401, 'unauthorized', 'refresh')).toBe('bank.client')
    expect(faultOf(401, null, 'code')).toBe('bank.client')
  })

  test('a connection that cannot be extended is told from a permission that has ended', () => {
    expect(faultOf(401, null, 'extend')).toBe('bank.consent')
    expect(faultOf(422, null, 'extend')).toBe('bank.unsupported')
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-03-01T12:00:00Z')

  test.each([
    ['120', 120],
    ['0', 0],
    [' 7 ', 7],
    ['999999999999999999999999', 86_400],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 86_400],
    ['-5', null],
    ['soon', null],
    ['1.5', null],
    ['', null],
    [null, null],
  ])('%s means %s seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds)
  })

  test('is never more than a day, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.nat().map(String), fc.date().map(String)), (header) => {
        const seconds = retryAfterSeconds(header, now)
        return seconds === null || (seconds >= 0 && seconds <= 86_400)
      }),
    )
  })
})
