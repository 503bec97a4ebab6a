import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-[color-mix(in_oklab,var(--accent)_88%,var(--text))] disabled:opacity-60',
  plain: 'border border-line-2 bg-surface text-text hover:bg-hover disabled:text-text-3',
  quiet: 'text-text-2 hover:bg-hover disabled:text-text-3',
  danger: 'bg-negative text-surface hover:bg-[color-mix(in_oklab,var(--negative)_88%,var(--text))] disabled:opacity-60',
}

/** How a button looks; links that act as one wear it too. */
export const buttonLook = (look: Look = 'plain', more = ''): string =>
  classes(
    'inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-3.5 font-[550] whitespace-nowrap transition-colors duration-120 sm:min-h-8 sm:px-3',
    looks[look],
    more,
  )

type Props = ComponentProps<'button'> & { look?: Look; icon?: LucideIcon; busy?: boolean }

/** `busy`: what it does is under way; it stays readable and takes no second press. */
export function Button({ look = 'plain', icon, busy = false, className, children, disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonLook(look, className)}
    >
      {icon && <Icon of={icon} size={15} />}
      {children}
    </button>
  )
}

/** An icon alone: it needs its name in words. */
export function IconButton({
  icon,
  label,
  className,
  ...rest
}: ComponentProps<'button'> & { icon: LucideIcon; label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={classes(
        'inline-grid size-11 shrink-0 place-items-center rounded-control text-text-2 transition-colors duration-120 hover:bg-hover hover:text-text disabled:text-text-3 disabled:opacity-50 sm:size-8',
        className,
      )}
    >
      <Icon of={icon} size={16} />
    </button>
  )
}

export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-[5px] border border-line bg-sunken px-1.5 font-sans text-caption text-text-3">
      {children}
    </kbd>
  )
}
