import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { Fault } from '../domain/fault.ts'
import { type FlagName, flagNames } from '../domain/flag.ts'
import { majorText } from '../domain/money.ts'
import { largestFileBytes } from '../domain/statement.ts'
import type { Client } from './client.ts'
import { faultIn } from './client.ts'
import { accountsEdit } from './operations/accounts.ts'
import {
  banksList,
  connectionsGet,
  connectionsList,
  connectionsMeasure,
  connectionsRenew,
  connectionsStart,
  type Measurement,
} from './operations/connections.ts'
import { doctorRun } from './operations/doctor.ts'
import { type Flag, flagsChange, flagsList } from './operations/flags.ts'
import { importsCommit, importsPreview } from './operations/imports.ts'
import { keysCreate } from './operations/keys.ts'
import { syncsGet, syncsStart } from './operations/syncs.ts'
import { transactionsList } from './operations/transactions.ts'
import type { Account, Bank, Connection, Imported, ImportPreview, Sync } from './shapes.ts'

/** What a command needs from outside. */
export type CliWorld = {
  readonly version: string
  print(line: string): void
  /** Progress and words for a person: standard error. */
  tell(line: string): void
  pause(ms: number): Promise<void>
  /** A file of this machine, read as it is sent. @throws {Fault} file.closed */
  file(path: string): Promise<Blob>
  /** Starts the product and stays until it is told to stop. */
  up(): Promise<void>
  /** The bank simulator's own command. */
  bank(speaker: Pick<CliWorld, 'print' | 'tell'> & { exit(code: number): void }): Command
  /**
   * Runs `work` against the product of the data folder: the one that runs, or one opened for as long as it takes: `fixedPort` where a bank must
   * be able to send a browser back, `works` where syncs are to be worked on.
   */
  withProduct<T>(
    options: { as: string | null; fixedPort: boolean; works: boolean },
    work: (client: Client) => Promise<T>,
  ): Promise<T>
  /** Signs in at the demo bank and agrees, as a person would; answers what the return to Tributary said, null where the bank let nobody in. */
  consent(client: Client, authorizeUrl: string, login: { username: string; password: string }): Promise<Response | null>
}

