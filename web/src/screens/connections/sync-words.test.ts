import { expect, it } from 'vitest'
import type { AccountRun } from '../../api/shapes.ts'
import { countsOf, countWords, phraseOf, tierWords } from './sync-words.ts'

const today = '2026-11-22'
const run: AccountRun = {
  accountId: 'a',
  connectionId: 'c',
  name: 'Everyday',
  bank: 'Demo Bank',
  state: 'running',
  phase: 'asking',
  reason: '',
  window: { from: '2026-09-01', to: '2026-11-22' },
  received: 340,
  added: 12,
  changed: 0,
  removed: 0,
  unchanged: 328,
  redundant: 0,
  read: [],
  story: '',
  apiCalls: 1,
  statements: 1,
  ms: 1,
}

it('says where an account’s reading stands, step by step', () => {
  const phrase = (change: Partial<AccountRun>) => phraseOf({ ...run, ...change }, today)
  expect(phrase({ state: 'queued', phase: 'queued' })).toBe('Waiting its turn')
  expect(phrase({ phase: 'asking' })).toBe('Asking for 1 Sept–22 Nov')
  expect(phrase({ phase: 'received' })).toBe('Received 340 rows')
  expect(phrase({ phase: 'comparing' })).toBe('Comparing 340 rows')
  expect(phrase({ state: 'done', phase: 'done' })).toBe('12 new, 328 known')
})

it('never calls a failure done', () => {
  expect(
    phraseOf({ ...run, state: 'failed', phase: 'done', reason: 'The bank is not available just now.' }, today),
  ).toBe('The bank is not available just now.')
})

it('adds up what became of the rows of all accounts', () => {
  expect(countWords(countsOf([run, { ...run, added: 3, removed: 1 }]))).toBe('15 new, 1 taken back, 656 known')
  expect(countWords(countsOf([]))).toBe('Nothing new')
})

it('names the ways of categorising, the most used first, and new ones by their own name', () => {
  expect(tierWords({ brand: 3, wording: 1204, review: 9, 'own-model': 1 })).toBe(
    '1,204 by the bank’s wording, 3 by known brands, 1 by own model',
  )
})
