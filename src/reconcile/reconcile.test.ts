import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Plan } from '../domain/plan.ts'
import type { KnownTransaction, Transaction, TransactionStatus } from '../domain/transaction.ts'
import { reconcile } from './reconcile.ts'

const row = (identityKey: string, status: TransactionStatus, fields: Partial<Transaction> = {}): Transaction => ({
  identityKey,
  status,
  bookedOn: '2026-11-20',
  bankTime: '2026-11-20T00:00:00',
  amountMinor: -250n,
  currency: 'GBP',
  description: 'COFFEE',
  normalisedId: null,
  providerId: null,
  volatileId: null,
  hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
  ...fields,
})

const stored = (
  id: string,
  { identityKey, status, bookedOn, amountMinor, currency, description }: Transaction,
): KnownTransaction => ({
  id,
  identityKey,
  status,
  bookedOn,
  amountMinor,
  currency,
  description,
})

/** What the store does with a plan, on a list: the ledger after it, by key. */
function applied(known: readonly KnownTransaction[], plan: Plan): Map<string, KnownTransaction> {
  const gone = new Set(plan.retract.map(({ id }) => id))
  const after = new Map(known.filter(({ id }) => !gone.has(id)).map((row) => [row.identityKey, row]))
  for (const { known, seen } of [...plan.amend, ...plan.settle]) after.set(seen.identityKey, stored(known.id, seen))
  for (const [n, seen] of plan.insert.entries()) after.set(seen.identityKey, stored(`new ${n}`, seen))
  return after
}

const facts = ({ identityKey, status, bookedOn, amountMinor, currency, description }: KnownTransaction | Transaction) =>
  [identityKey, status, bookedOn, amountMinor, currency, description].join('|')

const fields = fc.record({
  bookedOn: fc.constantFrom('2026-11-19', '2026-11-20'),
  amountMinor: fc.constantFrom(-250n, -300n),
  currency: fc.constantFrom('GBP', 'EUR'),
  description: fc.constantFrom('COFFEE', 'Coffee'),
})
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const rows = (status: TransactionStatus) =>
  fc.uniqueArray(
    fc.tuple(key, fields).map(([key, fields]) => row(key, status, fields)),
    { selector: ({ identityKey }) => identityKey },
  )
const ledger = fc
  .uniqueArray(
    fc
      .tuple(key, fields, fc.constantFrom<TransactionStatus>('booked', 'pending'))
      .map(([key, fields, status]) => row(key, status, fields)),
    { selector: ({ identityKey }) => identityKey },
  )
  .map((rows) => rows.map((row) => stored(`id of ${row.identityKey}`, row)))
const seen = fc.record({ booked: rows('booked'), pending: fc.option(rows('pending')) })

test('a plan carried out leaves what the answer showed, and booked rows it did not speak of', () => {
  fc.assert(
    fc.property(ledger, seen, (known, seen) => {
      const after = applied(known, reconcile(known, seen))
      const bookedKeys = new Set(seen.booked.map(({ identityKey }) => identityKey))
      const wasBooked = new Map(known.filter(({ status }) => status === 'booked').map((row) => [row.identityKey, row]))
      const expected = new Map([
        ...(seen.pending === null ? known : [...wasBooked.values()]).map(
          (row) => [row.identityKey, facts(row)] as const,
        ),
        ...(seen.pending ?? [])
          .filter(({ identityKey }) => !wasBooked.has(identityKey))
          .map((row) => [row.identityKey, facts(row)] as const),
        ...seen.booked.map((row) => [row.identityKey, facts(row)] as const),
      ])
      expect(new Map([...after].map(([key, row]) => [key, facts(row)]))).toEqual(expected)
      expect(bookedKeys.isSubsetOf(new Set(after.keys()))).toBe(true)
    }),
  )
})

test('the same answer a second time changes nothing', () => {
  fc.assert(
    fc.property(ledger, seen, (known, seen) => {
      const after = [...applied(known, reconcile(known, seen)).values()]
      expect(reconcile(after, seen)).toMatchObject({ insert: [], amend: [], settle: [], retract: [] })
    }),
  )
})

