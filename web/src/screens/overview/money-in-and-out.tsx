import { useState } from 'react'
import type { CurrencySpending } from '../../api/insights.ts'
import { isZero } from '../../format/money.ts'
import type { Period } from '../../format/period.ts'
import { useMedia } from '../../parts/media.ts'
import { CellTitle } from '../../parts/screen.tsx'
import { ConfluenceChart } from './confluence.tsx'
import { moneyFlow } from './money-flow.ts'
import { RankedCategories } from './ranked-categories.tsx'

const first = 9

type Props = { byCategory: CurrencySpending; byMerchant: CurrencySpending | undefined; period: Period }

/** Where money came from and where it went in the period: a confluence where there is room, ranked bars where not. */
export function MoneyInAndOut({ byCategory, byMerchant, period }: Props) {
  const [all, setAll] = useState(false)
  const roomy = useMedia('(min-width: 900px)')
  const flow = moneyFlow(byCategory, byMerchant)
  const nothing = flow.categories.length === 0 && isZero(flow.received)
  // One more line is no shorter than the button that would show it.
  const shown = all || flow.categories.length <= first + 1 ? flow.categories.length : first
  return (
    <>
      <CellTitle
        aside="Transfers between your accounts and pending rows are left out"
        right={
          flow.categories.length > first + 1 && (
            <button
              type="button"
              onClick={() => setAll(!all)}
              className="rounded-chip font-[550] text-accent-ink hover:underline max-sm:min-h-11"
            >
              {all ? 'Fewer categories' : `All ${flow.categories.length} categories`}
            </button>
          )
        }
      >
        {roomy ? 'Money in and out' : 'Where it went'}
      </CellTitle>
      {nothing ? (
        <p className="py-6 text-text-2">Nothing was booked {period.words}.</p>
      ) : roomy ? (
        <ConfluenceChart flow={flow} shown={shown} period={period} />
      ) : (
        <RankedCategories groups={flow.categories.slice(0, shown)} period={period} />
      )}
    </>
  )
}
