import { type ReactNode, useEffect, useId, useRef } from 'react'
import { classes } from './classes.ts'

type Props = {
  title: string
  titleHidden?: boolean
  open: boolean
  onClose: () => void
  className?: string
  children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus inside, closes by Esc or a press beside it, and gives the focus back. */
export function Dialog({
  title,
  titleHidden = false,
  open,
  onClose,
  className = 'max-w-[440px] p-5',
  children,
}: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (!open) return dialog?.close()
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('input, button')?.focus()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc, the keyboard's way, is the dialog's own
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === element.current && onClose()}
      className={classes(
        'm-auto w-[calc(100vw-24px)] rounded-panel border border-line bg-raised text-text shadow-(--shadow-raised) outline-none open:animate-rise',
        className,
      )}
    >
      {open && (
        <>
          <h2 id={titleId} className={titleHidden ? 'sr-only' : 'mb-2 text-title'}>
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  )
}
