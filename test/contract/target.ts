import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect } from 'vitest'
import { openBank } from '../../src/simulator/bank.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { TokenAnswer } from '../../src/wire/auth.ts'
import { client as bench, codeOf, everyScope, noon, redirectUri } from '../simulator/bench.ts'
import { openHolder } from './published.ts'

/** A TrueLayer to be tried, of which nothing is known but what is published. */
export type Target = {
  readonly kind: 'simulator' | 'sandbox'
  readonly auth: string
  readonly api: string
  readonly client: Client
  /** Holds the answer against spec/. */
  send(url: string, init?: RequestInit): Promise<Response>
  token(fields: Readonly<Record<string, string>>): Promise<Response>
  /** An auth link with `change` in place of the usual; '' leaves a parameter out. */
  link(change?: Readonly<Record<string, string>>): string
  /** The connection that the tests share, as its latest tokens: a refresh makes earlier ones worthless. */
  tokens(): Promise<TokenAnswer>
  refresh(): Promise<TokenAnswer>
  /** Another connection, with a person's part played; skips.ts tells where nobody can. */
  connect(visit?: Consent): Promise<TokenAnswer>
  /** The way through the dialog: where it sends the person. */
  visit(link: string, visit?: Consent): Promise<string>
  /** Between two looks at something that takes its time. */
  patience(): Promise<void>
  close(): Promise<void>
}

type Client = { readonly client_id: string; readonly client_secret: string; readonly redirect_uri: string }

/** Whose consent to what; mock user john / doe to everything where nothing is said. */
export type Consent = {
  readonly username?: string
  readonly password?: string
  readonly decision?: 'allow' | 'cancel'
  readonly link?: Readonly<Record<string, string>>
}

type Hosts = Pick<Target, 'kind' | 'auth' | 'api' | 'client'>

/** The simulator, or with `TRUELAYER_CONTRACT=sandbox` TrueLayer's own; README.md has the other variables. */
export async function openTarget(env: Readonly<Record<string, string | undefined>>): Promise<Target> {
  return env['TRUELAYER_CONTRACT'] === 'sandbox' ? sandbox(env) : simulator()
}

async function simulator(): Promise<Target> {
  const bank = openBank({ clients: [bench], now: () => noon, tasks: { stageMs: 0 } })
  const { url, apiUrl } = await bank.listen(0, { apiPort: 0 })
  const client = { client_id: bench.clientId, client_secret: bench.clientSecret, redirect_uri: redirectUri }
  const asking = askingOf({ kind: 'simulator', auth: url, api: apiUrl, client }, fetch) // the recorder of the simulator's tests holds it
  const visit: Target['visit'] = async (link, { username = 'john', password = 'doe', decision = 'allow' } = {}) =>
    (await visitBank(link, { username, password, decision })) ?? ''
  const connect: Target['connect'] = async (consent = {}) =>
    asking.exchange(codeOf(await visit(asking.link(consent.link), consent)))
  return { ...asking, visit, connect, ...session(asking, connect), patience: async () => {}, close: bank.close }
}

async function sandbox(env: Readonly<Record<string, string | undefined>>): Promise<Target> {
  const given = (name: string): string => {
    const value = env[`TRUELAYER_${name}`]
    if (!value) throw new Error(`TRUELAYER_${name} is not set; see test/contract/README.md`)
    return value
  }
  const hosts = {
    kind: 'sandbox',
    auth: env['TRUELAYER_AUTH_URL'] ?? 'https://auth.truelayer-sandbox.com',
    api: env['TRUELAYER_API_URL'] ?? 'https://api.truelayer-sandbox.com',
    client: {
      client_id: given('CLIENT_ID'),
      client_secret: given('CLIENT_SECRET'),
      redirect_uri: given('REDIRECT_URI'),
    },
  } as const
  const asking = askingOf(hosts, holding())
  const first = (): Promise<TokenAnswer> => {
    const { TRUELAYER_REFRESH_TOKEN: refresh_token, TRUELAYER_CODE: code } = env
    if (refresh_token) return asking.granted({ grant_type: 'refresh_token', refresh_token })
    if (code) return asking.exchange(code)
    throw new Error(
      `Open ${asking.link()} and sign in as john / doe; then set TRUELAYER_CODE to the code it brings back.`,
    )
  }
  const shared = session(asking, first)
  await shared.tokens() // without it there is nothing to try
  const nobody = () => Promise.reject(new Error('needs a person at a browser: add the test to skips.ts'))
  return {
    ...asking,
    visit: nobody,
    connect: nobody,
    ...shared,
    patience: () => pause(1000),
    close: async () => {},
  }
}

type Asking = Omit<Target, 'tokens' | 'refresh' | 'connect' | 'visit' | 'patience' | 'close'> & {
  granted(fields: Readonly<Record<string, string>>): Promise<TokenAnswer>
  exchange(code: string): Promise<TokenAnswer>
}

function askingOf(hosts: Hosts, send: Target['send']): Asking {
  const { auth, client } = hosts
  const token: Target['token'] = (fields) =>
    send(`${auth}/connect/token`, { method: 'POST', body: new URLSearchParams({ ...secretOf(client), ...fields }) })
  const granted = async (fields: Readonly<Record<string, string>>): Promise<TokenAnswer> => {
    const answer = await token(fields)
    if (answer.status !== 200) throw new Error(`no tokens: ${answer.status} ${await answer.text()}`)
    return TokenAnswer.parse(await answer.json())
  }
  return {
    ...hosts,
    send,
    token,
    granted,
    exchange: (code) => granted({ grant_type: 'authorization_code', code, redirect_uri: client.redirect_uri }),
    link(change = {}) {
      const { client_id, redirect_uri } = client
      const fixed = { response_type: 'code', client_id, redirect_uri, scope: everyScope, state: 'a state & more' }
      const query = { ...fixed, providers: 'uk-cs-mock', provider_id: 'mock', enable_mock: 'true', ...change }
      return `${auth}/?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))}`
    },
  }
}

const secretOf = ({ client_id, client_secret }: Client) => ({ client_id, client_secret })

function session(asking: Asking, first: () => Promise<TokenAnswer>): Pick<Target, 'tokens' | 'refresh'> {
  let current: Promise<TokenAnswer> | undefined
  const tokens = (): Promise<TokenAnswer> => {
    current ??= first()
    return current
  }
  return {
    tokens,
    async refresh() {
      const { refresh_token } = await tokens()
      const next = await asking.granted({ grant_type: 'refresh_token', refresh_token: refresh_token ?? '' })
      current = Promise.resolve({ ...next, refresh_token: next.refresh_token ?? refresh_token })
      return current
    },
  }
}

/** A `fetch` whose answers are held against spec/ after each test. */
function holding(): Target['send'] {
  const holder = openHolder()
  const breaches: string[] = []
  afterEach(() => expect(breaches.splice(0), 'what was answered against spec/').toEqual([]))
  return async (url, init) => {
    const answer = await fetch(url, init)
    const { pathname: path } = new URL(url)
    if (path === '/' || answer.headers.get('content-type')?.startsWith('text/html')) return answer // the dialog, which nobody published
    const headers = Object.fromEntries(answer.headers)
    const body = await answer.clone().text()
    breaches.push(...holder.hold({ method: init?.method ?? 'GET', path, status: answer.status, headers, body }))
    return answer
  }
}
