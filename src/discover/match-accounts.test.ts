import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountKind, ListedAccount } from '../domain/account.ts'
import { matchAccounts, type StoredAccount } from './match-accounts.ts'

const hash = (identity: string): string => `hashed ${identity}`
const both: ReadonlySet<AccountKind> = new Set(['account', 'card'])

const listed = (
  providerAccountId: string,
  bankIdentity: string | null,
  kind: AccountKind = 'account',
  currency = 'GBP',
): ListedAccount => ({
  providerAccountId,
  bankIdentity,
  kind,
  currency,
  name: 'An account',
  subtype: null,
  numberTail: null,
})

const stored = (
  id: string,
  providerAccountId: string,
  bankIdentity: string | null,
  kind: AccountKind = 'account',
  currency = 'GBP',
): StoredAccount => ({
  id,
  providerAccountId,
  kind,
  currency,
  identityHash: bankIdentity === null ? null : hash(bankIdentity),
})

const matched = (known: readonly StoredAccount[], now: readonly ListedAccount[], kinds = both) => {
  const { appeared, continued, vanished } = matchAccounts(known, now, kinds, hash)
  return {
    appeared: appeared.map(({ providerAccountId }) => providerAccountId),
    continued: Object.fromEntries(continued.map(({ id, listed }) => [id, listed.providerAccountId])),
    vanished,
  }
}

test('the first list is all new', () => {
  expect(matched([], [listed('a', 'x'), listed('b', null)])).toEqual({
    appeared: ['a', 'b'],
    continued: {},
    vanished: [],
  })
})

test('accounts whose ids stay continue, without an identity or with another', () => {
  expect(matched([stored('1', 'a', null), stored('2', 'b', 'x')], [listed('b', 'y'), listed('a', 'z')])).toEqual({
    appeared: [],
    continued: { 1: 'a', 2: 'b' },
    vanished: [],
  })
})

test('accounts whose ids change at a reconnection are recognised by their identity', () => {
  expect(matched([stored('1', 'a', 'x'), stored('2', 'b', 'y')], [listed('q', 'y'), listed('p', 'x')])).toEqual({
    appeared: [],
    continued: { 1: 'p', 2: 'q' },
    vanished: [],
  })
})

test('an id that stays wins over an identity that matches another account', () => {
  expect(matched([stored('1', 'a', 'x'), stored('2', 'b', 'y')], [listed('a', 'y'), listed('c', 'x')])).toEqual({
    appeared: ['c'],
    continued: { 1: 'a' },
    vanished: ['2'],
  })
})

test('two candidates on either side are a doubt, and nothing is merged', () => {
  expect(matched([stored('1', 'a', 'x'), stored('2', 'b', 'x')], [listed('p', 'x')])).toEqual({
    appeared: ['p'],
    continued: {},
    vanished: ['1', '2'],
  })
  expect(matched([stored('1', 'a', 'x')], [listed('p', 'x'), listed('q', 'x')])).toEqual({
    appeared: ['p', 'q'],
    continued: {},
    vanished: ['1'],
  })
})

test('a shared identity stays a doubt where one of those who share it keeps its id', () => {
  expect(matched([stored('1', 'a', 'x'), stored('2', 'b', 'x')], [listed('a', 'x'), listed('q', 'x')])).toEqual({
    appeared: ['q'],
    continued: { 1: 'a' },
    vanished: ['2'],
  })
  expect(matched([stored('1', 'a', 'x')], [listed('a', 'x'), listed('q', 'x')])).toMatchObject({ appeared: ['q'] })
})

test('the same identity in another currency or of another kind is another account', () => {
  expect(matched([stored('1', 'a', 'x')], [listed('p', 'x', 'account', 'EUR'), listed('q', 'x', 'card')])).toEqual({
    appeared: ['p', 'q'],
    continued: {},
    vanished: ['1'],
  })
  expect(
    matched(
      [stored('1', 'a', 'x'), stored('2', 'b', 'x', 'account', 'EUR')],
      [listed('p', 'x', 'account', 'EUR'), listed('q', 'x')],
    ),
  ).toMatchObject({ continued: { 1: 'q', 2: 'p' } })
})

test('two accounts without an identity are never taken for one', () => {
  expect(matched([stored('1', 'a', null)], [listed('p', null)])).toEqual({
    appeared: ['p'],
    continued: {},
    vanished: ['1'],
  })
})

