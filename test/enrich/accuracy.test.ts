import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Accuracy, accuracyOf, judge, type LabelledRow, readDevelopmentRows } from './measure.ts'

/**
 * The development rows were read while the dictionary grew, so these figures flatter: they keep it from sliding, no more.
 * `fresh.txt` was written before the knowledge that answers it; what each batch scored then stands at its head.
 */
describe('accuracy on the development rows', () => {
  const judged = judge(readDevelopmentRows())
  const sure = judged.filter(({ row }) => row.confidence === 'high')

  beforeAll(() => {
    process.stderr.write(
      `${printed('development rows, all', accuracyOf(judged))}${printed('  labelled with high confidence', accuracyOf(sure))}`,
    )
  })

  test('all rows', () => {
    const { answered, primary, detailed } = accuracyOf(judged)
    expect(answered).toBeGreaterThan(0.94)
    expect(primary).toBeGreaterThan(0.985)
    expect(detailed).toBeGreaterThan(0.98)
  })

  test('rows whose label is sure', () => {
    const { answered, primary, detailed } = accuracyOf(sure)
    expect(answered).toBeGreaterThan(0.96)
    expect(primary).toBeGreaterThan(0.99)
    expect(detailed).toBeGreaterThan(0.985)
  })

  test('rows that nobody can tell are left for review', () => {
    const untold = judged.filter(({ row }) => row.category === 'uncategorised')
    expect(untold.filter(({ label }) => label.category !== null)).toEqual([])
  })
})

test('descriptors written blind: nearly all are answered, and rightly', () => {
  const { answered, primary, detailed } = accuracyOf(judge(readFreshRows()))
  expect(answered).toBeGreaterThan(0.93)
  expect(primary).toBeGreaterThan(0.98)
  expect(detailed).toBeGreaterThan(0.97)
})

function readFreshRows(): LabelledRow[] {
  const lines = readFileSync(new URL('fresh.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(freshRow)
}

function freshRow(line: string): LabelledRow {
  const [description = '', direction, category = ''] = line.split(' | ')
  return {
    description,
    direction: direction === 'credit' ? 'credit' : 'debit',
    amount: 10,
    currency: 'GBP',
    category,
    confidence: 'high',
  }
}

const share = (part: number): string => `${(part * 100).toFixed(1)} %`

const printed = (title: string, { rows, answered, primary, detailed, primaryOfAll }: Accuracy): string =>
  `${title}: ${rows} rows, answered ${share(answered)}, of these primary right ${share(primary)}, detailed ${share(detailed)}; primary right of all ${share(primaryOfAll)}\n`
