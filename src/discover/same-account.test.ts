import { expect, test } from 'vitest'
import { type CountedElsewhere, type Recognisable, sameAccounts } from './same-account.ts'

const own = (id: string, more: Partial<Recognisable> = {}): Recognisable => ({
  id,
  kind: 'account',
  currency: 'GBP',
  identityHash: 'x',
  environment: 'live',
  providerId: 'ob-a',
  ...more,
})
const counted = (id: string, more: Partial<CountedElsewhere> = {}): CountedElsewhere => ({
  ...own(id),
  isReadable: true,
  ...more,
})

test('the same number is the same account, at whatever name of the bank, and takes over only where the other can be read no more', () => {
  expect(sameAccounts([own('2', { providerId: 'oauth-a' })], [counted('1'), counted('0')])).toEqual([
    { id: '2', sameAs: '1', takesOver: false },
  ])
  expect(sameAccounts([own('2')], [counted('1', { isReadable: false })])).toEqual([
    { id: '2', sameAs: '1', takesOver: true },
  ])
})

test.each<[string, Partial<Recognisable>]>([
  ['no number', { identityHash: null }],
  ['another number', { identityHash: 'y' }],
  ['another currency', { currency: 'EUR' }],
  ['another kind', { kind: 'card' }],
  ['another environment', { environment: 'demo' }],
])('%s is another account', (_, more) => {
  expect(sameAccounts([own('2', more)], [counted('1')])).toEqual([])
})

test('a card is the same at one bank only: its last digits are not enough', () => {
  const card = { kind: 'card' } as const
  expect(sameAccounts([own('2', card)], [counted('1', card)])).toHaveLength(1)
  expect(sameAccounts([own('2', { ...card, providerId: 'ob-b' })], [counted('1', card)])).toEqual([])
  expect(
    sameAccounts([own('2', { ...card, providerId: null })], [counted('1', { ...card, providerId: null })]),
  ).toEqual([])
})

test('two that look like the same other one are asked about, and neither takes over', () => {
  expect(sameAccounts([own('2'), own('3')], [counted('1', { isReadable: false })])).toEqual([
    { id: '2', sameAs: '1', takesOver: false },
    { id: '3', sameAs: '1', takesOver: false },
  ])
})
