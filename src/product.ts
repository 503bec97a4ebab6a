import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import type { Adapters } from './adapters/adapters.ts'
import { type Clock, systemClock } from './adapters/clock.ts'
import type { Config } from './adapters/config.ts'
import { type DataFolder, openDataFolder } from './adapters/data-folder.ts'
import { type Log, openLog } from './adapters/log.ts'
import { openMetrics } from './adapters/metrics.ts'
import { startEmbedded } from './adapters/postgres/embedded.ts'
import { migrate } from './adapters/postgres/migrate.ts'
import { type DatabaseAddress, openDatabase } from './adapters/postgres/pool.ts'
import { systemRandom } from './adapters/random.ts'
import { Fault } from './domain/fault.ts'
import { type Pace, usualPace } from './domain/pace.ts'
import { categories } from './enrich/taxonomy.ts'
import { createSignInLink, owner } from './pipeline/access.ts'
import { proveKey } from './pipeline/prove-key.ts'
import { type Bank, openBank } from './simulator/bank.ts'
import { profiles } from './simulator/profiles.ts'
import { stateFile } from './simulator/state-file.ts'
import { upsertCategories } from './store/categories.ts'
import { defaultWebFolder, openHttp } from './surface/http.ts'
import { openPresence } from './surface/presence.ts'
import { type Outside, openAdapters, openWork } from './work.ts'
import { openWorkThread, type WorkThread } from './work-thread.ts'

export type Product = {
  readonly adapters: Adapters
  /** Where it is reached on this machine. */
  readonly address: string
  /** What opens it to the command line beside the data folder. */
  readonly localToken: string
  readonly demoBank: Bank | null
  /** The address with a one-time sign-in link for its owner. */
  signInAddress(): Promise<string>
  /** Ends everything within ten seconds; asked again, it waits for the same end. */
  stop(): Promise<void>
}

export type ProductOptions = {
  readonly version: string
  /** Connections worked on at once. */
  readonly workers?: number
  /** Whether it works on syncs itself, or in a thread beside it, so that long answers of banks hold up nobody who looks; or only answers. */
  readonly works?: 'here' | 'beside' | 'not'
  /** How soon abandoned work is found; what is not said is as usual. */
  readonly pace?: Partial<Pace>
  /** The port to listen on; 0 lets the system choose. */
  readonly port?: number
  readonly webFolder?: string
  /** What time it is; for tests that move it. Only of what is done here. */
  readonly clock?: Clock
}

const demoPath = '/demo-bank'

/**
 * The whole product in one process: data folder, database, queue, workers, web, and the demo bank where TrueLayer is not set up.
 * @throws {Fault} port.taken, data.in-use, data.unreadable, database.…, secret.…, config.invalid
 */
