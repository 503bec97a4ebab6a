import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../life/calendar.ts'
import { openCustomers } from '../life/customers.ts'
import type { Entry } from '../life/ledger.ts'
import { midnight } from '../life/moments.ts'
import { type Profile, profiles } from '../profiles.ts'
import { bookedText } from './rows.ts'
import { cut, type Sheet, writeSheet } from './sheets.ts'

const opened = dayNumber('2026-11-22')
const customers = openCustomers(1, { john7: { accounts: 1, rows: 100, months: 3 } }, () => opened)

/** An account as a bank shows it at noon of the day `days` after that one. */
function shownAt(bank: Profile, days: number) {
  const { person, book } = customers.of(bank, 'john7')
  const [holding] = person.holdings
  const ledger = holding && book.ledger(holding.role, opened + days)
  if (!holding || !ledger) throw new Error('an estate without an account')
  const { booked, balanceMinor } = ledger.at(midnight(opened + days) + 43_200)
  const rows = [...booked] // taken down: the ledger goes on writing its list
  const openingMinor = rows.reduce((sum, { amountMinor }) => sum - amountMinor, balanceMinor)
  return { telling: { bank, person, holding, numbering: 0 }, rows, openingMinor, balanceMinor }
}
const written = (bank: Profile, days: number, withBalances = true, before?: Sheet): Sheet => {
  const { telling, rows, openingMinor } = shownAt(bank, days)
  return writeSheet(telling, rows, openingMinor, withBalances, before)
}

type Row = { transaction_id: string; timestamp: string; amount: number; running_balance?: { amount: number } }
const read = (text: Buffer): Row[] => JSON.parse(`[${text}]`)
const all = (sheet: Sheet): Row[] => read(cut(sheet, 0, Number.POSITIVE_INFINITY, 0))
const pence = (amount: number | undefined): bigint => BigInt(Math.round((amount ?? Number.NaN) * 100))

const someBank = fc.constantFrom(...profiles)
const someDays = fc.integer({ min: 0, max: 90 })
const someDay = fc.integer({ min: opened - 120, max: opened + 100 })

describe('a sheet', () => {
  it('has a row for each that is booked, newest first', () => {
    fc.assert(
      fc.property(someBank, someDays, (bank, days) => {
        const { telling, rows } = shownAt(bank, days)
        const alone = (entry: Entry): string => (JSON.parse(bookedText(telling, entry, null)) as Row).transaction_id
        const sheet = all(written(bank, days))
        expect(sheet.map(({ transaction_id }) => transaction_id).sort()).toEqual(rows.map(alone).sort())
        const stamps = sheet.map(({ timestamp }) => timestamp.slice(0, 10))
        expect(stamps).toEqual(stamps.toSorted().reverse())
      }),
      { numRuns: 30, seed: 62 },
    )
  })

  it('is cut to any days, and to so many of the newest, as one would pick its rows by hand', () => {
    fc.assert(
      fc.property(someBank, someDays, someDay, someDay, fc.integer({ min: 0, max: 150 }), (bank, days, a, b, cap) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const sheet = written(bank, days)
        const inside = (row: Row) => {
          const day = dayNumber(row.timestamp.slice(0, 10))
          return day >= from && day <= to
        }
        const picked = all(sheet).filter(inside)
        expect(read(cut(sheet, from, to, cap))).toEqual(cap === 0 ? picked : picked.slice(0, cap))
      }),
      { numRuns: 100, seed: 63 },
    )
  })

  it('is the same when it is written on from an earlier one as when it is written anew', () => {
    fc.assert(
      fc.property(
        someBank,
        fc.array(someDays, { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        (bank, days, balances) => {
          let sheet: Sheet | undefined
          for (const day of days.toSorted((a, b) => a - b)) {
            sheet = written(bank, day, balances, sheet)
            const anew = written(bank, day, balances)
            expect(sheet.text.equals(anew.text)).toBe(true)
            expect(sheet).toEqual(anew)
          }
        },
      ),
      { numRuns: 30, seed: 64 },
    )
  })

  it('is nothing where nothing is booked, and one row where one is', () => {
    const [bank] = profiles as [Profile] // the table is not empty
    const { telling, rows } = shownAt(bank, 0)
    const empty = writeSheet(telling, [], 0n, true)
    expect([empty.text.length, cut(empty, 0, opened, 0).length]).toEqual([0, 0])
    const single = writeSheet(telling, rows.slice(-1), 0n, true)
    expect(read(cut(single, 0, opened, 0))).toHaveLength(1)
  })
})

describe('running balances', () => {
  /** What is left of each row's balance when the row before it, in this order, and its own amount are taken away. */
  const leftovers = (rows: readonly Row[]): bigint[] =>
    rows
      .slice(1)
      .map(
        ({ amount, running_balance }, n) =>
          pence(running_balance?.amount) - pence(amount) - pence(rows[n]?.running_balance?.amount),
      )
  const withRunning = (runningBalance: Profile['runningBalance']) => ({ ...(profiles[0] as Profile), runningBalance }) // the table is not empty

  it('step by each row and end at the account’s balance, where the bank has them in order', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const rows = all(written(withRunning('true'), days))
        expect(new Set(leftovers(rows.toReversed()))).toEqual(new Set([0n]))
        expect(pence(rows[0]?.running_balance?.amount)).toBe(shownAt(withRunning('true'), days).balanceMinor)
      }),
      { numRuns: 30, seed: 65 },
    )
  })

  it('add up down the list where the bank goes the other way, and agree with nothing else', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const rows = all(written(withRunning('down-the-list'), days))
        expect(new Set(leftovers(rows))).toEqual(new Set([0n]))
        expect(new Set(leftovers(rows.toReversed()))).not.toEqual(new Set([0n]))
        expect(pence(rows[0]?.running_balance?.amount)).toBe(pence(rows[0]?.amount))
      }),
      { numRuns: 30, seed: 66 },
    )
  })

  it('are left out where the bank has none, or the consent does not cover them', () => {
    const sheets = [written(withRunning('absent'), 1), written(withRunning('true'), 1, false)]
    for (const { text } of sheets) expect(text.includes('running_balance')).toBe(false)
  })
})
