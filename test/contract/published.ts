import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { deviations, supplement } from './deviations.ts'

/** One answer as it crossed the network. */
export type Exchange = {
  readonly method: string
  /** Without a query, and from the host's root on. */
  readonly path: string
  readonly status: number
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** Unpacked. */
  readonly body: string
}

export type Holder = {
  /** What the answer has that TrueLayer's documents do not promise, or lacks that they do; each begins with the operation and the status. */
  hold(exchange: Exchange): readonly string[]
  /** Operations with their status, deviations and supplements that have occurred so far. */
  readonly met: ReadonlySet<string>
}

type Schema = { readonly [keyword: string]: unknown }
type Media = { readonly schema?: Schema }
type Described = {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, Media>>
  readonly headers?: Readonly<Record<string, Schema>>
}
type Server = { readonly url: string }
export type Operation = {
  readonly responses: Readonly<Record<string, Described>>
  readonly servers?: readonly Server[]
  readonly deprecated?: boolean
}
export type Document = {
  readonly servers: readonly Server[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly [section: string]: Readonly<Record<string, unknown>> }
}

export type Route = {
  /** `GET /accounts/{account_id}`, as the document writes it. */
  readonly name: string
  readonly method: string
  /** Where it is found on its host: `/data/v1/accounts/{account_id}` */
  readonly template: string
  readonly operation: Operation
  readonly document: Document
}

/** TrueLayer's published documents, pinned in spec/. */
export const documents = { data: read('data-api-v1'), auth: read('authentication-api') } as const

export const routes = Object.values(documents).flatMap(routesOf)

/** What a TrueLayer answers though its documents lack it. */
export const additions = routesOf(supplement(documents))
const results = '/data/v1/results/{task_id}'

const notFound = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } }
const elsewhere: Route = {
  name: 'anything else',
  method: '',
  template: '',
  operation: { responses: { 404: notFound } }, // the auth server's Error lists not_found
  document: documents.auth,
}

/** Reads answers against spec/; what is known to differ stands in deviations.ts. */
export function openHolder(): Holder {
  const met = new Set<string>()
  const tasks = new Map<string, Route>()
  return {
    met,
    hold(exchange) {
      const serving = [...routes, ...additions].filter((one) => serves(one, exchange))
      const route = serving.find(({ operation }) => operation.responses[exchange.status]) ?? serving[0] ?? elsewhere
      met.add(`${route.name} ${exchange.status}`)
      const told = (member: string): string | undefined => textOf(parsed(exchange.body), member)
      const task = exchange.status === 202 ? told('task_id') : undefined
      if (task) tasks.set(task, serving[0] ?? route) // as the same request is answered at once
      const done = route.template === results && told('status') === 'Succeeded'
      const asked = done ? tasks.get(exchange.path.split('/').at(-1) ?? '') : undefined
      return breaches(asked ?? route, exchange, met)
    },
  }
}

function breaches(route: Route, { status, headers, body }: Exchange, met: Set<string>): string[] {
  const name = `${route.name} ${status}`
  const { document } = route
  const promised = route.operation.responses[status]
  const judged = (findings: readonly Finding[]): Finding[] =>
    findings.flatMap((finding) => {
      const excuse = deviations.find((one) => one.at.test(name) && one.what.test(said(finding)))
      if (!excuse) return [finding]
      met.add(excuse.source)
      return excuse.instead ? judged(check(document, excuse.instead, finding.value, finding.at)) : []
    })
  const findings = promised ? inAnswer(document, resolved(document, promised), headers, body) : [notPromised(status)]
  return judged(findings).map((finding) => `${name}: ${said(finding)} ${JSON.stringify(finding.value)?.slice(0, 80)}`)
}

/** What is wrong, e.g. `type` at `/results/0/amount` or `absent` at `header Date`, and the value that it is said of. */
type Finding = { readonly at: string; readonly what: string; readonly value: unknown }

const said = ({ at, what }: Finding): string => `${at} ${what}`.trim()
const notPromised = (status: number): Finding => ({ at: '', what: 'status', value: status })

const inAnswer = (document: Document, promised: Described, headers: Exchange['headers'], body: string): Finding[] => [
  ...inBody(document, promised, headers['content-type'], body),
  ...inHeaders(document, promised, headers),
]

function inBody(document: Document, promised: Described, contentType: string | undefined, body: string): Finding[] {
  if (!promised.content) {
    return [
      ...(body === '' ? [] : [{ at: '', what: 'a body', value: body }]),
      ...(contentType === undefined ? [] : [{ at: '', what: 'a content type', value: contentType }]),
    ]
  }
  const media = promised.content[contentType?.split(';')[0] ?? '']
  if (!media) return [{ at: '', what: 'content type', value: contentType }]
  if (!media.schema) return []
  const value = parsed(body)
  return value === undefined ? [{ at: '', what: 'no JSON', value: body }] : check(document, media.schema, value)
}

