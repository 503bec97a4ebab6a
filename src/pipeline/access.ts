import type { Adapters } from '../adapters/adapters.ts'
import { Fault } from '../domain/fault.ts'
import {
  insertApiKey,
  insertSession,
  insertSignInLink,
  keyOwner,
  sessionOwner,
  spendSignInLink,
  touchApiKey,
} from '../store/access.ts'
import { insertPerson, type Person, people } from '../store/people.ts'

type Doors = Pick<Adapters, 'clock' | 'database' | 'random' | 'secrets'>

/** A sign-in link is good for a day and for one use. */
const linkHours = 24
const sessionDays = 30

export const keyPrefix = 'trb_'

/** A new person with a key of their own. */
export async function addPerson(
  { database, random, secrets }: Pick<Adapters, 'database' | 'random' | 'secrets'>,
  email: string,
  name: string,
): Promise<Person> {
  const userId = random.id()
  const person = { userId, email, name, dataKey: secrets.newDataKey(userId) }
  await database.asService((sql) => insertPerson(sql, person))
  return person
}

/** The first person, made when there is none. */
export async function owner(adapters: Pick<Adapters, 'database' | 'random' | 'secrets'>): Promise<Person> {
  const [first] = await adapters.database.asService(people)
  return first ?? addPerson(adapters, 'owner@localhost', 'You')
}

/** @returns the secret of a one-time sign-in link */
export async function createSignInLink({ clock, database, random, secrets }: Doors, userId: string): Promise<string> {
  const token = random.secret(32)
  const now = clock.now()
  await database.asService((sql) =>
    insertSignInLink(sql, userId, secrets.digest(token), now.add({ hours: linkHours }).toString(), now.toString()),
  )
  return token
}

/**
 * A link's secret for a session's.
 * @throws {Fault} auth.link-spent
 */
export async function signIn(
  { clock, database, random, secrets }: Doors,
  linkToken: string,
): Promise<{ userId: string; sessionToken: string; maxAgeSeconds: number }> {
  const sessionToken = random.secret(32)
  const now = clock.now()
  const userId = await database.asService(async (sql) => {
    const userId = await spendSignInLink(sql, secrets.digest(linkToken), now.toString())
    if (userId === undefined) throw new Fault('auth.link-spent')
    await insertSession(
      sql,
      userId,
      secrets.digest(sessionToken),
      now.add({ hours: sessionDays * 24 }).toString(),
      now.toString(),
    )
    return userId
  })
  return { userId, sessionToken, maxAgeSeconds: sessionDays * 86_400 }
}

export const whoseSession = ({ clock, database, secrets }: Doors, sessionToken: string): Promise<string | undefined> =>
  database.asService((sql) => sessionOwner(sql, secrets.digest(sessionToken), clock.now().toString()))

export async function whoseKey(
  { clock, database, secrets }: Doors,
  key: string,
): Promise<{ userId: string; scopes: string[] } | undefined> {
  const found = await database.asService((sql) => keyOwner(sql, secrets.digest(key)))
  if (found)
    await database.asUser(found.userId, (sql) => touchApiKey(sql, found.userId, found.id, clock.now().toString()))
  return found
}

export async function createApiKey<S extends string>(
  { database, random, secrets }: Doors,
  userId: string,
  name: string,
  scopes: readonly S[],
): Promise<{ id: string; name: string; scopes: S[]; key: string }> {
  const key = `${keyPrefix}${random.secret(32)}`
  const id = random.id()
  await database.asUser(userId, (sql) =>
    insertApiKey(sql, { userId, id, name, prefix: key.slice(0, 8), keyHash: secrets.digest(key), scopes }),
  )
  return { id, name, scopes: [...scopes], key }
}
