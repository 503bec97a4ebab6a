import type { CurrencySpending, SpendingGroup } from '../../api/insights.ts'
import type { Money } from '../../api/shapes.ts'
import { compareSize, isNegative, isZero, toNumber } from '../../format/money.ts'

/** What a period's money did, ready to be drawn: every figure as the server summed it. */
export type MoneyFlow = {
  /** Spending categories, the largest first. */
  categories: SpendingGroup[]
  /** Who paid in, the largest first. */
  payers: SpendingGroup[]
  received: Money
  spent: Money
  kept: Money
}

export const moneyFlow = (byCategory: CurrencySpending, byMerchant: CurrencySpending | undefined): MoneyFlow => ({
  categories: largestSpent(byCategory.groups),
  payers: (byMerchant?.groups ?? [])
    .filter(({ received }) => !isZero(received) && !isNegative(received))
    .sort((a, b) => compareSize(b.received, a.received)),
  received: byCategory.received,
  spent: byCategory.spent,
  kept: byCategory.kept,
})

/** Groups in which money went out, the largest first. */
export const largestSpent = (groups: readonly SpendingGroup[]): SpendingGroup[] =>
  groups.filter(({ spent }) => isNegative(spent)).sort((a, b) => compareSize(b.spent, a.spent))

/** Length of a bar in percent of the longest; drawing only. */
export const share = (part: Money, longest: Money): number => {
  const whole = Math.abs(toNumber(longest))
  return whole === 0 ? 0 : (Math.abs(toNumber(part)) / whole) * 100
}
