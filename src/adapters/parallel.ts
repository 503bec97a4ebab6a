import { setImmediate as turn } from 'node:timers/promises'
import PQueue from 'p-queue'

/** Works on all items, at most `limit` at once; one that fails stops no other. Results come in the order of the items. */
export type Parallel = <T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
) => Promise<PromiseSettledResult<R>[]>

export const inParallel: Parallel = (items, limit, work) => {
  const queue = new PQueue({ concurrency: limit })
  return Promise.allSettled(items.map((item) => queue.add(() => work(item))))
}

/** Lets in who comes, in that order, and never more than its limit at once. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

export function openGate(limit: number): Gate {
  const queue = new PQueue({ concurrency: limit })
  return (work) => queue.add(work)
}

/** Works on the items a slice at a time; in between has its turn whoever else waits for the processor. */
export type InSlices = <T, R>(items: readonly T[], work: (slice: readonly T[]) => R, size?: number) => Promise<R[]>

export const inSlices: InSlices = async (items, work, size = 100) => {
  const parts = [work(items.slice(0, size))]
  for (let from = size; from < items.length; from += size) {
    await turn()
    parts.push(work(items.slice(from, from + size)))
  }
  return parts
}
