import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask, query } from './http.ts'
import type { Spending, SpendingBy } from './shapes.ts'

export type CurrencySpending = Spending['currencies'][number]
export type SpendingGroup = CurrencySpending['groups'][number]

/** What went out and came in between two days, in groups; figures are summed by the server, one set per currency. */
export const useSpending = (by: SpendingBy, { from, to }: { from: string; to: string }) =>
  useQuery({
    queryKey: ['insights', by, from, to],
    queryFn: () => ask<Spending>('GET', `/insights/spending${query({ from, to, by })}`),
    placeholderData: keepPreviousData,
  })
