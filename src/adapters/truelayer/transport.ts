import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Agent, type Dispatcher, request } from 'undici'
import { Fault } from '../../domain/fault.ts'

/** Milliseconds and bytes; none can be switched off. `maxBytes` counts what a body inflates to. */
export type TransportLimits = {
  readonly connectMs: number
  readonly headersMs: number
  readonly idleMs: number
  readonly totalMs: number
  readonly maxBytes: number
}

export type Request = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The headers are here, the body is still to come; `content` must be called, or the connection is not given back. */
export type Reply = {
  readonly status: number
  header(name: string): string | null
  content(): Promise<{ readonly bytes: Buffer<ArrayBuffer>; readonly text: string }>
}

export type Transport = (request: Request) => Promise<Reply>

/**
 * One request within limits: never a redirect followed, never a byte more than allowed. Both halves of the exchange fail with
 * `bank.unreachable` (`sent` says whether the request can have arrived) or `bank.unreadable`, or with the signal's own reason.
 */
export function openTransport(limits: TransportLimits): Transport {
  const agent = new Agent({
    connect: { timeout: limits.connectMs },
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    // One connection a request keeps the limits above simple to reason about.
    allowH2: false,
  })
  return async ({ method, url, headers, body, signal }) => {
    const total = AbortSignal.timeout(limits.totalMs)
    const answer = await guarded(signal, beforeHeaders, () =>
      request(url, {
        dispatcher: agent,
        method,
        headers: { 'accept-encoding': 'gzip', ...headers },
        body: body ?? null,
        signal: signal ? AbortSignal.any([signal, total]) : total,
      }),
    )
    const header = (name: string) => single(answer.headers[name])
    return {
      status: answer.statusCode,
      header,
      content: () =>
        guarded(signal, afterHeaders, async () => {
          const sent = await collected(answer.body, limits.maxBytes)
          const bytes = await inflated(sent, header('content-encoding'), limits.maxBytes)
          return { bytes, text: decoded(bytes) }
        }),
    }
  }
}

const gunzipped = promisify(gunzip)

async function collected(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    const bytes: Buffer = chunk
    size += bytes.length
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}

async function inflated(
  bytes: Buffer<ArrayBuffer>,
  encoding: string | null,
  maxBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  if (encoding === null || encoding === 'identity') return bytes
  if (!/^(x-)?gzip$/i.test(encoding)) throw new Fault('bank.unreadable', { reason: 'content encoding' })
  try {
    return await gunzipped(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    throw nameOf(error) === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge(maxBytes)
      : new Fault('bank.unreadable', { reason: 'cut short' })
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Fault('bank.unreadable', { reason: 'not UTF-8' })
  }
}

const tooLarge = (maxBytes: number) => new Fault('bank.unreadable', { reason: 'too large', maxBytes })

/** Runs one half of an exchange; what goes wrong in it comes out as a fault, an abort by the caller as that. */
async function guarded<T>(
  signal: AbortSignal | undefined,
  faultFrom: (name: string) => Fault,
  half: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  try {
    return await half()
  } catch (error) {
    signal?.throwIfAborted()
    // No cause is kept: it may hold what was sent.
    throw error instanceof Fault ? error : faultFrom(nameOf(error))
  }
}

/** Names of failures after which the request cannot have reached the other side: no address, no connection, no trusted certificate. */
const notSent =
  /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|ERR_SSL_\w+|\w*CERT\w*|\w*SIGNATURE)$/

const beforeHeaders = (name: string): Fault =>
  /^HPE_|^HTTPParserError$/.test(name)
    ? new Fault('bank.unreadable', { reason: 'not HTTP' })
    : unreachable(name, !notSent.test(name))

const afterHeaders = (name: string): Fault =>
  isTimeout(name) ? unreachable(name, true) : new Fault('bank.unreadable', { reason: 'cut short' })

const unreachable = (name: string, sent: boolean) =>
  new Fault('bank.unreachable', { reason: isTimeout(name) ? 'timeout' : 'network', network: name, sent })

const isTimeout = (name: string) => /TIMEOUT/i.test(name)

/** The failure's own short name (`ECONNRESET`, `UND_ERR_HEADERS_TIMEOUT`, `TimeoutError`), never its message. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

const single = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? (value[0] ?? null) : (value ?? null)
