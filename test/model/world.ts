import { isDeepStrictEqual } from 'node:util'
import type { Profile } from '../../src/simulator/profiles.ts'
import type { Rotation } from '../../src/simulator/protocol/tokens.ts'
import type { TruthAccount, TruthRow } from '../../src/simulator/truth.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { changesList, transactionsList, transactionsSummary } from '../../src/surface/operations/transactions.ts'
import type { Account, Sync, Transaction } from '../../src/surface/shapes.ts'
import type { Asked } from './front.ts'
import type { Life } from './lane.ts'
import { after, type Books, doubted, held, type Look, type Row, type Told } from './model.ts'
import type { Attempt } from './work.ts'

/** One life at one bank, with what is expected of the ledger. */
export type World = {
  readonly life: Life
  readonly profile: Profile
  readonly user: string
  connectionId: string | null
  /** By the account's name, which both worlds know. */
  books: Map<string, Books>
  /** The ledger as it was last looked at. */
  ledger: Ledger
  /** Accounts with an answer to come that may arrive without ids, or without any row that can be read. */
  readonly garbled: Set<string>
  /** Faults that wait for a call, and those that one has met. */
  scripted: { readonly name: string; readonly meets: (call: Asked) => boolean }[]
  readonly met: string[]
  /** Whether the bank's permission may be over; and the refresh tokens sent to it, with whether their answer may never have come. */
  mayHaveEnded: boolean
  permittedUntil: Temporal.Instant
  /** On this day the bank refused recent days that have not all been read since. */
  refusedOn: string | null
  /** Until then a ledger may take the bank's word for how few days it gives: it remembers for so long what it was refused on two days. */
  believedUntil: Temporal.Instant
  readonly rotation: Rotation
  readonly sent: Map<string, boolean>
}

export type Ledger = { readonly accounts: readonly Account[]; readonly rows: ReadonlyMap<string, readonly Row[]> }
export const noLedger: Ledger = { accounts: [], rows: new Map() }

/** The person has just allowed the bank to show everything. */
export function permitted(world: World): void {
  world.mayHaveEnded = false
  world.permittedUntil = world.life.now().add({ hours: 24 * 90 })
}

/** The accounts that the bank lists: it has books of others, too. */
export function truthOf({ life, profile, user }: World): readonly TruthAccount[] {
  const scopes: readonly string[] = profile.scopes
  return life.bank.control.truth(user, profile.id).filter(({ kind }) => scopes.includes(`${kind}s`))
}

export const today = ({ life }: World): string => life.now().toString().slice(0, 10)
export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

export const told = ({
  paymentId,
  day,
  amountMinor,
  currency,
  description,
  normalisedId,
  providerId,
}: TruthRow): Told => ({
  paymentId,
  day,
  amountMinor,
  currency,
  text: description,
  ids: [...(normalisedId ? [`n:${normalisedId}`] : []), ...(providerId ? [`p:${providerId}`] : [])],
})

export async function readLedger({ life }: World): Promise<Ledger> {
  const { items: accounts } = await life.ask(accountsList, {})
  const all: Transaction[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await life.ask(transactionsList, { limit: 500, cursor })
    all.push(...page.items)
    if (page.nextCursor === null) break
    cursor = page.nextCursor
  }
  const rows = Map.groupBy(all, ({ accountId }) => accountId)
  return { accounts, rows: new Map(accounts.map(({ id }) => [id, (rows.get(id) ?? []).map(toRow)])) }
}

const toRow = ({ id, status, bookedOn, amount, description, normalisedId, providerId, ...row }: Transaction): Row => ({
  id,
  status,
  day: bookedOn,
  amountMinor: BigInt(amount.amountMinor),
  currency: amount.currency,
  text: description,
  ids: [...(normalisedId ? [`n:${normalisedId}`] : []), ...(providerId ? [`p:${providerId}`] : [])],
  edit: editOf(row),
})

/** All that a person said of a row. */
export const editOf = ({
  note,
  category,
  categorySource,
}: Pick<Transaction, 'note' | 'category' | 'categorySource'>): string =>
  `${note ?? ''}|${categorySource === 'person' ? category : ''}`

