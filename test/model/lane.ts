import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Adapters } from '../../src/adapters/adapters.ts'
import { type Clock, systemClock } from '../../src/adapters/clock.ts'
import { readConfig } from '../../src/adapters/config.ts'
import type { SyncJob } from '../../src/adapters/queue.ts'
import { readCallback } from '../../src/connect/callback.ts'
import { codeOf } from '../../src/domain/fault.ts'
import { addPerson } from '../../src/pipeline/access.ts'
import { finishConnection } from '../../src/pipeline/connect-bank.ts'
import { giveUpSync } from '../../src/pipeline/give-up-sync.ts'
import { openProduct, type Product } from '../../src/product.ts'
import { type Bank, type BankOptions, openBank } from '../../src/simulator/bank.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import type { Client } from '../../src/surface/client.ts'
import type { Caller } from '../../src/surface/operation.ts'
import { connectionsRenew, connectionsStart } from '../../src/surface/operations/connections.ts'
import { syncsGet, syncsStart } from '../../src/surface/operations/syncs.ts'
import type { Sync } from '../../src/surface/shapes.ts'
import { type FreshDatabase, freshDatabase } from '../harness/database.ts'
import { type Front, type Keep, openFront } from './front.ts'
import { planOnce } from './plan-once.ts'
import { type Attempt, attempt, type Interruption } from './work.ts'

/** One database with two workers, each a product of its own, in which one life after the other is lived: each with a bank, a person and a clock. */
export type Lane = AsyncDisposable & {
  begin(at: Temporal.Instant, bank: Omit<BankOptions, 'clients' | 'now'>): Promise<Life>
}

export type Life = {
  readonly bank: Bank
  /** Asks an operation of the product, as the person. */
  readonly ask: Client['ask']
  now(): Temporal.Instant
  /** Moves the products' clock and the bank's. */
  advance(by: Temporal.DurationLike): void
  /** Goes through the bank's dialog, and waits for the sync that follows. */
  connect(user: string, providerId: string): Promise<{ connectionId: string; sync: Sync }>
  renew(user: string, connectionId: string): Promise<Sync>
  sync(): Promise<Sync>
  /** Each befalls one of the next jobs that a worker takes. */
  interrupt(...interruptions: Interruption[]): void
  /** Wakes the workers that sleep; done when nobody who lives is at work any more. */
  wake(): Promise<void>
  /** The attempts since this was last asked; what would still interrupt one is forgotten. */
  attempts(): readonly Attempt[]
  /** Every connection of the products' to their database breaks. */
  cutDatabase(): Promise<void>
  lose(accountId: string, keep: Keep, times: number): Promise<void>
  mend(): void
  /** Differs after every write to the person's transactions (to anything of theirs; to anything but their connections), also one that changes nothing. */
  fingerprint(of?: keyof Marks): Promise<string>
  /** How often tokens were stored for the person's connections. */
  tokensStored(): Promise<number>
  /** Erases the person with all that is theirs. */
  end(): Promise<void>
}

/** The person is present: no bank counts the calls. */
const home = '20.0.0.1'
const starter: Caller['starter'] = { kind: 'local', hash: Buffer.from('model') }
const redirectUri = 'http://localhost/connect/callback'
const credentials = { clientId: 'bench', clientSecret: 'bench-secret' }

planOnce()

