import { readFileSync } from 'node:fs'
import type { Label } from '../../src/domain/transaction.ts'
import { type EnrichInput, openLabels } from '../../src/enrich/label.ts'

export type LabelledRow = {
  readonly description: string
  readonly direction: 'debit' | 'credit'
  readonly amount: number
  readonly currency: string
  /** `uncategorised` where even a person could not tell. */
  readonly category: string
  readonly confidence: string
}

/** Shares, 0–1. `answered` and `primaryOfAll` of all rows, the precisions of those answered. */
export type Accuracy = {
  readonly rows: number
  readonly answered: number
  readonly primary: number
  readonly detailed: number
  readonly primaryOfAll: number
}

export function readDevelopmentRows(): LabelledRow[] {
  const lines = readFileSync(new URL('dev.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** Only what a bank's feed holds without any hint of the provider. */
export function inputOf({
  description,
  direction,
  amount,
  currency,
}: Omit<LabelledRow, 'category' | 'confidence'>): EnrichInput {
  const minor = BigInt(Math.round(amount * 100))
  return {
    description,
    direction,
    amountMinor: direction === 'debit' ? -minor : minor,
    currency,
    accountKind: 'account',
    hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
    holderName: null,
  }
}

export type Judged = { readonly row: LabelledRow; readonly label: Label }

export function judge(rows: readonly LabelledRow[]): Judged[] {
  const labels = openLabels()(rows.map(inputOf))
  return rows.flatMap((row, index) => {
    const label = labels[index]
    return label === undefined ? [] : [{ row, label }]
  })
}

export function accuracyOf(judged: readonly Judged[]): Accuracy {
  const answered = judged.filter(({ label }) => label.category !== null)
  const primary = answered.filter(
    ({ row, label }) => primaryOf(label.category ?? '') === primaryOf(row.category),
  ).length
  const detailed = answered.filter(({ row, label }) => label.category === row.category).length
  return {
    rows: judged.length,
    answered: answered.length / judged.length,
    primary: primary / answered.length,
    detailed: detailed / answered.length,
    primaryOfAll: primary / judged.length,
  }
}

const primaryOf = (category: string): string => category.split('.')[0] ?? ''