/** Looks at the ledger after syncs have ended, and holds it against the books. @returns what differs */
export async function judged(world: World, syncs: readonly Sync[]): Promise<string[]> {
  const attempts = world.life.attempts()
  const calls = attempts.flatMap(({ asked }) => asked)
  const met = [
    ...world.scripted.filter(({ meets }) => calls.some(meets)).map(({ name }) => name),
    ...(calls.some(({ arrived }) => arrived !== null) ? ['lost rows'] : []),
    ...attempts.flatMap((one) => one.befell() ?? []),
  ]
  world.met.push(...met)
  const problems = sentWell(world, attempts, met)
  world.mayHaveEnded ||= endsConsents(world, met)
  if (met.some((name) => /^invalid_date_range at (newest )?rows$/.test(name))) {
    if (world.refusedOn !== null && world.refusedOn < today(world))
      world.believedUntil = world.life.now().add({ hours: 24 * 61 })
    world.refusedOn ??= today(world)
  } else if (world.ledger.accounts.every(({ providerAccountId }) => gaveRecent(world, calls, providerAccountId)))
    world.refusedOn = null
  const before = world.ledger
  const ledger = await readLedger(world)
  world.ledger = ledger
  problems.push(...(await wellCounted(world)), ...stillPermitted(world))
  const bank = truthOf(world)
  const names = ledger.accounts.map(({ name }) => name)
  for (const name of new Set(names))
    if (names.filter((other) => other === name).length > 1) problems.push(`${name} is there more than once`)
  for (const account of ledger.accounts) {
    const lanes = syncs.flatMap(({ id, accounts }) =>
      accounts.filter(({ accountId }) => accountId === account.id).map(({ state }) => ({ runId: id, state })),
    )
    if (lanes.length > 0 && lanes.every(({ state }) => state === 'done') && !recentlyCovered(world, account))
      problems.push(`${account.name} is well, and recent days are not covered`)
    const books = world.books.get(account.name) ?? new Map()
    const truth = bank.find(({ name }) => name === account.name)
    let ways: Look[][] = [[]]
    for (const [index, { asked, job }] of attempts.entries()) {
      const isLast = !attempts.slice(index + 1).some((later) => later.job.runId === job.runId)
      const done = isLast && lanes.some(({ runId, state }) => runId === job.runId && state === 'done')
      const windows = windowsIn(asked, account.providerAccountId)
      const coveredTo = before.accounts.find(({ id }) => id === account.id)?.coverage.at(-1)?.to ?? null
      const listed = asked.some(
        ({ path, isAnswered }) => isAnswered && path.endsWith(`/${account.providerAccountId}/transactions/pending`),
      )
      const further = waysItWent({ world, account, coveredTo, truth, listed, done }, windows)
      ways = ways.flatMap((way) => further.map((more) => [...way, ...more]))
    }
    const judgements = ways.map((looks) =>
      held(books, looks.reduce(after, stood(books)), ledger.rows.get(account.id) ?? []),
    )
    const fitting = judgements.filter((one) => one.problems.length === 0).map((one) => one.books)
    if (fitting[0]) world.books.set(account.name, doubted(fitting[0], fitting))
    else problems.push(...(judgements[0]?.problems ?? []).map((problem) => `${account.name}: ${problem}`))
  }
  if (syncs.some(({ state }) => state === 'done'))
    for (const { name } of bank) if (!names.includes(name)) problems.push(`${name} was not found`)
  world.life.bank.control.clearFaults()
  world.garbled.clear()
  world.scripted = []
  return problems
}

/** A refresh token may be good for once: it goes a second time only where it is unknown what came of the first. */
function sentWell({ sent, rotation }: World, attempts: readonly Attempt[], met: readonly string[]): string[] {
  if (rotation === 'same') return []
  const lost = met.some((name) => name.endsWith(' at token'))
  return attempts.flatMap((one) => {
    const cut = /^(dies|sleeps|restart)/.test(one.befell() ?? '')
    return one.sent.flatMap((token) => {
      const again = sent.get(token) === false
      sent.set(token, cut || lost)
      return again ? ['a refresh token was sent again'] : []
    })
  })
}

