import type { Adapters } from '../adapters/adapters.ts'
import { addDays, type Window, within, without } from '../domain/day.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import type { Transaction } from '../domain/transaction.ts'
import { afterAnswer, afterRest, historyFrom, isBeyond, looksCutOff } from '../fetch/bank-facts.ts'
import { rowsMissingBetween } from '../fetch/extent.ts'
import { spreadOf } from '../fetch/schedule.ts'
import { type Standing, standingAfter, standingWell } from '../fetch/standing.ts'
import { inParts, isOld } from '../fetch/windows.ts'
import { markHistoryFrom, markUnavailable, markUnsupported } from '../store/accounts.ts'
import { finishAccountRun, type LaneEnd, type RunPart } from '../store/runs.ts'
import { type Asking, askBalance, askBooked, askPending, type WindowAnswer, wholly } from './ask-bank.ts'
import { errorText, isCutShort, retryAfter } from './failures.ts'
import type { Lane } from './lanes.ts'
import { type Piece, piecesOf } from './read-history.ts'
import { spending } from './spending.ts'
import { type Storing, storeWindow, type ToStore } from './store-window.ts'

/** What may be spent on the account is written down already. */
export type AccountWork = RunPart & Storing & Lane & Asking

/**
 * One account's part of a run: every window it is owed, newest first, with its pending rows and balance. What is committed stays, whatever
 * happens after it; a failure becomes how the account stands and stops no other account.
 */
export async function syncAccount(adapters: Adapters, work: AccountWork): Promise<Standing> {
  const { clock, database, log, metrics } = adapters
  const { userId, runId, account, allowance } = work
  const started = clock.now()
  const attempt = () => ({
    now: clock.now(),
    failures: account.failures,
    spread: spreadOf(work.connectionId),
    freesAt: allowance.freesAt('transactions', clock.now()),
  })
  return database.counting(async (statements) => {
    const ended = (standing: Standing): LaneEnd => ({
      state: standing.state === 'ok' ? 'done' : standing.state === 'waiting' ? 'waiting' : 'failed',
      reason: standing.reason,
      apiCalls: allowance.made,
      calls: allowance.settled(clock.now()),
      statements: statements() + 2, // this one and COMMIT
      ms: Math.round(started.until(clock.now()).total('milliseconds')),
      standing: { ...standing, succeeded: standing.state === 'ok', now: clock.now().toString() },
    })
    let end: LaneEnd | null = null
    let standing = standingWell(attempt())
    try {
      end = await readAndStore(adapters, { ...work, bank: spending(work.bank, allowance) }, () => {
        standing = standingWell(attempt())
        return ended(standing)
      })
      if (!end) standing = standingWell(attempt())
    } catch (error) {
      if (isCutShort(error)) throw error
      if (!(error instanceof Fault))
        log.error({ runId, accountId: account.id, error: errorText(error) }, 'sync of an account failed')
      standing = standingAfter(codeOf(error), attempt(), retryAfter(error))
    }
    end ??= await database.asUser(userId, async (sql) => {
      const end = ended(standing)
      if (!(await finishAccountRun(sql, work, account.id, end))) throw new Fault('sync.lease-lost')
      return end
    })
    metrics.accountSyncSeconds.observe({ state: end.state }, end.ms / 1000)
    return standing
  })
}

/**
 * Everything is asked for at once: some banks show old rows for minutes only. A window that fails takes no other with it.
 * @param ending how the account's part ends if all is well: where there is one window, that is written down with its rows
 * @returns the end that was written down, if it was
 */
async function readAndStore(adapters: Adapters, work: AccountWork, ending: () => LaneEnd): Promise<LaneEnd | null> {
  if (work.allowance.tries('transactions') === 0) throw new Fault('bank.quota', { reason: 'not asked' })
  const asked = work.windows.map((window) => quietly(askBooked(work, window)))
  const beside = Promise.allSettled([askPending(work), askBalance(work)])
  const failures: Fault[] = []
  let newer: StoredPiece | null = null
  for (const [index, window] of work.windows.entries()) {
    try {
      const next = work.windows[index + 1] ?? null
      const first = asked[index] ?? askBooked(work, window)
      const more = { beside: index === 0 ? beside : null, ending: work.windows.length === 1 ? ending : null }
      newer = await readWindow(adapters, work, { window, next, newer, first, ...more })
    } catch (error) {
      if (!(error instanceof Fault) || isCutShort(error)) throw error
      failures.push(error)
      newer = null
    }
  }
  for (const failure of failures) throw failure
  const failure = failureOf(await beside) // after the rows, as none is lost for a balance
  if (failure !== null) throw failure
  return newer?.end ?? null
}

