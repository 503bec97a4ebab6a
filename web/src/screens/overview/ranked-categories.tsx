import { Link } from '@tanstack/react-router'
import type { SpendingGroup } from '../../api/insights.ts'
import type { Period } from '../../format/period.ts'
import { count } from '../../format/words.ts'
import { CategoryIcon, categoryColour } from '../../parts/categories.tsx'
import { Amount } from '../../parts/figure.tsx'
import { share } from './money-flow.ts'

/** Where the money went, as bars: the confluence of narrow screens. */
export function RankedCategories({ groups, period }: { groups: readonly SpendingGroup[]; period: Period }) {
  const longest = groups[0]?.spent
  return (
    <ul className="-mx-2">
      {groups.map(({ key, label, spent, transactions }) => (
        <li key={key}>
          <Link
            to="/transactions"
            search={{ category: key, period: period.key }}
            style={{ '--c': categoryColour(key) }}
            className="flex min-h-[52px] items-center gap-3 rounded-control px-2 hover:bg-hover"
          >
            <span className="tint-monogram grid size-[30px] shrink-0 place-items-center rounded-[9px]">
              <CategoryIcon of={key} size={16} />
            </span>
            <span className="min-w-0 flex-1">
              <span className="flex items-baseline gap-2">
                <span className="truncate">{label}</span>
                <span className="text-caption whitespace-nowrap text-text-3">{count(transactions, 'row')}</span>
                <Amount of={spent} sign="magnitude" className="ml-auto font-[500]" />
              </span>
              <span aria-hidden="true" className="mt-1 block h-1.5 overflow-hidden rounded-full bg-hover">
                {longest && (
                  <span
                    className="block h-full min-w-1 rounded-full bg-(--c)"
                    style={{ width: `${share(spent, longest)}%` }}
                  />
                )}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
