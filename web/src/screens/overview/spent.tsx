import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react'
import { lazy, Suspense, useMemo } from 'react'
import { type CurrencySpending, useSpending } from '../../api/insights.ts'
import type { Spending } from '../../api/shapes.ts'
import { addMonths, endOfMonth, startOfMonth } from '../../format/days.ts'
import { compareSize, isNegative, isZero } from '../../format/money.ts'
import { comparison, type Period } from '../../format/period.ts'
import { Amount, Figure } from '../../parts/figure.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useToday } from '../../parts/now.ts'
import { Bone } from '../../parts/skeleton.tsx'

// ECharts is most of this app's weight: it comes after the figures.
const MonthBars = lazy(() => import('../../charts/month-bars.tsx').then(({ MonthBars }) => ({ default: MonthBars })))

const chartHeight = 196
const monthsShown = 12

type Props = {
  spending: Spending
  chosen: CurrencySpending | undefined
  period: Period
  onMonth: (month: string) => void
  onCurrency: (currency: string) => void
}

/** The figure of the period, held against the one before, over the last twelve months. */
export function Spent({ spending, chosen, period, onMonth, onCurrency }: Props) {
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <div className="flex min-h-6 items-center gap-2">
            <h2 className="font-[500] text-text-2">Spent {period.words}</h2>
            {spending.currencies.length > 1 && <Currencies spending={spending} chosen={chosen} onChoose={onCurrency} />}
          </div>
          <p className="flex flex-wrap items-baseline gap-x-2">
            {chosen ? <Figure of={chosen.spent} sign="magnitude" /> : <span className="text-hero">Nothing yet</span>}
            {spending.currencies
              .filter((one) => one !== chosen)
              .map((one) => (
                <span key={one.currency} className="text-[18px] font-[550] text-text-2">
                  + <Amount of={one.spent} sign="magnitude" />
                </span>
              ))}
          </p>
        </div>
        {chosen && <Facts chosen={chosen} period={period} />}
      </div>
      {chosen && <Months currency={chosen.currency} period={period} onMonth={onMonth} />}
    </>
  )
}

function Facts({ chosen, period }: { chosen: CurrencySpending; period: Period }) {
  const before = comparison(period, useToday())
  const { data } = useSpending('category', before)
  const earlier = data?.currencies.find(({ currency }) => currency === chosen.currency)
  const compared = earlier && data?.from === before.from && !isZero(earlier.spent)
  return (
    <div className="space-y-0.5 text-[13px] text-text-2 sm:text-right">
      {compared && (
        <p>
          <Change order={compareSize(chosen.spent, earlier.spent)} />{' '}
          <Amount of={earlier.spent} sign="magnitude" className="font-[600] text-text" /> {before.words}
        </p>
      )}
      {!isZero(chosen.received) && (
        <p>
          <Amount of={chosen.received} className="font-[600] text-text" /> in,{' '}
          {isNegative(chosen.kept) ? (
            <>
              <Amount of={chosen.kept} sign="magnitude" className="font-[600] text-text" /> more went out
            </>
          ) : (
            <>
              <Amount of={chosen.kept} className="font-[600] text-text" /> kept
            </>
          )}
        </p>
      )}
    </div>
  )
}

/** Less spending is good news, more is only ink. */
function Change({ order }: { order: -1 | 0 | 1 }) {
  const [icon, words] =
    order < 0 ? [ArrowDownRight, 'Less than'] : order > 0 ? [ArrowUpRight, 'More than'] : [ArrowRight, 'The same as']
  return (
    <span className={order < 0 ? 'font-[550] text-positive' : 'text-text'}>
      <Icon of={icon} size={14} className="mr-1 inline align-[-2px]" />
      {words}
    </span>
  )
}

function Months({ currency, period, onMonth }: { currency: string; period: Period; onMonth: (month: string) => void }) {
  const today = useToday()
  const last = period.to > today ? startOfMonth(today) : startOfMonth(period.to)
  const first = addMonths(last, 1 - monthsShown)
  const { data } = useSpending('month', { from: first, to: endOfMonth(last) })
  const bars = useMemo(() => {
    const groups = data?.currencies.find((one) => one.currency === currency)?.groups ?? []
    return Array.from({ length: monthsShown }, (_, index) => {
      const month = addMonths(first, index).slice(0, 7)
      const current = month >= period.from.slice(0, 7) && month <= period.to.slice(0, 7)
      return { month, current, group: groups.find(({ key }) => key === month) }
    })
  }, [data, currency, first, period])
  const waiting = (
    <div style={{ height: chartHeight }} className="flex items-end pb-6">
      <Bone className="h-24 w-full" />
    </div>
  )
  return (
    <div className="mt-3">
      {data ? (
        <Suspense fallback={waiting}>
          <MonthBars bars={bars} currency={currency} height={chartHeight} onPick={onMonth} />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  )
}

type CurrenciesProps = {
  spending: Spending
  chosen: CurrencySpending | undefined
  onChoose: (currency: string) => void
}

function Currencies({ spending, chosen, onChoose }: CurrenciesProps) {
  return (
    <fieldset className="flex gap-0.5">
      <legend className="sr-only">Currency of the charts</legend>
      {spending.currencies.map(({ currency }) => (
        <button
          key={currency}
          type="button"
          aria-pressed={currency === chosen?.currency}
          onClick={() => onChoose(currency)}
          className="h-7 rounded-chip px-2 text-caption max-sm:h-11 max-sm:px-3 font-[550] text-text-2 hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
        >
          {currency}
        </button>
      ))}
    </fieldset>
  )
}