/** What the day's allowance does not reach for is no failure: it is read another time. */
function failureOf(beside: readonly PromiseSettledResult<unknown>[]): unknown {
  const failed = beside.find((result) => result.status === 'rejected' && codeOf(result.reason) !== 'bank.quota')
  if (failed?.status !== 'rejected') return null
  return codeOf(failed.reason) === 'bank.denied' ? new Fault('bank.partly-denied') : failed.reason
}

type StoredPiece = Piece & { readonly end: LaneEnd | null }

type Reading = {
  readonly window: Window
  readonly next: Window | null
  /** What was read just before, of newer days. */
  readonly newer: StoredPiece | null
  readonly first: Promise<WindowAnswer>
  readonly beside: Promise<[Asked<typeof askPending>, Asked<typeof askBalance>]> | null
  readonly ending: (() => LaneEnd) | null
}

type Asked<A extends (...input: never[]) => Promise<unknown>> = PromiseSettledResult<Awaited<ReturnType<A>>>

/**
 * One window in as many pieces as the bank gives it in; what it does not show now, or does not keep, is remembered.
 * @returns the oldest piece, if there is any
 */
async function readWindow(adapters: Adapters, work: AccountWork, reading: Reading): Promise<StoredPiece | null> {
  const { clock, database } = adapters
  const { userId, account, memory } = work
  const { window, next, first, beside, ending } = reading
  const today = clock.today()
  let left: Window | null = window
  let { newer } = reading
  try {
    for await (const piece of piecesOf(work, memory, window, first, today)) {
      const others = left === window && beside ? await settled(adapters, work, await beside) : nothingBeside
      left = piece.window.from > window.from ? { from: window.from, to: addDays(piece.window.from, -1) } : null
      const toStore = { ...wholly(piece.window, piece.answer), next: left ?? next, ...others }
      const isAll = left === null && newer === null && beside !== null && failureOf(await beside) === null
      const oldest = await storeWhole(adapters, work, toStore, isAll ? ending : null)
      if (newer) await storeMissing(adapters, work, newer, piece)
      newer = oldest
    }
  } catch (error) {
    if (codeOf(error) !== 'bank.history-closed' || !left || window.to === today) throw error
    const closed = left
    await database.asUser(userId, (sql) => markUnavailable(sql, userId, account.id, work.fence, closed))
    return null
  }
  const facts = memory.kept(account.kind)
  if (left && !isOld(left, today) && !isBeyond(left, facts, today) && without([left], account.coverage).length > 0)
    throw new Fault('bank.range-doubted', { kind: account.kind })
  if (left && left.to === today) throw new Fault('bank.range', { kind: account.kind })
  if (left && isOld(left, today) && historyFrom(facts, today) !== null) {
    const from = addDays(left.to, 1)
    await database.asUser(userId, (sql) => markHistoryFrom(sql, userId, account.id, work.fence, from))
  }
  return newer
}

/** Asks again for the oldest days of an answer where the balances show that it lacks some of their rows. */
async function storeMissing(adapters: Adapters, work: AccountWork, newer: Piece, older: Piece): Promise<void> {
  const { oldest, received } = newer.answer
  if (oldest === null || addDays(older.window.to, 1) !== newer.window.from) return
  if (!rowsMissingBetween(newer.answer.rows, older.answer.rows)) return
  const window = { from: newer.window.from, to: oldest }
  work.memory.learn(work.account.kind, (facts) => afterRest(facts, received, true))
  await storeWhole(adapters, work, { ...wholly(window, await askBooked(work, window)), next: null, ...nothingBeside })
}

const nothingBeside = { pending: null, balance: null }

