import { Fault } from '../domain/fault.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { openTrueLayer, readBack, type TrueLayer } from './truelayer/client.ts'
import { trueLayerHosts } from './truelayer/hosts.ts'

export type BankEnvironment = 'demo' | 'sandbox' | 'live' | 'custom'
export type Credentials = { readonly clientId: string; readonly clientSecret: string }

/** One way to banks: TrueLayer live or sandbox, a bank of one's own, or the demo bank. */
export type BankLink = {
  readonly environment: BankEnvironment
  readonly truelayer: TrueLayer
  readonly clientId: string
  /** Where the person's browser finds the consent dialog. */
  readonly authPageUrl: string
  /** What the dialog offers when no bank was chosen beforehand. */
  readonly providers: readonly string[]
}

/** How TrueLayer is set up now; the secret itself is never told. */
export type TrueLayerSetup = {
  readonly configured: boolean
  readonly source: 'environment' | 'stored' | null
  readonly clientId: string | null
  readonly environment: Exclude<BankEnvironment, 'demo'> | null
}

export type Banks = {
  /** @throws {Fault} connect.unsettled when that environment has no credentials, config.invalid when they do not fit the hosts */
  link(environment: BankEnvironment): Promise<BankLink>
  setup(): Promise<TrueLayerSetup>
  /** Tries credentials against TrueLayer without keeping them. @throws {Fault} bank.client, bank.unreachable … */
  check(credentials: Credentials): Promise<void>
  /** TrueLayer's hosts as set up now; `dated` asks one what time it has there. */
  hosts(): Promise<{ readonly host: string; dated(): Promise<Temporal.Instant | null> }[]>
  readonly demo: boolean
  /** Whether connections may be extended in place, once their person has confirmed it here. */
  readonly mayExtend: boolean
  /** Reads an answer that was kept, as it was read when it came. */
  readonly readBack: typeof readBack
}

export type BanksOptions = {
  readonly config: Config['truelayer']
  /** What is stored in the database, unsealed; the environment wins over it. */
  readonly stored: () => Promise<Credentials | null>
  readonly demo: { readonly authPageUrl: string; readonly url: string; readonly credentials: Credentials } | null
  readonly log: Log
  readonly metrics: Metrics
}

export function openBanks({ config, stored, demo, log, metrics }: BanksOptions): Banks {
  const onCall = ({ endpoint, status }: { endpoint: string; status: number | null }) =>
    metrics.bankCalls.inc({ endpoint, status: status === null ? 'none' : String(status) })
  let known: { credentials: Credentials; link: BankLink } | null = null

  const environmentOf = ({ clientId }: Credentials): Exclude<BankEnvironment, 'demo'> =>
    config.hosts ? 'custom' : (config.environment ?? (clientId.startsWith('sandbox-') ? 'sandbox' : 'live'))

  const hostsFor = (environment: BankEnvironment) =>
    config.hosts ?? trueLayerHosts[environment === 'sandbox' ? 'sandbox' : 'live']

  const linkFor = (credentials: Credentials): BankLink => {
    const environment = environmentOf(credentials)
    const hosts = hostsFor(environment)
    const providers = { sandbox: ['uk-cs-mock'], live: ['uk-ob-all', 'uk-oauth-all'], custom: [] }[environment]
    return {
      environment,
      truelayer: openTrueLayer({ hosts, ...credentials, log, onCall }),
      clientId: credentials.clientId,
      authPageUrl: hosts.authUrl,
      providers,
    }
  }

  const credentialsNow = async (): Promise<{ credentials: Credentials; source: 'environment' | 'stored' } | null> => {
    const { clientId, clientSecret } = config
    if (clientId !== null && clientSecret !== null)
      return { credentials: { clientId, clientSecret }, source: 'environment' }
    const credentials = await stored()
    return credentials && { credentials, source: 'stored' }
  }

  const demoLink: BankLink | null = demo && {
    environment: 'demo',
    truelayer: openTrueLayer({ hosts: { authUrl: demo.url, apiUrl: demo.url }, ...demo.credentials, log, onCall }),
    clientId: demo.credentials.clientId,
    authPageUrl: demo.authPageUrl,
    providers: [],
  }

  return {
    demo: demo !== null,
    mayExtend: config.mayExtend,
    readBack,
    async link(environment) {
      if (environment === 'demo') {
        if (!demoLink) throw new Fault('connect.unsettled', { environment })
        return demoLink
      }
      const now = await credentialsNow()
      if (!now || environmentOf(now.credentials) !== environment) throw new Fault('connect.unsettled', { environment })
      if (
        known?.credentials.clientId !== now.credentials.clientId ||
        known.credentials.clientSecret !== now.credentials.clientSecret
      )
        known = { credentials: now.credentials, link: linkFor(now.credentials) }
      return known.link
    },
    async setup() {
      const now = await credentialsNow()
      return {
        configured: now !== null,
        source: now?.source ?? null,
        clientId: now?.credentials.clientId ?? null,
        environment: now && environmentOf(now.credentials),
      }
    },
    async hosts() {
      const now = await credentialsNow()
      if (!now) return []
      const { authUrl, apiUrl } = hostsFor(environmentOf(now.credentials))
      return [...new Set([authUrl, apiUrl])].map((url) => ({ host: new URL(url).host, dated: () => datedBy(url) }))
    },
    check: async (credentials) => linkFor(credentials).truelayer.checkCredentials(),
  }
}

async function datedBy(url: string): Promise<Temporal.Instant | null> {
  const response = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(10_000) })
  const date = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(date) ? null : Temporal.Instant.fromEpochMilliseconds(date)
}