test('a card that the bank shows under the id of an account is a second one, again and again', () => {
  const now = [listed('a', null), listed('a', null, 'card')]
  expect(matched([], now).appeared).toEqual(['a', 'a'])
  const known = [stored('1', 'a', null), stored('2', 'a', null, 'card')]
  expect(matched(known, now)).toEqual({ appeared: [], continued: { 1: 'a', 2: 'a' }, vanished: [] })
  expect(matched(known.toReversed(), now)).toEqual({ appeared: [], continued: { 1: 'a', 2: 'a' }, vanished: [] })
})

test('an account listed twice is one', () => {
  expect(matched([], [listed('a', 'x'), listed('a', 'x')]).appeared).toEqual(['a'])
  expect(matched([stored('1', 'a', 'x')], [listed('a', 'x'), listed('a', 'x')])).toEqual({
    appeared: [],
    continued: { 1: 'a' },
    vanished: [],
  })
})

test('a list that was not answered makes nothing vanish; an empty one does', () => {
  const known = [stored('1', 'a', 'x'), stored('2', 'b', 'y', 'card')]
  expect(matched(known, [], new Set<AccountKind>()).vanished).toEqual([])
  expect(matched(known, [listed('a', 'x')], new Set<AccountKind>(['account'])).vanished).toEqual([])
  expect(matched(known, [], new Set<AccountKind>(['card'])).vanished).toEqual(['2'])
  expect(matched(known, []).vanished).toEqual(['1', '2'])
})

const kind = fc.constantFrom<AccountKind>('account', 'card')
const currency = fc.constantFrom('GBP', 'EUR')
const identity = fc.option(fc.constantFrom('w', 'x', 'y', 'z'))
const providerId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const oneOfEach = ({ kind, providerAccountId }: { kind: string; providerAccountId: string }) =>
  `${kind} ${providerAccountId}`
const someListed = fc.uniqueArray(
  fc.tuple(providerId, identity, kind, currency).map((fields) => listed(...fields)),
  { selector: oneOfEach, maxLength: 8 },
)
const someStored = fc
  .uniqueArray(fc.tuple(providerId, identity, kind, currency), {
    selector: ([id, , kind]) => `${kind} ${id}`,
    maxLength: 8,
  })
  .map((all) => all.map(([id, identity, kind, currency], n) => stored(`#${n}`, id, identity, kind, currency)))

test('every listed account is either new or a known one, and every known one continues at most once', () => {
  fc.assert(
    fc.property(someStored, someListed, fc.subarray<AccountKind>(['account', 'card']), (known, now, answered) => {
      const { appeared, continued, vanished } = matchAccounts(known, now, new Set(answered), hash)
      const placed = [...appeared, ...continued.map(({ listed }) => listed)]
      expect(placed.map(oneOfEach).toSorted()).toEqual(now.map(oneOfEach).toSorted())
      const ids = [...continued.map(({ id }) => id), ...vanished]
      expect(new Set(ids).size).toBe(ids.length)
      for (const { id, kind } of known) if (!ids.includes(id)) expect(answered).not.toContain(kind)
    }),
  )
})

test('what continues is the same kind, and by its id or by an identity that nobody shares', () => {
  fc.assert(
    fc.property(someStored, someListed, (known, now) => {
      for (const { id, listed } of matchAccounts(known, now, both, hash).continued) {
        const before = known.find((account) => account.id === id)
        expect(before?.kind).toBe(listed.kind)
        if (before?.providerAccountId === listed.providerAccountId) continue
        const alike = (account: { kind: string; currency: string }) =>
          account.kind === listed.kind && account.currency === listed.currency
        expect(listed.bankIdentity).not.toBeNull()
        expect(known.filter((k) => alike(k) && k.identityHash === hash(listed.bankIdentity ?? ''))).toEqual([before])
        expect(now.filter((l) => alike(l) && l.bankIdentity === listed.bankIdentity)).toEqual([listed])
      }
    }),
  )
})

test('the order of the bank’s lists and of what is stored decides nothing', () => {
  fc.assert(
    fc.property(someStored, someListed, (known, now) => {
      const there = matched(known, now)
      const back = matched(known.toReversed(), now.toReversed())
      expect(back.continued).toEqual(there.continued)
      expect(back.appeared.toSorted()).toEqual(there.appeared.toSorted())
      expect(back.vanished.toSorted()).toEqual(there.vanished.toSorted())
    }),
  )
})
