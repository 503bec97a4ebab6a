import { addPerson, createApiKey, createSignInLink, signIn } from '../../src/pipeline/access.ts'
import { sessionCookie } from '../../src/surface/authenticate.ts'
import type { Bench } from './product.ts'

/** The headers by which somebody shows who they are. */
export type Credentials = Readonly<Record<string, string>>

export const bearer = (token: string): Credentials => ({ authorization: `Bearer ${token}` })

/** A key of this person's. */
export async function keyOf(
  { product }: Bench,
  userId: string,
  scopes: readonly string[] = ['read', 'write'],
): Promise<{ id: string; key: string } & { headers: Credentials }> {
  const made = await createApiKey(product.adapters, userId, 'a key', scopes)
  return { ...made, headers: bearer(made.key) }
}

/** A browser session of this person's, as the browser sends it. */
export async function sessionOf({ product }: Bench, userId: string): Promise<{ token: string; headers: Credentials }> {
  const { adapters, address } = product
  const { sessionToken } = await signIn(adapters, await createSignInLink(adapters, userId))
  return {
    token: sessionToken,
    headers: { cookie: `${sessionCookie(adapters.publicUrl)}=${sessionToken}`, origin: new URL(address).origin },
  }
}

export const anotherPerson = async ({ product }: Bench): Promise<string> =>
  (await addPerson(product.adapters, `${crypto.randomUUID()}@example.test`, 'Another Person')).userId
