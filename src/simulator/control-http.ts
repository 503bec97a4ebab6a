import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { BankControl } from './control.ts'
import { textOf } from './doors.ts'
import { entryKinds } from './life/ledger.ts'
import { ControlError } from './protocol/grant.ts'
import { Misbehaviour } from './protocol/misbehaviour.ts'

export const controlPath = '/control'

/** One thing that can be asked: which method of the control it reaches, what it takes (of the query, or of a JSON body), what comes of it. */
type Route = {
  readonly reaches: readonly (keyof BankControl)[]
  readonly takes: z.ZodType
  readonly does: (control: BankControl, input: never) => unknown
}

const route = <T extends z.ZodType>(
  reaches: readonly (keyof BankControl)[],
  takes: T,
  does: (control: BankControl, input: z.output<T>) => unknown,
): Route => ({ reaches, takes, does })

/** A text that `parse` takes; `says` is what it must be. */
const parsed = <T>(parse: (text: string) => T, says: string) =>
  z.string().transform((text, context) => {
    try {
      return parse(text)
    } catch {
      context.issues.push({ code: 'custom', message: says, input: text })
      return z.NEVER
    }
  })

const nothing = z.strictObject({})
const instant = parsed((text) => Temporal.Instant.from(text), 'Must be an instant of RFC 3339, as 2026-11-22T12:00:00Z')
const duration = parsed((text) => Temporal.Duration.from(text), 'Must be a duration of ISO 8601, as P1DT2H')
const minor = z
  .string()
  .regex(/^-?\d+$/, 'Must be pence as a text of digits')
  .transform(BigInt)
const pattern = parsed((text) => new RegExp(text), 'Must be a regular expression')

const now = (control: BankControl) => ({ now: control.now() })

/** Everything that a bank's control offers, over HTTP. */
export const routes: Readonly<Record<string, Route>> = {
  'GET /truth': route(
    ['truth'],
    z.strictObject({ user: z.string(), provider: z.string().default('demo'), at: instant.exactOptional() }),
    (control, { user, provider, at }) => ({ items: control.truth(user, provider, at) }),
  ),
  'GET /changes': route(
    ['changes'],
    z.strictObject({ user: z.string(), provider: z.string().default('demo'), from: instant, to: instant }),
    (control, { user, provider, from, to }) => ({ items: control.changes(user, provider, from, to) }),
  ),
  'POST /happenings': route(
    ['happen'],
    z.strictObject({
      user: z.string(),
      provider: z.string().default('demo'),
      accountId: z.string(),
      kind: z.enum(entryKinds),
      paymentId: z.string().exactOptional(),
      amountMinor: minor.exactOptional(),
      description: z.string().exactOptional(),
      day: z.string().exactOptional(),
      idsOf: z.string().exactOptional(),
    }),
    (control, { user, provider, accountId, ...what }) => control.happen(user, provider, accountId, what),
  ),
  'POST /accounts': route(
    ['setAccountOpen'],
    z.strictObject({
      user: z.string(),
      provider: z.string().default('demo'),
      accountId: z.string(),
      open: z.boolean(),
    }),
    (control, { user, provider, accountId, open }) => control.setAccountOpen(user, provider, accountId, open),
  ),
  'POST /revocations': route(
    ['revoke'],
    z.strictObject({ user: z.string(), provider: z.string().default('demo') }),
    (control, { user, provider }) => ({ ended: control.revoke(user, provider) }),
  ),
  'GET /calls': route(['calls'], nothing, (control) => control.calls()),
  'GET /clock': route(['now'], nothing, now),
  'POST /clock': route(
    ['advance'],
    z
      .strictObject({ advance: duration.exactOptional(), to: instant.exactOptional() })
      .refine(({ advance, to }) => (advance === undefined) !== (to === undefined), 'Takes one of advance and to'),
    (control, { advance, to }) => {
      control.advance(advance ?? to?.since(control.now()) ?? {})
      return now(control)
    },
  ),
  'POST /faults': route(
    ['scriptFault'],
    z.strictObject({
      path: z.union([z.string(), z.strictObject({ pattern }).transform((one) => one.pattern)]),
      method: z.string().exactOptional(),
      from: z.iso.date().exactOptional(),
      to: z.iso.date().exactOptional(),
      times: z.int().min(1).default(1),
      fault: Misbehaviour,
    }),
    (control, { times, fault, ...matcher }) => control.scriptFault(matcher, fault, times),
  ),
  'DELETE /faults': route(['clearFaults'], nothing, (control) => control.clearFaults()),
  'POST /latency': route(['setLatency'], z.strictObject({ ms: z.int().min(0).max(600_000) }), (control, { ms }) =>
    control.setLatency(ms),
  ),
  'POST /connections': route(
    ['connect'],
    z.strictObject({
      user: z.string(),
      password: z.string().exactOptional(),
      provider: z.string().exactOptional(),
      scope: z.string().exactOptional(),
      clientId: z.string().exactOptional(),
    }),
    (control, wanted) => control.connect(wanted),
  ),
  'GET /tasks': route(['tasks'], nothing, (control) => ({ items: control.tasks() })),
  'POST /tasks': route(
    ['holdTasks', 'stepTasks', 'releaseTasks'],
    z.strictObject({ do: z.enum(['hold', 'step', 'release']) }),
    (control, input) => control[`${input.do}Tasks`](),
  ),
  'GET /deliveries': route(['deliveries'], nothing, (control) => ({ items: control.deliveries() })),
  'POST /deliveries': route(
    ['setDelivery'],
    z.strictObject({
      duplicates: z.int().min(0).max(100).exactOptional(),
      lost: z.boolean().exactOptional(),
      held: z.boolean().exactOptional(),
    }),
    (control, mode) => control.setDelivery(mode),
  ),
  'POST /deliveries/release': route(
    ['releaseDeliveries'],
    z.strictObject({ reverse: z.boolean().exactOptional() }),
    (control, order) => control.releaseDeliveries(order),
  ),
  'POST /webhooks': route(
    ['sendWebhook'],
    z.strictObject({ clientId: z.string(), event: z.looseObject({ type: z.string() }) }),
    (control, { clientId, event }) => ({ eventId: control.sendWebhook(clientId, event) }),
  ),
  'POST /settled': route(['settled'], nothing, (control) => control.settled()),
  'POST /reset': route(['reset'], nothing, (control) => control.reset()),
}

