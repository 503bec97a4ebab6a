import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { Eye, EyeOff, type LucideIcon, Plus, RefreshCw, Search, SunMoon } from 'lucide-react'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { useAccountColour, useAccounts } from '../api/accounts.ts'
import { Dialog } from './dialog.tsx'
import { Icon } from './icon.tsx'
import { useKeys } from './keys.ts'
import { match } from './match.ts'
import { setPreference, usePreferences, useTheme } from './preferences.ts'
import { places } from './screens-list.ts'
import { useSyncNow } from './sync-now.tsx'

let open = false
const listeners = new Set<() => void>()

export const openPalette = (): void => set(true)

/** Everything by name: screens, accounts, the few commands, or the typed words as a search among the rows. */
export function Palette() {
  const shown = useSyncExternalStore(subscribe, () => open)
  const toggleFigures = useToggleFigures()
  useKeys({ 'mod+k': () => set(!open), 'mod+shift+p': toggleFigures })
  return (
    <Dialog
      title="Search or jump to"
      titleHidden
      open={shown}
      onClose={() => set(false)}
      className="mt-[12vh] max-w-[560px]"
    >
      <Commands />
    </Dialog>
  )
}

function Commands() {
  const [words, setWords] = useState('')
  const navigate = useNavigate()
  const { data: accounts } = useAccounts()
  const accountColour = useAccountColour()
  const sync = useSyncNow()
  const dark = useTheme() === 'dark'
  const hidden = usePreferences().figures === 'hidden'
  const toggleFigures = useToggleFigures()
  const run = (work: () => unknown) => () => {
    set(false)
    work()
  }
  return (
    <Command label="Search or jump to" loop filter={match}>
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Icon of={Search} className="text-text-3" />
        <Command.Input
          value={words}
          onValueChange={setWords}
          placeholder="Search or jump to"
          className="h-12 w-full bg-transparent text-input outline-none placeholder:text-text-3"
        />
      </div>
      <Command.List className="max-h-[50vh] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-text-3">
        {words.trim() && (
          <Entry
            id="find"
            icon={Search}
            keywords={[words]}
            onSelect={run(() => navigate({ to: '/transactions', search: { q: words.trim() } }))}
          >
            Find “{words.trim()}” in transactions
          </Entry>
        )}
        <Command.Group heading="Go to">
          {places.map(({ to, name, icon }) => (
            <Entry key={to} id={name} keywords={[name]} icon={icon} onSelect={run(() => navigate({ to }))}>
              {name}
            </Entry>
          ))}
        </Command.Group>
        {accounts && accounts.length > 0 && (
          <Command.Group heading="Accounts">
            {accounts.map(({ id, name, bank }) => (
              <Entry
                key={id}
                id={id}
                keywords={[name, bank]}
                mark={
                  <span className="mx-1.5 h-4 w-[3px] rounded-full bg-(--c)" style={{ '--c': accountColour(id) }} />
                }
                onSelect={run(() => navigate({ to: '/transactions', search: { account: id } }))}
              >
                {name} <span className="text-text-3">{bank}</span>
              </Entry>
            ))}
          </Command.Group>
        )}
        <Command.Group heading="Do">
          <Entry id="sync" keywords={['Sync now']} icon={RefreshCw} onSelect={run(() => sync.start())}>
            Sync now
          </Entry>
          <Entry
            id="connect"
            keywords={['Connect a bank']}
            icon={Plus}
            onSelect={run(() => navigate({ to: '/connect' }))}
          >
            Connect a bank
          </Entry>
          <Entry
            id="theme"
            keywords={['Theme dark light']}
            icon={SunMoon}
            onSelect={run(() => setPreference('theme', dark ? 'light' : 'dark'))}
          >
            {dark ? 'Light theme' : 'Dark theme'}
          </Entry>
          <Entry
            id="figures"
            keywords={['Hide show amounts']}
            icon={hidden ? Eye : EyeOff}
            onSelect={run(toggleFigures)}
          >
            {hidden ? 'Show amounts' : 'Hide amounts'}
          </Entry>
        </Command.Group>
      </Command.List>
    </Command>
  )
}

type EntryProps = {
  id: string
  icon?: LucideIcon
  mark?: ReactNode
  keywords: string[]
  onSelect: () => void
  children: ReactNode
}

function Entry({ id, icon, mark, keywords, onSelect, children }: EntryProps) {
  return (
    <Command.Item
      value={id}
      keywords={keywords}
      onSelect={onSelect}
      className="flex min-h-11 items-center gap-2.5 rounded-control px-2.5 data-[selected=true]:bg-hover sm:min-h-9"
    >
      {icon ? <Icon of={icon} size={15} className="text-text-3" /> : mark}
      <span className="truncate">{children}</span>
    </Command.Item>
  )
}

function useToggleFigures(): () => void {
  const { figures } = usePreferences()
  return () => setPreference('figures', figures === 'hidden' ? 'shown' : 'hidden')
}

function set(next: boolean): void {
  open = next
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
