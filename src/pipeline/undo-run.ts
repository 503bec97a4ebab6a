import type { Adapters } from '../adapters/adapters.ts'
import { Fault } from '../domain/fault.ts'
import { lockPerson } from '../store/people.ts'
import { connectionsWithAnswers } from '../store/raw-answers.ts'
import { insertRun } from '../store/runs.ts'
import { lockRun, type UndoneRun, undoRun } from '../store/undo.ts'
import { settleTransfers } from './settle-transfers.ts'

/**
 * Takes back what a finished run did to the ledger.
 * @throws {Fault} thing.unknown, sync.unfinished, sync.undone
 */
export async function undoSync(
  { clock, database, random }: Adapters,
  userId: string,
  runId: string,
): Promise<UndoneRun> {
  return database.asUserInBulk(userId, async (sql) => {
    const run = await lockRun(sql, userId, runId)
    if (!run) throw new Fault('thing.unknown')
    if (!run.finished) throw new Fault('sync.unfinished')
    if (run.undone) throw new Fault('sync.undone')
    const now = clock.now().toString()
    const undone = await undoRun(sql, userId, runId, run.wrote, now)
    await settleTransfers(sql, random, userId, now)
    return undone
  })
}

/**
 * Asks for a run that goes through an earlier one's answers again, without the bank.
 * @returns the new run's id
 * @throws {Fault} thing.unknown, sync.unfinished, sync.answers-gone
 */
export async function replaySync(
  { clock, database, queue, random }: Adapters,
  userId: string,
  runId: string,
): Promise<string> {
  return database.asUser(userId, async (sql) => {
    await lockPerson(sql, userId)
    const run = await lockRun(sql, userId, runId)
    if (!run) throw new Fault('thing.unknown')
    if (!run.finished) throw new Fault('sync.unfinished')
    const connectionIds = await connectionsWithAnswers(sql, userId, runId)
    if (connectionIds.length === 0) throw new Fault('sync.answers-gone')
    const id = random.id()
    await insertRun(sql, {
      userId,
      id,
      cause: 'replay',
      psuIp: null,
      psuIpUntil: null,
      connectionIds,
      accountId: null,
      replayOf: runId,
      now: clock.now().toString(),
    })
    await queue.enqueueSyncs(
      sql,
      connectionIds.map((connectionId) => ({ userId, runId: id, connectionId })),
    )
    return id
  })
}
