import { Link } from '@tanstack/react-router'
import { useId, useMemo, useState } from 'react'
import { isNegative, isZero, moneyText, toNumber } from '../../format/money.ts'
import { elapsed, type Period } from '../../format/period.ts'
import { count } from '../../format/words.ts'
import { CategoryIcon, categoryColour } from '../../parts/categories.tsx'
import { classes } from '../../parts/classes.ts'
import { Amount } from '../../parts/figure.tsx'
import { useToday } from '../../parts/now.ts'
import { confluence, drawing } from './confluence-geometry.ts'
import type { MoneyFlow } from './money-flow.ts'

type Props = { flow: MoneyFlow; shown: number; period: Period }

const mostPayers = 4
const kept = 'kept'
const rest = 'rest'

/** Money in, one river, money out. A label opens the rows it is made of. */
export function ConfluenceChart({ flow, shown, period }: Props) {
  const [lit, setLit] = useState<string>()
  const { sources, sinks } = useMemo(() => streams(flow, shown), [flow, shown])
  const drawn = useMemo(() => confluence(sources, sinks), [sources, sinks])
  const today = useToday()
  const id = useId()
  const at = new Map([...drawn.sources, ...drawn.sinks].map((ribbon) => [ribbon.key, ribbon]))
  const order = [...sources, ...sinks].map(({ key }) => key)
  const gradientOf = (key: string) => `${id}${order.indexOf(key)}`
  const dim = (key: string) => (lit !== undefined && lit !== key ? 0.22 : 1)
  const hover = (key: string) => ({ onPointerEnter: () => setLit(key), onPointerLeave: () => setLit(undefined) })
  const place = (key: string) => ({ top: at.get(key)?.y ?? 0, opacity: lit !== undefined && lit !== key ? 0.5 : 1 })
  const hasTrunkText = drawn.trunk.size > 44

  return (
    <div className="grid grid-cols-[minmax(150px,205px)_minmax(180px,1fr)_minmax(300px,340px)] gap-3">
      <ul className="relative" style={{ height: drawn.height }}>
        {sources.map(({ key, label, money, words }) => (
          <li
            key={key}
            {...hover(key)}
            style={place(key)}
            className="absolute inset-x-0 flex -translate-y-1/2 items-baseline justify-between gap-2 transition-opacity"
          >
            <span className="min-w-0">
              <span className="block truncate text-[13px] leading-[17px]">{label}</span>
              {words && <span className="block truncate text-caption text-text-3">{words}</span>}
            </span>
            {money && (
              <Amount
                of={money.of}
                sign={money.sign}
                className={classes('text-[13px]', money.sign === 'signed' ? 'font-[550] text-positive' : 'text-text-2')}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="relative" style={{ height: drawn.height }}>
        <svg
          viewBox={`0 0 ${drawing.width} ${drawn.height}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
          role="img"
          aria-label={`${moneyText(flow.received)} in, ${moneyText(flow.spent, 'magnitude')} spent, ${moneyText(flow.kept)} kept`}
        >
          <defs>
            {[...sources, ...sinks].map(({ key, colour }) => (
              <linearGradient
                key={key}
                id={gradientOf(key)}
                gradientUnits="userSpaceOnUse"
                {...span(drawn.sources.some((one) => one.key === key))}
              >
                <stop offset="0" stopColor={colour} stopOpacity={key === kept ? 0.25 : 1} />
                <stop offset="1" stopColor="var(--flow)" />
              </linearGradient>
            ))}
          </defs>
          {[...drawn.sources, ...drawn.sinks].map(({ key, path }) => (
            <path
              key={key}
              d={path}
              fill={`url(#${gradientOf(key)})`}
              opacity={dim(key)}
              className="transition-opacity duration-120"
              {...hover(key)}
            />
          ))}
          {/* Over the ends of the ribbons, so that no seam shows. */}
          <rect
            x={drawing.trunkFrom - 1}
            y={drawn.trunk.y}
            width={drawing.trunkTo - drawing.trunkFrom + 2}
            height={drawn.trunk.size}
            fill="var(--flow)"
          />
        </svg>
        <p
          className={classes(
            'pointer-events-none absolute left-1/2 -translate-x-1/2 -translate-y-1/2 text-center whitespace-nowrap',
            hasTrunkText ? 'text-on-flow' : 'rounded-full bg-flow px-2.5 py-0.5 text-on-flow',
          )}
          style={{ top: drawn.trunk.y + drawn.trunk.size / 2 }}
        >
          <span className="block font-[600]">
            <Amount of={flow.received} /> in
          </span>
          {hasTrunkText && <span className="hidden text-caption lg:block">{elapsed(period, today)}</span>}
        </p>
      </div>
      <ul className="relative" style={{ height: drawn.height }}>
        {sinks.map(({ key, label, money, words, colour }) => (
          <li
            key={key}
            {...hover(key)}
            style={{ ...place(key), '--c': colour }}
            className="absolute inset-x-0 -translate-y-1/2 transition-opacity"
          >
            {key === kept || key === rest ? (
              <span className={classes('flex h-6 items-center gap-2 px-1.5 text-[13px]', key === kept && 'font-[600]')}>
                <span className="w-[15px]" />
                <span className="min-w-0 flex-1 truncate">{label}</span>
                {money && <Amount of={money.of} sign={money.sign} />}
                <span className="w-16 text-right text-caption font-[400] text-text-3">{words}</span>
              </span>
            ) : (
              <Link
                to="/transactions"
                search={{ category: key, period: period.key }}
                className="flex h-6 items-center gap-2 rounded-chip px-1.5 text-[13px] hover:bg-hover"
              >
                <CategoryIcon of={key} size={15} />
                <span className="min-w-0 flex-1 truncate">{label}</span>
                {money && <Amount of={money.of} sign={money.sign} className="font-[500]" />}
                <span className="w-16 text-right text-caption text-text-3">{words}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const span = (isSource: boolean) =>
  isSource ? { x1: 0, x2: drawing.trunkFrom } : { x1: drawing.width, x2: drawing.trunkTo }

type Labelled = {
  key: string
  value: number
  label: string
  colour: string
  money?: { of: MoneyFlow['spent']; sign: 'signed' | 'magnitude' | 'plain' }
  words?: string
}

/** The two sides, each with its own label; what is not named one by one is drawn, and counted in words. */
function streams(
  { payers, categories, received, spent, kept: left }: MoneyFlow,
  shown: number,
): { sources: Labelled[]; sinks: Labelled[] } {
  const size = (money: MoneyFlow['spent']) => Math.abs(toNumber(money))
  const named = payers.slice(0, mostPayers)
  const sources: Labelled[] = named.map((payer) => ({
    key: `from ${payer.key}`,
    value: size(payer.received),
    label: payer.label,
    colour: 'var(--cat-income)',
    money: { of: payer.received, sign: 'signed' },
    ...(payer.transactions > 1 ? { words: count(payer.transactions, 'payment') } : {}),
  }))
  const unnamed = size(received) - named.reduce((total, payer) => total + size(payer.received), 0)
  if (unnamed > 0.005) {
    sources.push({
      key: 'from others',
      value: unnamed,
      label: named.length > 0 ? 'Other income' : 'Income',
      colour: 'var(--cat-income)',
    })
  }
  if (isNegative(left)) {
    sources.push({
      key: 'from savings',
      value: size(left),
      label: 'From what you had',
      colour: 'var(--control)',
      money: { of: left, sign: 'magnitude' },
    })
  }

  const listed = categories.slice(0, shown)
  const sinks: Labelled[] = listed.map((group) => ({
    key: group.key,
    value: size(group.spent),
    label: group.label,
    colour: categoryColour(group.key),
    money: { of: group.spent, sign: 'magnitude' },
    words: count(group.transactions, 'row'),
  }))
  const smaller = categories.slice(shown)
  if (smaller.length > 0) {
    sinks.push({
      key: rest,
      value: Math.max(size(spent) - listed.reduce((total, group) => total + size(group.spent), 0), 0),
      label: `${count(smaller.length, 'smaller category', 'smaller categories')}`,
      colour: 'var(--cat-uncategorised)',
    })
  }
  if (!isNegative(left) && !isZero(left)) {
    sinks.push({
      key: kept,
      value: size(left),
      label: 'Kept',
      colour: 'var(--flow)',
      money: { of: left, sign: 'plain' },
    })
  }
  return { sources, sinks }
}
