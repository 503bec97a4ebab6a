import { useMemo } from 'react'
import type { SpendingGroup } from '../api/insights.ts'
import { axisMonth, monthAndYear } from '../format/days.ts'
import { axisMoney, moneyText, toNumber } from '../format/money.ts'
import { useTheme } from '../parts/preferences.ts'
import { ChartCanvas, type ChartOption } from './canvas.tsx'
import { type ChartTheme, readTheme } from './theme.ts'

/** `group` is missing for a month without rows. */
export type MonthBar = { month: string; current: boolean; group: SpendingGroup | undefined }

type Props = { bars: readonly MonthBar[]; currency: string; height: number; onPick: (month: string) => void }

/** What was spent month by month; the months that the screen is about stand out. A press on one chooses it. */
export function MonthBars({ bars, currency, height, onPick }: Props) {
  const theme = useTheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, whose theme this is
  const option = useMemo(() => optionFor(bars, currency, readTheme()), [bars, currency, theme])
  const label = `Spending by month. ${bars.map(({ month, group }) => `${monthAndYear(`${month}-01`)}: ${spentWords(group)}`).join('; ')}`
  return (
    <ChartCanvas
      option={option}
      label={label}
      height={height}
      onPick={(index) => {
        const month = bars[index]?.month
        if (month) onPick(month)
      }}
    />
  )
}

function optionFor(bars: readonly MonthBar[], currency: string, theme: ChartTheme): ChartOption {
  const firsts = bars.map(({ month }) => `${month}-01`)
  const text = { color: theme.axis, fontFamily: theme.font, fontSize: 11.5 }
  return {
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180,
    grid: { left: 44, right: 0, top: 10, bottom: 22, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: firsts.map((first, index) => axisMonth(first, firsts[index - 1])),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.base } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      axisLabel: {
        ...text,
        align: 'left',
        margin: 44,
        showMinLabel: false,
        formatter: (value: number) => axisMoney(value, currency),
      },
      splitLine: { lineStyle: { color: theme.line } },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      confine: true,
      padding: 0,
      borderWidth: 0,
      backgroundColor: 'transparent',
      shadowColor: 'transparent',
      extraCssText: 'box-shadow:none',
      formatter: (points) => {
        const index = Array.isArray(points) ? points[0]?.dataIndex : points.dataIndex
        return tooltip(bars[index ?? -1])
      },
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '34%',
        barMaxWidth: 44,
        cursor: 'pointer',
        emphasis: { itemStyle: { color: theme.series } },
        data: bars.map(({ group, current }) => ({
          value: group ? Math.max(-toNumber(group.spent), 0) : 0,
          itemStyle: { color: current ? theme.series : theme.seriesQuiet, borderRadius: [4, 4, 0, 0] },
        })),
      },
    ],
  }
}

/** Built as elements, as our policy refuses style within markup. */
function tooltip(bar: MonthBar | undefined): HTMLElement {
  const box = document.createElement('div')
  box.className =
    'rounded-panel border border-line bg-raised px-3 py-2 text-left text-small text-text-2 shadow-(--shadow-raised) font-sans tabular-nums'
  if (!bar) return box
  const title = document.createElement('p')
  title.className = 'font-[600] text-text'
  title.textContent = `${monthAndYear(`${bar.month}-01`)}: ${spentWords(bar.group)}`
  box.append(title)
  for (const { label, spent } of bar.group?.parts
    .filter(({ spent }) => spent.amountMinor.startsWith('-'))
    .slice(0, 3) ?? []) {
    const line = document.createElement('p')
    line.className = 'flex justify-between gap-6'
    const [name, amount] = [document.createElement('span'), document.createElement('span')]
    name.textContent = label
    amount.textContent = moneyText(spent, 'magnitude')
    line.append(name, amount)
    box.append(line)
  }
  return box
}

const spentWords = (group: SpendingGroup | undefined): string =>
  group ? `${moneyText(group.spent, 'magnitude')} spent` : 'nothing spent'
