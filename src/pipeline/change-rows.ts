import type { Sql } from '../adapters/postgres/pool.ts'
import type { Plan } from '../domain/plan.ts'
import type { KnownTransaction } from '../domain/transaction.ts'
import {
  amendTransactions,
  foundTransactions,
  missTransactions,
  removeTransactions,
  restoreTransactions,
  retractTransactions,
} from '../store/transactions.ts'
import { type Holder, labelled } from './add-rows.ts'

type Changed = { readonly changed: number; readonly removed: number; readonly unchanged: number }

/** Does to the stored rows of an account, which the caller holds, what a plan says of them; where it says nothing, nothing is asked of the database. */
export async function changeRows(sql: Sql, userId: string, plan: Plan, holder: Holder, now: string): Promise<Changed> {
  const amended = [...plan.amend, ...plan.settle].map(({ known, seen }) => ({ id: known.id, row: seen }))
  const back = idsOf(plan.found.filter(({ removedBy }) => removedBy === 'bank'))
  const found = idsOf(plan.found.filter(({ removedBy }) => removedBy !== 'bank'))
  const withdrawn = idsOf(plan.retract.filter(({ status }) => status === 'booked'))
  const lapsed = idsOf(plan.retract.filter(({ status }) => status === 'pending'))
  if (amended.length > 0) await amendTransactions(sql, userId, labelled(amended, holder))
  if (back.length > 0) await restoreTransactions(sql, userId, back, 'bank')
  if (found.length > 0) await foundTransactions(sql, userId, found)
  if (plan.miss.length > 0) await missTransactions(sql, userId, idsOf(plan.miss), now)
  if (withdrawn.length > 0) await removeTransactions(sql, userId, withdrawn, 'bank', now)
  if (lapsed.length > 0) await retractTransactions(sql, userId, lapsed, 'the bank no longer has this pending row')
  return {
    changed: amended.length + back.length,
    removed: plan.retract.length,
    unchanged: plan.unchanged + found.length,
  }
}

const idsOf = (rows: readonly KnownTransaction[]): string[] => rows.map(({ id }) => id)
