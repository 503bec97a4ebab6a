import { RefreshCw } from 'lucide-react'
import { isRunning, useSync, useSyncs } from '../../api/syncs.ts'
import { Failure } from '../../parts/notice.tsx'
import { Cell, CellTitle } from '../../parts/screen.tsx'
import { Bone } from '../../parts/skeleton.tsx'
import { EarlierRuns } from './earlier-runs.tsx'
import { SyncPanel } from './sync-panel.tsx'

/** The run that the URL names, else the one running, else the newest; under it all of them. */
export function SyncSide({ named, connectionId }: { named: string | undefined; connectionId?: string }) {
  const { data: all, error, refetch } = useSyncs()
  const runs = all?.filter(
    (run) => connectionId === undefined || run.connections.some((one) => one.connectionId === connectionId),
  )
  const shown = named ?? runs?.find(isRunning)?.id ?? runs?.[0]?.id
  const { data: whole } = useSync(shown)
  const sync = whole ?? runs?.find(({ id }) => id === shown)
  if (error) {
    return (
      <Cell>
        <Failure error={error} retry={refetch} />
      </Cell>
    )
  }
  if (!sync && runs?.length === 0 && !named) {
    return (
      <Cell>
        <CellTitle>Sync</CellTitle>
        <p className="flex gap-2 text-text-2">
          <RefreshCw size={15} strokeWidth={1.75} aria-hidden="true" className="mt-1 shrink-0 text-text-3" />
          Nothing has been read yet. It starts by itself when a bank is connected.
        </p>
      </Cell>
    )
  }
  return (
    <>
      <Cell className="border-line sm:border-b">
        {sync ? <SyncPanel sync={sync} connectionId={connectionId} /> : <PanelBones />}
      </Cell>
      <Cell>{runs && <EarlierRuns runs={runs} shown={shown} {...(connectionId ? { connectionId } : {})} />}</Cell>
    </>
  )
}

function PanelBones() {
  return (
    <div className="space-y-3" role="status" aria-label="Loading the sync">
      <Bone className="h-5 w-32" />
      <Bone className="h-10" />
      <Bone className="h-24" />
    </div>
  )
}
