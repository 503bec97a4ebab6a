import { execFile, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isRunning, isTaken } from '../process.ts'
import type { Binaries } from './embedded-binaries.ts'
import { closeForgottenDoor } from './embedded-door.ts'
import type { OsUser } from './os-user.ts'

const run = promisify(execFile)
const onWindows = process.platform === 'win32'

/** Nothing of our own environment (PGPORT, LD_LIBRARY_PATH, a locale) reaches the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env // the second is what Windows programs need
  return { PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC' }
}

export type Launch = {
  readonly binaries: Binaries
  readonly cluster: string
  readonly settings: Readonly<Record<string, string>>
  readonly user: OsUser | undefined
  readonly logFd: number
}

/**
 * Starts the server of `cluster` in a session of its own, so that Ctrl-C at our terminal is ours alone to answer. It may not accept
 * connections yet. @returns its process id
 */
export async function launch({ binaries, cluster, settings, user, logFd }: Launch): Promise<number> {
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const options = {
    stdio: ['ignore', logFd, logFd],
    env: serverEnvironment(),
    cwd: parse(cluster).root,
  } satisfies SpawnOptions
  if (onWindows) return launchOnWindows(binaries, cluster, args, options)
  const server = spawn(binaries.postgres, ['-D', cluster, ...args], { ...options, ...user, detached: true })
  await once(server, 'spawn')
  server.unref()
  return server.pid as number // set once spawned
}

/** Not run here. `postgres.exe` refuses an administrator; `pg_ctl` starts it with the rights taken away. */
async function launchOnWindows(
  binaries: Binaries,
  cluster: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<number> {
  const quoted = args.map((arg) => `"${arg}"`).join(' ')
  await once(spawn(binaries.pgCtl, ['start', '-W', '-D', cluster, '-o', quoted], options), 'exit')
  for (let tries = 0; tries < 100; tries += 1) {
    const server = await recordedServer(cluster)
    if (server && isRunning(server.pid)) return server.pid
    await delay(50)
  }
  throw new Error('pg_ctl started no server')
}

/**
 * Waits until the server accepts connections, for at most three minutes (a crash may have left much to replay).
 * @returns false when it ended instead, or never came so far
 */
export async function hasComeUp(cluster: string, pid: number): Promise<boolean> {
  for (const end = performance.now() + 180_000; performance.now() < end; await delay(10)) {
    const server = await recordedServer(cluster)
    if (server?.pid === pid && server.status === 'ready') return true
    if (!isRunning(pid)) return false
  }
  return false
}

/** Fast shutdown (transactions end, connections close), then an immediate one, then the end: seven seconds at most. */
export async function stopServer(binaries: Binaries, pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 4_000],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 1_000],
  ] as const) {
    await send(binaries, pid, signal)
    if (await isGoneWithin(pid, patience)) return
  }
}

/** For the last moment of our own process, when nothing can be waited for. */
export function stopServerAtExit(pid: number): void {
  try {
    if (!onWindows) process.kill(pid, 'SIGINT')
  } catch {
    // it is gone already
  }
}

/**
 * Clears what a killed predecessor left: a server that still runs is stopped, and a `postmaster.pid` whose number now belongs to another
 * program is removed, which PostgreSQL itself would not dare. Stopped rather than adopted: its settings, socket and binaries may be of
 * another version, and the locks and transactions of the dead process end with it.
 */
export async function clearEarlierServer(
  binaries: Binaries,
  cluster: string,
  log: (line: string) => void,
): Promise<void> {
  const earlier = await recordedServer(cluster)
  if (!earlier) return
  if (await serves(earlier.pid, cluster)) {
    log('The database server of an earlier run is still there; it is stopped first.')
    await stopServer(binaries, earlier.pid)
  } else if (isTaken(earlier.pid)) {
    await rm(join(cluster, 'postmaster.pid'), { force: true })
  }
  await closeForgottenDoor(earlier.socketFolder)
}

type ServerRecord = { readonly pid: number; readonly socketFolder: string; readonly status: string }

/** Lines 1, 5 and 8 of `postmaster.pid`: process id, first socket folder, `starting` or `ready`. */
async function recordedServer(cluster: string): Promise<ServerRecord | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  return pid > 1 ? { pid, socketFolder: lines[4] ?? '', status: lines[7]?.trim() ?? '' } : undefined
}

/** Is that process a PostgreSQL server on this cluster? A server's working directory is its cluster. */
async function serves(pid: number, cluster: string): Promise<boolean> {
  try {
    if (process.platform === 'linux') {
      const [program, folder] = await Promise.all([readlink(`/proc/${pid}/exe`), readlink(`/proc/${pid}/cwd`)])
      return basename(program).startsWith('postgres') && folder === (await realpath(cluster))
    }
    if (onWindows) return (await run('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])).stdout.includes('postgres.exe') // not run here
    return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout.includes(`-D ${cluster}`) // macOS; not run here
  } catch {
    return false
  }
}

async function send(binaries: Binaries, pid: number, signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  try {
    if (onWindows)
      await run(binaries.pgCtl, ['kill', signal.slice(3), String(pid)]) // not run here
    else process.kill(pid, signal)
  } catch (error) {
    if (isRunning(pid)) throw error
  }
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = performance.now() + milliseconds; performance.now() < end; await delay(10)) {
    if (!isRunning(pid)) return true
  }
  return false
}
