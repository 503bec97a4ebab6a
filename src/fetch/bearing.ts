/** So many calls at once, and what came of them. */
export type Trial = {
  readonly atOnce: number
  readonly calls: number
  /** Calls that the bank refused as too many, or did not answer in time. */
  readonly refused: number
  /** From the first question to the last answer, in milliseconds. */
  readonly ms: number
  readonly medianMs: number
  readonly slowestMs: number
}

/** Answers take longer than this many times what they take one by one where a bank works them off one after another: more at once brings nothing. */
const strained = 3

/** How many at once a bank bears: the most of which it refused none and answered without strain; one, where it bore nothing. */
export function bornAtOnce(trials: readonly Trial[]): number {
  const alone = trials[0]?.medianMs ?? 0
  const born = trials.filter(
    ({ refused, medianMs }) => refused === 0 && medianMs <= Math.max(alone * strained, alone + 250),
  )
  return Math.max(1, ...born.map(({ atOnce }) => atOnce))
}
