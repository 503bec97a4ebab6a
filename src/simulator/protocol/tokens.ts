import { createHash, randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, importJWK, type JWK, errors as joseErrors, jwtVerify, SignJWT } from 'jose'
import { type Answer, type Asked, json } from './answer.ts'
import { type Code, type Consent, type Consents, isOver } from './consents.ts'
import { type ErrorCode, errorAnswer } from './errors.ts'

export type Client = {
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUris: readonly string[]
  readonly name?: string
}

/** What a refresh does to the refresh token: leave it, give a new one while the old still works, or give a new one and end the old. */
export type Rotation = 'same' | 'new' | 'new-old-revoked'

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
  readonly exchanged: (grant: 'code' | 'refresh') => void
}

export function openTokens(consents: Consents, options: Options): Tokens {
  const keys = once(() => signingKeys(consents))
  const client = (clientId: string): Client | undefined => options.clients.find((one) => one.clientId === clientId)

  const issue: Tokens['issue'] = async (consent, refreshToken, { base, now }) => {
    const { privateKey, kid, x5t } = await keys()
    const tokenId = randomBytes(16).toString('hex').toUpperCase()
    const seconds = Math.floor(now.epochMilliseconds / 1000)
    const access_token = await new SignJWT(claims(consent, base, seconds, options.expiresIn, tokenId))
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt', x5t })
      .sign(privateKey)
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

  const byCode = async (fields: Fields, asked: Asked): Promise<Answer> => {
    const code = consents.takeCode(fields('code'))
    const wrong = codeFault(code, fields, asked.now)
    if (!code || wrong) return tokenError(wrong ?? 'invalid_authorization_code')
    options.exchanged('code')
    return json(200, JSON.stringify(await issue(code.consent, newRefreshToken(), asked)), {
      'Cache-Control': 'no-store',
    })
  }

  const byRefreshToken = async (fields: Fields, asked: Asked): Promise<Answer> => {
    const consent = consents.byRefreshToken(fields('refresh_token'))
    if (!consent || consent.clientId !== fields('client_id') || isOver(consent, asked.now))
      return tokenError('invalid_grant')
    options.exchanged('refresh')
    const next = options.rotation === 'same' ? fields('refresh_token') : newRefreshToken()
    return json(200, JSON.stringify(await issue(consent, next, asked)), { 'Cache-Control': 'no-store' })
  }

  return {
    issue,
    client,
    async exchange(asked) {
      const fields = fieldsOf(asked)
      if (!fields) return tokenError('invalid_request')
      const grant = grants[fields('grant_type')]
      if (!grant || grant.some((name) => fields(name) === '')) return tokenError('invalid_request')
      const known = client(fields('client_id'))
      if (!known || known.clientSecret !== fields('client_secret')) return tokenError('invalid_client')
      return fields('grant_type') === 'refresh_token' ? byRefreshToken(fields, asked) : byCode(fields, asked)
    },
    async admit(asked) {
      const token = /^Bearer (.+)$/i.exec(asked.authorization)?.[1]
      if (!token) return { refused: errorAnswer('unauthorized') }
      const { publicKey } = await keys()
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          audience: 'data_api',
          currentDate: new Date(asked.now.epochMilliseconds),
        })
        const consent = consents.byId(payload.sub ?? '')
        if (!consent || consent.accessTokenId !== payload.jti) return { refused: errorAnswer('unauthorized') }
        return { consent, tokenId: payload.jti ?? '' }
      } catch (error) {
        return {
          refused:
            error instanceof joseErrors.JWTExpired
              ? errorAnswer('invalid_token', expiryText(error.payload.exp))
              : errorAnswer('unauthorized'),
        }
      }
    },
  }
}

type Fields = (name: string) => string

const grants: Readonly<Record<string, readonly string[]>> = {
  authorization_code: ['client_id', 'client_secret', 'code', 'redirect_uri'],
  refresh_token: ['client_id', 'client_secret', 'refresh_token'],
}

/** The body's fields, from JSON or a form; absent ones read as ''. */
function fieldsOf({ body, contentType }: Asked): Fields | undefined {
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    const form = new URLSearchParams(body)
    return (name) => form.get(name) ?? ''
  }
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null) return undefined
    const map = new Map(Object.entries(value))
    return (name) => String(map.get(name) ?? '')
  } catch {
    return undefined
  }
}

/** The token endpoint answers with the bare code. */
const tokenError = (code: ErrorCode): Answer => errorAnswer(code, '', { 'Cache-Control': 'no-store' })

function codeFault(code: Code | undefined, fields: Fields, now: Temporal.Instant): ErrorCode | undefined {
  if (!code || Temporal.Instant.compare(now, code.expiresAt) >= 0) return 'invalid_authorization_code'
  if (code.consent.clientId !== fields('client_id') || code.redirectUri !== fields('redirect_uri'))
    return 'invalid_grant'
  const verifier = fields('code_verifier')
  const met =
    code.challenge === null
      ? verifier === ''
      : createHash('sha256').update(verifier).digest('base64url') === code.challenge
  return met ? undefined : 'invalid_grant'
}

export const newRefreshToken = (): string => randomBytes(32).toString('hex').toUpperCase()

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
  auth_time: Math.floor(Temporal.Instant.from(consent.updatedAt).epochMilliseconds / 1000),
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

const expiryText = (exp: number | undefined): string =>
  `The token expired at '${new Date((exp ?? 0) * 1000).toISOString().slice(0, 19).replace('T', ' ')}Z'`

async function signingKeys(consents: Consents) {
  const privateJwk = consents.key() ?? (await makeKey(consents))
  const { kty, n, e } = privateJwk
  const fingerprint = createHash('sha1')
    .update(n ?? '')
    .digest()
  return {
    privateKey: await importJWK(privateJwk, 'RS256'),
    publicKey: await importJWK({ kty: kty ?? 'RSA', n: n ?? '', e: e ?? '' } as JWK, 'RS256'), // the public half is these three members, whatever else a JWK may have
    kid: `${fingerprint.toString('hex').toUpperCase()}RS256`,
    x5t: fingerprint.toString('base64url'),
  }
}

async function makeKey(consents: Consents): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  consents.keepKey(jwk)
  return jwk
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