/** Answers below `/control`, in JSON: amounts of the truth as texts, `{}` where there is nothing to tell, and `{error, field, says}` where it refuses. */
export const openControlHttp =
  (control: BankControl): RequestListener =>
  (request, response) => {
    answer(control, request).then(
      ([status, body]) => send(response, status, body),
      () => response.destroy(),
    )
  }

type Said = readonly [status: number, body: unknown]

const refusal = (status: number, error: string, field: string, says: string): Said => [status, { error, field, says }]

async function answer(control: BankControl, request: IncomingMessage): Promise<Said> {
  const { origin, host } = request.headers
  if (origin !== undefined) return refusal(403, 'forbidden', 'Origin', 'A page of the web has no business here.')
  if (!isLocal(host)) return refusal(403, 'forbidden', 'Host', 'Ask by localhost or 127.0.0.1.')
  const url = URL.parse(request.url ?? '/', 'http://control')
  const name = `${request.method} ${url?.pathname.replace(controlPath, '')}`
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined
  if (!url?.pathname.startsWith(controlPath) || !route) return [404, { error: 'unknown_route', routes: known }]
  const input = request.method === 'POST' ? await bodyOf(request) : Object.fromEntries(url.searchParams)
  const read = route.takes.safeParse(input)
  if (!read.success) return invalid(read.error)
  try {
    return [200, (await route.does(control, read.data as never)) ?? {}] // what the route itself takes
  } catch (error) {
    if (error instanceof ControlError) return refusal(400, 'invalid', error.field, error.message)
    if (error instanceof RangeError) return refusal(400, 'invalid', Object.keys(input ?? {})[0] ?? '', error.message)
    throw error
  }
}

const known = Object.keys(routes).map((name) => name.replace(' ', ` ${controlPath}`))

/** A page elsewhere can make its own name lead here, but it cannot make a browser name another host. */
const isLocal = (host: string | undefined): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '')

/** `{}` where there is none; undefined where it is not JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const text = await textOf(request, 64 * 1024)
  try {
    return JSON.parse(text || '{}')
  } catch {
    return undefined
  }
}

function invalid({ issues }: z.ZodError): Said {
  const [issue] = issues
  const inner = issue?.code === 'invalid_union' ? issue.errors.toSorted((a, b) => deep(b) - deep(a))[0]?.[0] : undefined
  const path = [...(issue?.path ?? []), ...(inner?.path ?? [])]
  const unknown = [issue, inner].flatMap((one) => (one?.code === 'unrecognized_keys' ? one.keys : []))
  return refusal(
    400,
    'invalid',
    [...path, ...unknown.slice(0, 1)].join('.') || 'body',
    inner?.message ?? issue?.message ?? '',
  )
}

const deep = (issues: readonly { path: readonly PropertyKey[] }[]): number => issues[0]?.path.length ?? 0

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
}
