import { Fault } from '../domain/fault.ts'

/** An access token is renewed this long before it ends, so that none expires on its way to the bank. */
const ahead = Temporal.Duration.from({ minutes: 2 })

/** @param expiresAt RFC 3339, or null when no token is stored */
export const needsRefresh = (expiresAt: string | null, now: Temporal.Instant): boolean =>
  expiresAt === null || Temporal.Instant.compare(now.add(ahead), expiresAt) >= 0

/** Whether a permission is over by its own date. */
export const isOver = (consentExpiresAt: string | null, now: Temporal.Instant): boolean =>
  consentExpiresAt !== null && Temporal.Instant.compare(now, consentExpiresAt) >= 0

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
      return 'unspent'
    case 'bank.unreachable':
      return failure.facts['sent'] === false ? 'unspent' : 'unknown'
    default:
      return 'unknown'
  }
}
