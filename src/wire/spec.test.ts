import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as auth from './auth.ts'
import * as data from './data.ts'

/** The parts of an OpenAPI document that are looked at here. */
type Schema = {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: Schema[]
  oneOf?: Schema[]
}
type Document = {
  paths: Record<string, unknown>
  components: { schemas: Record<string, Schema>; examples: Record<string, { value: unknown }> }
}

const specs = {
  data: document('data-api-v1.json'),
  auth: document('authentication-api.json'),
}

const results = <S extends z.ZodType>(row: S) => data.Results.extend({ results: z.array(row).min(1) })

/** Every published example → the schema that reads it, or why none does. */
const readers: Record<keyof typeof specs, Record<string, z.ZodType | string>> = {
  data: {
    GetMe200Response: results(data.Me),
    GetInfoTypical200Response: results(data.Info),
    GetInfoAllFields200Response: results(data.Info),
    GetAccounts200Response: results(data.Account),
    GetAccountsAU200Response: results(data.Account),
    GetAccount200Response: results(data.Account),
    GetAccountAU200Response: results(data.Account),
    GetAccountBalance200Response: results(data.AccountBalance),
    GetAccountBalanceAU200Response: results(data.AccountBalance),
    GetAccountTransactions200Response: results(data.Transaction),
    GetAccountTransactionsAU200Response: results(data.Transaction),
    GetAccountStandingOrders200Response: results(data.StandingOrder),
    GetAccountDirectDebits200Response: results(data.DirectDebit),
    GetCards200Response: results(data.Card),
    GetCard200Response: results(data.Card),
    GetCardBalance200Response: results(data.CardBalance),
    GetCardTransactions200Response: results(data.Transaction),
    Unauthorized401Response: data.ErrorBody,
    AccessDenied403Response: data.ErrorBody,
    AccessDeniedSCAExceeded403Response: data.ErrorBody,
    ProviderRateLimitExceeded429Response: data.ErrorBody,
    UnattendedCallsLimitExceeded429Response: data.ErrorBody,
    InternalServerError500Response: data.ErrorBody,
    ProviderPlannedDowntime503Response: data.ErrorBody,
    ConnectorOverload503Response: data.ErrorBody,
    ProviderUnplannedDowntime503Response: data.ErrorBody,
    ConnectorTimeout504Response: data.ErrorBody,
    ProviderTimeout504Response: data.ErrorBody,
    NotImplemented501Response: data.ErrorBody,
    AccountNotFound404Response: data.ErrorBody,
    Invalid400Response: data.ErrorBody,
    InvalidDate400Response: data.ErrorBody,
    noFurtherActionExample: auth.ExtendAnswer,
    goToAuthDialogExample: auth.ExtendAnswer,
    reauthRequiredExample: auth.ExtendAnswer,
    AsyncRequestQueued202Response: data.Progress.extend({ status: z.literal('Queued'), results_uri: z.url() }),
    BatchResults200Response: 'the batch endpoints are deprecated and not used',
    validationErrorExample: 'problem documents carry no error word; their status is all that is read',
    unauthorisedErrorExample: 'problem documents carry no error word; their status is all that is read',
    unprocessableEntityErrorExample: 'problem documents carry no error word; their status is all that is read',
  },
  auth: {
    tokenExchange200Response: auth.TokenAnswer,
    GetProviders200Response: z.array(auth.ProviderEntry).min(1),
    InvalidGrant400Response: data.ErrorBody,
    InternalServerError500Response: data.ErrorBody,
    Unauthorized401Response: data.ErrorBody,
    InvalidRefreshToken401Response: data.ErrorBody,
    UnauthorizedClient401Response: data.ErrorBody,
    DebugId400Response: data.ErrorBody,
    DebugId200Response: 'support tickets are opened by hand',
    DirectBankAuth200Response: 'direct links are for regulated clients',
    reauthUri200Response: auth.ReauthAnswer,
  },
}

/** Our schema → TrueLayer's of the same thing. */
const counterparts: [name: string, ours: z.ZodType, spec: keyof typeof specs, theirs: string[]][] = [
  ['Me', data.Me, 'data', ['Me']],
  ['Info', data.Info, 'data', ['Info']],
  ['Account', data.Account, 'data', ['Account']],
  ['Card', data.Card, 'data', ['Card']],
  ['AccountBalance', data.AccountBalance, 'data', ['AccountBalance']],
  ['CardBalance', data.CardBalance, 'data', ['CardBalance']],
  ['Transaction', data.Transaction, 'data', ['AccountTransaction', 'CardTransaction']],
  ['DirectDebit', data.DirectDebit, 'data', ['AccountDirectDebit']],
  ['StandingOrder', data.StandingOrder, 'data', ['AccountStandingOrder']],
  ['ErrorBody', data.ErrorBody, 'data', ['Error']],
  ['ErrorBody', data.ErrorBody, 'auth', ['Error']],
  ['ExtendAnswer', auth.ExtendAnswer, 'data', ['ExtendResponse']],
  ['ReauthAnswer', auth.ReauthAnswer, 'auth', ['AuthUriResponse']],
  ['TokenAnswer', auth.TokenAnswer, 'auth', ['TokenExchangeResponse']],
  ['ProviderEntry', auth.ProviderEntry, 'auth', ['GetProvidersResponse']],
]