export async function openLane(): Promise<Lane> {
  const fresh = await freshDatabase()
  const owner = new pg.Client(fresh.address)
  await owner.connect()
  await owner.query(`alter database ${fresh.address.database} set synchronous_commit = off`) // nothing here outlives the server
  await owner.query(`alter database ${fresh.address.database} set plan_cache_mode = force_generic_plan`) // else it plans five times before it keeps a plan
  let now = systemClock.now()
  let bank: Bank | undefined
  const today = (): string => now.toString().slice(0, 10)
  const advance = (by: Temporal.DurationLike): void => {
    bank?.control.advance(by)
    now = bank?.control.now() ?? now
  }
  const front = await openFront(credentials, { today, pause: (milliseconds) => advance({ milliseconds }) })
  const workers = await openWorkers(fresh, front, { ...systemClock, now: () => now, today })
  const { first: adapters } = workers
  const marks = await marksIn(owner)

  return {
    async begin(at, options) {
      now = at
      const own = openBank({ ...options, clients: [{ ...credentials, redirectUris: [redirectUri] }], now: () => at })
      bank = own
      front.open(own)
      const { userId } = await addPerson(adapters, `${crypto.randomUUID()}@example.test`, 'A Person')
      const caller: Caller = { userId, starter, permissions: new Set(['read', 'write']), psuIp: home }
      const ask: Client['ask'] = async (operation, input) =>
        operation.output.parse(await operation.run(adapters, caller, operation.input.parse(input)))
      const finished = (runId: string): Promise<Sync> =>
        workers.finished(
          () => again(() => ask(syncsGet, { id: runId })),
          (those) => hurried(owner, runId, those),
        )
      const visit = async (link: string, username: string): Promise<Sync> => {
        const back = await visitBank(link, { username, password: username.replace(/^john/, 'doe') })
        const callback = readCallback(Object.fromEntries(new URL(back ?? '').searchParams))
        if (callback === null) throw new Error('the bank sent nothing back')
        return finished((await finishConnection(adapters, { userId, starter, callback, psuIp: home })).syncId)
      }
      return {
        bank: own,
        ask,
        now: () => now,
        advance,
        async connect(user, providerId) {
          return triedAgain(async () => {
            const { id, authorizeUrl } = await ask(connectionsStart, { providerId })
            return { connectionId: id, sync: await visit(authorizeUrl, user) }
          })
        },
        async renew(user, connectionId) {
          return triedAgain(async () => {
            const { authorizeUrl, syncId } = await ask(connectionsRenew, { id: connectionId })
            return authorizeUrl === null ? finished(syncId ?? '') : visit(authorizeUrl, user)
          })
        },
        sync: async () => finished((await ask(syncsStart, {})).id),
        interrupt: workers.interrupt,
        wake: workers.wake,
        attempts: workers.attempts,
        async cutDatabase() {
          await owner.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
          )
        },
        lose: front.lose,
        mend: front.mend,
        async fingerprint(of = 'transactions') {
          const { rows } = await owner.query<{ mark: string | null }>(marks[of], [userId])
          return createHash('sha256')
            .update(
              rows
                .map(({ mark }) => mark ?? '')
                .sort()
                .join(),
            )
            .digest('hex')
        },
        async tokensStored() {
          const { rows } = await owner.query<{ times: number }>(
            'select coalesce(sum(token_version), 0)::int as times from connections where user_id = $1',
            [userId],
          )
          return rows[0]?.times ?? 0
        },
        async end() {
          await owner.query('delete from users where user_id = $1', [userId])
          await owner.query('delete from bank_facts') // learned of a bank that is no more
          await own.close()
        },
      }
    },
    async [Symbol.asyncDispose]() {
      await workers[Symbol.asyncDispose]()
      await front[Symbol.asyncDispose]()
      await owner.end()
      await fresh[Symbol.asyncDispose]()
    },
  }
}

