/** The colours and type of the page for a canvas, which knows no CSS variables. Read anew when the theme changes. */
export type ChartTheme = Readonly<
  Record<'line' | 'base' | 'axis' | 'text' | 'series' | 'seriesQuiet' | 'surface' | 'font', string>
>

export function readTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return {
    line: colour('--line'),
    base: colour('--line-2'),
    axis: colour('--text-3'),
    text: colour('--text'),
    series: colour('--accent'),
    seriesQuiet: `${colour('--accent')}59`,
    surface: colour('--surface'),
    font: getComputedStyle(document.body).fontFamily,
  }
}
