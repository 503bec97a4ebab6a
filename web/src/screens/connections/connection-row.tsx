import { Link } from '@tanstack/react-router'
import { useAccountColour } from '../../api/accounts.ts'
import type { Connection } from '../../api/shapes.ts'
import { Age } from '../../parts/age.tsx'
import { Attempts } from '../../parts/attempts.tsx'
import { Monogram } from '../../parts/monogram.tsx'
import { StatePill } from '../../parts/states.tsx'
import { ConnectionActions } from './connection-actions.tsx'
import { ConsentEnd } from './consent.tsx'
import { EnvironmentTag } from './environment-tag.tsx'

/** A bank: who it is, how it is and why, how old its data is, and what to do. */
export function ConnectionRow({ connection }: { connection: Connection }) {
  const colour = useConnectionColour(connection)
  const { id, bank, state, reason, accounts, consentExpiresAt, lastSuccessAt } = connection
  return (
    <li className="relative flex flex-wrap items-center gap-x-3.5 gap-y-1 border-line px-4 py-3 not-last:border-b hover:bg-hover sm:px-[22px] lg:flex-nowrap">
      <Monogram name={bank} colour={colour} size={34} />
      <div className="min-w-0 flex-1 basis-24">
        <p className="flex items-center gap-2">
          <Link
            to="/connections/$id"
            params={{ id }}
            className="truncate font-[600] after:absolute after:inset-0 hover:underline"
          >
            {bank}
          </Link>
          <EnvironmentTag environment={connection.environment} />
        </p>
        <p className="text-small text-text-2">
          {state !== 'ok' && reason ? reason : accounts.map(({ name }) => name).join(', ') || 'No accounts yet'}
        </p>
        {consentExpiresAt && (
          <p className="text-small">
            <ConsentEnd connection={connection} />
          </p>
        )}
        {connection.kind === 'bank' && (
          <p className="text-small first-letter:uppercase">
            <Attempts of={connection} />
          </p>
        )}
      </div>
      <div className="flex items-center gap-3 max-lg:order-last max-lg:w-full max-lg:pl-12">
        <StatePill state={state} />
        <span className="text-small text-text-2 lg:w-[76px] lg:text-right">
          {lastSuccessAt ? <Age at={lastSuccessAt} sentence /> : 'not read yet'}
        </span>
      </div>
      <div className="relative z-[1]">
        <ConnectionActions connection={connection} />
      </div>
    </li>
  )
}

/** A bank wears the colour of its first account. */
export function useConnectionColour({ accounts }: Connection): string {
  const colour = useAccountColour()
  return accounts[0] ? colour(accounts[0].id) : 'var(--control)'
}
