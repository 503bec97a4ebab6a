import { Link } from '@tanstack/react-router'
import { ArrowLeftRight } from 'lucide-react'
import { useAccountById } from '../../api/accounts.ts'
import { isRefusal } from '../../api/http.ts'
import { useDecision } from '../../api/reviews.ts'
import type { Transaction } from '../../api/shapes.ts'
import { isNegative } from '../../format/money.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { toast } from '../../parts/toast.tsx'

/** Where the money of this row went, or came from: the other half, and a way to say that it is none. */
export function TransferHalf({ row: { amount, transfer } }: { row: Transaction }) {
  const other = useAccountById()(transfer?.accountId ?? '')
  const { mutate, isPending } = useDecision()
  if (!transfer) return null
  const { transactionId, reviewId: id } = transfer
  const onError = (error: unknown) =>
    toast(isRefusal(error) ? `Not saved. ${error.problem.title}` : 'Not saved.', { tone: 'negative' })
  const reject = () =>
    mutate(
      { id, decision: 'reject' },
      {
        onError,
        onSuccess: () => toast('No transfer', { undo: () => mutate({ id, decision: 'undo' }, { onError }) }),
      },
    )
  return (
    <section aria-label="Transfer" className="rounded-panel border border-line px-3.5 py-3">
      <p className="flex items-center gap-1.5">
        <Icon of={ArrowLeftRight} size={14} className="shrink-0 text-text-3" />
        <span className="min-w-0 break-words">
          A transfer {isNegative(amount) ? 'to' : 'from'} {other ? `${other.name}, ${other.bank}` : 'another account'}
        </span>
      </p>
      <p className="mt-0.5 text-small text-text-2">It counts as neither spent nor received.</p>
      <div className="mt-2 -ml-3 flex flex-wrap items-center gap-x-1">
        <Link
          to="/transactions"
          search={(before) => ({ ...before, open: transactionId })}
          className="inline-flex min-h-11 items-center rounded-control px-3 font-[550] text-accent-ink hover:underline sm:min-h-8"
        >
          The other half
        </Link>
        <Button look="quiet" busy={isPending} onClick={reject}>
          Not a transfer
        </Button>
      </div>
    </section>
  )
}
