import { type Attempt, gravest, type Standing, standingWell } from './standing.ts'

/** How the parts of a connection stand when a run ends. */
export type Parts = {
  /** Accounts that took part. */
  readonly accounts: readonly Standing[]
  /** Lists that could not be read. */
  readonly lists: readonly Standing[]
  /** Accounts that took no part: as they stood before. */
  readonly others: readonly Omit<Standing, 'code' | 'failures'>[]
}

/** Whether all that was tried went well. */
export function outcomeOf({ accounts, lists }: Parts): 'done' | 'partial' | 'failed' {
  const tried = [...accounts, ...lists]
  const failed = tried.filter(({ state }) => state !== 'ok').length
  return failed === 0 ? 'done' : failed < tried.length ? 'partial' : 'failed'
}

/**
 * A connection stands as the worst of its lists and accounts, whether these took part or not, but for those that only a person can look into. It is
 * read again when the first of them is due.
 */
export function connectionStanding({ accounts, lists, others }: Parts, attempt: Attempt): Standing {
  const tried = [...accounts, ...lists]
  const elsewhere = others.filter(({ state }) => state !== 'attention')
  const worst = gravest([...tried, ...elsewhere].filter(({ state }) => state !== 'ok'))
  const well = standingWell(attempt)
  const due = [...tried, ...others].flatMap(({ nextAttemptAt }) => nextAttemptAt ?? [])
  const first = due.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? (worst ? null : well.nextAttemptAt)
  return {
    code: null,
    state: worst?.state ?? 'ok',
    reason: worst?.reason ?? '',
    nextAttemptAt: first,
    failures: lists.length === 0 ? 0 : attempt.failures + 1,
  }
}
