import type { FastifyRequest } from 'fastify'
import type { Adapters } from '../adapters/adapters.ts'
import { Fault } from '../domain/fault.ts'
import { keyPrefix, whoseKey, whoseSession } from '../pipeline/access.ts'
import { people } from '../store/people.ts'
import type { Caller, Permission } from './operation.ts'
import type { Presence } from './presence.ts'

/** `__Host-` binds the cookie to this very host; browsers take it over https only. */
export const sessionCookie = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-tributary' : 'tributary'

export type Door = {
  readonly adapters: Adapters
  /** What the command line beside the data folder shows; changes with every start. */
  readonly localToken: string
  readonly presence: Presence
}

/**
 * Who asks: an API key or the local command line by Bearer token, or a browser by its session cookie. Undefined when nobody is told.
 * @throws {Fault} auth.required when a token was shown and opens nothing
 */
export async function callerOf(
  { adapters, localToken, presence }: Door,
  request: FastifyRequest,
): Promise<Caller | undefined> {
  const psuIp = presence.addressOf(request.ip)
  const bearer = /^Bearer ([\w.-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (request.headers.authorization !== undefined) {
    const caller =
      bearer === undefined
        ? undefined
        : bearer.startsWith(keyPrefix)
          ? await byKey(adapters, bearer, psuIp)
          : await byLocalToken(adapters, localToken, bearer, request.headers['x-tributary-as'], psuIp)
    if (!caller) throw new Fault('auth.required')
    return caller
  }
  const session = request.cookies[sessionCookie(adapters.publicUrl)]
  if (!session) return undefined
  const userId = await whoseSession(adapters, session)
  return userId === undefined
    ? undefined
    : { userId, starter: { kind: 'session', hash: adapters.secrets.digest(session) }, permissions: ofAPerson, psuIp }
}

const ofAPerson: ReadonlySet<Permission> = new Set(['read', 'write', 'manage'])
const ofTheOperator: ReadonlySet<Permission> = new Set([...ofAPerson, 'operate'])

async function byKey(adapters: Adapters, key: string, psuIp: string | null): Promise<Caller | undefined> {
  const found = await whoseKey(adapters, key)
  if (!found) return undefined
  const permissions = new Set<Permission>((['read', 'write'] as const).filter((scope) => found.scopes.includes(scope)))
  return { userId: found.userId, starter: { kind: 'key', hash: adapters.secrets.digest(key) }, permissions, psuIp }
}

/** The command line is the owner of the data folder; `--as` chooses among several people. */
async function byLocalToken(
  adapters: Adapters,
  localToken: string,
  shown: string,
  as: string | string[] | undefined,
  psuIp: string | null,
): Promise<Caller | undefined> {
  if (!adapters.secrets.digest(shown).equals(adapters.secrets.digest(localToken))) return undefined
  const everybody = await adapters.database.asService(people)
  const person =
    as === undefined ? everybody[0] : everybody.find(({ email }) => email.toLowerCase() === String(as).toLowerCase())
  if (!person) throw new Fault('thing.unknown', { person: String(as) })
  return {
    userId: person.userId,
    starter: { kind: 'local', hash: adapters.secrets.digest('the local command line') },
    permissions: ofTheOperator,
    psuIp,
  }
}
