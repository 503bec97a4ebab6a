import { RefreshCw } from 'lucide-react'
import { isRefusal } from '../api/http.ts'
import { isRunning, useStartSync, useSyncs } from '../api/syncs.ts'
import { Button, IconButton, Key } from './button.tsx'
import { toast } from './toast.tsx'

/** Starts reading everything, one connection or one account; says so, and says when it could not. */
export function useSyncNow() {
  const { mutate, isPending } = useStartSync()
  const start = (what: { connectionId?: string; accountId?: string } = {}, name = 'all accounts') =>
    mutate(what, {
      onSuccess: () => toast(`Syncing ${name}`),
      onError: (error) =>
        toast(isRefusal(error) ? `${error.problem.title} ${error.problem.remedy}` : 'Sync did not start.', {
          tone: 'negative',
        }),
    })
  return { start, isPending }
}

export function SyncNowButton() {
  const { start, isPending } = useSyncNow()
  const { data } = useSyncs()
  const busy = isPending || data?.some(isRunning) === true
  return (
    <>
      <Button icon={RefreshCw} busy={busy} onClick={() => start()} className="max-sm:hidden">
        {busy ? 'Syncing' : 'Sync now'} {!busy && <Key>S</Key>}
      </Button>
      <IconButton
        icon={RefreshCw}
        label={busy ? 'Syncing' : 'Sync now'}
        disabled={busy}
        onClick={() => start()}
        className="sm:hidden"
      />
    </>
  )
}
