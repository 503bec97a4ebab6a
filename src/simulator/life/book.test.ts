import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profiles } from '../profiles.ts'
import { openBook } from './book.ts'
import { calendarDay, dayNumber, monthsBefore } from './calendar.ts'
import type { Manner } from './fate.ts'
import type { Entry, Ledger, Shown } from './ledger.ts'
import { midnight } from './moments.ts'
import { type Person, personOf } from './people.ts'

const today = dayNumber('2026-11-22')
const from = monthsBefore(today, 24)
const [demo] = profiles
const wild = profiles.find(({ id }) => id === 'ob-correcting')
if (!demo || !wild) throw new Error('the table has lost a bank')
const noon = (day: number): number => midnight(day) + 12 * 3600
const read = (person: Person, day = today, manner: Manner = demo): Ledger[] => {
  const book = openBook(person, manner)
  return person.holdings.flatMap(({ role }) => book.ledger(role, day) ?? [])
}
const john = (seed = 1) => personOf(seed, demo, 'john')
const shown = (ledger: Ledger) => ledger.at(noon(today)).booked.filter(({ day }) => day >= from)
const ledgerOf = (ledgers: readonly Ledger[], role: string): Ledger => {
  const found = ledgers.find(({ holding }) => holding.role === role)
  if (!found) throw new Error(`no ${role}`)
  return found
}

/** One line a row: quicker to compare than ten thousand objects. */
const written = (rows: readonly Entry[]): string =>
  rows.map((row) => `${row.payment.id} ${row.kind} ${row.day} ${row.amountMinor} ${row.description}`).join('\n')
const told = ({ booked, pending, balanceMinor }: Shown) => [written(booked), written(pending), balanceMinor]

const somebody = fc.record({ seed: fc.nat(), login: fc.constantFrom('john', 'john1', 'john42', 'john100') })
const someDay = fc.integer({ min: dayNumber('2022-01-01'), max: dayNumber('2027-12-31') })
const someManner = fc.constantFrom(...profiles)

