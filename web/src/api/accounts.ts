import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { client } from './client.ts'
import { ask } from './http.ts'
import type { Account, List } from './shapes.ts'

export const useAccounts = () =>
  useQuery({
    queryKey: ['accounts'],
    queryFn: () => ask<List<Account>>('GET', '/accounts'),
    select: (list) => list.items,
  })

/** Finds an account by its id, while and after the list loads. */
export function useAccountById(): (id: string) => Account | undefined {
  const { data } = useAccounts()
  return useMemo(() => {
    const byId = new Map(data?.map((account) => [account.id, account]))
    return (id) => byId.get(id)
  }, [data])
}

/** The account's series colour. It keeps its number on every screen: ids are time-ordered, so a new account takes the next one. */
export function useAccountColour(): (id: string) => string {
  const { data } = useAccounts()
  return useMemo(() => {
    const order = new Map(
      data
        ?.map(({ id }) => id)
        .sort()
        .map((id, index) => [id, (index % 8) + 1]),
    )
    return (id) => `var(--chart-${order.get(id) ?? 1})`
  }, [data])
}

/** Renames at once on screen, and back again when the server refuses. */
export const useRename = () =>
  useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) => ask<Account>('PATCH', `/accounts/${id}`, { name }),
    onMutate: async ({ id, name }) => {
      await client.cancelQueries({ queryKey: ['accounts'] })
      const before = client.getQueryData<List<Account>>(['accounts'])
      client.setQueryData<List<Account>>(
        ['accounts'],
        (list) =>
          list && { ...list, items: list.items.map((account) => (account.id === id ? { ...account, name } : account)) },
      )
      return before
    },
    onError: (_error, _rename, before) => client.setQueryData(['accounts'], before),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['accounts'] }),
        client.invalidateQueries({ queryKey: ['connections'] }),
      ]),
  })

/** Sets an account aside that is here twice, or counts it: rows and sums follow. */
export const useSetAside = () =>
  useMutation({
    mutationFn: ({ id, setAside }: { id: string; setAside: boolean }) =>
      ask<Account>('PATCH', `/accounts/${id}`, { setAside }),
    // Not waited for: whoever asked is told although what they asked it of may be gone from the screen.
    onSettled: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  })
