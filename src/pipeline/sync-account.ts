import type { Adapters } from '../adapters/adapters.ts'
import type { Answer } from '../adapters/truelayer/client.ts'
import type { Balance } from '../domain/account.ts'
import { type Window, within } from '../domain/day.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import type { Reading, TransactionStatus } from '../domain/transaction.ts'
import { type Standing, standingAfter, standingWell } from '../fetch/standing.ts'
import { owedWindows, shortened } from '../fetch/windows.ts'
import { toAccountBalance, toCardBalance } from '../normalise/accounts.ts'
import { toTransactions } from '../normalise/transactions.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import {
  lockAccount,
  markHistoryFrom,
  markUnsupported,
  type SyncAccount,
  saveBalance,
  settleAccount,
} from '../store/accounts.ts'
import { commitWindow, finishAccountRun } from '../store/runs.ts'
import { knownTransactions } from '../store/transactions.ts'
import type { CardBalance, Transaction as WireTransaction } from '../wire/data.ts'
import { addRows } from './add-rows.ts'
import type { BankSession } from './bank-session.ts'
import { changeRows } from './change-rows.ts'
import { errorText, retryAfter } from './failures.ts'

export type AccountWork = {
  readonly userId: string
  readonly runId: string
  readonly connectionId: string
  readonly fence: bigint
  readonly account: SyncAccount
  readonly bank: BankSession
  readonly holderName: string | null
  readonly flags: { readonly exactWindow: boolean }
}

/**
 * One account's part of a run: every window it is owed, newest first, with its pending rows and balance. What is committed stays, whatever
 * happens after it; a failure becomes how the account stands and stops no other account.
 */
export async function syncAccount(adapters: Adapters, work: AccountWork): Promise<Standing> {
  const { clock, database, log, metrics } = adapters
  const { userId, runId, account } = work
  const started = clock.now()
  const calls = { made: 0 }
  return database.counting(async (statements) => {
    let standing: Standing
    try {
      await readAndStore(adapters, { ...work, bank: counted(work.bank, calls) })
      standing = standingWell(clock.now())
    } catch (error) {
      if (codeOf(error) === 'sync.lease-lost' || (error instanceof Error && error.name === 'AbortError')) throw error
      if (!(error instanceof Fault))
        log.error({ runId, accountId: account.id, error: errorText(error) }, 'sync of an account failed')
      standing = standingAfter(codeOf(error), retryAfter(error), clock.now())
    }
    const ms = Math.round(started.until(clock.now()).total('milliseconds'))
    const state = standing.state === 'ok' ? 'done' : standing.state === 'waiting' ? 'waiting' : 'failed'
    await database.asUser(userId, async (sql) => {
      await settleAccount(sql, userId, account.id, {
        ...standing,
        succeeded: standing.state === 'ok',
        now: clock.now().toString(),
      })
      await finishAccountRun(sql, userId, runId, account.id, {
        state,
        reason: standing.reason,
        apiCalls: calls.made,
        statements: statements() + 2,
        ms,
      })
    })
    metrics.accountSyncSeconds.observe({ state }, ms / 1000)
    return standing
  })
}

async function readAndStore(adapters: Adapters, work: AccountWork): Promise<void> {
  const { clock, database } = adapters
  const { userId, account } = work
  const windows = owedWindows(account, clock.today())
  const asked = windows.map((window) => quietly(transactionsIn(work, window)))
  const beside = Promise.allSettled([pendingOf(work), balanceOf(work)])
  for (const [index, window] of windows.entries()) {
    const next = windows[index + 1] ?? null
    if (index === 0) {
      const booked = await asked[index]
      const [pending, balance] = await beside
      const unsupported = [
        ...(isUnsupported(pending) ? ['pending'] : []),
        ...(isUnsupported(balance) ? ['balance'] : []),
      ]
      if (unsupported.length > 0)
        await database.asUser(userId, (sql) => markUnsupported(sql, userId, account.id, unsupported))
      await storeWindow(adapters, work, {
        window,
        next,
        booked: booked ?? nothingRead,
        pending: answered(pending),
        balance: answered(balance),
      })
    } else {
      const reached = await olderRows(work, window, asked[index], clock.today())
      if (reached)
        await storeWindow(adapters, work, {
          window: reached.window,
          next,
          booked: reached.reading,
          pending: null,
          balance: null,
        })
      if (reached?.window.from !== window.from)
        await database.asUser(userId, (sql) =>
          markHistoryFrom(sql, userId, account.id, reached?.window.from ?? windows[index - 1]?.from ?? window.to),
        )
    }
  }
  for (const result of await beside) if (result.status === 'rejected') throw result.reason // after the rows: none is lost for a balance
}

const isUnsupported = (result: PromiseSettledResult<unknown>): boolean =>
  result.status === 'fulfilled' && result.value === 'unsupported'

const nothingRead: Reading = { rows: [], complete: false }

