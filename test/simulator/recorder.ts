import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { controlPath } from '../../src/simulator/control-http.ts'
import type { Matcher, Misbehaviour } from '../../src/simulator/index.ts'
import { type Exchange, openHolder } from '../contract/published.ts'

export type Recorder = {
  /** What was wrong with the answers since the last call, of every bank of this process, however it was opened. */
  take(): string[]
  /** Operations with their status, deviations and additions that have occurred. */
  readonly met: ReadonlySet<string>
  /** Where a bank lies that does not begin at the root of its host. */
  below(url: string): void
  /** As many answers as are scripted to be bad are forgiven, where they are scripted. */
  scripted(matcher: Matcher, misbehaviour: Misbehaviour, times: number): void
}

type Recorded = { readonly server: Server; readonly port: number; readonly exchange: Exchange }
type Line = { readonly matcher: Matcher; readonly misbehaviour: Misbehaviour; left: number }

/** Listens where Node tells of each request that a server of this process gets, so that no test has to hand its answers over. */
export function openRecorder(): Recorder {
  const holder = openHolder()
  const banks = new WeakSet<Server>()
  const prefixes = new Map<number, string>()
  const lines: Line[] = []
  let recorded: Recorded[] = []
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as Started // the channel's documented message
    const port = request.socket.localPort ?? 0
    record(request, response, (exchange) => {
      if (tracer in exchange.headers) banks.add(server)
      recorded.push({ server, port, exchange })
    })
  })
  const hold = ({ port, exchange }: Recorded): readonly string[] => {
    const asked = { ...exchange, path: pathBelow(prefixes.get(port) ?? '', exchange.path) }
    const breaches = holder.hold(asked)
    return breaches.length > 0 && isScripted(lines, asked, breaches) ? [] : breaches
  }
  return {
    met: holder.met,
    below(url) {
      const { port, pathname } = new URL(url)
      prefixes.set(Number(port), pathname.replace(/\/$/, ''))
    },
    scripted: (matcher, misbehaviour, left) => void lines.push({ matcher, misbehaviour, left }),
    take() {
      const answers = recorded.filter(
        ({ server, exchange }) => banks.has(server) && !exchange.path.startsWith(controlPath),
      )
      recorded = []
      return [...new Set(answers.flatMap(hold).map(shortened))]
    },
  }
}

/** The same in each row of a list is one thing that is wrong. */
const shortened = (breach: string): string => breach.replace(/\/\d+(?=\/| )/g, '/#').replace(/(#\S* \S+).*/, '$1')

/** Every answer of a bank bears it, and nobody else's does. */
const tracer = 'x-tl-correlation-id'

/** What lies outside stays as it is asked for, which no document knows. */
const pathBelow = (prefix: string, path: string): string =>
  path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : `/outside${path}`

type Started = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly server: Server }

/** Calls `done` when the whole answer has been handed over; one that breaks off never is. */
function record(request: IncomingMessage, response: ServerResponse, done: (exchange: Exchange) => void): void {
  const { writeHead, write, end } = response
  const chunks: Buffer[] = []
  let head: Record<string, string> = {}
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  Object.assign(response, {
    writeHead(...given: unknown[]): ServerResponse {
      head = headersOf(given.at(-1))
      return Reflect.apply(writeHead, response, given)
    },
    write(...given: unknown[]): boolean {
      keep(given[0])
      return Reflect.apply(write, response, given)
    },
    end(...given: unknown[]): ServerResponse {
      keep(given[0])
      const headers = { ...headersOf(response.getHeaders()), ...head }
      const body = Buffer.concat(chunks)
      done({
        method: request.method ?? '',
        path: new URL(request.url ?? '/', 'http://bank').pathname,
        status: response.statusCode,
        headers,
        body: (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString(),
      })
      return Reflect.apply(end, response, given)
    },
  })
}

const headersOf = (given: unknown): Record<string, string> =>
  typeof given === 'object' && given !== null
    ? Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]))
    : {}

/** Scripted errors are rows of the published table, and only where a path does not have them are they forgiven. */
function isScripted(lines: Line[], { path }: Exchange, breaches: readonly string[]): boolean {
  const line = lines.find(
    ({ matcher, misbehaviour, left }) =>
      left > 0 &&
      matches(matcher, path) &&
      (misbehaviour.kind !== 'error' || breaches.every((breach) => / \d+: status /.test(breach))),
  )
  if (line) line.left--
  return line !== undefined
}

function matches(matcher: Matcher, path: string): boolean {
  if (typeof matcher === 'string') return matcher === path
  return matcher instanceof RegExp ? matcher.test(path) : matches(matcher.path, path)
}
