import type { Money } from '../api/shapes.ts'

/** `plain`: − when negative. `signed`: + when positive as well. `magnitude`: no sign, for figures whose label says which way they go. */
export type Sign = 'plain' | 'signed' | 'magnitude'

export type MoneyParts = { sign: '' | '+' | '−'; symbol: string; whole: string; fraction: string }

/** Minor units as text → the pieces of a figure. No arithmetic: the digits are only grouped and split. */
export function moneyParts({ amountMinor, currency }: Money, sign: Sign = 'plain'): MoneyParts {
  const negative = amountMinor.startsWith('-')
  const { digits, symbol } = customsOf(currency)
  const minor = amountMinor.replace('-', '').padStart(digits + 1, '0')
  const whole = minor.slice(0, minor.length - digits).replace(/\B(?=(\d{3})+$)/g, ',')
  return { sign: signOf(amountMinor, negative, sign), symbol, whole, fraction: minor.slice(minor.length - digits) }
}

/** −£24.25, +£2,945.70, ¥1,200: U+2212, two decimals always where the currency has them. */
export function moneyText(money: Money, style: Sign = 'plain'): string {
  const { sign, symbol, whole, fraction } = moneyParts(money, style)
  return `${sign}${symbol}${whole}${fraction && `.${fraction}`}`
}

/** Chart geometry only: major units as a double. Never shown as a figure. */
export const toNumber = ({ amountMinor, currency }: Money): number =>
  Number(amountMinor) / 10 ** customsOf(currency).digits

/** `£2,000`, `£1k`, `£1.5k`: for axes. */
export function axisMoney(value: number, currency: string): string {
  const { symbol } = customsOf(currency)
  const size = Math.abs(value)
  const text =
    size >= 10_000 ? `${Number((size / 1000).toFixed(1))}k` : size.toLocaleString('en-GB', { maximumFractionDigits: 0 })
  return `${value < 0 ? '−' : ''}${symbol}${text}`
}

export const isZero = ({ amountMinor }: Money): boolean => /^-?0+$/.test(amountMinor)
export const isNegative = (money: Money): boolean => money.amountMinor.startsWith('-') && !isZero(money)

function signOf(amountMinor: string, negative: boolean, style: Sign): MoneyParts['sign'] {
  if (style === 'magnitude' || /^-?0+$/.test(amountMinor)) return ''
  if (negative) return '−'
  return style === 'signed' ? '+' : ''
}

type Customs = { digits: number; symbol: string }
const known = new Map<string, Customs>()

function customsOf(currency: string): Customs {
  const found = known.get(currency) ?? readCustoms(currency)
  known.set(currency, found)
  return found
}

function readCustoms(currency: string): Customs {
  try {
    const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    const symbol = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
    return {
      digits: format.resolvedOptions().maximumFractionDigits ?? 2,
      symbol: /[A-Za-z]$/.test(symbol) ? `${symbol}\u00a0` : symbol,
    }
  } catch {
    return { digits: 2, symbol: `${currency}\u00a0` } // a code that Intl does not accept: shown as it came
  }
}

/** Which of two amounts of one currency is larger, signs aside: 1 the first, −1 the second, 0 neither. */
export function compareSize(a: Money, b: Money): -1 | 0 | 1 {
  const [first, second] = [a, b].map(({ amountMinor }) => BigInt(amountMinor.replace('-', '')))
  if (first === undefined || second === undefined || first === second) return 0
  return first > second ? 1 : -1
}
