import { Link } from '@tanstack/react-router'
import { Plus, Wallet } from 'lucide-react'
import { useAccounts } from '../../api/accounts.ts'
import type { Account } from '../../api/shapes.ts'
import { count } from '../../format/words.ts'
import { buttonLook } from '../../parts/button.tsx'
import { ConnectActions } from '../../parts/connect-actions.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Empty, Failure } from '../../parts/notice.tsx'
import { Cell, CellTitle, Screen, Scroll } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { AccountRow } from './account-row.tsx'
import { CoverageLanes } from './coverage-lanes.tsx'

const groups = [
  ['Everyday', 'account'],
  ['Cards', 'card'],
] as const

export function AccountsScreen() {
  const { data: accounts, error, refetch } = useAccounts()
  return (
    <Screen
      title="Accounts"
      detail={
        accounts &&
        accounts.length > 0 && (
          <span className="truncate text-[13px] text-text-2 max-sm:hidden">{inBanks(accounts)}</span>
        )
      }
      actions={
        <Link to="/connect" className={buttonLook('plain', 'max-sm:hidden')}>
          <Icon of={Plus} size={15} /> Connect a bank
        </Link>
      }
    >
      <Scroll>
        {accounts ? (
          accounts.length > 0 ? (
            <AccountGroups accounts={accounts} />
          ) : (
            <Empty icon={Wallet} title="No accounts yet" actions={<ConnectActions />}>
              Connect a bank and its accounts and cards appear here with their balances.
            </Empty>
          )
        ) : (
          <Cell>
            {error ? (
              <Failure error={error} safe="Your accounts are safe in the ledger." retry={refetch} />
            ) : (
              <BoneRows rows={5} height={64} label="Loading accounts" />
            )}
          </Cell>
        )}
      </Scroll>
    </Screen>
  )
}

function AccountGroups({ accounts }: { accounts: Account[] }) {
  return (
    <>
      {groups.map(([title, kind]) => {
        const members = accounts.filter((account) => account.kind === kind)
        if (members.length === 0) return null
        return (
          <Cell key={kind} flush className="border-line sm:border-b">
            <div className="px-4 pt-3.5 sm:px-[22px] sm:pt-4">
              <CellTitle>{title}</CellTitle>
            </div>
            <ul className="@container">
              {members.map((account) => (
                <AccountRow key={account.id} account={account} />
              ))}
            </ul>
          </Cell>
        )
      })}
      <Cell>
        <CellTitle aside="Which days each account is known to be complete for">Coverage</CellTitle>
        <CoverageLanes accounts={accounts.filter(({ setAside }) => !setAside)} />
      </Cell>
    </>
  )
}

const inBanks = (accounts: Account[]): string =>
  `${accounts.length} in ${count(new Set(accounts.map(({ bank }) => bank)).size, 'bank')}`