/** Runs one command line. @returns the exit code: 0 done, 1 failed, 2 wrong usage */
export async function runCli(world: CliWorld, words: readonly string[]): Promise<number> {
  let code = 0
  const program = commands(world, (failed) => {
    code = failed
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const fault = error instanceof Fault ? error : new Fault('internal.unexpected', {}, error)
    if (fault !== error) world.tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
    if (words.includes('--json'))
      world.print(JSON.stringify({ code: fault.code, says: fault.says, remedy: fault.remedy, facts: fault.facts }))
    else world.tell(sentence(fault))
    return 1
  }
}

const sentence = (fault: Fault): string => {
  const facts = Object.entries(fault.facts).filter(([, value]) => value !== null && value !== '')
  return `${fault.says} ${fault.remedy}\n  (${[fault.code, ...facts.map(([name, value]) => `${name}: ${value}`)].join(', ')})`
}

function commands(world: CliWorld, exit: (code: number) => void): Command {
  const program = new Command('tributary')
    .description('Every account you hold at UK and EU banks in one ledger that can be trusted.')
    .version(world.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.print(text.trimEnd()),
      writeErr: (text) => world.tell(text.trimEnd()),
    })
    .enablePositionalOptions()

  const command = (name: string, says: string) =>
    program
      .command(name)
      .description(says)
      .option('--json', 'print one JSON document')
      .option('--as <e-mail>', 'act for this person, where there are several')

  program
    .command('up')
    .description('Start Tributary here: database, workers, web app, and the demo bank until TrueLayer is set up.')
    .action(() => world.up())

  program.addCommand(world.bank({ print: world.print, tell: world.tell, exit }).copyInheritedSettings(program))

  command(
    'connect',
    'Connect a bank and read its accounts for the first time, or renew what an earlier connection may.',
  )
    .option('--bank <name>', 'the bank’s name or id; `demo` is the demo bank')
    .option('--renew <id>', 'the connection to renew; its accounts, rows and edits continue')
    .option('--user <name>', 'login at the demo bank: its consent pages are then walked through for you')
    .option('--password <password>', 'password at the demo bank; john’s is doe, john5’s is doe5')
    .action(
      async (
        {
          bank,
          renew,
          user,
          password,
          json,
          as,
        }: { bank?: string; renew?: string; user?: string; password?: string; json?: true; as?: string },
        self: Command,
      ) => {
        if ((bank === undefined) === (renew === undefined)) self.error("error: one of '--bank' and '--renew' is needed")
        await world.withProduct({ as: as ?? null, fixedPort: user === undefined, works: true }, async (client) => {
          const { id, authorizeUrl, syncId } =
            renew === undefined ? await begin(client, bank ?? '') : await client.ask(connectionsRenew, { id: renew })
          const login = user === undefined ? null : { username: user, password: password ?? mockPassword(user) }
          const sync = authorizeUrl === null ? syncId : await consent(world, client, id, authorizeUrl, login)
          const finished = sync === null ? null : await follow(world, client, sync)
          const connection = await client.ask(connectionsGet, { id })
          if (json) world.print(JSON.stringify({ id, bank: connection.bank, connection, sync: finished }))
          else world.print(connectionLines(connection).join('\n'))
          exit(finished === null || finished.state === 'done' ? 0 : 1)
        })
      },
    )

  command('sync', 'Ask the banks for news.')
    .option('--wait', 'stay until it is done and show how it went')
    .option('--connection <id>', 'only this connection')
    .option('--account <id>', 'only this account')
    .action(
      async ({
        wait,
        connection,
        account,
        json,
        as,
      }: {
        wait?: true
        connection?: string
        account?: string
        json?: true
        as?: string
      }) => {
        await world.withProduct({ as: as ?? null, fixedPort: false, works: wait === true }, async (client) => {
          const { id } = await client.ask(syncsStart, { connectionId: connection, accountId: account })
          if (!wait) return world.print(json ? JSON.stringify({ id }) : `Sync ${id} has begun.`)
          const sync = await follow(world, client, id)
          world.print(json ? JSON.stringify(sync) : syncLines(sync).join('\n'))
          return exit(sync.state === 'done' ? 0 : 1)
        })
      },
    )

  command('status', 'How every connection and account stands.').action(
    async ({ json, as }: { json?: true; as?: string }) => {
      await world.withProduct({ as: as ?? null, fixedPort: false, works: false }, async (client) => {
        const { items } = await client.ask(connectionsList, {})
        if (json) world.print(JSON.stringify({ connections: items }))
        else
          world.print(
            items.length === 0
              ? 'No bank is connected yet: tributary connect --bank demo --user john'
              : items.flatMap(connectionLines).join('\n'),
          )
      })
    },
  )

  const account = program.command('account').description('An account that is here by two connections.')
  const accountCommand = (name: string, says: string, setAside: boolean) =>
    account
      .command(name)
      .description(says)
      .argument('<id>', 'which: `status --json` has the ids')
      .option('--json', 'print one JSON document')
      .option('--as <e-mail>', 'act for this person, where there are several')
      .action(async (id: string, { json, as }: { json?: true; as?: string }) => {
        await world.withProduct({ as: as ?? null, fixedPort: false, works: false }, async (client) => {
          const changed = await client.ask(accountsEdit, { id, setAside })
          world.print(json ? JSON.stringify(changed) : accountLine(changed))
        })
      })
  accountCommand(
    'set-aside',
    'Read it no more and leave its rows out of every list and sum; its other one counts.',
    true,
  )
  accountCommand('count', 'Read it, and count it.', false)

  command('import', 'Read statement files; shows what each would change, and with --yes adds the new rows.')
    .argument('<file...>', 'statements as downloaded from the bank')
    .option('--yes', 'commit what the preview proposes')
    .action(async (files: string[], { yes, json, as }: { yes?: true; json?: true; as?: string }) => {
      await world.withProduct({ as: as ?? null, fixedPort: false, works: false }, async (client) => {
        // All are read before the first is committed: a file that is refused leaves nothing half done.
        const previews: ImportPreview[] = []
        for (const path of files) previews.push(await previewOf(world, client, path))
        const done: (Imported | ImportPreview)[] = []
        for (const [index, preview] of previews.entries()) {
          const imported = yes ? await client.ask(importsCommit, { id: preview.id }) : preview
          done.push(imported)
          if (!json) world.print(importLines(files[index] ?? '', preview, imported, yes === true).join('\n'))
        }
        if (json) world.print(JSON.stringify(done.length === 1 ? done[0] : done))
      })
    })

  command('export', 'Write every transaction to standard output, one a line.')
    .addOption(new Option('--format <format>', 'how').choices(['jsonl']).default('jsonl'))
    .action(async ({ json, as }: { json?: true; as?: string }) => {
      await world.withProduct({ as: as ?? null, fixedPort: false, works: false }, async (client) => {
        const all: unknown[] = []
        let cursor: string | undefined
        do {
          const page = await client.ask(transactionsList, { limit: 500, cursor })
          for (const transaction of page.items) json ? all.push(transaction) : world.print(JSON.stringify(transaction))
          cursor = page.nextCursor ?? undefined
        } while (cursor !== undefined)
        if (json) world.print(JSON.stringify(all))
      })
    })

  const key = program.command('key').description('API keys.')
  key
    .command('create')
    .description('Make an API key; it is shown this once.')
    .option('--name <name>', 'what it is for')
    .option('--scopes <scopes>', 'read, write, or both with a comma between', 'read,write')
    .option('--json', 'print one JSON document')
    .option('--as <e-mail>', 'act for this person, where there are several')
    .action(async ({ name, scopes, json, as }: { name?: string; scopes: string; json?: true; as?: string }) => {
      await world.withProduct({ as: as ?? null, fixedPort: false, works: false }, async (client) => {
        const wanted = scopes.split(/[\s,]+/).filter(Boolean) as ('read' | 'write')[] // the operation refuses any other by name
        const made = await client.ask(keysCreate, { name, scopes: wanted })
        world.print(json ? JSON.stringify(made) : made.key)
      })
    })

  const flags = program.command('flags').description('What this installation can switch while it runs.')
  const flagCommand = (name: string, says: string) =>
    flags
      .command(name, { isDefault: name === 'list' })
      .description(says)
      .option('--json', 'print one JSON document')
  const aFlag = () => new Argument('<name>', 'which').choices(flagNames)
  const withFlags = (json: true | undefined, ask: (client: Client) => Promise<Flag | { items: Flag[] }>) =>
    world.withProduct({ as: null, fixedPort: false, works: false }, async (client) => {
      const answer = await ask(client)
      if (json) world.print(JSON.stringify(answer))
      else world.print(('items' in answer ? answer.items : [answer]).map(flagLine).join('\n'))
    })
  flagCommand('list', 'Show how each flag stands.').action(({ json }: { json?: true }) =>
    withFlags(json, (client) => client.ask(flagsList, {})),
  )
  flagCommand('set', 'Switch a flag on, off, or on for a share of people.')
    .addArgument(aFlag())
    .argument('<state>', 'on, off, or a percentage', switchedTo)
    .action((name: FlagName, state: SwitchedTo, { json }: { json?: true }) =>
      withFlags(json, (client) => client.ask(flagsChange, { name, ...state })),
    )
  flagCommand('allow', 'Give this person a flag at whatever percentage.')
    .addArgument(aFlag())
    .argument('<e-mail>', 'whom')
    .action((name: FlagName, allow: string, { json }: { json?: true }) =>
      withFlags(json, (client) => client.ask(flagsChange, { name, allow })),
    )
  flagCommand('disallow', 'Take that back.')
    .addArgument(aFlag())
    .argument('<e-mail>', 'whom')
    .action((name: FlagName, disallow: string, { json }: { json?: true }) =>
      withFlags(json, (client) => client.ask(flagsChange, { name, disallow })),
    )

  program
    .command('bench')
    .description('Measure.')
    .command('concurrency')
    .description('How many accounts a bank answers at once; its next sync begins with so many.')
    .option('--connection <id>', 'which, where there are several: `status --json` has the ids')
    .option('--json', 'print one JSON document')
    .option('--as <e-mail>', 'act for this person, where there are several')
    .action(async ({ connection, json, as }: { connection?: string; json?: true; as?: string }, self: Command) => {
      await world.withProduct({ as: as ?? null, fixedPort: false, works: false }, async (client) => {
        const banks = (await client.ask(connectionsList, {})).items.filter(({ kind }) => kind === 'bank')
        const id = connection ?? (banks.length === 1 ? banks[0]?.id : undefined)
        if (id === undefined) return self.error("error: option '--connection <id>' is needed")
        const measured = await client.ask(connectionsMeasure, { id })
        world.print(json ? JSON.stringify(measured) : measurementLines(measured).join('\n'))
      })
    })

  command('doctor', 'Say what is missing or wrong, and what to do about it.').action(
    async ({ json, as }: { json?: true; as?: string }) => {
      await world.withProduct({ as: as ?? null, fixedPort: true, works: false }, async (client) => {
        const report = await client.ask(doctorRun, {})
        if (json) world.print(JSON.stringify(report))
        else
          for (const { state, name, says, remedy } of report.checks)
            world.print(
              `${{ good: '✓', note: '·', bad: '✗' }[state]} ${name}: ${says}${remedy ? `\n    ${remedy}` : ''}`,
            )
        exit(report.checks.some(({ state }) => state === 'bad') ? 1 : 0)
      })
    },
  )

  return program
}

