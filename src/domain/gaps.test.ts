import { expect, test } from 'vitest'
import { gapsOf } from './gaps.ts'

const days = (from: string, to: string) => ({ from, to })

test('holes between covered days are gaps that are still to be fetched', () => {
  expect(gapsOf([days('2026-01-01', '2026-01-10'), days('2026-01-21', '2026-01-31')], [])).toEqual([
    { from: '2026-01-11', to: '2026-01-20', reason: 'Not fetched yet.' },
  ])
  expect(gapsOf([days('2026-01-01', '2026-01-31')], [])).toEqual([])
  expect(gapsOf([], [])).toEqual([])
})

test('days asked for in vain are gaps that the next sign-in closes, except where they are covered', () => {
  const coverage = [days('2026-01-01', '2026-01-10'), days('2026-03-01', '2026-03-31')]
  const gaps = gapsOf(coverage, [days('2025-01-01', '2025-12-31'), days('2026-01-05', '2026-01-20')])
  expect(gaps.map(({ from, to, reason }) => [from, to, reason.includes('sign in')])).toEqual([
    ['2025-01-01', '2025-12-31', true],
    ['2026-01-11', '2026-01-20', true],
    ['2026-01-21', '2026-02-28', false],
  ])
})
