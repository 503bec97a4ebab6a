// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the rows on screen at their places
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Transaction } from '../../api/shapes.ts'
import { longDay, nearDay } from '../../format/days.ts'
import { classes } from '../../parts/classes.ts'
import { useKeys } from '../../parts/keys.ts'
import { phone, useMedia } from '../../parts/media.ts'
import { useToday } from '../../parts/now.ts'
import { groupByDay, type ListItem } from './day-groups.ts'
import { TransactionRow } from './transaction-row.tsx'
import { useArrivals } from './use-arrivals.ts'

type Props = {
  pending: readonly Transaction[]
  booked: readonly Transaction[]
  /** The rows are of the filter before, while those of the new one are on their way. */
  dimmed: boolean
  opened: string | undefined
  onOpen: (id: string | undefined) => void
  /** Steps the details, while they are open. */
  onStep: ((by: 1 | -1) => void) | undefined
  onNearEnd: () => void
}

const headingHeight = 38
const rowHeight = { phone: 56, wider: 40 }
/** Rows left below the window when the next page is asked for. */
const nearEnd = 60

/** The rows on screen and a few around them, under headings that stay at the top while their day is in view. */
export function TransactionList({ pending, booked, dimmed, opened, onOpen, onStep, onNearEnd }: Props) {
  const items = useMemo(() => groupByDay(pending, booked), [pending, booked])
  const onPhone = useMedia(phone)
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<string>()
  const arrived = useArrivals()
  const headings = useMemo(() => items.flatMap((item, index) => (item.kind === 'row' ? [] : [index])), [items])
  const stuck = useRef(0)

  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'row' ? rowHeight[onPhone ? 'phone' : 'wider'] : headingHeight),
    getItemKey: (index) => keyOf(items[index]),
    overscan: 12,
    scrollPaddingStart: headingHeight,
    rangeExtractor: useCallback(
      (range: Range) => {
        stuck.current = headings.findLast((index) => index <= range.startIndex) ?? 0
        return [...new Set([stuck.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b)
      },
      [headings],
    ),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights depend on the width and on what stands at each place
  useEffect(() => virtual.measure(), [virtual, onPhone, items])

  const drawn = virtual.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - nearEnd) onNearEnd()
  }, [last, items.length, onNearEnd])

  const current = opened ?? cursor ?? firstRow(items)
  const bringIntoView = useCallback(
    (id: string, align: 'auto' | 'center' = 'auto') => {
      const index = items.findIndex((item) => item.kind === 'row' && item.row.id === id)
      if (index >= 0) virtual.scrollToIndex(index, { align })
    },
    [items, virtual],
  )
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another row is opened, not whenever rows arrive
  useEffect(() => {
    if (opened) bringIntoView(opened, isFirst.current ? 'center' : 'auto')
    isFirst.current = false
  }, [opened])

  const move = (by: 1 | -1) => {
    if (onStep) return onStep(by)
    const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : []))
    const place = cursor === undefined ? -1 : rows.indexOf(cursor)
    const next = rows[Math.min(Math.max(place + by, 0), rows.length - 1)]
    if (!next) return
    setCursor(next)
    bringIntoView(next)
    requestAnimationFrame(() => document.getElementById(`row-${next}`)?.focus({ preventScroll: true }))
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => (opened ? onOpen(undefined) : false),
  })

  return (
    <div
      ref={scroller}
      className={classes(
        '@container min-h-0 flex-1 overflow-y-auto overscroll-contain transition-opacity',
        dimmed && 'opacity-60',
      )}
    >
      <div
        role="grid"
        aria-label="Transactions"
        aria-rowcount={items.length}
        className="relative"
        style={{ height: virtual.getTotalSize() }}
      >
        {drawn.map(({ index, key, start, size }) => {
          const item = items[index]
          if (!item) return null
          const sticks = index === stuck.current
          return (
            <div
              key={key}
              className={sticks ? 'sticky top-0 z-10' : 'absolute inset-x-0 top-0'}
              style={{ height: size, ...(sticks ? {} : { transform: `translateY(${start}px)` }) }}
            >
              {item.kind === 'row' ? (
                <TransactionRow
                  row={item.row}
                  rowIndex={index + 1}
                  isOpen={item.row.id === opened}
                  isCurrent={item.row.id === current}
                  isNew={arrived(item.row)}
                  onOpen={() => {
                    setCursor(item.row.id)
                    onOpen(item.row.id === opened ? undefined : item.row.id)
                  }}
                />
              ) : (
                <Heading item={item} rowIndex={index + 1} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

type HeadingProps = { item: Exclude<ListItem, { kind: 'row' }>; rowIndex: number }

function Heading({ item, rowIndex }: HeadingProps) {
  const today = useToday()
  const near = item.kind === 'day' ? nearDay(item.day, today) : null
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the keyboard steps through the transactions, not their headings
    <div
      role="row"
      aria-rowindex={rowIndex}
      className="flex h-full items-end bg-surface px-4 pb-1.5 text-[13px] sm:px-[22px]"
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className="flex gap-2">
        {item.kind === 'pending' ? (
          <>
            <span className="font-[600]">Pending</span>
            <span className="text-text-2">not in any total yet</span>
          </>
        ) : (
          <>
            {near && <span className="font-[600]">{near}</span>}
            <span className={near ? 'text-text-2' : 'font-[600]'}>{longDay(item.day, today)}</span>
          </>
        )}
      </div>
    </div>
  )
}

const keyOf = (item: ListItem | undefined): string => {
  if (item?.kind === 'row') return item.row.id
  return item?.kind === 'day' ? item.day : 'pending'
}

const firstRow = (items: readonly ListItem[]): string | undefined => {
  const first = items.find((item) => item.kind === 'row')
  return first?.kind === 'row' ? first.row.id : undefined
}
