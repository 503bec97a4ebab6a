import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profiles, type Turn } from '../profiles.ts'
import { dayNumber } from './calendar.ts'
import type { Payment } from './doings.ts'
import { fateOf, type Manner } from './fate.ts'
import { type Entry, openLedger } from './ledger.ts'
import { dayInUtc, midnight } from './moments.ts'
import { personOf } from './people.ts'

const [plain] = profiles
const [holding] = personOf(1, { id: 'demo', wording: null, holdings: 'usual' }, 'john').holdings
if (!plain || !holding) throw new Error('the table has lost a bank, or john his accounts')

const shop = { name: 'Tesco', wording: 'TESCO STORES 3021', classification: ['Shopping', 'Groceries'] }
const bought: Payment = {
  id: 'one',
  kind: 'card',
  amountMinor: -1_250n,
  description: 'TESCO STORES 3021 ON 12 MAR',
  pendingDescription: 'TESCO STORES 3021',
  payee: shop,
  madeOn: dayNumber('2026-03-12'),
  second: 15 * 3600,
  dueOn: dayNumber('2026-03-13'),
  reference: '',
  agreedDay: null,
}
const somePayment = fc
  .record({
    id: fc.nat().map(String),
    kind: fc.constantFrom<Payment['kind']>('card', 'refund', 'direct-debit', 'payment-in'),
    amountMinor: fc.bigInt({ min: -100_000n, max: 100_000n }).filter((amount) => amount !== 0n),
    madeOn: fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-12-31') }),
    second: fc.integer({ min: 0, max: 86_399 }),
    waits: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ waits, ...some }): Payment => ({ ...bought, ...some, dueOn: some.madeOn + waits }))

const turns: readonly Turn[] = [
  'amended',
  'held',
  'lapsed',
  'slow',
  'late',
  'backdated',
  'corrected',
  'reworded',
  'reversed',
  'withdrawn',
]
const someOdds = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...turns).map((turn) => ({ [turn]: 1000 })),
  fc.constant(Object.fromEntries(turns.map((turn) => [turn, 90]))),
)
const someManner: fc.Arbitrary<Manner> = fc.record({
  pending: fc.constantFrom<Manner['pending']>('listed', 'lingers', 'unsupported'),
  pendingWording: fc.constantFrom<Manner['pendingWording']>('final', 'raw'),
  idAtClearing: fc.constantFrom<Manner['idAtClearing']>('kept', 'new'),
  timestamps: fc.constantFrom<Manner['timestamps']>('midnight', 'instant'),
  posts: fc.constantFrom<Manner['posts']>('overnight', 'all-day'),
  classification: fc.constantFrom<Manner['classification']>('at-once', 'days-later', 'changes', 'never'),
  odds: someOdds,
})
const someCase = fc.tuple(someManner, fc.nat(), somePayment)

/** What is left when everything has happened. */
function inTheEnd(entries: readonly Entry[]) {
  const ledger = openLedger(holding as NonNullable<typeof holding>) // looked at above
  for (const entry of entries) ledger.append(entry)
  const { booked, pending, balanceMinor } = ledger.at(Number.POSITIVE_INFINITY)
  return { booked, pending, movedMinor: balanceMinor - ledger.holding.openingMinor }
}
const kindsOf = (entries: readonly Entry[]): string[] => entries.map(({ kind }) => kind)
const ofItself = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ payment }) => !payment.id.endsWith('/reversal'))
const always = { numRuns: 3_000, seed: 41 }

