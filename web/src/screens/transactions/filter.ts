import type { TransactionFilter } from '../../api/transactions.ts'
import { periodOf } from '../../format/period.ts'

/** The filter as the URL writes it. `open` is the row whose details are shown, `period` absent means all time. */
export type TransactionsSearch = {
  q?: string | undefined
  period?: string | undefined
  account?: string | undefined
  category?: string | undefined
  status?: string | undefined
  open?: string | undefined
}

export function filterOf(
  { q, period, account, category, status }: TransactionsSearch,
  today: string,
): TransactionFilter {
  const range = period ? periodOf(period, today) : undefined
  return {
    q,
    from: range?.from,
    to: range?.to,
    account,
    category,
    status: status === 'booked' || status === 'pending' || status === 'removed' ? status : undefined,
  }
}

export const isFiltered = ({ q, period, account, category, status }: TransactionsSearch): boolean =>
  Boolean(q || period || account || category || status)
