import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { z } from 'zod'
import type { Clock } from '../../src/adapters/clock.ts'
import { systemClock } from '../../src/adapters/clock.ts'
import { readConfig } from '../../src/adapters/config.ts'
import type { Pace } from '../../src/domain/pace.ts'
import { createApiKey, owner } from '../../src/pipeline/access.ts'
import { openProduct, type Product } from '../../src/product.ts'
import { type Bank, type BankOptions, openBank } from '../../src/simulator/bank.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Client, openClient } from '../../src/surface/client.ts'
import { connectionsRenew, connectionsStart } from '../../src/surface/operations/connections.ts'
import { syncsGet, syncsStart } from '../../src/surface/operations/syncs.ts'
import type { Sync } from '../../src/surface/shapes.ts'
import { asOwner, type FreshDatabase, freshDatabase } from './database.ts'

export type Bench = AsyncDisposable & {
  readonly product: Product
  readonly bank: Bank
  readonly fresh: FreshDatabase
  /** The owner of the installation. */
  readonly userId: string
  /** Speaks the API with a key of the owner's. */
  readonly client: Client
  readonly key: string
  /** Moves the product's clock and the bank's. */
  advance(by: Temporal.DurationLike): void
  /** Connects the bank as this mock user, or with `renew` gives an earlier connection consent again, and waits for the sync. */
  connect(user?: string, how?: { providerId?: string; renew?: string }): Promise<{ connectionId: string; sync: Sync }>
  sync(input?: { connectionId?: string; accountId?: string }): Promise<Sync>
  finished(syncId: string): Promise<Sync>
  /** Stops the product, whatever it is at, and opens it again: `product` and `client` are others from then on. */
  restart(): Promise<void>
  /** Another product over the same database, bank and clock; it stops with this one. */
  beside(): Promise<{ product: Product; client: Client }>
}

const redirectUri = 'http://localhost/connect/callback'
const start = Temporal.Instant.from('2026-11-22T12:00:00Z')

const home = { TRIBUTARY_PSU_IP: '81.2.69.160' }

export type BenchOptions = {
  readonly bank?: Partial<BankOptions>
  readonly environment?: Readonly<Record<string, string>>
  readonly present?: boolean
  /** How soon abandoned or postponed work goes on; what is not said is as usual. */
  readonly pace?: Partial<Pace>
}

/**
 * The whole product over a database of its own, with a bank of its own behind real HTTP; both clocks stand until they are moved. Whoever asks is
 * present, at a public address, unless `present` is false: banks then count the calls, and so does the product.
 */
export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  const bank = bankAt(start, options.bank)
  const house = await openHouse((await bank.listen(0)).url, options)
  return benchIn(house, bank, () => house[Symbol.asyncDispose]())
}

/** A product that outlives a bench, with the door to whatever bank is behind it. */
type Kept = { readonly house: House; readonly door: BankDoor; cases: number }
const idle: Kept[] = []
afterAll(async () => {
  for (const kept of idle.splice(0)) await end(kept)
})

/** Cases before it is replaced: nobody may come back from a bank more than sixty times a minute. */
const casesEach = 20

async function end({ house, door }: Kept): Promise<void> {
  await house[Symbol.asyncDispose]()
  door.close()
}

/**
 * The usual bench for files of many short cases: a product that an earlier case of the file has left, with nobody and nothing in it, and a new bank.
 * Not for what concerns the product's start, or how it gets on with a bank that pushes back: that it remembers.
 */
export async function openKeptBench(options: Pick<BenchOptions, 'bank'> = {}): Promise<Bench> {
  const kept = idle.pop() ?? (await openKept())
  const { house, door } = kept
  const bank = bankAt(start, { publicUrl: door.url, ...options.bank })
  house.setClock(start)
  door.lead(bank)
  kept.cases += 1
  return benchIn(house, bank, async () => {
    if (kept.cases === casesEach) return end(kept)
    await house.empty()
    idle.push(kept)
  })
}

async function openKept(): Promise<Kept> {
  const door = await openBankDoor()
  return { door, house: await openHouse(door.url), cases: 0 }
}

type BankDoor = { readonly url: string; lead(bank: Bank): void; close(): void }

