import { Link, useMatchRoute } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useConnections } from '../api/connections.ts'
import type { Session } from '../api/session.ts'
import { isRunning, useSyncs } from '../api/syncs.ts'
import { useSummary } from '../api/transactions.ts'
import { toReview } from './categories.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'
import { places } from './screens-list.ts'
import { wantsPerson } from './states.tsx'

/** From 640 px: icons, from 1180 px icons and words. */
export function Sidebar({ session }: { session: Session }) {
  return (
    <nav
      aria-label="Main"
      className="hidden w-[60px] shrink-0 flex-col px-2.5 py-3.5 sm:flex lg:w-[212px] lg:pr-2.5 lg:pl-3.5"
    >
      <Link
        to="/"
        className="mb-3.5 flex items-center gap-2.5 rounded-control px-[7px] py-1"
        aria-label="Tributary, overview"
      >
        <Logo />
        <span className="hidden text-[16.5px] font-[650] tracking-[-0.01em] lg:inline">Tributary</span>
      </Link>
      <ul className="flex flex-1 flex-col gap-px">
        {places.map(({ to, name, icon }) => (
          <li key={to} className={to === '/settings' ? 'mt-auto' : undefined}>
            <SideLink to={to} name={name}>
              <Icon of={icon} />
            </SideLink>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex items-center gap-2.5 border-line border-t px-1 pt-3 lg:px-2">
        <span
          aria-hidden="true"
          className="grid size-[30px] shrink-0 place-items-center rounded-full bg-accent text-caption font-[650] text-on-accent"
        >
          {initials(session.user.name || session.user.email)}
        </span>
        <span className="hidden min-w-0 lg:block">
          <span className="block truncate text-[13px] leading-[17px] font-[550]">{session.user.name}</span>
          <span className="block truncate text-caption text-text-3">{session.user.email}</span>
        </span>
      </div>
    </nav>
  )
}

/** Phones: the same places along the bottom edge. */
export function TabBar() {
  return (
    <nav
      aria-label="Main"
      className="shrink-0 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="grid h-16 grid-cols-5">
        {places.map(({ to, name, icon }) => (
          <li key={to} className="contents">
            <Link
              to={to}
              activeOptions={{ exact: to === '/' }}
              className="relative flex flex-col items-center justify-center gap-1 text-[11px] leading-4 text-text-2"
              activeProps={{ className: 'font-[600] text-accent-ink' }}
            >
              <span className="relative">
                <Icon of={icon} size={20} />
                <Mark to={to} className="absolute -top-2 left-4" />
              </span>
              <span className="max-w-full truncate max-[359px]:tracking-[-0.04em]">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SideLink({ to, name, children }: { to: (typeof places)[number]['to']; name: string; children: ReactNode }) {
  const current = Boolean(useMatchRoute()({ to, fuzzy: to !== '/' }))
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/' }}
      title={name}
      className={classes(
        'relative flex h-[34px] items-center gap-2.5 rounded-control px-3 lg:px-[9px]',
        current ? 'bg-selected font-[600] text-text' : 'font-[500] text-text-2 hover:bg-hover',
      )}
    >
      <span className={current ? 'text-accent-ink' : 'text-text-3'}>{children}</span>
      <span className="sr-only lg:not-sr-only">{name}</span>
      <Mark to={to} className="max-lg:absolute max-lg:-top-1 max-lg:-right-1.5 max-lg:scale-85 lg:ml-auto" />
    </Link>
  )
}

/** What waits behind a menu entry: rows to review, banks that want their person, a sync at work. */
function Mark({ to, className }: { to: string; className: string }) {
  if (to === '/transactions') return <ReviewMark className={className} />
  if (to === '/connections') return <ConnectionsMark className={className} />
  return null
}

function ReviewMark({ className }: { className: string }) {
  const { data } = useSummary({ category: toReview })
  if (!data?.count) return null
  return (
    <Badge className={classes(className, 'bg-accent-soft text-accent-ink')} number={data.count} words="to review" />
  )
}

function ConnectionsMark({ className }: { className: string }) {
  const { data: connections } = useConnections()
  const { data: syncs } = useSyncs()
  const waiting = connections?.filter(({ state }) => wantsPerson(state)).length ?? 0
  if (waiting > 0)
    return <Badge className={classes(className, 'bg-warning-soft text-warning')} number={waiting} words="need you" />
  if (!syncs?.some(isRunning)) return null
  return (
    <span className={className}>
      <span className="block size-2 animate-pulse rounded-full bg-accent" />
      <span className="sr-only">, syncing</span>
    </span>
  )
}

function Badge({ number, words, className }: { number: number; words: string; className: string }) {
  return (
    <span
      className={classes(
        'min-w-[18px] rounded-full px-1.5 text-center text-[11px] leading-[18px] font-[600]',
        className,
      )}
    >
      {number > 999 ? '999+' : number}
      <span className="sr-only"> {words}</span>
    </span>
  )
}

const initials = (name: string): string =>
  name
    .split(/[\s@.]+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
