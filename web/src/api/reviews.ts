import { useMutation, useQuery } from '@tanstack/react-query'
import { client } from './client.ts'
import { ask } from './http.ts'
import type { List, Review } from './shapes.ts'

/** Pairs of rows that only a person can judge, the newest first. */
export const useReviews = () =>
  useQuery({
    queryKey: ['reviews'],
    queryFn: () => ask<List<Review>>('GET', '/reviews?state=proposed&limit=200'),
    select: (list) => list.items,
  })

export type Decision = { id: string; decision: 'accept' | 'reject' | 'undo' }

/** What a person says of a pair, or takes back. */
export const useDecision = () =>
  useMutation({
    mutationFn: ({ id, decision }: Decision) => ask<Review>('PATCH', `/reviews/${id}`, { decision }),
    onSettled: () =>
      Promise.all(['reviews', 'transactions', 'insights'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  })