/** One address for one bank after the other. */
async function openBankDoor(): Promise<BankDoor> {
  let bank: Bank | undefined
  const server = createServer((request, response) => bank?.handle(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a server that listens on a port has an address of this shape
    lead(other) {
      bank = other
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const bankAt = (at: Temporal.Instant, options: Partial<BankOptions> = {}): Bank =>
  openBank({
    clients: [{ clientId: 'bench', clientSecret: 'bench-secret', redirectUris: [redirectUri] }],
    now: () => at,
    ...options,
  })

/** The product with its database and its clock; a bank is elsewhere. */
type House = AsyncDisposable & {
  readonly product: Product
  readonly fresh: FreshDatabase
  setClock(at: Temporal.Instant): void
  advance(by: Temporal.DurationLike): void
  restart(): Promise<void>
  beside(): Promise<Product>
  /** Erases everybody with all that is theirs, and what was learned of a bank that is no more. */
  empty(): Promise<void>
}

async function openHouse(url: string, options: BenchOptions = {}): Promise<House> {
  const fresh = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-'))
  let now = start
  const clock: Clock = { ...systemClock, now: () => now, today: () => now.toString().slice(0, 10) }
  const { host, user, password, database } = fresh.address
  const environment = {
    DATABASE_URL: `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`,
    TRIBUTARY_SECRET_KEY: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
    TRIBUTARY_LOG: 'silent',
    PUBLIC_URL: 'http://localhost',
    TRUELAYER_CLIENT_ID: 'bench',
    TRUELAYER_CLIENT_SECRET: 'bench-secret',
    TRUELAYER_AUTH_URL: url,
    TRUELAYER_API_URL: url,
    ...(options.present === false ? {} : home),
    ...options.environment,
  }
  const open = (data: string) =>
    openProduct(readConfig({ ...environment, TRIBUTARY_DATA: data }), {
      version: 'test',
      port: 0,
      clock,
      pace: options.pace ?? {},
    })
  let product = await open(folder)
  const others: Product[] = []
  const stopOthers = async () => {
    for (const other of others.splice(0)) await other.stop()
  }
  return {
    get product() {
      return product
    },
    fresh,
    setClock(at) {
      now = at
    },
    advance(by) {
      now = now.add(by)
    },
    async restart() {
      await product.stop()
      product = await open(folder)
    },
    async beside() {
      const other = await open(join(folder, `beside-${others.length}`))
      others.push(other)
      return other
    },
    async empty() {
      await stopOthers()
      await asOwner(
        (owner) =>
          owner.query('delete from users; delete from bank_facts; delete from bank_rests; delete from bank_widths'),
        database,
      )
    },
    async [Symbol.asyncDispose]() {
      await stopOthers()
      await product.stop()
      await fresh[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @param leave what becomes of the house */
async function benchIn(house: House, bank: Bank, leave: () => PromiseLike<void>): Promise<Bench> {
  const { userId } = await owner(house.product.adapters)
  const { key } = await createApiKey(house.product.adapters, userId, 'bench', ['read', 'write'])
  const clientOf = ({ address }: Product) => openClient(fetch, address, key, null)
  let client = clientOf(house.product)
  const finished = (syncId: string) => untilFinished(house.product, client)(syncId)

  return {
    get product() {
      return house.product
    },
    get client() {
      return client
    },
    bank,
    fresh: house.fresh,
    userId,
    key,
    finished,
    advance(by) {
      house.advance(by)
      bank.control.advance(by)
    },
    async connect(username = 'john', { providerId = 'demo', renew } = {}) {
      const { id, authorizeUrl, begun } = renew
        ? await client.ask(connectionsRenew, { id: renew }).then(({ syncId, ...way }) => ({ ...way, begun: syncId }))
        : { ...(await client.ask(connectionsStart, { providerId })), begun: null }
      if (authorizeUrl === null) return { connectionId: id, sync: await finished(begun ?? '') }
      const back = await visitBank(authorizeUrl, { username, password: username.replace(/^john/, 'doe') })
      const answer = await fetch(atAddress(house.product, back), { headers: client.headers })
      const told: unknown = await answer.json()
      if (!answer.ok) throw new Error(`back from the bank: ${JSON.stringify(told)}`)
      const { syncId } = z.object({ syncId: z.uuid() }).parse(told)
      return { connectionId: id, sync: await finished(syncId) }
    },
    sync: async (input = {}) => finished((await client.ask(syncsStart, input)).id),
    async restart() {
      await house.restart()
      client = clientOf(house.product)
    },
    async beside() {
      const product = await house.beside()
      return { product, client: clientOf(product) }
    },
    async [Symbol.asyncDispose]() {
      await leave()
      await bank.close()
    },
  }
}

/** Waits for the end of a sync, however long it takes. */
export const untilFinished =
  ({ adapters }: Product, client: Pick<Client, 'ask'>) =>
  async (syncId: string): Promise<Sync> => {
    const first = await client.ask(syncsGet, { id: syncId })
    if (first.finishedAt !== null) return first
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    // A look that is under way when the product stops is answered by nobody; by then nobody waits for it.
    const look = () =>
      client
        .ask(syncsGet, { id: syncId })
        .then(({ finishedAt }) => (finishedAt === null ? undefined : resolve()), reject)
    const stopHearing = adapters.events.onRun(syncId, look)
    await look()
    await promise
    stopHearing()
    return client.ask(syncsGet, { id: syncId })
  }

/** The redirect URI's path and query at the address where the product of the test listens. */
export function atAddress(product: Product, back: string | null): URL {
  if (back === null) throw new Error('the bank sent nobody back')
  const { pathname, search } = new URL(back)
  return new URL(pathname + search, product.address)
}
