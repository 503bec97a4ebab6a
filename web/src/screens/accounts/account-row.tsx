import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useAccountColour } from '../../api/accounts.ts'
import type { Account } from '../../api/shapes.ts'
import { plainDay } from '../../format/days.ts'
import { isNegative } from '../../format/money.ts'
import { count } from '../../format/words.ts'
import { AccountFreshness } from '../../parts/account-freshness.tsx'
import { Attempts } from '../../parts/attempts.tsx'
import { classes } from '../../parts/classes.ts'
import { Amount } from '../../parts/figure.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useToday } from '../../parts/now.ts'
import { AccountName } from './account-name.tsx'
import { ProofLine } from './proof-line.tsx'
import { isTwice, SameAccount } from './same-account.tsx'

/** Tick, name, bank, whether it adds up, what is held, state and balance; the arrow opens its rows. */
export function AccountRow({ account }: { account: Account }) {
  const colour = useAccountColour()(account.id)
  const today = useToday()
  return (
    <li className="flex items-center gap-3 border-line border-t px-4 py-3 sm:px-[22px]">
      <span aria-hidden="true" className="h-9 w-[3px] shrink-0 rounded-full bg-(--c)" style={{ '--c': colour }} />
      <div className="min-w-0 flex-1">
        <AccountName account={account} />
        <p className="truncate text-small text-text-3">
          {account.bank}
          {account.numberTail && ` ··${account.numberTail}`}
        </p>
        <p className="mt-0.5 text-small @2xl:hidden">
          <AccountFreshness account={account} />
          {!account.setAside && (
            <span className="block">
              <Attempts of={account} />
            </span>
          )}
        </p>
        <ProofLine account={account} />
        {isTwice(account) && <SameAccount account={account} />}
      </div>
      <p className="hidden w-40 shrink-0 text-small text-text-3 @4xl:block">
        <span className="text-text-2">{count(account.transactions, 'row')}</span>
        {account.pending > 0 && `, ${account.pending} pending`}
        {account.coveredFrom && <span className="block">since {plainDay(account.coveredFrom, today)}</span>}
      </p>
      <p className="hidden w-44 shrink-0 text-small @2xl:block" title={account.reason}>
        <AccountFreshness account={account} />
        {account.reason && account.state !== 'ok' && !isTwice(account) && (
          <span className="line-clamp-1 text-text-3">{account.reason}</span>
        )}
        {!account.setAside && (
          <span className="block">
            <Attempts of={account} />
          </span>
        )}
      </p>
      <div className="shrink-0 text-right @2xl:w-44">
        {account.balance ? (
          <>
            <Amount
              of={account.balance.current}
              className={classes('text-[16px] font-[600]', overdrawn(account) && 'text-negative')}
            />
            <Available of={account} />
          </>
        ) : account.setAside ? null : (
          <span className="text-text-3">No balance yet</span>
        )}
      </div>
      <Link
        to="/transactions"
        search={{ account: account.id }}
        aria-label={`Transactions of ${account.name}`}
        className="-mr-2 grid size-11 shrink-0 place-items-center rounded-control text-text-3 hover:bg-hover hover:text-text sm:size-8"
      >
        <Icon of={ChevronRight} />
      </Link>
    </li>
  )
}

/** A card owes as a matter of course; an everyday account below zero is overdrawn. */
const overdrawn = ({ kind, balance }: Account): boolean =>
  kind === 'account' && balance !== null && isNegative(balance.current)

function Available({ of: { kind, balance } }: { of: Account }) {
  if (!balance?.available) return null
  return (
    <p className="text-small text-text-3">
      <Amount of={balance.available} />
      {kind === 'card' && balance.limit && (
        <span className="hidden @md:inline">
          {' '}
          of <Amount of={balance.limit} />
        </span>
      )}
      {kind === 'card' ? ' left' : ' available'}
    </p>
  )
}