/** Sent by live banks though the schema is silent on it. */
const unpublished = new Map([
  ['Card.provider.display_name', 'deprecated on accounts, still sent on cards'],
  ['Card.provider.logo_uri', 'deprecated on accounts, still sent on cards'],
])

describe.each(['data', 'auth'] as const)('every published example of the %s API', (spec) => {
  test('has a reader or a reason, and no reader is left over', () => {
    expect(Object.keys(readers[spec]).sort()).toEqual(Object.keys(specs[spec].components.examples).sort())
  })

  test('stands under components, where the readers look', () => {
    expect(inlineExamples(specs[spec].paths)).toEqual([])
  })

  test.each(readable(spec))('%s is read without loss', (_name, reader, value) => {
    const read = reader.safeParse(value)
    expect(read.error).toBeUndefined()
    expect(asText(read.data)).toEqual(asText(value))
  })
})

test.each(counterparts)('%s names nothing that %s does not publish (%s)', (name, ours, spec, theirs) => {
  const published = theirs.flatMap((schema) =>
    memberNames(specs[spec], { $ref: `#/components/schemas/${schema}` }, name),
  )
  const named = namesIn(ours, name)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((path) => !published.includes(path) && !unpublished.has(path))).toEqual([])
})

test('what is excused as unpublished is still unpublished', () => {
  const published = memberNames(specs.data, { $ref: '#/components/schemas/Card' }, 'Card')
  expect([...unpublished.keys()].filter((path) => published.includes(path))).toEqual([])
})

test('a scope is one that a bank can offer', () => {
  const { GetProvidersResponse } = specs.auth.components.schemas
  expect(GetProvidersResponse?.properties).toMatchObject({
    scopes: { enum: expect.arrayContaining([...auth.Scope.options]) },
  })
})

describe('a row', () => {
  const row = { timestamp: '2026-03-06T00:00:00', description: 'TFL TRAVEL', amount: '-2.99', currency: 'GBP' }

  test.each([
    ['an amount in words', { amount: 'two' }],
    ['no amount', { amount: null }],
    ['an amount that is no number', { amount: 'NaN' }],
    ['no currency', { currency: undefined }],
    ['a day that does not exist in form', { timestamp: '2017-02-247T17:29:24.740802Z' }],
    ['no description', { description: null }],
  ])('with %s is refused', (_what, change) => {
    expect(data.Transaction.safeParse({ ...row, ...change }).success).toBe(false)
  })

  test.each([
    ['a date alone', { timestamp: '2026-03-06' }],
    ['seven fractional digits', { timestamp: '2026-03-06T09:30:02.6349989Z' }],
    ['an amount as number', { amount: -2.99 }],
    ['a classification that is not a list', { transaction_classification: 'Shopping' }],
    ['a merchant that is not a text', { merchant_name: { name: 'TfL' } }],
    ['a running balance without sense', { running_balance: 'unknown' }],
  ])('with %s is kept', (_what, change) => {
    expect(data.Transaction.parse({ ...row, ...change })).toMatchObject({ amount: '-2.99', description: 'TFL TRAVEL' })
  })
})

function document(name: string): Document {
  // The documents are pinned and never edited, so their shape is what this test itself looks for in them.
  return JSON.parse(readFileSync(new URL(`../../spec/${name}`, import.meta.url), 'utf8')) as Document
}

function readable(spec: keyof typeof specs): [string, z.ZodType, unknown][] {
  return Object.entries(readers[spec]).flatMap(([name, reader]) =>
    typeof reader === 'string' ? [] : [[name, reader, specs[spec].components.examples[name]?.value]],
  )
}

/** Numbers leave as text, so both sides are compared as text. */
const asText = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_name, member: unknown) => (typeof member === 'number' ? String(member) : member))

/** Paths to examples that are written out in place rather than referred to. */
function inlineExamples(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, member]: [string, unknown]) => {
    if (name !== 'examples') return inlineExamples(member, `${path}/${name}`)
    return Object.entries(member ?? {}).flatMap(([example, body]: [string, unknown]) =>
      typeof body === 'object' && body !== null && '$ref' in body ? [] : [`${path}/examples/${example}`],
    )
  })
}

/** `Transaction.running_balance.amount` and so on: each member that our schema names. */
function namesIn(schema: z.ZodType, path: string): string[] {
  if (schema instanceof z.ZodCatch || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    // Zod's wrappers give back the core type of what they wrap; all of ours are made by `z`.
    return namesIn(schema.unwrap() as z.ZodType, path)
  }
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([name, member]) => [
    `${path}.${name}`,
    ...namesIn(member as z.ZodType, `${path}.${name}`), // as above
  ])
}

/** The same of a published schema, references and alternatives followed. */
function memberNames(spec: Document, schema: Schema, path: string): string[] {
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? [])]
  const referred = schema.$ref ? spec.components.schemas[schema.$ref.replace('#/components/schemas/', '')] : undefined
  return [
    ...(referred ? memberNames(spec, referred, path) : []),
    ...parts.flatMap((part) => memberNames(spec, part, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [
      `${path}.${name}`,
      ...memberNames(spec, member, `${path}.${name}`),
    ]),
  ]
}
