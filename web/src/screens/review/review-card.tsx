import { ArrowDownToLine, ArrowUpFromLine, CircleCheck, Clock, type LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useAccountById } from '../../api/accounts.ts'
import type { Review, Transaction } from '../../api/shapes.ts'
import { longDay } from '../../format/days.ts'
import { moneyText } from '../../format/money.ts'
import { Button, Key } from '../../parts/button.tsx'
import { useCategoryNames } from '../../parts/categories.tsx'
import { classes } from '../../parts/classes.ts'
import { Amount } from '../../parts/figure.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useKeys } from '../../parts/keys.ts'
import { useToday } from '../../parts/now.ts'

type Props = {
  review: Review
  busy: boolean
  takesFocus: boolean
  onDecide: (decision: 'accept' | 'reject') => void
}

type Words = {
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly heads: readonly [first: Head, second: Head]
  readonly effect: string
}
type Head = { readonly icon: LucideIcon; readonly words: string }

const wordsOf: Readonly<Record<Review['kind'], Words>> = {
  settlement: {
    question: 'Is this one payment?',
    yes: 'One payment',
    no: 'Not the same',
    heads: [
      { icon: Clock, words: 'Was pending' },
      { icon: CircleCheck, words: 'Is booked' },
    ],
    effect:
      'As one payment the booked row takes over your category and note, and keeps the day it was announced. No total changes.',
  },
  transfer: {
    question: 'Is this one transfer?',
    yes: 'One transfer',
    no: 'Not a transfer',
    heads: [
      { icon: ArrowUpFromLine, words: 'Left' },
      { icon: ArrowDownToLine, words: 'Arrived' },
    ],
    effect:
      'As one transfer between your accounts, neither row counts as spent or received. Both rows stay as they are.',
  },
}

/** Two rows that may belong together, side by side, and what it means if they do. */
export function ReviewCard({ review: { kind, first, second, reason }, busy, takesFocus, onDecide }: Props) {
  const card = useRef<HTMLElement>(null)
  const { question, yes, no, heads, effect } = wordsOf[kind]
  const accounts = useAccountById()
  const nameOf = ({ accountId }: Transaction) => {
    const account = accounts(accountId)
    return account ? `${account.name}, ${account.bank}` : '…'
  }
  const decide = (decision: 'accept' | 'reject') => !busy && onDecide(decision)
  useKeys({ 1: () => decide('accept'), 2: () => decide('reject') })
  useEffect(() => {
    if (takesFocus) card.current?.focus()
  }, [takesFocus])
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-labelledby="review-question"
      className="mx-3 my-3 max-w-[640px] animate-rise rounded-panel border border-line bg-surface p-4 outline-none sm:mx-auto sm:my-6 sm:p-5"
    >
      <h2 id="review-question" className="text-cell">
        {question}
      </h2>
      <p className="mt-0.5 text-small text-text-2">{reason}</p>
      {kind === 'settlement' && <p className="text-small text-text-3">{nameOf(second)}</p>}
      <Comparison of={[first, second]} heads={heads} nameOf={kind === 'transfer' ? nameOf : null} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button look="primary" busy={busy} onClick={() => decide('accept')}>
          {yes} <KeyHint>1</KeyHint>
        </Button>
        <Button busy={busy} onClick={() => decide('reject')}>
          {no} <KeyHint>2</KeyHint>
        </Button>
      </div>
      <p className="mt-3 text-small text-text-2">{effect}</p>
    </section>
  )
}

const KeyHint = ({ children }: { children: string }) => (
  <span aria-hidden="true" className="max-sm:hidden">
    <Key>{children}</Key>
  </span>
)

type ComparisonProps = {
  of: readonly [Transaction, Transaction]
  heads: Words['heads']
  /** Where they are of two accounts. */
  nameOf: ((row: Transaction) => string) | null
}

/** What both rows say, line by line; what differs is underlined, unless it has to. On phones each line has its name above it. */
function Comparison({ of: rows, heads, nameOf }: ComparisonProps) {
  const [first, second] = rows
  const today = useToday()
  const names = useCategoryNames()
  const category = ({ category }: Transaction) => {
    const { primary, detailed } = names(category)
    return detailed ? `${primary}, ${detailed}` : primary
  }
  return (
    <div className="mt-3 grid grid-cols-2 gap-x-4 sm:grid-cols-[100px_1fr_1fr]">
      <span className="max-sm:hidden" />
      {heads.map((head) => (
        <Head key={head.words} {...head} />
      ))}
      {nameOf && <Line name="Account" of={rows} says={nameOf} differing={false} />}
      <Line
        name="Amount"
        of={rows}
        differing={nameOf === null}
        says={(row) => moneyText(row.amount, 'signed')}
        shows={(row) => <Amount of={row.amount} sign="signed" className="text-cell" />}
      />
      <Line name="Day" of={rows} says={(row) => longDay(row.bookedOn, today)} />
      <Line
        name="The bank wrote"
        of={rows}
        says={(row) => row.description}
        shows={(row) => <span className="font-mono text-[12px] leading-[18px]">{row.description}</span>}
      />
      <Line name="Category" of={rows} says={category} />
      {(first.note || second.note) && <Line name="Note" of={rows} says={({ note }) => note} />}
    </div>
  )
}

const Head = ({ icon, words }: Head) => (
  <p className="flex items-center gap-1.5 border-line border-b py-1.5 text-small font-[500] text-text-2">
    <Icon of={icon} size={14} className="text-text-3" />
    {words}
  </p>
)

type LineProps = {
  name: string
  of: readonly [Transaction, Transaction]
  says: (row: Transaction) => string | null
  /** Where words alone will not do. */
  shows?: (row: Transaction) => ReactNode
  differing?: boolean
}

function Line({ name, of: [first, second], says, shows = says, differing = true }: LineProps) {
  const [one, other] = [says(first), says(second)]
  const differs = differing && one !== null && other !== null && one !== other
  return (
    <>
      <p className="text-small text-text-2 max-sm:col-span-2 max-sm:pt-2 sm:py-2">{name}</p>
      {[first, second].map((row) => (
        <p
          key={row.id}
          className={classes(
            'min-w-0 border-line border-b pt-0.5 pb-2 break-words sm:py-2',
            differs && 'underline decoration-accent decoration-2 underline-offset-4',
          )}
        >
          {shows(row) ?? '–'}
        </p>
      ))}
    </>
  )
}
