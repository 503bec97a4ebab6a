import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client } from './client.ts'
import { ask } from './http.ts'
import type { List, Sync } from './shapes.ts'

export const isRunning = (sync: Pick<Sync, 'state'>): boolean => sync.state === 'queued' || sync.state === 'running'

/** The newest runs. Asked for often only while one runs, as a net under the event stream. */
export const useSyncs = () =>
  useQuery({
    queryKey: ['syncs'],
    queryFn: () => ask<List<Sync>>('GET', '/syncs?limit=12'),
    select: (list) => list.items,
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? 5_000 : 60_000),
  })

export const useSync = (id: string | undefined) =>
  useQuery({ queryKey: ['syncs', id], queryFn: () => ask<Sync>('GET', `/syncs/${id}`), enabled: id !== undefined })

export const useStartSync = () =>
  useMutation({
    mutationFn: (what: { connectionId?: string; accountId?: string }) => ask<{ id: string }>('POST', '/syncs', what),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['syncs'] }),
        client.invalidateQueries({ queryKey: ['connections'] }),
      ]),
  })

export type Undone = { removed: number; restored: number; kept: unknown[] }

/** Takes back what a sync did to the ledger. */
export const useUndoSync = () =>
  useMutation({
    mutationFn: (id: string) => ask<Undone>('POST', `/syncs/${id}/undo`),
    onSettled: () => {
      refreshFigures()
      return client.invalidateQueries({ queryKey: ['syncs'] })
    },
  })

/** Follows every running sync by server-sent events, once for the whole app: the cache moves, so each screen does. */
export function useLiveSyncs(): void {
  const { data } = useSyncs()
  const running = data?.filter(isRunning).map(({ id }) => id) ?? []
  const ids = running.join(' ')
  useEffect(() => {
    const streams = ids ? ids.split(' ').map(follow) : []
    return () => {
      for (const close of streams) close()
    }
  }, [ids])
}

/** Listens until the run ends, and returns how to stop earlier. */
function follow(id: string): () => void {
  const stream = new EventSource(`/api/v1/syncs/${id}/events`)
  const refresh = throttled(refreshFigures, 1_500)
  let progress = progressOf(client.getQueryData<Sync>(['syncs', id]))

  stream.addEventListener('sync', (event) => {
    // The contract of this stream: each message is one Sync as JSON.
    const sync = JSON.parse(event.data) as Sync
    client.setQueryData<Sync>(['syncs', id], sync)
    client.setQueryData<List<Sync>>(
      ['syncs'],
      (list) => list && { ...list, items: list.items.map((item) => (item.id === id ? sync : item)) },
    )
    if (progressOf(sync) !== progress) {
      progress = progressOf(sync)
      refresh()
    }
    if (!isRunning(sync)) {
      stream.close()
      refreshFigures()
      void client.invalidateQueries({ queryKey: ['syncs'], exact: true })
    }
  })
  return () => stream.close()
}

/** Moves when there is something new to show: an account that was found, or rows that were written. */
const progressOf = (sync: Sync | undefined): string =>
  (sync?.accounts ?? [])
    .map(({ accountId, added, changed, removed }) => `${accountId}:${added + changed + removed}`)
    .join()

/** Everything that is drawn from rows and balances. */
function refreshFigures(): void {
  for (const key of ['transactions', 'reviews', 'accounts', 'connections', 'insights'])
    void client.invalidateQueries({ queryKey: [key] })
}

/** At most one call per `ms`; a call in between is made when the time is over. */
function throttled(work: () => void, ms: number): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      work()
    }, ms)
  }
}
