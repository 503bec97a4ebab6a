import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOn, bookedBy, type Entry, type Ledger, openBook, pendingOn } from './book.ts'
import { calendarDay, dayNumber, monthsBefore } from './calendar.ts'
import { type Person, personOf } from './people.ts'

const today = dayNumber('2026-11-22')
const from = monthsBefore(today, 24)
const read = (person: Person, day = today) => openBook(person).through(day).ledgers
const john = (seed = 1) => personOf(seed, 'demo', 'john')
const shown = (ledger: Ledger) => bookedBy(ledger, today).filter(({ bookedOn }) => bookedOn >= from)
const ledgerOf = (ledgers: readonly Ledger[], role: string): Ledger => {
  const found = ledgers.find(({ holding }) => holding.role === role)
  if (!found) throw new Error(`no ${role}`)
  return found
}

/** One line a row: quicker to compare than ten thousand objects. */
const written = (rows: readonly Entry[]): string =>
  rows.map(({ id, bookedOn, amountMinor, description }) => `${id} ${bookedOn} ${amountMinor} ${description}`).join('\n')

const somebody = fc.record({ seed: fc.nat(), login: fc.constantFrom('john', 'john1', 'john42', 'john100') })
const someDay = fc.integer({ min: dayNumber('2022-01-01'), max: dayNumber('2027-12-31') })

describe('a book', () => {
  it('is the same for the same seed, and another for another', () => {
    const told = (seed: number) => read(john(seed)).map(({ booked }) => written(booked))
    expect(told(7)).toEqual(told(7))
    expect(told(7)).not.toEqual(told(8))
  })

  it('never changes a day that is past, whenever it is looked at', () => {
    fc.assert(
      fc.property(somebody, someDay, fc.integer({ min: 0, max: 400 }), ({ seed, login }, day, later) => {
        const person = personOf(seed, 'demo', login)
        const then = read(person, day)
        const now = read(person, day + later)
        for (const [n, ledger] of then.entries()) expect(bookedBy(now[n] as Ledger, day)).toEqual(ledger.booked) // the same person's ledgers, in the same order
      }),
      { numRuns: 6 },
    )
  })

  it('answers for an earlier day as if it knew nothing later', () => {
    fc.assert(
      fc.property(somebody, someDay, ({ seed, login }, day) => {
        const book = openBook(personOf(seed, 'demo', login))
        const early = structuredClone(book.through(day).ledgers).map((ledger) => [
          bookedBy(ledger, day),
          pendingOn(ledger, day),
          balanceOn(ledger, day),
        ])
        const late = book
          .through(day + 90)
          .ledgers.map((ledger) => [bookedBy(ledger, day), pendingOn(ledger, day), balanceOn(ledger, day)])
        expect(late).toEqual(early)
      }),
      { numRuns: 6 },
    )
  })

  it('adds up: each balance is the one before and the row', () => {
    fc.assert(
      fc.property(somebody, ({ seed, login }) => {
        for (const { holding, booked } of read(personOf(seed, 'demo', login))) {
          let sum = holding.openingMinor
          for (const { amountMinor, balanceMinor } of booked) {
            sum += amountMinor
            if (balanceMinor !== sum) expect(balanceMinor).toBe(sum)
          }
        }
      }),
      { numRuns: 4 },
    )
  })

  it('names each row once for ever', () => {
    for (const { booked } of read(john())) expect(new Set(booked.map(({ id }) => id)).size).toBe(booked.length)
  })

  it('settles what is pending within a fortnight, under the same name', () => {
    fc.assert(
      fc.property(somebody, someDay, ({ seed, login }, day) => {
        for (const ledger of read(personOf(seed, 'demo', login), day + 14)) {
          const later = new Set(bookedBy(ledger, day + 14).map(({ id }) => id))
          for (const { id } of pendingOn(ledger, day)) expect(later.has(id)).toBe(true)
        }
      }),
      { numRuns: 6 },
    )
  })

  it('moves money between own accounts on both sides, to the penny', () => {
    const ledgers = read(john())
    const rows = ledgers.flatMap(({ holding, booked }) => booked.map((entry) => ({ role: holding.role, ...entry })))
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
    const opaque = rows.filter(({ payee }) => payee.name === null)
    expect(opaque.length).toBeGreaterThan(10)
    expect(opaque.length / rows.length).toBeLessThan(0.02)
  })

  it('lives within his means: no overdraft beyond the agreed one, no card beyond its limit', () => {
    for (const ledger of read(john()))
      for (const { balanceMinor } of shown(ledger)) expect(balanceMinor >= -ledger.holding.limitMinor).toBe(true)
  })

  it('is paid on a working day, on or before the 28th', () => {
    const pay = shown(ledgerOf(read(john()), 'current')).filter(({ kind }) => kind === 'salary')
    expect(pay).toHaveLength(24)
    for (const { bookedOn } of pay) {
      const { working, day } = calendarDay(bookedOn)
      expect(working && day <= 28).toBe(true)
    }
  })

  it('sometimes buys the same thing twice on one day', () => {
    const bought = shown(ledgerOf(read(john()), 'current')).map(
      ({ bookedOn, description, amountMinor }) => `${bookedOn} ${description} ${amountMinor}`,
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
    const kinds = new Set(ledgers.flatMap(shown).map(({ kind }) => kind))
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
