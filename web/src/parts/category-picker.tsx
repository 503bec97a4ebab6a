import { Command } from 'cmdk'
import { Check } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ReactNode, useMemo } from 'react'
import { useCategories } from '../api/transactions.ts'
import { CategoryIcon, categoryColour } from './categories.tsx'
import { Icon } from './icon.tsx'
import { match } from './match.ts'
import { recentCategories } from './recent-categories.ts'

type Props = {
  value: string | null
  open: boolean
  onOpenChange: (open: boolean) => void
  onPick: (category: string) => void
  /** Where the focus goes afterwards, when not back to the button. */
  onClosed?: () => void
  /** The button that it hangs under. */
  children: ReactNode
}

/** Every category by its letters: the recent ones first, then by primary group. */
export function CategoryPicker({ value, open, onOpenChange, onPick, onClosed, children }: Props) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>{children}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={10}
          aria-label="Choose a category"
          onCloseAutoFocus={(event) => {
            if (!onClosed) return
            event.preventDefault()
            onClosed()
          }}
          // A press here must not reach the row under the button: React passes events on through portals.
          onClick={(event) => event.stopPropagation()}
          className="z-50 w-[min(320px,calc(100vw-20px))] animate-rise overflow-hidden rounded-panel border border-line bg-raised shadow-(--shadow-raised)"
        >
          <CategoryList
            value={value}
            onPick={(category) => {
              onOpenChange(false)
              onPick(category)
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function CategoryList({ value, onPick }: Pick<Props, 'value' | 'onPick'>) {
  const { data = [] } = useCategories()
  const groups = useMemo(() => {
    const byPrimary = Map.groupBy(data, ({ primaryLabel }) => primaryLabel)
    const recent = recentCategories().flatMap((id) => data.find((category) => category.id === id) ?? [])
    return recent.length > 0 ? [['Recent', recent] as const, ...byPrimary] : [...byPrimary]
  }, [data])
  return (
    <Command label="Categories" loop filter={match}>
      <Command.Input
        autoFocus
        placeholder="Find a category"
        className="h-11 w-full border-line border-b bg-transparent px-3.5 text-input outline-none placeholder:text-text-3 sm:text-body"
      />
      <Command.List className="max-h-[min(340px,50vh)] overflow-y-auto p-1.5">
        <Command.Empty className="px-2.5 py-5 text-center text-text-2">No category has these letters.</Command.Empty>
        {groups.map(([title, categories]) => (
          <Command.Group
            key={title}
            heading={title}
            className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-text-3"
          >
            {categories.map(({ id, label, primaryLabel }) => (
              <Command.Item
                key={id}
                value={title === 'Recent' ? `recent ${id}` : id}
                keywords={[label, primaryLabel]}
                onSelect={() => onPick(id)}
                style={{ '--c': categoryColour(id) }}
                className="flex min-h-11 items-center gap-2.5 rounded-control px-2.5 data-[selected=true]:bg-hover sm:min-h-8"
              >
                <CategoryIcon of={id} size={15} />
                <span className="truncate">{label}</span>
                {id === value && <Icon of={Check} size={15} className="ml-auto text-accent-ink" />}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}
