import { Fault } from './fault.ts'

// Money is signed minor units, a bigint, beside its currency: money out is negative, on accounts and cards alike. -2425n GBP is £24.25 spent.

/** ISO 4217 code in capitals. Unknown ones are accepted: a bank may send any. */
export type Currency = string

// Currencies whose minor unit is not a hundredth (ISO 4217, list of 2024).
const withoutDecimals = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '))
const ofThreeDecimals = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** The largest amount that is stored. */
const largest = 2n ** 63n - 1n

/** How many decimals the currency's major unit has, e.g. 2 for GBP, 0 for JPY. */
export const fractionDigits = (currency: Currency): number =>
  withoutDecimals.has(currency) ? 0 : ofThreeDecimals.has(currency) ? 3 : 2

/**
 * A decimal as it stood in the JSON text → minor units, digit by digit: "4.35" is 435n where 4.35 * 100 is 434.99….
 * Zeros beyond the currency's digits are dropped ("1.500" GBP is 150n); other digits there are refused, and so is what a 64-bit column
 * cannot hold.
 * @throws {Fault} bank.row-unreadable
 */
export function minorUnits(decimal: string, currency: Currency): bigint {
  const match = /^([-+]?)(\d{1,24})(?:\.(\d{1,24}))?(?:[eE]([-+]?\d{1,2}))?$/.exec(decimal.trim())
  if (!match) throw new Fault('bank.row-unreadable', { reason: 'amount' })
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const digits = fractionDigits(currency)
  const shift = digits + Number(exponent)
  const all = whole + fraction
  const point = whole.length + shift
  const kept = point <= 0 ? '' : all.slice(0, point).padEnd(point, '0')
  const lost = point <= 0 ? all : all.slice(point)
  if (/[1-9]/.test(lost))
    throw new Fault('bank.row-unreadable', { reason: 'amount has more decimals than its currency', currency })
  const magnitude = BigInt(kept || '0')
  if (magnitude > largest) throw new Fault('bank.row-unreadable', { reason: 'amount is too large' })
  return sign === '-' ? -magnitude : magnitude
}

/** Minor units → decimal text in major units: -2425n GBP is "-24.25". */
export function majorText(amountMinor: bigint, currency: Currency): string {
  const digits = fractionDigits(currency)
  const magnitude = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(digits + 1, '0')
  const sign = amountMinor < 0n ? '-' : ''
  return digits === 0 ? sign + magnitude : `${sign}${magnitude.slice(0, -digits)}.${magnitude.slice(-digits)}`
}
