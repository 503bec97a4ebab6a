import { Fault } from '../domain/fault.ts'
import { type Bounds, firstWidth, type Heard, type Width, widthAfter } from './width.ts'

/** An account's way to its bank. It is under way from its first call to the last one's answer; storing rows holds nobody up. */
export type Turn = {
  /**
   * Makes the call as soon as the bank can take one more account; those of an account that is under way go at once.
   * @throws {Fault} bank.busy where the bank asked to be left alone for longer than a call waits, or the signal's reason
   */
  run<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

/** The turns of every bank in this process, shared by all connections of a bank. */
export type Turns = {
  /**
   * @param attended while the person is present their calls go first
   * @param measured how many at once the bank was found to bear: adapting begins there, and begins again where it was measured anew
   */
  of(bank: string, account: string, attended: boolean, measured: number | null): Turn
  /** Accounts of one bank that may ever be under way at once. */
  readonly most: number
}

/** For as long as this a call waits for a bank that asked to be left alone. */
const longestRestMs = 10_000

export function openTurns(bounds: Bounds, now: () => number = () => performance.now()): Turns {
  const banks = new Map<string, { readonly measured: number | null; readonly open: OpenBank }>()
  return {
    most: bounds.most,
    of(bank, account, attended, measured) {
      let opened = banks.get(bank)
      if (opened?.measured !== measured) {
        const first = Math.min(bounds.most, Math.max(bounds.least, measured ?? bounds.first))
        opened = { measured, open: openBank({ ...bounds, first }, now) }
        banks.set(bank, opened)
      }
      return opened.open(account, attended)
    },
  }
}

type Waiting = {
  readonly account: string
  readonly attended: boolean
  readonly enter: () => void
  readonly giveUp: (reason: unknown) => void
}

type OpenBank = (account: string, attended: boolean) => Turn

function openBank(bounds: Bounds, now: () => number): OpenBank {
  let width: Width = firstWidth(bounds)
  let waking: NodeJS.Timeout | undefined
  const waiting = new Set<Waiting>()
  /** Calls under way, by account. */
  const underWay = new Map<string, number>()

  /** Lets in who may go, those first whose person is present, then in the order in which they came. */
  function admit(): void {
    clearTimeout(waking)
    const restMs = width.restsUntil - now()
    if (restMs > longestRestMs) for (const one of waiting) one.giveUp(askedToRest(restMs))
    if (restMs > 0) {
      if (waiting.size > 0) waking = setTimeout(admit, restMs)
      return
    }
    for (const one of [...waiting].toSorted((a, b) => Number(b.attended) - Number(a.attended)))
      if (underWay.has(one.account) || underWay.size < Math.floor(width.accounts)) {
        waiting.delete(one)
        underWay.set(one.account, (underWay.get(one.account) ?? 0) + 1)
        one.enter()
      }
  }

  async function entered(account: string, attended: boolean, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const one: Waiting = {
      account,
      attended,
      enter: resolve,
      giveUp: (reason) => {
        waiting.delete(one)
        reject(reason)
      },
    }
    const aborted = () => one.giveUp(signal?.reason)
    signal?.addEventListener('abort', aborted, { once: true })
    waiting.add(one)
    admit()
    await promise.finally(() => signal?.removeEventListener('abort', aborted))
  }

  function left(account: string, heard: Heard): void {
    const others = (underWay.get(account) ?? 0) - 1
    if (others > 0) underWay.set(account, others)
    else underWay.delete(account)
    width = widthAfter(width, bounds, heard)
    admit()
  }

  return (account, attended) => ({
    async run(call, signal) {
      await entered(account, attended, signal)
      const askedAt = now()
      try {
        const answer = await call()
        left(account, { askedAt, at: now(), outcome: 'answered' })
        return answer
      } catch (error) {
        left(account, { askedAt, at: now(), ...outcomeOf(error) })
        throw error
      }
    },
  })
}

const askedToRest = (ms: number): Fault => new Fault('bank.busy', { retryAfterSeconds: Math.ceil(ms / 1000) })

function outcomeOf(error: unknown): Pick<Heard, 'outcome' | 'restMs'> {
  if (!(error instanceof Fault)) return { outcome: 'failed' }
  const { reason, retryAfterSeconds } = error.facts
  if (error.code === 'bank.busy')
    return { outcome: 'refused', restMs: typeof retryAfterSeconds === 'number' ? retryAfterSeconds * 1000 : 0 }
  return { outcome: error.code === 'bank.unreachable' && reason === 'timeout' ? 'refused' : 'failed' }
}
