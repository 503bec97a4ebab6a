import type { Transaction } from '../api/shapes.ts'
import { isNegative } from '../format/money.ts'
import { primaryOf } from './categories.tsx'
import { classes } from './classes.ts'
import { Amount } from './figure.tsx'

/** Money out in ink, money in green, moves between a person's own accounts quiet. */
export function TransactionAmount({ of: row, className }: { of: Transaction; className?: string }) {
  const transfer = primaryOf(row.category) === 'transfers'
  const incoming = !isNegative(row.amount)
  return (
    <Amount
      of={row.amount}
      sign="signed"
      className={classes(
        className,
        transfer
          ? 'text-text-3'
          : row.status === 'pending'
            ? 'text-text-2'
            : incoming
              ? 'font-[600] text-positive'
              : 'font-[500]',
      )}
    />
  )
}
