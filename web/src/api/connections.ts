import { useMutation, useQuery } from '@tanstack/react-query'
import { client } from './client.ts'
import { ask, query } from './http.ts'
import type { Bank, Connection, List } from './shapes.ts'

export const useConnections = () =>
  useQuery({
    queryKey: ['connections'],
    queryFn: () => ask<List<Connection>>('GET', '/connections'),
    select: (list) => list.items,
  })

export const useConnection = (id: string) =>
  useQuery({ queryKey: ['connections', id], queryFn: () => ask<Connection>('GET', `/connections/${id}`) })

export const useBanks = (words: string) =>
  useQuery({
    queryKey: ['banks', words],
    queryFn: () => ask<List<Bank>>('GET', `/banks${query({ q: words })}`),
    select: (list) => list.items,
    placeholderData: (previous) => previous,
  })

type Departure = { id: string; authorizeUrl: string }
type Renewal = { id: string; authorizeUrl: string | null; syncId: string | null }

/** Starts connecting and leaves for the bank's own page. */
export const useConnect = () =>
  useMutation({
    mutationFn: (providerId: string) => ask<Departure>('POST', '/connections', { providerId }),
    onSuccess: leave,
  })

/** Renews what an existing connection may: leaves for the bank's own page, or stays where nothing is left to do there. */
export const useRenew = () =>
  useMutation({
    mutationFn: (id: string) => ask<Renewal>('POST', `/connections/${id}/renewals`),
    onSuccess: ({ id, authorizeUrl }) =>
      authorizeUrl === null
        ? client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
        : leave({ id, authorizeUrl }),
  })

export const useDisconnect = () =>
  useMutation({
    mutationFn: (id: string) => ask<void>('DELETE', `/connections/${id}`),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: ['connections', id] })
      // Not awaited: whoever asked is told before its row is gone from the list.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    },
  })

function leave({ authorizeUrl }: Departure): void {
  location.assign(authorizeUrl)
}
