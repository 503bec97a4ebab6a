import { type Bank, type Listening, openBank } from './bank.ts'
import { BanksError, chosenBanks } from './chosen-banks.ts'
import { clockFrom } from './clock.ts'
import type { Speaker } from './command.ts'
import type { Estate } from './life/estate.ts'
import { type Profile, profiles } from './profiles.ts'
import type { Keeping } from './protocol/consents.ts'
import { mockUsers, passwordOf } from './protocol/logins.ts'
import type { AccessTokens, Client, CodeFaults, Rotation } from './protocol/tokens.ts'
import { stateFile } from './state-file.ts'

/** As command.ts reads them from the words. */
export type ServeOptions = {
  readonly port: number
  readonly apiPort?: number
  readonly seed: number
  readonly banks?: string
  readonly estate?: Readonly<Record<string, Estate>>
  readonly client?: readonly Client[]
  readonly webhookUri?: string
  readonly latency: number
  readonly expiresIn: number
  readonly rotation: Rotation
  readonly accessTokens: AccessTokens
  readonly codeFaults: CodeFaults
  readonly state?: string
  readonly at?: Temporal.Instant
  readonly frozen?: true
  readonly publicUrl?: string
  readonly control?: true
  readonly controlPort?: number
  readonly json?: true
}

const usualClient: Client = {
  clientId: 'tributary',
  clientSecret: 'tributary-secret',
  name: 'Tributary',
  redirectUris: ['http://localhost:4000/connect/callback', 'http://127.0.0.1:4000/connect/callback'],
}

/** Opens a bank, says where it is, and keeps it open until the process is told to end. */
export async function serve(speaker: Speaker, options: ServeOptions): Promise<void> {
  const stopped = toldToStop()
  try {
    const banks = options.banks === undefined ? profiles : chosenBanks(options.banks)
    const clients = clientsOf(options)
    const bank = bankOf(options, banks, clients)
    try {
      const document = documentOf(options, banks, clients, await listen(bank, options))
      speaker.print(options.json ? JSON.stringify(document) : welcome(document, bank.control.now()))
      await stopped
    } finally {
      await bank.close()
    }
  } catch (error) {
    const failure = failureOf(error, options)
    if (options.json) speaker.print(JSON.stringify(failure))
    else speaker.tell(`${failure.says} ${failure.remedy}`)
    speaker.exit(error instanceof BanksError ? 2 : 1)
  }
}

function clientsOf({ client: [first = usualClient, ...others] = [], webhookUri }: ServeOptions): readonly Client[] {
  return [{ ...first, ...(webhookUri !== undefined && { webhookUri }) }, ...others]
}

const bankOf = (options: ServeOptions, banks: readonly Profile[], clients: readonly Client[]): Bank =>
  openBank({
    seed: options.seed,
    banks,
    clients,
    estates: options.estate ?? {},
    latencyMs: options.latency,
    expiresIn: options.expiresIn,
    rotation: options.rotation,
    accessTokens: options.accessTokens,
    codeFaults: options.codeFaults,
    now: clockFrom(options.at, options.frozen ?? false),
    ...(options.state !== undefined && { state: triedState(options.state) }),
    ...(options.publicUrl !== undefined && { publicUrl: options.publicUrl }),
  })

function listen(bank: Bank, { port, apiPort, control, controlPort }: ServeOptions): Promise<Listening> {
  const beside = control ? 'beside' : controlPort
  return bank.listen(port, {
    ...(apiPort !== undefined && { apiPort }),
    ...(beside !== undefined && { control: beside }),
  })
}

/** What `--json` prints. */
type Document = ReturnType<typeof documentOf>

function documentOf(
  { publicUrl, apiPort, estate = {} }: ServeOptions,
  banks: readonly Profile[],
  clients: readonly Client[],
  { url, apiUrl, controlUrl }: Listening,
) {
  const { clientId, clientSecret, redirectUris } = clients[0] ?? usualClient
  return {
    authUrl: publicUrl ?? url,
    apiUrl: apiPort === undefined ? (publicUrl ?? apiUrl) : apiUrl,
    controlUrl,
    clientId,
    clientSecret,
    redirectUris,
    banks: banks.map(({ id, name }) => ({ id, name })),
    users: [...Object.keys(estate).map((username) => ({ username, password: passwordOf(username) })), ...mockUsers],
  }
}

const welcome = (
  { authUrl, apiUrl, controlUrl, clientId, clientSecret, redirectUris, banks }: Document,
  now: Temporal.Instant,
) => `
  The bank is open. Its clock says ${now.toString({ smallestUnit: 'second' })}.

    dialog, tokens   ${authUrl}
    data             ${apiUrl}/data/v1
    control          ${controlUrl ?? 'closed; --control opens it'}

  To have Tributary connect to it, in another terminal:

    export TRUELAYER_AUTH_URL=${authUrl}
    export TRUELAYER_API_URL=${apiUrl}
    export TRUELAYER_CLIENT_ID=${clientId}
    export TRUELAYER_CLIENT_SECRET=${clientSecret}
    npm start

  It sends people back to ${redirectUris.join(' or\n  ')} only.
  Sign in as john with the password doe, or as john1 with doe1, up to john100.

  ${banks.length} banks, and docs/simulator.md says what each does:
${columns(banks.map(({ id }) => id))}

  Ctrl-C closes it.
`

const columns = (words: readonly string[]): string =>
  Array.from({ length: Math.ceil(words.length / 3) }, (_, row) =>
    `    ${words
      .slice(3 * row, 3 * row + 3)
      .map((word) => word.padEnd(24))
      .join('')}`.trimEnd(),
  ).join('\n')

type Failure = { readonly code: string; readonly says: string; readonly remedy: string; readonly facts: object }

/** @throws what is no expected failure */
function failureOf(error: unknown, { banks, state }: ServeOptions): Failure {
  if (error instanceof BanksError)
    return {
      code: 'banks.unknown',
      says: `--banks ${banks} cannot be used: ${error.message}.`,
      remedy: 'docs/simulator.md says which banks there are, and how to make one.',
      facts: { banks },
    }
  if (error instanceof StateError)
    return {
      code: 'state.unusable',
      says: `--state ${state} cannot be used: ${error.message}.`,
      remedy: 'Name a file that a bank has written, or a new one in a folder that can be written to.',
      facts: { state },
    }
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'listen' && 'port' in error)) throw error
  return {
    code: 'port.taken',
    says: `Port ${error.port} is in use, or not for you to use.`,
    remedy: 'Choose another with --port, --api-port or --control-port (0 is any free one), or end what listens there.',
    facts: { port: error.port },
  }
}

class StateError extends Error {}

/** The file, once it is sure that a bank may write to it: nobody's other file is overwritten. */
function triedState(path: string): Keeping {
  const file = stateFile(path)
  try {
    const text = file.load() ?? '{"consents":[]}'
    if (!Array.isArray(JSON.parse(text).consents)) throw new Error('it is something else')
    file.save(text)
    return file
  } catch (error) {
    throw new StateError(
      error instanceof SyntaxError ? 'it is something else' : error instanceof Error ? error.message : '',
    )
  }
}

const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
