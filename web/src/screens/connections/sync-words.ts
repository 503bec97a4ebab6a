import type { AccountRun, Sync } from '../../api/shapes.ts'
import { shortRange } from '../../format/days.ts'
import { count } from '../../format/words.ts'

export type Counts = { added: number; changed: number; removed: number; unchanged: number }

/** Rows of all accounts together, by what became of them. */
export const countsOf = (runs: readonly AccountRun[]): Counts =>
  runs.reduce(
    (sum, run) => ({
      added: sum.added + run.added,
      changed: sum.changed + run.changed,
      removed: sum.removed + run.removed,
      unchanged: sum.unchanged + run.unchanged,
    }),
    { added: 0, changed: 0, removed: 0, unchanged: 0 },
  )

/** `12 new, 328 known`; always something. */
export function countWords({ added, changed, removed, unchanged }: Counts): string {
  const parts = [
    added > 0 && `${added.toLocaleString('en-GB')} new`,
    changed > 0 && `${changed.toLocaleString('en-GB')} updated`,
    removed > 0 && `${removed.toLocaleString('en-GB')} taken back`,
    unchanged > 0 && `${unchanged.toLocaleString('en-GB')} known`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : 'Nothing new'
}

/** Where an account's reading stands, as a worker last reported it. */
export function phraseOf(run: AccountRun, today: string): string {
  if (run.state === 'failed') return run.reason || 'Did not finish'
  if (run.state === 'waiting') return run.reason || 'Waits for its next turn'
  if (run.state === 'done') return countWords(run)
  const days = run.window && shortRange(run.window.from, run.window.to, today)
  if (run.phase === 'asking') return days ? `Asking for ${days}` : 'Asking the bank'
  if (run.phase === 'received') return `Received ${count(run.received, 'row')}`
  if (run.phase === 'comparing') return `Comparing ${count(run.received, 'row')}`
  if (run.phase === 'stored') return countWords(run)
  return 'Waiting its turn'
}

const tiers: Readonly<Record<string, string>> = {
  person: 'by you',
  wording: 'by the bank’s wording',
  modifier: 'by kind of payment',
  payee: 'by known payees',
  provider: 'by what the bank says',
  brand: 'by known brands',
  keyword: 'by words in the text',
}

/** `1,204 by known brands, 180 by the bank’s wording`, the most first. */
export const tierWords = (byTier: Sync['enrichment']['byTier']): string =>
  Object.entries(byTier)
    .filter(([tier, rows]) => rows > 0 && tier !== 'review')
    .sort(([, a], [, b]) => b - a)
    .map(([tier, rows]) => `${rows.toLocaleString('en-GB')} ${tiers[tier] ?? `by ${tier.replaceAll(/[-_.]/g, ' ')}`}`)
    .join(', ')

export const causeWords: Readonly<Record<Sync['cause'], string>> = {
  connect: 'Connected',
  person: 'By you',
  schedule: 'Scheduled',
  replay: 'Replayed',
}