describe('what becomes of a payment', () => {
  it('is booked once in the end, lapsed or withdrawn; nothing stays pending', () => {
    fc.assert(
      fc.property(someCase, ([manner, seed, payment]) => {
        const entries = fateOf(manner, seed, payment)
        const { booked, pending } = inTheEnd(entries)
        const gone = kindsOf(entries).some((kind) => kind === 'lapsed' || kind === 'withdrawn')
        expect(booked.filter(({ payment: { id } }) => id === payment.id)).toHaveLength(gone ? 0 : 1)
        expect(pending).toEqual([])
      }),
      always,
    )
  })

  it('is written down in the order of time, and never before it was made', () => {
    fc.assert(
      fc.property(someCase, ([manner, seed, payment]) => {
        const times = fateOf(manner, seed, payment).map(({ at }) => at)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(times[0]).toBeGreaterThan(midnight(payment.madeOn) - 1)
      }),
      always,
    )
  })

  it('moves the balance by what is booked, and by nothing that is pending', () => {
    fc.assert(
      fc.property(someCase, ([manner, seed, payment]) => {
        const entries = fateOf(manner, seed, payment)
        const { booked, movedMinor } = inTheEnd(entries)
        expect(movedMinor).toBe(booked.reduce((sum, { amountMinor }) => sum + amountMinor, 0n))
        for (const { kind, effectMinor } of entries)
          if (['announced', 'amended', 'lapsed', 'delisted'].includes(kind)) expect(effectMinor).toBe(0n)
      }),
      always,
    )
  })

  it('is nothing to be seen before it is booked where the bank lists nothing pending', () => {
    fc.assert(
      fc.property(someCase, ([manner, seed, payment]) => {
        const entries = fateOf({ ...manner, pending: 'unsupported' }, seed, payment)
        expect(entries[0]?.kind).toBe('booked')
        expect(inTheEnd(entries.slice(0, 1)).pending).toEqual([])
      }),
      always,
    )
  })

  it('keeps its ids where the bank keeps them, and gets others at clearing where it does not', () => {
    fc.assert(
      fc.property(someCase, ([manner, seed, payment]) => {
        const keys = (list: 'pending' | 'booked') => {
          const pending = new Set(['announced', 'amended', 'lapsed', 'delisted'])
          const entries = ofItself(fateOf(manner, seed, payment)).filter(
            ({ kind }) => pending.has(kind) === (list === 'pending'),
          )
          return new Set(entries.map(({ key }) => key))
        }
        const before = keys('pending')
        const after = keys('booked')
        expect(before.size).toBeLessThanOrEqual(1)
        expect(after.size).toBeLessThanOrEqual(1)
        if (before.size === 1 && after.size === 1)
          expect(before.isDisjointFrom(after)).toBe(manner.idAtClearing === 'new')
      }),
      always,
    )
  })

  it('shows another amount when it is amended or corrected, and other words when it is reworded', () => {
    const someWords = fc.constantFrom('TESCO', 'tesco', 'TESCO  STORES', bought.description, 'x'.repeat(140))
    fc.assert(
      fc.property(someCase, someWords, ([manner, seed, payment], description) => {
        for (const turn of ['amended', 'corrected', 'reworded'] as const) {
          const entries = fateOf({ ...manner, odds: { [turn]: 1000 } }, seed, { ...payment, description })
          const after = entries.find(({ kind }) => kind === turn)
          const before = entries.findLast((entry) => entry.at < (after?.at ?? 0) && entry.kind !== 'delisted')
          const member = turn === 'reworded' ? 'description' : 'amountMinor'
          if (after) expect(after[member]).not.toBe(before?.[member]) // what was never pending is not amended
        }
      }),
      always,
    )
  })

  it('is taken back whole where it was booked wrongly', () => {
    fc.assert(
      fc.property(someCase, ([manner, seed, payment]) => {
        const entries = fateOf({ ...manner, odds: { reversed: 1000 } }, seed, payment)
        const { booked, movedMinor } = inTheEnd(entries)
        expect(booked.map((entry) => entry.payment.kind).sort()).toEqual([payment.kind, 'reversal'].sort())
        expect(movedMinor).toBe(0n)
        expect(booked.at(-1)?.payment.kind).toBe('reversal')
      }),
      always,
    )
  })

  it('is the same whenever one asks', () => {
    fc.assert(
      fc.property(someCase, ([manner, seed, payment]) => {
        expect(fateOf(manner, seed, payment)).toEqual(fateOf(manner, seed, payment))
      }),
      { numRuns: 300, seed: 42 },
    )
  })
})

