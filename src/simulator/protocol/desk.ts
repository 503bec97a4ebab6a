import type { Customers } from '../life/customers.ts'
import { type Answer, type Asked, bare, json } from './answer.ts'
import { type Consent, type Keeping, newConsent, openConsents } from './consents.ts'
import { openData } from './data.ts'
import { type Deliveries, type DeliveryOptions, openDeliveries } from './deliveries.ts'
import { openDialog } from './dialog.ts'
import { errorAnswer } from './errors.ts'
import { extend } from './extend.ts'
import { grantOf, type Wanted } from './grant.ts'
import { completionHook } from './hooks.ts'
import { openKeys } from './keys.ts'
import { openLinks } from './links.ts'
import { logo } from './pages.ts'
import type { Providers } from './providers.ts'
import { openSignal } from './signal.ts'
import { isQueued, isResult, openTasks, type TaskOptions, type Tasks } from './tasks.ts'
import {
  type AccessTokens,
  type Client,
  type CodeFaults,
  type Issued,
  newRefreshToken,
  openTokens,
  type Rotation,
} from './tokens.ts'
import { jwksPath, openWebhooks, type Webhooks } from './webhooks.ts'

export type DeskOptions = {
  readonly clients: readonly Client[]
  readonly state?: Keeping
  readonly rotation?: Rotation
  readonly expiresIn?: number
  readonly accessTokens?: AccessTokens
  readonly codeFaults?: CodeFaults
  readonly tasks?: TaskOptions
  readonly deliveries?: DeliveryOptions
}

export type Serve = (asked: Asked) => Answer | Promise<Answer>

/** What the desk needs of the bank around it. */
export type Surroundings = {
  now(): Temporal.Instant
  use(tokenId: string): void
  exchanged(grant: 'code' | 'refresh'): void
  /** Has `serve` answer amid all that befalls a call to the bank. */
  atBank(asked: Asked, serve: Serve): Promise<Answer>
}

export type Desk = {
  /** Everything that is answered, by method and path. */
  serve(asked: Asked): Promise<Answer>
  /** @throws {ControlError} */
  connect(wanted: Wanted, at: Pick<Asked, 'base' | 'now'>): Promise<Issued>
  /** Ends all that the customer has allowed at that bank; how many connections. */
  revoke(login: string, providerId: string, now: Temporal.Instant): number
  readonly tasks: Tasks
  readonly deliveries: Deliveries
  readonly webhooks: Webhooks
  /** Done when no task and no message is under way but those that are held. */
  settled(): Promise<void>
  close(): void
}

/** Whom the bank serves, and which banks it is. */
export type Trade = { readonly customers: Customers; readonly providers: Providers }

export function openDesk(options: DeskOptions, trade: Trade, { now, use, exchanged, atBank }: Surroundings): Desk {
  const consents = openConsents(options.state ?? { load: () => undefined, save: () => {} })
  const {
    clients,
    rotation = 'new',
    expiresIn = 3600,
    accessTokens = 'newest-only',
    codeFaults = 'as-published',
  } = options
  const keys = openKeys(consents)
  const tokens = openTokens(consents, keys, { clients, rotation, expiresIn, accessTokens, codeFaults, exchanged })
  const signal = openSignal()
  const closing = new AbortController()
  const common = { now, signal, closed: closing.signal }
  const deliveries = openDeliveries({ options: options.deliveries ?? {}, ...common })
  const webhooks = openWebhooks({ clients, keys, deliveries, now })
  const dialog = openDialog({ consents, tokens, ...trade, ended: webhooks.visitEnded })
  const links = openLinks({ consents, tokens, dialog, ...trade })
  const data = openData(trade)
  const tasks = openTasks({
    options: options.tasks ?? {},
    ...common,
    work: (asked, { credentialsId }) =>
      atBank(asked, () => {
        const consent = consents.byId(credentialsId) // it may have ended since the task was taken
        return consent ? data(asked, consent) : errorAnswer('access_denied')
      }),
    ended(task) {
      if (task.webhookUri) deliveries.post(completionHook(task, task.webhookUri))
      webhooks.taskEnded(task)
    },
  })

  const admitted = async (asked: Asked, serve: (consent: Consent) => Answer): Promise<Answer> => {
    const known = await tokens.admit(asked)
    if ('refused' in known) return known.refused
    use(known.tokenId)
    return serve(known.consent)
  }
  const read = (asked: Asked): Promise<Answer> =>
    admitted(asked, (consent) => {
      if (isQueued(asked)) return tasks.queue(asked, consent)
      return isResult(asked) ? tasks.result(asked, consent) : data(asked, consent)
    })
  const renew = (asked: Asked): Promise<Answer> => extend(asked, { consents, tokens, dialog })
  const remove = (asked: Asked): Promise<Answer> =>
    admitted(asked, ({ credentialsId }) => {
      consents.remove(credentialsId)
      return bare(200)
    })
  const desk: Readonly<Record<string, Serve>> = {
    'GET /': dialog.open,
    'GET /dialog': dialog.show,
    'POST /dialog': dialog.advance,
    'POST /connect/token': tokens.exchange,
    'POST /v1/authuri': links.auth,
    'POST /v1/reauthuri': links.reauth,
    [`GET ${jwksPath}`]: async () => json(200, await keys.jwks()),
    'DELETE /api/delete': remove,
    'GET /api/providers': ({ base, query, now }) => json(200, trade.providers.list(base, query, now)),
    'POST /connections/extend': renew,
    'POST /data/v1/connections/extend': renew, // the reference page has it here, the OpenAPI document there
  }
  return {
    async serve(asked) {
      const serve = desk[`${asked.method} ${asked.path}`]
      if (serve) return serve(asked)
      if (asked.method === 'GET' && asked.path.startsWith('/data/v1/')) return read(asked)
      return asked.method === 'GET' ? logoOf(trade.providers, asked.path) : errorAnswer('not_found')
    },
    connect: (wanted, at) =>
      tokens.issue(newConsent(grantOf(wanted, clients, trade.providers), at.now), newRefreshToken(), at),
    revoke: (login, providerId, now) =>
      consents.end((one) => one.login.name === login && one.providerId === providerId, now),
    tasks,
    deliveries,
    webhooks,
    settled: () => signal.until(() => tasks.atRest() && deliveries.atRest()),
    close: () => closing.abort(),
  }
}

function logoOf(providers: Providers, path: string): Answer {
  const provider = providers.of(/^\/logos\/([\w-]+)\.svg$/.exec(path)?.[1] ?? '')
  return provider ? json(200, logo(provider.name), { 'Content-Type': 'image/svg+xml' }) : errorAnswer('not_found')
}
