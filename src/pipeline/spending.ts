import { accountEndpoints, type Endpoint, listEndpoints } from '../domain/calls.ts'
import { codeOf, Fault, type FaultCode } from '../domain/fault.ts'
import type { Allowance } from '../fetch/quota.ts'
import type { BankSession } from './bank-session.ts'

/** The way to the bank, on which each try is taken from the allowance before it is made. What the bank says is used up counts as used up. */
export const spending = (bank: BankSession, allowance: Allowance): BankSession => ({
  ...bank,
  async ask(call) {
    try {
      return await bank.ask((truelayer, given) => {
        let tries = 0
        const mayTry = (name: string) => {
          const endpoint = endpointOf(name)
          tries += 1
          if (tries > 1 && !allowance.repeats) return false
          return (given.mayTry?.(name) ?? true) && (endpoint === undefined || allowance.take(endpoint))
        }
        return call(truelayer, { ...given, mayTry })
      })
    } catch (error) {
      if (codeOf(error) === 'bank.quota') refused(error, allowance)
      throw error
    }
  },
})

/** A bank that is not asked now: every call fails at once, with this. */
export const closedBank = (code: FaultCode): BankSession => ({
  async ask() {
    throw new Fault(code, { reason: 'not asked' })
  },
  of: () => closedBank(code),
  hasEnded: async () => false,
})

function refused(error: unknown, allowance: Allowance): void {
  const { endpoint, reason } = (error as Fault).facts // its code is a fault's
  const named = reason !== 'not asked' && typeof endpoint === 'string' ? endpointOf(endpoint) : undefined
  if (named) allowance.refused(named)
}

/** `cards/transactions/pending` → `pending`; undefined for what no bank counts. */
const endpointOf = (name: string): Endpoint | undefined =>
  [...accountEndpoints, ...listEndpoints].find((endpoint) => name === endpoint || name.endsWith(`/${endpoint}`))
