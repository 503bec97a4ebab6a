import { useMutation, useQuery } from '@tanstack/react-query'
import { client } from './client.ts'
import { ask } from './http.ts'
import type { List } from './shapes.ts'

export type TrueLayer = {
  configured: boolean
  source: 'environment' | 'stored' | null
  clientId: string | null
  environment: 'sandbox' | 'live' | 'custom' | null
  redirectUri: string
}

const changed = () => {
  for (const key of ['truelayer', 'session', 'banks']) void client.invalidateQueries({ queryKey: [key] })
}

export const useTrueLayer = () =>
  useQuery({ queryKey: ['truelayer'], queryFn: () => ask<TrueLayer>('GET', '/settings/truelayer') })

/** Tested against TrueLayer before anything is stored. */
export const useSaveTrueLayer = () =>
  useMutation({
    mutationFn: (credentials: { clientId: string; clientSecret: string }) =>
      ask<TrueLayer>('PUT', '/settings/truelayer', credentials),
    onSuccess: changed,
  })

export const useForgetTrueLayer = () =>
  useMutation({ mutationFn: () => ask<void>('DELETE', '/settings/truelayer'), onSuccess: changed })

export type Key = {
  id: string
  name: string
  prefix: string
  scopes: string[]
  createdAt: string
  lastUsedAt: string | null
}

export const useKeys = () =>
  useQuery({ queryKey: ['keys'], queryFn: () => ask<List<Key>>('GET', '/keys'), select: (list) => list.items })

/** Not awaited: whoever asked is told before its row is gone from the list. */
const keysChanged = () => void client.invalidateQueries({ queryKey: ['keys'] })

/** The answer holds the key itself, this once. */
export const useCreateKey = () =>
  useMutation({
    mutationFn: (name: string) =>
      ask<{ id: string; name: string; scopes: string[]; key: string }>('POST', '/keys', { name }),
    onSuccess: keysChanged,
  })

export const useRevokeKey = () =>
  useMutation({ mutationFn: (id: string) => ask<void>('DELETE', `/keys/${id}`), onSuccess: keysChanged })
