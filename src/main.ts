import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { readConfig } from './adapters/config.ts'
import { walkConsent } from './adapters/consent-walk.ts'
import { runningProduct } from './adapters/data-folder.ts'
import { openProduct, type Product } from './product.ts'
import { openClient } from './surface/client.ts'
import { type CliWorld, runCli } from './surface/cli.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string } // our own file

const world: CliWorld = {
  version,
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
  pause: (ms) => delay(ms),

  async up() {
    const told = toldToStop()
    const product = await openProduct(readConfig(process.env), { version })
    if (!told.aborted) world.print(welcome(product, await product.signInAddress()))
    if (!told.aborted) await new Promise((resolve) => told.addEventListener('abort', resolve))
    world.tell('Stopping …')
    await product.stop()
  },

  async withProduct({ as, fixedPort }, work) {
    const config = readConfig(process.env)
    const running = await runningProduct(config.dataFolder)
    if (running) return work(openClient(fetch, running.address, running.token, as))
    const product = await openProduct(config, { version, ...(!fixedPort && { port: 0 }) })
    try {
      return await work(openClient(fetch, product.address, product.localToken, as))
    } finally {
      await product.stop()
    }
  },

  walkConsent: (client, authorizeUrl, login) => walkConsent(authorizeUrl, redirectIn(authorizeUrl), login, client.headers),
}

/** Aborts at the first Ctrl-C or request to end; those that follow change nothing. */
function toldToStop(): AbortSignal {
  const told = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => told.abort())
  return told.signal
}

const redirectIn = (authorizeUrl: string): string => new URL(authorizeUrl).searchParams.get('redirect_uri') ?? ''

const welcome = ({ adapters, demoBank }: Product, signIn: string): string =>
  [
    '',
    `  Tributary ${version} is ready. Open this address; it signs you in once:`,
    '',
    `    ${signIn}`,
    '',
    ...(demoBank ? ['  No TrueLayer credentials are set: try the demo bank, user john, password doe.'] : [`  The app is at ${adapters.publicUrl}`]),
    '  Ctrl-C stops it.',
    '',
  ].join('\n')

process.exitCode = await runCli(world, process.argv.slice(2))
