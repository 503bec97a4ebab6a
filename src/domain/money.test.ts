import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from './fault.ts'
import { fractionDigits, majorText, minorUnits } from './money.ts'

const currency = fc.constantFrom('JPY', 'KRW', 'GBP', 'EUR', 'USD', 'PLN', 'BHD', 'KWD', 'TND', 'XYZ')
const largest = 2n ** 63n - 1n

const refusal = (decimal: string, currency = 'GBP'): unknown => {
  try {
    return minorUnits(decimal, currency)
  } catch (error) {
    return error instanceof Fault ? [error.code, error.facts['reason']] : error
  }
}

test('every amount that can be stored survives the way to text and back, in currencies of 0, 2 and 3 decimals', () => {
  fc.assert(
    fc.property(fc.bigInt(-largest, largest), currency, (amount, currency) => {
      expect(minorUnits(majorText(amount, currency), currency)).toBe(amount)
    }),
  )
})

test('text shows the sign once and exactly the currency’s decimals', () => {
  fc.assert(
    fc.property(fc.bigInt(-largest, largest), currency, (amount, currency) => {
      const digits = fractionDigits(currency)
      expect(majorText(amount, currency)).toMatch(
        digits === 0 ? /^-?(0|[1-9]\d*)$/ : new RegExp(`^-?(0|[1-9]\\d*)\\.\\d{${digits}}$`),
      )
    }),
  )
  expect(majorText(-5n, 'GBP')).toBe('-0.05')
  expect(majorText(0n, 'GBP')).toBe('0.00')
  expect(majorText(-1n, 'JPY')).toBe('-1')
  expect(majorText(1n, 'KWD')).toBe('0.001')
})

test('an exponent moves the point and changes nothing else', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), currency, fc.nat({ max: 9 }), (amount, currency, zeros) => {
      const digits = fractionDigits(currency)
      expect(minorUnits(`${amount}e${-digits}`, currency)).toBe(amount)
      expect(minorUnits(`${amount}${'0'.repeat(zeros)}E${-digits - zeros}`, currency)).toBe(amount)
    }),
  )
})

test.each([
  ['4.35', 'GBP', 435n],
  ['-2.99', 'GBP', -299n],
  ['1239', 'GBP', 123_900n],
  ['106.0', 'GBP', 10_600n],
  ['1.500', 'GBP', 150n],
  ['90071992547409.93', 'GBP', 9_007_199_254_740_993n],
  ['0', 'JPY', 0n],
  ['-0.00', 'GBP', 0n],
  ['150.0', 'JPY', 150n],
  ['1.234', 'BHD', 1234n],
  ['1.2', 'TND', 1200n],
  ['1e3', 'GBP', 100_000n],
  ['2.5E-1', 'GBP', 25n],
  ['0e99', 'GBP', 0n],
  ['0.000e-99', 'GBP', 0n],
  [' +7.10 ', 'GBP', 710n],
  ['92233720368547758.07', 'GBP', largest],
])('%s %s is %s minor units', (decimal, currency, expected) => {
  expect(minorUnits(decimal, currency)).toBe(expected)
})

test.each(['', '-', '.5', '5.', '1,50', '£1', '0x10', 'NaN', 'Infinity', '1e', '1e1000', '1 2', '١٢', '--1', '1_000'])(
  '%j is no amount, and the row is named unreadable',
  (decimal) => {
    expect(refusal(decimal)).toEqual(['bank.row-unreadable', 'amount'])
  },
)

test.each([
  ['1.005', 'GBP'],
  ['0.5', 'JPY'],
  ['1.0001', 'KWD'],
  ['1e-3', 'GBP'],
  ['1e-99', 'JPY'],
])('%s %s has digits the currency lacks: refused, never rounded', (decimal, currency) => {
  expect(refusal(decimal, currency)).toEqual(['bank.row-unreadable', 'amount has more decimals than its currency'])
})

test.each(['92233720368547758.08', '-92233720368547758.08', '1e30'])(
  '%s is more than a 64-bit column holds: refused',
  (decimal) => {
    expect(refusal(decimal)).toEqual(['bank.row-unreadable', 'amount is too large'])
  },
)
