import type { Transaction } from '../../api/shapes.ts'

export type ListItem =
  | { kind: 'pending' }
  | { kind: 'day'; day: string }
  | { kind: 'row'; row: Transaction; index: number }

/** Rows newest first → what the list draws: the pending rows on top under their own heading, then a heading per day. */
export function groupByDay(pending: readonly Transaction[], booked: readonly Transaction[]): ListItem[] {
  const items: ListItem[] = pending.length > 0 ? [{ kind: 'pending' }] : []
  let index = 0
  for (const row of pending) items.push({ kind: 'row', row, index: index++ })
  let day = ''
  for (const row of booked) {
    if (row.bookedOn !== day) {
      day = row.bookedOn
      items.push({ kind: 'day', day })
    }
    items.push({ kind: 'row', row, index: index++ })
  }
  return items
}
