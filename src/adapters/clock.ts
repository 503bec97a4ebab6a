import { setTimeout as delay } from 'node:timers/promises'

/** Where the code learns what time it is. */
export type Clock = {
  now(): Temporal.Instant
  /** The calendar day in UTC, `YYYY-MM-DD`: never ahead of the day at a UK or EU bank, so a range ending today is never in the future there. */
  today(): string
  pause(seconds: number): Promise<void>
  /** Calls `beat` every `seconds` until stopped; a beat that answers false, or fails, ends it and calls `lost`. */
  every(seconds: number, beat: () => Promise<boolean>, lost: () => void): { stop(): void }
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO('UTC').toString(),
  pause: (seconds) => delay(seconds * 1000),
  every(seconds, beat, lost) {
    const timer = setInterval(() => {
      beat().then((alive) => alive || end(), end)
    }, seconds * 1000)
    const end = () => {
      clearInterval(timer)
      lost()
    }
    return { stop: () => clearInterval(timer) }
  },
}