/** The pending rows and the balance, null where they were not asked for, not offered or not answered; what the bank does not offer is remembered. */
async function settled(
  { clock, database }: Adapters,
  { userId, account, fence }: AccountWork,
  [pending, balance]: [Asked<typeof askPending>, Asked<typeof askBalance>],
): Promise<Pick<ToStore, 'pending' | 'balance'>> {
  const outcomes = [
    ['pending', pending],
    ['balance', balance],
  ] as const
  const refused = outcomes.filter(([, outcome]) => isUnsupported(outcome)).map(([feature]) => feature)
  const given = outcomes.filter(([, outcome]) => isGiven(outcome)).map(([feature]) => feature)
  const unsupported = new Set([...account.unsupported, ...refused]).difference(new Set(given))
  if (refused.length > 0 || unsupported.size < account.unsupported.length)
    await database.asUser(userId, (sql) =>
      markUnsupported(sql, userId, account.id, fence, [...unsupported], clock.today()),
    )
  return { pending: answered(pending), balance: answered(balance) }
}

const isUnsupported = (result: PromiseSettledResult<unknown>): boolean =>
  result.status === 'fulfilled' && result.value === 'unsupported'

const isGiven = (result: PromiseSettledResult<unknown>): boolean =>
  result.status === 'fulfilled' && result.value !== null && result.value !== 'unsupported'

const answered = <T>(result: PromiseSettledResult<T | 'unsupported'>): T | null =>
  result.status === 'fulfilled' && result.value !== 'unsupported' ? result.value : null

/** Stores the answer and, where it was cut off, asks for the rest of it, as often as it takes. @returns the oldest piece of it */
async function storeWhole(
  adapters: Adapters,
  work: AccountWork,
  first: ToStore,
  ending: (() => LaneEnd) | null = null,
): Promise<StoredPiece> {
  const { account, memory } = work
  const next = first.next
  let piece = await storeNewerDays(adapters, work, first)
  for (;;) {
    const { received } = piece.booked
    const { rest, end } = await storeWindow(adapters, work, piece, { ending })
    if (!looksCutOff(received, memory.of(account.kind)))
      memory.learn(account.kind, (facts) => afterAnswer(facts, received))
    if (!rest) return { window: piece.window, answer: piece.booked, end }
    const booked = await askBooked(work, rest)
    const more = booked.oldest !== null && (booked.oldest < rest.to || booked.rows.length > received)
    memory.learn(account.kind, (facts) => afterRest(facts, received, more))
    const isCutWithin = piece.booked.oldest === piece.window.to // then what waited may have cleared on a day that is not asked for again
    piece = { ...wholly(rest, booked), next, pending: isCutWithin ? null : piece.pending, balance: null }
  }
}

/**
 * Stores an answer about days that were never read before, where it is a long one, in parts: each with its own days' coverage, the newest first. Of such
 * days nothing is known, so that no row can be on the other side of an edge.
 * @returns the oldest part, which may have been cut off and is still to be stored
 */
async function storeNewerDays(adapters: Adapters, work: AccountWork, all: ToStore): Promise<ToStore> {
  const { window, booked } = all
  const [unread] = without([window], work.account.coverage)
  const isNew = unread?.from === window.from && unread.to === window.to && isOld(window, adapters.clock.today())
  let left = all
  for (const part of isNew ? newerParts(window, booked.rows) : []) {
    const older = { from: window.from, to: addDays(part.from, -1) }
    const { isKept } = await storeWindow(adapters, work, { ...withinDays(left, part), next: older, isOldest: false })
    left = { ...withinDays(left, older, []), ...nothingBeside, keep: isKept ? null : left.keep }
  }
  return left
}

const newerParts = (window: Window, rows: readonly Transaction[]): Window[] =>
  inParts(
    window,
    rows.map(({ bookedOn }) => bookedOn),
  ).slice(0, -1)

const withinDays = (toStore: ToStore, window: Window, strayDays = toStore.booked.strayDays): ToStore => ({
  ...toStore,
  window,
  booked: {
    ...toStore.booked,
    strayDays,
    rows: toStore.booked.rows.filter(({ bookedOn }) => within(bookedOn, window)),
  },
})

/** A promise that is awaited later, or never once an earlier one failed. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
