import { Link } from '@tanstack/react-router'
import type { CurrencySpending } from '../../api/insights.ts'
import type { Period } from '../../format/period.ts'
import { count } from '../../format/words.ts'
import { Amount } from '../../parts/figure.tsx'
import { Monogram } from '../../parts/monogram.tsx'
import { CellTitle } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { largestSpent, share } from './money-flow.ts'

const most = 5

type Props = { loading: boolean; spending: CurrencySpending | undefined; period: Period }

/** Where most was spent in the period, by name. */
export function TopMerchants({ loading, spending, period }: Props) {
  const merchants = largestSpent(spending?.groups ?? []).slice(0, most)
  const longest = merchants[0]?.spent
  return (
    <>
      <CellTitle right={period.label}>Top merchants</CellTitle>
      {loading && <BoneRows rows={most} height={46} label="Loading merchants" />}
      {!loading && merchants.length === 0 && <p className="py-2 text-text-2">Nothing was spent {period.words}.</p>}
      <ul className="-mx-2">
        {merchants.map(({ key, label, spent, transactions }) => (
          <li key={key}>
            <Link
              to="/transactions"
              search={{ q: label, period: period.key }}
              className="flex min-h-[46px] items-center gap-3 rounded-control px-2 hover:bg-hover"
            >
              <Monogram name={label} colour="var(--accent)" />
              <span className="min-w-0 flex-1">
                <span className="block truncate leading-[19px] font-[500]">{label}</span>
                <span className="block text-small leading-[17px] text-text-3">{count(transactions, 'payment')}</span>
              </span>
              <span aria-hidden="true" className="h-1.5 w-12 shrink-0 overflow-hidden rounded-full bg-hover">
                {longest && (
                  <span
                    className="block h-full min-w-1 rounded-full bg-accent"
                    style={{ width: `${share(spent, longest)}%` }}
                  />
                )}
              </span>
              <Amount of={spent} sign="magnitude" className="min-w-[74px] text-right font-[500]" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
