import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { readConfig } from './adapters/config.ts'
import { runningProduct } from './adapters/data-folder.ts'
import { localFile } from './adapters/local-file.ts'
import type { Product } from './product.ts'
import { bankCommand } from './simulator/command.ts'
import { runBank } from './simulator/run.ts'
import { visitBank } from './simulator/visitor.ts'
import type { CliWorld } from './surface/cli.ts'
import { openClient } from './surface/client.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string } // our own file

const world: CliWorld = {
  version,
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
  pause: (ms) => delay(ms),
  file: localFile,

  async up() {
    const told = toldToStop()
    const { openProduct } = await import('./product.ts')
    const product = await openProduct(readConfig(process.env), { version, works: 'beside' })
    if (!told.aborted) world.print(welcome(product, await product.signInAddress()))
    if (!told.aborted) await new Promise((resolve) => told.addEventListener('abort', resolve))
    world.tell('Stopping …')
    await product.stop()
  },

  bank: bankCommand,

  async withProduct({ as, fixedPort, works }, work) {
    const config = readConfig(process.env)
    const running = await runningProduct(config.dataFolder)
    if (running) return work(openClient(fetch, running.address, running.token, as))
    const { openProduct } = await import('./product.ts') // only now: a command beside a running product has no need of it
    const product = await openProduct(config, {
      version,
      works: works ? 'here' : 'not',
      ...(!fixedPort && { port: 0 }),
    })
    try {
      return await work(openClient(fetch, product.address, product.localToken, as))
    } finally {
      await product.stop()
    }
  },

  async consent({ headers }, authorizeUrl, login) {
    const back = await visitBank(authorizeUrl, login)
    return back === null ? null : fetch(back, { headers, redirect: 'manual' })
  },
}

// A large first sync is over before V8 would tidy up, which lets the heap grow to several times what is held: it tidies up sooner.
setFlagsFromString('--heap-growing-percent=70')

// Whoever reads our output may stop reading, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

/** Aborts at the first Ctrl-C or request to end; whoever asks again does not want to wait. */
function toldToStop(): AbortSignal {
  const told = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => (told.signal.aborted ? process.exit(1) : told.abort()))
  return told.signal
}

const welcome = ({ adapters, demoBank }: Product, signIn: string): string =>
  [
    '',
    `  Tributary ${version} is ready. Open this address; it signs you in once:`,
    '',
    `    ${signIn}`,
    '',
    ...(demoBank
      ? ['  No TrueLayer credentials are set: try the demo bank, user john, password doe.']
      : [`  The app is at ${adapters.publicUrl}`]),
    '  Ctrl-C stops it.',
    '',
  ].join('\n')

process.exitCode = await run(process.argv.slice(2))

async function run(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words
  if (command === 'bank') return runBank('tributary bank', rest) // starts at once, since it waits for no other command's modules
  const { runCli } = await import('./surface/cli.ts')
  return runCli(world, words)
}
