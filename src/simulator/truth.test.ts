import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDay } from './life/calendar.ts'
import { openCustomers } from './life/customers.ts'
import { bankDay } from './life/moments.ts'
import { type Profile, profiles } from './profiles.ts'
import { shownFrom } from './protocol/resources.ts'
import { changesOf, type TruthAccount, type TruthChange, type TruthRow, truthOf } from './truth.ts'

const estates = { john7: { accounts: 1, cards: 1, rows: 120, months: 3 } }
const opened = Temporal.Instant.from('2026-11-22T12:00:00Z')
const openAll = () => openCustomers(1, estates, () => bankDay(opened))
const customers = openAll()
const bankOf = (id: string) => profiles.find((bank) => bank.id === id) as Profile // a bank of the table

type Lists = { readonly booked: Map<string, TruthRow>; readonly pending: Map<string, TruthRow>; currentMinor: bigint }
const listsOf = ({ booked, pending, currentMinor }: TruthAccount): Lists => ({
  booked: new Map(booked.map((row) => [row.paymentId, row])),
  pending: new Map(pending.map((row) => [row.paymentId, row])),
  currentMinor,
})

/** What a reader makes of each change who knows nothing but what was shown before. */
const readings: Readonly<Record<TruthChange['kind'], (lists: Lists, row: TruthRow) => void>> = {
  announced: ({ pending }, row) => pending.set(row.paymentId, row),
  amended: ({ pending }, row) => pending.set(row.paymentId, row),
  lapsed: ({ pending }, row) => pending.delete(row.paymentId),
  delisted: ({ pending }, row) => pending.delete(row.paymentId),
  settled(lists, row) {
    lists.pending.delete(row.paymentId)
    book(lists, row)
  },
  booked: book,
  corrected: book,
  reworded: book,
  recategorised: book,
  withdrawn(lists, row) {
    lists.currentMinor -= lists.booked.get(row.paymentId)?.amountMinor ?? 0n
    lists.booked.delete(row.paymentId)
  },
  renumbered({ booked, pending }, row) {
    for (const list of [booked, pending]) if (list.has(row.paymentId)) list.set(row.paymentId, row)
  },
}
function book(lists: Lists, row: TruthRow): void {
  lists.currentMinor += row.amountMinor - (lists.booked.get(row.paymentId)?.amountMinor ?? 0n)
  lists.booked.set(row.paymentId, row)
}

/** The truth at `to`, from the truth at `from` and what was written down since. */
function caughtUp(bank: Profile, user: string, from: Temporal.Instant, to: Temporal.Instant): Map<string, Lists> {
  const accounts = new Map(truthOf(customers, bank, user, from).map((one) => [one.accountId, listsOf(one)]))
  for (const { accountId, kind, row } of changesOf(customers, bank, user, from, to)) {
    const lists = accounts.get(accountId)
    if (lists) readings[kind](lists, row)
  }
  const oldest = calendarDay(shownFrom(bank, bankDay(to))).text
  for (const { booked } of accounts.values())
    for (const { paymentId, day } of booked.values()) if (day < oldest) booked.delete(paymentId)
  return accounts
}

/** One line a row: quicker to compare than thousands of objects. */
const lines = (list: Iterable<TruthRow>): string =>
  [...list]
    .map((row) => Object.values(row).join(' '))
    .sort()
    .join('\n')
const written = ({ booked, pending, currentMinor }: Lists): string =>
  [lines(booked.values()), lines(pending.values()), currentMinor].join('\n\n')

const hours = (count: number): Temporal.Instant => opened.add({ hours: count })
const someHours = fc.integer({ min: -24 * 60, max: 24 * 400 })

describe('the log of changes', () => {
  const leads = (bank: Profile, user: string, from: Temporal.Instant, to: Temporal.Instant) => {
    const now = truthOf(customers, bank, user, to)
    const followed = caughtUp(bank, user, from, to)
    expect([...followed.keys()]).toEqual(now.map(({ accountId }) => accountId))
    for (const account of now) {
      const lists = followed.get(account.accountId)
      expect(lists && written(lists)).toBe(written(listsOf(account)))
    }
  }

  it('leads from what was shown at one moment to what is shown at any later one, at every bank', () => {
    const later = fc.integer({ min: 0, max: 24 * 120 })
    fc.assert(
      fc.property(fc.constantFrom(...profiles), someHours, later, (bank, start, span) =>
        leads(bank, 'john7', hours(start), hours(start + span)),
      ),
      { numRuns: 100, seed: 51 },
    )
  })

  it.each(['ob-renumbering', 'ob-correcting', 'ob-new-id-at-clearing'])('does so in an ordinary life too: %s', (id) => {
    leads(bankOf(id), 'john', hours(0), hours(24 * 50))
  })

  it('is the same in two halves as in one piece', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(bankOf('ob-renumbering')), fc.constantFrom(...profiles)),
        someHours,
        fc.integer({ min: 0, max: 24 * 40 }),
        fc.integer({ min: 0, max: 24 * 40 }),
        (bank, start, first, second) => {
          const [from, middle, to] = [hours(start), hours(start + first), hours(start + first + second)]
          const told = (a: Temporal.Instant, b: Temporal.Instant) => changesOf(customers, bank, 'john7', a, b)
          expect([...told(from, middle), ...told(middle, to)]).toEqual(told(from, to))
        },
      ),
      { numRuns: 60, seed: 52 },
    )
  })

  it('tells of each row where all of them get other ids', () => {
    const bank = bankOf('ob-renumbering')
    const newYear = Temporal.Instant.from('2027-01-01T00:00:00Z')
    const [before, after] = [newYear.subtract({ seconds: 1 }), newYear]
    const kinds = changesOf(customers, bank, 'john7', before, after).map(({ kind }) => kind)
    const shown = truthOf(customers, bank, 'john7', after).flatMap(({ booked, pending }) => [...booked, ...pending])
    expect(kinds.filter((kind) => kind === 'renumbered')).toHaveLength(shown.length)
    const ids = (at: Temporal.Instant) =>
      new Set(
        truthOf(customers, bank, 'john7', at).flatMap(({ booked }) => booked.map(({ normalisedId }) => normalisedId)),
      )
    expect(ids(before).isDisjointFrom(ids(after))).toBe(true)
  })
})

describe('the truth', () => {
  it('is the same whatever was asked before, and in a bank that was opened anew', () => {
    fc.assert(
      fc.property(fc.constantFrom(...profiles), someHours, (bank, start) => {
        expect(truthOf(openAll(), bank, 'john7', hours(start))).toEqual(truthOf(customers, bank, 'john7', hours(start)))
      }),
      { numRuns: 20, seed: 53 },
    )
  })

  it('adds up: what was there before the first row and every row make the balance', () => {
    fc.assert(
      fc.property(fc.constantFrom(...profiles), someHours, (bank, start) => {
        for (const { openingMinor, currentMinor, booked } of truthOf(customers, bank, 'john7', hours(start)))
          expect(booked.reduce((sum, { amountMinor }) => sum + amountMinor, openingMinor)).toBe(currentMinor)
      }),
      { numRuns: 60, seed: 54 },
    )
  })
})