/** null: not asked for, not offered, or not answered. */
const answered = <T>(result: PromiseSettledResult<T | 'unsupported'>): T | null =>
  result.status === 'fulfilled' && result.value !== 'unsupported' ? result.value : null

/** Old history: where the bank refuses the range, less is asked; where it shows none of it now, what is newer stands. */
async function olderRows(
  work: AccountWork,
  window: Window,
  first: Promise<Reading> | undefined,
  today: string,
): Promise<{ window: Window; reading: Reading } | null> {
  let answer = first ?? transactionsIn(work, window)
  for (let wanted: Window | null = window; wanted; ) {
    try {
      return { window: wanted, reading: await answer }
    } catch (error) {
      const code = codeOf(error)
      if (code === 'bank.history-closed' || code === 'bank.denied') return null
      if (code !== 'bank.range') throw error
      wanted = shortened(wanted, today)
      if (wanted) answer = transactionsIn(work, wanted)
    }
  }
  return null
}

/** Banks that ignore the range answer with more than was asked: only the window's own rows count. */
async function transactionsIn({ account, bank }: AccountWork, window: Window): Promise<Reading> {
  const { rows, complete } = readingOf(
    account,
    'booked',
    await bank.ask((truelayer, call) => truelayer.transactions(call, account.kind, account.providerAccountId, window)),
  )
  return { rows: rows.filter((row) => within(row.bookedOn, window)), complete }
}

/** In our words; not complete where the client or we could not read a row. */
function readingOf({ kind }: SyncAccount, status: TransactionStatus, answer: Answer<WireTransaction>): Reading {
  const { rows, unreadable } = toTransactions(kind, status, answer.rows)
  return { rows, complete: unreadable + answer.unreadable === 0 }
}

async function pendingOf({ account, bank }: AccountWork): Promise<Reading | 'unsupported'> {
  if (account.unsupported.includes('pending')) return 'unsupported'
  return unlessUnsupported(async () =>
    readingOf(
      account,
      'pending',
      await bank.ask((truelayer, call) => truelayer.pending(call, account.kind, account.providerAccountId)),
    ),
  )
}

async function balanceOf({ account, bank }: AccountWork): Promise<Balance | null | 'unsupported'> {
  if (account.unsupported.includes('balance')) return 'unsupported'
  return unlessUnsupported(async () => {
    const [row] = (
      await bank.ask((truelayer, call) => truelayer.balance(call, account.kind, account.providerAccountId))
    ).rows
    if (!row) return null
    return account.kind === 'card'
      ? toCardBalance(row as CardBalance, account.currency)
      : toAccountBalance(row, account.currency) // the kind decided which endpoint answered
  })
}

async function unlessUnsupported<T>(read: () => Promise<T>): Promise<T | 'unsupported'> {
  try {
    return await read()
  } catch (error) {
    if (codeOf(error) === 'bank.unsupported') return 'unsupported'
    throw error
  }
}

type Stored = {
  readonly window: Window
  readonly next: Window | null
  readonly booked: Reading
  readonly pending: Reading | null
  readonly balance: Balance | null
}

/** Compares with what is stored, labels what is new and writes the difference, the coverage and the counts: all or nothing. */
async function storeWindow(
  { clock, database, metrics, random }: Adapters,
  { userId, runId, fence, account, holderName }: AccountWork,
  { window, next, booked, pending, balance }: Stored,
): Promise<void> {
  const seen = [...booked.rows, ...(pending?.rows ?? [])]
  const ids = seen.flatMap((row) => row.normalisedId ?? row.providerId ?? [])
  const now = clock.now().toString()
  const holder = { accountKind: account.kind, holderName }
  const stored = await database.asUser(userId, async (sql) => {
    if (!(await lockAccount(sql, userId, account.id, fence))) throw new Fault('sync.lease-lost')
    const known = await knownTransactions(sql, userId, account.id, window, ids)
    const plan = reconcile(known, { booked, pending, window, now })
    const added = await addRows(sql, random, userId, account.id, plan.insert, holder)
    const counts = await changeRows(sql, userId, plan, holder, now)
    if (balance) await saveBalance(sql, userId, account.id, now, balance)
    await commitWindow(sql, userId, runId, account.id, {
      window,
      next,
      received: seen.length,
      added: added.ids.length,
      ...counts,
      addedIds: added.ids,
      tiers: added.tiers,
    })
    return { ...counts, added: added.ids.length, tiers: added.tiers }
  })
  for (const change of ['added', 'changed', 'removed'] as const) metrics.rows.inc({ change }, stored[change])
  for (const [tier, count] of Object.entries(stored.tiers)) metrics.labels.inc({ tier }, count)
}

/** A promise that is awaited later, or never once an earlier one failed. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

const counted = (bank: BankSession, calls: { made: number }): BankSession => ({
  ...bank,
  ask: (call) => {
    calls.made += 1
    return bank.ask(call)
  },
})
