import { type Currency, fractionDigits } from '../domain/money.ts'

// So much of each is one euro, in thousandths; the European Central Bank's reference rates of late 2025, rounded. They move, and banks take their
// margin: good enough to ask a person, never to decide.
const perEuro: Readonly<Record<Currency, bigint>> = {
  EUR: 1_000n,
  GBP: 870n,
  USD: 1_160n,
  CHF: 930n,
  SEK: 11_000n,
  NOK: 11_700n,
  DKK: 7_460n,
  PLN: 4_250n,
  CZK: 24_300n,
  HUF: 388_000n,
  RON: 5_090n,
  ISK: 145_000n,
  AUD: 1_770n,
  CAD: 1_620n,
  NZD: 2_030n,
  JPY: 177_000n,
  HKD: 9_000n,
  SGD: 1_510n,
}

type Sum = { readonly amountMinor: bigint; readonly currency: Currency }

/** Whether two sums, whatever their signs, are worth the same but for a tenth. False where a currency is not known. */
export function worthTheSame(a: Sum, b: Sum): boolean {
  const [one, other] = [thousandthsOfCents(a), thousandthsOfCents(b)]
  if (one === null || other === null) return false
  const [less, more] = one < other ? [one, other] : [other, one]
  return (more - less) * 10n <= more
}

function thousandthsOfCents({ amountMinor, currency }: Sum): bigint | null {
  const rate = perEuro[currency]
  if (rate === undefined) return null
  const magnitude = amountMinor < 0n ? -amountMinor : amountMinor
  return (magnitude * 10n ** BigInt(8 - fractionDigits(currency))) / rate
}
