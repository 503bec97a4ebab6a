/** How many accounts of one bank are asked at once, and what that was learnt from. Times are milliseconds on a clock that only goes forward. */
export type Width = {
  /** Grows by fractions. */
  readonly accounts: number
  /** The bank has refused nothing yet: it grows by leaps. */
  readonly eager: boolean
  /** What was asked before it last shrank says nothing new. */
  readonly shrankAt: number
  /** The bank said that it wants to be asked nothing before this. */
  readonly restsUntil: number
  /** How soon its quickest answers usually come. */
  readonly usualMs: number | null
  readonly round: { readonly answers: number; readonly quickestMs: number }
}

/** `first` before anything is known of the bank; three equal numbers are a fixed width. */
export type Bounds = { readonly least: number; readonly first: number; readonly most: number }

/** One call that was answered or not. */
export type Heard = {
  readonly askedAt: number
  readonly at: number
  /** `refused`: too much was asked at once, or no answer came in time. `failed` says nothing of how much the bank bears. */
  readonly outcome: 'answered' | 'refused' | 'failed'
  /** For how long the bank asked to be left alone. */
  readonly restMs?: number
}

/** A round whose quickest answer took so much longer than usual is a bank under strain; less is chance, or our own doing. */
const strain = { times: 2, plusMs: 250 }

const noRound = { answers: 0, quickestMs: Number.POSITIVE_INFINITY }

export const firstWidth = ({ first }: Bounds): Width => ({
  accounts: first,
  eager: true,
  shrankAt: Number.NEGATIVE_INFINITY,
  restsUntil: Number.NEGATIVE_INFINITY,
  usualMs: null,
  round: noRound,
})

/**
 * Additive increase, multiplicative decrease, as TCP does it: each answer widens by two until the first refusal, then a round of answers widens by
 * one. A refusal halves, a round under strain takes a third; of many refusals of what was asked together, only the first counts.
 */
export function widthAfter(width: Width, bounds: Bounds, heard: Heard): Width {
  if (heard.outcome === 'failed') return width
  if (heard.outcome === 'refused') {
    const resting = { ...width, restsUntil: Math.max(width.restsUntil, heard.at + (heard.restMs ?? 0)) }
    return heard.askedAt < width.shrankAt ? resting : shrunk(resting, bounds, heard.at, 1 / 2)
  }
  const round = {
    answers: width.round.answers + 1,
    quickestMs: Math.min(width.round.quickestMs, heard.at - heard.askedAt),
  }
  if (round.answers < width.accounts) return { ...wider(width, bounds), round }
  const { usualMs } = width
  const next = {
    ...width,
    round: noRound,
    usualMs: Math.min(round.quickestMs, (usualMs ?? Number.POSITIVE_INFINITY) * 1.1),
  } // what lasts becomes usual
  const strained = usualMs !== null && round.quickestMs > usualMs * strain.times + strain.plusMs
  return strained && heard.askedAt >= width.shrankAt ? shrunk(next, bounds, heard.at, 2 / 3) : wider(next, bounds)
}

const wider = (width: Width, { most }: Bounds): Width => ({
  ...width,
  accounts: Math.min(most, width.accounts + (width.eager ? 2 : 1 / width.accounts)),
})

const shrunk = (width: Width, { least }: Bounds, at: number, share: number): Width => ({
  ...width,
  accounts: Math.max(least, width.accounts * share),
  eager: false,
  shrankAt: at,
  round: noRound,
})