const booking = (entries: readonly Entry[]) => entries.find(({ kind }) => kind === 'booked' || kind === 'settled')
const has = (kind: Entry['kind']) => (entries: readonly Entry[]) => entries.some((entry) => entry.kind === kind)
/** Days from the one that a row is dated with to the one on which it comes. */
const delay = (entries: readonly Entry[]): number => {
  const row = booking(entries)
  return row ? dayInUtc(row.at) - row.day : 0
}

/** What each turn leaves in the log, and nothing else does. */
const signs: Readonly<Record<Turn, (entries: readonly Entry[]) => boolean>> = {
  amended: has('amended'),
  held: (entries) =>
    !has('amended')(entries) && !has('lapsed')(entries) && booking(entries)?.amountMinor !== entries[0]?.amountMinor,
  lapsed: has('lapsed'),
  slow: (entries) => (booking(entries)?.day ?? 0) >= bought.dueOn + 4,
  late: (entries) => delay(entries) >= 1 && delay(entries) <= 4,
  backdated: (entries) => delay(entries) >= 5,
  corrected: has('corrected'),
  reworded: has('reworded'),
  reversed: (entries) => entries.some(({ payment }) => payment.kind === 'reversal'),
  withdrawn: has('withdrawn'),
}
const seen = (odds: Manner['odds']) => {
  const counts = new Map(turns.map((turn) => [turn, 0]))
  for (let n = 0; n < 10_000; n++) {
    const entries = fateOf({ ...plain, odds }, 5, { ...bought, id: `${n}`, amountMinor: -BigInt(1_001 + n) })
    for (const turn of turns) if (signs[turn](entries)) counts.set(turn, (counts.get(turn) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 0)
}

describe('a bank’s odds', () => {
  it.each(turns)('are how often a payment is %s, and nothing else happens', (turn) => {
    const [[what, count] = [], ...others] = seen({ [turn]: 100 })
    expect([what, others]).toEqual([turn, []])
    expect(count).toBeGreaterThan(900)
    expect(count).toBeLessThan(1_100)
  })

  it('stand beside each other, each for its own', () => {
    const counts = seen(Object.fromEntries(turns.map((turn) => [turn, 50])))
    expect(counts.map(([turn]) => turn)).toEqual(turns)
    for (const [turn, count] of counts) expect(Math.abs(count - 500), turn).toBeLessThan(75)
  })

  it('are nothing where there are none: a payment is announced and settled as it was', () => {
    expect(seen({})).toEqual([])
    const entries = fateOf(plain, 5, bought)
    expect(kindsOf(entries)).toEqual(['announced', 'settled'])
    expect(entries.map(({ amountMinor, key, description }) => [amountMinor, key, description])).toEqual(
      entries.map(() => [bought.amountMinor, bought.id, bought.description]),
    )
  })
})

describe('the sorts of lateness', () => {
  const slow = Array.from({ length: 2_000 }, (_, n) =>
    fateOf({ ...plain, odds: { slow: 1000 } }, 6, { ...bought, id: `${n}` }),
  )
  const pendingDays = slow.map((entries) => ((entries.at(-1)?.at ?? 0) - (entries[0]?.at ?? 0)) / 86_400)

  it('are within a fortnight for most of what is slow, and up to 120 days for some', () => {
    expect(pendingDays.filter((days) => days <= 16).length / pendingDays.length).toBeGreaterThan(0.8)
    expect(Math.max(...pendingDays)).toBeGreaterThan(90)
    expect(Math.max(...pendingDays)).toBeLessThanOrEqual(120)
  })
})

describe('enrichment', () => {
  const categories = (classification: Manner['classification'], n: number) =>
    fateOf({ ...plain, classification }, 7, { ...bought, id: `${n}` })
      .filter(({ kind }) => kind !== 'announced')
      .map(({ category }) => category)
  const ways = (classification: Manner['classification']) =>
    new Set(Array.from({ length: 500 }, (_, n) => categories(classification, n).join(' ')))

  it.each([
    ['never', ['none']],
    ['at-once', ['none', 'first']],
    ['days-later', ['none', 'none first']],
    ['changes', ['none', 'first', 'first second']],
  ] as const)('that comes %s', (classification, expected) => {
    expect([...ways(classification)].sort()).toEqual([...expected].sort())
  })
})
