import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entry, type EntryKind, type Ledger, openLedger, type Shown } from './ledger.ts'
import { personOf } from './people.ts'

const [holding] = personOf(1, { id: 'demo', wording: null, holdings: 'usual' }, 'john').holdings
if (!holding) throw new Error('john holds nothing')

/** Few payments, few days and few moments, so that entries meet. */
const someEntries = fc.array(
  fc.record({
    kind: fc.constantFrom<EntryKind>(
      'announced',
      'amended',
      'lapsed',
      'settled',
      'booked',
      'delisted',
      'corrected',
      'reworded',
      'recategorised',
      'withdrawn',
    ),
    id: fc.integer({ min: 0, max: 4 }),
    day: fc.integer({ min: 0, max: 3 }),
    amountMinor: fc.bigInt({ min: -9n, max: 9n }),
    at: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 40 },
)
type Draft = Pick<Entry, 'kind' | 'day' | 'amountMinor' | 'at'> & { readonly id: number }

let made = 0
/** Each is told apart by its key. */
const entryOf = ({ id, ...draft }: Draft): Entry => {
  const words = { description: `payment ${id}`, pendingDescription: `payment ${id}`, reference: '', agreedDay: null }
  const payee = { name: null, wording: '', classification: [] }
  const payment = { id: String(id), kind: 'card' as const, amountMinor: draft.amountMinor, payee, ...words }
  return {
    ...draft,
    payment: { ...payment, madeOn: 0, second: 0, dueOn: 0 },
    key: `entry ${made++}`,
    stamp: draft.at,
    description: payment.description,
    category: 'none',
    effectMinor: draft.amountMinor,
  }
}

/** The rule in its longest form: each list is a set of rows, which lie by their day and then by when they came to it. */
function naively(entries: readonly Entry[], moment: number) {
  const past = entries.filter(({ at }) => at <= moment)
  type Row = { entry: Entry; came: number }
  const listOf = (
    adds: readonly EntryKind[],
    replaces: readonly EntryKind[],
    removes: readonly EntryKind[],
  ): string[] => {
    let rows: Row[] = []
    const lie = (a: Row, b: Row) => a.entry.day - b.entry.day || a.came - b.came
    for (const [came, entry] of past.entries()) {
      const known = rows.toSorted(lie).findLast((row) => row.entry.payment.id === entry.payment.id)
      if (adds.includes(entry.kind)) rows.push({ entry, came })
      if (known && removes.includes(entry.kind)) rows = rows.filter((row) => row !== known)
      if (known && replaces.includes(entry.kind))
        rows = rows.map((row) => (row === known ? { entry, came: row.entry.day === entry.day ? row.came : came } : row))
    }
    return rows.sort(lie).map(({ entry }) => entry.key)
  }
  return {
    booked: listOf(['settled', 'booked'], ['corrected', 'reworded', 'recategorised'], ['withdrawn']),
    pending: listOf(['announced'], ['amended'], ['lapsed', 'settled', 'delisted']),
    balanceMinor: past.reduce((sum, { effectMinor }) => sum + effectMinor, holding?.openingMinor ?? 0n),
    entries: past.length,
  }
}

/** Taken down at once: the ledger goes on writing its lists. */
const told = ({ booked, pending, ...shown }: Shown) => ({
  ...shown,
  booked: booked.map(({ key }) => key),
  pending: pending.map(({ key }) => key),
})

const filled = (drafts: readonly Draft[]): Ledger => {
  const ledger = openLedger(holding)
  for (const entry of drafts.toSorted((a, b) => a.at - b.at).map(entryOf)) ledger.append(entry)
  return ledger
}

const someMoments = fc.array(fc.integer({ min: -1, max: 21 }), { minLength: 1, maxLength: 12 })

describe('a ledger', () => {
  it('shows at each moment what its entries come to, in whatever order it is asked', () => {
    fc.assert(
      fc.property(someEntries, someMoments, (drafts, moments) => {
        const ledger = filled(drafts)
        for (const moment of moments) expect(told(ledger.at(moment))).toEqual(naively(ledger.entries, moment))
      }),
      { numRuns: 1_000, seed: 31 },
    )
  })

  it('takes what is written down later than it happened, whenever it has been asked before', () => {
    fc.assert(
      fc.property(someEntries, someEntries, someMoments, (drafts, late, moments) => {
        const ledger = filled(drafts)
        for (const [n, moment] of moments.entries()) {
          const next = late[n]
          if (next) ledger.insert(entryOf(next))
          const times = ledger.entries.map(({ at }) => at)
          expect(times).toEqual(times.toSorted((a, b) => a - b))
          expect(told(ledger.at(moment))).toEqual(naively(ledger.entries, moment))
        }
      }),
      { numRuns: 1_000, seed: 32 },
    )
  })

  it('puts what is inserted after all that was written down at its moment', () => {
    const ledger = filled([
      { kind: 'booked', id: 1, day: 0, amountMinor: 5n, at: 3 },
      { kind: 'booked', id: 2, day: 0, amountMinor: 5n, at: 3 },
      { kind: 'booked', id: 3, day: 0, amountMinor: 5n, at: 4 },
    ])
    ledger.insert(entryOf({ kind: 'withdrawn', id: 2, day: 0, amountMinor: -5n, at: 3 }))
    expect(ledger.entries.map(({ payment }) => payment.id)).toEqual(['1', '2', '2', '3'])
  })

  it('knows its balance after the last entry, however it was filled', () => {
    fc.assert(
      fc.property(someEntries, someEntries, (drafts, late) => {
        const ledger = filled(drafts)
        for (const draft of late) ledger.insert(entryOf(draft))
        expect(ledger.balance()).toBe(naively(ledger.entries, Number.POSITIVE_INFINITY).balanceMinor)
      }),
      { numRuns: 300, seed: 33 },
    )
  })
})
