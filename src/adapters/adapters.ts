import type { Pace } from '../domain/pace.ts'
import type { Banks } from './banks.ts'
import type { Clock } from './clock.ts'
import type { Events } from './events.ts'
import type { Flags } from './flags.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Gate, InSlices, Parallel } from './parallel.ts'
import type { Database } from './postgres/pool.ts'
import type { Queue } from './queue.ts'
import type { Random } from './random.ts'
import type { Secrets } from './secrets.ts'
import type { Turns } from './turns.ts'

/** Everything outside, built by main.ts and handed down. A function names the parts it touches. */
export type Adapters = {
  readonly banks: Banks
  readonly clock: Clock
  readonly database: Database
  readonly events: Events
  readonly flags: Flags
  readonly turns: Turns
  readonly log: Log
  readonly metrics: Metrics
  readonly pace: Pace
  readonly parallel: Parallel
  readonly inSlices: InSlices
  readonly gate: (limit: number) => Gate
  readonly queue: Queue
  readonly random: Random
  readonly secrets: Secrets
  /** Where browsers find this installation; no trailing slash. */
  readonly publicUrl: string
  /** Where TrueLayer reaches this installation, no trailing slash; null: nowhere. */
  readonly webhookUrl: string | null
}
