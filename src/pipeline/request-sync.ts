import type { Adapters } from '../adapters/adapters.ts'
import { Fault } from '../domain/fault.ts'
import type { Cause } from '../domain/run.ts'
import { lockPerson } from '../store/people.ts'
import { insertRun, syncTargets } from '../store/runs.ts'

export type SyncRequest = {
  readonly userId: string
  readonly cause: Cause
  /** The person's public address while they are present, else null: the bank then counts the calls. */
  readonly psuIp: string | null
  /** Both null: everything of the person. */
  readonly connectionId: string | null
  readonly accountId: string | null
}

/** Somebody who asked is taken to be there still for this long; work that begins later is done without them. @source truelayer.md rule 22 */
const presence = { minutes: 15 } as const

/**
 * Asks for a sync. Asked while one works on the same, it joins that one, unless only the new one is made by a person present; asked later it is a new run, never swallowed. The run and its jobs are
 * written together: there is no run without workers, and no work without a run.
 * @returns the run's id
 * @throws {Fault} thing.unknown
 */
export async function requestSync({ clock, database, queue, random }: Adapters, request: SyncRequest): Promise<string> {
  const { userId, connectionId, accountId, psuIp } = request
  const now = clock.now()
  return database.asUser(userId, async (sql) => {
    await lockPerson(sql, userId)
    const attendedAt = psuIp === null ? null : now.toString()
    const { meant, connectionIds, joins } = await syncTargets(sql, userId, { connectionId, accountId }, attendedAt)
    if (meant === 0 && (connectionId ?? accountId) !== null) throw new Fault('thing.unknown')
    if (joins !== null) return joins
    const id = random.id()
    await insertRun(sql, {
      userId,
      id,
      cause: request.cause,
      psuIp,
      psuIpUntil: psuIp === null ? null : now.add(presence).toString(),
      connectionIds,
      accountId,
      replayOf: null,
      now: now.toString(),
    })
    await queue.enqueueSyncs(
      sql,
      connectionIds.map((connectionId) => ({ userId, runId: id, connectionId })),
    )
    return id
  })
}
