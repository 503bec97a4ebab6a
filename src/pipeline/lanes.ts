import type { Window } from '../domain/day.ts'
import { historyFrom } from '../fetch/bank-facts.ts'
import { type Lateness, together, usualLagDays } from '../fetch/lag.ts'
import { owedWindows } from '../fetch/windows.ts'
import type { SyncAccount } from '../store/accounts.ts'
import type { BankMemory } from './bank-memory.ts'

/** One account's part of a run: what it is owed, newest first. */
export type Lane = {
  readonly account: SyncAccount
  readonly windows: readonly Window[]
  /** How late the bank posts to the connection's other accounts of this kind. */
  readonly lateElsewhere: Lateness
}

/**
 * What each account of a connection is to ask for.
 * @param exactWindow whether the lag is the one learned, or the same for every bank
 */
export function lanesOf(
  accounts: readonly SyncAccount[],
  memory: BankMemory,
  exactWindow: boolean,
  today: string,
): Lane[] {
  return accounts.map((stored) => {
    const account = { ...stored, historyFrom: latest(stored.historyFrom, historyFrom(memory.of(stored.kind), today)) }
    const alike = accounts.filter(({ id, kind }) => id !== account.id && kind === account.kind)
    return {
      account,
      windows: owedWindows({ ...account, lagDays: exactWindow ? account.lagDays : usualLagDays }, today),
      lateElsewhere: together(alike.map(({ lateRows }) => lateRows)),
    }
  })
}

const latest = (a: string | null, b: string | null): string | null =>
  a !== null && b !== null ? (a > b ? a : b) : (a ?? b)
