import { Command, InvalidArgumentError, Option } from 'commander'
import type { Estate } from './life/estate.ts'
import { passwordOf } from './protocol/logins.ts'
import type { Client } from './protocol/tokens.ts'
import type { ServeOptions } from './serve.ts'

/** Where the words of the command go. */
export type Speaker = {
  print(line: string): void
  /** Words for a person that are not the answer: standard error. */
  tell(line: string): void
  /** 0: done as asked; 1: it cannot be. */
  exit(code: number): void
}

/** `tributary bank`, and `tributary-bank` by itself: serves until it is told to end. */
export const bankCommand = (speaker: Speaker): Command =>
  new Command('bank')
    .description('Be the TrueLayer that Tributary, a test or another program is tried against.')
    .option('--port <n>', 'where to listen; 0 is any free port', port, 4100)
    .option('--api-port <n>', 'serve data here, and at --port only the dialog and the tokens', port)
    .option('--seed <n>', 'everything about the customers follows from it', whole(0), 1)
    .option('--banks <ids>', 'only these, with commas between; or a .json file with banks of your own')
    .option(
      '--estate <user=accountsxrows>',
      'a customer made to measure, as john5=100x5000, or john5=9x100+1x50000; again for another',
      estates,
    )
    .option('--client <id:secret:redirect,…>', 'an application that may ask; again for another', clients)
    .option('--webhook-uri <url>', 'where the (first) application receives signed webhooks', address)
    .option('--latency <ms>', 'how long every call for data takes at least', whole(0, 600_000), 0)
    .option('--expires-in <s>', 'life of an access token in seconds', whole(1), 3600)
    .addOption(
      new Option('--rotation <how>', 'what a refresh does to the refresh token')
        .choices(['same', 'new', 'new-old-revoked'])
        .default('new'),
    )
    .addOption(
      new Option('--access-tokens <which>', 'of a connection: which work')
        .choices(['newest-only', 'all'])
        .default('newest-only'),
    )
    .addOption(
      new Option('--code-faults <how>', 'what a code that is wrong, old or used is called')
        .choices(['as-published', 'invalid_grant'])
        .default('as-published'),
    )
    .option('--state <file>', 'keep consents and tokens in this file over a restart')
    .option('--at <instant>', 'what the bank’s clock says at the start, as 2026-11-22T12:00:00Z', instant)
    .option('--frozen', 'the clock stands until it is moved')
    .option('--public-url <url>', 'where a browser finds the bank, if not here', address)
    .addOption(new Option('--control', 'open /control at --port: truth, calls, clock, faults').conflicts('controlPort'))
    .option('--control-port <n>', 'open /control at a port of its own', port)
    .option('--json', 'print one JSON document once it listens')
    .addHelpText('after', '\ndocs/simulator.md tells what the banks do, how to break them, and how to test with them.')
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve.ts') // help and wrong usage wait for none of it
      await serve(speaker, options)
    })

function whole(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= most) return number
    const bounds = most < Number.MAX_SAFE_INTEGER ? `from ${least} to ${most}` : `from ${least} on`
    throw new InvalidArgumentError(`It takes a whole number ${bounds}.`)
  }
}

function port(text: string): number {
  return whole(0, 65_535)(text)
}

function instant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new InvalidArgumentError('It takes an instant of RFC 3339.')
  }
}

function address(text: string): string {
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash) return url.href.replace(/\/+$/, '')
  throw new InvalidArgumentError('It takes an http or https address.')
}

function clients(text: string, before: readonly Client[] = []): readonly Client[] {
  const [, clientId = '', clientSecret = '', redirects = ''] = /^([^:]+):([^:]+):(.+)$/.exec(text) ?? []
  const redirectUris = redirects.split(',')
  if (!redirectUris.every((uri) => URL.canParse(uri)))
    throw new InvalidArgumentError('It takes an id, a secret and addresses: shop:s3cret:http://localhost:8080/callback')
  return [...before, { clientId, clientSecret, redirectUris }]
}

function estates(text: string, before: Readonly<Record<string, Estate>> = {}): Readonly<Record<string, Estate>> {
  const [, user = '', parts = ''] = /^([^=]+)=(\d{1,4}x\d{1,6}(?:\+\d{1,4}x\d{1,6})*)$/.exec(text) ?? []
  if (passwordOf(user) === undefined)
    throw new InvalidArgumentError('It takes a mock user, a number of accounts and one of rows in each: john5=100x5000')
  const rows = parts.split('+').flatMap((part) => {
    const [accounts, each] = part.split('x').map(Number)
    return Array.from({ length: accounts ?? 0 }, () => each ?? 0)
  })
  return { ...before, [user]: { accounts: rows.length, rows } }
}