/** Whether the bank may have refused for good, or have given tokens that nobody has. */
function endsConsents({ life, rotation, permittedUntil }: World, met: readonly string[]): boolean {
  const over = Temporal.Instant.compare(life.now(), permittedUntil) >= 0
  const lost = rotation === 'new-old-revoked' && met.some((name) => / at token$|^(dies|sleeps|restart) /.test(name))
  return over || lost || met.some((name) => /^(access_denied|unauthorized) /.test(name))
}

/** Nobody is asked to connect again while the bank's permission stands. */
const stillPermitted = ({ ledger, mayHaveEnded }: World): string[] =>
  mayHaveEnded
    ? []
    : ledger.accounts.filter(({ state }) => state === 'reconnect').map(({ name, reason }) => `${name}: ${reason}`)

/** Whether the ledger shows nothing that the bank has given up: such a row stays until enough good answers have lacked it. */
export const isSettled = (world: World): boolean =>
  truthOf(world).every(({ name, booked, pending }) => {
    const lists = { booked, pending }
    return [...(world.books.get(name)?.values() ?? [])].every(
      ({ shown, status, paymentId }) => shown === 'no' || lists[status].some((row) => row.paymentId === paymentId),
    )
  })

/** Nothing new was heard: everything is as it was. */
const stood = (books: Books): Books => new Map([...books].map(([id, known]) => [id, { ...known, clear: true }]))

/** Counts and sums are those of the rows, and pending ones are in no sum. */
async function wellCounted({ life, ledger }: World): Promise<string[]> {
  const problems: string[] = []
  for (const { id, name, ...counted } of ledger.accounts) {
    const rows = ledger.rows.get(id) ?? []
    const pending = rows.filter(({ status }) => status === 'pending').length
    if (counted.pending !== pending || counted.transactions !== rows.length - pending)
      problems.push(
        `${name}: counts ${counted.transactions} and ${counted.pending}, not ${rows.length - pending} and ${pending}`,
      )
  }
  const rows = [...ledger.rows.values()].flat()
  const sum = rows.reduce((total, { status, amountMinor }) => total + (status === 'booked' ? amountMinor : 0n), 0n)
  const expected = {
    count: rows.length,
    totals: rows.length === 0 ? [] : [{ amountMinor: String(sum), currency: 'GBP' }],
  }
  const summary = await life.ask(transactionsSummary, {})
  if (!isDeepStrictEqual(summary, expected))
    problems.push(`sums up ${JSON.stringify(summary)}, not ${JSON.stringify(expected)}`)
  return problems
}

type Span = { readonly from: string; readonly to: string; readonly arrived: Asked['arrived'] }

/** The answered windows of an account's booked rows, newest first; of those that were shortened the shortest, of those asked again the last. */
function windowsIn(calls: readonly Asked[], accountId: string): Span[] {
  const asked = calls.flatMap(({ path, from, to, isAnswered, arrived }) =>
    isAnswered && path.endsWith(`/${accountId}/transactions`) && from && to
      ? [{ from: from.slice(0, 10), to: to.slice(0, 10), arrived }]
      : [],
  )
  return [...new Map(asked.map((window) => [window.to, window])).values()].sort((a, b) => (a.to < b.to ? 1 : -1))
}

const gaveRecent = (world: World, calls: readonly Asked[], accountId: string): boolean =>
  windowsIn(calls, accountId).some(({ from, to }) => from <= daysAfter(today(world), -89) && to === today(world))

const recentlyCovered = (world: World, { coverage }: Account): boolean =>
  Temporal.Instant.compare(world.life.now(), world.believedUntil) < 0 ||
  coverage.some(({ from, to }) => from <= daysAfter(today(world), -88) && to >= today(world))

/** One account's part of an attempt. `coveredTo`: the newest day that was read before it. `listed`: the bank gave its list of pending rows. */
type Part = {
  readonly world: World
  readonly account: Account
  readonly coveredTo: string | null
  readonly truth: TruthAccount | undefined
  readonly listed: boolean
  readonly done: boolean
}

