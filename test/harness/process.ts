import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const launcher = join(import.meta.dirname, '../../bin/tributary.js')

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** One command line of the product as a process of its own. */
export async function tributary(environment: Record<string, string>, ...words: string[]): Promise<Ran> {
  const child = start(environment, words)
  const [out, err] = [collected(child.stdout), collected(child.stderr)]
  const [code] = await once(child, 'close')
  return { code, out: out.text(), err: err.text() }
}

export type Up = {
  readonly child: ChildProcess
  /** The address it printed, with its one-time link. */
  readonly signIn: string
  readonly out: () => string
  readonly err: () => string
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** `tributary up`, once it has printed its address. */
export async function up(environment: Record<string, string>): Promise<Up> {
  const child = start(environment, ['up'])
  const [out, err] = [collected(child.stdout), collected(child.stderr)]
  const signIn = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = /http:\/\/\S+\/signin#\S+/.exec(out.text())?.[0]
      if (address) resolve(address)
    })
    child.once('close', (code) => reject(new Error(`up ended with ${code}: ${err.text()}`)))
  })
  return {
    child,
    signIn,
    out: out.text,
    err: err.text,
    async end(signal) {
      const closed = once(child, 'close')
      child.kill(signal)
      const [code] = await closed
      return code
    },
  }
}

/** A data folder of one's own with a free port; what is left there afterwards goes with it. */
export async function freshFolder(): Promise<AsyncDisposable & { path: string; environment: Record<string, string> }> {
  const path = await mkdtemp(join(tmpdir(), 'tributary-process-'))
  await chmod(path, 0o755) // as a home usually is; under a closed one the database lives elsewhere, which embedded.test.ts shows
  return {
    path,
    environment: {
      TRIBUTARY_DATA: join(path, 'data'),
      PORT: '0',
      TRIBUTARY_DEMO_LATENCY_MS: '20',
      TRIBUTARY_LOG: 'silent',
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}

// The product itself, not its launcher: a signal to a launcher's child is another test's matter, and kill -9 must hit the product.
function start(environment: Record<string, string>, words: readonly string[]): ChildProcess {
  const main = join(launcher, '../../src/main.ts')
  const kept = Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  )
  return spawn(process.execPath, [main, ...words], {
    env: { ...kept, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function collected(stream: NodeJS.ReadableStream | null): { text: () => string } {
  let all = ''
  stream?.on('data', (chunk) => {
    all += String(chunk)
  })
  return { text: () => all }
}
