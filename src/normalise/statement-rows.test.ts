import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Statement, StatementRow } from '../domain/statement.ts'
import { toStatementTransactions } from './statement-rows.ts'

const statement = (rows: readonly Partial<StatementRow>[]): Statement => ({
  format: 'text',
  bank: 'Bank',
  account: { kind: 'account', maskedNumber: 'XXXX1234', currency: 'GBP' },
  period: { from: '2026-01-01', to: '2026-01-31' },
  rows: rows.map((row, index) => ({
    line: index + 1,
    day: '2026-01-12',
    description: 'TFL',
    amountMinor: -175n,
    ...row,
  })),
  balances: { state: 'absent' },
})

test('a row of a file becomes a booked row of its day, without ids of the bank', () => {
  expect(toStatementTransactions(statement([{ description: 'CAFÉ\u0000' }]))).toEqual([
    {
      status: 'booked',
      bookedOn: '2026-01-12',
      bankTime: '2026-01-12',
      amountMinor: -175n,
      currency: 'GBP',
      description: 'CAFÉ',
      normalisedId: null,
      providerId: null,
      volatileId: null,
      hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
      runningMinor: null,
    },
  ])
})

const row = fc.record({
  day: fc.constantFrom('2026-01-11', '2026-01-12'),
  description: fc.constantFrom('TFL', 'tfl ', 'TESCO'),
  amountMinor: fc.constantFrom(-175n, 175n),
})

test('each row keeps its place, twins among them', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const made = toStatementTransactions(statement(rows))
      expect(
        made.map(({ bookedOn, description, amountMinor }) => ({ day: bookedOn, description, amountMinor })),
      ).toEqual(rows)
    }),
  )
})
