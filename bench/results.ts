import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chart } from './chart.ts'
import { type Section, table } from './figures.ts'

/** What was measured last, scenario by scenario, with where and when. */
type Kept = Readonly<Record<string, { readonly at: string; readonly section: Section }>>

const file = (name: string): string => join(import.meta.dirname, name)

/** Puts these in place of what was kept of their scenarios, and writes the page and the chart anew. */
export function keep(sections: readonly Section[], at: string): void {
  const before: Kept = existsSync(file('results.json')) ? JSON.parse(readFileSync(file('results.json'), 'utf8')) : {} // written below
  const kept: Kept = { ...before, ...Object.fromEntries(sections.map((section) => [section.name, { at, section }])) }
  writeFileSync(file('results.json'), `${JSON.stringify(kept, null, 1)}\n`)
  writeFileSync(file('RESULTS.md'), page(kept))
  writeFileSync(file('results.svg'), chart(Object.values(kept).map(({ section }) => section)))
}

const page = (kept: Kept): string =>
  [
    '# Measured',
    '',
    '`npm run bench -- --write` measures everything here again and writes this page; `npm run bench first` one scenario, `npm run bench sync -- --size 0.05 --rounds 1`',
    'all of the sync’s in small. Of several rounds a figure is the median; floors and the product take turns in one run, and ratios are those of a round.',
    '',
    '![Each figure as a share of its mark](results.svg)',
    '',
    ...Object.values(kept).flatMap(({ at, section }) => [table(section), at, '']),
  ].join('\n')
