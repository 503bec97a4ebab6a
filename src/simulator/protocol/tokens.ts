import { createHash, randomBytes } from 'node:crypto'
import { compactVerify, type JWTPayload, SignJWT } from 'jose'
import { z } from 'zod'
import { type Answer, type Asked, json } from './answer.ts'
import { type Code, type Consent, type Consents, isOver } from './consents.ts'
import { type ErrorCode, errorAnswer } from './errors.ts'
import type { Keys } from './keys.ts'

export type Client = {
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUris: readonly string[]
  readonly name?: string
  /** Where it receives the signed webhooks. Default: nowhere. */
  readonly webhookUri?: string
}

/** What a refresh does to the refresh token: leave it, give a new one while the old still works, or give a new one and end the old. */
export type Rotation = 'same' | 'new' | 'new-old-revoked'

/** Which access tokens of a connection work: the newest only, as at TrueLayer, or all until they expire. */
export type AccessTokens = 'newest-only' | 'all'

/** Whether a code that is wrong, old or used is `invalid_authorization_code`, or an `invalid_grant` like everything else. */
export type CodeFaults = 'as-published' | 'invalid_grant'

export type Tokens = {
  /** `POST /connect/token` */
  exchange(asked: Asked): Promise<Answer>
  /** The consent behind the request's access token, or the answer that refuses it. */
  admit(asked: Asked): Promise<{ readonly consent: Consent; readonly tokenId: string } | { readonly refused: Answer }>
  /** Fresh tokens of a connection, as the token endpoint gives them. */
  issue(consent: Consent, refreshToken: string | null, asked: Pick<Asked, 'base' | 'now'>): Promise<Issued>
  client(clientId: string): Client | undefined
}

export type Issued = {
  readonly access_token: string
  readonly expires_in: number
  readonly token_type: 'Bearer'
  readonly refresh_token?: string
  readonly scope: string
}

type Options = {
  readonly clients: readonly Client[]
  readonly rotation: Rotation
  readonly expiresIn: number
  readonly accessTokens: AccessTokens
  readonly codeFaults: CodeFaults
  readonly exchanged: (grant: 'code' | 'refresh') => void
}

export function openTokens(consents: Consents, keys: Keys, options: Options): Tokens {
  const client = (clientId: string): Client | undefined => options.clients.find((one) => one.clientId === clientId)

  const checked = new Map<string, Claims>()

  const signed = async (claims: JWTPayload): Promise<string> => {
    const { privateKey, kid, x5t } = await keys.tokens()
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt', x5t }).sign(privateKey)
  }
  /** What the token says, where we have signed it. A signature takes longer to check than an answer to send: each is checked once. */
  const ours = async (token: string): Promise<Claims | undefined> => {
    const known = checked.get(token)
    if (known) return known
    try {
      const { publicKey } = await keys.tokens()
      const { payload } = await compactVerify(token, publicKey)
      const claims = Claims.parse(JSON.parse(Buffer.from(payload).toString()))
      if (checked.size >= 10_000) checked.clear()
      checked.set(token, claims)
      return claims
    } catch {
      return undefined
    }
  }
  const issue: Tokens['issue'] = async (consent, refreshToken, { base, now }) => {
    const tokenId = newTokenId()
    const access_token = await signed(claims(consent, base, secondsOf(now), options.expiresIn, tokenId))
    consents.put({ ...consent, accessTokenId: tokenId, refreshTokens: kept(consent, refreshToken, options.rotation) })
    const refresh_token =
      consent.scopes.includes('offline_access') && refreshToken ? { refresh_token: refreshToken } : {}
    return {
      access_token,
      expires_in: options.expiresIn,
      token_type: 'Bearer',
      ...refresh_token,
      scope: consent.scopes.join(' '),
    }
  }

  const byCode = async (request: Of<'authorization_code'>, asked: Asked): Promise<Issued | ErrorCode> => {
    const code = consents.takeCode(request.code)
    const spent = options.codeFaults === 'as-published' ? 'invalid_authorization_code' : 'invalid_grant'
    if (!code || Temporal.Instant.compare(asked.now, code.expiresAt) >= 0) return spent
    if (!belongs(code, request)) return 'invalid_grant'
    options.exchanged('code')
    return issue(code.consent, newRefreshToken(), asked)
  }

  const byRefreshToken = async (request: Of<'refresh_token'>, asked: Asked): Promise<Issued | ErrorCode> => {
    const consent = consents.byRefreshToken(request.refresh_token)
    if (!consent || consent.clientId !== request.client_id || isOver(consent, asked.now)) return 'invalid_grant'
    options.exchanged('refresh')
    return issue(consent, options.rotation === 'same' ? request.refresh_token : newRefreshToken(), asked)
  }

  /** For the application itself, without a person's consent. */
  const byClient = async ({ client_id, scope }: Of<'client_credentials'>, { base, now }: Asked): Promise<Issued> => {
    const seconds = secondsOf(now)
    const times = { nbf: seconds, exp: seconds + options.expiresIn, iat: seconds }
    const about = {
      iss: base,
      aud: 'data_api',
      client_id,
      jti: newTokenId(),
      scope: scope.split(/\s+/).filter(Boolean),
    }
    return {
      access_token: await signed({ ...times, ...about }),
      expires_in: options.expiresIn,
      token_type: 'Bearer',
      scope,
    }
  }

  const granted = (request: Request, asked: Asked): Promise<Issued | ErrorCode> => {
    switch (request.grant_type) {
      case 'authorization_code':
        return byCode(request, asked)
      case 'refresh_token':
        return byRefreshToken(request, asked)
      case 'client_credentials':
        return byClient(request, asked)
    }
  }

  return {
    issue,
    client,
    async exchange(asked) {
      const { data: request } = Request.safeParse(fieldsOf(asked))
      if (!request) return tokenError('invalid_request')
      if (client(request.client_id)?.clientSecret !== request.client_secret) return tokenError('invalid_client')
      const issued = await granted(request, asked)
      if (typeof issued === 'string') return tokenError(issued)
      return json(200, JSON.stringify(issued), { 'Cache-Control': 'no-store' })
    },
    async admit(asked) {
      const token = /^Bearer (.+)$/i.exec(asked.authorization)?.[1]
      if (!token) return { refused: errorAnswer('unauthorized') }
      const issued = await ours(token)
      if (!issued) return { refused: errorAnswer('unauthorized') }
      const { sub = '', jti, exp } = issued
      if (secondsOf(asked.now) >= exp) return { refused: errorAnswer('invalid_token', expiryText(exp)) }
      const consent = consents.byId(sub)
      const newest = consent?.accessTokenId === jti || options.accessTokens === 'all'
      if (!consent || !newest) return { refused: errorAnswer('unauthorized') }
      return { consent, tokenId: jti }
    },
  }
}

