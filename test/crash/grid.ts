import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { z } from 'zod'
import { readConfig } from '../../src/adapters/config.ts'
import type { Pace } from '../../src/domain/pace.ts'
import { createApiKey, owner } from '../../src/pipeline/access.ts'
import { openProduct, type Product, type ProductOptions } from '../../src/product.ts'
import { type Bank, type BankOptions, openBank } from '../../src/simulator/bank.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Client, openClient } from '../../src/surface/client.ts'
import { connectionsStart } from '../../src/surface/operations/connections.ts'
import { syncsGet, syncsStart } from '../../src/surface/operations/syncs.ts'
import type { Sync } from '../../src/surface/shapes.ts'
import { freshDatabase } from '../harness/database.ts'
import { atAddress, untilFinished } from '../harness/product.ts'
import { type Front, openFront } from './front.ts'
import { type DatabaseProxy, openProxy, type Server } from './proxy.ts'

/** A bank, a database, a product that only answers, and as many workers as a test starts: processes of their own. */
export type Grid = AsyncDisposable & {
  readonly bank: Bank
  readonly front: Front
  readonly proxy: DatabaseProxy
  /** The product that only answers. */
  readonly product: Product
  readonly userId: string
  readonly client: Client
  /** The database as its owner sees it. */
  readonly db: pg.Pool
  /** A worker that has opened the product. One more is always being made ready. */
  worker(options?: Pick<ProductOptions, 'workers' | 'works'>): Promise<Worker>
  /** Connects a customer; its first sync waits for a worker. */
  connect(user: string): Promise<Begun & { connectionId: string }>
  sync(input: { connectionId?: string; accountId?: string }): Promise<Begun>
  run(id: string): Promise<Sync>
  /** Takes a lock in the database, by a statement that does, in a transaction of its own. */
  lock(statement: string, values?: readonly unknown[]): Promise<{ release(): Promise<void> }>
  /** Once a worker waits for a lock with such a statement. */
  blocked(statement: RegExp): Promise<void>
}

export type Begun = { readonly syncId: string; finished(): Promise<Sync> }