/** What may have reached the ledger, the likeliest first: all of it where the account is well, else windows up to some point. */
function waysItWent({ world, account, coveredTo, truth, listed, done }: Part, asked: readonly Span[]): Look[][] {
  if (!truth || asked.length === 0) return [[]]
  const windows = done ? asked.flatMap((window) => coveredPart(account, window)) : asked
  const pending = listed ? pendingOf(world, truth, 90) : null
  const newer = listed ? pendingOf(world, truth, 89) : null // of the earliest day only what was made late enough in it is listed
  const garbled = world.garbled.has(account.name)
  const lists = [
    pending,
    ...(newer?.length === pending?.length ? [] : [newer]),
    ...(garbled && pending ? [pending.map((row) => ({ ...row, ids: [] }))] : []),
    ...(done && !garbled ? [] : [null]),
  ]
  let ways: Look[][] = [[]]
  const reached: Look[][] = []
  for (const [index, window] of windows.entries()) {
    const looks = answersTo(world, account.name, coveredTo, truth, window).flatMap((look) =>
      (index > 0 ? [null] : lists).map((list) => ({
        ...look,
        pending: list,
        today: today(world),
        sure: look.sure && done && !garbled,
      })),
    )
    ways = ways.flatMap((way) => looks.map((look) => [...way, look]))
    reached.unshift(...ways)
  }
  return done ? ways : [...reached, []]
}

/** What a window was that the account counts as covered. */
function coveredPart({ coverage }: Account, { from, to, arrived }: Span): Span[] {
  const stretch = coverage.find((one) => one.from <= to && one.to >= to)
  return stretch ? [{ from: from > stretch.from ? from : stretch.from, to, arrived }] : []
}

function pendingOf(world: World, { pending }: TruthAccount, days: number): Told[] | null {
  if (world.profile.pending === 'unsupported') return null
  const oldest = daysAfter(today(world), -days)
  return pending.filter(({ day }) => day >= oldest).map(told)
}

/** What the bank may have said of these days. A round number of rows, were it of other days too, or none but of days that were never read, is what is left of an answer cut short. */
function answersTo(
  world: World,
  name: string,
  coveredTo: string | null,
  truth: TruthAccount,
  { from, to, arrived }: Span,
): Omit<Look, 'pending' | 'today'>[] {
  const { life, profile } = world
  const rows = truth.booked.filter(({ day }) => day >= from && day <= to)
  const whole = profile.rowCap > 0 ? rows.slice(-profile.rowCap) : rows
  const given = arrived ? rows.filter(({ transactionId }) => arrived.has(transactionId)) : whole
  const garbled = world.garbled.has(name) ? [given.map((row) => ({ ...told(row), ids: [] })), []] : []
  const answers = [given.map(told), ...garbled]
  // Which of the other days' rows a bank that gives them too has just then is not known to the row.
  const received =
    profile.from === 'ignored'
      ? [-1, 0, 1].map((more) => truth.booked.filter(({ day }) => day <= to).length + more)
      : [whole.length]
  const cuts = new Set((arrived ? [arrived.size] : received).map((rows) => rows % 50 === 0))
  return answers.flatMap((booked) =>
    [...cuts].map((cut) => ({
      from,
      to,
      booked,
      speaksFrom:
        booked[0] && (cut || (coveredTo !== null && booked[0].day > coveredTo)) ? daysAfter(booked[0].day, 1) : from,
      sure: answers.length === 1,
      hour: life.now().epochMilliseconds / 3_600_000,
    })),
  )
}

/** Following the feed from its beginning leads to the ledger. */
export async function followed({ life, ledger }: World): Promise<string[]> {
  const rows = new Map<string, string>()
  for (let cursor = '0'; ; ) {
    const page = await life.ask(changesList, { cursor, limit: 1000 })
    for (const { id, kind, transaction } of page.items) {
      if (transaction && kind !== 'removed') rows.set(id, JSON.stringify(toRow(transaction), plainly))
      else rows.delete(id)
    }
    if (page.nextCursor === null) break
    cursor = page.nextCursor
  }
  const shown = new Map([...ledger.rows.values()].flat().map((row) => [row.id, JSON.stringify(row, plainly)]))
  return [...new Set([...rows.keys(), ...shown.keys()])]
    .filter((id) => rows.get(id) !== shown.get(id))
    .map((id) => `the feed says ${rows.get(id)}, the list ${shown.get(id)}`)
}

const plainly = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)
