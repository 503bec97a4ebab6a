import { Fault } from '../domain/fault.ts'

/** An access token is renewed this long before it ends, so that none expires on its way to the bank. */
const ahead = Temporal.Duration.from({ minutes: 2 })

/** @param expiresAt RFC 3339, or null when no token is stored */
export const needsRefresh = (expiresAt: string | null, now: Temporal.Instant): boolean =>
  expiresAt === null || Temporal.Instant.compare(now.add(ahead), expiresAt) >= 0

/** Whether a permission is over by its own date. */
export const isOver = (consentExpiresAt: string | null, now: Temporal.Instant): boolean =>
  consentExpiresAt !== null && Temporal.Instant.compare(now, consentExpiresAt) >= 0

/** How many days before its end a person hears of it. */
export type RenewalLevel = 30 | 14 | 7 | 1
const levels: readonly RenewalLevel[] = [1, 7, 14, 30]

export type RenewalNews = {
  /** Days begun until the permission ends: 1 on its last, 0 once it has ended; null where its end is not known. */
  readonly endsInDays: number | null
  /** `level`: the nearest threshold that is reached; null before the first, and once it has ended. */
  readonly renewal: { readonly due: boolean; readonly level: RenewalLevel | null; readonly says: string }
}

/** What a person is told of their permission's end. @param consentExpiresAt RFC 3339, or null where the bank has not said */
export function renewalNews(consentExpiresAt: string | null, now: Temporal.Instant): RenewalNews {
  if (consentExpiresAt === null) return { endsInDays: null, renewal: { due: false, level: null, says: '' } }
  const left = now.until(Temporal.Instant.from(consentExpiresAt)).total('hours') / 24
  const endsInDays = Math.max(Math.ceil(left), 0)
  if (left <= 0)
    return {
      endsInDays,
      renewal: { due: true, level: null, says: 'The bank’s permission has ended. Renew it to go on.' },
    }
  const level = levels.find((days) => left <= days) ?? null
  const when = endsInDays === 1 ? 'within a day' : `in ${endsInDays} days`
  return {
    endsInDays,
    renewal: {
      due: level !== null,
      level,
      says: level === null ? '' : `The bank’s permission ends ${when}. Renew it, and everything goes on.`,
    },
  }
}

/**
 * What is known of a refresh token that was sent and brought no new ones: the bank refused it; it refused the request, or never got it, so that
 * the token is as good as before; or nobody knows, since the answer was lost or told of trouble on the bank's side.
 */
export function refreshTokenAfter(failure: unknown): 'refused' | 'unspent' | 'unknown' {
  if (!(failure instanceof Fault)) return 'unknown'
  switch (failure.code) {
    case 'bank.consent':
      return 'refused'
    case 'bank.client':
    case 'bank.request':
    case 'bank.busy':
    case 'bank.unsupported':
      return 'unspent'
    case 'bank.unreachable':
      return failure.facts['sent'] === false ? 'unspent' : 'unknown'
    default:
      return 'unknown'
  }
}
