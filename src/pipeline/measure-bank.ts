import type { Adapters } from '../adapters/adapters.ts'
import { isSetAside } from '../domain/aside.ts'
import { addDays } from '../domain/day.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { bornAtOnce, type Trial } from '../fetch/bearing.ts'
import { accountsOf, type SyncAccount } from '../store/accounts.ts'
import { saveBankWidth } from '../store/bank-widths.ts'
import { connectionViews, dropLease, leaseConnection } from '../store/connections.ts'
import { type BankSession, openBankSession } from './bank-session.ts'
import { keepingLease } from './keep-lease.ts'

export type MeasuredBank = { readonly trials: readonly Trial[]; readonly atOnce: number }

/** So many calls in each trial: one account after another, and each time another single day, as the same question twice would come from TrueLayer's cache. */
const callsOfATrial = 20

/**
 * Asks the bank of a connection for single days, more and more of them at once, until it refuses one, and remembers how many it bore: its next sync
 * begins with so many. Banks count such calls unless the person is present.
 * @param atOnce how many at once, each one trial; four at most, since only recent days can be had from every bank
 * @throws {Fault} thing.unknown, sync.unattended where nobody is present, sync.unfinished while the connection is in use, bank.consent …
 */
export async function measureBank(
  adapters: Adapters,
  userId: string,
  connectionId: string,
  atOnce: readonly number[],
  psuIp: string | null,
): Promise<MeasuredBank> {
  const { clock, database, pace } = adapters
  const { leased, accounts } = await database.asUser(userId, async (sql) => {
    const [connection] = await connectionViews(sql, userId, connectionId)
    if (connection?.kind !== 'bank') throw new Fault('thing.unknown')
    if (psuIp === null && connection.environment !== 'demo') throw new Fault('sync.unattended')
    const leased = await leaseConnection(sql, userId, connectionId, pace.leaseSeconds)
    if (!leased) throw new Fault('sync.unfinished')
    const accounts = (await accountsOf(sql, userId, connectionId)).filter(({ aside }) => !isSetAside(aside))
    return { leased, accounts }
  })
  const { fence, environment, providerId } = leased
  try {
    return await keepingLease(adapters, { userId, connectionId, fence }, async (lost) => {
      if (accounts.length === 0) throw new Fault('bank.unsupported')
      const bank = await openBankSession(adapters, userId, leased, psuIp, lost)
      const trials: Trial[] = []
      for (const width of atOnce.toSorted((a, b) => a - b)) {
        const trial = await tried(adapters, bank, accounts, width, trials.length * callsOfATrial)
        trials.push(trial)
        if (trial.refused > 0) break
      }
      const born = bornAtOnce(trials)
      if (providerId !== null)
        await database.asUser(userId, (sql) =>
          saveBankWidth(sql, environment, providerId, born, clock.now().toString()),
        )
      return { trials, atOnce: born }
    })
  } finally {
    await database.asUser(userId, (sql) => dropLease(sql, userId, connectionId, fence))
  }
}

/** Each call is made once: one that the client would have to repeat is refused. */
async function tried(
  { clock, parallel }: Adapters,
  bank: BankSession,
  accounts: readonly SyncAccount[],
  atOnce: number,
  before: number,
): Promise<Trial> {
  const asked = Array.from({ length: callsOfATrial }, (_, n) => ({
    account: accounts.slice(n % accounts.length)[0],
    day: addDays(clock.today(), -1 - Math.floor((before + n) / accounts.length)),
  }))
  const began = clock.now()
  const answers = await parallel(asked, atOnce, async ({ account, day }) => {
    if (!account) throw new Error('there is an account')
    const from = clock.now()
    let tries = 0
    const mayTry = () => ++tries === 1
    try {
      await bank.ask((truelayer, { turn: _, ...call }) =>
        truelayer.transactions({ ...call, mayTry }, account.kind, account.providerAccountId, { from: day, to: day }),
      )
    } catch (error) {
      if (tries > 1 || codeOf(error) === 'bank.busy') return null
      throw error
    }
    return milliseconds(from, clock.now())
  })
  const times = answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason
    return answer.value
  })
  const answered = times.filter((time) => time !== null).toSorted((a, b) => a - b)
  return {
    atOnce,
    calls: asked.length,
    refused: times.length - answered.length,
    ms: milliseconds(began, clock.now()),
    medianMs: answered[Math.floor(answered.length / 2)] ?? 0,
    slowestMs: answered.at(-1) ?? 0,
  }
}

const milliseconds = (from: Temporal.Instant, to: Temporal.Instant): number =>
  Math.round(from.until(to).total('milliseconds'))
