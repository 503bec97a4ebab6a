import { LogOut } from 'lucide-react'
import { useSession, useSignOut } from '../../api/session.ts'
import { Button } from '../../parts/button.tsx'
import { SettingRow } from './field.tsx'

export function You() {
  const user = useSession().data?.user
  const { mutate, isPending } = useSignOut()
  return (
    <SettingRow name={user?.name ?? ''} words={user?.email}>
      <Button icon={LogOut} busy={isPending} onClick={() => mutate()}>
        Sign out
      </Button>
    </SettingRow>
  )
}

export function About() {
  const product = useSession().data?.product
  if (!product) return null
  return (
    <>
      <SettingRow name="Version">
        <span className="text-text-2">{product.version}</span>
      </SettingRow>
      <SettingRow name="Address">
        <span className="break-all text-text-2">{product.publicUrl}</span>
      </SettingRow>
      <SettingRow name="Presence" words={product.presence.says}>
        <span className="text-text-2">
          {product.presence.address === 'public' ? 'Public address known' : 'No public address'}
        </span>
      </SettingRow>
      <SettingRow name="HTTP API">
        <a href="/docs" className="font-[550] text-accent-ink hover:underline">
          Read its description
        </a>
      </SettingRow>
    </>
  )
}
