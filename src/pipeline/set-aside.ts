import type { Adapters } from '../adapters/adapters.ts'
import { Fault } from '../domain/fault.ts'
import { changeAside, lockSame } from '../store/same-accounts.ts'
import { requestSync } from './request-sync.ts'
import { settleTransfers } from './settle-transfers.ts'

/**
 * Does what a person says of an account that is here twice, rows and transfers included; one that counts from now on is read at once.
 * @throws {Fault} thing.unknown, also for an account of files
 */
export async function setAccountAside(
  adapters: Adapters,
  { userId, psuIp, id, aside }: { userId: string; psuIp: string | null; id: string; aside: boolean },
): Promise<void> {
  const { clock, database, random } = adapters
  const counts = await database.asUserInBulk(userId, async (sql) => {
    const now = clock.now().toString()
    await lockSame(sql, userId, id)
    const counts = await changeAside(sql, userId, id, aside, now)
    if (!counts) throw new Fault('thing.unknown')
    await settleTransfers(sql, random, userId, now)
    return counts
  })
  for (const accountId of counts)
    await requestSync(adapters, { userId, cause: 'person', psuIp, connectionId: null, accountId })
}
