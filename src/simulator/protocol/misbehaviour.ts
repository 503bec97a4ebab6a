import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Answer, bodyLength, json, page, stamped, wholeBody } from './answer.ts'
import { type ErrorCode, errorAnswer, errors } from './errors.ts'

const headers = z.record(z.string(), z.string()).exactOptional()
const milliseconds = z.int().min(0).max(600_000)

/**
 * What a bank can be told to do instead of answering well. `error`, `status`, `html`, `empty` and `reset` stand in for the bank's work: nothing
 * happens. The others come after it: what was asked has happened, and only the answer suffers.
 */
export const Misbehaviour = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('error'),
    code: z.enum(Object.keys(errors) as ErrorCode[]), // `keys` forgets which
    headers,
  }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(200).max(599),
    body: z.string().exactOptional(),
    headers,
  }),
  z.strictObject({ kind: z.literal('html') }),
  /** 200, and not a byte. */
  z.strictObject({ kind: z.literal('empty') }),
  /** The connection breaks before anything is done. */
  z.strictObject({ kind: z.literal('reset') }),
  /** The connection breaks after everything is done. */
  z.strictObject({ kind: z.literal('lost') }),
  /** The length is announced in full, and the connection breaks halfway. */
  z.strictObject({ kind: z.literal('truncated') }),
  /** Arrives whole, in `pieces` with a wait before each. */
  z.strictObject({ kind: z.literal('slow'), pieces: z.int().min(1).max(10_000), waitMs: milliseconds }),
  /** Begins, and never comes to an end: a byte at a time, with a wait before each, until the client hangs up. */
  z.strictObject({ kind: z.literal('drip'), waitMs: milliseconds }),
  /** 200 and good JSON, with members of the wrong type: the list an object, amounts as texts, ids null, dates as numbers. */
  z.strictObject({ kind: z.literal('wrong-types'), of: z.enum(['results', 'amounts', 'ids', 'dates']) }),
])
export type Misbehaviour = z.output<typeof Misbehaviour>

/** Which requests misbehave. A text matches the whole path, below the bank's prefix. */
export type Matcher =
  | string
  | RegExp
  | {
      readonly path: string | RegExp
      readonly method?: string
      /** Days, both included: matches a request that asks for any of them. One that leaves an end open asks for all that lie there. */
      readonly from?: string
      readonly to?: string
    }

/** What a matcher looks at. */
type Request = {
  readonly path: string
  readonly method: string
  readonly from: string | null
  readonly to: string | null
}

export type Script = {
  add(matcher: Matcher, misbehaviour: Misbehaviour, times: number): void
  /** What happens to this request, counted down; undefined where nothing is scripted (any more). */
  take(request: Request): Misbehaviour | undefined
  clear(): void
}

export function openScript(): Script {
  let lines: { readonly matcher: Matcher; readonly misbehaviour: Misbehaviour; left: number }[] = []
  return {
    add: (matcher, misbehaviour, left) => void lines.push({ matcher, misbehaviour, left }),
    take(request) {
      const line = lines.find(({ matcher, left }) => left > 0 && matches(matcher, request))
      if (line) line.left--
      return line?.misbehaviour
    },
    clear() {
      lines = []
    },
  }
}

function matches(matcher: Matcher, request: Request): boolean {
  if (typeof matcher === 'string') return matcher === request.path
  if (matcher instanceof RegExp) return matcher.test(request.path)
  const { path, method = request.method, from = earliest, to = latest } = matcher
  const asked = { from: request.from?.slice(0, 10) ?? earliest, to: request.to?.slice(0, 10) ?? latest }
  return matches(path, request) && method === request.method && asked.from <= to && asked.to >= from
}

const earliest = '0000-01-01'
const latest = '9999-12-31'

/** The answer given in place of the bank's work; undefined where the work is done. */
export function standIn(misbehaviour: Misbehaviour | undefined): Answer | undefined {
  switch (misbehaviour?.kind) {
    case 'error':
      return errorAnswer(misbehaviour.code, undefined, misbehaviour.headers)
    case 'status':
      return {
        ...json(misbehaviour.status, misbehaviour.body ?? ''),
        headers: { 'Content-Type': 'application/json; charset=utf-8', ...misbehaviour.headers },
      }
    case 'html':
      return page(
        502,
        '<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>',
        "default-src 'none'",
      )
    case 'empty':
    case 'reset':
      return json(200, '')
    default:
      return undefined
  }
}

