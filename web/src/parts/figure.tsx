import type { Money } from '../api/shapes.ts'
import { moneyParts, moneyText, type Sign } from '../format/money.ts'
import { classes } from './classes.ts'

/** Money within text or a column. */
export function Amount({ of, sign = 'plain', className }: { of: Money; sign?: Sign; className?: string | undefined }) {
  return <span className={classes('figure whitespace-nowrap', className)}>{moneyText(of, sign)}</span>
}

/** A figure that opens a cell: pence at 60 %. */
export function Figure({ of, sign = 'plain', size = 'hero' }: { of: Money; sign?: Sign; size?: 'hero' | 'figure' }) {
  const parts = moneyParts(of, sign)
  return (
    <span className={classes('figure whitespace-nowrap', size === 'hero' ? 'text-hero' : 'text-figure')}>
      {parts.sign}
      {parts.symbol}
      {parts.whole}
      {parts.fraction && <span className="text-[60%] tracking-normal text-text-3">.{parts.fraction}</span>}
    </span>
  )
}
