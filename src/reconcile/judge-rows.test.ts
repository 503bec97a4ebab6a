import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownTransaction, Transaction } from '../domain/transaction.ts'
import { judgeRows } from './judge-rows.ts'

const row = (description: string, fields: Partial<Transaction> = {}): Transaction => ({
  status: 'booked',
  bookedOn: '2026-01-12',
  bankTime: '2026-01-12',
  amountMinor: -175n,
  currency: 'GBP',
  description,
  normalisedId: null,
  providerId: null,
  volatileId: null,
  hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
  runningMinor: null,
  ...fields,
})
const stored = (row: Transaction, n: number): KnownTransaction => ({
  ...row,
  id: `row ${n}`,
  normalisedIds: [],
  providerIds: [],
  pendingOn: null,
  missingSince: null,
  removedBy: null,
  pairing: null,
})
const verdicts = (known: Transaction[], seen: Transaction[]) =>
  judgeRows(known.map(stored), seen).map(({ becomes }) => becomes)

test('what the ledger lacks is new, what it has is known', () => {
  expect(verdicts([], [row('a'), row('b')])).toEqual(['new', 'new'])
  expect(verdicts([row('a')], [row('a'), row('b', { amountMinor: -300n })])).toEqual(['known', 'new'])
  expect(verdicts([row('a')], [])).toEqual([])
})

test('a twin of a known row is new: the ledger has one of them', () => {
  expect(verdicts([row('a')], [row('a'), row('a')])).toEqual(['known', 'new'])
})

test('a row stored with other words conflicts, and is not changed', () => {
  expect(verdicts([row('A')], [row('a')])).toEqual(['conflicting'])
})

test('a row that may be stored in other words is unsure, unless the file has that one too', () => {
  expect(verdicts([row('a')], [row('b')])).toEqual(['unsure'])
  expect(verdicts([row('a')], [row('b'), row('a')])).toEqual(['new', 'known'])
  expect(verdicts([row('a', { bookedOn: '2026-01-11' })], [row('b')])).toEqual(['new'])
  expect(verdicts([row('a', { currency: 'EUR' })], [row('b')])).toEqual(['new'])
})

test('every row but a new one says why it is not added', () => {
  const judged = judgeRows([row('a'), row('C', { amountMinor: -1n })].map(stored), [
    row('c', { amountMinor: -1n }),
    row('b'),
  ])
  expect(judged.map(({ becomes, reason }) => [becomes, reason !== ''])).toEqual([
    ['conflicting', true],
    ['unsure', true],
  ])
})

test('once its new rows are in the ledger, the same file has nothing new', () => {
  const fields = fc.record({
    bookedOn: fc.constantFrom('2026-01-11', '2026-01-12'),
    amountMinor: fc.constantFrom(-175n, -300n),
  })
  const rows = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fields).map(([description, fields]) => row(description, fields)),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(rows, rows, (before, seen) => {
      const first = judgeRows(before.map(stored), seen)
      expect(first.map(({ row }) => row)).toEqual(seen)
      const added = first.filter(({ becomes }) => becomes === 'new').map(({ row }) => row)
      expect(verdicts([...before, ...added], seen)).not.toContain('new')
    }),
  )
})
