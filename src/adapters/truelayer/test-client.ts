import { onTestFinished } from 'vitest'
import { type CallFact, openTrueLayer, type TrueLayer, type TrueLayerOptions } from './client.ts'
import { openScriptedServer, type ScriptedServer } from './scripted-server.ts'

/** For tests: the client against a scripted server, with what it logged, counted and waited. All of it ends with the test. */
export type Tested = {
  readonly trueLayer: TrueLayer
  readonly server: ScriptedServer
  readonly lines: { level: 'info' | 'warn'; fields: object; says: string }[]
  readonly calls: CallFact[]
  readonly waits: number[]
}

export const secrets = {
  clientSecret: 'canary-client-secret',
  accessToken: 'canary-access-token',
  refreshToken: 'canary-refresh-token',
  code: 'canary-code',
  codeVerifier: 'canary-code-verifier-canary-code-verifier-1234',
  accountId: 'canary-account-id',
}

export const call = { accessToken: secrets.accessToken, psuIp: null }

export async function openTested(options: Partial<TrueLayerOptions> = {}): Promise<Tested> {
  const server = await openScriptedServer()
  onTestFinished(server.close)
  const tested: Omit<Tested, 'trueLayer'> = { server, lines: [], calls: [], waits: [] }
  const line = (level: 'info' | 'warn') => (fields: object, says: string) => tested.lines.push({ level, fields, says })
  const trueLayer = openTrueLayer({
    hosts: { authUrl: server.url, apiUrl: server.url },
    clientId: 'tributary-test',
    clientSecret: secrets.clientSecret,
    log: { info: line('info'), warn: line('warn') },
    onCall: (fact) => tested.calls.push(fact),
    wait: async (ms) => {
      tested.waits.push(ms)
    },
    ...options,
  })
  return { ...tested, trueLayer }
}

/** What a promise was rejected with; a test that expects a fault must not pass on an answer. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const answer = await promise.then(
    () => ({ failed: false as const }),
    (error: unknown) => ({ failed: true as const, error }),
  )
  if (!answer.failed) throw new Error('answered where a failure was expected')
  return answer.error
}
