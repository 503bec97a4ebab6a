import { z } from 'zod'
import { renewalNews } from '../../connect/renewal.ts'
import { Fault } from '../../domain/fault.ts'
import { startConnection } from '../../pipeline/connect-bank.ts'
import { disconnect } from '../../pipeline/disconnect.ts'
import { listBanks } from '../../pipeline/list-banks.ts'
import { measureBank } from '../../pipeline/measure-bank.ts'
import { renewConnection } from '../../pipeline/renew-connection.ts'
import { type ConnectionView, connectionViews } from '../../store/connections.ts'
import { operation } from '../operation.ts'
import { type Account, Bank, Connection, Id, listOf } from '../shapes.ts'
import { ageSeconds, readAccounts } from './accounts.ts'

const Started = z.object({ id: Id, authorizeUrl: z.string().describe('Open this in the person’s browser') })

export const banksList = operation({
  name: 'banks.list',
  says: 'Banks that can be connected, the demo bank first while it is there.',
  permission: 'read',
  http: { method: 'GET', path: '/banks', status: 200 },
  input: z.strictObject({ q: z.string().max(100).optional() }),
  output: z.object({ items: z.array(Bank) }),
  async run(adapters, _caller, { q = '' }) {
    const wanted = q.trim().toLowerCase()
    const lists = await listBanks(adapters)
    const items = lists.flatMap(({ environment, entries }) =>
      (entries ?? []).map((entry) => ({
        providerId: entry.provider_id,
        name: entry.display_name ?? entry.provider_id,
        country: entry.country ?? null,
        logoUrl: entry.logo_url ?? null,
        demo: environment === 'demo',
      })),
    )
    return {
      items: items.filter(
        ({ name, providerId }) => name.toLowerCase().includes(wanted) || providerId.toLowerCase().includes(wanted),
      ),
    }
  },
})

export const connectionsStart = operation({
  name: 'connections.start',
  says: 'Begins connecting a bank; the person gives consent at the address returned.',
  permission: 'write',
  http: { method: 'POST', path: '/connections', status: 201 },
  input: z.strictObject({
    providerId: z.string().min(1).max(100).optional(),
    kinds: z
      .array(z.enum(['account', 'card']))
      .min(1)
      .optional(),
  }),
  output: Started,
  run: (adapters, { userId, starter }, { providerId, kinds }) =>
    startConnection(adapters, { userId, starter, providerId: providerId ?? null, kinds: kinds ?? null }),
})

export const connectionsList = operation({
  name: 'connections.list',
  says: 'Connections with their accounts and how each stands.',
  permission: 'read',
  http: { method: 'GET', path: '/connections', status: 200 },
  input: z.strictObject({}),
  output: listOf(Connection),
  async run({ clock, database }, { userId }) {
    const [connections, accounts] = await database.asUser(
      userId,
      async (sql) =>
        [
          await connectionViews(sql, userId, null),
          await readAccounts(sql, userId, { id: null, connectionId: null }, clock.now()),
        ] as const,
    )
    const shown = connections.filter(({ state }) => state !== 'connecting')
    return {
      items: shown.map((connection) => toConnection(connection, accounts, clock.now())),
      nextCursor: null,
    }
  },
})

export const connectionsGet = operation({
  name: 'connections.get',
  says: 'One connection.',
  permission: 'read',
  http: { method: 'GET', path: '/connections/:id', status: 200 },
  input: z.strictObject({ id: Id }),
  output: Connection,
  async run({ clock, database }, { userId }, { id }) {
    return database.asUser(userId, async (sql) => {
      const [connection] = await connectionViews(sql, userId, id)
      if (!connection) throw new Fault('thing.unknown')
      const now = clock.now()
      return toConnection(connection, await readAccounts(sql, userId, { id: null, connectionId: id }, now), now)
    })
  },
})

function toConnection(
  connection: ConnectionView,
  accounts: readonly z.input<typeof Account>[],
  now: Temporal.Instant,
): z.input<typeof Connection> {
  const { endsInDays, renewal } = renewalNews(connection.consentExpiresAt, now)
  const own = accounts.filter(({ connectionId }) => connectionId === connection.id)
  const read = own.filter(({ setAside }) => !setAside)
  return {
    ...connection,
    consentEndsInDays: endsInDays,
    renewal,
    dataAgeSeconds: ageSeconds(connection.lastSuccessAt, now),
    coveredFrom: inAll(read.map(({ coveredFrom }) => coveredFrom)).at(-1) ?? null,
    coveredTo: inAll(read.map(({ coveredTo }) => coveredTo))[0] ?? null,
    nextAllowedAt: firstOf(read.map(({ nextAllowedAt }) => nextAllowedAt)),
    accounts: own,
  }
}

/** Days in their order; none where one is null. */
const inAll = (days: readonly (string | null)[]): string[] => {
  const known = days.filter((day) => day !== null)
  return known.length === days.length ? known.toSorted() : []
}

/** The earliest, where none is null. */
const firstOf = (instants: readonly (string | null)[]): string | null =>
  instants.includes(null) ? null : (instants.toSorted((a, b) => Temporal.Instant.compare(a ?? '', b ?? ''))[0] ?? null)

export const connectionsRenew = operation({
  name: 'connections.renew',
  says: 'Renews the person’s permission, in place or at the bank; accounts, rows and edits continue.',
  permission: 'write',
  http: { method: 'POST', path: '/connections/:id/renewals', status: 201 },
  input: z.strictObject({ id: Id }),
  output: z.object({
    id: Id,
    authorizeUrl: z.string().nullable().describe('Open this in the person’s browser; null where nothing is left to do'),
    how: z
      .enum(['extended', 'reauth', 'link'])
      .describe('Extended in place; by a sign-in for this connection; by a new consent'),
    syncId: Id.nullable().describe('The sync that has begun, where it was extended in place'),
  }),
  run: (adapters, { userId, starter, psuIp }, { id }) => renewConnection(adapters, { userId, starter, id, psuIp }),
})

const Measurement = z.object({
  atOnce: z.number().int().describe('So many at once it bears'),
  trials: z.array(
    z.object({
      atOnce: z.number().int(),
      calls: z.number().int(),
      refused: z.number().int().describe('As too many; after such a trial nothing more is tried'),
      ms: z.number().int(),
      medianMs: z.number().int().describe('Of the answers'),
      slowestMs: z.number().int(),
    }),
  ),
})
export type Measurement = z.infer<typeof Measurement>

export const connectionsMeasure = operation({
  name: 'connections.measure',
  says: 'Asks the bank for more and more at once and says how many it bears; its next sync begins with so many.',
  permission: 'write',
  http: { method: 'POST', path: '/connections/:id/measurements', status: 201 },
  input: z.strictObject({
    id: Id,
    atOnce: z.array(z.number().int().min(1).max(20)).min(1).max(4).default([1, 3, 5, 10]),
  }),
  output: Measurement,
  run: async (adapters, { userId, psuIp }, { id, atOnce }) => {
    const { trials, atOnce: born } = await measureBank(adapters, userId, id, atOnce, psuIp)
    return { atOnce: born, trials: [...trials] }
  },
})

export const connectionsRemove = operation({
  name: 'connections.remove',
  says: 'Ends a connection: revokes the consent at the bank and erases its accounts and rows here; an account that another connection reaches too goes on there. Transfers you have rejected are remembered by fingerprints.',
  permission: 'write',
  http: { method: 'DELETE', path: '/connections/:id', status: 204 },
  input: z.strictObject({ id: Id }),
  output: z.void(),
  run: (adapters, { userId }, { id }) => disconnect(adapters, userId, id),
})
