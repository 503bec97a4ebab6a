import { z } from 'zod'
import { forgetCredentials, storeCredentials } from '../../pipeline/credentials.ts'
import { operation } from '../operation.ts'

const Setup = z.object({
  configured: z.boolean(),
  source: z.enum(['environment', 'stored']).nullable(),
  clientId: z.string().nullable(),
  environment: z.enum(['sandbox', 'live', 'custom']).nullable(),
  redirectUri: z.string().describe('Enter exactly this in TrueLayer’s Console'),
})

export const truelayerGet = operation({
  name: 'settings.truelayer.get',
  says: 'How TrueLayer is set up; the secret is never told.',
  permission: 'read',
  http: { method: 'GET', path: '/settings/truelayer', status: 200 },
  input: z.strictObject({}),
  output: Setup,
  run: async ({ banks, publicUrl }) => ({ ...(await banks.setup()), redirectUri: `${publicUrl}/connect/callback` }),
})

export const truelayerPut = operation({
  name: 'settings.truelayer.put',
  says: 'Tests TrueLayer credentials and, when they are good, stores them encrypted.',
  permission: 'manage',
  http: { method: 'PUT', path: '/settings/truelayer', status: 200 },
  input: z.strictObject({
    clientId: z.string().trim().min(1).max(200),
    clientSecret: z.string().trim().min(1).max(500),
  }),
  output: Setup,
  async run(adapters, _caller, credentials) {
    await storeCredentials(adapters, credentials)
    return { ...(await adapters.banks.setup()), redirectUri: `${adapters.publicUrl}/connect/callback` }
  },
})

export const truelayerRemove = operation({
  name: 'settings.truelayer.remove',
  says: 'Forgets the stored TrueLayer credentials.',
  permission: 'manage',
  http: { method: 'DELETE', path: '/settings/truelayer', status: 204 },
  input: z.strictObject({}),
  output: z.void(),
  run: (adapters) => forgetCredentials(adapters),
})
