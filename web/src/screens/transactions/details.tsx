import {
  ChevronDown,
  ChevronsUpDown,
  ChevronUp,
  CircleCheck,
  Clock,
  Sparkles,
  Trash2,
  Undo2,
  UserRound,
  X,
} from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useAccountById } from '../../api/accounts.ts'
import type { Account, Transaction } from '../../api/shapes.ts'
import { useTransaction } from '../../api/transactions.ts'
import { longDay } from '../../format/days.ts'
import { ago, exactly, moment } from '../../format/instants.ts'
import { Button, IconButton, Key } from '../../parts/button.tsx'
import { CategoryIcon, categoryColour, useCategoryNames } from '../../parts/categories.tsx'
import { CategoryPicker } from '../../parts/category-picker.tsx'
import { useEdits } from '../../parts/edits.ts'
import { Figure } from '../../parts/figure.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Monogram } from '../../parts/monogram.tsx'
import { Failure } from '../../parts/notice.tsx'
import { useNow, useToday } from '../../parts/now.ts'
import { Bone } from '../../parts/skeleton.tsx'
import { TransferHalf } from './transfer-half.tsx'

type Props = {
  id: string
  place: number
  of: number
  isLast: boolean
  onStep: (by: 1 | -1) => void
  onClose: () => void
}

/** One row in full, with what a person may change. */
export function Details({ id, place, of, isLast, onStep, onClose }: Props) {
  const { data: row, error, refetch } = useTransaction(id)
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-12 shrink-0 items-center gap-0.5 pr-3 pl-[22px] text-small text-text-2">
        <span>
          {place >= 0
            ? `${(place + 1).toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`
            : 'Outside this filter'}
        </span>
        <IconButton
          icon={ChevronUp}
          label="Row before"
          className="ml-auto"
          disabled={place === 0}
          onClick={() => onStep(-1)}
        />
        <IconButton icon={ChevronDown} label="Next row" disabled={isLast} onClick={() => onStep(1)} />
        <IconButton icon={X} label="Close" onClick={onClose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-[22px] pt-1 pb-6">
        {row ? (
          <Row key={row.id} row={row} onGone={onClose} />
        ) : error ? (
          <Failure error={error} retry={refetch} />
        ) : (
          <RowBones />
        )}
      </div>
      <div className="hidden shrink-0 items-center gap-4 border-line border-t px-[22px] py-2.5 text-small text-text-2 lg:flex">
        <Hint keys={['J', 'K']}>Step</Hint>
        <Hint keys={['C']}>Category</Hint>
        <Hint keys={['N']}>Note</Hint>
        <Hint keys={['Esc']}>Close</Hint>
      </div>
    </div>
  )
}

function Row({ row, onGone }: { row: Transaction; onGone: () => void }) {
  const account = useAccountById()(row.accountId)
  const name = row.merchant ?? row.description
  const today = useToday()
  return (
    <div className="space-y-5">
      <div>
        <div className="flex items-center gap-3.5">
          <Monogram name={name} colour={categoryColour(row.category)} size={44} dashed={row.status === 'pending'} />
          <div className="min-w-0">
            <h2 className="text-[16px] leading-[22px] font-[600] break-words">{name}</h2>
            <p className="text-small text-text-2">{longDay(row.bookedOn, today)}</p>
          </div>
        </div>
        <p className="mt-3">
          <Figure of={row.amount} sign="signed" />
        </p>
        <StatusLine row={row} account={account} />
      </div>
      <TransferHalf row={row} />
      <CategoryField row={row} />
      <NoteField row={row} />
      <dl className="space-y-2">
        <Fact name="The bank wrote">
          <span className="font-mono text-[12px] leading-[18px] break-words whitespace-pre-wrap">
            {row.description}
          </span>
        </Fact>
        <Fact name="Account">
          {account ? `${account.name}, ${account.bank}` : '…'}
          {account?.numberTail && ` ··${account.numberTail}`}
        </Fact>
        {row.status === 'booked' && row.pendingOn !== null && (
          <Fact name="Announced">{longDay(row.pendingOn, today)}</Fact>
        )}
        <Moment name="First seen" at={row.firstSeenAt} />
        {row.changedAt !== row.firstSeenAt && <Moment name="Last changed" at={row.changedAt} />}
      </dl>
      <Removal row={row} onGone={onGone} />
    </div>
  )
}

/** Out of the ledger, or back into it. */
function Removal({ row, onGone }: { row: Transaction; onGone: () => void }) {
  const { deleteRow, restoreRow } = useEdits()
  const [icon, words, act] =
    row.deletedAt === null ? ([Trash2, 'Delete', deleteRow] as const) : ([Undo2, 'Restore', restoreRow] as const)
  return (
    <Button
      look={row.deletedAt === null ? 'quiet' : 'plain'}
      icon={icon}
      className={row.deletedAt === null ? '-ml-3' : ''}
      onClick={() => {
        act(row)
        onGone()
      }}
    >
      {words}
    </Button>
  )
}

