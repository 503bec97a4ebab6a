import {
  ArrowLeftRight,
  BadgePercent,
  Banknote,
  BanknoteArrowDown,
  CircleQuestionMark,
  HandHeart,
  HeartPulse,
  HousePlug,
  Landmark,
  type LucideIcon,
  PawPrint,
  Plane,
  Scale,
  ShoppingBag,
  ShoppingBasket,
  Sofa,
  Ticket,
  TrainFront,
  TvMinimalPlay,
  Umbrella,
  Utensils,
  Wrench,
} from 'lucide-react'
import { type ComponentProps, useMemo } from 'react'
import type { Category } from '../api/shapes.ts'
import { useCategories } from '../api/transactions.ts'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

/** How the URL and the API name the rows that have no category yet. */
export const toReview = 'review'

const icons: Readonly<Record<string, LucideIcon>> = {
  income: BanknoteArrowDown,
  transfers: ArrowLeftRight,
  cash: Banknote,
  bills: HousePlug,
  insurance: Umbrella,
  debt: Landmark,
  fees: BadgePercent,
  groceries: ShoppingBasket,
  eating_out: Utensils,
  transport: TrainFront,
  shopping: ShoppingBag,
  home: Sofa,
  health: HeartPulse,
  entertainment: Ticket,
  digital: TvMinimalPlay,
  travel: Plane,
  family: PawPrint,
  giving: HandHeart,
  government: Scale,
  services: Wrench,
}

/** `groceries.supermarket` → `groceries`. */
export const primaryOf = (category: string | null): string => category?.split('.')[0] ?? toReview

export const categoryColour = (category: string | null): string => {
  const primary = primaryOf(category)
  return `var(--cat-${primary in icons ? primary : 'uncategorised'})`
}

export function CategoryIcon({ of: category, size = 13 }: { of: string | null; size?: number }) {
  return <Icon of={icons[primaryOf(category)] ?? CircleQuestionMark} size={size} className="ink-icon shrink-0" />
}

type Names = { primary: string; detailed: string | null }

/** The words of a category id, primary or detailed; the id itself until the list is there. */
export function useCategoryNames(): (category: string | null) => Names {
  const { data } = useCategories()
  return useMemo(() => {
    const byId = new Map<string, Category>(data?.map((category) => [category.id, category]))
    const primaries = new Map(data?.map(({ primary, primaryLabel }) => [primary, primaryLabel]))
    return (category) => {
      if (category === null || category === toReview) return { primary: 'To review', detailed: null }
      const primary = primaries.get(primaryOf(category)) ?? primaryOf(category)
      const detailed = category.includes('.') ? (byId.get(category)?.label ?? null) : null
      return { primary, detailed }
    }
  }, [data])
}

type ChipProps = Omit<ComponentProps<'button'>, 'children'> & { category: string | null }

/** Icon and words; the whole chip is the button that changes it. A row to review is dashed with an amber question mark. */
export function CategoryChip({ category, className, ...rest }: ChipProps) {
  const { primary } = useCategoryNames()(category)
  return (
    <button
      type="button"
      {...rest}
      style={{ '--c': categoryColour(category) }}
      className={classes(
        'inline-flex h-7 max-w-full items-center gap-1.5 rounded-chip px-2 text-small text-text-2 transition-colors duration-120',
        category === null ? 'border border-control border-dashed hover:bg-hover' : 'tint-chip hover:text-text',
        className,
      )}
    >
      <CategoryIcon of={category} />
      <span className="truncate">{primary}</span>
      {category === null && (
        <span aria-hidden="true" className="font-[650] text-warning">
          ?
        </span>
      )}
    </button>
  )
}
