import { randomBytes } from 'node:crypto'
import { access, chmod, constants, mkdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Facts, Fault } from '../domain/fault.ts'
import { giveToFolderOwner, writePrivateFile } from './private-file.ts'
import { isRunning } from './process.ts'

/** The product that listens for a data folder. `address` is its origin, `token` opens its API to commands on this machine. */
export type RunningProduct = { readonly address: string; readonly token: string; readonly pid: number }

/** A data folder that this process alone may use, until `release` or its death. */
export type DataFolder = {
  /** Absolute. */
  readonly path: string
  /**
   * The master key kept here, 32 random bytes in base64; made when there is none.
   * @throws {Fault} secret.weak — the file holds something else
   */
  secretKey(): Promise<string>
  /** Tells the commands beside us where the product listens (`run.json`). */
  announce(product: RunningProduct): Promise<void>
  /** Withdraws the announcement and gives up the lock. */
  release(): Promise<void>
}

/**
 * Takes the data folder for this process, making it (mode 0700) when it is absent.
 * @throws {Fault} data.unreadable; data.in-use — another process has it; facts carry its address when it listens
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const folder = resolve(path)
  const lock = await orUnreadable(folder, async () => {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (made) await giveToFolderOwner(folder)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return takeLock(folder)
  })
  if (!lock) throw new Fault('data.in-use', await holderOf(folder))
  await orUnreadable(folder, async () => {
    await chmod(folder, 0o700)
    await chmod(lockFile(folder), 0o600)
    await giveToFolderOwner(lockFile(folder))
    await rm(runFile(folder), { force: true }) // left by one that was killed
  })
  return {
    path: folder,
    secretKey: () => secretKeyOf(folder),
    announce: (product) =>
      orUnreadable(folder, () => writePrivateFile(runFile(folder), `${JSON.stringify(product)}\n`)),
    release: async () => {
      if (!held.has(lock)) return
      await rm(runFile(folder), { force: true })
      held.delete(lock)
      lock.close()
    },
  }
}

/**
 * The product that listens for this data folder now; an announcement left by one that was killed counts for nothing.
 * @throws {Fault} data.unreadable — the folder is there and is not ours to read
 */
export async function runningProduct(path: string): Promise<RunningProduct | undefined> {
  const folder = resolve(path)
  return orUnreadable(folder, async () => {
    const product = await announcedIn(folder)
    return product && isRunning(product.pid) && isLocked(folder) ? product : undefined
  })
}

const lockFile = (folder: string) => join(folder, 'lock')
const runFile = (folder: string) => join(folder, 'run.json')

// The handles of the locks we hold: one that nothing refers to would be collected, and its lock with it.
const held = new Set<DatabaseSync>()

/**
 * An exclusive SQLite transaction on a database without content: a file lock of the operating system that needs no native addon of our
 * own, and that ends with the process however it ends. The lock file must never be opened by other means in this process: closing any
 * handle on it would drop the lock (POSIX). The short wait is for a reader in `isLocked`; a real holder does not go away in it.
 */
function takeLock(folder: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(lockFile(folder), { timeout: 100 })
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    held.add(lock)
    return lock
  } catch (error) {
    lock.close()
    if (isBusy(error)) return undefined
    throw error
  }
}

/** Asks for a shared lock, for the length of one read; it is refused while somebody has the folder. */
function isLocked(folder: string): boolean {
  const probe = new DatabaseSync(lockFile(folder), { readOnly: true, timeout: 0 })
  try {
    probe.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    if (isBusy(error)) return true
    throw error
  } finally {
    probe.close()
  }
}

/** SQLITE_BUSY, in any of its extended forms. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5

async function holderOf(folder: string): Promise<Facts> {
  const product = await announcedIn(folder).catch(() => undefined)
  return product && isRunning(product.pid) ? { folder, address: product.address, pid: product.pid } : { folder }
}

async function announcedIn(folder: string): Promise<RunningProduct | undefined> {
  const text = await readIfThere(runFile(folder))
  return text === undefined ? undefined : (JSON.parse(text) as RunningProduct) // written by `announce`, whole or not at all
}

async function secretKeyOf(folder: string): Promise<string> {
  const file = join(folder, 'secret.key')
  return orUnreadable(folder, async () => {
    const kept = (await readIfThere(file))?.trim()
    if (kept !== undefined && Buffer.from(kept, 'base64').length !== 32) throw new Fault('secret.weak', { file })
    const key = kept ?? randomBytes(32).toString('base64')
    if (kept === undefined) await writePrivateFile(file, `${key}\n`)
    return key
  })
}

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })

async function orUnreadable<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Fault) throw error
    throw new Fault('data.unreadable', { folder, reason: codeOf(error) }, error)
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')
