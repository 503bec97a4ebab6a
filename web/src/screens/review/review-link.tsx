import { Link } from '@tanstack/react-router'
import { ChevronRight, GitCompareArrows } from 'lucide-react'
import { useReviews } from '../../api/reviews.ts'
import { count } from '../../format/words.ts'
import { Icon } from '../../parts/icon.tsx'

/** Above the list of transactions, as long as there is something that only a person can say. */
export function ReviewLink() {
  const { data: reviews } = useReviews()
  if (!reviews?.length) return null
  return (
    <Link
      to="/review"
      className="flex min-h-11 shrink-0 items-center gap-2 border-line border-b px-4 text-small text-text-2 hover:bg-hover sm:min-h-9 sm:px-[22px]"
    >
      <Icon of={GitCompareArrows} size={14} className="text-accent-ink" />
      {count(reviews.length, 'pair')} to look at
      <Icon of={ChevronRight} size={14} className="ml-auto text-text-3" />
    </Link>
  )
}
