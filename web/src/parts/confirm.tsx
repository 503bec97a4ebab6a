import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

type Props = {
  title: string
  open: boolean
  onClose: () => void
  /** What the button says that does it. */
  yes: ReactNode
  busy: boolean
  onYes: () => void
  children: ReactNode
}

/** Asks before something goes: what that means, a way out first, then the way on. */
export function Confirm({ title, open, onClose, yes, busy, onYes, children }: Props) {
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <div className="space-y-2 text-text-2">{children}</div>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>Keep</Button>
        <Button look="danger" busy={busy} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Dialog>
  )
}
