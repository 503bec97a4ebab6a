import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { openClock } from './clock.ts'
import { type BankControl, type Call, openTally } from './control.ts'
import { controlPath, openControlHttp } from './control-http.ts'
import { askedOf, type Door, twoDoors, wholeDoor } from './doors.ts'
import { happen, setOpen } from './happenings.ts'
import { openCustomers } from './life/customers.ts'
import type { Estate } from './life/estate.ts'
import { bankDay } from './life/moments.ts'
import { type Profile, profiles } from './profiles.ts'
import { type Answer, type Asked, bodyLength, wholeBody } from './protocol/answer.ts'
import type { Keeping } from './protocol/consents.ts'
import type { DeliveryOptions } from './protocol/deliveries.ts'
import { openDesk, type Serve } from './protocol/desk.ts'
import { errorAnswer } from './protocol/errors.ts'
import { ControlError } from './protocol/grant.ts'
import { passwordOf } from './protocol/logins.ts'
import { asRead, type Misbehaviour, openScript, send, standIn, twisted } from './protocol/misbehaviour.ts'
import { openProviders } from './protocol/providers.ts'
import { isQueued, isResult, type TaskOptions } from './protocol/tasks.ts'
import type { AccessTokens, Client, CodeFaults, Rotation } from './protocol/tokens.ts'
import { changesOf, truthOf } from './truth.ts'

export type BankOptions = {
  /** Everything about the customers follows from it and the calendar. Default 1. */
  readonly seed?: number
  /** Where a browser finds the bank, without a slash at the end; it may end in a path. Default: the host that each request names. */
  readonly publicUrl?: string
  /** `name` is what the consent page calls the application; the redirect's host where it is absent. */
  readonly clients: readonly Client[]
  /** Default: all of profiles.ts. */
  readonly banks?: readonly Profile[]
  /** Customers made to measure, by login; everybody else lives an ordinary life. */
  readonly estates?: Readonly<Record<string, Estate>>
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
  /** Default `newest-only`. */
  readonly accessTokens?: AccessTokens
  /** Default `as-published`. */
  readonly codeFaults?: CodeFaults
  /** How requests in asynchronous mode go on. */
  readonly tasks?: TaskOptions
  /** How hooks and webhooks are tried again. */
  readonly deliveries?: DeliveryOptions
}

export type Ports = {
  /** Where data is served, apart from the dialog and the tokens; 0 is any free port. Default: both on one. */
  readonly apiPort?: number
  /** Control over HTTP (docs/simulator.md): at a port of its own, or `beside` the dialog, below `/control`. Default: nowhere. */
  readonly control?: number | 'beside'
}

export type Listening = {
  /** Of the dialog, the tokens and the list of banks. */
  readonly url: string
  /** Of the data; the same where they are not apart. */
  readonly apiUrl: string
  readonly controlUrl: string | null
}

export type Bank = {
  /** Serves one request below the path of `publicUrl`; can be mounted in another server, with the body still unread. */
  handle(request: IncomingMessage, response: ServerResponse): void
  /**
   * A server of its own on 127.0.0.1; port 0 is any free one.
   * @throws the system's own error, e.g. EADDRINUSE with its `port`
   */
  listen(port: number, ports?: Ports): Promise<Listening>
  close(): Promise<void>
  readonly control: BankControl
}

