import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { type Clock, systemClock } from '../../src/adapters/clock.ts'
import { readConfig } from '../../src/adapters/config.ts'
import { readCallback } from '../../src/connect/callback.ts'
import { addPerson } from '../../src/pipeline/access.ts'
import { finishConnection } from '../../src/pipeline/connect-bank.ts'
import { giveUpSync } from '../../src/pipeline/give-up-sync.ts'
import { syncConnection } from '../../src/pipeline/sync-connection.ts'
import { openProduct } from '../../src/product.ts'
import { type Bank, type BankOptions, openBank } from '../../src/simulator/bank.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import type { Client } from '../../src/surface/client.ts'
import type { Caller } from '../../src/surface/operation.ts'
import { connectionsRenew, connectionsStart } from '../../src/surface/operations/connections.ts'
import { syncsStart } from '../../src/surface/operations/syncs.ts'
import type { Sync } from '../../src/surface/shapes.ts'
import { freshDatabase } from '../harness/database.ts'
import { untilFinished } from '../harness/product.ts'

/** The whole product, in which one life after the other is lived: each with a bank, a person and a clock of its own. */
export type Lane = AsyncDisposable & {
  begin(at: Temporal.Instant, bank: Omit<BankOptions, 'clients' | 'now'>): Promise<Life>
}

export type Life = {
  readonly bank: Bank
  /** Asks an operation of the product, as the person. */
  readonly ask: Client['ask']
  now(): Temporal.Instant
  /** Moves the product's clock and the bank's. */
  advance(by: Temporal.DurationLike): void
  /** Goes through the bank's dialog, and waits for the sync that follows. */
  connect(user: string, providerId: string): Promise<{ connectionId: string; sync: Sync }>
  renew(user: string, connectionId: string): Promise<Sync>
  sync(): Promise<Sync>
  /** The next answers about an account's booked rows up to today lose some of them on the way. */
  tamper(accountId: string, keep: Keep, times: number): Promise<void>
  /** Those that did, since this was last asked. */
  tampered(): readonly Tampered[]
  /** Nothing is lost any more. */
  mend(): void
  /** Differs after every write to the person's transactions, also one that changes nothing. */
  fingerprint(): Promise<string>
  /** Erases the person with all that is theirs. */
  end(): Promise<void>
}

/** Which of so many rows, newest first, arrive. */
export type Keep = (index: number, count: number) => boolean
/** An answer that lost rows: its path with dates, and TrueLayer's ids of the rows that arrived. */
export type Tampered = { readonly url: string; readonly arrived: ReadonlySet<string> }

const Answered = z.looseObject({ results: z.array(z.looseObject({ transaction_id: z.string() })) })

/** The person is present: no bank counts the calls. */
const home = '20.0.0.1'
const starter: Caller['starter'] = { kind: 'local', hash: Buffer.from('model') }
const redirectUri = 'http://localhost/connect/callback'
const credentials = { clientId: 'bench', clientSecret: 'bench-secret' }

