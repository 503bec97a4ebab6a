import type { Adapters } from './adapters/adapters.ts'
import { type BanksOptions, openBanks } from './adapters/banks.ts'
import type { Clock } from './adapters/clock.ts'
import type { Config } from './adapters/config.ts'
import { openEvents } from './adapters/events.ts'
import { openFlags } from './adapters/flags.ts'
import type { Log } from './adapters/log.ts'
import type { Metrics } from './adapters/metrics.ts'
import { inParallel, inSlices, openGate } from './adapters/parallel.ts'
import { type DatabaseAddress, openDatabase } from './adapters/postgres/pool.ts'
import { openQueue } from './adapters/queue.ts'
import { systemRandom } from './adapters/random.ts'
import { masterKeyFrom, openSecrets } from './adapters/secrets.ts'
import { openTurns } from './adapters/turns.ts'
import type { Pace } from './domain/pace.ts'
import { storedCredentials } from './pipeline/credentials.ts'
import { revokeConsent } from './pipeline/disconnect.ts'
import { giveUpSync } from './pipeline/give-up-sync.ts'
import { resumeLost } from './pipeline/resume-lost.ts'
import { sweep } from './pipeline/sweep.ts'
import { syncConnection } from './pipeline/sync-connection.ts'
import { flagSettings } from './store/flags.ts'

/** Where everything outside is found: plain values, the same for every thread of a product. */
export type Outside = {
  readonly config: Config
  /** The database as a pooler may show it, and the server itself: for LISTEN, the queue and migrations. */
  readonly shared: DatabaseAddress
  readonly direct: DatabaseAddress
  readonly secretKey: string
  readonly publicUrl: string
  readonly demo: BanksOptions['demo']
  readonly pace: Pace
}

const stopWithinMs = 5_000

/**
 * Opens what a thread works with; the database has its tables already.
 * @throws {Fault} database.…, secret.invalid
 */
export async function openAdapters(
  { config, shared, direct, secretKey, publicUrl, demo, pace }: Outside,
  { log, metrics, clock }: { log: Log; metrics: Metrics; clock: Clock },
): Promise<{ adapters: Adapters; close(): Promise<void> }> {
  const ends: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const end of ends.toReversed()) await end().catch(() => {})
  }
  try {
    return { adapters: await open(), close }
  } catch (error) {
    await close()
    throw error
  }

  async function open(): Promise<Adapters> {
    const secrets = openSecrets(masterKeyFrom(secretKey))
    const database = openDatabase(shared, config.poolSize, {
      idleInTransactionSeconds: pace.idleInTransactionSeconds,
      waited: (seconds) => metrics.databaseWaitSeconds.observe(seconds),
      keepsStatements: config.databaseDirectUrl === null,
    })
    ends.push(() => database.close())
    const stored = () => storedCredentials(database, secrets)
    const events = await openEvents(direct)
    ends.push(() => events.close())
    const flags = await openFlags(() => database.asService(flagSettings), events)
    ends.push(() => flags.close())
    const queue = await openQueue({ address: direct, log, pace })
    ends.push(() => queue.stop(stopWithinMs))
    return {
      banks: openBanks({ config: config.truelayer, stored, demo, log, metrics }),
      clock,
      database,
      events,
      flags,
      turns: openTurns(config.accountsAtOnce),
      log,
      metrics,
      pace,
      parallel: inParallel,
      inSlices,
      gate: openGate,
      publicUrl,
      queue,
      random: systemRandom,
      secrets,
      webhookUrl: config.truelayer.webhookUrl,
    }
  }
}

/**
 * Takes jobs from the queue and does them, until the signal says to come to an end.
 * @param workers connections worked on at once
 */
export async function openWork(adapters: Adapters, workers: number, stopping: AbortSignal): Promise<void> {
  const { queue } = adapters
  await queue.workSyncs(workers, {
    work: (job, claim) => syncConnection(adapters, job, AbortSignal.any([stopping, claim])),
    giveUp: (job) => giveUpSync(adapters, job),
  })
  await queue.workRevocations((job) => revokeConsent(adapters, job))
  await queue.workSweeps(async () => {
    await resumeLost(adapters)
    await sweep(adapters)
  })
}
