import { useNavigate, useSearch } from '@tanstack/react-router'
import { ReceiptText, SearchX } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useSummary, useTransactions } from '../../api/transactions.ts'
import { moneyText } from '../../format/money.ts'
import { count } from '../../format/words.ts'
import { Button } from '../../parts/button.tsx'
import { ConnectActions } from '../../parts/connect-actions.tsx'
import { useKeys } from '../../parts/keys.ts'
import { phone, useMedia, wide } from '../../parts/media.ts'
import { Empty, Failure } from '../../parts/notice.tsx'
import { useToday } from '../../parts/now.ts'
import { Screen } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { ReviewLink } from '../review/review-link.tsx'
import { Details } from './details.tsx'
import { filterOf, isFiltered, type TransactionsSearch } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { TransactionList } from './transaction-list.tsx'

export function TransactionsScreen() {
  const search = useSearch({ from: '/transactions' })
  const navigate = useNavigate({ from: '/transactions' })
  const filterField = useRef<HTMLInputElement>(null)
  const { pending, booked, rows } = useRows(search)
  const { data: summary } = useSummary(filterOf(search, useToday()))
  const isWide = useMedia(wide)
  const onPhone = useMedia(phone)

  const filter = (change: TransactionsSearch) =>
    navigate({ search: (before) => ({ ...before, open: undefined, ...change }), replace: true })
  const open = (id: string | undefined) =>
    navigate({ search: (before) => ({ ...before, open: id }), replace: Boolean(search.open) })
  useKeys({ '/': () => filterField.current?.focus() })

  const place = rows.findIndex(({ id }) => id === search.open)
  const lastPlace = useRef(0)
  if (place >= 0) lastPlace.current = place
  const step = (by: 1 | -1) => {
    // A row that just left the filter, as one to review does, has its next one where it stood itself.
    const next = place >= 0 ? place + by : lastPlace.current + (by > 0 ? 0 : -1)
    open(rows[Math.min(Math.max(next, 0), rows.length - 1)]?.id)
  }
  const details = search.open && (
    <Details
      id={search.open}
      place={place}
      of={summary?.count ?? rows.length}
      isLast={place >= rows.length - 1}
      onStep={step}
      onClose={() => open(undefined)}
    />
  )

  return (
    <Screen title="Transactions" detail={<InView search={search} />}>
      <div className="relative flex min-h-0 flex-1">
        <div
          // On phones the details cover the list, for the keyboard too.
          inert={onPhone && search.open !== undefined}
          className="flex min-w-0 flex-1 flex-col max-sm:border-line max-sm:border-t max-sm:bg-surface"
        >
          <FilterBar search={search} onChange={filter} field={filterField} />
          <ReviewLink />
          {booked.isPending || pending.isPending ? (
            <div className="px-[22px] py-3">
              <BoneRows rows={14} height={40} label="Loading transactions" />
            </div>
          ) : booked.error && rows.length === 0 ? (
            <div className="p-[22px]">
              <Failure error={booked.error} safe="Your rows are safe in the ledger." retry={booked.refetch} />
            </div>
          ) : rows.length === 0 ? (
            <Nothing filtered={isFiltered(search)} onClear={() => navigate({ search: {}, replace: true })} />
          ) : (
            <TransactionList
              pending={pending.rows}
              booked={booked.rows}
              dimmed={booked.isPlaceholderData}
              opened={search.open}
              onOpen={open}
              onStep={search.open ? step : undefined}
              onNearEnd={() => booked.hasNextPage && !booked.isFetchingNextPage && booked.fetchNextPage()}
            />
          )}
        </div>
        {details && (
          <aside
            aria-label="Details"
            className={
              isWide
                ? 'w-[388px] shrink-0 border-line border-l'
                : 'fixed inset-0 z-30 animate-slide-in bg-surface pb-[env(safe-area-inset-bottom)] sm:absolute sm:left-auto sm:w-[388px] sm:border-line sm:border-l sm:shadow-(--shadow-raised)'
            }
          >
            {details}
          </aside>
        )}
      </div>
    </Screen>
  )
}

/** Pending and booked rows of a filter: two lists, as pending ones stand on top whatever their day. Deleted rows are one list. */
function useRows(search: TransactionsSearch) {
  const today = useToday()
  const filter = filterOf(search, today)
  const withPending = filter.status === undefined || filter.status === 'pending'
  const pending = useTransactions({ ...filter, status: 'pending' }, withPending)
  const booked = useTransactions({ ...filter, status: filter.status ?? 'booked' }, filter.status !== 'pending')
  const pendingRows = useMemo(
    () => (withPending ? (pending.data?.pages.flatMap(({ items }) => items) ?? []) : []),
    [pending.data, withPending],
  )
  const bookedRows = useMemo(
    () => (filter.status === 'pending' ? [] : (booked.data?.pages.flatMap(({ items }) => items) ?? [])),
    [booked.data, filter.status],
  )
  const rows = useMemo(() => [...pendingRows, ...bookedRows], [pendingRows, bookedRows])
  return {
    pending: { rows: pendingRows, isPending: pending.isLoading },
    booked: { ...booked, rows: bookedRows, isPending: booked.isLoading },
    rows,
  }
}

function InView({ search }: { search: TransactionsSearch }) {
  const { data } = useSummary(filterOf(search, useToday()))
  if (!data) return null
  return (
    <span
      className="truncate text-[13px] text-text-2"
      title={data.totals.map((total) => `${moneyText(total, 'signed')} booked`).join(' + ')}
    >
      {count(data.count, 'row')}
      <span className="hidden md:inline">
        {isFiltered(search) && data.totals.length > 0 && (
          <>
            , <span className="figure">{data.totals.map((total) => moneyText(total, 'signed')).join(' + ')}</span>
          </>
        )}
      </span>
    </span>
  )
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (!filtered) {
    return (
      <Empty icon={ReceiptText} title="No transactions yet" actions={<ConnectActions />}>
        They appear here as soon as a bank is connected, already named and categorised.
      </Empty>
    )
  }
  return (
    <Empty icon={SearchX} title="Nothing matches" actions={<Button onClick={onClear}>Clear filters</Button>}>
      No row fits all of these filters at once.
    </Empty>
  )
}
