import * as oauth from 'openid-client'
import { Fault } from '../../domain/fault.ts'
import { TokenAnswer } from '../../wire/auth.ts'
import type { Exchange } from './exchange.ts'

/** `refreshToken` null: none came, the one in hand stays good. */
export type Tokens = {
  readonly accessToken: string
  readonly expiresInSeconds: number
  readonly refreshToken: string | null
  readonly scope: string | null
}

export type TokenEndpoint = {
  exchangeCode(input: { code: string; redirectUri: string; codeVerifier: string }): Promise<Tokens>
  refresh(refreshToken: string): Promise<Tokens>
}

/**
 * TrueLayer's token endpoint through openid-client: it writes the requests and judges the answers, `exchange` carries them within our
 * limits and names the faults. No grant is ever sent twice: a code works once, and a second refresh may cost the consent.
 */
export function openTokenEndpoint(
  exchange: Exchange,
  authUrl: string,
  clientId: string,
  clientSecret: string,
): TokenEndpoint {
  const server = { issuer: authUrl, token_endpoint: `${authUrl}/connect/token` }
  const configuration = new oauth.Configuration(server, clientId, clientSecret, oauth.ClientSecretPost(clientSecret))
  configuration[oauth.customFetch] = carriedBy(exchange)
  // Its own time limit ends where ours begin.
  configuration.timeout = 0
  // Plain http is for a bank of one's own: checkedHosts refuses it for TrueLayer.
  if (new URL(authUrl).protocol === 'http:') oauth.allowInsecureRequests(configuration)
  return {
    // Not authorizationCodeGrant: that rewrites the redirect URI, which must be the registered text exactly; connect has checked the state.
    exchangeCode: ({ code, redirectUri, codeVerifier }) =>
      tokensOf(
        oauth.genericGrantRequest(configuration, 'authorization_code', {
          code,
          redirect_uri: redirectUri,
          code_verifier: codeVerifier,
        }),
      ),
    refresh: (refreshToken) => tokensOf(oauth.refreshTokenGrant(configuration, refreshToken)),
  }
}

const carriedBy =
  (exchange: Exchange): oauth.CustomFetch =>
  async (url, { body, headers }) => {
    const form = new URLSearchParams(String(body))
    const heard = await exchange({
      endpoint: 'connect/token',
      door: form.get('grant_type') === 'authorization_code' ? 'code' : 'refresh',
      method: 'POST',
      url,
      headers,
      body: form.toString(),
    })
    return Response.json(plainly(heard.body))
  }

/** The members we know, without those that are null: OAuth has no null members, and we never ask for an id token. */
const plainly = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? Object.fromEntries(
        Object.entries(body).filter(([name, value]) => value !== null && Object.hasOwn(TokenAnswer.shape, name)),
      )
    : body

async function tokensOf(grant: Promise<unknown>): Promise<Tokens> {
  const answer = TokenAnswer.safeParse(await grant.catch(unwrapped))
  if (!answer.success) throw shapeless()
  const { access_token, expires_in, refresh_token, scope } = answer.data
  return {
    accessToken: access_token,
    expiresInSeconds: expires_in,
    refreshToken: refresh_token ?? null,
    scope: scope ?? null,
  }
}

/** openid-client wraps what `exchange` threw; what it throws itself holds the answer, tokens and all, and is let go. */
function unwrapped(error: unknown): never {
  if (error instanceof oauth.ClientError && error.cause instanceof Fault) throw error.cause
  throw shapeless()
}

const shapeless = () => new Fault('bank.unreadable', { endpoint: 'connect/token', reason: 'not a token answer' })
