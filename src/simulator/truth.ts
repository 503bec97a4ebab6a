import { accountIdOf, type Customer, type Customers, isCard, openHoldings } from './life/customers.ts'
import type { Entry, EntryKind, Shown } from './life/ledger.ts'
import { bankDay, dayOf, instantOf, midnight, momentOf } from './life/moments.ts'
import type { Holding } from './life/people.ts'
import type { Profile } from './profiles.ts'
import { shownFrom } from './protocol/resources.ts'
import { factsOf, numberingOn, type Telling } from './protocol/rows.ts'

/** One row as the bank's own book has it. Money out is negative, on cards too. */
export type TruthRow = {
  /** The payment that it stands for, by a name that no answer shows and nothing ever changes. */
  readonly paymentId: string
  /** null where the bank's rows bear none. */
  readonly normalisedId: string | null
  readonly providerId: string | null
  readonly transactionId: string
  /** Booked on, or while pending made on: `YYYY-MM-DD`, as it is written in the row. */
  readonly day: string
  readonly amountMinor: bigint
  readonly currency: 'GBP'
  readonly description: string
  /** Who was really paid, or paid; null where nobody could tell from the wording. */
  readonly payee: string | null
}

export type TruthAccount = {
  /** As every connection knows it, but at banks where each has its own. */
  readonly accountId: string
  readonly kind: 'account' | 'card'
  readonly name: string
  readonly number: string
  readonly currency: 'GBP'
  /** Before the first of the booked rows. What is owed is negative. */
  readonly openingMinor: bigint
  readonly currentMinor: bigint
  /** Oldest first. */
  readonly booked: readonly TruthRow[]
  readonly pending: readonly TruthRow[]
}

/** Something the bank wrote down: from then on it shows the row so, or no longer. */
export type TruthChange = {
  readonly at: Temporal.Instant
  readonly accountId: string
  /** `renumbered`: on whichever list it is, the row goes by other ids. */
  readonly kind: EntryKind | 'renumbered'
  readonly row: TruthRow
}

/** What the bank shows of a customer at a moment. */
export const truthOf = (customers: Customers, bank: Profile, user: string, now: Temporal.Instant): TruthAccount[] => {
  const customer = customers.of(bank, user)
  return openHoldings(customer).map((holding) => truthOfAccount(customer, bank, holding, now))
}

/**
 * What the bank wrote down after `from`, up to and including `to`, in the order of time. What was shown at `from` becomes what is shown at
 * `to` by it, but for what is by then older than the bank's depth.
 */
export function changesOf(
  customers: Customers,
  bank: Profile,
  user: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): TruthChange[] {
  const customer = customers.of(bank, user)
  const written = customer.person.holdings.flatMap((holding) => changesOfAccount(customer, bank, holding, from, to))
  return written.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}

function changesOfAccount(
  { person, book }: Customer,
  bank: Profile,
  holding: Holding,
  from: Temporal.Instant,
  to: Temporal.Instant,
): TruthChange[] {
  const ledger = book.ledger(holding.role, bankDay(to))
  const accountId = accountIdOf(person, holding.role)
  const changed = (at: number, kind: TruthChange['kind'], entry: Entry): TruthChange => {
    const numbering = numberingOn(bank, dayOf(at))
    return { at: instantOf(at), accountId, kind, row: rowOf({ bank, person, holding, numbering }, entry) }
  }
  const written = ledger?.entries.filter(({ at }) => at > momentOf(from) && at <= momentOf(to)) ?? []
  const renumbered = renumberings(bank, bankDay(from), bankDay(to)).flatMap((day) => {
    const shown = ledger?.at(midnight(day)) ?? nothing
    const rows = [...keptOf(shown, bank, day), ...shown.pending]
    return rows.map((entry) => changed(midnight(day), 'renumbered', entry))
  })
  return [...written.map((entry) => changed(entry.at, entry.kind, entry)), ...renumbered]
}

/** The days after `from`, up to `to`, on which all rows get other ids. */
function renumberings(bank: Profile, from: number, to: number): number[] {
  const days = Array.from({ length: Math.max(0, to - from) }, (_, n) => from + 1 + n)
  return days.filter((day) => numberingOn(bank, day) !== numberingOn(bank, day - 1))
}

/** What is not too old for the bank. */
function keptOf({ booked }: Pick<Shown, 'booked'>, bank: Profile, today: number): Entry[] {
  const first = shownFrom(bank, today)
  return booked.filter(({ day }) => day >= first)
}

function truthOfAccount(
  { person, book }: Customer,
  bank: Profile,
  holding: Holding,
  now: Temporal.Instant,
): TruthAccount {
  const today = bankDay(now)
  const shown = book.ledger(holding.role, today)?.at(momentOf(now)) ?? nothing
  const telling = { bank, person, holding, numbering: numberingOn(bank, today) }
  const kept = keptOf(shown, bank, today)
  return {
    accountId: accountIdOf(person, holding.role),
    kind: isCard(holding) ? 'card' : 'account',
    name: holding.displayName,
    number: holding.number,
    currency: 'GBP',
    openingMinor: kept.reduce((sum, { amountMinor }) => sum - amountMinor, shown.balanceMinor),
    currentMinor: shown.balanceMinor,
    booked: kept.map((entry) => rowOf(telling, entry)),
    pending: shown.pending.map((entry) => rowOf(telling, entry)),
  }
}

const nothing = { booked: [], pending: [], balanceMinor: 0n }

export function rowOf(telling: Telling, entry: Entry): TruthRow {
  const { normalised, provider, volatile, day } = factsOf(telling, entry)
  return {
    paymentId: entry.payment.id,
    normalisedId: normalised,
    providerId: provider,
    transactionId: volatile,
    day,
    amountMinor: entry.amountMinor,
    currency: 'GBP',
    description: entry.description,
    payee: entry.payment.payee.name,
  }
}
