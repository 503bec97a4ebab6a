import type { Packed } from '../adapters/packed.ts'
import type { InSlices } from '../adapters/parallel.ts'
import type { Answer } from '../adapters/truelayer/client.ts'
import type { Balance, FreshAt } from '../domain/account.ts'
import { type Day, type Window, within } from '../domain/day.ts'
import { codeOf } from '../domain/fault.ts'
import type { Reading } from '../domain/transaction.ts'
import type { Allowance } from '../fetch/quota.ts'
import { toAccountBalance, toCardBalance } from '../normalise/accounts.ts'
import { type Normalised, together, toTransactions } from '../normalise/transactions.ts'
import type { SyncAccount } from '../store/accounts.ts'
import type { AccountBalance, CardBalance, Transaction as WireTransaction } from '../wire/data.ts'
import type { BankSession } from './bank-session.ts'
import type { Hook } from './hooks.ts'

export type Asking = {
  readonly account: SyncAccount
  readonly bank: BankSession
  /** What may be spent on the account in this run; without a try left, what stands beside the booked rows is not asked for. */
  readonly allowance: Allowance
  /** For a window that TrueLayer is to ask for in its own time; null: at once. */
  readonly hookFor: (window: Window) => Hook | null
  readonly inSlices: InSlices
}

/** The booked rows of a window. */
export type WindowAnswer = Reading & {
  /** As many rows as came, readable or not, also of other days. */
  readonly received: number
  /** The earliest day of a row within the window. */
  readonly oldest: Day | null
  /** The days of rows that came although they lie outside the window: banks ignore the range, and only the window's own rows count. */
  readonly strayDays: readonly Day[]
  readonly freshAt: FreshAt
  readonly packed: Packed
}
/** All of an answer about these days, as it is to be stored. */
export const wholly = (window: Window, booked: WindowAnswer) => ({ window, isOldest: true, keep: window, booked })

export type PendingAnswer = Reading & { readonly packed: Packed }
export type BalanceAnswer = { readonly balance: Balance | null; readonly freshAt: FreshAt; readonly packed: Packed }

export async function askBooked({ account, bank, hookFor, inSlices }: Asking, window: Window): Promise<WindowAnswer> {
  const hook = hookFor(window)
  const how = hook ? { later: hook } : {}
  try {
    const answer = await bank.ask((truelayer, call) =>
      truelayer.transactions({ ...call, ...how }, account.kind, account.providerAccountId, window),
    )
    const parts = await inSlices(answer.rows, (rows) => toTransactions(account.kind, 'booked', rows))
    return bookedOf(window, answer, together(parts))
  } finally {
    hook?.close()
  }
}

export async function askPending({ account, allowance, bank }: Asking): Promise<PendingAnswer | null | 'unsupported'> {
  if (allowance.tries('pending') === 0) return null
  return unlessUnsupported(async () =>
    pendingIn(
      account,
      await bank.ask((truelayer, call) => truelayer.pending(call, account.kind, account.providerAccountId)),
    ),
  )
}

export async function askBalance({ account, allowance, bank }: Asking): Promise<BalanceAnswer | null | 'unsupported'> {
  if (allowance.tries('balance') === 0) return null
  return unlessUnsupported(async () =>
    balanceIn(
      account,
      await bank.ask((truelayer, call) => truelayer.balance(call, account.kind, account.providerAccountId)),
    ),
  )
}

export const bookedIn = (account: SyncAccount, window: Window, answer: Answer<WireTransaction>): WindowAnswer =>
  bookedOf(window, answer, toTransactions(account.kind, 'booked', answer.rows))

function bookedOf(window: Window, answer: Answer<WireTransaction>, normalised: Normalised): WindowAnswer {
  const { rows, complete } = readingOf(answer, normalised)
  const own = rows.filter(({ bookedOn }) => within(bookedOn, window))
  return {
    rows: own,
    complete,
    received: answer.rows.length + answer.unreadable,
    oldest: own.reduce<Day | null>((day, { bookedOn }) => (day === null || bookedOn < day ? bookedOn : day), null),
    strayDays: rows.filter(({ bookedOn }) => !within(bookedOn, window)).map(({ bookedOn }) => bookedOn),
    freshAt: answer.freshAt,
    packed: answer.packed,
  }
}

export const pendingIn = (account: SyncAccount, answer: Answer<WireTransaction>): PendingAnswer => ({
  ...readingOf(answer, toTransactions(account.kind, 'pending', answer.rows)),
  packed: answer.packed,
})

export function balanceIn(
  { kind, currency }: SyncAccount,
  { rows, freshAt, packed }: Answer<AccountBalance | CardBalance>,
): BalanceAnswer {
  const [row] = rows
  if (!row) return { balance: null, freshAt, packed }
  const balance = kind === 'card' ? toCardBalance(row as CardBalance, currency) : toAccountBalance(row, currency) // the kind decided which endpoint answered
  return { balance, freshAt, packed }
}

/** In our words; not complete where the client or we could not read a row. */
const readingOf = (answer: Answer<WireTransaction>, { rows, unreadable }: Normalised): Reading => ({
  rows,
  complete: unreadable + answer.unreadable === 0,
})

async function unlessUnsupported<T>(read: () => Promise<T>): Promise<T | 'unsupported'> {
  try {
    return await read()
  } catch (error) {
    if (codeOf(error) === 'bank.unsupported') return 'unsupported'
    throw error
  }
}
