/** The bank's clock: runs as it was set up to run, and can be moved on, never back. */
export type Clock = {
  now(): Temporal.Instant
  /** @throws {RangeError} where it would go back */
  advance(by: Temporal.DurationLike): void
}

export function openClock(source: () => Temporal.Instant): Clock {
  let ahead = Temporal.Duration.from({ seconds: 0 })
  const now = (): Temporal.Instant => source().add(ahead)
  return {
    now,
    advance(by) {
      const from = now()
      const to = from.toZonedDateTimeISO('UTC').add(by).toInstant()
      if (Temporal.Instant.compare(to, from) < 0) throw new RangeError('the bank’s clock does not go back')
      ahead = ahead.add(to.since(from))
    },
  }
}

/** What `openBank` takes as its `now`: a clock that begins at `at`, the system's time by default, and stands there where it is `frozen`. */
export function clockFrom(at: Temporal.Instant | undefined, frozen: boolean): () => Temporal.Instant {
  const system = (): Temporal.Instant => Temporal.Now.instant()
  const begun = system()
  if (frozen) return () => at ?? begun
  return at ? () => at.add(system().since(begun)) : system
}
