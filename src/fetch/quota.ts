import type { AccountEndpoint, Calls, Endpoint } from '../domain/calls.ts'
import { addDays, type Day } from '../domain/day.ts'

/** Calls that a bank allows of each endpoint of each account in any 24 hours while nobody is present. @source truelayer.md 3.3 */
export const unattendedPerDay = 4

/** A rolling day, and a minute besides: a call counts at the bank from when it arrives there, by the bank's clock. */
const day = { hours: 24, minutes: 1 } as const

/** What a bank does not offer it may offer one day. */
const unsupportedForDays = 30

/** How many calls of each endpoint one reading of an account makes if all goes well; an endpoint that the bank does not offer is left out. */
export function wantedCalls(refusals: Refusals, windows: number, today: Day): Partial<Record<AccountEndpoint, number>> {
  return {
    transactions: windows,
    ...(isOffered('pending', refusals, today) ? { pending: 1 } : {}),
    ...(isOffered('balance', refusals, today) ? { balance: 1 } : {}),
  }
}

/** What the bank answered 501 to, and the last day on which it did. */
export type Refusals = { readonly unsupported: readonly string[]; readonly unsupportedOn: Day | null }

/** Whether an endpoint is worth asking: a month after the bank said that it has none, it is asked again. */
export const isOffered = (endpoint: Endpoint, { unsupported, unsupportedOn }: Refusals, today: Day): boolean =>
  !unsupported.includes(endpoint) || (unsupportedOn !== null && addDays(unsupportedOn, unsupportedForDays) <= today)

/** A call, and one more: with another access token, for fewer days, or for the rest of an answer that was cut off. */
const triesPerCall = 2

/**
 * A reservation that is never settled, because its worker was killed, stands for a day: what the bank heard of it nobody knows, and one call too many
 * would close the account for longer than one too few. It counts as made this much later at most: nobody works on an account for longer.
 */
const longestWork = { minutes: 15 } as const

/** Those that a bank still counts. */
const counted = (calls: readonly Calls[], now: Temporal.Instant): Calls[] =>
  calls.filter(({ calledAt }) => Temporal.Instant.compare(Temporal.Instant.from(calledAt).add(day), now) > 0)

const sum = (calls: readonly Calls[]): number => calls.reduce((total, { calls }) => total + calls, 0)

/** How many calls of one endpoint a bank has counted within the day. */
export const used = (calls: readonly Calls[], now: Temporal.Instant): number => sum(counted(calls, now))

/** When one more call of the endpoint may be made, given those made of it; null: now. */
export function freesAt(calls: readonly Calls[], now: Temporal.Instant): string | null {
  const standing = counted(calls, now).toSorted((a, b) => Temporal.Instant.compare(a.calledAt, b.calledAt))
  let left = sum(standing)
  let at: string | null = null
  for (const { calledAt, calls } of standing) {
    if (left < unattendedPerDay) break
    left -= calls
    at = Temporal.Instant.from(calledAt).add(day).toString()
  }
  return at
}

/** When the last of these frees; null: all may be called now. */
export function allFreeAt(instants: readonly (string | null)[]): string | null {
  return instants.filter((at) => at !== null).toSorted((a, b) => Temporal.Instant.compare(b, a))[0] ?? null
}

/** Since when calls matter to what is allowed at `now`. */
export const countedSince = (now: Temporal.Instant): string => now.subtract(day).toString()

/** What may be spent on each endpoint of one account, or of a connection's lists, and in the end what was. */
export type Allowance = {
  /** How many more tries there are; 0: leave it out. */
  tries(endpoint: Endpoint): number
  /** Takes one, before it is made. @returns false when there is none */
  take(endpoint: Endpoint): boolean
  /** Whether a call that failed may be made again at once; where banks count, the next planned run is its repetition, and has its own call left for it. */
  readonly repeats: boolean
  /** The bank itself says that there are none. */
  refused(endpoint: Endpoint): void
  /** Tries taken in all. */
  readonly made: number
  /** When one more call may be made with nobody present; null: now. */
  freesAt(endpoint: Endpoint, now: Temporal.Instant): string | null
  /** To be written before the first call: the most that can come of it. None while the person is present. */
  readonly reserved: Calls[]
  /** To be written after the last: what came of it. */
  settled(now: Temporal.Instant): Calls[]
}

/**
 * The allowance of one piece of work.
 * @param wanted how many calls of each endpoint it would make if all went well
 * @param earlier calls of the last day with nobody present, of any subject
 * @param free the person is present, so that no bank counts
 */
export function openAllowance(
  subjectId: string,
  wanted: Partial<Readonly<Record<Endpoint, number>>>,
  earlier: readonly Calls[],
  free: boolean,
  now: Temporal.Instant,
): Allowance {
  const endpoints = Object.keys(wanted) as Endpoint[] // its keys are nothing else
  const before = (endpoint: Endpoint) =>
    earlier.filter((call) => call.subjectId === subjectId && call.endpoint === endpoint)
  const left = (endpoint: Endpoint) => Math.max(unattendedPerDay - used(before(endpoint), now), 0)
  const granted = new Map(
    endpoints.map((endpoint) => [
      endpoint,
      free ? Number.POSITIVE_INFINITY : Math.min(left(endpoint), (wanted[endpoint] ?? 0) * triesPerCall),
    ]),
  )
  const taken = new Map<Endpoint, number>()
  const refusals = new Set<Endpoint>()
  const takenOf = (endpoint: Endpoint) => taken.get(endpoint) ?? 0
  const tries = (endpoint: Endpoint) =>
    refusals.has(endpoint) ? 0 : Math.max((granted.get(endpoint) ?? 0) - takenOf(endpoint), 0)
  const rows = (calledAt: Temporal.Instant, count: (endpoint: Endpoint) => number): Calls[] =>
    endpoints.map((endpoint) => ({ subjectId, endpoint, calledAt: calledAt.toString(), calls: count(endpoint) }))
  /** What the bank counts of it; where it says that the day is used up, it is, however few of the calls were ours. */
  const countedOf = (endpoint: Endpoint) => {
    const own = free ? 0 : takenOf(endpoint)
    return refusals.has(endpoint) ? Math.max(left(endpoint), own) : own
  }
  return {
    tries,
    take(endpoint) {
      if (tries(endpoint) === 0) return false
      taken.set(endpoint, takenOf(endpoint) + 1)
      return true
    },
    repeats: free,
    refused: (endpoint) => refusals.add(endpoint),
    get made() {
      return [...taken.values()].reduce((total, count) => total + count, 0)
    },
    freesAt: (endpoint, at) =>
      freesAt([...before(endpoint), { subjectId, endpoint, calledAt: at.toString(), calls: countedOf(endpoint) }], at),
    reserved: free
      ? []
      : rows(now.add(longestWork), (endpoint) => granted.get(endpoint) ?? 0).filter(({ calls }) => calls > 0),
    settled: (at) =>
      rows(at, free ? takenOf : countedOf).filter(
        ({ endpoint, calls }) => calls > 0 || (!free && (granted.get(endpoint) ?? 0) > 0),
      ),
  }
}
