import type { LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

const panel =
  'z-50 min-w-44 max-h-(--radix-dropdown-menu-content-available-height) animate-rise overflow-y-auto rounded-panel border border-line bg-raised p-1.5 shadow-(--shadow-raised)'
const item =
  'flex min-h-11 cursor-pointer select-none items-center gap-2.5 rounded-control px-2.5 text-text outline-none data-[disabled]:text-text-3 data-[highlighted]:bg-hover sm:min-h-8'

/** A menu under a button. `trigger` is the button. Not modal: a modal one would need an inline style sheet, which our policy refuses. */
export function Menu({
  trigger,
  align = 'end',
  children,
}: {
  trigger: ReactNode
  align?: 'start' | 'end'
  children: ReactNode
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align={align} sideOffset={6} collisionPadding={10} className={panel}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuItem({
  icon,
  danger,
  onSelect,
  children,
}: {
  icon: LucideIcon
  danger?: boolean
  onSelect: () => void
  children: ReactNode
}) {
  return (
    <DropdownMenu.Item onSelect={onSelect} className={classes(item, danger && 'text-negative')}>
      <Icon of={icon} size={15} className={danger ? 'text-negative' : 'text-text-3'} />
      {children}
    </DropdownMenu.Item>
  )
}

export type Choice = { value: string; words: string; mark?: ReactNode }

/** One of several, the chosen one marked. */
export function MenuChoices({
  value,
  choices,
  onChoose,
}: {
  value: string
  choices: readonly Choice[]
  onChoose: (value: string) => void
}) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          value={choice.value}
          className={classes(item, 'data-[state=checked]:bg-selected data-[state=checked]:font-[600]')}
        >
          {choice.mark}
          {choice.words}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
