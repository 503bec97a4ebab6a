import { Link, useSearch } from '@tanstack/react-router'
import { Link2, Plus } from 'lucide-react'
import { useConnections } from '../../api/connections.ts'
import type { Connection } from '../../api/shapes.ts'
import { count } from '../../format/words.ts'
import { buttonLook } from '../../parts/button.tsx'
import { ConnectActions } from '../../parts/connect-actions.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Empty, Failure } from '../../parts/notice.tsx'
import { Cell, CellTitle, Screen, Scroll } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { SyncNowButton } from '../../parts/sync-now.tsx'
import { CoverageLanes } from '../accounts/coverage-lanes.tsx'
import { ConnectProblem } from './connect-problem.tsx'
import { ConnectionRow } from './connection-row.tsx'
import { ConsentCalendar } from './consent-calendar.tsx'
import { SyncSide } from './sync-side.tsx'

export function ConnectionsScreen() {
  const { sync, problem } = useSearch({ from: '/connections' })
  const { data: connections, error, refetch } = useConnections()
  const none = connections?.length === 0
  return (
    <Screen
      title="Connections"
      detail={
        !none &&
        connections && <span className="truncate text-[13px] text-text-2 max-sm:hidden">{counted(connections)}</span>
      }
      actions={
        !none && (
          <>
            <SyncNowButton />
            <Link
              to="/connect"
              aria-label="Connect a bank"
              className={buttonLook('primary', 'max-sm:w-11 max-sm:px-0')}
            >
              <Icon of={Plus} size={15} />
              <span className="hidden md:inline">Connect a bank</span>
            </Link>
          </>
        )
      }
    >
      <Scroll>
        {problem && (
          <Cell>
            <ConnectProblem code={problem} />
          </Cell>
        )}
        {none ? (
          <Empty icon={Link2} title="No bank is connected" actions={<ConnectActions />}>
            Tributary reads your accounts, cards and their history. It can move nothing, and you can disconnect at any
            time.
          </Empty>
        ) : (
          <div className="flex min-h-full flex-col lg:flex-row">
            <div className="min-w-0 flex-1 max-lg:border-line max-lg:sm:border-b">
              <Cell flush>
                {connections ? (
                  <Connections connections={connections} />
                ) : error ? (
                  <div className="p-4 sm:px-[22px]">
                    <Failure error={error} safe="Your data is safe in the ledger." retry={refetch} />
                  </div>
                ) : (
                  <ListBones />
                )}
              </Cell>
              {connections && <Beneath connections={connections} />}
            </div>
            <div className="min-w-0 border-line lg:w-[388px] lg:shrink-0 lg:border-l">
              <SyncSide named={sync} />
            </div>
          </div>
        )}
      </Scroll>
    </Screen>
  )
}

function Connections({ connections }: { connections: Connection[] }) {
  return (
    <ul>
      {connections.map((connection) => (
        <ConnectionRow key={connection.id} connection={connection} />
      ))}
    </ul>
  )
}

/** Under the banks: until when each permission holds, and which days are known. */
function Beneath({ connections }: { connections: Connection[] }) {
  const accounts = connections.flatMap(({ accounts }) => accounts.filter(({ setAside }) => !setAside))
  return (
    <>
      {connections.some(({ consentExpiresAt }) => consentExpiresAt) && (
        <Cell className="border-line sm:border-t">
          <CellTitle aside="Banks ask you to confirm every 90 days; accounts and your edits stay">
            Permissions
          </CellTitle>
          <ConsentCalendar connections={connections} />
        </Cell>
      )}
      {accounts.some(({ coveredFrom }) => coveredFrom) && (
        <Cell className="border-line sm:border-t">
          <CellTitle aside="Which days each account is known to be complete for">Coverage</CellTitle>
          <CoverageLanes accounts={accounts} />
        </Cell>
      )}
    </>
  )
}

function ListBones() {
  return (
    <div className="px-[22px] py-2">
      <BoneRows rows={4} height={72} label="Loading connections" />
    </div>
  )
}

const counted = (connections: Connection[]): string =>
  `${count(connections.length, 'bank')}, ${count(
    connections.reduce((sum, { accounts }) => sum + accounts.length, 0),
    'account',
  )}`
