import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { launchEnvironment } from '../../bin/launch.js'
import { runningProduct } from '../../src/adapters/data-folder.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Client, openClient } from '../../src/surface/client.ts'
import { connectionsStart } from '../../src/surface/operations/connections.ts'
import { syncsGet, syncsStart } from '../../src/surface/operations/syncs.ts'
import type { Sync } from '../../src/surface/shapes.ts'
import { type BankStand, credentials } from './bank.ts'
import type { Place } from './cluster.ts'

/** The product as it ships, a process of its own over one database and one bank. */
export type ProductStand = {
  readonly client: Client
  readonly pid: number
  /** Consent at the bank; the sync that follows it has begun by the time of its answer. */
  connect(user: string): Promise<Syncing>
  sync(): Promise<Syncing>
  stop(): Promise<void>
}

/** A sync that was asked for at `from`. */
export type Syncing = {
  readonly id: string
  /** Milliseconds from the question to the end. */
  over(): Promise<number>
  /** Milliseconds to the first stored row of it that anybody could see, or to the end where there is none. */
  firstRows(): Promise<number>
  result(): Promise<Sync>
}

export async function openProductStand(
  place: Place,
  bank: BankStand,
  settings: Readonly<Record<string, string>> = {},
): Promise<ProductStand> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-product-'))
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts'), 'up'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...launchEnvironment,
      PATH: process.env['PATH'],
      DATABASE_URL: place.url,
      TRIBUTARY_DATA: folder,
      TRIBUTARY_SECRET_KEY: randomBytes(32).toString('base64'),
      TRIBUTARY_PSU_IP: '81.2.69.142', // somebody is present: no bank counts these calls
      PORT: '0',
      PUBLIC_URL: 'http://localhost',
      TRUELAYER_CLIENT_ID: credentials.clientId,
      TRUELAYER_CLIENT_SECRET: credentials.clientSecret,
      TRUELAYER_AUTH_URL: bank.url,
      TRUELAYER_API_URL: bank.url,
      ...settings,
    },
  })
  const { address, token } = await announced(folder, child)
  const client = openClient(fetch, address, token, null)
  const changes = openChanges(place)
  const syncing = (id: string, from: number): Syncing => ({
    id,
    over: async () => (await changes.until(finished, id)) - from,
    firstRows: async () => (await changes.until(`${addedIn} union all ${finished}`, id)) - from,
    result: () => client.ask(syncsGet, { id }),
  })
  return {
    client,
    pid: child.pid ?? 0,
    async connect(user) {
      const { authorizeUrl } = await client.ask(connectionsStart, { providerId: 'demo' })
      const back = new URL(
        (await visitBank(authorizeUrl, { username: user, password: user.replace(/^john/, 'doe') })) ?? '',
      )
      const from = performance.now()
      const answer = await fetch(new URL(back.pathname + back.search, address), { headers: client.headers })
      if (!answer.ok) throw new Error(await answer.text())
      const { syncId } = (await answer.json()) as { syncId: string } // the callback's own answer to a caller with a token
      return syncing(syncId, from)
    },
    async sync() {
      const from = performance.now()
      const { id } = await client.ask(syncsStart, {})
      return syncing(id, from)
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const finished = 'select 1 from sync_runs where id = $1 and finished_at is not null'
const addedIn = 'select 1 from sync_account_runs where run_id = $1 and added > 0'

async function announced(folder: string, child: ChildProcess): Promise<{ address: string; token: string }> {
  let said = ''
  let over = false
  child.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  child.once('exit', () => {
    over = true
  })
  for (;;) {
    const running = await runningProduct(folder)
    if (running) return running
    if (over) throw new Error(`the product ended before it began: ${said}`)
    await delay(50)
  }
}

/** The database tells of each report of a run; the product is asked nothing, as that would be measured too. */
function openChanges(place: Place) {
  let heard = Promise.withResolvers<void>()
  place.hear(() => {
    heard.resolve()
    heard = Promise.withResolvers()
  })
  return {
    /** When the statement first gave a row, on the clock of `performance`. */
    async until(text: string, id: string): Promise<number> {
      for (;;) {
        const next = heard.promise
        if ((await place.look(text, [id])).length > 0) return performance.now()
        await Promise.race([next, delay(1_000)])
      }
    },
  }
}
