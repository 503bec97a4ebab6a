import { Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useRename } from '../../api/accounts.ts'
import { isRefusal } from '../../api/http.ts'
import type { Account } from '../../api/shapes.ts'
import { Icon } from '../../parts/icon.tsx'
import { toast } from '../../parts/toast.tsx'

/** The name, which a press turns into a field in its place: Enter saves, Esc restores, leaving it saves. */
export function AccountName({ account }: { account: Account }) {
  const [editing, setEditing] = useState(false)
  const { mutate } = useRename()
  const rename = (name: string) =>
    mutate(
      { id: account.id, name },
      { onError: (error) => toast(isRefusal(error) ? error.problem.title : 'Not renamed.', { tone: 'negative' }) },
    )
  const save = (words: string) => {
    setEditing(false)
    const name = words.trim()
    if (!name || name === account.name) return
    rename(name)
    toast(`Renamed to ${name}`, { undo: () => rename(account.name) })
  }
  if (editing) return <NameField name={account.name} onSave={save} onLeave={() => setEditing(false)} />
  return (
    <button
      type="button"
      onClick={() => setEditing(true)}
      title="Rename"
      className="group -mx-1.5 flex max-w-full items-center gap-1.5 rounded-chip px-1.5 py-px text-left hover:bg-hover"
    >
      <span className="truncate font-[550]">{account.name}</span>
      <Icon
        of={Pencil}
        size={13}
        className="shrink-0 text-text-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
      />
      <span className="sr-only">, rename</span>
    </button>
  )
}

function NameField({ name, onSave, onLeave }: { name: string; onSave: (name: string) => void; onLeave: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  const left = useRef(false)
  useEffect(() => field.current?.select(), [])
  const leave = (work: () => void) => {
    if (left.current) return
    left.current = true
    work()
  }
  return (
    <input
      ref={field}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      maxLength={60}
      onBlur={(event) => leave(() => onSave(event.target.value))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave(() => onSave(event.currentTarget.value))
        if (event.key === 'Escape') leave(onLeave)
      }}
      className="field-focus -mx-1.5 block h-[22px] w-full max-w-64 rounded-chip border border-control bg-surface px-[5px] font-[550] max-sm:h-9 max-sm:text-input"
    />
  )
}
