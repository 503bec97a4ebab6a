import { median } from './machine.ts'

/** One measured figure; `most` or `least` is its mark. Of several rounds it is the median, with the range beside it. */
export type Line = {
  readonly what: string
  readonly figure: number
  readonly unit: string
  readonly range?: readonly [number, number]
  readonly most?: number
  readonly least?: number
}

export type Section = { readonly name: string; readonly title: string; readonly lines: readonly Line[] }

/** The median of the rounds, with the lowest and the highest. */
export const ofRounds = (rounds: readonly number[]): Pick<Line, 'figure' | 'range'> => ({
  figure: median(rounds),
  range: [Math.min(...rounds), Math.max(...rounds)],
})

/** The slope of a line through the points on logarithmic paper: what a power law's exponent is. */
export function exponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const)
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}

export const isMet = ({ figure, most, least }: Line): boolean =>
  (most === undefined || figure <= most) && (least === undefined || figure >= least)

/** As Markdown; a figure that misses its mark says so. */
export const table = ({ name, title, lines }: Section): string =>
  [
    `### ${name}: ${title}`,
    '',
    '| | figure | of rounds | mark |',
    '|---|---|---|---|',
    ...lines.map((line) => `| ${[line.what, withUnit(line, line.figure), rangeOf(line), markOf(line)].join(' | ')} |`),
    '',
  ].join('\n')

const withUnit = ({ unit }: Line, figure: number): string => `${short(figure)}${unit === '' ? '' : ` ${unit}`}`

const rangeOf = ({ range }: Line): string => (range ? `${short(range[0])}–${short(range[1])}` : '')

function markOf(line: Line): string {
  const mark =
    line.most === undefined ? (line.least === undefined ? '' : `≥ ${short(line.least)}`) : `≤ ${short(line.most)}`
  return isMet(line) ? mark : `${mark} **missed**`
}

const short = (figure: number): string =>
  Number.isInteger(figure) ? String(figure) : Math.abs(figure) >= 100 ? figure.toFixed(0) : figure.toFixed(2)
