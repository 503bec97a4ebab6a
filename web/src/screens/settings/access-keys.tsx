import { KeyRound, Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { isRefusal } from '../../api/http.ts'
import { type Key, useCreateKey, useKeys, useRevokeKey } from '../../api/settings.ts'
import { plainDay, todayAt } from '../../format/days.ts'
import { Age } from '../../parts/age.tsx'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Failure, Note } from '../../parts/notice.tsx'
import { useToday } from '../../parts/now.ts'
import { BoneRows } from '../../parts/skeleton.tsx'
import { toast } from '../../parts/toast.tsx'
import { Copyable, Field } from './field.tsx'

export function AccessKeys() {
  const { data: keys, error, refetch } = useKeys()
  return (
    <div className="space-y-4">
      {keys ? (
        <KeyList keys={keys} />
      ) : error ? (
        <Failure error={error} retry={refetch} />
      ) : (
        <BoneRows rows={2} height={52} label="Loading keys" />
      )}
      <NewKey />
    </div>
  )
}

function KeyList({ keys }: { keys: Key[] }) {
  if (keys.length === 0)
    return <p className="text-text-2">There is no key. Nothing but this browser reads your ledger.</p>
  return (
    <ul>
      {keys.map((key) => (
        <KeyRow key={key.id} of={key} />
      ))}
    </ul>
  )
}

function KeyRow({ of: { id, name, prefix, scopes, createdAt, lastUsedAt } }: { of: Key }) {
  const [asking, setAsking] = useState(false)
  const { mutate, isPending } = useRevokeKey()
  const today = useToday()
  const revoke = () =>
    mutate(id, {
      onSuccess: () => toast(`Revoked ${name}`),
      onError: (error) => toast(isRefusal(error) ? error.problem.title : 'Not revoked.', { tone: 'negative' }),
      onSettled: () => setAsking(false),
    })
  return (
    <li className="flex items-center gap-3 border-line py-2.5 first:pt-0 not-last:border-b">
      <Icon of={KeyRound} size={16} className="shrink-0 text-text-3" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-[550]">{name}</span>
          <code className="font-mono text-[12px] text-text-3">{prefix}…</code>
        </p>
        <p className="text-small text-text-2">
          {scopes.join(', ')}; made {plainDay(todayAt(new Date(createdAt)), today)},{' '}
          {lastUsedAt ? (
            <>
              used <Age at={lastUsedAt} sentence />
            </>
          ) : (
            'never used'
          )}
        </p>
      </div>
      <Button onClick={() => setAsking(true)}>Revoke</Button>
      <Confirm
        title={`Revoke ${name}?`}
        open={asking}
        onClose={() => setAsking(false)}
        yes="Revoke"
        busy={isPending}
        onYes={revoke}
      >
        <p>Whatever uses this key is refused from now on. Your data stays as it is.</p>
      </Confirm>
    </li>
  )
}

function NewKey() {
  const { mutate, isPending, error, data: made, reset } = useCreateKey()
  const create = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    mutate(String(new FormData(event.currentTarget).get('name')).trim())
  }
  if (made) {
    return (
      <Note tone="accent" icon={KeyRound}>
        <p className="font-[600]">{made.name} is ready</p>
        <p className="pb-1.5 text-text-2">Copy it now: it is shown this once and stored only as a hash.</p>
        <Copyable text={made.key} label="the key" />
        <p className="pt-2">
          <Button onClick={reset}>Done</Button>
        </p>
      </Note>
    )
  }
  return (
    <form onSubmit={create} className="space-y-3">
      <div className="flex items-end gap-2">
        <Field label="Name of a new key" name="name" placeholder="Budget sheet" maxLength={60} required />
        <Button type="submit" icon={Plus} busy={isPending} className="sm:min-h-9">
          Create key
        </Button>
      </div>
      {error && <Failure error={error} safe="No key was made." />}
    </form>
  )
}
