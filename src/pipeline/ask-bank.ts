import type { Answer } from '../adapters/truelayer/client.ts'
import type { Balance } from '../domain/account.ts'
import { type Day, type Window, within } from '../domain/day.ts'
import { codeOf } from '../domain/fault.ts'
import type { Reading, TransactionStatus } from '../domain/transaction.ts'
import type { Allowance } from '../fetch/quota.ts'
import { toAccountBalance, toCardBalance } from '../normalise/accounts.ts'
import { toTransactions } from '../normalise/transactions.ts'
import type { SyncAccount } from '../store/accounts.ts'
import type { CardBalance, Transaction as WireTransaction } from '../wire/data.ts'
import type { BankSession } from './bank-session.ts'

export type Asking = {
  readonly account: SyncAccount
  readonly bank: BankSession
  /** What may be spent on the account in this run; without a try left, what stands beside the booked rows is not asked for. */
  readonly allowance: Allowance
}

/** The booked rows of a window. */
export type WindowAnswer = Reading & {
  /** As many rows as came, readable or not, also of other days. */
  readonly received: number
  /** The earliest day of a row within the window. */
  readonly oldest: Day | null
  /** The days of rows that came although they lie outside the window: banks ignore the range, and only the window's own rows count. */
  readonly strayDays: readonly Day[]
}

export async function askBooked({ account, bank }: Asking, window: Window): Promise<WindowAnswer> {
  const answer = await bank.ask((truelayer, call) =>
    truelayer.transactions(call, account.kind, account.providerAccountId, window),
  )
  const { rows, complete } = readingOf(account, 'booked', answer)
  const own = rows.filter(({ bookedOn }) => within(bookedOn, window))
  return {
    rows: own,
    complete,
    received: answer.rows.length + answer.unreadable,
    oldest: own.reduce<Day | null>((day, { bookedOn }) => (day === null || bookedOn < day ? bookedOn : day), null),
    strayDays: rows.filter(({ bookedOn }) => !within(bookedOn, window)).map(({ bookedOn }) => bookedOn),
  }
}

export async function askPending({ account, allowance, bank }: Asking): Promise<Reading | null | 'unsupported'> {
  if (allowance.tries('pending') === 0) return null
  return unlessUnsupported(async () =>
    readingOf(
      account,
      'pending',
      await bank.ask((truelayer, call) => truelayer.pending(call, account.kind, account.providerAccountId)),
    ),
  )
}

export async function askBalance({ account, allowance, bank }: Asking): Promise<Balance | null | 'unsupported'> {
  if (allowance.tries('balance') === 0) return null
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

/** In our words; not complete where the client or we could not read a row. */
function readingOf({ kind }: SyncAccount, status: TransactionStatus, answer: Answer<WireTransaction>): Reading {
  const { rows, unreadable } = toTransactions(kind, status, answer.rows)
  return { rows, complete: unreadable + answer.unreadable === 0 }
}

async function unlessUnsupported<T>(read: () => Promise<T>): Promise<T | 'unsupported'> {
  try {
    return await read()
  } catch (error) {
    if (codeOf(error) === 'bank.unsupported') return 'unsupported'
    throw error
  }
}
