import { expect, test } from 'vitest'
import { type BalanceProof, daysCovered, type Statement } from './statement.ts'

const statement = (from: string, to: string, balances: BalanceProof): Statement => ({
  format: 'text',
  bank: 'Bank',
  account: { kind: 'account', maskedNumber: 'XXXX1234', currency: 'GBP' },
  period: { from, to },
  rows: [],
  balances,
})
const proven: BalanceProof = { state: 'proven', openingMinor: 0n, closingMinor: 0n }

test.each<[string, Statement, unknown]>([
  ['a past period', statement('2026-01-01', '2026-01-31', proven), { from: '2026-01-01', to: '2026-01-31' }],
  ['no balances', statement('2026-01-01', '2026-01-31', { state: 'absent' }), { from: '2026-01-01', to: '2026-01-31' }],
  ['a period that runs on', statement('2026-01-01', '2026-12-31', proven), { from: '2026-01-01', to: '2026-02-10' }],
  ['a period to come', statement('2026-02-11', '2026-02-28', proven), null],
  ['a gap', statement('2026-01-01', '2026-01-31', { state: 'broken', line: 9 }), null],
])('a file covers the days it is a complete account of: %s', (_, statement, days) => {
  expect(daysCovered(statement, '2026-02-10')).toEqual(days)
})
