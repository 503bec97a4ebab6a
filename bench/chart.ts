import { isMet, type Line, type Section } from './figures.ts'

const [width, row, labels, top] = [860, 18, 430, 34]
const perMark = 240 // what the mark is away from the left, in points

/** Every figure that has a mark, as a share of it: a bar that ends left of the line keeps to it. */
export function chart(sections: readonly Section[]): string {
  const lines = sections.flatMap(({ name, lines }) => lines.filter(hasMark).map((line) => ({ name, line })))
  const height = top + lines.length * row + 12
  const bars = lines.map(({ name, line }, n) => {
    const y = top + n * row
    const share = Math.min(1.7, shareOf(line))
    return [
      `<text x="${labels - 8}" y="${y + 12}" text-anchor="end">${escaped(`${name}: ${line.what}`.slice(0, 78))}</text>`,
      `<rect x="${labels}" y="${y + 3}" width="${(share * perMark).toFixed(1)}" height="${row - 6}" rx="2" fill="${isMet(line) ? '#0f766e' : '#c2410c'}"/>`,
    ].join('')
  })
  const mark = labels + perMark
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="11" fill="#334155">
<title>Each figure as a share of its mark</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${mark}" y="20" text-anchor="middle">the mark</text>
${bars.join('\n')}
<line x1="${mark}" x2="${mark}" y1="26" y2="${height - 8}" stroke="#334155" stroke-dasharray="3 3"/>
</svg>
`
}

const hasMark = ({ most, least }: Line): boolean => most !== undefined || least !== undefined

/** Of nothing allowed, nothing is kept and anything is too much. */
function shareOf({ figure, most, least }: Line): number {
  if (least !== undefined) return least / figure
  return most === 0 ? (figure > 0 ? 2 : 0) : Math.max(0, figure / (most ?? 1))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