/** Two products on one database, with one job at a time each. */
async function openWorkers(fresh: FreshDatabase, front: Front, clock: Clock) {
  const folders = await Promise.all(
    ['first', 'second'].map((name) => mkdtemp(join(tmpdir(), `tributary-model-${name}-`))),
  )
  const secretKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64')
  const stopping = new AbortController()
  const line = front.line()
  const attempts: Attempt[] = []
  let interruptions: Interruption[] = []
  let atWork = 0
  let next = Promise.withResolvers<void>()
  let bell = Promise.withResolvers<void>()

  const products: Product[] = []
  for (const folder of folders) products.push(await openWorker(folder)) // one after the other: each migrates
  const [first] = products.map(({ adapters }) => {
    const { banks } = adapters
    return {
      ...adapters,
      banks: {
        ...banks,
        link: async (...of: Parameters<typeof banks.link>) => ({
          ...(await banks.link(...of)),
          truelayer: line.truelayer,
        }),
      },
    }
  })
  if (!first) throw new Error('there are two')
  for (const { adapters } of products)
    await adapters.queue.workSyncs(1, {
      work: (job) => work(adapters, job),
      giveUp: (job) => giveUpSync(adapters, job),
    })

  /** It does not sweep: what is due by a clock that jumps would be synced whenever a minute of ours is over. */
  async function openWorker(folder: string): Promise<Product> {
    const { host, user, password, database } = fresh.address
    const config = readConfig({
      DATABASE_URL: `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`,
      TRIBUTARY_DATA: folder,
      TRIBUTARY_SECRET_KEY: secretKey,
      TRIBUTARY_LOG: process.env['TRIBUTARY_LOG'] ?? 'silent',
      PUBLIC_URL: 'http://localhost',
      TRUELAYER_CLIENT_ID: credentials.clientId,
      TRUELAYER_CLIENT_SECRET: credentials.clientSecret,
      TRUELAYER_AUTH_URL: front.url,
      TRUELAYER_API_URL: front.url,
    })
    return openProduct(config, { version: 'test', port: 0, works: 'not', clock })
  }

  async function work(adapters: Adapters, job: SyncJob): Promise<void> {
    const { resolve: ends } = next
    next = Promise.withResolvers()
    const own = attempt(adapters, job, front.line(), interruptions.shift(), next.promise, stopping.signal)
    own.over.then(ends)
    attempts.push(own)
    atWork++
    try {
      await own.done
    } finally {
      atWork--
      bell.resolve()
      bell = Promise.withResolvers()
    }
  }

  return {
    first,
    interrupt(...next: Interruption[]) {
      interruptions = next
    },
    async wake() {
      for (const one of attempts) one.wake()
      await Promise.all(attempts.filter((one) => one.is() !== 'dead').map(({ over }) => over))
    },
    attempts() {
      interruptions = []
      return attempts.splice(0)
    },
    /** Waits until the sync has ended; where nobody works on it any more, time is hurried on. */
    async finished(look: () => Promise<Sync>, hurry: (workers: Workers) => Promise<boolean>): Promise<Sync> {
      await Promise.race([bell.promise, pause(100)]) // it is hardly ever over at once
      for (let idleLooks = 0; idleLooks < mostIdleLooks; ) {
        const { promise: rung } = bell
        const sync = await look()
        if (sync.finishedAt !== null) return sync
        const isIdle = atWork === 0 && attempts.some(({ job }) => job.runId === sync.id)
        const live = attempts.some((one) => one.is() === 'at work')
        if (!isIdle || (await hurry({ live, forLong: idleLooks > mostIdleLooks / 10 }))) {
          idleLooks = 0
          await rung
        } else if (atWork === 0) {
          idleLooks++
          await pause(10) // the queue has not been told yet, or the sync ended while it was looked at
        }
      }
      throw new Error('a sync has not ended, and no job is left for it')
    },
    async [Symbol.asyncDispose]() {
      stopping.abort()
      for (const product of products) await product.stop()
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** How the workers are while the queue gives no work to anybody. `live`: some work all the same. `forLong`: whoever has a job will not end it. */
type Workers = { readonly live: boolean; readonly forLong: boolean }
const mostIdleLooks = 500

/** Lets the leases of dead workers lapse, and the job be due that was put off or never ended. @returns whether there is one */
async function hurried(owner: pg.Client, runId: string, { live, forLong }: Workers): Promise<boolean> {
  if (live) await pause(20)
  else
    await owner.query(`update connections set lease_until = now() - interval '1 second' where lease_until is not null`)
  const { rowCount } = await owner.query(
    `update pgboss.job set state = case state when 'active' then 'retry' else state end, start_after = now() where name = 'sync' and data->>'runId' = $1 and state = any($2)`,
    [runId, ['created', 'retry', ...(forLong ? ['active'] : [])]],
  )
  if (rowCount === 0) return false
  await owner.query(`select pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), 'sync')`)
  return true
}

/** A person whose bank was down, out of reach or not to be understood when they came back from it goes there again. */
async function triedAgain<T>(connect: () => Promise<T>): Promise<T> {
  return connect().catch((error: unknown) =>
    ['bank.unreadable', 'bank.down', 'bank.unreachable'].includes(codeOf(error))
      ? triedAgain(connect)
      : Promise.reject(error),
  )
}

/** Who asks while the database restarts asks again. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await ask()
    } catch (error) {
      if (codeOf(error) !== 'database.unreachable' || tries === 20) throw error
      await pause(10)
    }
}

type Marks = Readonly<Record<'transactions' | 'everything' | 'all but connections', string>>

/** Statements that tell each version of each row, of one person. */
async function marksIn(owner: pg.Client): Promise<Marks> {
  // What was asked of a bank was asked, by whomever.
  const { rows } = await owner.query<{ table_name: string }>(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'user_id' and table_name <> 'bank_calls'`,
  )
  const marks = (table: string) =>
    `select '${table}' || string_agg(ctid::text || xmin, ' ' order by ctid) as mark from ${table} where user_id = $1`
  const tables = rows.map(({ table_name }) => table_name)
  const union = (some: readonly string[]) => some.map(marks).join(' union all ')
  return {
    transactions: marks('transactions'),
    everything: union(tables),
    'all but connections': union(tables.filter((table) => table !== 'connections')),
  }
}
