import { setTimeout as pause } from 'node:timers/promises'
import type { Signal } from './signal.ts'

/** A message to an application's own server. */
export type Letter = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON text, to the byte as it is sent. */
  readonly body: string
}

/** What befalls messages on their way, from when it is set. */
export type DeliveryMode = {
  /** How many more times each is sent. */
  readonly duplicates: number
  /** Never sent. */
  readonly lost: boolean
  /** Kept back until `releaseDeliveries`. */
  readonly held: boolean
}

export type Attempt = {
  /** RFC 3339, by the bank's clock. */
  readonly at: string
  /** What the receiver answered; null where nobody did. */
  readonly status: number | null
}

export type Delivery = Letter & {
  /** `failed`: every attempt was used up. */
  readonly state: 'held' | 'lost' | 'under way' | 'delivered' | 'failed'
  readonly attempts: readonly Attempt[]
}

export type DeliveryOptions = {
  /** How often a message is tried before the bank gives up. Default 4. */
  readonly attempts?: number
  /** Wait before the second attempt, doubled before each one after it. Default 500. */
  readonly backOffMs?: number
}

export type Deliveries = {
  post(letter: Letter | Promise<Letter>): void
  setMode(mode: Partial<DeliveryMode>): void
  /** Those held go out one after the other, oldest first or, `reverse`, newest first; done when the last has arrived or failed. */
  release(order: { readonly reverse?: boolean }): Promise<void>
  list(): readonly Delivery[]
  /** Whether no message is under way. */
  atRest(): boolean
  /** Forgets what was sent or held, and delivers as usual. */
  reset(): void
}

type Parts = {
  readonly options: DeliveryOptions
  readonly now: () => Temporal.Instant
  readonly signal: Signal
  /** The bank closes. */
  readonly closed: AbortSignal
}

const usual: DeliveryMode = { duplicates: 0, lost: false, held: false }
const longestMs = 10_000

export function openDeliveries({ options: { attempts = 4, backOffMs = 500 }, now, signal, closed }: Parts): Deliveries {
  let mode = usual
  let all: (Delivery & { state: Delivery['state']; attempts: Attempt[] })[] = []
  let underWay = 0
  let filed: Promise<unknown> = Promise.resolve()

  const busy = (work: () => Promise<void>): Promise<void> => {
    underWay++
    return work().finally(() => {
      underWay--
      signal.changed()
    })
  }
  const carry = async (delivery: (typeof all)[number]): Promise<void> => {
    delivery.state = 'under way'
    for (let n = 0; n < attempts && !closed.aborted; n++) {
      if (n > 0) await pause(backOffMs * 2 ** (n - 1), undefined, { ref: false })
      const status = await statusOf(delivery, closed)
      delivery.attempts.push({ at: now().toString({ smallestUnit: 'second' }), status })
      if (status !== null && status >= 200 && status < 300) {
        delivery.state = 'delivered'
        return
      }
    }
    delivery.state = 'failed'
  }

  return {
    post(letter) {
      const { duplicates, lost, held } = mode
      const before = filed
      const ready = (async () => {
        await before // in the order in which things happened, however long each takes to be signed
        return letter
      })()
      filed = ready
      for (let n = 0; n <= duplicates; n++)
        void busy(async () => {
          const delivery = { ...(await ready), state: lost ? ('lost' as const) : ('held' as const), attempts: [] }
          all.push(delivery)
          if (!lost && !held) await carry(delivery)
        })
    },
    setMode(changed) {
      mode = { ...usual, ...changed }
    },
    release({ reverse = false }) {
      const held = all.filter(({ state }) => state === 'held')
      for (const delivery of held) delivery.state = 'under way'
      return busy(async () => {
        for (const delivery of reverse ? held.reverse() : held) await carry(delivery)
      })
    },
    list: () => all.map((delivery) => ({ ...delivery, attempts: [...delivery.attempts] })),
    atRest: () => underWay === 0,
    reset() {
      mode = usual
      all = []
    },
  }
}

/** What the receiver says to it; its own redirects are not followed. */
async function statusOf({ url, headers, body }: Letter, closed: AbortSignal): Promise<number | null> {
  try {
    const signal = AbortSignal.any([closed, AbortSignal.timeout(longestMs)])
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    await answer.body?.cancel()
    return answer.status
  } catch {
    return null
  }
}
