import { CircleAlert, CloudOff, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { isRefusal } from '../api/http.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

/** A failure in the place of what it kept from showing: cause, what is safe, what next, and the code in small mono. */
export function Failure({
  error,
  safe = 'Your data is safe; nothing was changed.',
  retry,
}: {
  error: unknown
  safe?: string
  retry?: () => unknown
}) {
  const { title, detail, code, remedy } = isRefusal(error) ? error.problem : unexpected
  return (
    <div role="alert" className="flex animate-rise gap-3 rounded-panel bg-negative-soft p-4 text-text">
      <Icon of={CloudOff} size={18} className="mt-0.5 shrink-0 text-negative" />
      <div className="min-w-0 space-y-1">
        <p className="font-[600]">{title}</p>
        <p className="text-text-2">
          {detail && `${detail} `}
          {safe} {remedy}
        </p>
        <div className="flex flex-wrap items-center gap-3 pt-1.5">
          {retry && <Button onClick={() => retry()}>Try again</Button>}
          <code className="font-mono text-[12px] text-text-2">{code}</code>
        </div>
      </div>
    </div>
  )
}

/** Words for a person that are not a failure of ours: amber where something is theirs to do. */
export function Note({
  tone = 'warning',
  icon = CircleAlert,
  children,
}: {
  tone?: 'warning' | 'accent'
  icon?: LucideIcon
  children: ReactNode
}) {
  return (
    <div
      className={classes(
        'flex gap-3 rounded-panel p-4 text-text',
        tone === 'warning' ? 'bg-warning-soft' : 'bg-accent-soft',
      )}
    >
      <Icon
        of={icon}
        size={18}
        className={classes('mt-0.5 shrink-0', tone === 'warning' ? 'text-warning' : 'text-accent-ink')}
      />
      <div className="min-w-0 flex-1 space-y-1">{children}</div>
    </div>
  )
}

/** Nothing here: one line, one reason, up to three actions. */
export function Empty({
  icon,
  title,
  children,
  actions,
}: {
  icon: LucideIcon
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="mx-auto flex max-w-[420px] flex-col items-center gap-1.5 px-5 py-14 text-center">
      <span className="mb-2 grid size-11 place-items-center rounded-panel bg-accent-soft text-accent-ink">
        <Icon of={icon} size={20} />
      </span>
      <p className="text-cell">{title}</p>
      {children && <p className="text-pretty text-text-2">{children}</p>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}

const unexpected = {
  title: 'This part of the page stopped working.',
  detail: '',
  code: 'web.unexpected',
  remedy: 'Reload the page; report it if it stays.',
}
