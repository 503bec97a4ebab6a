import { createHash, randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Consents, KeyName } from './consents.ts'

type PrivateKey = Awaited<ReturnType<typeof importJWK>>

/** The bank's two keys, each made when it is first needed and kept with the consents. */
export type Keys = {
  /** RS256, of the access tokens; `x5t` stands in for the fingerprint of a certificate. */
  tokens(): Promise<{
    readonly privateKey: PrivateKey
    readonly publicKey: PrivateKey
    readonly kid: string
    readonly x5t: string
  }>
  /** ES512, of the webhooks. */
  webhooks(): Promise<{ readonly privateKey: PrivateKey; readonly kid: string }>
  /** The public halves of both, as JSON text. */
  jwks(): Promise<string>
}

export function openKeys(consents: Consents): Keys {
  const ofTokens = once(() => kept(consents, 'tokens'))
  const ofWebhooks = once(() => kept(consents, 'webhooks'))
  return {
    tokens: once(async () => {
      const jwk = await ofTokens()
      return {
        privateKey: await importJWK(jwk, 'RS256'),
        publicKey: await importJWK(publicHalf(jwk), 'RS256'),
        ...namesOf(jwk),
      }
    }),
    webhooks: once(async () => {
      const jwk = await ofWebhooks()
      return { privateKey: await importJWK(jwk, 'ES512'), kid: jwk.kid ?? '' }
    }),
    async jwks() {
      const [rsa, ec] = [await ofTokens(), await ofWebhooks()]
      const keys = [
        { ...publicHalf(ec), alg: 'ES512', use: 'sig', kid: ec.kid },
        { ...publicHalf(rsa), alg: 'RS256', use: 'sig', ...namesOf(rsa) },
      ]
      return JSON.stringify({ keys })
    },
  }
}

const algorithms: Readonly<Record<KeyName, string>> = { tokens: 'RS256', webhooks: 'ES512' }

async function kept(consents: Consents, name: KeyName): Promise<JWK> {
  const known = consents.key(name)
  if (known) return known
  const { privateKey } = await generateKeyPair(algorithms[name], { extractable: true })
  const made = { ...(await exportJWK(privateKey)), kid: randomUUID() }
  consents.keepKey(name, made)
  return made
}

/** The members that are not secret, whatever else a JWK may have. */
const publicHalf = ({ kty, n, e, crv, x, y }: JWK): JWK => JSON.parse(JSON.stringify({ kty, n, e, crv, x, y })) // leaves out the absent ones

/** In the manner of the published example: the fingerprint in hexadecimal with the algorithm behind it, and in base64. */
function namesOf({ n }: JWK): { readonly kid: string; readonly x5t: string } {
  const fingerprint = createHash('sha1')
    .update(n ?? '')
    .digest()
  return { kid: `${fingerprint.toString('hex').toUpperCase()}RS256`, x5t: fingerprint.toString('base64url') }
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
