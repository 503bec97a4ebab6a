import { Link } from '@tanstack/react-router'
import type { Account } from '../../api/shapes.ts'
import { shortDay } from '../../format/days.ts'
import { isNegative, moneyText } from '../../format/money.ts'
import { useToday } from '../../parts/now.ts'

/** Whether the rows come to the bank's balance; where they do not, since which day and by how much. Nothing where there is nothing to compare. */
export function ProofLine({ account: { id, balanceProof } }: { account: Account }) {
  const today = useToday()
  const { state, reason, to, firstBadDay, difference } = balanceProof
  if (state === 'broken' && firstBadDay && difference)
    return (
      <p className="text-small text-negative" title={reason}>
        Does not add up from{' '}
        <Link
          to="/transactions"
          search={{ account: id, period: firstBadDay }}
          className="underline decoration-dotted underline-offset-2 hover:decoration-solid"
        >
          {shortDay(firstBadDay, today)}
        </Link>
        : {moneyText(difference, 'magnitude')} too {isNegative(difference) ? 'little' : 'much'}
      </p>
    )
  if (state === 'proven' && to)
    return (
      <p className="truncate text-small text-text-3" title={reason}>
        Adds up to the bank’s balance of {shortDay(to, today)}
      </p>
    )
  return null
}
