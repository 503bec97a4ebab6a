import { codeOf, Fault, type FaultCode } from '../domain/fault.ts'
import type { BankSession } from './bank-session.ts'

/** How a bank may be approached: as usual, with one call to see whether it answers again, or not at all for now. */
export type Approach = 'open' | 'probe' | 'resting'

/** Sees whether a bank answers at all, over everything that one connection asks of it. */
export type Watch = {
  /** The way to the bank under watch: once it is plain that nothing answers, nothing more is asked. */
  over(bank: BankSession): BankSession
  /** `silent`: whatever was asked failed as it does where a bank is down. Null: nothing can be said. */
  verdict(): 'answers' | 'silent' | null
  /** Something failed before the first call. */
  saw(error: unknown): void
}

/** So many tries in vain, and none that was not, are a bank that is down and no single account that fails. */
const triesInVain = 3

export function openWatch(approach: Approach): Watch {
  const probing = approach === 'probe'
  let answers = 0
  let silences = 0
  let probe: Promise<void> | null = null
  const isSilent = () => answers === 0 && silences >= (probing ? 1 : triesInVain)
  const saw = (error: unknown) => {
    if (silent.has(codeOf(error))) silences += 1
    else if (error instanceof Fault && error.facts['reason'] !== 'not asked') answers += 1
  }

  /** Asked before each try of a call: a second one means that the first was in vain. With another token it is another call. */
  function tries(): () => boolean {
    let made = 0
    return () => {
      if (made > 0) silences += 1
      if (isSilent()) {
        if (made > 0) return false
        throw new Fault('bank.resting', { reason: 'not asked' })
      }
      made += 1
      return true
    }
  }

  const over = (bank: BankSession): BankSession => ({
    ...bank,
    async ask(call) {
      const asked = async () => {
        try {
          const answer = await bank.ask((truelayer, given) => call(truelayer, { ...given, mayTry: tries() }))
          answers += 1
          return answer
        } catch (error) {
          saw(error)
          throw error
        }
      }
      if (!probing) return asked()
      if (probe) {
        await probe
        return asked()
      }
      const { promise, resolve } = Promise.withResolvers<void>()
      probe = promise
      return asked().finally(resolve)
    },
    of: (accountId) => over(bank.of(accountId)),
  })
  return { over, saw, verdict: () => (isSilent() ? 'silent' : answers > 0 ? 'answers' : null) }
}

const silent: ReadonlySet<FaultCode> = new Set(['bank.down', 'bank.unreachable', 'bank.busy'])
