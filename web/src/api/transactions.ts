import { type InfiniteData, keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { client } from './client.ts'
import { ask, query } from './http.ts'
import type { Category, List, Money, Transaction } from './shapes.ts'

export type TransactionFilter = {
  q?: string | undefined
  from?: string | undefined
  to?: string | undefined
  account?: string | undefined
  /** `primary`, `primary.detailed` or `review`. */
  category?: string | undefined
  /** `removed`: what the person deleted. */
  status?: Transaction['status'] | 'removed' | undefined
}

/** Rows newest first, a page at a time; the rows of the filter before stay until the first page is there. */
export const useTransactions = (filter: TransactionFilter, wanted = true) =>
  useInfiniteQuery({
    queryKey: ['transactions', 'list', filter],
    queryFn: ({ pageParam }) =>
      ask<List<Transaction>>('GET', `/transactions${query({ ...filter, limit: 200, cursor: pageParam })}`),
    initialPageParam: null as string | null, // the type of the pages after it
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: wanted,
  })

/** A few rows, newest first. */
export const useFewTransactions = (filter: TransactionFilter, limit: number) =>
  useQuery({
    queryKey: ['transactions', 'few', filter, limit],
    queryFn: () => ask<List<Transaction>>('GET', `/transactions${query({ ...filter, limit })}`),
    select: (list) => list.items,
  })

export const useTransaction = (id: string) =>
  useQuery({
    queryKey: ['transactions', 'one', id],
    queryFn: () => ask<Transaction>('GET', `/transactions/${id}`),
    placeholderData: () => loadedRows().find((row) => row.id === id),
  })

/** How many rows a filter has, and their sum per currency (booked rows only). */
export const useSummary = (filter: TransactionFilter) =>
  useQuery({
    queryKey: ['transactions', 'summary', filter],
    queryFn: () => ask<{ count: number; totals: Money[] }>('GET', `/transactions/summary${query(filter)}`),
    placeholderData: keepPreviousData,
  })

export const useCategories = () =>
  useQuery({
    queryKey: ['categories'],
    queryFn: () => ask<List<Category>>('GET', '/categories'),
    select: (list) => list.items,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** `category: null` takes a person's choice back. */
export type Edit = { id: string; category?: string | null; note?: string | null }

/** A person's category or note: on screen at once, taken back when the server refuses. */
export const useEdit = () =>
  useMutation({
    mutationFn: ({ id, ...change }: Edit) => ask<Transaction>('PATCH', `/transactions/${id}`, change),
    onMutate: async (edit) => {
      await client.cancelQueries({ queryKey: ['transactions'] })
      const before = client.getQueriesData({ queryKey: ['transactions'] })
      rewriteRow(edit.id, (row) => ({ ...row, ...edit, ...(typeof edit.category === 'string' ? byPerson : {}) }))
      return before
    },
    onError: (_error, _edit, before) => putBack(before),
    onSuccess: (row) => rewriteRow(row.id, () => row),
    onSettled: () => askAgain('transactions', 'insights'),
  })

/** Takes a row out of the ledger, or puts it back: it leaves the list on screen at once, and returns when the server refuses. */
export const useRemoval = () =>
  useMutation({
    mutationFn: ({ id, to }: { id: string; to: 'deleted' | 'restored' }) =>
      to === 'deleted'
        ? ask<unknown>('DELETE', `/transactions/${id}`)
        : ask<unknown>('POST', `/transactions/${id}/restore`),
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: ['transactions'] })
      const before = client.getQueriesData({ queryKey: ['transactions'] })
      rewriteItems((items) => items.filter((row) => row.id !== id))
      return before
    },
    onError: (_error, _removal, before) => putBack(before),
    onSettled: () => askAgain('transactions', 'reviews', 'insights', 'accounts', 'connections'),
  })

type Cached = ReturnType<typeof client.getQueriesData>

function putBack(before: Cached | undefined): void {
  for (const [key, data] of before ?? []) client.setQueryData(key, data)
}

const askAgain = (...keys: string[]) => Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })))

const byPerson = { categorySource: 'person', confidence: 1, reason: 'Chosen by you' }

type Pages = InfiniteData<List<Transaction>>

const loadedRows = (): Transaction[] =>
  client
    .getQueriesData<Pages>({ queryKey: ['transactions', 'list'] })
    .flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? [])

/** Replaces one row wherever the cache holds it. */
function rewriteRow(id: string, change: (row: Transaction) => Transaction): void {
  rewriteItems((items) => items.map((row) => (row.id === id ? change(row) : row)))
  client.setQueryData<Transaction>(['transactions', 'one', id], (row) => row && change(row))
}

/** Rewrites every list of rows that the cache holds. */
function rewriteItems(change: (items: Transaction[]) => Transaction[]): void {
  const inList = (list: List<Transaction>) => ({ ...list, items: change(list.items) })
  client.setQueriesData<Pages>(
    { queryKey: ['transactions', 'list'] },
    (data) => data && { ...data, pages: data.pages.map(inList) },
  )
  client.setQueriesData<List<Transaction>>({ queryKey: ['transactions', 'few'] }, (list) => list && inList(list))
}