export function openBank(options: BankOptions): Bank {
  const { publicUrl } = options
  const prefix = publicUrl ? new URL(publicUrl).pathname.replace(/\/$/, '') : ''
  const clock = openClock(options.now ?? (() => Temporal.Now.instant()))
  const customers = openCustomers(options.seed ?? 1, options.estates ?? {}, () => opened)
  const providers = openProviders(options.banks ?? profiles)
  const opened = bankDay(clock.now())
  const tally = openTally()
  const script = openScript()
  const { use, exchanged } = tally
  const desk = openDesk(options, { customers, providers }, { now: clock.now, use, exchanged, atBank })
  const servers = new Set<Server>()
  let latencyMs = options.latencyMs ?? 0
  let home = publicUrl ?? 'http://127.0.0.1'

  const answer = async (asked: Asked, serve: Serve): Promise<Answer> => {
    if (!asked.path.startsWith('/data/v1/') || isQueued(asked) || isResult(asked)) return serve(asked)
    const done = tally.begin()
    try {
      if (latencyMs > 0) await pause(latencyMs, undefined, { ref: false })
      return await serve(asked)
    } finally {
      done()
    }
  }
  const answerOrStandIn = async (
    asked: Asked,
    misbehaviour: Misbehaviour | undefined,
    serve: Serve = desk.serve,
  ): Promise<Answer> => {
    const instead = standIn(misbehaviour)
    if (instead && !(asked.method === 'GET' && asked.path.startsWith('/data/v1/'))) return instead
    const real = await answer(asked, serve) // reading does no harm, and only a good token gets as far as the bank's troubles
    if (!instead || real.status === 401) return twisted(real, misbehaviour)
    const credentials = real.headers['X-Credentials-Id'] ?? ''
    return { ...instead, headers: { ...instead.headers, 'X-Credentials-Id': credentials } }
  }
  const serveOne = async (door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await askedOf(request, door, prefix, clock.now())
    if (!asked) return send(response, errorAnswer('not_found'), clock.now(), undefined)
    const call = callOf(asked)
    tally.arrive(call)
    const misbehaviour = isQueued(asked) ? undefined : script.take(call) // what befalls a task befalls it at the bank
    const given = await answerOrStandIn(asked, misbehaviour)
    await send(response, await squeezed(given, request), clock.now(), misbehaviour)
  }
  async function atBank(asked: Asked, serve: Serve): Promise<Answer> {
    const misbehaviour = script.take(callOf(asked))
    return asRead(await answerOrStandIn(asked, misbehaviour, serve), misbehaviour)
  }
  const through =
    (door: Door): RequestListener =>
    (request, response) => {
      serveOne(door, request, response).catch(() => response.destroy())
    }
  const listenAt = async (port: number, listener: RequestListener): Promise<number> => {
    const server = createServer(listener)
    servers.add(server)
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
    const address = server.address()
    return typeof address === 'object' && address ? address.port : port
  }

  const bankWith = (user: string, id: string): Profile => {
    const bank = providers.of(id)
    if (!bank) throw new ControlError('provider', 'no such bank is known here')
    if (passwordOf(user) === undefined) throw new ControlError('user', 'nobody of that name can sign in')
    return bank
  }
  const control: BankControl = {
    truth: (user, providerId = 'demo', at = clock.now()) => truthOf(customers, bankWith(user, providerId), user, at),
    changes: (user, providerId, from, to) => changesOf(customers, bankWith(user, providerId), user, from, to),
    happen: (user, providerId, accountId, what) =>
      happen(customers, bankWith(user, providerId), user, accountId, what, clock.now()),
    setAccountOpen: (user, providerId, accountId, open) =>
      setOpen(customers.of(bankWith(user, providerId), user), accountId, open),
    revoke: (user, providerId) => desk.revoke(user, bankWith(user, providerId).id, clock.now()),
    calls: () => tally.read(),
    setLatency(ms) {
      latencyMs = ms
    },
    scriptFault: (matcher, misbehaviour, times = 1) => script.add(matcher, misbehaviour, times),
    clearFaults: script.clear,
    connect: (wanted) => desk.connect(wanted, { base: home, now: clock.now() }),
    holdTasks: desk.tasks.hold,
    stepTasks: desk.tasks.step,
    releaseTasks: desk.tasks.release,
    tasks: desk.tasks.list,
    setDelivery: desk.deliveries.setMode,
    releaseDeliveries: (order = {}) => desk.deliveries.release(order),
    deliveries: desk.deliveries.list,
    sendWebhook: (clientId, event) => desk.webhooks.send(clientId, event, home),
    settled: desk.settled,
    advance: clock.advance,
    now: clock.now,
    reset() {
      tally.reset()
      script.clear()
      desk.tasks.release()
      desk.deliveries.reset()
    },
  }

  return {
    handle: through(wholeDoor(publicUrl)),
    async listen(port, { apiPort, control: controlPort } = {}) {
      const ports = { auth: port, api: apiPort ?? port }
      const { auth, data } =
        apiPort === undefined ? { auth: wholeDoor(publicUrl), data: null } : twoDoors(ports, publicUrl)
      const controls = openControlHttp(control)
      ports.auth = await listenAt(port, controlPort === 'beside' ? besides(controls, through(auth)) : through(auth))
      ports.api = data ? await listenAt(ports.api, through(data)) : ports.auth
      const controlAt = typeof controlPort === 'number' ? await listenAt(controlPort, controls) : ports.auth
      const url = (at: number): string => `http://127.0.0.1:${at}`
      home = publicUrl ?? url(ports.auth)
      return {
        url: url(ports.auth) + prefix,
        apiUrl: url(ports.api) + prefix,
        controlUrl: controlPort === undefined ? null : url(controlAt) + controlPath,
      }
    },
    async close() {
      desk.close()
      await Promise.all([...servers].map(closed))
      servers.clear()
    },
    control,
  }
}

/** What lies below the control's path goes to `controls`, everything else to `others`. */
const besides =
  (controls: RequestListener, others: RequestListener): RequestListener =>
  (request, response) =>
    request.url?.startsWith(`${controlPath}/`) ? controls(request, response) : others(request, response)

function callOf({ method, path, attended, query }: Asked): Call {
  return { method, path, attended, from: query.get('from'), to: query.get('to') }
}

const zip = promisify(gzip)

/** Compressed where the client takes it and it is worth it. */
async function squeezed(answer: Answer, request: IncomingMessage): Promise<Answer> {
  if (bodyLength(answer) < 1024 || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return answer
  const headers = { ...answer.headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }
  return { ...answer, headers, body: [await zip(wholeBody(answer), { level: 1 })] }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
