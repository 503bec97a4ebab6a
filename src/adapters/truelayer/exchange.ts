import { randomUUID } from 'node:crypto'
import PQueue from 'p-queue'
import { Fault } from '../../domain/fault.ts'
import { ErrorBody } from '../../wire/data.ts'
import { type Packed, packed } from '../packed.ts'
import type { Turn } from '../turns.ts'
import { type MakeOf, parseExactly, parseExactlyInSlices } from './exact-json.ts'
import { type Door, faultOf, retryAfterSeconds } from './faults.ts'
import type { Reply, Request, Transport } from './transport.ts'

export type Log = {
  info(fields: object, says: string): void
  warn(fields: object, says: string): void
}

/** One request that was made: for metrics and for counting what a bank's daily allowance was spent on. `status` null: no answer came. */
export type CallFact = {
  readonly endpoint: string
  readonly status: number | null
  readonly ms: number
  readonly attempt: number
  readonly correlationId: string | null
  readonly attended: boolean
}

/** `endpoint` names the call without ids, as `accounts/transactions`: it is what logs, faults and metrics say instead of the address. */
export type Ask = Omit<Request, 'headers'> & {
  readonly endpoint: string
  readonly door: Door
  readonly headers?: Readonly<Record<string, string>>
  readonly psuIp?: string | null
  readonly attempt?: number
  /** Whose turn it waits for; without one it goes at once. */
  readonly turn?: Turn | undefined
  /** An answer may say that the real one is still to come. */
  readonly mayComeLater?: boolean
  /** What to make of the members of `results`, some at a time; without it they are left as they are. */
  readonly make?: MakeOf
  /** Asked when its turn has come: whether it may be made. */
  readonly mayTry?: ((endpoint: string) => boolean) | undefined
}

/** `body` with numbers as text, null where there was none; `freshAt` an RFC 3339 instant: how old TrueLayer says the data is. */
export type Heard = {
  readonly body: unknown
  /** The body as it came. */
  packed(): Promise<Packed>
  readonly correlationId: string | null
  readonly freshAt: string | null
}

export type Exchange = (ask: Ask) => Promise<Heard>

/**
 * One question and its answer, or a `Fault`: at most `concurrency` at once, each logged and counted once. Nothing here asks twice; what may not be tried
 * is refused as `bank.quota`, with the reason `not asked`.
 */
export function openExchange(
  transport: Transport,
  concurrency: number,
  log: Log,
  onCall: (fact: CallFact) => void,
): Exchange {
  const queue = new PQueue({ concurrency })
  const tell = reporter(log, onCall)
  return (ask) => {
    const call = async () => {
      if (ask.mayTry?.(ask.endpoint) === false)
        throw new Fault('bank.quota', { endpoint: ask.endpoint, reason: 'not asked' })
      return queue.add(() => asked(transport, tell, ask), ask.signal ? { signal: ask.signal } : {})
    }
    return ask.turn ? ask.turn.run(call, ask.signal) : call()
  }
}

type Tell = (ask: Ask, reply: Reply | null, startedMs: number, failure: unknown) => void

async function asked(transport: Transport, tell: Tell, ask: Ask): Promise<Heard> {
  const startedMs = performance.now()
  let reply: Reply | null = null
  try {
    reply = await transport({ ...ask, headers: headersOf(ask) })
    const content = await contentOf(reply, ask)
    tell(ask, reply, startedMs, null)
    return { ...content, correlationId: correlationOf(reply), freshAt: instant(reply.header('last-modified')) }
  } catch (error) {
    const failure = error instanceof Fault ? placed(error, ask, reply) : error
    tell(ask, reply, startedMs, failure)
    throw failure
  }
}

async function contentOf(answer: Reply, ask: Ask): Promise<Pick<Heard, 'body' | 'packed'>> {
  if (answer.status < 200 || answer.status > 299) throw await refusal(answer, ask)
  const { bytes, text } = await answer.content()
  const { length } = text
  const asItCame = () => packed(bytes, length)
  if (ask.method === 'DELETE') return { body: null, packed: asItCame }
  if (answer.status !== 200 && !(answer.status === 202 && ask.mayComeLater)) throw unreadable('accepted, not answered')
  if (!/\bjson\b/i.test(answer.header('content-type') ?? 'json')) throw unreadable('not JSON')
  try {
    return { body: await parseExactlyInSlices(text, ask.make), packed: asItCame }
  } catch {
    throw unreadable(text.trim() === '' ? 'empty' : 'not JSON')
  }
}

const headersOf = (ask: Ask): Record<string, string> => ({
  accept: 'application/json',
  'x-client-correlation-id': randomUUID(),
  ...(ask.psuIp ? { 'x-psu-ip': ask.psuIp } : {}),
  ...ask.headers,
})

/** What a status other than 2xx means. A body that cannot be read takes nothing from the status. */
async function refusal(answer: Reply, ask: Ask): Promise<Fault> {
  const { text } = await answer.content().catch((error: unknown) => {
    if (error instanceof Fault) return { text: '' }
    throw error
  })
  if (answer.status < 400) {
    const host = URL.parse(answer.header('location') ?? '', ask.url)?.host ?? null
    return new Fault(faultOf(answer.status, null, ask.door), { reason: 'redirect', host })
  }
  const error = errorInText(text)
  const retryAfter = retryAfterSeconds(answer.header('retry-after'), Date.now())
  return new Fault(faultOf(answer.status, error, ask.door), {
    ...(error === null ? {} : { error }),
    ...(retryAfter === null ? {} : { retryAfterSeconds: retryAfter }),
  })
}

const unreadable = (reason: string) => new Fault('bank.unreadable', { reason })

/** The same fault, saying where it happened. */
const placed = (fault: Fault, ask: Ask, reply: Reply | null): Fault =>
  new Fault(fault.code, {
    endpoint: ask.endpoint,
    status: reply?.status ?? null,
    correlationId: reply ? correlationOf(reply) : null,
    ...fault.facts,
  })

const reporter =
  (log: Log, onCall: (fact: CallFact) => void): Tell =>
  (ask, reply, startedMs, failure) => {
    const fact: CallFact = {
      endpoint: ask.endpoint,
      status: reply?.status ?? null,
      ms: Math.round(performance.now() - startedMs),
      attempt: ask.attempt ?? 1,
      correlationId: reply ? correlationOf(reply) : null,
      attended: Boolean(ask.psuIp),
    }
    onCall(fact)
    if (failure === null) log.info(fact, 'TrueLayer answered')
    else if (failure instanceof Fault)
      log.warn({ ...fact, fault: failure.code, ...failure.facts }, 'TrueLayer call failed')
    else log.info(fact, 'TrueLayer call abandoned')
  }

// What the other side says goes into logs and faults only where it looks like what it should be.
const correlationOf = (reply: Reply): string | null => like(/^[\w.:|+/=-]{1,100}$/, reply.header('x-tl-correlation-id'))

/** TrueLayer's word for what went wrong. */
export function errorIn(body: unknown): string | null {
  const read = ErrorBody.safeParse(body)
  return read.success ? like(/^[a-z_]{1,64}$/, read.data.error) : null
}

function errorInText(text: string): string | null {
  try {
    return errorIn(parseExactly(text))
  } catch {
    return null
  }
}

const like = (shape: RegExp, text: string | null): string | null => (text !== null && shape.test(text) ? text : null)

function instant(header: string | null): string | null {
  const ms = header === null ? Number.NaN : Date.parse(header)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
