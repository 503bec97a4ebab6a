import { CalendarClock, KeyRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useRenew } from '../api/connections.ts'
import { isRefusal } from '../api/http.ts'
import { useProduct } from '../api/session.ts'
import type { Connection } from '../api/shapes.ts'
import { inWords } from '../format/words.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Note } from './notice.tsx'
import { wantsPerson } from './states.tsx'
import { toast } from './toast.tsx'

export const tellFailure = (error: unknown) =>
  toast(isRefusal(error) ? `${error.problem.title} ${error.problem.remedy}` : 'That did not work.', {
    tone: 'negative',
  })

type Renewing = {
  readonly start: () => void
  readonly busy: boolean
  /** To be rendered by whoever starts it. */
  readonly dialog: ReactNode
}

/** Renews a connection: by way of the bank's page, or where this installation may extend it, once its person has confirmed it here. */
export function useRenewal(connection: Connection): Renewing {
  const { mutate, isPending } = useRenew()
  const [asking, setAsking] = useState(false)
  const asks = useProduct()?.extendsConsent === true && connection.state !== 'connecting'
  const renew = () =>
    mutate(connection.id, {
      onSuccess({ authorizeUrl }) {
        setAsking(false)
        if (authorizeUrl === null) toast(`${connection.bank} stays connected`)
      },
      onError: tellFailure,
    })
  return {
    start: asks ? () => setAsking(true) : renew,
    busy: isPending,
    dialog: (
      <ConfirmDialog
        connection={connection}
        open={asking}
        busy={isPending}
        onConfirm={renew}
        onClose={() => setAsking(false)}
      />
    ),
  }
}

type ConfirmProps = {
  connection: Connection
  open: boolean
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

function ConfirmDialog({ connection: { bank, accounts }, open, busy, onConfirm, onClose }: ConfirmProps) {
  return (
    <Dialog title={`Keep ${bank} connected?`} open={open} onClose={onClose}>
      <div className="space-y-2 text-text-2">
        <p>For another 90 days Tributary may read, through TrueLayer:</p>
        <ul className="list-disc space-y-0.5 pl-5 text-text">
          <li>{accounts.length > 0 ? inWords(accounts.map(({ name }) => name)) : 'the accounts you shared'}</li>
          <li>their details, balances and transactions, past and new</li>
        </ul>
        <p>
          It can move nothing, and you can disconnect at any time. TrueLayer is told your name and e-mail address with
          this. Where the bank wants to see you itself, its page opens next.
        </p>
      </div>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>Not now</Button>
        <Button look="primary" busy={busy} onClick={onConfirm}>
          Keep connected
        </Button>
      </div>
    </Dialog>
  )
}

/** A permission that comes to its end, in words, and what to do about it. Nothing where none is, or the state itself asks for the person. */
export function RenewalNote({ connection }: { connection: Connection }) {
  const { start, busy, dialog } = useRenewal(connection)
  const { bank, renewal, state } = connection
  if (!renewal.due || wantsPerson(state)) return null
  const soon = renewal.level === null || renewal.level <= 7
  return (
    <>
      <Note tone={soon ? 'warning' : 'accent'} icon={soon ? KeyRound : CalendarClock}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-52">
            <span className="font-[600]">{bank}.</span> {renewal.says}
          </p>
          <Button look={soon ? 'primary' : 'plain'} busy={busy} onClick={start}>
            Renew
          </Button>
        </div>
      </Note>
      {dialog}
    </>
  )
}