async function previewOf(world: CliWorld, client: Client, path: string): Promise<ImportPreview> {
  try {
    const file = await world.file(path)
    if (file.size > largestFileBytes) throw new Fault('file.too-large', { bytes: file.size, most: largestFileBytes })
    return await client.ask(importsPreview, { file: new File([file], '') })
  } catch (error) {
    throw error instanceof Fault ? new Fault(error.code, { file: path, ...error.facts }, error) : error
  }
}

async function bankNamed(client: Client, name: string): Promise<Pick<Bank, 'providerId'>> {
  const { items } = await client.ask(banksList, {})
  const wanted = name.toLowerCase()
  const same = (bank: Bank) => bank.providerId.toLowerCase() === wanted || bank.name.toLowerCase() === wanted
  return items.find(same) ?? items.find((bank) => bank.name.toLowerCase().includes(wanted)) ?? { providerId: name }
}

/** The published mock users: john/doe, john5/doe5, error.*\/error. */
const mockPassword = (user: string): string => (user.startsWith('error.') ? 'error' : user.replace(/^john/, 'doe'))

async function begin(client: Client, bank: string): Promise<{ id: string; authorizeUrl: string; syncId: null }> {
  const { providerId } = await bankNamed(client, bank)
  return { ...(await client.ask(connectionsStart, { providerId })), syncId: null }
}

