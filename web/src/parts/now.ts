import { useSyncExternalStore } from 'react'
import { todayAt } from '../format/days.ts'

/** The app's one clock: it ticks twice a minute, so that ages on screen stay true. */
let now = new Date()

const listeners = new Set<() => void>()
setInterval(() => {
  now = new Date()
  for (const tell of listeners) tell()
}, 30_000)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useNow = (): Date => useSyncExternalStore(subscribe, () => now)

export const useToday = (): string => useSyncExternalStore(subscribe, () => todayAt(now))
