import type { Happening } from './happenings.ts'
import type { Delivery, DeliveryMode } from './protocol/deliveries.ts'
import type { Wanted } from './protocol/grant.ts'
import type { Matcher, Misbehaviour } from './protocol/misbehaviour.ts'
import type { TaskSeen } from './protocol/tasks.ts'
import type { Issued } from './protocol/tokens.ts'
import type { WebhookEvent } from './protocol/webhooks.ts'
import type { TruthAccount, TruthChange, TruthRow } from './truth.ts'

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
  /**
   * From the bank's book, not from its answers; `at`: default now.
   * @throws {ControlError} user, provider
   */
  truth(user: string, providerId?: string, at?: Temporal.Instant): readonly TruthAccount[]
  /** What the bank wrote down after `from`, up to and including `to`. */
  changes(user: string, providerId: string, from: Temporal.Instant, to: Temporal.Instant): readonly TruthChange[]
  /**
   * Makes the bank write something down, for what no profile does of itself. An estate without rows is an account where nothing else happens.
   * @throws {ControlError}
   */
  happen(user: string, providerId: string, accountId: string, what: Happening): TruthRow
  /**
   * From now on the bank shows the account no longer, or again; its book goes on.
   * @throws {ControlError} provider, user, accountId
   */
  setAccountOpen(user: string, providerId: string, accountId: string, open: boolean): void
  /**
   * The person takes back at the bank what they have allowed anybody to see; how many connections that ends.
   * @throws {ControlError} provider, user
   */
  revoke(user: string, providerId: string): number
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
  /** From now on no request in asynchronous mode leaves its stage. */
  holdTasks(): void
  /** Each task that has not ended goes one stage on, and is held there; done when all have. */
  stepTasks(): Promise<void>
  /** Tasks go on by themselves again. */
  releaseTasks(): void
  /** In order of arrival; those of the last hour by the bank's clock. */
  tasks(): readonly TaskSeen[]
  /** What befalls hooks and webhooks from now on; what is not said is as usual. */
  setDelivery(mode: Partial<DeliveryMode>): void
  /** Those held go out one after the other, oldest first or, `reverse`, newest first; done when the last has arrived or failed. */
  releaseDeliveries(order?: { readonly reverse?: boolean }): Promise<void>
  /** Every hook and webhook, with each attempt to deliver it. */
  deliveries(): readonly Delivery[]
  /**
   * Sends a signed webhook by hand; its `event_id`.
   * @throws {ControlError} where the client has no `webhookUri`
   */
  sendWebhook(clientId: string, event: WebhookEvent): string
  /** Done when no task and no delivery is under way but those that are held. */
  settled(): Promise<void>
  /** Moves the bank's clock on. */
  advance(by: Temporal.DurationLike): void
  now(): Temporal.Instant
  /** Forgets counts, scripted faults and deliveries, and holds nothing back; neither consents nor the clock. */
  reset(): void
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