/** @returns the sync that began with it; null: it runs in the product that took the callback */
const consent = (
  world: CliWorld,
  client: Client,
  id: string,
  authorizeUrl: string,
  login: { username: string; password: string } | null,
): Promise<string | null> =>
  login ? consentAsUser(world, client, authorizeUrl, login) : consentInBrowser(world, client, id, authorizeUrl)

async function consentAsUser(
  world: CliWorld,
  client: Client,
  authorizeUrl: string,
  login: { username: string; password: string },
): Promise<string> {
  world.tell('Asking the bank for consent …')
  const response = await world.consent(client, authorizeUrl, login)
  if (!response) throw new Fault('connect.denied', { reason: 'the bank let nobody in: is the login right?' })
  if (!response.ok) throw await faultIn(response)
  const { syncId } = (await response.json()) as { syncId: string } // the callback's own answer to a caller with a token
  return syncId
}

async function consentInBrowser(world: CliWorld, client: Client, id: string, authorizeUrl: string): Promise<null> {
  const before = await client.ask(connectionsGet, { id })
  world.tell(
    `Open this address in the browser where you are signed in to Tributary, and approve:\n\n  ${authorizeUrl}\n`,
  )
  for (;;) {
    await world.pause(1000)
    const { state, consentExpiresAt } = await client.ask(connectionsGet, { id })
    const given = before.state === state ? before.consentExpiresAt !== consentExpiresAt : state !== 'syncing'
    if (given) return null
  }
}

async function follow(world: CliWorld, client: Client, id: string): Promise<Sync> {
  const told = new Map<string, string>()
  for (;;) {
    const sync = await client.ask(syncsGet, { id })
    for (const { accountId, name, state, received, added } of sync.accounts) {
      const line = `${name}: ${state === 'running' && received === 0 ? 'asking the bank' : `received ${received}, new ${added}${state === 'running' ? '' : `, ${state}`}`}`
      if (told.get(accountId) !== line) world.tell(line)
      told.set(accountId, line)
    }
    if (sync.finishedAt !== null) return sync
    await world.pause(200)
  }
}

const measurementLines = ({ atOnce, trials }: Measurement): string[] => [
  ...trials.map(
    (trial) =>
      `${String(trial.atOnce).padStart(3)} at once: ${trial.calls} calls in ${trial.ms} ms, each in ${trial.medianMs} ms, the slowest in ${trial.slowestMs} ms${trial.refused > 0 ? `; ${trial.refused} refused` : ''}`,
  ),
  `This bank bears ${atOnce} at once. Its next sync begins with so many.`,
]

const syncLines = (sync: Sync): string[] => [
  `Sync ${sync.state}.`,
  ...sync.accounts.map(({ name, bank, story }) => `  ${name} (${bank}): ${story}`),
  `  ${sync.enrichment.categorised} categorised, ${sync.enrichment.toReview} to review`,
]

