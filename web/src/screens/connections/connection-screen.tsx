import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useConnection } from '../../api/connections.ts'
import type { Connection } from '../../api/shapes.ts'
import { plainDay, todayAt } from '../../format/days.ts'
import { upcomingMinute } from '../../format/instants.ts'
import { Age } from '../../parts/age.tsx'
import { Attempts } from '../../parts/attempts.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Monogram } from '../../parts/monogram.tsx'
import { Failure, Note } from '../../parts/notice.tsx'
import { useNow, useToday } from '../../parts/now.ts'
import { RenewalNote } from '../../parts/renewal.tsx'
import { Cell, CellTitle, Screen, Scroll } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { StatePill, wantsPerson } from '../../parts/states.tsx'
import { AccountRow } from '../accounts/account-row.tsx'
import { CoverageLanes } from '../accounts/coverage-lanes.tsx'
import { ConnectionActions } from './connection-actions.tsx'
import { useConnectionColour } from './connection-row.tsx'
import { ConsentEnd } from './consent.tsx'
import { EnvironmentTag } from './environment-tag.tsx'
import { SyncSide } from './sync-side.tsx'

/** One bank. The way back from the bank's page leads here, with the first sync in the URL. */
export function ConnectionScreen() {
  const { id } = useParams({ from: '/connections/$id' })
  const { sync } = useSearch({ from: '/connections/$id' })
  const { data: connection, error, refetch } = useConnection(id)
  return (
    <Screen
      title={connection?.bank ?? 'Connection'}
      detail={
        <Link
          to="/connections"
          className="flex items-center gap-1 text-[13px] whitespace-nowrap text-accent-ink hover:underline"
        >
          <Icon of={ArrowLeft} size={14} /> All connections
        </Link>
      }
    >
      <Scroll>
        <div className="flex min-h-full flex-col lg:flex-row">
          <div className="min-w-0 flex-1 border-line max-lg:sm:border-b">
            {connection ? (
              <Bank connection={connection} />
            ) : (
              <Cell>
                {error ? (
                  <Failure error={error} retry={refetch} />
                ) : (
                  <BoneRows rows={3} height={64} label="Loading the connection" />
                )}
              </Cell>
            )}
          </div>
          <div className="min-w-0 border-line lg:w-[388px] lg:shrink-0 lg:border-l">
            <SyncSide named={sync} connectionId={id} />
          </div>
        </div>
      </Scroll>
    </Screen>
  )
}

function Bank({ connection }: { connection: Connection }) {
  const navigate = useNavigate()
  const colour = useConnectionColour(connection)
  const today = useToday()
  const now = useNow()
  const { bank, state, reason, accounts, consentExpiresAt, lastSuccessAt, createdAt, nextAllowedAt } = connection
  return (
    <>
      <Cell className="border-line sm:border-b">
        <div className="flex items-center gap-3.5">
          <Monogram name={bank} colour={colour} size={44} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-2">
              <StatePill state={state} />
              <EnvironmentTag environment={connection.environment} />
              <span className="text-small text-text-2">
                {lastSuccessAt ? <Age at={lastSuccessAt} sentence /> : 'not read yet'}
              </span>
            </p>
            <p className="mt-1 text-small text-text-3">
              {consentExpiresAt && (
                <>
                  <ConsentEnd connection={connection} />,{' '}
                </>
              )}
              connected {plainDay(todayAt(new Date(createdAt)), today)}
            </p>
          </div>
          <ConnectionActions connection={connection} onGone={() => navigate({ to: '/connections' })} />
        </div>
        {connection.kind === 'bank' && (
          <p className="mt-3 text-small first-letter:uppercase">
            <Attempts of={connection} />
          </p>
        )}
        {nextAllowedAt && (
          <p className="mt-1 text-small text-text-2">
            Next read allowed {upcomingMinute(nextAllowedAt, now)}, or at once while the bank can see that you are here.
          </p>
        )}
        <div className="mt-3.5 empty:hidden">
          <RenewalNote connection={connection} />
        </div>
        {wantsPerson(state) && reason && (
          <div className="mt-3.5">
            <Note>
              <p>{reason}</p>
            </Note>
          </div>
        )}
      </Cell>
      <Cell flush>
        <div className="px-4 pt-3.5 sm:px-[22px] sm:pt-4">
          <CellTitle>Accounts</CellTitle>
        </div>
        {accounts.length > 0 ? (
          <ul className="@container">
            {accounts.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </ul>
        ) : (
          <p className="px-4 pb-4 text-text-2 sm:px-[22px]">They appear as soon as the bank has named them.</p>
        )}
      </Cell>
      {accounts.some(({ coveredFrom }) => coveredFrom) && (
        <Cell className="border-line sm:border-t">
          <CellTitle aside="Which days each account is known to be complete for">Coverage</CellTitle>
          <CoverageLanes accounts={accounts.filter(({ setAside }) => !setAside)} />
        </Cell>
      )}
    </>
  )
}
