import type { Adapters } from '../adapters/adapters.ts'
import type { Sql } from '../adapters/postgres/pool.ts'
import { Fault } from '../domain/fault.ts'
import type { Carried, Decision, PairingState } from '../domain/pairing.ts'
import { carriedOver, stillCarried } from '../reconcile/carry-over.ts'
import { decidePairing, lockPairing, type PairingView, pairingById, pairingViews } from '../store/pairings.ts'
import { editTransaction, type TransactionView, transactionsById } from '../store/transactions.ts'
import { labelAnew } from './edit-transaction.ts'
import { settleTransfers } from './settle-transfers.ts'

export type Review = PairingView & { readonly first: TransactionView; readonly second: TransactionView }

/** Pairs that a person is asked about, open ones first, and those they have decided. `after` is the last one of the page before. */
export async function readReviews(
  { database }: Pick<Adapters, 'database'>,
  userId: string,
  state: PairingState | null,
  after: { open: boolean; id: string } | null,
  limit: number,
): Promise<Review[]> {
  return database.asUser(userId, async (sql) =>
    withRows(sql, userId, await pairingViews(sql, userId, state, after, limit)),
  )
}

const becomes: Readonly<Record<Decision, PairingState>> = { accept: 'accepted', reject: 'rejected', undo: 'proposed' }

/**
 * Does what a person says of a pair; said again it changes nothing. A pair that was decided can be decided otherwise: what the former decision
 * changed is taken back first.
 * @throws {Fault} thing.unknown; review.over
 */
export async function decideReview(
  { clock, database, random }: Pick<Adapters, 'clock' | 'database' | 'random'>,
  userId: string,
  id: string,
  decision: Decision,
): Promise<Review> {
  return database.asUser(userId, async (sql) => {
    const pairing = (await lockPairing(sql, userId, id)) ? await pairingById(sql, userId, id) : undefined
    const [review] = await withRows(sql, userId, pairing ? [pairing] : [])
    if (!pairing || !review) throw new Fault('thing.unknown')
    const state = becomes[decision]
    if (state !== pairing.state) {
      if (state === 'accepted' && !pairing.open) throw new Fault('review.over')
      if (review.carried) await takeBack(sql, userId, review, review.carried)
      const carried =
        state === 'accepted' && pairing.kind === 'settlement' ? await carryOver(sql, userId, review) : null
      const now = clock.now().toString()
      await decidePairing(sql, userId, id, { state, carried, at: state === 'proposed' ? null : now })
      if (pairing.kind === 'transfer')
        await settleTransfers(sql, random, userId, now, [pairing.firstId, pairing.secondId])
    }
    const decided = await pairingById(sql, userId, id)
    const [after] = await withRows(sql, userId, decided ? [decided] : [])
    if (!after) throw new Fault('thing.unknown')
    return after
  })
}

/** The booked row takes over what a person said of the pending one, and the day on which that was announced. */
async function carryOver(sql: Sql, userId: string, { first, second }: Review): Promise<Carried> {
  const carried = carriedOver(first, second)
  const { category, note } = carried
  await editTransaction(sql, userId, second.id, {
    category: category ?? undefined,
    note: note ?? undefined,
    pendingOn: first.pendingOn,
  })
  return carried
}

/** As far as it is as it was taken over: what a person has said since stays. */
async function takeBack(sql: Sql, userId: string, { second }: Review, carried: Carried): Promise<void> {
  const { category, note } = stillCarried(carried, second)
  await editTransaction(sql, userId, second.id, { note: note === null ? undefined : null, pendingOn: null })
  if (category !== null) await labelAnew(sql, userId, second.id)
}

async function withRows(sql: Sql, userId: string, pairings: readonly PairingView[]): Promise<Review[]> {
  if (pairings.length === 0) return []
  const ids = pairings.flatMap(({ firstId, secondId }) => [firstId, secondId])
  const rows = new Map((await transactionsById(sql, userId, ids)).map((row) => [row.id, row]))
  return pairings.flatMap((pairing) => {
    const [first, second] = [rows.get(pairing.firstId), rows.get(pairing.secondId)]
    return first && second ? [{ ...pairing, first, second }] : []
  })
}
