import type { Adapters } from '../adapters/adapters.ts'
import { isSetAside } from '../domain/aside.ts'
import { Fault } from '../domain/fault.ts'
import { countedSince } from '../fetch/quota.ts'
import { accountsOf } from '../store/accounts.ts'
import { bankFacts } from '../store/bank-facts.ts'
import type { LeasedConnection } from '../store/connections.ts'
import { rawAnswers } from '../store/raw-answers.ts'
import { finishAccountRun, type RunPart, startAccountRuns } from '../store/runs.ts'
import { openBankMemory } from './bank-memory.ts'
import { recalled } from './kept-answers.ts'
import { storeWindow } from './store-window.ts'

/**
 * Goes through what the bank answered in an earlier run once more, without asking it: the same way into the ledger, at the same hour as then.
 * Nothing is learned from it about the bank, and how the accounts stand does not change.
 */
export async function replayConnection(
  adapters: Adapters,
  part: RunPart,
  replayOf: string,
  leased: LeasedConnection,
): Promise<void> {
  const { userId, connectionId } = part
  const { banks, clock, database, gate, secrets } = adapters
  const { answers, accounts, sealer, memory } = await database.asUser(userId, async (sql) => {
    const answers = await rawAnswers(sql, userId, replayOf, connectionId)
    const accounts = (await accountsOf(sql, userId, connectionId)).filter(
      ({ id, aside }) => !isSetAside(aside) && answers.some(({ accountId }) => accountId === id),
    )
    const facts = leased.providerId ? await bankFacts(sql, leased.environment, leased.providerId, clock.today()) : []
    const lanes = accounts.map(({ id }) => ({
      accountId: id,
      window: answers.find(({ accountId }) => accountId === id)?.window ?? null,
    }))
    if (!(await startAccountRuns(sql, part, lanes, [], countedSince(clock.now())))) throw new Fault('sync.lease-lost')
    return {
      answers,
      accounts,
      sealer: secrets.sealerOf(userId, leased.dataKey),
      memory: openBankMemory(facts, clock.today()),
    }
  })
  const storing = gate(1)
  for (const account of accounts) {
    const started = clock.now()
    await database.counting(async (statements) => {
      for (const answer of answers.filter(({ accountId }) => accountId === account.id)) {
        const { toStore, holderName } = await recalled(banks, sealer, replayOf, account, answer)
        const work = { ...part, account, holderName, lateElsewhere: null, storing, memory, sealer }
        await storeWindow(adapters, work, toStore, { takenAt: answer.takenAt })
      }
      await database.asUser(userId, async (sql) => {
        const ms = Math.round(started.until(clock.now()).total('milliseconds'))
        const end = {
          state: 'done',
          reason: '',
          apiCalls: 0,
          calls: [],
          statements: statements() + 2,
          ms,
          standing: null,
        } as const
        if (!(await finishAccountRun(sql, part, account.id, end))) throw new Fault('sync.lease-lost')
      })
    })
  }
}
