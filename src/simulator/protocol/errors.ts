import { randomUUID } from 'node:crypto'
import { type Answer, json } from './answer.ts'

/** TrueLayer's errors: code → status and the sentence of the published examples. The statuses of the mock users' own codes are not published. */
export const errors = {
  validation_error: [400, 'The supplied parameters are not valid.'],
  invalid_date_range: [400, 'Invalid date range provided.'],
  deprecated_provider: [400, 'The provider is deprecated.'],
  invalid_request: [400, 'Invalid request'],
  invalid_grant: [400, ''],
  invalid_client: [400, ''],
  invalid_authorization_code: [400, ''],
  invalid_token: [401, "The token expired at '2020-12-07 12:34:56Z'"],
  unauthorized: [401, 'Unauthorized.'],
  unauthorized_client: [401, 'The client credentials you have entered are incorrect. Please check and try again.'],
  access_denied: [403, 'Access to a specific resource has been denied.'],
  sca_exceeded: [
    403,
    'SCA exemption has expired. This resource is protected and should be accessed shortly after PSU Authentication. In order to access this resource, please have the PSU re-authenticate.',
  ],
  invalid_credentials_key: [403, 'The credentials key is invalid.'],
  not_found: [404, 'Not found.'],
  account_not_found: [404, 'account not found'],
  provider_too_many_requests: [429, 'Provider rate limit exceeded.'],
  provider_request_limit_exceeded: [429, 'Maximum number of requests per user allowed by provider exceeded.'],
  internal_server_error: [500, 'Internal server error.'],
  endpoint_not_supported: [501, 'Feature not supported by the provider'],
  provider_error: [503, 'The provider service is unavailable.'],
  temporarily_unavailable: [503, 'The provider service is unavailable.'],
  connector_overload: [503, 'The connector service is currently overloaded.'],
  connector_timeout: [504, 'The connector service timed out.'],
  provider_timeout: [504, 'The provider service timed out.'],
  account_permanently_locked: [403, 'The account is permanently locked.'],
  account_temporarily_locked: [403, 'The account is temporarily locked.'],
  internal_error: [500, 'Internal error.'],
  user_input_required: [403, 'The user has to give further input.'],
  wrong_credentials: [403, 'The credentials are wrong.'],
} as const satisfies Record<string, readonly [status: number, description: string]>

export type ErrorCode = keyof typeof errors

/** `description` replaces the usual sentence; an empty one leaves the body at the bare code, as the token endpoint does. */
export function errorAnswer(
  code: ErrorCode,
  description: string = errors[code][1],
  headers: Readonly<Record<string, string>> = {},
  details: object = {},
): Answer {
  const body = description ? { error_description: description, error: code, error_details: details } : { error: code }
  return json(errors[code][0], JSON.stringify(body), headers)
}

type Problem = {
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly errors?: Readonly<Record<string, readonly string[]>>
}

/** The form of the extend endpoint's errors. */
export function problemAnswer(path: string, problem: Problem): Answer {
  const body = {
    type: 'https://docs.truelayer.com/#connection-api-errors',
    ...problem,
    instance: path,
    trace_id: randomUUID(),
  }
  return json(problem.status, JSON.stringify(body), { 'Content-Type': 'application/problem+json' })
}
