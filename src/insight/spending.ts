import type { Sum } from '../domain/flow.ts'

export type SpendingBy = 'category' | 'merchant' | 'month' | 'account'

export type SpendingGroup = {
  readonly key: string
  readonly spentMinor: bigint
  readonly receivedMinor: bigint
  readonly transactions: number
  readonly parts: readonly { readonly key: string; readonly spentMinor: bigint }[]
}

export type CurrencySpending = {
  readonly currency: string
  readonly spentMinor: bigint
  readonly receivedMinor: bigint
  readonly groups: readonly SpendingGroup[]
}

/**
 * What was spent and received, a list per currency, the largest first (months in order). Spending is everything that leaves: categories that
 * flow as spending or cash, with their refunds netted. Income is what flows in as income. Own transfers count as neither. Rows without a
 * category count by their sign, under `review`.
 */
export function spending(sums: readonly Sum[], by: SpendingBy): CurrencySpending[] {
  return Map.groupBy(
    sums.filter(({ flow }) => flow !== 'transfer'),
    ({ currency }) => currency,
  )
    .entries()
    .map(([currency, rows]) => ({ currency, ...totals(rows), groups: groups(rows, by) }))
    .toArray()
    .toSorted((a, b) => b.groups.length - a.groups.length || (a.currency < b.currency ? -1 : 1))
}

function groups(rows: readonly Sum[], by: SpendingBy): SpendingGroup[] {
  const partKey = {
    category: (row: Sum) => row.category ?? 'review',
    month: primaryOf,
    merchant: null,
    account: null,
  }[by]
  const all = Map.groupBy(rows, keyOf[by])
    .entries()
    .map(([key, rows]) => ({
      key,
      ...totals(rows),
      transactions: rows.reduce((sum, row) => sum + row.transactions, 0),
      parts: partKey
        ? Map.groupBy(rows, partKey)
            .entries()
            .map(([key, rows]) => ({ key, spentMinor: totals(rows).spentMinor }))
            .filter(({ spentMinor }) => spentMinor !== 0n)
            .toArray()
            .toSorted(bySpent)
        : [],
    }))
    .toArray()
  return by === 'month' ? all.toSorted((a, b) => (a.key < b.key ? -1 : 1)) : all.toSorted(bySpent)
}

const primaryOf = (row: Sum): string => row.category?.split('.')[0] ?? 'review'

const keyOf: Readonly<Record<SpendingBy, (row: Sum) => string>> = {
  category: primaryOf,
  merchant: (row) => row.merchant ?? '',
  month: (row) => row.month,
  account: (row) => row.accountId,
}

function totals(rows: readonly Sum[]): { spentMinor: bigint; receivedMinor: bigint } {
  let spentMinor = 0n
  let receivedMinor = 0n
  for (const row of rows) {
    if (row.flow === 'income') receivedMinor += row.amountMinor
    else if (row.flow === 'unknown') {
      receivedMinor += row.inMinor
      spentMinor += row.outMinor
    } else spentMinor += row.amountMinor
  }
  return { spentMinor, receivedMinor }
}

/** Most negative first: the most spent. */
const bySpent = (a: { spentMinor: bigint; key: string }, b: { spentMinor: bigint; key: string }): number =>
  a.spentMinor < b.spentMinor ? -1 : a.spentMinor > b.spentMinor ? 1 : a.key < b.key ? -1 : 1
