import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type BankControl, openTally, truthOf } from './control.ts'
import { openCustomers } from './life/customers.ts'
import type { Answer, Asked } from './protocol/answer.ts'
import type { Keeping } from './protocol/consents.ts'
import { openDesk } from './protocol/desk.ts'
import { errorAnswer } from './protocol/errors.ts'
import { type Misbehaviour, openScript, send, standIn } from './protocol/misbehaviour.ts'
import type { Client, Rotation } from './protocol/tokens.ts'

export type { BankControl, Call, Calls, TruthAccount, TruthRow } from './control.ts'
export type { ErrorCode } from './protocol/errors.ts'
export type { Matcher, Misbehaviour } from './protocol/misbehaviour.ts'

export type BankOptions = {
  /** Everything about the customers follows from it and the calendar. Default 1. */
  readonly seed?: number
  /** Where a browser finds the bank, without a slash at the end; it may end in a path. Default: the host that each request names. */
  readonly publicUrl?: string
  /** `name` is what the consent page calls the application; the redirect's host where it is absent. */
  readonly clients: readonly Client[]
  /** Default: the system's clock. */
  readonly now?: () => Temporal.Instant
  /** Where consents and tokens are kept over a restart. Default: nowhere. */
  readonly state?: Keeping
  /** How long every call for data takes at least. Default 0. */
  readonly latencyMs?: number
  /** What a refresh does to the refresh token. Default `new`. */
  readonly rotation?: Rotation
  /** Life of an access token in seconds. Default 3600. */
  readonly expiresIn?: number
}

export type Bank = {
  /** Serves one request below the path of `publicUrl`; can be mounted in another server, with the body still unread. */
  handle(request: IncomingMessage, response: ServerResponse): void
  /** A server of its own on 127.0.0.1, auth and data on one port; port 0 is any free one. */
  listen(port: number): Promise<{ readonly url: string }>
  close(): Promise<void>
  readonly control: BankControl
}

export function openBank(options: BankOptions): Bank {
  const prefix = options.publicUrl ? new URL(options.publicUrl).pathname.replace(/\/$/, '') : ''
  const clock = openClock(options.now ?? (() => Temporal.Now.instant()))
  const customers = openCustomers(options.seed ?? 1)
  const tally = openTally()
  const script = openScript()
  const serve = openDesk(options, customers, tally)
  const servers = new Set<Server>()
  let latencyMs = options.latencyMs ?? 0

  const answer = async (asked: Asked): Promise<Answer> => {
    if (!asked.path.startsWith('/data/v1/')) return serve(asked)
    const done = tally.begin()
    try {
      if (latencyMs > 0) await pause(latencyMs)
      return await serve(asked)
    } finally {
      done()
    }
  }
  const answerOrStandIn = async (asked: Asked, misbehaviour: Misbehaviour | undefined): Promise<Answer> => {
    const instead = standIn(misbehaviour)
    if (instead && !(asked.method === 'GET' && asked.path.startsWith('/data/v1/'))) return instead
    const real = await answer(asked) // reading does no harm, and only a good token gets as far as the bank's troubles
    if (!instead || real.status === 401) return real
    const credentials = real.headers['X-Credentials-Id'] ?? ''
    return { ...instead, headers: { ...instead.headers, 'X-Credentials-Id': credentials } }
  }
  const serveOne = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await askedOf(request, options.publicUrl, prefix, clock.now())
    if (!asked) return send(response, errorAnswer('not_found'), clock.now(), undefined)
    const { query, method, path, attended } = asked
    tally.arrive({ method, path, attended, from: query.get('from'), to: query.get('to') })
    const misbehaviour = script.take(path, method)
    const given = await answerOrStandIn(asked, misbehaviour)
    await send(response, await squeezed(given, request), clock.now(), misbehaviour)
  }

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    serveOne(request, response).catch(() => response.destroy())
  }

  return {
    handle,
    async listen(port) {
      const server = createServer(handle)
      servers.add(server)
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
      const address = server.address()
      return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}${prefix}` }
    },
    async close() {
      await Promise.all([...servers].map(closed))
      servers.clear()
    },
    control: {
      truth: (user, providerId = 'demo') => truthOf(customers, user, providerId, clock.now()),
      calls: () => tally.read(),
      setLatency(ms) {
        latencyMs = ms
      },
      scriptFault: (matcher, misbehaviour, times = 1) => script.add(matcher, misbehaviour, times),
      advance: clock.advance,
      now: clock.now,
      reset() {
        tally.reset()
        script.clear()
      },
    },
  }
}

/** A clock that can be moved on. */
function openClock(now: () => Temporal.Instant) {
  let ahead = Temporal.Duration.from({ seconds: 0 })
  const moved = (): Temporal.Instant => now().add(ahead)
  return {
    now: moved,
    advance(by: Temporal.DurationLike) {
      const from = moved()
      const to = from.toZonedDateTimeISO('UTC').add(by).toInstant()
      ahead = ahead.add(to.since(from))
    },
  }
}

const mostBytes = 64 * 1024

/** The request as the bank reads it; undefined where it is not for the bank or too large for it. */
async function askedOf(
  request: IncomingMessage,
  publicUrl: string | undefined,
  prefix: string,
  now: Temporal.Instant,
): Promise<Asked | undefined> {
  const base = publicUrl ?? `http://${request.headers.host ?? 'localhost'}`
  const url = URL.parse(request.url ?? '/', 'http://bank')
  if (!url?.pathname.startsWith(prefix)) return undefined
  const path = url.pathname.slice(prefix.length) || '/'
  if (!path.startsWith('/')) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > mostBytes) return undefined
    chunks.push(chunk)
  }
  return {
    method: request.method ?? 'GET',
    path,
    query: url.searchParams,
    body: Buffer.concat(chunks).toString('utf8'),
    contentType: request.headers['content-type'] ?? '',
    authorization: request.headers.authorization ?? '',
    attended: request.headers['x-psu-ip'] !== undefined,
    base,
    now,
  }
}

const zip = promisify(gzip)

/** Compressed where the client takes it and it is worth it. */
async function squeezed(answer: Answer, request: IncomingMessage): Promise<Answer> {
  if (answer.body.length < 1024 || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return answer
  const headers = { ...answer.headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }
  return { ...answer, headers, body: await zip(answer.body, { level: 1 }) }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
