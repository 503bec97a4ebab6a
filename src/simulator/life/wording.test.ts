import fc from 'fast-check'
import { describe as about, expect, it } from 'vitest'
import { calendarDay, dayNumber } from './calendar.ts'
import { describe, describePending, type Kind, type Style, type Words } from './wording.ts'

/** A row of each kind in each manner; what a manner leaves out is left out of the table as well. */
const kinds: Readonly<Record<Kind, true>> = {
  card: true,
  online: true,
  foreign: true,
  refund: true,
  'direct-debit': true,
  'standing-order': true,
  'payment-out': true,
  'payment-in': true,
  salary: true,
  benefit: true,
  'transfer-out': true,
  'transfer-in': true,
  cash: true,
  'cash-in': true,
  cheque: true,
  fee: true,
  interest: true,
  dividend: true,
  cashback: true,
  'card-repaid': true,
  returned: true,
  reversal: true,
}

/** How each manner words one contactless payment, booked and pending. */
const manners: Readonly<Record<Style, readonly [booked: string, pending: string]>> = {
  sentence: ['CARD PAYMENT TO TESCO STORES 3021 ON 12-03-2026', 'TESCO STORES 3021'],
  dated: ['TESCO STORES 3021 ON 12 MAR CLP', 'TESCO STORES 3021'],
  coded: ['TESCO STORES 3021 CD 4821 12MAR26', 'TESCO STORES 3021 GB'],
  columns: ['TESCO STORES 3021      LEEDS         GBR', 'TESCO STORES 3021      LEEDS         GBR'],
  names: ['Tesco', 'Tesco'],
  numbered: ['4821 12MAR26 C TESCO STORES 3021 LEEDS GB', 'TESCO STORES 3021'],
  society: ['Contactless Payment TESCO STORES 3021', 'Pending TESCO STORES 3021'],
  clipped: ['TESCO STORES 3021 CD 4821', 'TESCO STORES 3021'],
  marked: [')))  TESCO STORES 3021  LEEDS', 'TESCO STORES 3021  LEEDS'],
  piped: ['TESCO STORES 3021 Purchase', 'TESCO STORES 3021 Purchase'],
  tailed: ['TESCO STORES 3021 LEEDS, Transaction Date: 2026-03-12', 'TESCO STORES 3021 LEEDS'],
  terse: ['TESCO STORES 3021', 'TESCO STORES 3021'],
}

const shop: Words = {
  payee: 'TESCO STORES 3021',
  name: 'Tesco',
  reference: '',
  mandate: '',
  made: calendarDay(dayNumber('2026-03-12')),
  cardTail: '4821',
  town: 'LEEDS',
  foreign: '',
  contactless: true,
}

about('a bank’s wording', () => {
  it.each(Object.entries(manners))('in the manner “%s” tells a contactless payment', (style, [booked, pending]) => {
    expect(describe(style as Style, 'card', shop)).toBe(booked) // the keys of the table
    expect(describePending(style as Style, 'card', shop) ?? booked).toBe(pending)
  })

  it('is another in each manner', () => {
    const told = Object.keys(manners).map((style) =>
      describe(style as Style, 'payment-out', { ...shop, reference: 'RENT' }),
    ) // as above
    expect(new Set(told).size).toBeGreaterThanOrEqual(told.length - 1) // a card statement and a counter book may agree
  })

  it('has something readable to say of every kind, whatever the payment', () => {
    const text = fc.stringMatching(/^[A-Z][A-Z0-9 &*.']{0,60}[A-Z0-9]$/, { size: 'max' })
    const anyWords = fc.record({
      payee: text,
      name: fc.option(text),
      reference: fc.oneof(fc.constant(''), text),
      mandate: fc.stringMatching(/^\d{4}$/),
      made: fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2035-12-31') }).map(calendarDay),
      cardTail: fc.stringMatching(/^\d{4}$/),
      town: fc.constantFrom('LEEDS', 'NEWCASTLE'),
      foreign: fc.constantFrom('', '18.40 EUR, RATE 1.160/GBP'),
      contactless: fc.boolean(),
    })
    const anyStyle = fc.constantFrom(...(Object.keys(manners) as Style[])) // as above
    const anyKind = fc.constantFrom(...(Object.keys(kinds) as Kind[])) // the keys of Kind
    fc.assert(
      fc.property(anyStyle, anyKind, anyWords, (style, kind, words) => {
        for (const told of [describe(style, kind, words), describePending(style, kind, words) ?? 'the same']) {
          expect(told).not.toMatch(/undefined|null|NaN|[{}]|^\s|\s$/)
          expect(told.length).toBeGreaterThan(0)
          expect(told.length).toBeLessThanOrEqual(140)
        }
      }),
      { numRuns: 2_000, seed: 3 },
    )
  })

  it('is the same while pending for everything that no till has sent', () => {
    for (const style of Object.keys(manners) as Style[]) // as above
      for (const kind of ['direct-debit', 'salary', 'transfer-out', 'fee'] as const)
        expect(describePending(style, kind, shop)).toBeUndefined()
  })

  it('names shops as people do where the bank is an app, and people too', () => {
    expect(describe('names', 'direct-debit', { ...shop, payee: 'BT GROUP PLC', name: 'BT GROUP PLC' })).toBe(
      'Bt Group Plc',
    )
    expect(describe('names', 'payment-in', { ...shop, payee: 'ROSA MENSAH', name: 'ROSA MENSAH' })).toBe('Rosa Mensah')
    expect(describe('names', 'payment-in', { ...shop, reference: 'DINNER' })).toBe('Dinner')
  })
})
