import { randomUUID } from 'node:crypto'
import { CompactSign } from 'jose'
import type { Deliveries, Letter } from './deliveries.ts'
import { ControlError } from './grant.ts'
import type { Keys } from './keys.ts'
import type { EndedTask } from './tasks.ts'
import type { Client } from './tokens.ts'

/** What a webhook tells, in TrueLayer's names; `event_id` and `event_version` are added where they are absent. */
export type WebhookEvent = { readonly type: string; readonly [member: string]: unknown }

/** How somebody's visit to the dialog ended. */
export type VisitEnd = {
  readonly clientId: string
  readonly credentialsId: string
  readonly allowed: boolean
  /** Whether the person had come as far as the bank's own pages. */
  readonly atBank: boolean
  readonly base: string
}

export type Webhooks = {
  /**
   * Signs an event and has it delivered; its `event_id`. `base` is where the receiver finds the bank's keys.
   * @throws {ControlError} where the client receives none
   */
  send(clientId: string, event: WebhookEvent, base: string): string
  visitEnded(end: VisitEnd): void
  taskEnded(task: EndedTask): void
}

type Parts = {
  readonly clients: readonly Client[]
  readonly keys: Keys
  readonly deliveries: Deliveries
  readonly now: () => Temporal.Instant
}

export const jwksPath = '/.well-known/jwks'

/** The signed webhooks of the Data API v3. Of its ids, `connection_id` is the connection's `credentials_id` and `request_id` the task's. */
export function openWebhooks({ clients, keys, deliveries, now }: Parts): Webhooks {
  const time = (): string => now().toString({ smallestUnit: 'second' })
  const receiver = (clientId: string): string | undefined =>
    clients.find((client) => client.clientId === clientId)?.webhookUri
  const post = (url: string, event: WebhookEvent, base: string): string => {
    const whole = { event_version: 1, event_id: randomUUID(), ...event }
    deliveries.post(signed(url, JSON.stringify(whole), time(), base + jwksPath, keys))
    return String(whole.event_id)
  }
  const tell = (clientId: string, event: WebhookEvent, base: string): void => {
    const url = receiver(clientId)
    if (url !== undefined) post(url, event, base)
  }
  return {
    send(clientId, event, base) {
      const url = receiver(clientId)
      if (url === undefined) throw new ControlError('clientId', 'no such client receives webhooks')
      return post(url, event, base)
    },
    visitEnded({ clientId, credentialsId, allowed, atBank, base }) {
      const event = allowed ? authorized(credentialsId, time()) : refused(credentialsId, atBank, time())
      tell(clientId, event, base)
    },
    taskEnded(task) {
      const [, account] = /\/(?:accounts|cards)\/([^/]+)\/transactions$/.exec(task.path) ?? []
      if (account) tell(task.consent.clientId, requestEnded(task, account, time()), task.base)
    },
  }
}

const authorized = (connection: string, at: string): WebhookEvent => ({
  type: 'connection_authorized',
  connection_id: connection,
  authorized_at: at,
})

/** Only `provider_rejected` is published; a person who turns back before any bank was chosen needed a word of our own. */
const refused = (connection: string, atBank: boolean, at: string): WebhookEvent => ({
  type: 'connection_failed',
  connection_id: connection,
  failed_at: at,
  failure_stage: 'authorizing',
  failure_reason: atBank ? 'provider_rejected' : 'canceled',
})

function requestEnded({ id, consent, error }: EndedTask, account: string, at: string): WebhookEvent {
  const request = { connection_id: consent.credentialsId, account_id: account, request_id: id }
  return error === null
    ? { type: 'transactions_request_completed', ...request, completed_at: at }
    : { type: 'transactions_request_failed', ...request, failure_reason: error, failed_at: at }
}

/** A letter with `Tl-Signature`: a JWS over method, path, named headers and body, its own payload left out. */
async function signed(url: string, body: string, timestamp: string, jku: string, keys: Keys): Promise<Letter> {
  const { privateKey, kid } = await keys.webhooks()
  const headers = { 'X-Tl-Webhook-Timestamp': timestamp, 'Content-Type': 'application/json' }
  const told = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`)
  const payload = new TextEncoder().encode(`POST ${new URL(url).pathname}\n${told.join('')}${body}`)
  const jws = await new CompactSign(payload)
    .setProtectedHeader({ alg: 'ES512', kid, tl_version: '2', tl_headers: Object.keys(headers).join(','), jku })
    .sign(privateKey)
  return { url, headers: { ...headers, 'Tl-Signature': jws.replace(/\..*\./, '..') }, body }
}