test('every row of the answer is counted once', () => {
  fc.assert(
    fc.property(ledger, seen, (known, seen) => {
      const { insert, amend, settle, unchanged } = reconcile(known, seen)
      const keys = new Set([...seen.booked, ...(seen.pending ?? [])].map(({ identityKey }) => identityKey))
      expect(insert.length + amend.length + settle.length + unchanged).toBe(keys.size)
    }),
  )
})

test('a pending list that was not answered touches no pending row', () => {
  fc.assert(
    fc.property(ledger, rows('booked'), (known, booked) => {
      const plan = reconcile(known, { booked, pending: null })
      expect(plan.retract).toEqual([])
      const shown = new Set(booked.map(({ identityKey }) => identityKey))
      const after = applied(known, plan)
      for (const row of known)
        if (row.status === 'pending' && !shown.has(row.identityKey)) expect(after.get(row.identityKey)).toEqual(row)
    }),
  )
})

test('a row that is known keeps its id, and a booked row neither becomes pending nor goes', () => {
  fc.assert(
    fc.property(ledger, seen, (known, seen) => {
      const after = applied(known, reconcile(known, seen))
      for (const row of known) {
        const now = after.get(row.identityKey)
        if (now) expect(now.id).toBe(row.id)
        if (row.status === 'booked') expect(now?.status).toBe('booked')
      }
    }),
  )
})

test('the order of what is known and seen decides nothing', () => {
  fc.assert(
    fc.property(ledger, seen, (known, seen) => {
      const back = { booked: seen.booked.toReversed(), pending: seen.pending?.toReversed() ?? null }
      const there = applied(known, reconcile(known, seen))
      const after = applied(known.toReversed(), reconcile(known.toReversed(), back))
      expect([...after.values()].map(facts).toSorted()).toEqual([...there.values()].map(facts).toSorted())
    }),
  )
})

test('a pending row that is booked now settles, with its id and the bank’s new amount, day and wording', () => {
  const pending = stored('1', row('n:tip', 'pending', { amountMinor: -5000n }))
  const booked = row('n:tip', 'booked', { amountMinor: -5900n, bookedOn: '2026-11-22', description: 'RESTAURANT LTD' })
  expect(reconcile([pending], { booked: [booked], pending: [] })).toEqual({
    insert: [],
    amend: [],
    settle: [{ known: pending, seen: booked }],
    retract: [],
    unchanged: 0,
  })
  expect(reconcile([pending], { booked: [booked], pending: null }).settle).toHaveLength(1)
})

test('a row that both lists have is booked, once', () => {
  const plan = reconcile([], { booked: [row('n:both', 'booked')], pending: [row('n:both', 'pending')] })
  expect(plan.insert).toMatchObject([{ identityKey: 'n:both', status: 'booked' }])
})

test('a pending row that a complete list no longer has is retracted; an empty list counts as complete', () => {
  const pending = stored('1', row('n:hold', 'pending'))
  const booked = stored('2', row('n:old', 'booked'))
  expect(reconcile([pending, booked], { booked: [], pending: [] })).toMatchObject({ retract: [pending], unchanged: 0 })
})

test.each([{ amountMinor: -251n }, { currency: 'EUR' }, { bookedOn: '2026-11-21' }, { description: 'COFFEE LTD' }])(
  'a row that the bank corrects (%o) is amended, not added',
  (correction) => {
    const known = stored('1', row('n:1', 'booked'))
    const plan = reconcile([known], { booked: [row('n:1', 'booked', correction)], pending: null })
    expect(plan).toMatchObject({ insert: [], amend: [{ known, seen: correction }], unchanged: 0 })
  },
)

test('other hints or another id of TrueLayer’s are no change', () => {
  const known = stored('1', row('n:1', 'booked'))
  const hints = { merchantName: 'Cafe', mechanism: 'PURCHASE', classification: ['Food'], meta: { x: 1 } }
  const again = row('n:1', 'booked', { hints, volatileId: 'other', bankTime: '2026-11-20T09:00:00Z' })
  expect(reconcile([known], { booked: [again], pending: null })).toMatchObject({ amend: [], unchanged: 1 })
})
