import { Scope } from '../../wire/auth.ts'
import type { Grant } from './consents.ts'
import { loginOf, passwordOf } from './logins.ts'
import type { Providers } from './providers.ts'
import type { Client } from './tokens.ts'

/** A connection to be had without the dialog. */
export type Wanted = {
  readonly user: string
  /** Default: the published one of the name; where it has several, the first. */
  readonly password?: string
  /** Default: `demo`. */
  readonly provider?: string
  /** With spaces between. Default: all. */
  readonly scope?: string
  /** Default: the bank's first client. */
  readonly clientId?: string
}

/** Something asked of the control that cannot be done; `field` names what is wrong. */
export class ControlError extends Error {
  readonly field: string

  constructor(field: string, says: string) {
    super(`${field}: ${says}`)
    this.field = field
  }
}

/** What the dialog would have come to. @throws {ControlError} */
export function grantOf(
  { user, password, provider = 'demo', scope, clientId }: Wanted,
  clients: readonly Client[],
  providers: Providers,
): Grant {
  const client = clientId === undefined ? clients[0] : clients.find((one) => one.clientId === clientId)
  if (!client) throw new ControlError('clientId', 'no such client is known here')
  const bank = providers.of(provider)
  if (!bank) throw new ControlError('provider', 'no such bank is known here')
  const login = loginOf(user, password ?? passwordOf(user) ?? '')
  if (!login) throw new ControlError(password === undefined ? 'user' : 'password', 'nobody signs in so')
  const scopes = Scope.array().safeParse(scope?.split(/\s+/).filter(Boolean) ?? Scope.options)
  if (!scopes.success || scopes.data.length === 0)
    throw new ControlError('scope', 'names something unknown, or nothing')
  return { clientId: client.clientId, providerId: bank.id, login, scopes: scopes.data }
}
