import type { Document, Operation } from './published.ts'

/**
 * Where answers differ from the published schema because TrueLayer's own examples and pages do so too. Each has to occur in
 * test/simulator/spec.test.ts: one that no answer needs any more is to be taken out. A *page* is one of docs.truelayer.com,
 * *inferred* is what follows from documents and pages without being written there.
 */
export const deviations: readonly Deviation[] = [
  {
    at: /^(GET|POST) \/(?!connect)/,
    what: /^header Content-Encoding absent$/,
    source: 'HTTP: Content-Encoding is there when the body is packed, which is up to what the client accepts',
  },
  {
    at: /./,
    what: /^header (Date|Last-Modified) format$/,
    instead: { pattern: '^\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT$' },
    source: 'HTTP: these headers have a form of their own; the document calls them date-time, which is RFC 3339',
  },
  {
    at: / 401$/,
    what: /^header X-Credentials-Id absent$/,
    source: 'inferred: without a good token there is no connection to name',
  },
  {
    at: /^GET \/me 200$/,
    what: /^\/results\/\d+\/scopes\/\d+ enum$/,
    instead: { enum: ['direct_debits', 'standing_orders'] },
    source:
      'example tokenExchange200Response: the token has the scopes direct_debits and standing_orders; the list of Me lacks them',
  },
  {
    at: /^GET \/cards\/\{account_id\}\/balance 200$/,
    what: /^\/results\/\d+\/available type$/,
    instead: { type: 'number' },
    source: 'example GetCardBalance200Response: what is available on a card is a number; a text by the schema',
  },
  {
    at: /^GET \/cards(\/\{account_id\})? 200$/,
    what: /^\/results\/\d+\/provider additionalProperties (display_name|logo_uri)$/,
    instead: also({ display_name: { type: 'string' }, logo_uri: { type: 'string' } }),
    source:
      'schema Account: display_name and logo_uri of a provider, deprecated and still sent; Card does not name them',
  },
  {
    at: /^GET \/accounts\/\{account_id\}\/standing_orders 200$/,
    what: /^\/results\/\d+\/(next|first|final)_payment_amount type$/,
    instead: { type: 'number' },
    source: 'example GetAccountStandingOrders200Response: amounts are numbers; texts by the schema',
  },
  {
    at: /^GET \/api\/providers 200$/,
    what: /^type$/,
    instead: { type: 'array', items: { $ref: '#/components/schemas/GetProvidersResponse' } },
    source: 'example GetProviders200Response: a bare array of providers; one provider by the schema',
  },
  {
    at: /^GET \/api\/providers 200$/,
    what: /^\/\d+\/scopes (type|enum)$/,
    instead: {
      type: 'array',
      items: {
        enum: [
          'info',
          'accounts',
          'cards',
          'balance',
          'transactions',
          'direct_debits',
          'standing_orders',
          'offline_access',
        ],
      },
    },
    source: 'example GetProviders200Response: scopes are a list; one of them by the schema',
  },
  {
    at: /^GET \/api\/providers 200$/,
    what: /^\/\d+ additionalProperties availability$/,
    instead: also({
      availability: {
        type: 'object',
        required: ['recommended_status', 'updated_at'],
        properties: { recommended_status: { type: 'string' }, updated_at: { type: 'string', format: 'date-time' } },
      },
    }),
    source: 'example GetProviders200Response: each provider has its availability; the schema does not name it',
  },
  {
    at: /^GET \/api\/providers 200$/,
    what: /^\/\d+\/steps\/\d+ /,
    instead: {
      type: 'object',
      required: ['title', 'fields'],
      properties: {
        title: { type: 'string' },
        fields: { type: 'array', items: { $ref: '#/components/schemas/AuthInputStep' } },
      },
    },
    source: 'example GetProviders200Response: a step has a title and its fields; by the schema it is one field',
  },
  {
    at: /^POST \/connect\/token 400$/,
    what: /^\/error enum$/,
    instead: { enum: ['invalid_client', 'invalid_authorization_code'] },
    source: 'page data-api-errors: invalid_client and invalid_authorization_code; the list of the schema lacks them',
  },
  {
    at: /^POST (\/data\/v1)?\/connections\/extend 400$/,
    what: /^\/errors type$/,
    instead: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    source: 'example validationErrorExample: errors are an object of field to messages; an array by the schema',
  },
]

