import { expect, it } from 'vitest'
import type { Transaction } from '../../api/shapes.ts'
import { groupByDay } from './day-groups.ts'

const row = (id: string, bookedOn: string, status: Transaction['status'] = 'booked'): Transaction => ({
  id,
  accountId: 'a',
  status,
  bookedOn,
  pendingOn: null,
  amount: { amountMinor: '-100', currency: 'GBP' },
  normalisedId: null,
  providerId: null,
  description: id,
  merchant: null,
  category: null,
  categorySource: 'review',
  confidence: 0,
  reason: '',
  note: null,
  firstSeenAt: '',
  changedAt: '',
  deletedAt: null,
  transfer: null,
})

it('heads each day once, after the pending rows', () => {
  const items = groupByDay(
    [row('p', '2026-11-20', 'pending')],
    [row('a', '2026-11-22'), row('b', '2026-11-22'), row('c', '2026-11-21')],
  )
  expect(
    items.map((item) =>
      item.kind === 'row' ? `${item.index} ${item.row.id}` : item.kind === 'day' ? item.day : 'pending',
    ),
  ).toEqual(['pending', '0 p', '2026-11-22', '1 a', '2 b', '2026-11-21', '3 c'])
})

it('has no heading for what is not there', () => {
  expect(groupByDay([], [])).toEqual([])
})
