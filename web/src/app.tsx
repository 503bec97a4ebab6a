import { Outlet, useLocation } from '@tanstack/react-router'
import { type Session, useSession } from './api/session.ts'
import { useLiveSyncs } from './api/syncs.ts'
import { Sidebar, TabBar } from './parts/navigation.tsx'
import { Failure } from './parts/notice.tsx'
import { Palette } from './parts/palette.tsx'
import { ShortcutsHelp } from './parts/shortcuts.tsx'
import { Toaster } from './parts/toast.tsx'
import { FrontDoor } from './screens/front-door/front-door.tsx'
import { SignedOut } from './screens/front-door/signed-out.tsx'

/** Who may see what: the sign-in page for anyone, everything else with a session. */
export function App() {
  const signingIn = useLocation().pathname === '/signin'
  const { data: session, error, isPending, refetch } = useSession(!signingIn)
  if (signingIn) return <Outlet />
  if (session) return <Shell session={session} />
  if (isPending) return <FrontDoor />
  if (error) {
    return (
      <FrontDoor>
        <Failure error={error} safe="" retry={refetch} />
      </FrontDoor>
    )
  }
  return <SignedOut />
}

function Shell({ session }: { session: Session }) {
  useLiveSyncs()
  return (
    <div className="flex h-dvh flex-col bg-canvas sm:flex-row">
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-16 rounded-control bg-accent px-4 py-2 font-[550] text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      <Sidebar session={session} />
      <main
        id="content"
        tabIndex={-1}
        className="flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden outline-none sm:my-2.5 sm:mr-2.5 sm:rounded-sheet sm:border sm:border-line sm:bg-surface sm:shadow-(--shadow-sheet)"
      >
        <Outlet />
      </main>
      <TabBar />
      <Toaster />
      <Palette />
      <ShortcutsHelp />
    </div>
  )
}
