import { Fault } from './fault.ts'

/** ISO 4217 code in capitals. Unknown ones are accepted: a bank may send any. */
export type Currency = string

/** Signed minor units: money out is negative, on accounts and cards alike. `-2425n` GBP is £24.25 spent. */
export type Money = { readonly amountMinor: bigint; readonly currency: Currency }

/** Currencies whose minor unit is not a hundredth (ISO 4217, list of 2024). */
const digitsOf: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/** The largest amount that is stored. */
const largest = 2n ** 63n - 1n

/** How many decimals the currency's major unit has, e.g. 2 for GBP, 0 for JPY. */
export const fractionDigits = (currency: Currency): number => digitsOf[currency] ?? 2

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
