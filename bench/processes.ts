import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export type Served<T> = {
  /** The first line that it printed. */
  readonly document: T
  readonly ms: number
  /** Of the process that does the work, where a launcher started it. */
  readonly pid: number
  stop(): Promise<void>
}

/**
 * Starts a program of this repository, on processor `core` alone where the system can do that and one is named, and waits for its first line, which
 * is JSON.
 */
export async function serve<T>(core: number | null, program: string, ...args: readonly string[]): Promise<Served<T>> {
  const from = performance.now()
  const [command = '', ...rest] = [...(core === null ? [] : pinned(core)), process.execPath, program, ...args]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended(child)])
  const ms = performance.now() - from
  const document = JSON.parse(String(line)) as T // each caller knows what its program prints
  return {
    document,
    ms,
    pid: childOf(child.pid ?? 0) ?? child.pid ?? 0,
    async stop() {
      const over = once(child, 'exit')
      child.kill('SIGTERM')
      await over
    },
  }
}

export const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0
const pinned = (core: number): string[] => (canPin ? ['taskset', '-c', String(core)] : [])

/** Has this process run on one processor alone. */
export function pinSelf(core: number): void {
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', String(core), String(process.pid)])
}

async function ended(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`it ended with ${code} before it said anything`)
}

function childOf(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]) || undefined
  } catch {
    return undefined
  }
}