describe('a book', () => {
  it('is the same for the same seed, and another for another', () => {
    const all = (seed: number) => read(john(seed)).map(({ entries }) => written(entries))
    expect(all(7)).toEqual(all(7))
    expect(all(7)).not.toEqual(all(8))
  })

  it('never changes what is written, whenever it is looked at', () => {
    fc.assert(
      fc.property(
        somebody,
        someManner,
        someDay,
        fc.integer({ min: 0, max: 200 }),
        ({ seed, login }, manner, day, later) => {
          const person = personOf(seed, demo, login)
          const then = read(person, day, manner)
          const now = read(person, day + later, manner)
          for (const [n, { entries }] of then.entries())
            expect(written(now[n]?.entries.slice(0, entries.length) ?? [])).toBe(written(entries))
        },
      ),
      { numRuns: 8 },
    )
  })

  it('answers for an earlier day as if it knew nothing later', () => {
    fc.assert(
      fc.property(somebody, someManner, someDay, ({ seed, login }, manner, day) => {
        const ledgers = read(personOf(seed, demo, login), day + 60, manner)
        const early = ledgers.map((ledger) => told(ledger.at(noon(day))))
        for (const ledger of ledgers) ledger.at(noon(day + 60))
        expect(ledgers.map((ledger) => told(ledger.at(noon(day))))).toEqual(early)
      }),
      { numRuns: 8 },
    )
  })

  it('shows what its entries come to, whatever the bank does to its rows', () => {
    fc.assert(
      fc.property(somebody, someDay, ({ seed, login }, day) => {
        for (const ledger of read(personOf(seed, demo, login), day, wild)) {
          const { booked, balanceMinor } = ledger.at(noon(day))
          const sum = booked.reduce((total, { amountMinor }) => total + amountMinor, ledger.holding.openingMinor)
          expect(balanceMinor).toBe(sum)
          expect(new Set(booked.map(({ payment }) => payment.id)).size).toBe(booked.length)
          const days = booked.map((entry) => entry.day)
          expect(days).toEqual(days.toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 6 },
    )
  })

  it('settles what is pending within a fortnight, under the same name, where nothing odd happens', () => {
    fc.assert(
      fc.property(somebody, someDay, ({ seed, login }, day) => {
        for (const ledger of read(personOf(seed, demo, login), day + 14)) {
          const { pending } = ledger.at(noon(day))
          const announced = pending.map(({ key }) => key) // taken down now: the ledger goes on writing its lists
          const later = new Set(ledger.at(noon(day + 14)).booked.map(({ key }) => key))
          for (const key of announced) expect(later.has(key)).toBe(true)
        }
      }),
      { numRuns: 6 },
    )
  })

  it('moves money between own accounts on both sides, to the penny', () => {
    const rows = read(john()).flatMap((ledger) => ledger.at(noon(today)).booked.map(({ payment }) => payment))
    const legs = Map.groupBy(
      rows.filter(({ id }) => /^(card-bill|household|save|sweep|joint-over|joint-short|short)\//.test(id)),
      ({ id }) => id,
    )
    expect(legs.size).toBeGreaterThan(100)
    for (const pair of legs.values()) {
      expect(pair).toHaveLength(2)
      expect(pair.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(0n)
    }
  })
})

describe('john', () => {
  it.each([1, 2, 3, 99])('has at least three accounts and cards and 1,500 rows over 24 months (seed %i)', (seed) => {
    const ledgers = read(john(seed))
    expect(ledgers.map(({ holding }) => holding.role)).toEqual(['current', 'joint', 'savings', 'card'])
    const rows = ledgers.flatMap(shown)
    expect(rows.length).toBeGreaterThan(1_500)
    expect(rows.length).toBeLessThan(3_500)
    for (const ledger of ledgers) expect(shown(ledger).length).toBeGreaterThan(30)
  })

  it('has a few rows that nobody can read, well under three in a hundred', () => {
    const rows = read(john()).flatMap(shown)
    const opaque = rows.filter(({ payment }) => payment.payee.name === null)
    expect(opaque.length).toBeGreaterThan(10)
    expect(opaque.length / rows.length).toBeLessThan(0.02)
  })

  it('lives within his means: no overdraft beyond the agreed one, no card beyond its limit', () => {
    for (const ledger of read(john()))
      for (let day = from; day <= today; day++)
        expect(ledger.at(noon(day)).balanceMinor >= -ledger.holding.limitMinor).toBe(true)
  })

  it('is paid on a working day, on or before the 28th', () => {
    const pay = shown(ledgerOf(read(john()), 'current')).filter(({ payment }) => payment.kind === 'salary')
    expect(pay).toHaveLength(24)
    for (const entry of pay) {
      const { working, day } = calendarDay(entry.day)
      expect(working && day <= 28).toBe(true)
    }
  })

  it('sometimes buys the same thing twice on one day', () => {
    const bought = shown(ledgerOf(read(john()), 'current')).map(
      ({ day, description, amountMinor }) => `${day} ${description} ${amountMinor}`,
    )
    expect(bought.length - new Set(bought).size).toBeGreaterThan(5)
  })

  it('has rows in the wording of four banks, and every kind of payment', () => {
    const ledgers = read(john())
    const texts = (role: string) => shown(ledgerOf(ledgers, role)).map(({ description }) => description)
    expect(texts('current')).toContainEqual(
      expect.stringMatching(/^DIRECT DEBIT PAYMENT TO .+ REF \d+, MANDATE NO \d{4}$/),
    )
    expect(texts('current')).toContainEqual(
      expect.stringMatching(/^BILL PAYMENT VIA FASTER PAYMENT TO .+ REFERENCE .+$/),
    )
    expect(texts('joint')).toContainEqual(expect.stringMatching(/ ON \d\d [A-Z]{3} BCC$/))
    expect(texts('savings')).toContainEqual(expect.stringMatching(/^TFR /))
    expect(texts('card')).toContainEqual(expect.stringMatching(/ EUR, RATE 1\.\d{3}\/GBP$/))
    const kinds = new Set(ledgers.flatMap(shown).map(({ payment }) => payment.kind))
    for (const kind of [
      'salary',
      'direct-debit',
      'standing-order',
      'card',
      'online',
      'foreign',
      'refund',
      'cash',
      'fee',
      'interest',
      'payment-in',
      'payment-out',
      'transfer-in',
      'transfer-out',
      'card-repaid',
    ])
      expect(kinds).toContain(kind)
  })
})
