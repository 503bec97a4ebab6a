import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAccounts } from '../../api/accounts.ts'
import { useConnections } from '../../api/connections.ts'
import { type CurrencySpending, useSpending } from '../../api/insights.ts'
import type { Spending } from '../../api/shapes.ts'
import { type Period, periodOf } from '../../format/period.ts'
import { classes } from '../../parts/classes.ts'
import { Failure } from '../../parts/notice.tsx'
import { useToday } from '../../parts/now.ts'
import { RenewalNote } from '../../parts/renewal.tsx'
import { Cell, Screen, Scroll } from '../../parts/screen.tsx'
import { Bone } from '../../parts/skeleton.tsx'
import { wantsPerson } from '../../parts/states.tsx'
import { SyncNowButton } from '../../parts/sync-now.tsx'
import { SyncSide } from '../connections/sync-side.tsx'
import { Balances } from './balances.tsx'
import { Freshness } from './freshness.tsx'
import { Latest } from './latest.tsx'
import { MoneyInAndOut } from './money-in-and-out.tsx'
import { NeedsYou } from './needs-you.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { Spent } from './spent.tsx'
import { TopMerchants } from './top-merchants.tsx'
import { Welcome } from './welcome.tsx'

export function OverviewScreen() {
  const search = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const period = periodOf(search.period, useToday())
  const { data: connections } = useConnections()
  const { data: accounts } = useAccounts()
  const choose = (key: string) => navigate({ search: (before) => ({ ...before, period: key }) })

  if (connections?.length === 0) {
    return (
      <Screen title="Overview">
        <Scroll>
          <Welcome />
        </Scroll>
      </Screen>
    )
  }
  if (connections && accounts?.length === 0) {
    return (
      <Screen title="Overview" actions={<SyncNowButton />}>
        <Scroll>
          <div className="mx-auto max-w-[640px] py-4">
            <SyncSide named={undefined} />
          </div>
        </Scroll>
      </Screen>
    )
  }
  return (
    <Screen title="Overview" detail={<PeriodPicker period={period} onChoose={choose} />} actions={<SyncNowButton />}>
      <Scroll>
        <Freshness />
        {connections
          ?.filter(({ renewal, state }) => renewal.due && !wantsPerson(state))
          .map((connection) => (
            <Cell key={connection.id} className="border-line sm:border-b">
              <RenewalNote connection={connection} />
            </Cell>
          ))}
        <Figures
          period={period}
          currency={search.currency}
          onMonth={choose}
          onCurrency={(currency) => navigate({ search: (before) => ({ ...before, currency }) })}
        />
      </Scroll>
    </Screen>
  )
}

type FiguresProps = {
  period: Period
  currency: string | undefined
  onMonth: (month: string) => void
  onCurrency: (currency: string) => void
}

function Figures({ period, currency, onMonth, onCurrency }: FiguresProps) {
  const { data: spending, error, isPlaceholderData, refetch } = useSpending('category', period)
  const { data: merchants } = useSpending('merchant', period)
  const chosen = inCurrency(spending, currency)
  const byMerchant = inCurrency(merchants, chosen?.currency)
  if (!spending && error) {
    return (
      <Cell>
        <Failure error={error} safe="Your rows are safe in the ledger." retry={refetch} />
      </Cell>
    )
  }
  return (
    <div className={classes('transition-opacity', isPlaceholderData && 'opacity-60')}>
      <div className="grid border-line sm:border-b md:grid-cols-[minmax(0,1fr)_minmax(320px,376px)]">
        <Cell className="max-md:sm:border-line max-md:sm:border-b" label="Spent">
          {spending ? (
            <Spent spending={spending} chosen={chosen} period={period} onMonth={onMonth} onCurrency={onCurrency} />
          ) : (
            <SpentBones />
          )}
        </Cell>
        <Cell className="border-line md:border-l">
          <Balances />
        </Cell>
      </div>
      {chosen && (
        <Cell className="border-line sm:border-b">
          <MoneyInAndOut byCategory={chosen} byMerchant={byMerchant} period={period} />
        </Cell>
      )}
      <div className="grid md:grid-cols-2 lg:grid-cols-3">
        <Cell className="border-line max-md:sm:border-b">
          <NeedsYou />
        </Cell>
        <Cell className="border-line max-md:sm:border-b md:border-l">
          <TopMerchants loading={merchants === undefined} spending={byMerchant} period={period} />
        </Cell>
        <Cell className="border-line max-lg:md:col-span-2 max-lg:md:border-t lg:border-l">
          <Latest />
        </Cell>
      </div>
    </div>
  )
}

/** The currency the URL names, else the one with most rows; never a sum of several. */
function inCurrency(spending: Spending | undefined, currency: string | undefined): CurrencySpending | undefined {
  const rows = ({ groups }: CurrencySpending) => groups.reduce((sum, { transactions }) => sum + transactions, 0)
  return (
    spending?.currencies.find((one) => one.currency === currency) ??
    spending?.currencies.toSorted((a, b) => rows(b) - rows(a))[0]
  )
}

function SpentBones() {
  return (
    <div className="space-y-3" role="status" aria-label="Loading figures">
      <Bone className="h-4 w-32" />
      <Bone className="h-10 w-56" />
      <Bone className="h-[190px]" />
    </div>
  )
}
