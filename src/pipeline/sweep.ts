import type { Adapters } from '../adapters/adapters.ts'
import { dueConnections } from '../store/connections.ts'
import { errorText } from './failures.ts'
import { requestSync } from './request-sync.ts'

/** Connections that one sweep starts at most; the rest come with the next. */
const perSweep = 500

/** Asks for a sync of every connection whose next read is due, with nobody present. */
export async function sweep(adapters: Adapters): Promise<void> {
  const due = await adapters.database.asService((sql) => dueConnections(sql, adapters.clock.now().toString(), perSweep))
  for (const { userId, id } of due) {
    try {
      await requestSync(adapters, { userId, cause: 'schedule', psuIp: null, connectionId: id, accountId: null })
    } catch (error) {
      adapters.log.error({ connectionId: id, error: errorText(error) }, 'a due sync could not be asked for')
    }
  }
}