const filled = z.string().min(1)
const credentials = { client_id: filled, client_secret: filled }

/** The ones that are looked at; nobody but this bank has signed them. */
const Claims = z.object({ sub: z.string().exactOptional(), jti: z.string(), exp: z.number() })
type Claims = z.output<typeof Claims>

/** The three published requests; what they do not name they do not take. */
const Request = z.discriminatedUnion('grant_type', [
  z.strictObject({
    grant_type: z.literal('authorization_code'),
    ...credentials,
    code: filled,
    redirect_uri: filled,
    code_verifier: z.string().exactOptional(),
  }),
  z.strictObject({ grant_type: z.literal('refresh_token'), ...credentials, refresh_token: filled }),
  z.strictObject({ grant_type: z.literal('client_credentials'), ...credentials, scope: filled }),
])
type Request = z.output<typeof Request>
type Of<Grant> = Extract<Request, { grant_type: Grant }>

/** The body's fields, from JSON or a form. */
function fieldsOf({ body, contentType }: Asked): unknown {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(body))
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** The token endpoint answers with the bare code. */
const tokenError = (code: ErrorCode): Answer => errorAnswer(code, '', { 'Cache-Control': 'no-store' })

/** Whether the code was given for this client, this address and this verifier. */
function belongs({ consent, redirectUri, challenge }: Code, request: Of<'authorization_code'>): boolean {
  const { client_id, redirect_uri, code_verifier = '' } = request
  const met =
    challenge === null
      ? code_verifier === ''
      : createHash('sha256').update(code_verifier).digest('base64url') === challenge
  return consent.clientId === client_id && redirectUri === redirect_uri && met
}

export const newRefreshToken = (): string => randomBytes(32).toString('hex').toUpperCase()
const newTokenId = (): string => randomBytes(16).toString('hex').toUpperCase()
const secondsOf = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000)

/** The refresh tokens that work from now on; old ones are forgotten after a while, so that the list does not grow for ever. */
function kept({ refreshTokens }: Consent, next: string | null, rotation: Rotation): readonly string[] {
  if (next === null) return refreshTokens
  if (rotation === 'new-old-revoked') return [next]
  return [next, ...refreshTokens.filter((token) => token !== next)].slice(0, 20)
}

const claims = (consent: Consent, base: string, seconds: number, lifetime: number, tokenId: string) => ({
  nbf: seconds,
  exp: seconds + lifetime,
  iss: base,
  aud: 'data_api',
  client_id: consent.clientId,
  sub: consent.credentialsId,
  auth_time: Math.floor(Temporal.Instant.from(consent.authenticatedAt).epochMilliseconds / 1000),
  idp: 'local',
  jti: tokenId,
  sid: `auth-${createHash('sha256').update(consent.consentId).digest('base64url')}`,
  iat: seconds,
  connector_id: consent.providerId,
  credentials_key: createHash('sha256').update(consent.credentialsId).digest('hex'),
  privacy_policy: 'Feb2019',
  consent_id: consent.consentId,
  scope: [...consent.scopes],
  amr: ['pwd'],
})

const expiryText = (exp: number): string =>
  `The token expired at '${new Date(exp * 1000).toISOString().slice(0, 19).replace('T', ' ')}Z'`
