import { Link } from '@tanstack/react-router'
import { useAccountColour, useAccounts } from '../../api/accounts.ts'
import type { Account } from '../../api/shapes.ts'
import { Age } from '../../parts/age.tsx'
import { Amount } from '../../parts/figure.tsx'
import { Failure } from '../../parts/notice.tsx'
import { CellTitle } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { StateWords } from '../../parts/states.tsx'

/** Each account's balance with its age; everyday accounts first, then cards. */
export function Balances() {
  const { data: accounts, error, refetch } = useAccounts()
  const kinds = (['account', 'card'] as const).map(
    (kind) => accounts?.filter((account) => account.kind === kind && !account.setAside) ?? [],
  )
  return (
    <>
      <CellTitle
        right={
          <Link to="/accounts" className="font-[550] text-accent-ink hover:underline">
            All accounts
          </Link>
        }
      >
        What you have
      </CellTitle>
      {accounts ? (
        kinds
          .filter((members) => members.length > 0)
          .map((members) => (
            <ul key={members[0]?.kind} className="-mx-2 not-first:mt-2">
              {members.map((account) => (
                <BalanceRow key={account.id} account={account} />
              ))}
            </ul>
          ))
      ) : error ? (
        <Failure error={error} safe="Your accounts are safe in the ledger." retry={refetch} />
      ) : (
        <BoneRows rows={5} height={30} label="Loading balances" />
      )}
    </>
  )
}

function BalanceRow({ account }: { account: Account }) {
  const colour = useAccountColour()(account.id)
  const { id, name, bank, state, reason, balance, lastSuccessAt } = account
  return (
    <li>
      <Link
        to="/transactions"
        search={{ account: id }}
        title={reason || undefined}
        className="flex min-h-[30px] items-center gap-2.5 rounded-chip px-2 hover:bg-hover max-sm:min-h-11"
      >
        <span aria-hidden="true" className="h-4 w-[3px] shrink-0 rounded-full bg-(--c)" style={{ '--c': colour }} />
        <span className="min-w-0 flex-1 truncate">
          <span className="font-[500]">{name}</span> <span className="text-text-3">{bank}</span>
        </span>
        <span className="shrink-0 text-caption text-text-3">
          {state === 'ok' ? lastSuccessAt && <Age at={lastSuccessAt} /> : <StateWords state={state} />}
        </span>
        {balance && <Amount of={balance.current} className="min-w-[86px] shrink-0 text-right font-[500]" />}
      </Link>
    </li>
  )
}
