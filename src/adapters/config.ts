import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { Fault } from '../domain/fault.ts'

const Port = z.coerce.number().int().min(0).max(65535)
const Url = z
  .url({ protocol: /^https?$/ })
  .refine((url) => isBare(URL.parse(url)), 'Only scheme, host, port and path are taken')
  .transform((url) => url.replace(/\/+$/, ''))
const DatabaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'Must begin with postgres:// or postgresql://' })
const Proxies = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((all) => all.every(isAddressOrNet), 'Must be addresses or nets in CIDR form, separated by commas')

/** `3-10` adapts, `3` is fixed. */
const AtOnce = z
  .string()
  .regex(/^[1-9]\d{0,2}(-[1-9]\d{0,2})?$/, 'Must be a number of accounts, or two with a dash between')
  .transform((text) => {
    const [first = 1, most] = text.split('-').map(Number)
    return { least: most === undefined ? first : 1, first, most: most ?? first }
  })
  .refine(({ first, most }) => first <= most, 'The first number is the smaller one')

const Environment = z.object({
  DATABASE_URL: DatabaseUrl.optional(),
  DATABASE_DIRECT_URL: DatabaseUrl.optional(),
  TRIBUTARY_DATA: z.string().min(1).default('./data'),
  PORT: Port.default(4000),
  PUBLIC_URL: Url.optional(),
  TRIBUTARY_SECRET_KEY: z.string().min(1).optional(),
  TRUELAYER_CLIENT_ID: z.string().min(1).optional(),
  TRUELAYER_CLIENT_SECRET: z.string().min(1).optional(),
  TRUELAYER_ENV: z.enum(['sandbox', 'live']).optional(),
  TRUELAYER_AUTH_URL: Url.optional(),
  TRUELAYER_API_URL: Url.optional(),
  TRUELAYER_WEBHOOK_URL: Url.optional(),
  TRUELAYER_EXTEND: z.enum(['0', '1']).default('0'),
  TRIBUTARY_TRUSTED_PROXIES: Proxies.default([]),
  TRIBUTARY_PSU_IP: z.union([z.ipv4(), z.ipv6()]).optional(),
  TRIBUTARY_ACCOUNTS_AT_ONCE: AtOnce.default({ least: 1, first: 3, most: 10 }),
  TRIBUTARY_POOL_SIZE: z.coerce.number().int().min(1).max(1_000).default(10),
  TRIBUTARY_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  TRIBUTARY_DEMO_LATENCY_MS: z.coerce.number().int().min(0).max(60_000).default(150),
})

export type Config = {
  readonly databaseUrl: string | null
  /** For migrations and LISTEN where `databaseUrl` leads through a pooler in transaction mode. */
  readonly databaseDirectUrl: string | null
  readonly dataFolder: string
  readonly port: number
  readonly publicUrl: string | null
  readonly secretKey: string | null
  readonly truelayer: {
    readonly clientId: string | null
    readonly clientSecret: string | null
    readonly environment: 'sandbox' | 'live' | null
    /** A bank of one's own in place of TrueLayer's hosts: both or none. */
    readonly hosts: { readonly authUrl: string; readonly apiUrl: string } | null
    /** TrueLayer has approved of how this installation asks for consent: connections may be extended in place. */
    readonly mayExtend: boolean
    /** Where TrueLayer reaches this installation: at its public address, where it has one of https, or at another that leads here. */
    readonly webhookUrl: string | null
  }
  readonly trustedProxies: readonly string[]
  readonly psuIp: string | null
  /** Of one bank: from `first` on it follows how the bank answers. */
  readonly accountsAtOnce: { readonly least: number; readonly first: number; readonly most: number }
  /** Connections to the database that all work of this process shares; the queue has four of its own, and news two. */
  readonly poolSize: number
  readonly logLevel: string
  readonly demoLatencyMs: number
}

/**
 * The environment, read once.
 * @throws {Fault} config.invalid naming the variable, never its value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Fault('config.invalid', { variable: String(issue?.path[0] ?? ''), reason: issue?.message ?? '' })
  }
  const env = parsed.data
  const { TRUELAYER_AUTH_URL: authUrl, TRUELAYER_API_URL: apiUrl } = env
  if ((authUrl === undefined) !== (apiUrl === undefined))
    throw new Fault('config.invalid', {
      variable: authUrl === undefined ? 'TRUELAYER_AUTH_URL' : 'TRUELAYER_API_URL',
      reason: 'both URLs are needed',
    })
  if ((env.TRUELAYER_CLIENT_ID === undefined) !== (env.TRUELAYER_CLIENT_SECRET === undefined))
    throw new Fault('config.invalid', {
      variable: env.TRUELAYER_CLIENT_ID === undefined ? 'TRUELAYER_CLIENT_ID' : 'TRUELAYER_CLIENT_SECRET',
      reason: 'both are needed',
    })
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    databaseDirectUrl: env.DATABASE_DIRECT_URL ?? null,
    dataFolder: resolve(env.TRIBUTARY_DATA),
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? null,
    secretKey: env.TRIBUTARY_SECRET_KEY ?? null,
    truelayer: {
      clientId: env.TRUELAYER_CLIENT_ID ?? null,
      clientSecret: env.TRUELAYER_CLIENT_SECRET ?? null,
      environment: env.TRUELAYER_ENV ?? null,
      hosts: authUrl !== undefined && apiUrl !== undefined ? { authUrl, apiUrl } : null,
      mayExtend: env.TRUELAYER_EXTEND === '1',
      webhookUrl:
        env.TRUELAYER_WEBHOOK_URL ?? (env.PUBLIC_URL && isPublic(new URL(env.PUBLIC_URL)) ? env.PUBLIC_URL : null),
    },
    trustedProxies: env.TRIBUTARY_TRUSTED_PROXIES,
    psuIp: env.TRIBUTARY_PSU_IP ?? null,
    accountsAtOnce: env.TRIBUTARY_ACCOUNTS_AT_ONCE,
    poolSize: env.TRIBUTARY_POOL_SIZE,
    logLevel: env.TRIBUTARY_LOG,
    demoLatencyMs: env.TRIBUTARY_DEMO_LATENCY_MS,
  }
}

const isBare = (url: URL | null): boolean => url === null || url.username + url.password + url.search + url.hash === ''

/** Names that mean something on this machine or network alone, and bare numbers, are not for TrueLayer. */
const isPublic = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' &&
  /\.[a-z][a-z\d-]*$/i.test(hostname) &&
  !/\.(local|localhost|internal|lan|home|home\.arpa|test|invalid)$/i.test(hostname)

function isAddressOrNet(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const longest = { 4: 32, 6: 128 }[isIP(address)]
  if (longest === undefined || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest)
}
