import { Link } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { useRef } from 'react'
import { isRefusal } from '../../api/http.ts'
import { type Decision, useDecision, useReviews } from '../../api/reviews.ts'
import type { Review } from '../../api/shapes.ts'
import { buttonLook } from '../../parts/button.tsx'
import { Empty, Failure } from '../../parts/notice.tsx'
import { Cell, Screen, Scroll } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { toast } from '../../parts/toast.tsx'
import { ReviewCard } from './review-card.tsx'

/** One pair after the other, until there is none left that only a person can judge. */
export function ReviewScreen() {
  const { data: reviews, error, refetch } = useReviews()
  const { decide, isDeciding } = useDecisions()
  const shown = useRef<string | null>(null)
  const review = reviews?.[0]
  const follows = shown.current !== null && shown.current !== review?.id // the focus goes on with the next card
  shown.current = review?.id ?? null
  return (
    <Screen
      title="Review"
      detail={reviews && reviews.length > 0 && <span className="text-[13px] text-text-2">{reviews.length} left</span>}
    >
      <Scroll>
        {review ? (
          <ReviewCard
            key={review.id}
            review={review}
            busy={isDeciding}
            takesFocus={follows}
            onDecide={(decision) => decide(review, decision)}
          />
        ) : reviews ? (
          <Empty
            icon={CircleCheck}
            title="All done"
            actions={
              <Link to="/transactions" className={buttonLook()}>
                Transactions
              </Link>
            }
          >
            Where two rows may be one payment, or one transfer between your accounts, and only you can tell, you are
            asked here.
          </Empty>
        ) : (
          <Cell>
            {error ? (
              <Failure error={error} retry={refetch} />
            ) : (
              <BoneRows rows={4} height={48} label="Loading pairs" />
            )}
          </Cell>
        )}
      </Scroll>
    </Screen>
  )
}

const said: Readonly<Record<Review['kind'], Record<'accept' | 'reject', string>>> = {
  settlement: { accept: 'One payment', reject: 'Two payments' },
  transfer: { accept: 'One transfer', reject: 'No transfer' },
}

/** A decision says what it did and can be taken back. */
function useDecisions() {
  const { mutate, isPending } = useDecision()
  const onError = (error: unknown) =>
    toast(isRefusal(error) ? `Not saved. ${error.problem.title}` : 'Not saved.', { tone: 'negative' })
  const decide = ({ id, kind }: Review, decision: Exclude<Decision['decision'], 'undo'>) =>
    mutate(
      { id, decision },
      {
        onError,
        onSuccess: () =>
          toast(said[kind][decision], {
            undo: () => mutate({ id, decision: 'undo' }, { onError }),
          }),
      },
    )
  return { decide, isDeciding: isPending }
}