function importLines(
  path: string,
  preview: ImportPreview,
  { from, to, sumMinor, ...counts }: Imported,
  committed: boolean,
): string[] {
  const { account, balances, rows } = preview
  const proof = {
    proven: 'the balances prove that no row in between is missing',
    broken: `the balances do not add up at line ${balances.line}`,
    absent: 'there are no balances to prove it by',
  }
  return [
    `${path}: ${preview.format}, ${account.name} ··${account.numberTail}${account.id === null ? ', new here' : ''}`,
    `  ${from === null ? 'no rows' : `${from} to ${to}, sum ${majorText(BigInt(sumMinor), account.currency)} ${account.currency}; ${proof[balances.state]}`}`,
    `  ${counts.new} new, ${counts.known} known, ${counts.conflicting} conflicting, ${counts.unsure} unsure`,
    ...rows
      .filter(({ becomes }) => becomes === 'conflicting' || becomes === 'unsure')
      .map(
        ({ line, bookedOn, amount, description, becomes, reason }) =>
          `  line ${line}, ${becomes}: ${bookedOn} ${majorText(BigInt(amount.amountMinor), amount.currency)} ${description}. ${reason}`,
      ),
    committed ? `  Import ${preview.id} is in the ledger.` : '  Nothing is written yet; --yes adds the new rows.',
  ]
}

type SwitchedTo = { readonly enabled: boolean; readonly percentage?: number }

/** `on` and `off` keep the list of people; `on` is for everybody, a percentage for that share of them. */
function switchedTo(state: string): SwitchedTo {
  if (state === 'off') return { enabled: false }
  const percentage = state === 'on' ? 100 : /^(\d{1,3})%?$/.test(state) ? Number.parseInt(state, 10) : Number.NaN
  if (!(percentage <= 100)) throw new InvalidArgumentError('It is on, off, or a percentage from 0 to 100.')
  return { enabled: true, percentage }
}

const flagLine = ({ name, says, enabled, percentage, allowed }: Flag): string =>
  [
    `${name}: ${enabled ? (percentage === 100 ? 'on' : `on for ${percentage} %`) : 'off'}`,
    ...(allowed.length > 0 ? [`  and for ${allowed.join(', ')}${enabled ? '' : ', once it is on'}`] : []),
    `  ${says}`,
  ].join('\n')

const clockFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })

/** `Mon 14:05` where the person is. */
const clockTime = (instant: string): string => clockFormat.format(new Date(instant)).replace(',', '')

const connectionLines = (connection: Connection): string[] => [
  `${connection.bank}: ${connection.state}${connection.reason ? `. ${connection.reason}` : ''}`,
  `  ${[...attempts(connection), ...(connection.coveredFrom ? [`complete ${connection.coveredFrom} to ${connection.coveredTo}`] : [])].join(', ')}`,
  ...(connection.nextAllowedAt
    ? [`  Next read allowed at ${clockTime(connection.nextAllowedAt)}, or at once while you are present`]
    : []),
  ...(connection.renewal.due ? [`  ${connection.renewal.says} tributary connect --renew ${connection.id}`] : []),
  ...connection.accounts.map((account) => `  ${accountLine(account)}`),
]

function accountLine(account: Account): string {
  const { name, numberTail, state, reason, balance, balanceProof } = account
  const { transactions, pending, coveredFrom, coveredTo, gaps } = account
  const number = numberTail ? ` ··${numberTail}` : ''
  if (account.setAside) return `${name}${number}: set aside. ${reason} tributary account count ${account.id}`
  return `${name}${number}: ${state}, ${balance ? `${majorText(BigInt(balance.current.amountMinor), balance.current.currency)} ${balance.current.currency}` : 'no balance'}, ${transactions} booked, ${pending} pending, ${coveredFrom ? `${coveredFrom} to ${coveredTo}` : 'nothing read yet'}${gaps.map(({ from, to }) => `, gap ${from} to ${to}`).join('')}${addsUp(balanceProof)}; ${attempts(account).join(', ')}${reason ? `. ${reason}` : ''}`
}

const attempts = ({
  lastAttemptAt,
  lastSuccessAt,
  dataAgeSeconds,
  nextAttemptAt,
}: Pick<Connection, 'lastAttemptAt' | 'lastSuccessAt' | 'dataAgeSeconds' | 'nextAttemptAt'>): string[] => [
  lastSuccessAt ? `read ${clockTime(lastSuccessAt)} (${ageWords(dataAgeSeconds ?? 0)} old)` : 'never read',
  ...(lastAttemptAt && lastAttemptAt !== lastSuccessAt ? [`last tried ${clockTime(lastAttemptAt)}`] : []),
  nextAttemptAt ? `next ${clockTime(nextAttemptAt)}` : 'no next time is set',
]

/** `3 h`, `12 min`, `5 days`. */
function ageWords(seconds: number): string {
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  return seconds < 2 * 86_400 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} days`
}

const addsUp = ({ state, reason }: Connection['accounts'][number]['balanceProof']): string =>
  ({ proven: ', adds up', broken: `. Does not add up: ${reason}`, unproven: '' })[state]
