import { Link } from '@tanstack/react-router'
import { useAccountById } from '../../api/accounts.ts'
import { useFewTransactions } from '../../api/transactions.ts'
import { nearDay, shortDay } from '../../format/days.ts'
import { categoryColour } from '../../parts/categories.tsx'
import { Monogram } from '../../parts/monogram.tsx'
import { Failure } from '../../parts/notice.tsx'
import { useToday } from '../../parts/now.ts'
import { CellTitle } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { TransactionAmount } from '../../parts/transaction-amount.tsx'

const most = 5

/** The newest rows of all accounts. */
export function Latest() {
  const { data: rows, error, refetch } = useFewTransactions({}, most)
  const account = useAccountById()
  const today = useToday()
  return (
    <>
      <CellTitle
        right={
          <Link to="/transactions" className="font-[550] text-accent-ink hover:underline">
            All transactions
          </Link>
        }
      >
        Latest
      </CellTitle>
      {error && !rows && <Failure error={error} safe="Your rows are safe in the ledger." retry={refetch} />}
      {!rows && !error && <BoneRows rows={most} height={46} label="Loading the latest rows" />}
      <ul className="-mx-2">
        {rows?.map((row) => {
          const name = row.merchant ?? row.description
          return (
            <li key={row.id}>
              <Link
                to="/transactions"
                search={{ open: row.id }}
                className="flex min-h-[46px] items-center gap-3 rounded-control px-2 hover:bg-hover"
              >
                <Monogram name={name} colour={categoryColour(row.category)} dashed={row.status === 'pending'} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate leading-[19px] font-[500]">{name}</span>
                  <span className="block truncate text-small leading-[17px] text-text-3">
                    {nearDay(row.bookedOn, today) ?? shortDay(row.bookedOn, today)}, {account(row.accountId)?.name}
                    {row.status === 'pending' && ', pending'}
                  </span>
                </span>
                <TransactionAmount of={row} />
              </Link>
            </li>
          )
        })}
      </ul>
    </>
  )
}
