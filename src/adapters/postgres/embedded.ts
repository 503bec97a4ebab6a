import { copyFile, open, readFile, realpath, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { Fault } from '../../domain/fault.ts'
import { giveToFolderOwner } from '../private-file.ts'
import { type Binaries, findBinaries } from './embedded-binaries.ts'
import { initialise, lastLine, majorOf, passwordIn, refuseOtherMajor } from './embedded-cluster.ts'
import { closeDoor, type Door, openDoor } from './embedded-door.ts'
import { findPlace, type PlaceOptions } from './embedded-place.ts'
import { clearEarlierServer, hasComeUp, type Launch, launch, stopServer, stopServerAtExit } from './embedded-server.ts'
import { serverUserNames } from './os-user.ts'

/** A running server of our own. `host` is its socket's folder (on Windows the loopback address). */
export type Embedded = {
  readonly connection: { host: string; port: number; user: string; password: string; database: string }
  /** Ends all connections and the server; no process is left. Asked again, it waits for the same end. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  readonly dataFolder: string
  readonly log: (line: string) => void
  /** Connections at once, of all who share the server. */
  readonly connections?: number
}

type Connection = Embedded['connection']

/** One product has up to 16, a command beside it as many. */
const usualConnections = 50

const thisMachine: PlaceOptions = { userNames: serverUserNames, systemFolder: '/var/lib/tributary' }

/**
 * Starts the built-in PostgreSQL of a data folder (which the caller holds: see `openDataFolder`), making its cluster and the database
 * `tributary` the first time. What the server says goes to `postgres.log` in the data folder.
 * @throws {Fault} database.failed — facts: `log` and a `reason`; data.unreadable
 */
export async function startEmbedded(options: EmbeddedOptions, place: PlaceOptions = thisMachine): Promise<Embedded> {
  const logPath = join(options.dataFolder, 'postgres.log')
  try {
    return await start(await realpath(options.dataFolder), logPath, options, place)
  } catch (error) {
    if (error instanceof Fault) throw new Fault(error.code, { log: logPath, ...error.facts }, error.cause)
    const reason = error instanceof Error ? error.message : String(error)
    throw new Fault(isRefusal(error) ? 'data.unreadable' : 'database.failed', { log: logPath, reason }, error)
  }
}

async function start(
  dataFolder: string,
  logPath: string,
  { log, connections = usualConnections }: EmbeddedOptions,
  machine: PlaceOptions,
): Promise<Embedded> {
  const place = await findPlace(dataFolder, machine)
  const binaries = await findBinaries(place.user, machine.systemFolder)
  const cluster = join(place.home, 'postgres')
  await refuseOtherMajor(cluster, binaries)
  await clearEarlierServer(binaries, cluster, log)
  await boundLog(logPath)
  const logFile = await open(logPath, 'a', 0o600)
  await giveToFolderOwner(logPath)
  const door = await openDoor(place)
  try {
    const password = await passwordIn(dataFolder, cluster)
    if (!(await majorOf(cluster))) {
      log('Making the database; this happens once and takes a few seconds.')
      await initialise(binaries, place, cluster, password)
    }
    const settings = settingsFor(door, connections)
    const pid = await launchUntilUp({ binaries, cluster, settings, user: place.user, logFd: logFile.fd }, logPath)
    const connection = { host: door.host, port: door.port, user: 'tributary', password, database: 'tributary' }
    await haveDatabase(connection).catch(async (error) => {
      await stopServer(binaries, pid)
      throw error
    })
    return running(binaries, pid, door, logPath, connection)
  } catch (error) {
    await closeDoor(door)
    throw error
  } finally {
    await logFile.close()
  }
}

function running(binaries: Binaries, pid: number, door: Door, logPath: string, connection: Connection): Embedded {
  const atExit = () => stopServerAtExit(pid)
  process.once('exit', atExit)
  const bounding = setInterval(() => boundLog(logPath).catch(() => {}), 600_000).unref() // a full disk shows elsewhere
  let stopped: Promise<void> | undefined
  const stop = async () => {
    clearInterval(bounding)
    await stopServer(binaries, pid)
    process.removeListener('exit', atExit)
    await closeDoor(door)
  }
  return {
    connection,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

/**
 * Starts the server and waits until it answers, after a crash until its log has been replayed. Tries again while processes of a killed
 * server still hold its memory: they notice its death within moments.
 */
async function launchUntilUp(how: Launch, logPath: string): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const from = (await stat(logPath)).size
    const pid = await launch(how)
    if (await hasComeUp(how.cluster, pid)) return pid
    await stopServer(how.binaries, pid)
    const said = (await readFile(logPath)).subarray(from).toString()
    if (tries === 20 || !said.includes('shared memory block')) {
      throw new Fault('database.failed', { reason: lastLine(said, 'FATAL') })
    }
    await delay(250)
  }
}

/** Sized for a laptop. Errors go to the log without row contents or statement texts: they are a person's. */
const settingsFor = (door: Door, connections: number): Record<string, string> => ({
  ...(door.folder
    ? {
        listen_addresses: '',
        unix_socket_directories: `"${door.folder.replaceAll('"', '""')}"`,
        unix_socket_permissions: '0700',
      }
    : { listen_addresses: door.host }),
  port: String(door.port),
  shared_buffers: '128MB',
  max_connections: String(connections),
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
})

/** Makes the database where it is missing: at the first start, or when that was cut short between cluster and database. */
async function haveDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [connection.database])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(connection.database)}`)
  } finally {
    await client.end()
  }
}

const logBytesMax = 5_000_000

/** Keeps the log and one older part. The server goes on writing to the same file, at its new end. */
async function boundLog(path: string): Promise<void> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0
  if (size <= logBytesMax) return
  await copyFile(path, `${path}.1`)
  await truncate(path)
}

/** The file system said no; a program that cannot be started says the same in other company. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(String(error.code)) &&
  !('syscall' in error && String(error.syscall).startsWith('spawn'))
