import type { Sql } from '../adapters/postgres/pool.ts'
import type { Plan } from '../domain/plan.ts'
import { comesBack, type KnownTransaction } from '../domain/transaction.ts'
import { fewRows, gatherFirst } from '../store/plans.ts'
import { amendTransactions, markTransactions } from '../store/transactions.ts'
import { type Holder, labelled } from './add-rows.ts'

type Changed = { readonly changed: number; readonly removed: number; readonly unchanged: number }

/** Does to the stored rows of an account, which the caller holds, what a plan says of them; where it says nothing, nothing is asked of the database. */
export async function changeRows(
  sql: Sql,
  userId: string,
  runId: string,
  plan: Plan,
  holder: Holder,
  now: string,
): Promise<Changed> {
  const amended = [...plan.amend, ...plan.settle].map(({ known, seen }) => ({ id: known.id, row: seen }))
  const back = plan.found.filter(({ removedBy }) => comesBack(removedBy)).length
  const marked = plan.found.length + plan.miss.length + plan.retract.length
  if (amended.length + marked > fewRows) await gatherFirst(sql)
  if (amended.length > 0) await amendTransactions(sql, userId, runId, labelled(amended, holder))
  if (marked > 0)
    await markTransactions(
      sql,
      userId,
      runId,
      { here: idsOf(plan.found), missed: idsOf(plan.miss), out: idsOf(plan.retract) },
      now,
    )
  return {
    changed: amended.length + back,
    removed: plan.retract.length,
    unchanged: plan.unchanged + plan.found.length - back,
  }
}

const idsOf = (rows: readonly KnownTransaction[]): string[] => rows.map(({ id }) => id)
