import { expect, test } from 'vitest'
import { categories, categoryOfClassification, categoryOfMechanism, isCategory } from './taxonomy.ts'

test('there are 117 categories to choose from; "uncategorised" is none of them', () => {
  expect(categories).toHaveLength(117)
  expect(isCategory('uncategorised')).toBe(false)
})

test('an id is its primary and its own part; every flow is one of ours', () => {
  for (const { id, primary, flow, label, primaryLabel } of categories) {
    expect(id.startsWith(`${primary}.`)).toBe(true)
    expect(['income', 'spend', 'transfer', 'cash', 'unknown']).toContain(flow)
    expect(label && primaryLabel).not.toBe('')
  }
})

test.each([
  [['Bills & Utilities', 'Mobile Phone'], 'bills.mobile'],
  [['bills and utilities', 'mobile phone'], 'bills.mobile'],
  [['Shopping', 'A kind nobody listed'], 'shopping.other'],
  [['Uncategorized'], null],
  [['Something new'], null],
  [[], null],
])('TrueLayer’s %j is read leniently', (classification, category) => {
  expect(categoryOfClassification(classification)).toBe(category)
})

test('a mechanism decides only where it tells enough', () => {
  expect(categoryOfMechanism('ATM', 'debit')).toBe('cash.withdrawal')
  expect(categoryOfMechanism('INTEREST', 'credit')).toBe('income.interest')
  expect(categoryOfMechanism('INTEREST', 'debit')).toBe('fees.interest_charged')
  expect(categoryOfMechanism('PURCHASE', 'debit')).toBeNull()
})
