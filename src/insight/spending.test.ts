import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sum } from '../domain/flow.ts'
import { type SpendingBy, spending } from './spending.ts'

/** Rows summed: `amounts` are its transactions in minor units. */
const sum = (amounts: readonly bigint[], fields: Partial<Sum> = {}): Sum => {
  const total = (wanted: (amount: bigint) => boolean) =>
    amounts.filter(wanted).reduce((sum, amount) => sum + amount, 0n)
  return {
    currency: 'GBP',
    category: 'groceries.supermarket',
    merchant: 'Tesco',
    month: '2026-11',
    accountId: 'one',
    flow: 'spend',
    amountMinor: total(() => true),
    inMinor: total((amount) => amount > 0n),
    outMinor: total((amount) => amount < 0n),
    transactions: amounts.length,
    ...fields,
  }
}

const groupsOf = (rows: readonly Sum[], by: SpendingBy = 'category') => spending(rows, by)[0]?.groups ?? []

test('nothing was spent where there is nothing', () => {
  expect(spending([], 'category')).toEqual([])
})

test('refunds are netted: partly, wholly, and beyond what was bought', () => {
  expect(groupsOf([sum([-5000n, 2000n])])).toMatchObject([{ spentMinor: -3000n, receivedMinor: 0n, transactions: 2 }])
  expect(groupsOf([sum([-5000n, 5000n])])).toMatchObject([{ spentMinor: 0n, receivedMinor: 0n, parts: [] }])
  expect(groupsOf([sum([-5000n, 7000n])])).toMatchObject([{ spentMinor: 2000n, receivedMinor: 0n }])
})

test('own transfers count as neither, cash as spent, income as received', () => {
  const rows = [
    sum([-90_000n], { flow: 'transfer', category: 'transfer.own' }),
    sum([90_000n], { flow: 'transfer', category: 'transfer.own' }),
    sum([-4000n], { flow: 'cash', category: 'cash.atm' }),
    sum([250_000n, -1000n], { flow: 'income', category: 'income.salary' }),
  ]
  const [gbp] = spending(rows, 'category')
  expect(gbp).toMatchObject({ spentMinor: -4000n, receivedMinor: 249_000n })
  expect(gbp?.groups.map(({ key }) => key)).toEqual(['cash', 'income'])
  expect(spending([sum([-1n], { flow: 'transfer' })], 'month')).toEqual([])
})

test('rows to review count by their sign, in and out apart', () => {
  expect(groupsOf([sum([-1500n, 600n], { flow: 'unknown', category: null })])).toEqual([
    {
      key: 'review',
      spentMinor: -1500n,
      receivedMinor: 600n,
      transactions: 2,
      parts: [{ key: 'review', spentMinor: -1500n }],
    },
  ])
})

test('the most spent stands first, months stand in order', () => {
  const rows = [
    sum([-100n], { category: 'a.x', month: '2026-10', merchant: 'A', accountId: '1' }),
    sum([-300n], { category: 'b.x', month: '2026-12', merchant: 'B', accountId: '2' }),
    sum([-200n], { category: 'c.x', month: '2026-11', merchant: 'C', accountId: '3' }),
  ]
  const keys = (by: SpendingBy) => groupsOf(rows, by).map(({ key }) => key)
  expect(keys('category')).toEqual(['b', 'c', 'a'])
  expect(keys('merchant')).toEqual(['B', 'C', 'A'])
  expect(keys('account')).toEqual(['2', '3', '1'])
  expect(keys('month')).toEqual(['2026-10', '2026-11', '2026-12'])
})

