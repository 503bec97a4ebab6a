import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Key } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { modifier, useKeys } from './keys.ts'
import { places } from './screens-list.ts'
import { useSyncNow } from './sync-now.tsx'

const groups = [
  [
    'Anywhere',
    [
      [`${modifier}K`, 'Search or jump to'],
      ['S', 'Sync now'],
      [`${modifier}Shift P`, 'Hide amounts'],
      [`${modifier}Z`, 'Undo what was just done'],
      ['?', 'This list'],
    ],
  ],
  [
    'Transactions',
    [
      ['J', 'Next row'],
      ['K', 'Row before'],
      ['Enter', 'Open'],
      ['C', 'Category'],
      ['N', 'Note'],
      ['/', 'Filter'],
      ['Esc', 'Close, clear'],
    ],
  ],
  [
    'Review',
    [
      ['1', 'One payment'],
      ['2', 'Not the same'],
    ],
  ],
  [
    'Overview',
    [
      ['[', 'Month before'],
      [']', 'Next month'],
    ],
  ],
] as const

/** The keys that work everywhere, and the list of all keys under `?`. */
export function ShortcutsHelp() {
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const sync = useSyncNow()
  useKeys({
    '?': () => setOpen(true),
    s: () => sync.start(),
    ...Object.fromEntries(places.map(({ to, key }) => [`g ${key}`, () => navigate({ to })])),
  })
  return (
    <Dialog title="Keys" open={open} onClose={() => setOpen(false)} className="max-w-[520px] p-5">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <KeyGroup title="Go to" keys={places.map(({ name, key }) => [`G ${key.toUpperCase()}`, name] as const)} />
        {groups.map(([title, keys]) => (
          <KeyGroup key={title} title={title} keys={keys} />
        ))}
      </div>
    </Dialog>
  )
}

function KeyGroup({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className="mb-1 text-small text-text-3">{title}</h3>
      <dl>
        {keys.map(([key, words]) => (
          <div key={key} className="flex items-center justify-between gap-3 py-1">
            <dd>{words}</dd>
            <dt>
              <Key>{key}</Key>
            </dt>
          </div>
        ))}
      </dl>
    </section>
  )
}