export type Worker = {
  /** Where it answers. */
  readonly address: string
  readonly pid: number
  err(): string
  /** Sends the signal and waits for the process's end; its code, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
  send(signal: NodeJS.Signals): void
}

/** So short that a worker's death is noticed while a test waits for it. */
export const shortPace: Pace = {
  leaseSeconds: 3,
  heartbeatSeconds: 2,
  watchSeconds: 1,
  pollSeconds: 0.5,
  longestPauseSeconds: 1,
  takenAgainSeconds: 0.2,
  idleInTransactionSeconds: 2,
  lookSeconds: 10,
  answerWithinSeconds: 60,
}

export type GridOptions = {
  readonly bank?: Partial<BankOptions>
  /** A database on a server of the test's own; else one on that of the run. */
  readonly address?: pg.ClientConfig & Server & { readonly database: string }
  readonly pace?: Partial<Pace>
  readonly environment?: Readonly<Record<string, string>>
}

const redirectUri = 'http://localhost/connect/callback'
const credentials = { clientId: 'bench', clientSecret: 'bench-secret' }

export async function openGrid({
  bank: bankOptions,
  address,
  pace,
  environment: more,
}: GridOptions = {}): Promise<Grid> {
  const ends: (() => unknown)[] = []
  const folder = await mkdtemp(join(tmpdir(), 'tributary-crash-'))
  ends.push(() => rm(folder, { recursive: true, force: true }))
  const fresh = address ? null : await freshDatabase()
  if (fresh) ends.push(() => fresh[Symbol.asyncDispose]())
  const where = address ?? { ...inject('server'), database: fresh?.address.database ?? '' }
  const start = Temporal.Now.instant()
  const bank = openBank({
    clients: [{ ...credentials, redirectUris: [redirectUri] }],
    now: () => start, // nothing happens at the bank while a worker is dead: what it holds true is what must be stored
    ...bankOptions,
  })
  ends.push(() => bank.close())
  const front = await openFront(bank)
  ends.push(() => front[Symbol.asyncDispose]())
  const proxy = await openProxy({ host: String(where.host), port: Number(where.port) })
  ends.push(() => proxy[Symbol.asyncDispose]())
  const environment = {
    DATABASE_URL: `postgres://${where.user}:${where.password}@127.0.0.1:${proxy.port}/${where.database}`,
    TRIBUTARY_SECRET_KEY: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
    TRIBUTARY_LOG: 'warn',
    TRIBUTARY_POOL_SIZE: '4',
    TRIBUTARY_PSU_IP: '20.0.0.1', // whoever asks is present: no bank counts the calls
    PUBLIC_URL: 'http://localhost',
    TRUELAYER_CLIENT_ID: credentials.clientId,
    TRUELAYER_CLIENT_SECRET: credentials.clientSecret,
    TRUELAYER_AUTH_URL: front.url,
    TRUELAYER_API_URL: front.url,
    ...more,
  }
  const options = { version: 'test', port: 0, pace: { ...shortPace, ...pace } }
  const product = await openProduct(
    readConfig({ ...environment, TRIBUTARY_DATA: join(folder, 'web'), TRIBUTARY_LOG: 'silent' }),
    { ...options, works: 'not' },
  )
  ends.push(() => product.stop())
  const { userId } = await owner(product.adapters)
  const { key } = await createApiKey(product.adapters, userId, 'grid', ['read', 'write'])
  const client = openClient(fetch, product.address, key, null)
  const door = { ...where, host: '127.0.0.1', port: proxy.port }
  const db = new pg.Pool({ ...door, max: 2 })
  db.on('error', () => {}) // tests stop servers
  ends.push(() => db.end())
  const finished = untilFinished(product, client)
  const begun = (syncId: string): Begun => ({ syncId, finished: () => finished(syncId) })

  const processes = new Set<ChildProcess>()
  ends.push(async () => {
    for (const child of processes) await ended(child, 'SIGKILL')
  })
  const ready = (): ChildProcess => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts')], { stdio: 'pipe' })
    processes.add(child)
    return child
  }
  let next = ready()

  return {
    bank,
    front,
    proxy,
    product,
    userId,
    client,
    db,
    async worker(more = {}) {
      const child = next
      next = ready()
      let err = ''
      child.stderr?.on('data', (chunk) => {
        err += String(chunk)
      })
      const opening = {
        environment: { ...environment, TRIBUTARY_DATA: join(folder, `worker-${child.pid}`) },
        options: { ...options, ...more },
      }
      child.stdin?.write(`${JSON.stringify(opening)}\n`)
      const address = await new Promise<string>((resolve, reject) => {
        child.stdout?.once('data', (chunk) => resolve(String(chunk).trim()))
        child.once('close', (code) => reject(new Error(`the worker ended with ${code}: ${err}`)))
      })
      return {
        address,
        pid: Number(child.pid),
        err: () => err,
        end: (signal) => ended(child, signal),
        send: (signal) => void child.kill(signal),
      }
    },
    async connect(username) {
      const { id, authorizeUrl } = await client.ask(connectionsStart, { providerId: 'demo' })
      const back = await visitBank(authorizeUrl, { username, password: username.replace(/^john/, 'doe') })
      const answer = await fetch(atAddress(product, back), { headers: client.headers })
      return { connectionId: id, ...begun(z.object({ syncId: z.uuid() }).parse(await answer.json()).syncId) }
    },
    sync: async (input) => begun((await client.ask(syncsStart, input)).id),
    run: (id) => client.ask(syncsGet, { id }),
    async lock(statement, values = []) {
      const holder = await connected(door)
      await holder.query('begin')
      await holder.query(statement, [...values])
      return { release: () => holder.end() }
    },
    blocked: async (statement) => {
      await until(`a worker waits with ${statement}`, async () => {
        const { rows } = await db.query<{ query: string }>(
          `select query from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        return rows.some(({ query }) => statement.test(query))
      })
    },
    async [Symbol.asyncDispose]() {
      front.clear()
      for (const end of ends.toReversed()) await end()
    },
  }
}

async function connected(address: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(address)
  client.on('error', () => {}) // tests stop servers
  await client.connect()
  return client
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  const [code] = await exit
  return code
}

/** Where a worker that stores can be made to wait: rows that are locked, and the statement that then waits for them. */
export const whileStoring = [
  ['users where user_id = $1', /insert into transactions/],
  ['sync_account_runs where user_id = $1', /with kept as/],
] as const

/** Begins a sync and has a worker wait there, until the lock is released. */
export async function stuck<S>(
  grid: Grid,
  [rows, statement]: readonly [rows: string, statement: RegExp],
  begin: () => Promise<S>,
) {
  const { there, release } = grid.front.hold(/transactions\?/, 'request')
  const sync = await begin()
  await there
  const lock = await grid.lock(`select 1 from ${rows} for no key update`, [grid.userId]) // nobody waits for it to point to the rows
  release()
  try {
    await grid.blocked(statement)
  } catch (error) {
    await lock.release()
    throw error
  }
  return { sync, lock }
}

/** Looks again and again until there is something; what is waited for is told where it never comes. */
export async function until<T>(what: string, look: () => Promise<T>): Promise<NonNullable<T>> {
  const end = performance.now() + 50_000
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`)
    await pause(20)
  }
}
