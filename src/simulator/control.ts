import { type BookedEntry, balanceOn, bookedBy, type Entry, type Ledger, pendingOn } from './life/book.ts'
import { accountIdOf, type Customer, type Customers } from './life/customers.ts'
import { bankDay, shownFrom } from './protocol/data.ts'
import type { Wanted } from './protocol/grant.ts'
import type { Matcher, Misbehaviour } from './protocol/misbehaviour.ts'
import { type Provider, providerOf } from './protocol/providers.ts'
import { factsOf } from './protocol/rows.ts'
import type { Issued } from './protocol/tokens.ts'

/** One row as the bank's own book has it. Money out is negative, on cards too. */
export type TruthRow = {
  readonly normalisedId: string
  readonly providerId: string
  readonly transactionId: string
  /** Booked on, or while pending made on: `YYYY-MM-DD` */
  readonly day: string
  readonly amountMinor: bigint
  readonly currency: 'GBP'
  readonly description: string
  /** Who was really paid, or paid; null where nobody could tell from the wording. */
  readonly payee: string | null
}

export type TruthAccount = {
  readonly accountId: string
  readonly kind: 'account' | 'card'
  readonly name: string
  readonly currency: 'GBP'
  /** Before the first of the booked rows. What is owed is negative. */
  readonly openingMinor: bigint
  readonly currentMinor: bigint
  /** Oldest first. */
  readonly booked: readonly TruthRow[]
  readonly pending: readonly TruthRow[]
}

export type Call = {
  readonly method: string
  readonly path: string
  /** Whether it bore the address of a person present. */
  readonly attended: boolean
  readonly from: string | null
  readonly to: string | null
}

export type Calls = {
  /** In order of arrival; the last ten thousand. */
  readonly all: readonly Call[]
  readonly perPath: Readonly<Record<string, { readonly attended: number; readonly unattended: number }>>
  /** Highest number of calls for data under way at one moment. */
  readonly mostInFlight: number
  readonly codesExchanged: number
  readonly refreshes: number
  /** Calls for data that each access token was good for, by its `jti`. */
  readonly tokenUses: Readonly<Record<string, number>>
}

/** For tests: in the same process, or over HTTP where the bank was told to listen for it (control-http.ts has a route for each). */
export type BankControl = {
  /** From the bank's book, not from its answers. */
  truth(user: string, providerId?: string): readonly TruthAccount[]
  calls(): Calls
  setLatency(ms: number): void
  /** The next `times` requests that match do this. */
  scriptFault(matcher: Matcher, misbehaviour: Misbehaviour, times?: number): void
  clearFaults(): void
  /**
   * A fresh connection's tokens, as the token endpoint gives them, without the dialog.
   * @throws {ControlError}
   */
  connect(wanted: Wanted): Promise<Issued>
  /** Moves the bank's clock on. */
  advance(by: Temporal.DurationLike): void
  now(): Temporal.Instant
  /** Forgets counts and scripted faults; neither consents nor the clock. */
  reset(): void
}

export function truthOf(customers: Customers, user: string, providerId: string, now: Temporal.Instant): TruthAccount[] {
  const provider = providerOf(providerId)
  if (!provider) return []
  const customer = customers.of(providerId, user)
  const today = bankDay(now)
  return customer.book.through(today).ledgers.map((ledger) => truthOfAccount(customer, provider, ledger, today))
}

function truthOfAccount({ person }: Customer, provider: Provider, ledger: Ledger, today: number): TruthAccount {
  const { holding } = ledger
  const row = (pending: boolean) => (entry: Entry) => {
    const facts = factsOf(person, holding, entry, pending)
    const { amountMinor, description } = entry
    const ids = { normalisedId: facts.normalised, providerId: facts.provider, transactionId: facts.volatile }
    return { ...ids, day: facts.day, amountMinor, currency: 'GBP' as const, description, payee: entry.payee.name }
  }
  const booked = bookedBy(ledger, today).filter(({ bookedOn }: BookedEntry) => bookedOn >= shownFrom(provider, today))
  return {
    accountId: accountIdOf(person, holding.role),
    kind: holding.role === 'card' ? 'card' : 'account',
    name: holding.displayName,
    currency: 'GBP',
    openingMinor: balanceOn(ledger, shownFrom(provider, today) - 1),
    currentMinor: balanceOn(ledger, today),
    booked: booked.map(row(false)),
    pending: pendingOn(ledger, today).map(row(true)),
  }
}

/** Counts what arrives. */
export type Tally = {
  arrive(call: Call): void
  /** A call for data begins; the returned function ends it. */
  begin(): () => void
  use(tokenId: string): void
  exchanged(grant: 'code' | 'refresh'): void
  read(): Calls
  reset(): void
}

export function openTally(): Tally {
  let all: Call[] = []
  let perPath: Record<string, { attended: number; unattended: number }> = {}
  let tokenUses: Record<string, number> = {}
  let exchanges = { code: 0, refresh: 0 }
  let inFlight = 0
  let mostInFlight = 0
  return {
    arrive(call) {
      all.push(call)
      if (all.length > 20_000) all = all.slice(-10_000)
      perPath[call.path] ??= { attended: 0, unattended: 0 }
      const counts = perPath[call.path]
      if (counts) counts[call.attended ? 'attended' : 'unattended']++
    },
    begin() {
      mostInFlight = Math.max(mostInFlight, ++inFlight)
      return () => {
        inFlight--
      }
    },
    use(tokenId) {
      tokenUses[tokenId] = (tokenUses[tokenId] ?? 0) + 1
    },
    exchanged(grant) {
      exchanges[grant]++
    },
    read: () => ({
      all: all.slice(-10_000),
      perPath: structuredClone(perPath),
      mostInFlight,
      codesExchanged: exchanges.code,
      refreshes: exchanges.refresh,
      tokenUses: { ...tokenUses },
    }),
    reset() {
      all = []
      perPath = {}
      tokenUses = {}
      exchanges = { code: 0, refresh: 0 }
      mostInFlight = inFlight
    },
  }
}
