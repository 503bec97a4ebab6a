import { setTimeout as delay } from 'node:timers/promises'

/** Where the code learns what time it is. */
export type Clock = {
  now(): Temporal.Instant
  /** The calendar day in UTC, `YYYY-MM-DD`: never ahead of the day at a UK or EU bank, so a range ending today is never in the future there. */
  today(): string
  /** @throws the signal’s reason, where it ends the pause */
  pause(seconds: number, signal?: AbortSignal): Promise<void>
  /** Calls `beat` every `seconds` until stopped. One that answers false ends it and calls `lost`; one that fails says nothing, the next will. */
  every(seconds: number, beat: () => Promise<boolean>, lost: () => void): { stop(): void }
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO('UTC').toString(),
  async pause(seconds, signal) {
    try {
      await delay(seconds * 1000, undefined, signal ? { signal } : {})
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    }
  },
  every(seconds, beat, lost) {
    let beating = false
    const timer = setInterval(async () => {
      if (beating) return
      beating = true
      const alive = await beat().catch(() => true)
      beating = false
      if (alive) return
      clearInterval(timer)
      lost()
    }, seconds * 1000)
    return { stop: () => clearInterval(timer) }
  },
}
