import type { FaultCode } from '../../domain/fault.ts'

/** Which of TrueLayer's doors answered; the same word means different things at each. */
export type Door = 'data' | 'code' | 'refresh' | 'extend' | 'reauth'

/**
 * What a fault lets the caller do: `soon` a few tries now, `later` in minutes, `not-today` after midnight, `after-refresh` once with a
 * new access token, `never` until a person or a programmer acts.
 */
export type RetryClass = 'never' | 'after-refresh' | 'later' | 'not-today' | 'soon'

/** TrueLayer's `error` → our code. The word wins over the status: the published examples have their names swapped. */
const codeByError = new Map<string, FaultCode>([
  ['validation_error', 'bank.request'],
  ['invalid_request', 'bank.request'],
  ['invalid_date_range', 'bank.range'],
  ['deprecated_provider', 'bank.consent'],
  ['invalid_grant', 'bank.consent'],
  ['invalid_credentials_key', 'bank.consent'],
  ['invalid_client', 'bank.client'],
  ['unauthorized_client', 'bank.client'],
  ['invalid_authorization_code', 'connect.code'],
  ['invalid_token', 'bank.token'],
  ['unauthorized', 'bank.token'],
  ['access_denied', 'bank.denied'],
  ['sca_exceeded', 'bank.history-closed'],
  ['account_not_found', 'bank.account-gone'],
  ['provider_too_many_requests', 'bank.busy'],
  ['provider_request_limit_exceeded', 'bank.quota'],
  ['endpoint_not_supported', 'bank.unsupported'],
  ['internal_server_error', 'bank.down'],
  ['provider_error', 'bank.down'],
  ['temporarily_unavailable', 'bank.down'],
  ['connector_overload', 'bank.down'],
  ['connector_timeout', 'bank.down'],
  ['provider_timeout', 'bank.down'],
  // Only the sandbox's error users send these; the statuses they come with are not documented.
  ['account_permanently_locked', 'bank.denied'],
  ['account_temporarily_locked', 'bank.down'],
  ['internal_error', 'bank.down'],
  ['user_input_required', 'bank.consent'],
  ['wrong_credentials', 'bank.consent'],
])

/** Where a door departs from the table, by word or by status. */
const departures: Readonly<Record<Door, ReadonlyMap<string | number, FaultCode>>> = {
  data: new Map(),
  code: new Map<string | number, FaultCode>([
    ['invalid_grant', 'connect.code'],
    ['unauthorized', 'bank.client'],
    [401, 'bank.client'],
  ]),
  refresh: new Map<string | number, FaultCode>([
    ['unauthorized', 'bank.client'],
    [401, 'bank.client'],
  ]),
  // Its problem documents carry no `error`: 401 is a refresh token gone stale, 422 a connection that cannot be extended.
  extend: new Map<string | number, FaultCode>([
    [401, 'bank.consent'],
    [422, 'bank.unsupported'],
  ]),
  // Its only published refusal: the refresh token is unknown, or the connection too long over.
  reauth: new Map<string | number, FaultCode>([
    ['invalid_request', 'bank.consent'],
    [401, 'bank.consent'],
  ]),
}

type BankCode = Extract<FaultCode, `bank.${string}`>

const retryClasses: Readonly<Record<BankCode, RetryClass>> = {
  'bank.client': 'never',
  'bank.token': 'after-refresh',
  'bank.consent': 'never',
  'bank.rotation-lost': 'never',
  'bank.denied': 'never',
  'bank.partly-denied': 'never',
  'bank.history-closed': 'never',
  'bank.range': 'never',
  'bank.range-doubted': 'never',
  'bank.request': 'never',
  'bank.account-gone': 'never',
  'bank.unsupported': 'never',
  'bank.busy': 'later',
  'bank.quota': 'not-today',
  'bank.down': 'soon',
  'bank.resting': 'later',
  'bank.unreachable': 'soon',
  'bank.unreadable': 'later',
  'bank.row-unreadable': 'never',
}

/** Our code for an answer that is not the 200 asked for; `error` is null where the body carried none. */
export function faultOf(status: number, error: string | null, door: Door = 'data'): FaultCode {
  const departure = departures[door]
  if (error !== null) {
    const known = departure.get(error) ?? codeByError.get(error)
    if (known) return known
  }
  return departure.get(status) ?? codeByStatus(status)
}

export const retryOf = (code: FaultCode): RetryClass => (fromBank(code) ? retryClasses[code] : 'never')

const oneDay = 86_400

/** `Retry-After` in seconds from now, at most a day; null where it is absent or neither whole seconds nor an HTTP date. */
export function retryAfterSeconds(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Math.min(Number(text), oneDay)
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.min(Math.max(Math.ceil((at - nowMs) / 1000), 0), oneDay)
}

const fromBank = (code: FaultCode): code is BankCode => Object.hasOwn(retryClasses, code)

function codeByStatus(status: number): FaultCode {
  if (status === 401) return 'bank.token'
  if (status === 403) return 'bank.denied'
  if (status === 429) return 'bank.busy'
  if (status === 501) return 'bank.unsupported'
  if (status === 408 || status >= 500) return 'bank.down'
  // 2xx and 3xx too: an answer that was accepted but not given (202), or sent elsewhere, is not one we can read.
  return status >= 400 ? 'bank.request' : 'bank.unreadable'
}
