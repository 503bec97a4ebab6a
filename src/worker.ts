import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from './adapters/clock.ts'
import { openLog } from './adapters/log.ts'
import { openMetrics } from './adapters/metrics.ts'
import { type Outside, openAdapters, openWork } from './work.ts'
import type { Said, Told } from './work-thread.ts'

const { outside, workers } = workerData as { outside: Outside; workers: number } // given by work-thread.ts
const say = (said: Said): void => parentPort?.postMessage(said)

const metrics = openMetrics()
const log = openLog(outside.config.logLevel)
const { adapters, close } = await openAdapters(outside, { log, metrics, clock: systemClock })
const stopping = new AbortController()
await openWork(adapters, workers, stopping.signal)
parentPort?.on('message', async (told: Told) => {
  if (told === 'count') return say({ counted: await metrics.counted() })
  stopping.abort()
  await close()
  parentPort?.close() // nothing holds the thread any more
})
say({ ready: true })
