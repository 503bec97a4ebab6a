import type { Adapters } from '../adapters/adapters.ts'
import type { BankEnvironment } from '../adapters/banks.ts'
import { Fault } from '../domain/fault.ts'
import type { ProviderEntry } from '../wire/auth.ts'

export type BankList = {
  readonly environment: BankEnvironment /** null: the list cannot be had just now */
  readonly entries: readonly ProviderEntry[] | null
}

/** The banks that can be connected, by way: the demo bank's while it is there, then TrueLayer's when it is set up. */
export async function listBanks({ banks, log }: Adapters): Promise<BankList[]> {
  const { environment } = await banks.setup()
  const ways: BankEnvironment[] = [...(banks.demo ? (['demo'] as const) : []), ...(environment ? [environment] : [])]
  return Promise.all(
    ways.map(async (environment) => {
      try {
        return { environment, entries: await (await banks.link(environment)).truelayer.providers() }
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        log.warn({ environment, code: error.code }, 'list of banks')
        return { environment, entries: null }
      }
    }),
  )
}
