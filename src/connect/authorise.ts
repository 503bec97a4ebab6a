import { Scope } from '../wire/auth.ts'

export type AuthoriseInput = {
  /** Where the browser goes; TrueLayer's auth host, or the bank of one's own. */
  readonly authPageUrl: string
  readonly clientId: string
  readonly redirectUri: string
  readonly scopes: readonly string[]
  readonly state: string
  /** base64url SHA-256 of the verifier (PKCE, RFC 7636). */
  readonly codeChallenge: string
  readonly nonce: string
  /** Groups or ids of banks to offer, e.g. `uk-ob-all uk-oauth-all`. */
  readonly providers: readonly string[]
  /** Chosen already: the dialog skips its bank list. */
  readonly providerId: string | null
}

/** The address of TrueLayer's consent dialog for one attempt. @source truelayer.md 1.2 */
export function authoriseUrl(input: AuthoriseInput): string {
  const url = new URL(input.authPageUrl.endsWith('/') ? input.authPageUrl : `${input.authPageUrl}/`)
  const parameters = {
    response_type: 'code',
    client_id: input.clientId,
    redirect_uri: input.redirectUri,
    scope: input.scopes.join(' '),
    state: input.state,
    nonce: input.nonce,
    code_challenge: input.codeChallenge,
    code_challenge_method: 'S256',
    ...(input.providers.length > 0 && { providers: input.providers.join(' ') }),
    ...(input.providerId !== null && { provider_id: input.providerId }),
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}

/**
 * What to ask the bank for: what its entry in the list of banks supports, or everything where no entry is known; `kinds` narrows it.
 * `offline_access` is always among them, as without it the connection ends within the hour.
 */
export function scopesFor(supported: readonly string[] | null, kinds: readonly ('account' | 'card')[] | null): Scope[] {
  const unwanted = new Set<string>(
    kinds === null
      ? []
      : [
          ...(kinds.includes('account') ? [] : ['accounts', 'direct_debits', 'standing_orders']),
          ...(kinds.includes('card') ? [] : ['cards']),
        ],
  )
  return Scope.options.filter(
    (scope) =>
      scope === 'offline_access' ||
      ((supported === null || supported.length === 0 || supported.includes(scope)) && !unwanted.has(scope)),
  )
}
