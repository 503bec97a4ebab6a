import type { Adapters } from '../adapters/adapters.ts'
import { unfinishedParts } from '../store/runs.ts'

/** Parts of runs looked at by one sweep at most; the rest come with the next. */
const perSweep = 1_000

/** Gives a job to every part of a run that is not over and has none: its own was lost, with the queue's tables or by a person's hand. */
export async function resumeLost({ database, log, queue }: Adapters): Promise<void> {
  const parts = await database.asService((sql) => unfinishedParts(sql, perSweep))
  const lost = await queue.lostSyncs(parts)
  for (const [userId, jobs] of Map.groupBy(lost, ({ userId }) => userId)) {
    log.warn({ runIds: jobs.map(({ runId }) => runId) }, 'runs whose jobs were lost go on')
    await database.asUser(userId, (sql) => queue.enqueueSyncs(sql, jobs))
  }
}
