import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import {
  ArrowLeft,
  ArrowRight,
  CalendarClock,
  ChevronRight,
  CreditCard,
  EyeOff,
  History,
  KeyRound,
  type LucideIcon,
  Search,
  SearchX,
} from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useBanks, useConnect } from '../../api/connections.ts'
import { useProduct } from '../../api/session.ts'
import type { Bank } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Monogram } from '../../parts/monogram.tsx'
import { Empty, Failure, Note } from '../../parts/notice.tsx'
import { Cell, Screen, Scroll } from '../../parts/screen.tsx'
import { BoneRows } from '../../parts/skeleton.tsx'
import { EnvironmentTag } from './environment-tag.tsx'

/** Which bank, then what will be read. The bank itself asks for the sign-in, on its own page. */
export function ConnectScreen() {
  const { bank: providerId } = useSearch({ from: '/connect' })
  return (
    <Screen title="Connect a bank">
      <Scroll>
        <div className="mx-auto w-full max-w-[640px] py-2 sm:py-6">
          {providerId ? <Consent providerId={providerId} /> : <ChooseBank />}
        </div>
      </Scroll>
    </Screen>
  )
}

function ChooseBank() {
  const [words, setWords] = useState('')
  const { data: banks, error, refetch } = useBanks(useDeferredValue(words.trim()))
  const truelayer = useProduct()?.truelayer
  return (
    <Cell>
      <label className="relative mb-2 flex items-center">
        <span className="sr-only">Find your bank</span>
        <Icon of={Search} size={16} className="pointer-events-none absolute left-3.5 text-text-3" />
        <input
          type="text"
          // biome-ignore lint/a11y/noAutofocus: finding the bank is all that this page is for
          autoFocus
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder="Find your bank"
          className="field-focus h-12 w-full rounded-control border border-control bg-surface pr-3 pl-10 text-input placeholder:text-text-3"
        />
      </label>
      {truelayer && !truelayer.configured && <NeedsTrueLayer />}
      {banks ? (
        <BankList banks={banks} />
      ) : error ? (
        <Failure error={error} retry={refetch} />
      ) : (
        <BoneRows rows={6} height={56} label="Loading banks" />
      )}
    </Cell>
  )
}

function BankList({ banks }: { banks: Bank[] }) {
  if (banks.length === 0) {
    return (
      <Empty icon={SearchX} title="No bank of that name">
        Try a part of its name, as the bank writes it.
      </Empty>
    )
  }
  return (
    <ul className="-mx-2">
      {banks.map(({ providerId, name, country, demo }) => (
        <li key={providerId}>
          <Link
            to="/connect"
            search={{ bank: providerId }}
            className="flex min-h-14 items-center gap-3.5 rounded-control px-2 hover:bg-hover"
          >
            <Monogram name={name} colour={demo ? 'var(--accent)' : monogramColour(name)} size={34} />
            <span className="min-w-0 flex-1">
              <span className="flex items-center gap-2">
                <span className="truncate font-[550]">{name}</span>
                {demo && <EnvironmentTag environment="demo" />}
              </span>
              <span className="block text-small text-text-3">
                {demo ? 'Made-up accounts, to look around with' : country?.toUpperCase()}
              </span>
            </span>
            <Icon of={ChevronRight} className="text-text-3" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function NeedsTrueLayer() {
  return (
    <div className="my-3">
      <Note tone="accent" icon={KeyRound}>
        <p className="font-[600]">Real banks need TrueLayer credentials</p>
        <p className="text-text-2">
          Tributary reads banks through TrueLayer, a regulated provider. Its client id and secret are free to get and
          are kept on your machine.
        </p>
        <Link to="/settings" hash="truelayer" className="inline-block pt-1 font-[550] text-accent-ink hover:underline">
          Set them in Settings
        </Link>
      </Note>
    </div>
  )
}

const reads: readonly (readonly [LucideIcon, string, string])[] = [
  [CreditCard, 'Accounts and cards', 'Their names, the last digits of their numbers, and balances.'],
  [History, 'All the history the bank gives', 'Usually one to six years of transactions, pending ones too.'],
  [CalendarClock, 'For 90 days at a time', 'Then the bank asks you to confirm. You can disconnect on any day.'],
  [EyeOff, 'Reading only', 'No payment can be made. Your bank password is typed at the bank and never seen here.'],
]

function Consent({ providerId }: { providerId: string }) {
  const navigate = useNavigate()
  const { data: banks } = useBanks('')
  const { mutate, isPending, error } = useConnect()
  const bank = banks?.find((one) => one.providerId === providerId)
  const name = bank?.name ?? 'your bank'
  return (
    <Cell>
      <Link to="/connect" className="mb-4 inline-flex items-center gap-1 text-[13px] text-accent-ink hover:underline">
        <Icon of={ArrowLeft} size={14} /> All banks
      </Link>
      <div className="mb-5 flex items-center gap-3.5">
        <Monogram name={name} colour={bank?.demo ? 'var(--accent)' : monogramColour(name)} size={44} />
        <h2 className="text-title">What Tributary will read at {name}</h2>
      </div>
      <ul className="mb-6 space-y-4">
        {reads.map(([icon, title, words]) => (
          <li key={title} className="flex gap-3.5">
            <Icon of={icon} size={18} className="mt-0.5 shrink-0 text-accent-ink" />
            <div>
              <p className="font-[550]">{title}</p>
              <p className="text-text-2">{words}</p>
            </div>
          </li>
        ))}
      </ul>
      {bank?.demo && (
        <div className="mb-5">
          <Note tone="accent" icon={KeyRound}>
            <p>
              The demo bank lets <code className="font-mono text-[12px]">john</code> in with the password{' '}
              <code className="font-mono text-[12px]">doe</code>.
            </p>
          </Note>
        </div>
      )}
      {error && (
        <div className="mb-5">
          <Failure error={error} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={isPending} onClick={() => mutate(providerId)} className="max-sm:w-full">
          Go to {name} <Icon of={ArrowRight} size={15} />
        </Button>
        <Button onClick={() => navigate({ to: '/connections' })} className="max-sm:w-full">
          Cancel
        </Button>
      </div>
    </Cell>
  )
}

/** Banks that are not connected yet have no colour of their own: one of the eight by their name. */
const monogramColour = (name: string): string =>
  `var(--chart-${([...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 8) + 1})`
