import fc from 'fast-check'
import { expect, describe as group, test } from 'vitest'
import { describe, nameOf } from './describe.ts'

group('the wording of UK banks is taken apart', () => {
  test.each([
    ['CARD PAYMENT TO TESCO STORES 3187 ON 03-07-2025', 'card', 'tesco stores #', ''],
    ['CARD PAYMENT TO LE MARCHE,18.40 EUR, RATE 1.16/GBP ON 03-07-2025', 'card', 'le marche', ''],
    ['DIRECT DEBIT PAYMENT TO THAMES WATER REF 4471, MANDATE NO 0012', 'directDebit', 'thames water', '#'],
    ['THAMES WATER 4471001 DDR', 'directDebit', 'thames water #', ''],
    [
      'BILL PAYMENT VIA FASTER PAYMENT TO D WHITTAKER REFERENCE TICKETS, MANDATE NO 22',
      'fasterPayment',
      'd whittaker',
      'tickets',
    ],
    ['FASTER PAYMENTS RECEIPT REF.GIFT FROM AUNT FROM L HARRIS', 'fasterPayment', 'l harris', 'gift from aunt'],
    ['FP 11/02/25 1042 GARETH POWELL', 'fasterPayment', 'gareth powell', ''],
    ['BANK GIRO CREDIT REF CITI PAYROLL, SALARY', 'giroCredit', 'citi payroll salary', ''],
    ['CASH WITHDRAWAL AT NOTEMACHINE LEEDS ON 01-10-2025', 'cash', 'notemachine leeds', ''],
    ['LNK TESCO LEWES ROAD CD 4471 03AUG25', 'cash', 'tesco lewes road', ''],
    ['WLT 14, GREGGS', 'card', 'greggs', ''],
    ['))) PRET A MANGER 0412', 'card', 'pret a manger #', ''],
    ['W M MORRISON PLC CD 6620', 'unknown', 'wm morrison plc', ''],
    ['SHELL LEEDS ON 05 DEC BCC', 'card', 'shell leeds', ''],
    ['WAITROSE               RICHMOND      GBR', 'unknown', 'waitrose', ''],
    ['SO ENERGY TRADING', 'unknown', 'so energy trading', ''],
  ])('%s', (description, rail, payee, reference) => {
    const reading = describe(description)
    expect([reading.rail, reading.payee.join(' '), reading.reference.join(' ')]).toEqual([rail, payee, reference])
  })

  test.each([
    ['SumUp  *KILN YARD COFFEE', 'SumUp', 'kiln yard coffee'],
    ['SQ *SHARP CUTS', 'Square', 'sharp cuts'],
    ['ZETTLE_*THE COPPER KETTLE', 'Zettle', 'the copper kettle'],
    ['PAYPAL *ETSY INC', 'PayPal', 'etsy inc'],
    ['CRV*TESCO STORES', 'Curve', 'tesco stores'],
    ['PAYPAL', null, 'paypal'],
  ])('%s was taken by %s', (description, processor, payee) => {
    const reading = describe(description)
    expect([reading.processor, reading.payee.join(' ')]).toEqual([processor, payee])
  })
})

group('the cache key', () => {
  test('drops what differs from one payment to the next', () => {
    expect(describe('CARD PAYMENT TO TESCO STORES 3187 ON 03-07-2025').key).toBe('card tesco stores #')
    expect(describe('AMZNMktplace*AC41V832').key).toBe(describe('AMZNMktplace*ZK00B117').key)
  })

  test('keeps numbers that belong to a name', () => {
    expect(describe('1PASSWORD TORONTO').key).toContain('1password')
    expect(describe('TRADING 212 4471').key).toBe('unknown trading 212 #')
  })

  test('never tells two references to one payee apart by their digits', () => {
    const digits = fc.stringMatching(/^[0-9]{6,12}$/)
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        expect(describe(`DD THAMES WATER ${a}`).key).toBe(describe(`DD THAMES WATER ${b}`).key)
      }),
    )
  })
})

test.each([
  ['PRET A MANGER LTD', 'Pret A Manger'],
  ['TRATTORIA BELLERBY LEEDS', 'Trattoria Bellerby'],
  ['NHS PENSIONS', 'NHS Pensions'],
  ['BRIGHTPANE WINDOW CLEANING INV 0042', 'Brightpane Window Cleaning'],
  ['FQR 4471', null],
  ['SQ *M T K', null],
])('%s is shown as %s', (description, name) => {
  expect(nameOf(describe(description).payee)).toBe(name)
})
