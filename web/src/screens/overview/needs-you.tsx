import { Link, type LinkProps } from '@tanstack/react-router'
import {
  ChevronRight,
  CircleCheck,
  Copy,
  GitCompareArrows,
  Hourglass,
  KeyRound,
  type LucideIcon,
  Tag,
} from 'lucide-react'
import { useAccounts } from '../../api/accounts.ts'
import { useConnections } from '../../api/connections.ts'
import { useReviews } from '../../api/reviews.ts'
import { useFewTransactions, useSummary } from '../../api/transactions.ts'
import { count, inWords } from '../../format/words.ts'
import { toReview } from '../../parts/categories.tsx'
import { classes } from '../../parts/classes.ts'
import { Icon } from '../../parts/icon.tsx'
import { CellTitle } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { wantsPerson } from '../../parts/states.tsx'

/** What only a person can do. */
export function NeedsYou() {
  const { data: review } = useSummary({ category: toReview })
  const { data: examples = [] } = useFewTransactions({ category: toReview }, 3)
  const { data: pairs = [] } = useReviews()
  const { data: connections = [] } = useConnections()
  const troubled = connections.filter(({ state }) => wantsPerson(state))
  const ending = connections.filter(({ state, renewal }) => !wantsPerson(state) && renewal.due)
  const { data: accounts = [] } = useAccounts()
  const twice = accounts.filter(({ sameAs, state }) => sameAs !== null && state === 'attention')
  const nothing =
    review?.count === 0 && pairs.length === 0 && twice.length === 0 && troubled.length === 0 && ending.length === 0
  return (
    <>
      <CellTitle>Needs you</CellTitle>
      {!review && <BoneRows rows={2} height={50} label="Loading what needs you" />}
      {nothing && (
        <p className="flex items-center gap-2 py-2 text-text-2">
          <Icon of={CircleCheck} size={16} className="text-positive" /> Nothing. Every row has its category.
        </p>
      )}
      <ul className="-mx-2">
        {review !== undefined && review.count > 0 && (
          <Line
            icon={Tag}
            title={review.count === 1 ? '1 row needs a category' : `${count(review.count, 'row')} need a category`}
            words={inWords([...new Set(examples.map(({ merchant, description }) => merchant ?? description))])}
            to={{ to: '/transactions', search: { category: toReview } }}
          />
        )}
        {pairs.length > 0 && (
          <Line
            icon={GitCompareArrows}
            title={`${count(pairs.length, 'pair')} of rows may be one payment`}
            words={inWords([...new Set(pairs.map(({ second }) => second.merchant ?? second.description))].slice(0, 3))}
            to={{ to: '/review' }}
          />
        )}
        {twice.length > 0 && (
          <Line
            icon={Copy}
            title={twice.length === 1 ? '1 account is here twice' : `${count(twice.length, 'account')} are here twice`}
            words={inWords([...new Set(twice.map(({ name, bank }) => `${name} at ${bank}`))])}
            to={{ to: '/accounts' }}
          />
        )}
        {troubled.map(({ id, bank, reason }) => (
          <Line
            key={id}
            icon={KeyRound}
            amber
            title={`${bank} needs you`}
            words={reason}
            to={{ to: '/connections/$id', params: { id } }}
          />
        ))}
        {ending.map(({ id, bank, renewal }) => (
          <Line
            key={id}
            icon={Hourglass}
            amber
            title={`Renew ${bank}`}
            words={renewal.says}
            to={{ to: '/connections/$id', params: { id } }}
          />
        ))}
      </ul>
    </>
  )
}

type LineProps = { icon: LucideIcon; title: string; words: string; amber?: boolean; to: LinkProps }

function Line({ icon, title, words, amber = false, to }: LineProps) {
  return (
    <li>
      <Link {...to} className="flex min-h-[50px] items-center gap-3 rounded-control px-2 py-1 hover:bg-hover">
        <span
          className={classes(
            'grid size-7 shrink-0 place-items-center rounded-control',
            amber ? 'bg-warning-soft text-warning' : 'bg-accent-soft text-accent-ink',
          )}
        >
          <Icon of={icon} size={15} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block leading-[19px] font-[500]">{title}</span>
          <span className="line-clamp-1 text-small leading-[17px] text-text-3">{words}</span>
        </span>
        <Icon of={ChevronRight} className="shrink-0 text-text-3" />
      </Link>
    </li>
  )
}