const inHeaders = (document: Document, promised: Described, headers: Exchange['headers']): Finding[] =>
  Object.entries(promised.headers ?? {}).flatMap(([name, header]) => {
    const value = headers[name.toLowerCase()]
    const at = `header ${name}`
    if (value === undefined) return [{ at, what: 'absent', value }]
    return check(document, resolved<{ schema?: Schema }>(document, header).schema ?? {}, value, at)
  })

const ajv = formats.default(new Ajv({ strict: false, allErrors: true, verbose: true, logger: false }))
const compiled = new WeakMap<Schema, ValidateFunction>()

function check(document: Document, schema: Schema, value: unknown, at = ''): Finding[] {
  const validate = compiled.get(schema) ?? ajv.compile(standalone(document, schema))
  compiled.set(schema, validate)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, keyword, params, data }: ErrorObject) => {
    const member = params['additionalProperty'] ?? params['missingProperty']
    return { at: at + instancePath, what: [keyword, member].filter(Boolean).join(' '), value: data }
  })
}

/**
 * A schema that stands on its own and says no less than is published: references followed, the parts of a whole made one, and closed to members
 * that it does not name, since a misspelt member would be nobody's otherwise.
 */
function standalone(document: Document, schema: Schema): Schema {
  const { allOf, ...own } = resolved(document, schema)
  // The documents are pinned: where they have allOf it is a list of schemas, and the same goes for the keywords below.
  const parts = (allOf as Schema[] | undefined)?.map((part) => standalone(document, part)) ?? []
  const inner = Object.fromEntries(
    Object.entries(own).map(([keyword, value]) => [keyword, within(document, keyword, value)]),
  )
  const whole = [...parts, inner].reduce(merged)
  return whole['properties'] && !('additionalProperties' in whole) ? { ...whole, additionalProperties: false } : whole
}

function within(document: Document, keyword: string, value: unknown): unknown {
  switch (keyword) {
    case 'items':
      return standalone(document, value as Schema) // as above
    case 'oneOf':
      return (value as Schema[]).map((one) => standalone(document, one)) // as above
    case 'properties':
      return Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(([name, one]) => [name, standalone(document, one)]), // as above
      )
    default:
      return value
  }
}

function merged(one: Schema, other: Schema): Schema {
  const both = Object.keys(one).filter((key) => isSchema(one[key]) && isSchema(other[key]))
  return {
    ...one,
    ...other,
    ...Object.fromEntries(both.map((key) => [key, merged(one[key] as Schema, other[key] as Schema)])),
  } // both are, by the filter
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `#/components/headers/Date` → what stands there; anything else as it is. */
function resolved<T extends object>(document: Document, value: T & { readonly $ref?: unknown }): T {
  if (typeof value.$ref !== 'string') return value
  const [, , section = '', name = ''] = value.$ref.split('/')
  return document.components[section]?.[name] as T // the documents are pinned, and each of their references leads to its own kind
}

function routesOf(document: Document): Route[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, operation]) => {
      const [server] = operation.servers ?? document.servers
      const method = verb.toUpperCase()
      const template = `${new URL(server?.url ?? '').pathname.replace(/\/$/, '')}${path}`
      return { name: `${method} ${path}`, method, template, operation, document }
    }),
  )
}

const serves = ({ method, template }: Route, asked: Exchange): boolean =>
  method === asked.method && new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked.path)

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const textOf = (value: unknown, member: string): string | undefined => {
  const text: unknown = isSchema(value) ? value[member] : undefined
  return typeof text === 'string' ? text : undefined
}

function read(name: string): Document {
  return JSON.parse(readFileSync(new URL(`../../spec/${name}.json`, import.meta.url), 'utf8')) as Document // pinned, see spec/README.md
}

/** The value of a published example. */
export const exampleOf = (which: keyof typeof documents, name: string): unknown => {
  const example = documents[which].components['examples']?.[name]
  return isSchema(example) ? example['value'] : undefined
}

/** What a message to the application has that its published request body does not promise, or lacks. */
export function differences(which: keyof typeof documents, requestBody: string, message: unknown): string[] {
  const document = documents[which]
  const { content } = resolved<Described>(document, { $ref: `#/components/requestBodies/${requestBody}` })
  return check(document, content?.['application/json']?.schema ?? {}, message).map(said)
}