export async function openLane(): Promise<Lane> {
  const fresh = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'tributary-model-'))
  const owner = new pg.Client(fresh.address)
  await owner.connect()
  await owner.query(`alter database ${fresh.address.database} set synchronous_commit = off`) // nothing here outlives the server
  let now = systemClock.now()
  let bank: Bank | undefined
  let losing: { accountId: string; keep: Keep; left: number; direct: string }[] = []
  const tampered: Tampered[] = []
  const front = createServer((request, response) => {
    const url = request.url ?? ''
    const lost = losing.find(
      ({ accountId, left }) => left > 0 && url.includes(`/${accountId}/transactions?`) && url.endsWith(`to=${today()}`),
    )
    if (!lost) return bank?.handle(request, response)
    lost.left--
    withLosses(request, response, lost).catch(() => response.destroy())
  })
  const today = (): string => now.toString().slice(0, 10)
  const withLosses = async (
    request: IncomingMessage,
    response: ServerResponse,
    { direct, keep }: (typeof losing)[number],
  ) => {
    const { authorization = '' } = request.headers
    const answer = await fetch(direct + request.url, {
      headers: { authorization, 'x-psu-ip': String(request.headers['x-psu-ip'] ?? '') },
    })
    const text = await answer.text()
    const { success, data } = Answered.safeParse(answer.ok ? JSON.parse(text) : null)
    const kept = success ? data.results.filter((_, index) => keep(index, data.results.length)) : []
    if (success) tampered.push({ url: request.url ?? '', arrived: new Set(kept.map((row) => row.transaction_id)) })
    response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' })
    response.end(success ? JSON.stringify({ ...data, results: kept }) : text)
  }
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}` // a server that listens on a port has an address of this shape
  const { host, user, password, database } = fresh.address
  const config = readConfig({
    DATABASE_URL: `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`,
    TRIBUTARY_DATA: folder,
    TRIBUTARY_SECRET_KEY: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
    TRIBUTARY_LOG: process.env['TRIBUTARY_LOG'] ?? 'silent',
    PUBLIC_URL: 'http://localhost',
    TRUELAYER_CLIENT_ID: credentials.clientId,
    TRUELAYER_CLIENT_SECRET: credentials.clientSecret,
    TRUELAYER_AUTH_URL: url,
    TRUELAYER_API_URL: url,
  })
  const clock: Clock = { ...systemClock, now: () => now, today }
  // It does not sweep: what is due by a clock that jumps would be synced whenever a minute of ours is over.
  const product = await openProduct(config, { version: 'test', port: 0, works: false, clock })
  const { adapters } = product
  const stopping = new AbortController()
  await adapters.queue.workSyncs(2, {
    work: (job) => syncConnection(adapters, job, stopping.signal),
    giveUp: (job) => giveUpSync(adapters, job),
  })

  return {
    async begin(at, options) {
      now = at
      losing = []
      tampered.length = 0
      const own = openBank({ ...options, clients: [{ ...credentials, redirectUris: [redirectUri] }], now: () => at })
      bank = own
      const { control } = own
      const { userId } = await addPerson(adapters, `${crypto.randomUUID()}@example.test`, 'A Person')
      const caller: Caller = { userId, starter, permissions: new Set(['read', 'write']), psuIp: home }
      const ask: Client['ask'] = async (operation, input) =>
        operation.output.parse(await operation.run(adapters, caller, operation.input.parse(input)))
      const finished = untilFinished(product, { ask })
      const visit = async (link: string, username: string): Promise<Sync> => {
        const back = await visitBank(link, { username, password: username.replace(/^john/, 'doe') })
        const callback = readCallback(Object.fromEntries(new URL(back ?? '').searchParams))
        if (callback === null) throw new Error('the bank sent nothing back')
        return finished((await finishConnection(adapters, { userId, starter, callback, psuIp: home })).syncId)
      }
      let direct: Promise<{ url: string }> | undefined
      return {
        bank: own,
        ask,
        now: () => now,
        advance(by) {
          control.advance(by)
          now = control.now()
        },
        async connect(user, providerId) {
          const { id, authorizeUrl } = await ask(connectionsStart, { providerId })
          return { connectionId: id, sync: await visit(authorizeUrl, user) }
        },
        async renew(user, connectionId) {
          const { authorizeUrl, syncId } = await ask(connectionsRenew, { id: connectionId })
          return authorizeUrl === null ? finished(syncId ?? '') : visit(authorizeUrl, user)
        },
        sync: async () => finished((await ask(syncsStart, {})).id),
        async tamper(accountId, keep, times) {
          direct ??= own.listen(0)
          losing.push({ accountId, keep, left: times, direct: (await direct).url })
        },
        tampered: () => tampered.splice(0),
        mend() {
          losing = []
        },
        async fingerprint() {
          const { rows } = await owner.query<{ version: string }>(
            `select id::text || xmin::text as version from transactions where user_id = $1 order by id`,
            [userId],
          )
          return createHash('sha256')
            .update(rows.map(({ version }) => version).join())
            .digest('hex')
        },
        async end() {
          await owner.query('delete from users where user_id = $1', [userId])
          await own.close()
        },
      }
    },
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await product.stop()
      front.closeAllConnections()
      front.close()
      await owner.end()
      await fresh[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
