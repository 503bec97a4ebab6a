import type { Adapters } from '../../src/adapters/adapters.ts'
import type { SyncJob } from '../../src/adapters/queue.ts'
import type { TrueLayer } from '../../src/adapters/truelayer/client.ts'
import { syncConnection } from '../../src/pipeline/sync-connection.ts'
import type { Asked, Line } from './front.ts'

/** Where work can be interrupted: before each call to the bank, and around each transaction. */
export const steps = [
  'me',
  'info',
  'accounts',
  'cards',
  'transactions',
  'pending',
  'balance',
  'refresh',
  'begin',
  'commit',
  'committed',
] as const
export type Step = (typeof steps)[number]

/**
 * When the step is reached for the nth time (0 is the first), the worker dies: what is not committed never was, and nothing of it happens any more.
 * Or it sleeps, until it is woken long after its lease. Or the queue takes it for dead and gives its job to another: it lingers until that one is done,
 * and works on. Or something else happens meanwhile.
 */
export type Interruption = {
  readonly name: string
  readonly step: Step
  readonly nth: number
  readonly does: 'dies' | 'sleeps' | 'disowned' | (() => Promise<unknown>)
}

/** One worker's way with one job. */
export type Attempt = {
  readonly job: SyncJob
  readonly asked: readonly Asked[]
  /** Refresh tokens that it has sent. */
  readonly sent: readonly string[]
  /** Ends as the queue sees it: rejected, where the worker is no more. */
  readonly done: Promise<void>
  /** Ends as the worker sees it; never, where it died. */
  readonly over: Promise<void>
  /** What befell it, and where. */
  befell(): string | null
  is(): 'at work' | 'asleep' | 'dead' | 'over'
  wake(): void
}

/** @param next ends with the next attempt of anybody's */
export function attempt(
  adapters: Adapters,
  job: SyncJob,
  line: Line,
  interruption: Interruption | undefined,
  next: Promise<void>,
  stopping: AbortSignal,
): Attempt {
  const cut = Promise.withResolvers<never>()
  let dead = false
  let asleep: PromiseWithResolvers<void> | undefined
  let times = 0
  let isOver = false
  const sent: string[] = []
  const reached = async (step: Step | keyof TrueLayer): Promise<void> => {
    if (step !== 'commit') await asleep?.promise // what a sleeper was committing is committed
    if (step === interruption?.step && times++ === interruption.nth) {
      if (typeof interruption.does === 'function') await interruption.does()
      else cut.reject(new Error(`the worker ${interruption.does}`)) // all that the queue learns, a while later
      if (interruption.does === 'disowned') await next
      dead = interruption.does === 'dies'
      if (interruption.does === 'sleeps') asleep = Promise.withResolvers()
    }
    if (dead && step === 'commit') throw dying
    if (dead) await forever
    if (step !== 'commit') await asleep?.promise
  }
  const beats = async (beat: () => Promise<boolean>) => !dead && (asleep !== undefined || beat())
  const syncing = syncConnection(interruptible(adapters, line, reached, beats, sent), job, stopping)
  const over = syncing.then(noMatter, noMatter).then(() => {
    isOver = true
    line.hangUp()
  })
  const done = Promise.race([syncing, cut.promise])
  return {
    job,
    asked: line.asked,
    done,
    over,
    sent,
    befell: () => (interruption && times > interruption.nth ? `${interruption.name} at ${interruption.step}` : null),
    is: () => (dead ? 'dead' : isOver ? 'over' : asleep ? 'asleep' : 'at work'),
    wake() {
      asleep?.resolve()
      asleep = undefined
    },
  }
}

const noMatter = (): void => {}
const forever = new Promise<never>(() => {})
const dying = new Error('the worker has died')

/** The same adapters, each step of theirs told before it is taken. */
function interruptible(
  adapters: Adapters,
  line: Line,
  reached: (step: Step | keyof TrueLayer) => Promise<void>,
  beats: (beat: () => Promise<boolean>) => Promise<boolean>,
  sent: string[],
): Adapters {
  const { banks, clock, database } = adapters
  const truelayer = new Proxy(line.truelayer, {
    get:
      (target, name: keyof TrueLayer) =>
      async (...words: never[]) => {
        await reached(name)
        if (name === 'refresh') sent.push(String(words[0]))
        return (target[name] as (...words: never[]) => unknown)(...words) // every member is a call
      },
  })
  return {
    ...adapters,
    banks: { ...banks, link: async (environment) => ({ ...(await banks.link(environment)), truelayer }) },
    clock: {
      ...clock,
      every: (seconds, beat, lost) => clock.every(seconds, () => beats(beat), lost),
    },
    database: {
      ...database,
      async asUser(userId, work) {
        await reached('begin')
        const result = await database
          .asUser(userId, async (sql) => {
            const result = await work(sql)
            await reached('commit')
            return result
          })
          .catch((error) => (error === dying ? forever : Promise.reject(error)))
        await reached('committed')
        return result
      },
    },
  }
}