function StatusLine({ row, account }: { row: Transaction; account: Account | undefined }) {
  const now = useNow()
  const pending = row.status === 'pending'
  if (row.deletedAt !== null)
    return (
      <p className="mt-1.5 flex items-center gap-1.5 text-small text-text-2">
        <Icon of={Trash2} size={14} className="text-text-3" />
        <span title={exactly(row.deletedAt)}>You deleted this {ago(row.deletedAt, now)}; it is in no total</span>
      </p>
    )
  const where = account ? `${account.bank}${account.numberTail ? ` ··${account.numberTail}` : ''}` : 'the bank'
  return (
    <p className="mt-1.5 flex items-center gap-1.5 text-small text-text-2">
      <Icon of={pending ? Clock : CircleCheck} size={14} className={pending ? 'text-text-3' : 'text-positive'} />
      {pending ? `Pending at ${where}; not in any total yet` : `Booked by ${where}`}
    </p>
  )
}

function CategoryField({ row }: { row: Transaction }) {
  const [open, setOpen] = useState(false)
  const { setCategory } = useEdits()
  const { primary, detailed } = useCategoryNames()(row.category)
  useKeys({ c: () => setOpen(true) })
  return (
    <div>
      <p id="category-label" className="mb-1.5 text-small text-text-2">
        Category
      </p>
      <CategoryPicker
        value={row.category}
        open={open}
        onOpenChange={setOpen}
        onPick={(category) => setCategory(row, category)}
      >
        <button
          type="button"
          style={{ '--c': categoryColour(row.category) }}
          aria-labelledby="category-label category-value"
          className="flex min-h-11 w-full items-center gap-2 rounded-control border border-control bg-surface py-1 pr-2.5 pl-1 text-left hover:bg-hover sm:min-h-9"
        >
          <span id="category-value" className="flex min-w-0 flex-1 items-center gap-2">
            <span className="tint-chip flex h-7 shrink-0 items-center gap-1.5 rounded-[6px] px-2 text-small text-text-2">
              <CategoryIcon of={row.category} />
              {primary}
            </span>
            {detailed && <span className="truncate text-[13px] text-text-2">{detailed}</span>}
          </span>
          <Icon of={ChevronsUpDown} size={15} className="text-text-3" />
        </button>
      </CategoryPicker>
      <p className="mt-1.5 flex gap-1.5 text-small text-text-2">
        <Icon
          of={row.categorySource === 'person' ? UserRound : Sparkles}
          size={13}
          className="mt-[3px] shrink-0 text-text-3"
        />
        {because(row)}
      </p>
    </div>
  )
}

/** `Known merchant, 98% sure.` */
function because({ category, categorySource, confidence, reason }: Transaction): string {
  if (category === null) return reason || 'Nothing known fits; choose one.'
  if (categorySource === 'person') return reason || 'Chosen by you'
  if (categorySource === 'transfer') return reason
  return `${reason || 'Categorised by Tributary'}, ${Math.round(confidence * 100)}% sure`
}

function NoteField({ row }: { row: Transaction }) {
  const [words, setWords] = useState(row.note ?? '')
  const { setNote } = useEdits()
  const field = useRef<HTMLTextAreaElement>(null)
  useKeys({ n: () => field.current?.focus() })
  return (
    <label className="block">
      <span className="mb-1.5 block text-small text-text-2">Note</span>
      <textarea
        ref={field}
        rows={1}
        value={words}
        placeholder="Add a note"
        onChange={(event) => setWords(event.target.value)}
        onBlur={() => setNote(row, words)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setWords(row.note ?? '')
          if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
            event.preventDefault()
            // After the state above has landed, so that Escape saves nothing.
            const area = event.currentTarget
            requestAnimationFrame(() => area.blur())
          }
        }}
        className="field-focus field-sizing-content block min-h-11 w-full resize-none rounded-control border border-control bg-surface px-2.5 py-[7px] text-input placeholder:text-text-3 sm:min-h-9 sm:text-body"
      />
    </label>
  )
}

function Moment({ name, at }: { name: string; at: string }) {
  const now = useNow()
  return (
    <Fact name={name}>
      <time dateTime={at} title={exactly(at)}>
        {moment(at, now)}
      </time>
    </Fact>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-6 text-[13px]">
      <dt className="shrink-0 text-text-2">{name}</dt>
      <dd className="ml-auto min-w-0 text-right">{children}</dd>
    </div>
  )
}

function Hint({ keys, children }: { keys: string[]; children: string }) {
  return (
    <span className="flex items-center gap-1.5">
      {keys.map((key) => (
        <Key key={key}>{key}</Key>
      ))}
      {children}
    </span>
  )
}

function RowBones() {
  return (
    <div className="space-y-4" role="status" aria-label="Loading details">
      <Bone className="size-11" />
      <Bone className="h-10 w-48" />
      <Bone className="h-9" />
      <Bone className="h-9" />
    </div>
  )
}