/** What TrueLayer tells of an answer that never reached it whole, where it asks the bank itself. */
const unread: Partial<Readonly<Record<Misbehaviour['kind'], ErrorCode>>> = {
  empty: 'provider_error',
  reset: 'provider_error',
  lost: 'provider_error',
  truncated: 'provider_error',
  drip: 'provider_timeout',
}

/** An answer as TrueLayer reads it, where it asks the bank itself. */
export function asRead(answer: Answer, misbehaviour: Misbehaviour | undefined): Answer {
  const code = misbehaviour && unread[misbehaviour.kind]
  return code ? errorAnswer(code) : answer
}

type Twist = (name: string, value: unknown, context?: { readonly source: string }) => unknown

/** What becomes of each member of a good answer. */
const twists: Readonly<Record<(Misbehaviour & { kind: 'wrong-types' })['of'], Twist>> = {
  results: (name, value) => (Array.isArray(value) && (name === 'results' || name === '') ? { ...value } : value),
  amounts: (_, value, context) => (typeof value === 'number' ? context?.source : value),
  ids: (name, value) => (/(^|_)id$/.test(name) ? null : value),
  dates: (name, value) =>
    /timestamp|date|_at$/.test(name) && typeof value === 'string' ? Number.parseInt(value, 10) : value,
}

/** The answer with members of the wrong type, where that is scripted and the answer is JSON. */
export function twisted(answer: Answer, misbehaviour: Misbehaviour | undefined): Answer {
  if (misbehaviour?.kind !== 'wrong-types' || !answer.headers['Content-Type']?.includes('json')) return answer
  return {
    ...answer,
    body: [Buffer.from(JSON.stringify(JSON.parse(wholeBody(answer).toString(), twists[misbehaviour.of])))],
  }
}

/** Sends `answer`, as well or as badly as scripted. */
export async function send(
  response: ServerResponse,
  answer: Answer,
  now: Temporal.Instant,
  misbehaviour: Misbehaviour | undefined,
): Promise<void> {
  if (misbehaviour?.kind === 'reset' || misbehaviour?.kind === 'lost') {
    response.destroy()
    return
  }
  const { status, headers } = stamped(answer, now)
  const length = { 'Content-Length': bodyLength(answer) }
  switch (misbehaviour?.kind) {
    case 'truncated': {
      const body = wholeBody(answer)
      response.writeHead(status, { ...headers, ...length })
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
      return
    }
    case 'slow':
      response.writeHead(status, { ...headers, ...length })
      for (const piece of pieces(wholeBody(answer), misbehaviour.pieces)) {
        await waited(misbehaviour.waitMs)
        if (response.destroyed) return
        response.write(piece)
      }
      response.end()
      return
    case 'drip':
      response.writeHead(status, headers)
      await drip(response, wholeBody(answer), misbehaviour.waitMs)
      return
    default:
      response.cork() // head and pieces in one system call
      response.writeHead(status, { ...headers, ...length })
      for (const piece of answer.body) response.write(piece)
      response.uncork()
      response.end()
  }
}

/** A wait that keeps no process alive whose bank is closed. */
const waited = (ms: number): Promise<void> => pause(ms, undefined, { ref: false })

function pieces(body: Buffer, count: number): Buffer[] {
  const size = Math.max(1, Math.ceil(body.length / count))
  return Array.from({ length: Math.ceil(body.length / size) }, (_, n) => body.subarray(n * size, (n + 1) * size))
}

/** All but the last byte of the body, and then spaces: at no time is it a whole document, nor a wrong one. */
async function drip(response: ServerResponse, body: Buffer, waitMs: number): Promise<void> {
  for (let n = 0; !response.destroyed; n++) {
    response.write(n < body.length - 1 ? body.subarray(n, n + 1) : ' ')
    await waited(waitMs)
  }
}