test('a category has its details as parts, a month its categories, the others none', () => {
  const rows = [
    sum([-100n], { category: 'food.cafe' }),
    sum([-300n], { category: 'food.pub' }),
    sum([-50n], { category: 'home.rent' }),
  ]
  const cafeAndPub = [
    { key: 'food.pub', spentMinor: -300n },
    { key: 'food.cafe', spentMinor: -100n },
  ]
  expect(groupsOf(rows)).toMatchObject([
    { key: 'food', parts: cafeAndPub },
    { key: 'home', parts: [{ key: 'home.rent' }] },
  ])
  expect(groupsOf(rows, 'month')).toMatchObject([
    {
      parts: [
        { key: 'food', spentMinor: -400n },
        { key: 'home', spentMinor: -50n },
      ],
    },
  ])
  expect(groupsOf(rows, 'merchant')).toMatchObject([{ key: 'Tesco', parts: [] }])
  expect(groupsOf(rows, 'account')).toMatchObject([{ key: 'one', parts: [] }])
})

const by = fc.constantFrom<SpendingBy>('category', 'merchant', 'month', 'account')
const category = fc.constantFrom<[string | null, Sum['flow']]>(
  ['food.cafe', 'spend'],
  ['food.pub', 'spend'],
  ['home.rent', 'spend'],
  ['cash.atm', 'cash'],
  ['income.salary', 'income'],
  ['transfer.own', 'transfer'],
  [null, 'unknown'],
)
const summed = fc
  .record({
    amounts: fc.array(fc.bigInt(-(10n ** 15n), 10n ** 15n), { minLength: 1, maxLength: 4 }),
    category,
    currency: fc.constantFrom('GBP', 'EUR', 'JPY'),
    merchant: fc.constantFrom('A', 'B', null),
    month: fc.constantFrom('2026-10', '2026-11'),
    accountId: fc.constantFrom('1', '2'),
  })
  .map(({ amounts, category: [category, flow], ...fields }) => sum(amounts, { ...fields, category, flow }))
const sums = fc.array(summed, { maxLength: 12 })

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

test('groups add up to their currency, parts to their group, and every row is in one group', () => {
  fc.assert(
    fc.property(sums, by, (rows, by) => {
      for (const { currency, spentMinor, receivedMinor, groups } of spending(rows, by)) {
        expect(total(groups.map((group) => group.spentMinor))).toBe(spentMinor)
        expect(total(groups.map((group) => group.receivedMinor))).toBe(receivedMinor)
        const counted = rows.filter((row) => row.currency === currency && row.flow !== 'transfer')
        expect(groups.reduce((sum, group) => sum + group.transactions, 0)).toBe(
          counted.reduce((sum, row) => sum + row.transactions, 0),
        )
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
        if (by !== 'category' && by !== 'month') continue
        for (const group of groups) expect(total(group.parts.map((part) => part.spentMinor))).toBe(group.spentMinor)
      }
    }),
  )
})

test('what was received and spent together is what came in less what went out, transfers aside', () => {
  fc.assert(
    fc.property(sums, by, (rows, by) => {
      for (const { currency, spentMinor, receivedMinor } of spending(rows, by)) {
        const moved = rows
          .filter((row) => row.currency === currency && row.flow !== 'transfer')
          .map((row) => row.amountMinor)
        expect(spentMinor + receivedMinor).toBe(total(moved))
      }
    }),
  )
})

test('currencies never mix: each says of itself what it says alone', () => {
  fc.assert(
    fc.property(sums, by, (rows, by) => {
      const together = spending(rows, by)
      expect(new Set(together.map(({ currency }) => currency)).size).toBe(together.length)
      for (const figures of together)
        expect(
          spending(
            rows.filter(({ currency }) => currency === figures.currency),
            by,
          ),
        ).toEqual([figures])
    }),
  )
})

test('however it is grouped, the totals are the same, and the order of rows decides nothing', () => {
  fc.assert(
    fc.property(sums, by, by, (rows, one, other) => {
      const totals = (by: SpendingBy) =>
        spending(rows, by)
          .map(({ currency, spentMinor, receivedMinor }) => `${currency} ${spentMinor} ${receivedMinor}`)
          .toSorted()
      expect(totals(one)).toEqual(totals(other))
      expect(spending(rows.toReversed(), one)).toEqual(spending(rows, one))
    }),
  )
})
