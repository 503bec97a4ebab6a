import { z } from 'zod'
import { Fault } from '../../domain/fault.ts'
import { storyOf } from '../../insight/story.ts'
import { requestSync } from '../../pipeline/request-sync.ts'
import { replaySync, undoSync } from '../../pipeline/undo-run.ts'
import { type RunView, runViews } from '../../store/runs.ts'
import { cursorOf, operation } from '../operation.ts'
import { Id, listOf, Sync, Undone } from '../shapes.ts'
import { Cursor, Limit } from './paging.ts'

export const syncsStart = operation({
  name: 'syncs.start',
  says: 'Asks the banks for news: of one account, one connection, or everything.',
  permission: 'write',
  http: { method: 'POST', path: '/syncs', status: 202 },
  input: z.strictObject({ connectionId: Id.optional(), accountId: Id.optional() }),
  output: z.object({ id: Id }),
  async run(adapters, { userId, psuIp }, { connectionId, accountId }) {
    return {
      id: await requestSync(adapters, {
        userId,
        cause: 'person',
        psuIp,
        connectionId: connectionId ?? null,
        accountId: accountId ?? null,
      }),
    }
  },
})

export const syncsGet = operation({
  name: 'syncs.get',
  says: 'One sync with its lanes, account by account.',
  permission: 'read',
  http: { method: 'GET', path: '/syncs/:id', status: 200 },
  input: z.strictObject({ id: Id }),
  output: Sync,
  async run({ database }, { userId }, { id }) {
    const [run] = await database.asUser(userId, (sql) => runViews(sql, userId, { id }))
    if (!run) throw new Fault('thing.unknown')
    return toSync(run)
  },
})

export const syncsList = operation({
  name: 'syncs.list',
  says: 'Syncs, newest first; the ids each one added are told by the single one.',
  permission: 'read',
  http: { method: 'GET', path: '/syncs', status: 200 },
  input: z.strictObject({ limit: Limit(20, 100), cursor: Cursor(2) }),
  output: listOf(Sync),
  async run({ database }, { userId }, { limit, cursor }) {
    const before = cursor && { requestedAt: cursor[0] ?? '', id: cursor[1] ?? '' }
    const runs = await database.asUser(userId, (sql) =>
      runViews(sql, userId, { before: before ?? null, limit: limit + 1 }),
    )
    const last = runs.length > limit ? runs[limit - 1] : undefined
    return { items: runs.slice(0, limit).map(toSync), nextCursor: last ? cursorOf([last.requestedAt, last.id]) : null }
  },
})

export const syncsUndo = operation({
  name: 'syncs.undo',
  says: 'Takes back what a sync did to the ledger; rows that somebody wrote on since, or that a later sync changed, stay and are named.',
  permission: 'write',
  http: { method: 'POST', path: '/syncs/:id/undo', status: 200 },
  input: z.strictObject({ id: Id }),
  output: Undone,
  run: (adapters, { userId }, { id }) => undoSync(adapters, userId, id),
})

export const syncsReplay = operation({
  name: 'syncs.replay',
  says: 'Goes through the answers of an earlier sync again, without asking the bank; they are kept for thirty days.',
  permission: 'write',
  http: { method: 'POST', path: '/syncs/:id/replay', status: 202 },
  input: z.strictObject({ id: Id }),
  output: z.object({ id: Id }),
  run: async (adapters, { userId }, { id }) => ({ id: await replaySync(adapters, userId, id) }),
})

function toSync({ addedIds, ...run }: RunView): z.input<typeof Sync> {
  const byTier: Record<string, number> = {}
  for (const { tiers } of run.accounts)
    for (const [tier, count] of Object.entries(tiers)) byTier[tier] = (byTier[tier] ?? 0) + count
  const labelled = Object.values(byTier).reduce((sum, count) => sum + count, 0)
  const toReview = byTier['review'] ?? 0
  return {
    ...run,
    accounts: run.accounts.map((lane) => ({ ...lane, story: storyOf(lane) })),
    newlySyncedTransactionIds: addedIds,
    enrichment: { categorised: labelled - toReview, toReview, byTier },
  }
}
