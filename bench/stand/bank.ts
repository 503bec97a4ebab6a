import type { TruthAccount } from '../../src/simulator/truth.ts'
import { serve } from '../processes.ts'

/** The simulator as a process of its own, with customers made to measure. */
export type BankStand = {
  /** Of tokens and data. */
  readonly url: string
  control(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown>
  setLatency(ms: number): Promise<void>
  /** Calls for data since the last reset, in order, without their queries. */
  calls(): Promise<{ readonly all: readonly { readonly path: string }[]; readonly mostInFlight: number }>
  forgetCalls(): Promise<void>
  truth(user: string): Promise<readonly TruthAccount[]>
  /** So many new rows of today in each account of the customer. */
  post(user: string, rows: number): Promise<void>
  stop(): Promise<void>
}

export const redirectUri = 'http://localhost/connect/callback'
export const credentials = { clientId: 'bench', clientSecret: 'bench-secret' }

/** @param estates as `john5=10x5000` */
export async function openBankStand(estates: readonly string[]): Promise<BankStand> {
  const client = `${credentials.clientId}:${credentials.clientSecret}:${redirectUri}`
  const served = await serve<{ authUrl: string; controlUrl: string }>(
    null,
    'bin/tributary-bank.js',
    ...['--port', '0', '--control', '--json', '--client', client],
    ...estates.flatMap((estate) => ['--estate', estate]),
  )
  const { authUrl, controlUrl } = served.document
  const control: BankStand['control'] = async (method, path, body) => {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch(controlUrl + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.status === 204 ? undefined : answer.json()
  }
  const truth: BankStand['truth'] = async (user) =>
    ((await control('GET', `/truth?user=${user}`)) as { items: TruthAccount[] }).items // as docs/simulator.md has it
  return {
    url: authUrl,
    control,
    truth,
    setLatency: async (ms) => void (await control('POST', '/latency', { ms })),
    calls: async () => (await control('GET', '/calls')) as Awaited<ReturnType<BankStand['calls']>>, // as above
    forgetCalls: async () => void (await control('POST', '/reset', {})),
    async post(user, rows) {
      const accounts = await truth(user)
      for (let n = 0; n < rows; n++)
        for (const { accountId } of accounts)
          await control('POST', '/happenings', {
            user,
            accountId,
            kind: 'booked',
            amountMinor: String(-1_000 - n),
            description: `CARD PAYMENT TO SHOP ${n}`,
          })
    },
    stop: served.stop,
  }
}