export async function openProduct(config: Config, options: ProductOptions): Promise<Product> {
  const ends: (() => Promise<unknown>)[] = []
  let stopped: Promise<void> | null = null
  const stop = (): Promise<void> => {
    stopped ??= (async () => {
      for (const end of ends.toReversed()) await end().catch(() => {})
    })()
    return stopped
  }
  try {
    return await open()
  } catch (error) {
    await stop()
    throw error
  }

  async function open(): Promise<Product> {
    const log = openLog(config.logLevel)
    const folder = await openDataFolder(config.dataFolder)
    ends.push(() => folder.release())
    const server = createServer({ requestTimeout: 30_000 }) // for a request to arrive whole; Fastify's own setting rules only servers of its making
    const port = await listen(server, options.port ?? config.port, config.publicUrl)
    ends.push(() => closed(server))
    const address = `http://localhost:${port}`
    const publicUrl = config.publicUrl ?? address

    const secretKey = config.secretKey ?? (config.databaseUrl === null ? await folder.secretKey() : null)
    if (secretKey === null) throw new Fault('secret.missing')
    const { shared, direct } = await databaseOf(folder, log)

    const pace = { ...usualPace, ...options.pace }
    const migrating = openDatabase(direct, 1)
    await migrate(migrating.pool).finally(() => migrating.close())

    const demoUrl = `${publicUrl}${demoPath}`
    const demoCredentials = { clientId: 'demo', clientSecret: systemRandom.secret(24) }
    const demoBank = openDemoBank(demoUrl, demoCredentials, publicUrl)
    const outside: Outside = {
      config,
      shared,
      direct,
      secretKey,
      publicUrl,
      demo: demoBank && {
        authPageUrl: demoUrl,
        url: `http://127.0.0.1:${port}${demoPath}`,
        credentials: demoCredentials,
      },
      pace,
    }
    let beside: WorkThread | null = null
    const metrics = openMetrics({ beside: async () => (beside ? [await beside.counted()] : []) })
    const { adapters, close } = await openAdapters(outside, { log, metrics, clock: options.clock ?? systemClock })
    ends.push(close)
    const { database, secrets } = adapters
    await database.asService((sql) => upsertCategories(sql, categories))
    await proveKey(database, secrets)
    const [works, workers] = [options.works ?? 'here', options.workers ?? 5]
    const starting = works === 'beside' ? openWorkThread(outside, workers) : null
    starting?.catch(() => {}) // it is awaited once the web stands
    const stopping = new AbortController()
    ends.push(async () => {
      stopping.abort()
      await (await starting)?.stop()
    })
    const person = await owner(adapters)
    const localToken = systemRandom.secret(32)
    const http = await openHttp({
      adapters,
      localToken,
      presence: openPresence(config.psuIp),
      version: options.version,
      hosts: [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`],
      trustedProxies: config.trustedProxies,
      webFolder: ifBuilt(options.webFolder ?? defaultWebFolder),
      serverFactory: (handler) => {
        serve(server, handler as RequestListener, demoBank) // Fastify's handler takes node's own request and response
        return server
      },
      ready: async () => {
        await database.asService(async () => {})
      },
    })
    ends.push(() => http.close())

    if (works === 'here') await openWork(adapters, workers, stopping.signal)
    beside = await starting
    await folder.announce({ address, token: localToken, pid: process.pid })
    return {
      adapters,
      address,
      localToken,
      demoBank,
      signInAddress: async () => `${publicUrl}/signin#${await createSignInLink(adapters, person.userId)}`,
      stop,
    }
  }

  async function databaseOf(
    folder: DataFolder,
    log: Log,
  ): Promise<{ shared: DatabaseAddress; direct: DatabaseAddress }> {
    if (config.databaseUrl !== null)
      return {
        shared: { connectionString: config.databaseUrl },
        direct: { connectionString: config.databaseDirectUrl ?? config.databaseUrl },
      }
    const embedded = await startEmbedded({
      dataFolder: folder.path,
      log: (line) => log.info({ line }, 'embedded database'),
    })
    ends.push(() => embedded.stop())
    return { shared: embedded.connection, direct: embedded.connection }
  }

  function openDemoBank(
    url: string,
    credentials: { clientId: string; clientSecret: string },
    publicUrl: string,
  ): Bank | null {
    if (config.truelayer.clientId !== null) return null
    return openBank({
      publicUrl: url,
      clients: [{ ...credentials, name: 'Tributary', redirectUris: [`${publicUrl}/connect/callback`] }],
      banks: profiles.filter(({ unattendedPerDay }) => unattendedPerDay === 0), // who only looks around is not made to wait until tomorrow
      state: stateFile(join(config.dataFolder, 'demo-bank.json')),
      latencyMs: config.demoLatencyMs,
    })
  }
}

/** The demo bank takes what lies under its path; everything else is the product's. */
function serve(server: Server, handler: RequestListener, demoBank: Bank | null): void {
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (
      demoBank &&
      (request.url === demoPath || request.url?.startsWith(`${demoPath}/`) || request.url?.startsWith(`${demoPath}?`))
    )
      demoBank.handle(request, response)
    else handler(request, response)
  })
}

/** Loopback only, unless a public address says that others are to reach it. */
async function listen(server: Server, port: number, publicUrl: string | null): Promise<number> {
  const local = publicUrl === null || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(publicUrl).hostname)
  server.on('request', (_request, response) => response.writeHead(503, { 'retry-after': '1' }).end())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new Fault('port.taken', { port }, error) : error),
    )
    server.listen(port, local ? '127.0.0.1' : '::', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Fault('port.taken', { port })
  return address.port
}

const ifBuilt = (webFolder: string): string | null => (existsSync(join(webFolder, 'index.html')) ? webFolder : null)

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
