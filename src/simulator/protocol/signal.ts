/** Lets somebody wait for what others bring about, without asking the clock. */
export type Signal = {
  /** Whoever waits looks again. */
  changed(): void
  until(condition: () => boolean): Promise<void>
}

export function openSignal(): Signal {
  let next = Promise.withResolvers<void>()
  return {
    changed() {
      const { resolve } = next
      next = Promise.withResolvers()
      resolve()
    },
    async until(condition) {
      while (!condition()) await next.promise
    },
  }
}
