import type { Customers } from '../life/customers.ts'
import { type Answer, type Asked, bare, json } from './answer.ts'
import { type Consent, type Keeping, newConsent, openConsents } from './consents.ts'
import { openData } from './data.ts'
import { openDialog } from './dialog.ts'
import { errorAnswer } from './errors.ts'
import { extend } from './extend.ts'
import { grantOf, type Wanted } from './grant.ts'
import { logo } from './pages.ts'
import type { Providers } from './providers.ts'
import { type Client, type Issued, newRefreshToken, openTokens, type Rotation } from './tokens.ts'

export type DeskOptions = {
  readonly clients: readonly Client[]
  readonly state?: Keeping
  readonly rotation?: Rotation
  readonly expiresIn?: number
}

/** What the desk tells of its work. */
export type DeskTally = { use(tokenId: string): void; exchanged(grant: 'code' | 'refresh'): void }

export type Desk = {
  /** Everything that the bank answers, by method and path. */
  serve(asked: Asked): Promise<Answer>
  /** @throws {ControlError} */
  connect(wanted: Wanted, at: Pick<Asked, 'base' | 'now'>): Promise<Issued>
}

/** Whom the bank serves, and which banks it is. */
export type Trade = { readonly customers: Customers; readonly providers: Providers }

export function openDesk(options: DeskOptions, trade: Trade, tally: DeskTally): Desk {
  const consents = openConsents(options.state ?? { load: () => undefined, save: () => {} })
  const { clients, rotation = 'new', expiresIn = 3600 } = options
  const tokens = openTokens(consents, { clients, rotation, expiresIn, exchanged: tally.exchanged })
  const dialog = openDialog({ consents, tokens, ...trade })
  const data = openData(trade)
  const renew = (asked: Asked): Promise<Answer> => extend(asked, { consents, tokens, dialogLink: dialog.renewalLink })

  const admitted = async (asked: Asked, serve: (consent: Consent) => Answer): Promise<Answer> => {
    const known = await tokens.admit(asked)
    if ('refused' in known) return known.refused
    tally.use(known.tokenId)
    return serve(known.consent)
  }
  const read = (asked: Asked): Promise<Answer> => admitted(asked, (consent) => data(asked, consent))
  const remove = (asked: Asked): Promise<Answer> =>
    admitted(asked, ({ credentialsId }) => {
      consents.remove(credentialsId)
      return bare(200)
    })
  const desk: Readonly<Record<string, (asked: Asked) => Answer | Promise<Answer>>> = {
    'GET /': dialog.open,
    'GET /dialog': dialog.show,
    'POST /dialog': dialog.advance,
    'POST /connect/token': tokens.exchange,
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
  }
}

function logoOf(providers: Providers, path: string): Answer {
  const provider = providers.of(/^\/logos\/([\w-]+)\.svg$/.exec(path)?.[1] ?? '')
  return provider ? json(200, logo(provider.name), { 'Content-Type': 'image/svg+xml' }) : errorAnswer('not_found')
}
