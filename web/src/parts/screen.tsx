import { type ReactNode, useEffect } from 'react'
import { classes } from './classes.ts'
import { HeaderTools } from './header-tools.tsx'
import { Logo } from './logo.tsx'

type Props = {
  title: string
  /** Beside the title: a count or a period. */
  detail?: ReactNode
  /** The screen's own actions. */
  actions?: ReactNode
  children: ReactNode
}

/** One screen: its 54 px header and what is under it on the sheet. */
export function Screen({ title, detail, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Tributary`
  }, [title])
  return (
    <>
      <header className="flex min-h-[54px] shrink-0 items-center gap-2 px-4 sm:border-line sm:border-b sm:pr-3.5 sm:pl-[22px]">
        <span className="max-[359px]:hidden sm:hidden">
          <Logo size={24} />
        </span>
        <h1 className="mr-1 min-w-0 truncate text-title">{title}</h1>
        {detail}
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          {actions}
          <HeaderTools />
        </div>
      </header>
      {children}
    </>
  )
}

/** The part of a screen that scrolls. */
export function Scroll({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={classes('min-h-0 flex-1 overflow-y-auto overscroll-contain', className)}>{children}</div>
}

type CellProps = { children: ReactNode; className?: string; label?: string; flush?: boolean }

/** A ruled cell of the sheet; on phones an inset panel of its own. `flush`: its rows run from edge to edge and bring their own room. */
export function Cell({ children, className, label, flush = false }: CellProps) {
  return (
    <section
      aria-label={label}
      className={classes(
        'mx-3 mb-3 min-w-0 overflow-hidden rounded-panel border border-line bg-surface sm:mx-0 sm:mb-0 sm:rounded-none sm:border-0 sm:bg-transparent',
        !flush && 'px-4 py-3.5 sm:px-[22px] sm:py-4',
        className,
      )}
    >
      {children}
    </section>
  )
}

/** A cell's title, its aside, and what stands at the right. */
export function CellTitle({ children, aside, right }: { children: ReactNode; aside?: ReactNode; right?: ReactNode }) {
  return (
    <div className="mb-2 flex min-h-6 flex-wrap items-baseline gap-x-2.5 gap-y-0.5">
      <h2 className="text-cell">{children}</h2>
      {aside && <p className="text-small text-text-3">{aside}</p>}
      {right && <div className="ml-auto text-small text-text-3">{right}</div>}
    </div>
  )
}
