import { createHash } from 'node:crypto'
import { afterAll, afterEach, expect } from 'vitest'
import { type Bank, type BankOptions, openBank } from '../../src/simulator/bank.ts'
import type { BankControl } from '../../src/simulator/control.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { openRecorder } from './recorder.ts'

/** Every answer of every bank in these tests is held against spec/. */
export const recorder = openRecorder()
const hold = () => expect(recorder.take(), 'what was answered against spec/').toEqual([])
afterEach(hold)
afterAll(hold)

export const redirectUri = 'http://localhost:4000/connect/callback'
export const client = {
  clientId: 'bench',
  clientSecret: 'bench-secret',
  redirectUris: [redirectUri],
  name: 'Tributary',
}
export const noon = Temporal.Instant.from('2026-11-22T12:00:00Z')
export const everyScope = 'info accounts balance cards transactions direct_debits standing_orders offline_access'

export type Bench = {
  readonly bank: Bank
  readonly url: string
  /** The auth link with these parameters in place of the usual ones; '' leaves one out. */
  link(change?: Record<string, string>): string
  token(fields: Record<string, string>): Promise<Response>
  /** A connection's tokens, by way of the whole dialog. */
  connect(user?: { username?: string; password?: string; provider_id?: string; scope?: string }): Promise<Grant>
  get(path: string, accessToken: string, headers?: Record<string, string>): Promise<Response>
  results<T>(path: string, accessToken: string): Promise<T[]>
}

export type Grant = {
  access_token: string
  refresh_token: string
  expires_in: number
  token_type: string
  scope: string
}

/** A bank of its own on a free port, its clock standing at noon of a Sunday in November 2026. */
export async function openBench(options: Partial<BankOptions> = {}): Promise<Bench> {
  const opened = openBank({ clients: [client], now: () => noon, tasks: { stageMs: 0 }, ...options })
  const bank = { ...opened, control: recordedControl(opened.control) }
  const { url } = await bank.listen(0)
  recorder.below(url)
  const link: Bench['link'] = (change = {}) => {
    const usual = {
      response_type: 'code',
      client_id: 'bench',
      redirect_uri: redirectUri,
      scope: everyScope,
      state: 's t&te',
      provider_id: 'demo',
    }
    const query = new URLSearchParams(Object.entries({ ...usual, ...change }).filter(([, value]) => value !== ''))
    return `${url}/?${query}`
  }
  const token: Bench['token'] = (fields) =>
    fetch(`${url}/connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'bench', client_secret: 'bench-secret', ...fields }),
    })
  const get: Bench['get'] = (path, accessToken, headers = {}) =>
    fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${accessToken}`, ...headers } })
  return {
    bank,
    url,
    link,
    token,
    get,
    async connect({ username = 'john', password = 'doe', ...change } = {}) {
      const back = await visitBank(link(change), { username, password })
      const answer = await token({ grant_type: 'authorization_code', code: codeOf(back), redirect_uri: redirectUri })
      return (await answer.json()) as Grant // the token endpoint's success, whose shape its own test holds
    },
    async results<T>(path: string, accessToken: string) {
      const { results } = (await (await get(path, accessToken)).json()) as { results: T[] } // each test names the members it reads
      return results
    },
  }
}

/** Tells the recorder which answers are bad on purpose. */
const recordedControl = (control: BankControl): BankControl => ({
  ...control,
  scriptFault(matcher, misbehaviour, times = 1) {
    recorder.scripted(matcher, misbehaviour, times)
    control.scriptFault(matcher, misbehaviour, times)
  },
})

export const codeOf = (back: string | null): string => new URL(back ?? 'http://nowhere').searchParams.get('code') ?? ''
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')
