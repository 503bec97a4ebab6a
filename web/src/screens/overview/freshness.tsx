import { Link } from '@tanstack/react-router'
import { useAccounts } from '../../api/accounts.ts'
import { useConnections } from '../../api/connections.ts'
import type { Account } from '../../api/shapes.ts'
import { count } from '../../format/words.ts'
import { Age } from '../../parts/age.tsx'
import { StateIcon, wantsPerson } from '../../parts/states.tsx'

/** How far the figures of this screen can be trusted: what is up to date, and by name what is not. */
export function Freshness() {
  const { data: all = [] } = useAccounts()
  const accounts = all.filter(({ setAside }) => !setAside)
  const { data: connections = [] } = useConnections()
  const fresh = accounts.filter(({ state }) => state === 'ok').length
  const reading = accounts.filter(({ state }) => state === 'syncing').length
  const stale = accounts.filter(({ state }) => state !== 'ok' && state !== 'syncing')
  const oldest = accounts.flatMap(({ lastSuccessAt }) => lastSuccessAt ?? []).sort()[0]
  if (accounts.length === 0) return null
  return (
    <div className="flex min-h-[38px] flex-wrap items-center gap-x-5 gap-y-1 px-4 pt-0 pb-2.5 text-[13px] text-text-2 sm:border-line sm:border-b sm:bg-sunken sm:px-[22px] sm:py-2">
      <p className="flex items-center gap-1.5">
        <StateIcon state={reading > 0 ? 'syncing' : fresh === accounts.length ? 'ok' : 'waiting'} size={14} />
        {reading > 0
          ? `Reading ${count(reading, 'account')}`
          : fresh === accounts.length
            ? `${accounts.length === 1 ? 'Your account is' : `All ${accounts.length} accounts are`} up to date`
            : `${fresh} of ${accounts.length} accounts are up to date`}
        {oldest && reading === 0 && fresh === accounts.length && (
          <span className="text-text-3">
            read <Age at={oldest} sentence />
          </span>
        )}
      </p>
      {connections
        .filter(({ state }) => wantsPerson(state))
        .map(({ id, bank, state, reason }) => (
          <p key={id} className="flex min-w-0 items-center gap-1.5">
            <StateIcon state={state} size={14} />
            <span className="min-w-0">
              <Link to="/connections/$id" params={{ id }} className="font-[600] text-text hover:underline">
                {bank}
              </Link>
              {reason ? `: ${reason}` : ' needs you'}
              <HeldTo accounts={stale.filter(({ connectionId }) => connectionId === id)} />
            </span>
          </p>
        ))}
    </div>
  )
}

/** From when a bank's figures on this screen are. */
function HeldTo({ accounts }: { accounts: readonly Account[] }) {
  const at = accounts.flatMap(({ lastSuccessAt }) => lastSuccessAt ?? []).sort()[0]
  if (!at) return null
  return (
    <span className="text-text-3">
      {' '}
      Its figures were read <Age at={at} sentence />.
    </span>
  )
}
