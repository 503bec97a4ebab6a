import type { BarSeriesOption } from 'echarts/charts'
import { BarChart } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { type ComposeOption, type ECharts, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer])

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption | TooltipComponentOption>

type Props = { option: ChartOption; label: string; height: number; onPick: (index: number) => void }

/** A drawing by ECharts that follows its box. `label` says in words what it shows, for those who do not see it. */
export function ChartCanvas({ option, label, height, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  const pick = useRef(onPick)
  pick.current = onPick

  useEffect(() => {
    const element = box.current
    if (!element) return
    const drawn = init(element)
    chart.current = drawn
    // Anywhere in a column counts: thin bars are hard to hit.
    drawn.getZr().on('click', ({ offsetX, offsetY }) => {
      if (!drawn.containPixel('grid', [offsetX, offsetY])) return
      const [index] = drawn.convertFromPixel({ seriesIndex: 0 }, [offsetX, offsetY])
      if (typeof index === 'number') pick.current(index)
    })
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true })
  }, [option])

  return <div ref={box} role="img" aria-label={label} style={{ height }} className="figure w-full" />
}
