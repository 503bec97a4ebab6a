import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { BankStand } from './bank.ts'
import type { Cluster, Place } from './cluster.ts'

export type Took = { readonly ms: number; readonly cpuSeconds: number }

/** Runs the floor program once over a database without rows. CPU is its own and the server's. */
export async function runFloor(
  cluster: Cluster,
  place: Place,
  bank: BankStand,
  user: string,
  way: 'insert' | 'copy',
): Promise<Took> {
  const [userId, connectionId] = [randomUUID(), randomUUID()]
  await place.look(`insert into users (user_id, email, name, data_key) values ($1, 'floor', 'Floor', '')`, [userId])
  await place.look(
    `insert into connections (user_id, id, kind, environment, bank, state) values ($1, $2, 'bank', 'custom', 'Floor', 'ok')`,
    [userId, connectionId],
  )
  const issued = (await bank.control('POST', '/connections', { user })) as { access_token: string } // as the token endpoint gives it
  const order = { url: bank.url, accessToken: issued.access_token, database: place.address, userId, connectionId, way }
  const child = spawn(process.execPath, [new URL('../floor.ts', import.meta.url).pathname, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  await once(lines, 'line')
  const before = cluster.cpuSeconds()
  child.stdin.write('go\n')
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the floor ended with ${code} before it was done`)
  })
  const [line] = await Promise.race([once(lines, 'line'), failed])
  const { ms, cpuSeconds } = JSON.parse(String(line)) as Took // bench/floor.ts wrote it
  return { ms, cpuSeconds: cpuSeconds + cluster.cpuSeconds() - before }
}
