import { Landmark, ShieldCheck, Tags } from 'lucide-react'
import { Icon } from '../../parts/icon.tsx'
import { FrontDoor } from './front-door.tsx'

const promises = [
  [Landmark, 'Every account in one ledger', 'UK and EU banks and cards, read through TrueLayer, all at once.'],
  [Tags, 'Named and categorised as it lands', 'With the reason beside it, and your word above all.'],
  [ShieldCheck, 'On your own machine', 'Reading only: nothing here can move money, and nothing is sent elsewhere.'],
] as const

export function SignedOut() {
  return (
    <FrontDoor>
      <div className="rounded-sheet border border-line bg-surface shadow-(--shadow-sheet)">
        <div className="p-6">
          <h1 className="text-title">Open your sign-in link</h1>
          <p className="mt-1.5 text-pretty text-text-2">
            It is in the terminal where Tributary was started: <Command>tributary up</Command> printed it. It works
            once; for a new one run <Command>tributary signin</Command>.
          </p>
        </div>
        <ul className="space-y-3.5 border-line border-t bg-sunken p-6 sm:rounded-b-sheet">
          {promises.map(([icon, title, words]) => (
            <li key={title} className="flex gap-3">
              <Icon of={icon} size={18} className="mt-0.5 shrink-0 text-accent-ink" />
              <div>
                <p className="font-[550]">{title}</p>
                <p className="text-small text-text-2">{words}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </FrontDoor>
  )
}

export function Command({ children }: { children: string }) {
  return (
    <code className="rounded-[5px] border border-line bg-sunken px-1.5 py-px font-mono text-[12px] whitespace-nowrap text-text">
      {children}
    </code>
  )
}
