import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Counted } from './adapters/metrics.ts'
import type { Outside } from './work.ts'

/** What the thread is told, and what it answers. */
export type Told = 'count' | 'stop'
export type Said = { readonly ready: true } | { readonly counted: Counted }

export type WorkThread = {
  /** What its metrics show. */
  counted(): Promise<Counted>
  /** Lets running jobs come to an end; what does not within ten seconds is cut off, as by a crash. */
  stop(): Promise<void>
}

const stopWithinMs = 10_000

/** Starts the thread that works on syncs. It is a part of the process: where it fails for a reason that nobody thought of, the process ends. */
export async function openWorkThread(outside: Outside, workers: number): Promise<WorkThread> {
  const thread = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: { outside, workers },
    resourceLimits: { maxYoungGenerationSizeMb: 24 }, // less than V8's own choice: some 20 MB less are held
  })
  const tell = (what: Told): void => thread.postMessage(what)
  const asked: ((counted: Counted) => void)[] = []
  await once(thread, 'message') // it is ready; an error before that is thrown here
  thread.on('error', (error) => {
    throw error
  })
  thread.on('message', (said: Said) => 'counted' in said && asked.shift()?.(said.counted))
  return {
    counted: () =>
      new Promise((resolve) => {
        asked.push(resolve)
        tell('count')
      }),
    async stop() {
      const ended = once(thread, 'exit')
      tell('stop')
      await Promise.race([ended, delay(stopWithinMs, undefined, { ref: false })])
      await thread.terminate()
    },
  }
}
