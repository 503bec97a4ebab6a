import type { Profile, Turn } from '../../../src/simulator/profiles.ts'
import { openBench } from '../bench.ts'
import { estates } from './client.ts'
import { onTheFirstDay } from './first-day.ts'
import { forMonths } from './months.ts'
import { forWeeks } from './weeks.ts'

/** What can be seen of a bank from outside, under the names of its profile; null is what it gives no occasion to see. */
export type Traits = {
  readonly [Field in Exclude<keyof Profile, 'id' | 'name' | 'behaviour' | 'odds'>]: Profile[Field] | null
} & { readonly odds: readonly Turn[] }

/**
 * Gets to know a bank as a client does, by its answers over nine months. Of the bank's truth it takes only which payment a row stands for,
 * and the order of posting: that is just what some banks do not tell.
 */
export async function lookAt(id: string): Promise<Traits> {
  const bench = await openBench({ estates, expiresIn: 100 * 86_400 })
  try {
    const bank = { id, bench }
    return { ...(await onTheFirstDay(bank)), ...(await forWeeks(bank)), ...(await forMonths(bank)) }
  } finally {
    await bench.bank.close()
  }
}
