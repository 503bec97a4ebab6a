import { Calendar, ChevronDown, type LucideIcon, Search, Tag, Timer, Wallet, X } from 'lucide-react'
import { type ComponentProps, type RefObject, useEffect, useState } from 'react'
import { useAccountById, useAccountColour, useAccounts } from '../../api/accounts.ts'
import { useCategories } from '../../api/transactions.ts'
import { periodOf } from '../../format/period.ts'
import { Key } from '../../parts/button.tsx'
import { CategoryIcon, categoryColour, toReview, useCategoryNames } from '../../parts/categories.tsx'
import { classes } from '../../parts/classes.ts'
import { Icon } from '../../parts/icon.tsx'
import { Menu, MenuChoices } from '../../parts/menu.tsx'
import { useToday } from '../../parts/now.ts'
import { PeriodChoices } from '../../parts/period-menu.tsx'
import type { TransactionsSearch } from './filter.ts'

type Props = {
  search: TransactionsSearch
  onChange: (change: TransactionsSearch) => void
  field: RefObject<HTMLInputElement | null>
}

/** A menu cannot offer an empty value; this one stands for "no filter". */
const all = 'all'
const chosen = (value: string) => (value === all ? '' : value)

export function FilterBar({ search, onChange, field }: Props) {
  const today = useToday()
  const account = useAccountById()(search.account ?? '')
  const names = useCategoryNames()(search.category ?? null)
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1.5 border-line border-b px-4 py-2 sm:px-[22px]">
      <Menu
        align="start"
        trigger={
          <FilterChip
            icon={Calendar}
            words={search.period ? periodOf(search.period, today).label : 'All time'}
            on={Boolean(search.period)}
          />
        }
      >
        <PeriodChoices
          value={search.period ?? all}
          first={{ value: all, words: 'All time' }}
          onChoose={(period) => onChange({ period: chosen(period) })}
        />
      </Menu>
      <Menu
        align="start"
        trigger={<FilterChip icon={Wallet} words={account?.name ?? 'All accounts'} on={Boolean(search.account)} />}
      >
        <AccountChoices value={search.account ?? all} onChoose={(id) => onChange({ account: chosen(id) })} />
      </Menu>
      <Menu
        align="start"
        trigger={
          <FilterChip
            icon={Tag}
            words={search.category ? (names.detailed ?? names.primary) : 'Category'}
            on={Boolean(search.category)}
          />
        }
      >
        <CategoryChoices
          value={search.category ?? all}
          onChoose={(category) => onChange({ category: chosen(category) })}
        />
      </Menu>
      <Menu
        align="start"
        trigger={
          <FilterChip icon={Timer} words={statuses[search.status ?? ''] ?? 'Status'} on={Boolean(search.status)} />
        }
      >
        <MenuChoices
          value={search.status ?? all}
          choices={[
            { value: all, words: 'Any status' },
            ...Object.entries(statuses).map(([value, words]) => ({ value, words })),
          ]}
          onChoose={(status) => onChange({ status: chosen(status) })}
        />
      </Menu>
      <SearchField
        key={search.q ? 'set' : 'clear'}
        value={search.q ?? ''}
        field={field}
        onChange={(q) => onChange({ q })}
      />
    </div>
  )
}

const statuses: Readonly<Record<string, string>> = { booked: 'Booked', pending: 'Pending', removed: 'Deleted' }

function FilterChip({
  icon,
  words,
  on,
  ...rest
}: ComponentProps<'button'> & { icon: LucideIcon; words: string; on: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(
        'inline-flex h-9 max-w-[220px] items-center gap-1.5 rounded-control border px-2.5 text-[13px] font-[500] transition-colors duration-120 sm:h-8',
        on ? 'border-transparent bg-accent-soft text-accent-ink' : 'border-line bg-surface text-text-2 hover:bg-hover',
      )}
    >
      <Icon of={icon} size={14} className="shrink-0 max-[480px]:hidden" />
      <span className="truncate">{words}</span>
      <Icon of={ChevronDown} size={13} className="shrink-0 opacity-70" />
    </button>
  )
}

function AccountChoices({ value, onChoose }: { value: string; onChoose: (id: string) => void }) {
  const { data = [] } = useAccounts()
  const colour = useAccountColour()
  const choices = data.map(({ id, name, bank }) => ({
    value: id,
    words: `${name} · ${bank}`,
    mark: <span className="h-4 w-[3px] rounded-full bg-(--c)" style={{ '--c': colour(id) }} />,
  }))
  return <MenuChoices value={value} choices={[{ value: all, words: 'All accounts' }, ...choices]} onChoose={onChoose} />
}

function CategoryChoices({ value, onChoose }: { value: string; onChoose: (category: string) => void }) {
  const { data = [] } = useCategories()
  const primaries = [...new Map(data.map(({ primary, primaryLabel }) => [primary, primaryLabel]))]
  const choices = [[toReview, 'To review'] as const, ...primaries].map(([id, words]) => ({
    value: id,
    words,
    mark: (
      <span style={{ '--c': categoryColour(id) }}>
        <CategoryIcon of={id} size={15} />
      </span>
    ),
  }))
  return (
    <MenuChoices value={value} choices={[{ value: all, words: 'All categories' }, ...choices]} onChoose={onChoose} />
  )
}

const typingMs = 250

/** Typed words reach the URL when the typing rests. */
function SearchField({
  value,
  field,
  onChange,
}: {
  value: string
  field: Props['field']
  onChange: (q: string) => void
}) {
  const [words, setWords] = useState(value)
  useEffect(() => {
    if (words === value) return
    const timer = setTimeout(() => onChange(words), typingMs)
    return () => clearTimeout(timer)
  }, [words, value, onChange])
  return (
    <div className="relative flex min-w-32 flex-1 items-center sm:ml-auto sm:max-w-56">
      <Icon of={Search} size={15} className="pointer-events-none absolute left-2.5 text-text-3" />
      <input
        ref={field}
        type="text"
        enterKeyHint="search"
        aria-label="Filter by words"
        placeholder="Filter"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setWords('')
          event.currentTarget.blur()
        }}
        className="field-focus peer h-9 w-full rounded-control border border-transparent bg-transparent pr-9 pl-8 text-input outline-none placeholder:text-text-3 hover:bg-hover focus:border-line-2 focus:bg-surface sm:h-8 sm:text-[13px]"
      />
      <span className="pointer-events-none absolute right-2 max-sm:hidden peer-focus:hidden">
        {!words && <Key>/</Key>}
      </span>
      {words && (
        <button
          type="button"
          aria-label="Clear filter words"
          onClick={() => setWords('')}
          className="absolute right-1 grid size-7 place-items-center rounded-control text-text-2 hover:text-text"
        >
          <Icon of={X} size={14} />
        </button>
      )}
    </div>
  )
}