export type Deviation = {
  /** Operation and status, `GET /me 200`. */
  readonly at: RegExp
  /** What is found wrong there, as `breaches` words it. */
  readonly what: RegExp
  /** What the value has to be instead, as a JSON Schema; without it anything is allowed. */
  readonly instead?: Readonly<Record<string, unknown>>
  readonly source: string
}

/** What a TrueLayer answers though its documents have no such path or status, written as they would have it; each has to occur as well. */
export function supplement({ data, auth }: { readonly data: Document; readonly auth: Document }): Document {
  const page = { content: { 'text/html': {} } }
  const error = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } }
  const gone = {}
  const failed = {
    type: 'object',
    required: ['status', 'error'], // inferred: an envelope with the members of an error
    properties: { ...named('results', 'error', 'error_description', 'error_details'), status: { enum: ['Failed'] } },
  }
  const keySet = {
    type: 'object',
    required: ['keys'],
    properties: { keys: { type: 'array', items: { type: 'object', required: ['kty', 'kid', 'alg'] } } },
  }
  const { 202: queued = {}, ...ofData } = data.paths['/accounts']?.['get']?.responses ?? {}
  const paths: Record<string, Record<string, Operation & { readonly source: string }>> = {
    '/': {
      get: {
        source:
          'page generate-an-auth-link: the server makes a session and redirects; a link that cannot be trusted gets a page',
        responses: { 303: gone, 400: page },
      },
    },
    '/logos/{provider_id}.svg': {
      get: {
        source: 'schema GetProvidersResponse: logo_url is an address; which one is up to the service',
        responses: { 200: { content: { 'image/svg+xml': {} } }, 404: error },
      },
    },
    '/api/delete': {
      delete: { source: 'inferred: a bearer token that is no good is 401, as for data', responses: { 401: error } },
    },
    '/data/v1/info': {
      get: {
        source:
          'page asynchronous-calls-and-webhooks: all that is asked of a bank can be asked so; the document leaves /info out',
        responses: { 202: queued },
      },
    },
    '/data/v1/results/{task_id}': {
      get: {
        source:
          'page asynchronous-calls-and-webhooks: results_uri of a 202, read with the same token; what it was asked for once it Succeeded',
        responses: {
          ...ofData,
          200: {
            ...ofData['200'],
            content: {
              'application/json': { schema: { oneOf: [{ $ref: '#/components/schemas/AsyncResponse' }, failed] } },
            },
          },
        },
      },
    },
    '/.well-known/jwks': {
      get: {
        source: 'the signing library’s jku: a key set, where the keys of access tokens lie beside those of webhooks',
        responses: { 200: { content: { 'application/json': { schema: keySet } } } },
      },
    },
    '/data/v1/connections/extend': {
      post: {
        source: 'page connection-management-1, where the document has /connections/extend: clients go by either',
        responses: data.paths['/connections/extend']?.['post']?.responses ?? {},
      },
    },
    '/dialog': {
      get: {
        source: 'page generate-an-auth-link: the dialog, where the address of its pages is not published',
        responses: { 200: page, 400: page },
      },
      post: {
        source: 'as above: the way through the dialog, and back to the application',
        responses: { 200: page, 303: gone, 400: page },
      },
    },
  }
  return { servers: auth.servers, paths, components: { ...auth.components, ...data.components } }
}

const named = (...members: readonly string[]): Record<string, object> =>
  Object.fromEntries(members.map((member) => [member, {}]))

/** Whatever it has besides, these members are so. */
function also(properties: Readonly<Record<string, object>>): Record<string, unknown> {
  return { type: 'object', additionalProperties: true, properties }
}
