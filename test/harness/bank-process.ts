import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Ran } from './process.ts'

/** Both ways to the simulator's command line, through their launchers. */
export const programs = { 'tributary bank': ['tributary.js', 'bank'], 'tributary-bank': ['tributary-bank.js'] } as const
export type Program = keyof typeof programs

export type BankProcess = AsyncDisposable & {
  readonly document: BankDocument
  /** Sends the signal and waits for the end; what it said and how it ended. */
  end(signal: NodeJS.Signals): Promise<Ran>
}

export type BankDocument = {
  authUrl: string
  apiUrl: string
  controlUrl: string | null
  clientId: string
  clientSecret: string
  redirectUris: string[]
  banks: { id: string; name: string }[]
  users: { username: string; password: string }[]
}

/** The simulator as a process of its own on free ports, once it has said with `--json` where it is. */
export async function bankProcess(program: Program, ...words: string[]): Promise<BankProcess> {
  const bank = await listening(start(program, ['--port', '0', '--json', ...words]), /\n/)
  return { ...bank, document: JSON.parse(bank.said()) }
}

/** What it says to a person. */
export async function saidByBank(...words: string[]): Promise<AsyncDisposable & { said: string }> {
  const bank = await listening(start('tributary-bank', words), /Ctrl-C closes it/)
  return { ...bank, said: bank.said() }
}

type Listening = AsyncDisposable & { said(): string; end(signal: NodeJS.Signals): Promise<Ran> }

/** The process, once it has said that. */
async function listening(child: ChildProcess, word: RegExp): Promise<Listening> {
  const ended = outcome(child)
  let out = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk
      if (word.test(out)) resolve()
    })
    ended.then(({ code, err }) => reject(new Error(`it ended with ${code}: ${err}`)), reject)
  })
  const end = async (signal: NodeJS.Signals): Promise<Ran> => {
    child.kill(signal)
    return { ...(await ended), out }
  }
  return {
    said: () => out,
    end,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) await end('SIGTERM') // not SIGKILL, which would leave the launcher's child behind
    },
  }
}

/** One command line of the simulator that ends by itself. */
export async function ranBank(program: Program, ...words: string[]): Promise<Ran> {
  const child = start(program, words)
  const [out, ended] = await Promise.all([collected(child.stdout), outcome(child)])
  return { ...ended, out }
}

function start(program: Program, words: readonly string[]): ChildProcess {
  const [file, ...first] = programs[program]
  const launcher = join(import.meta.dirname, '../../bin', file)
  return spawn(process.execPath, [launcher, ...first, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function outcome(child: ChildProcess): Promise<Ran> {
  const [err, [code]] = await Promise.all([collected(child.stderr), once(child, 'exit')])
  return { code, out: '', err }
}

const collected = async (stream: Readable | null): Promise<string> => (stream ? text(stream) : '')
