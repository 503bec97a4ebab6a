// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of the virtual grid, see transaction-list.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: the row takes the focus, its cells do not
import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { useAccountById } from '../../api/accounts.ts'
import type { Transaction } from '../../api/shapes.ts'
import { isNegative } from '../../format/money.ts'
import { CategoryChip, CategoryIcon, categoryColour, primaryOf, useCategoryNames } from '../../parts/categories.tsx'
import { CategoryPicker } from '../../parts/category-picker.tsx'
import { classes } from '../../parts/classes.ts'
import { useEdits } from '../../parts/edits.ts'
import { Icon } from '../../parts/icon.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Monogram } from '../../parts/monogram.tsx'
import { TransactionAmount } from '../../parts/transaction-amount.tsx'

type Props = {
  row: Transaction
  rowIndex: number
  isOpen: boolean
  isCurrent: boolean
  isNew: boolean
  onOpen: () => void
}

/** Monogram · merchant and note · category · account · amount; on phones in two lines. */
export function TransactionRow({ row, rowIndex, isOpen, isCurrent, isNew, onOpen }: Props) {
  const account = useAccountById()(row.accountId)
  const name = row.merchant ?? row.description
  const { primary, detailed } = useCategoryNames()(row.category)
  return (
    <div
      id={`row-${row.id}`}
      role="row"
      aria-rowindex={rowIndex}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isOpen}
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && onOpen()}
      className={classes(
        'relative flex h-full cursor-pointer items-center gap-3 px-4 outline-offset-[-2px] sm:px-[22px]',
        isOpen
          ? 'bg-selected before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent'
          : 'hover:bg-hover',
        isNew && 'animate-arrive',
      )}
    >
      <Monogram name={name} colour={categoryColour(row.category)} dashed={row.status === 'pending'} />
      <span role="gridcell" className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span
            className={classes(
              'truncate font-[550]',
              row.note && 'max-w-[70%] shrink-0',
              row.status === 'pending' && 'text-text-2',
            )}
          >
            {name}
          </span>
          {row.status === 'pending' && <PendingTag />}
          {row.transfer && <TransferMark row={row} />}
          {row.note && <span className="truncate text-small text-text-3 max-sm:hidden">{row.note}</span>}
        </span>
        <span
          className="flex items-center gap-1.5 text-small text-text-3 sm:hidden"
          style={{ '--c': categoryColour(row.category) }}
        >
          <CategoryIcon of={row.category} />
          <span className={classes('max-w-[65%] shrink-0 truncate', row.category === null && 'text-warning')}>
            {primary}
          </span>
          <span aria-hidden="true">·</span>
          <span className="truncate">{account?.name}</span>
        </span>
      </span>
      <span role="gridcell" className="hidden w-[168px] shrink-0 items-center gap-2.5 sm:flex @4xl:w-[320px]">
        <RowCategory row={row} reachable={isCurrent} />
        <span className="hidden truncate text-small text-text-3 @4xl:block">{detailed}</span>
      </span>
      <span role="gridcell" className="hidden w-[112px] shrink-0 truncate text-[13px] text-text-2 @xl:block">
        {account?.name}
      </span>
      <span role="gridcell" className="min-w-[104px] shrink-0 text-right">
        <TransactionAmount of={row} />
      </span>
    </div>
  )
}

function RowCategory({ row, reachable }: { row: Transaction; reachable: boolean }) {
  const [open, setOpen] = useState(false)
  const { setCategory } = useEdits()
  const names = useCategoryNames()(row.category)
  const rowElement = () => document.getElementById(`row-${row.id}`)
  const openHere = () => document.activeElement === rowElement() && setOpen(true)
  // On the row that has the focus; elsewhere the key is left to the details.
  useKeys({ c: reachable ? openHere : undefined })
  return (
    <CategoryPicker
      value={row.category}
      open={open}
      onOpenChange={setOpen}
      onPick={(category) => setCategory(row, category)}
      onClosed={() => rowElement()?.focus()}
    >
      <CategoryChip
        category={row.category}
        tabIndex={reachable ? 0 : -1}
        aria-label={`Category: ${names.primary}${names.detailed ? `, ${names.detailed}` : ''}`}
        title={names.detailed ?? undefined}
        data-primary={primaryOf(row.category)}
        onClick={(event) => event.stopPropagation()}
      />
    </CategoryPicker>
  )
}

/** Where the money went, or where it came from: in words where there is room for them, else a sign that says them. */
function TransferMark({ row: { amount, transfer } }: { row: Transaction }) {
  const other = useAccountById()(transfer?.accountId ?? '')
  const words = `${isNegative(amount) ? 'to' : 'from'} ${other?.name ?? 'another account'}`
  return (
    <span title={words} className="flex min-w-0 items-center gap-1 text-small text-text-3 @max-4xl:shrink-0">
      <Icon of={ArrowLeftRight} size={13} className="shrink-0" />
      <span className="truncate @max-4xl:sr-only">{words}</span>
    </span>
  )
}

function PendingTag() {
  return (
    <span className="shrink-0 rounded-[6px] border border-control border-dashed px-1.5 text-caption text-text-2">
      Pending
    </span>
  )
}
