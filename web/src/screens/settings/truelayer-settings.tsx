import { CircleCheck } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type TrueLayer, useForgetTrueLayer, useSaveTrueLayer, useTrueLayer } from '../../api/settings.ts'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Failure } from '../../parts/notice.tsx'
import { Bone } from '../../parts/skeleton.tsx'
import { toast } from '../../parts/toast.tsx'
import { Copyable, Field } from './field.tsx'

const environments = {
  sandbox: 'sandbox (made-up banks)',
  live: 'live (real banks)',
  custom: 'a host of your own',
} as const

export function TrueLayerSettings() {
  const { data: settings, error, refetch } = useTrueLayer()
  if (error) return <Failure error={error} retry={refetch} />
  if (!settings) return <Bone className="h-40" />
  return (
    <div className="space-y-5">
      {settings.configured ? <Current settings={settings} /> : <Steps />}
      <div>
        <p className="mb-1 text-small text-text-2">
          Redirect URI, to be allowed in TrueLayer’s Console exactly like this
        </p>
        <Copyable text={settings.redirectUri} label="the redirect URI" />
      </div>
      {settings.source !== 'environment' && (
        <Credentials key={String(settings.configured)} replacing={settings.configured} />
      )}
    </div>
  )
}

function Steps() {
  return (
    <ol className="list-decimal space-y-1.5 pl-5 text-text-2 marker:text-text-3">
      <li>
        Open a free account at{' '}
        <a
          href="https://console.truelayer.com"
          target="_blank"
          rel="noreferrer"
          className="font-[550] text-accent-ink hover:underline"
        >
          console.truelayer.com
        </a>{' '}
        and create an application there. New ones start in the sandbox.
      </li>
      <li>In its settings allow the redirect URI below, letter by letter.</li>
      <li>Copy its client id and client secret into the two fields. They are tested at once.</li>
    </ol>
  )
}

function Current({ settings }: { settings: TrueLayer }) {
  const [asking, setAsking] = useState(false)
  const { mutate, isPending } = useForgetTrueLayer()
  const forget = () =>
    mutate(undefined, {
      onSuccess: () => toast('TrueLayer credentials forgotten'),
      onError: () => toast('They could not be forgotten. Nothing was changed.', { tone: 'negative' }),
      onSettled: () => setAsking(false),
    })
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="flex min-w-0 gap-2.5">
        <Icon of={CircleCheck} size={17} className="mt-0.5 shrink-0 text-positive" />
        <div className="min-w-0">
          <p className="font-[500]">
            Set up for {settings.environment ? environments[settings.environment] : 'TrueLayer'}
          </p>
          <p className="text-small text-text-2">
            Client id <code className="font-mono text-[12px] break-all">{settings.clientId}</code>.{' '}
            {settings.source === 'environment'
              ? 'Set by the environment of the program; change it there and start again.'
              : 'The secret is stored encrypted and never shown.'}
          </p>
        </div>
      </div>
      {settings.source === 'stored' && <Button onClick={() => setAsking(true)}>Forget</Button>}
      <Confirm
        title="Forget the TrueLayer credentials?"
        open={asking}
        onClose={() => setAsking(false)}
        yes="Forget"
        busy={isPending}
        onYes={forget}
      >
        <p>Banks connected through them stay in the list with all their rows, but can no longer be read.</p>
      </Confirm>
    </div>
  )
}

function Credentials({ replacing }: { replacing: boolean }) {
  const { mutate, isPending, error } = useSaveTrueLayer()
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const entered = new FormData(form)
    mutate(
      { clientId: String(entered.get('clientId')).trim(), clientSecret: String(entered.get('clientSecret')).trim() },
      {
        onSuccess: () => {
          form.reset()
          toast('Tested and stored')
        },
      },
    )
  }
  return (
    <form onSubmit={save} className="space-y-3">
      <div className="flex flex-col gap-3 sm:flex-row">
        <Field label={replacing ? 'New client id' : 'Client id'} name="clientId" required />
        <Field label={replacing ? 'New client secret' : 'Client secret'} name="clientSecret" type="password" required />
      </div>
      {error && <Failure error={error} safe="Nothing was stored." />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look={replacing ? 'plain' : 'primary'} busy={isPending}>
          {isPending ? 'Testing…' : 'Test and store'}
        </Button>
        <p className="text-small text-text-3">Asked of TrueLayer at once; stored encrypted only when it answers yes.</p>
      </div>
    </form>
  )
}
