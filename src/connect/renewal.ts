/** An access token is renewed this long before it ends, so that none expires on its way to the bank. */
const ahead = Temporal.Duration.from({ minutes: 2 })

/** @param expiresAt RFC 3339, or null when no token is stored */
export const needsRefresh = (expiresAt: string | null, now: Temporal.Instant): boolean =>
  expiresAt === null || Temporal.Instant.compare(now.add(ahead), expiresAt) >= 0
