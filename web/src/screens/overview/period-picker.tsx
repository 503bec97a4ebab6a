import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { isMonth, type Period, stepMonth } from '../../format/period.ts'
import { IconButton } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Menu } from '../../parts/menu.tsx'
import { useToday } from '../../parts/now.ts'
import { PeriodChoices } from '../../parts/period-menu.tsx'

/** Month by month with the arrows or `[` and `]`, or any period from the menu. */
export function PeriodPicker({ period, onChoose }: { period: Period; onChoose: (key: string) => void }) {
  const monthly = isMonth(period)
  const newest = period.key >= useToday().slice(0, 7)
  const back = () => onChoose(stepMonth(period, -1))
  const forward = () => onChoose(stepMonth(period, 1))
  useKeys({ '[': monthly ? back : undefined, ']': monthly && !newest ? forward : undefined })
  return (
    <div className="flex h-9 items-center rounded-control border border-line bg-surface sm:h-8">
      {monthly && (
        <IconButton icon={ChevronLeft} label="Month before" onClick={back} className="max-sm:hidden sm:size-[30px]" />
      )}
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            className="flex h-full items-center gap-1 rounded-control px-2 text-[13px] font-[500] whitespace-nowrap hover:bg-hover"
          >
            <span className="max-sm:hidden">{period.label}</span>
            <span className="sm:hidden">{period.short}</span>{' '}
            <Icon of={ChevronDown} size={13} className="text-text-3" />
          </button>
        }
      >
        <PeriodChoices value={period.key} onChoose={onChoose} />
      </Menu>
      {monthly && (
        <IconButton
          icon={ChevronRight}
          label="Next month"
          disabled={newest}
          onClick={forward}
          className="max-sm:hidden sm:size-[30px]"
        />
      )}
    </div>
  )
}
