import { Check, Copy } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId, useState } from 'react'
import { Button } from '../../parts/button.tsx'

/** Label at the left, control at the right. */
export function SettingRow({ name, words, children }: { name: string; words?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-44">
        <p className="font-[500]">{name}</p>
        {words && <p className="text-small text-text-2">{words}</p>}
      </div>
      {children}
    </div>
  )
}

/** A labelled line of input. */
export function Field({ label, ...rest }: ComponentProps<'input'> & { label: string }) {
  const id = useId()
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor={id} className="mb-1 block text-small text-text-2">
        {label}
      </label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        {...rest}
        className="field-focus h-11 w-full rounded-control border border-control bg-surface px-3 text-input placeholder:text-text-3 sm:h-9 sm:text-body"
      />
    </div>
  )
}

/** Text that a person carries elsewhere, in mono, with a button that does so. */
export function Copyable({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <div className="flex min-w-0 items-center gap-2">
      <code className="min-w-0 flex-1 rounded-control border border-line bg-sunken px-3 py-2 font-mono text-[12px] leading-[18px] break-all select-all">
        {text}
      </code>
      <Button icon={copied ? Check : Copy} onClick={copy} aria-label={`Copy ${label}`}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  )
}
