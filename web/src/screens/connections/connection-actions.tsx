import { KeyRound, MoreHorizontal, RefreshCw, Unplug } from 'lucide-react'
import { useState } from 'react'
import { useDisconnect } from '../../api/connections.ts'
import type { Connection } from '../../api/shapes.ts'
import { count, inWords } from '../../format/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Menu, MenuItem } from '../../parts/menu.tsx'
import { tellFailure, useRenewal } from '../../parts/renewal.tsx'
import { useSyncNow } from '../../parts/sync-now.tsx'
import { toast } from '../../parts/toast.tsx'

/** The one thing that the state asks for as a button, the rest in a menu. */
export function ConnectionActions({ connection, onGone }: { connection: Connection; onGone?: () => void }) {
  const [asking, setAsking] = useState(false)
  const renewal = useRenewal(connection)
  const sync = useSyncNow()
  const { id, bank, state } = connection
  return (
    <div className="flex shrink-0 items-center gap-1">
      {(state === 'reconnect' || state === 'connecting') && (
        <Button look="primary" busy={renewal.busy} onClick={renewal.start}>
          {state === 'connecting' ? 'Finish' : 'Sign in'}
        </Button>
      )}
      <Menu trigger={<IconButton icon={MoreHorizontal} label={`More for ${bank}`} />}>
        {state !== 'connecting' && (
          <>
            <MenuItem icon={RefreshCw} onSelect={() => sync.start({ connectionId: id }, bank)}>
              Sync now
            </MenuItem>
            <MenuItem icon={KeyRound} onSelect={renewal.start}>
              Renew permission
            </MenuItem>
          </>
        )}
        <MenuItem icon={Unplug} danger onSelect={() => setAsking(true)}>
          Disconnect…
        </MenuItem>
      </Menu>
      {renewal.dialog}
      <DisconnectDialog
        connection={connection}
        open={asking}
        onClose={() => setAsking(false)}
        {...(onGone ? { onGone } : {})}
      />
    </div>
  )
}

type DialogProps = { connection: Connection; open: boolean; onClose: () => void; onGone?: () => void }

function DisconnectDialog({ connection, open, onClose, onGone }: DialogProps) {
  const { mutate, isPending } = useDisconnect()
  const { bank, accounts } = connection
  const rows = accounts.reduce((sum, account) => sum + account.transactions, 0)
  const disconnect = () =>
    mutate(connection.id, {
      onSuccess: () => {
        onClose()
        toast(`Disconnected ${bank}`)
        onGone?.()
      },
      onError: tellFailure,
    })
  return (
    <Confirm
      title={`Disconnect ${bank}?`}
      open={open}
      onClose={onClose}
      yes={`Disconnect ${bank}`}
      busy={isPending}
      onYes={disconnect}
    >
      <p>The permission at the bank is withdrawn. Erased here, for good:</p>
      <ul className="list-disc space-y-0.5 pl-5 text-text">
        {accounts.length > 0 && (
          <li>
            {count(accounts.length, 'account')}: {inWords(accounts.map(({ name }) => name))}
          </li>
        )}
        <li>{count(rows, 'transaction')} with their categories and notes</li>
      </ul>
      <p>
        Other banks, and what the bank itself keeps, stay as they are. Connecting again reads the history anew, without
        your edits. Only that two rows are no transfer is remembered, by fingerprints from which nobody can tell the
        rows.
      </p>
    </Confirm>
  )
}
