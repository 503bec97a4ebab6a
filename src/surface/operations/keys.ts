import { z } from 'zod'
import { Fault } from '../../domain/fault.ts'
import { createApiKey } from '../../pipeline/access.ts'
import { apiKeys, revokeApiKey } from '../../store/access.ts'
import { operation } from '../operation.ts'
import { Id, Instant } from '../shapes.ts'

const Scopes = z.array(z.enum(['read', 'write'])).min(1)

export const keysCreate = operation({
  name: 'keys.create',
  says: 'Makes an API key; the key itself is shown this once.',
  permission: 'manage',
  http: { method: 'POST', path: '/keys', status: 201 },
  input: z.strictObject({
    name: z.string().trim().min(1).max(80).default('key'),
    scopes: Scopes.default(['read', 'write']),
  }),
  output: z.object({ id: Id, name: z.string(), scopes: Scopes, key: z.string() }),
  run: (adapters, { userId }, { name, scopes }) => createApiKey(adapters, userId, name, [...new Set(scopes)]),
})

export const keysList = operation({
  name: 'keys.list',
  says: 'API keys in use, without the keys themselves.',
  permission: 'manage',
  http: { method: 'GET', path: '/keys', status: 200 },
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        name: z.string(),
        prefix: z.string(),
        scopes: z.array(z.string()),
        createdAt: Instant,
        lastUsedAt: Instant.nullable(),
      }),
    ),
  }),
  run: async ({ database }, { userId }) => ({ items: await database.asUser(userId, (sql) => apiKeys(sql, userId)) }),
})

export const keysRevoke = operation({
  name: 'keys.revoke',
  says: 'Ends an API key at once.',
  permission: 'manage',
  http: { method: 'DELETE', path: '/keys/:id', status: 204 },
  input: z.strictObject({ id: Id }),
  output: z.void(),
  async run({ clock, database }, { userId }, { id }) {
    if (!(await database.asUser(userId, (sql) => revokeApiKey(sql, userId, id, clock.now().toString()))))
      throw new Fault('thing.unknown')
  },
})
