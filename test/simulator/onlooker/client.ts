import type { Bench } from '../bench.ts'

/** The bank that is looked at. */
export type Looking = { readonly id: string; readonly bench: Bench }

/** Customers: one with an ordinary life, one to whom little happens but for six years, and one to whom much happens. */
export const [usual, deep, busy] = ['john', 'john1', 'john2'] as const
export const estates = {
  [deep]: { accounts: 1, cards: 1, rows: 450, months: 72 },
  [busy]: { accounts: 1, cards: 1, rows: 700, months: 2 },
}

export type Row = {
  readonly transaction_id: string
  readonly normalised_provider_transaction_id?: string
  readonly provider_transaction_id?: string
  readonly timestamp: string
  readonly description: string
  readonly amount: number
  readonly transaction_type: 'DEBIT' | 'CREDIT'
  readonly transaction_category: string
  readonly transaction_classification: readonly string[]
  readonly running_balance?: { readonly amount: number }
}

export type Listed = {
  readonly account_id: string
  readonly display_name: string
  readonly account_number?: { readonly number: string; readonly swift_bic?: string }
}

export type Heard<T> = {
  /** Of HTTP. */
  readonly code: number
  readonly headers: Headers
  readonly error?: string
  readonly error_details?: object
  readonly status?: string
  readonly results: readonly T[]
}

/** A connection of somebody's. */
export type Client = {
  /** Once, whatever is said. */
  try<T = Row>(path: string, presence?: 'attended' | 'unattended'): Promise<Heard<T>>
  /** As somebody present, who comes back later where the bank wants no more calls for now. */
  ask<T = Row>(path: string): Promise<Heard<T>>
  readonly listed: readonly Listed[]
  /** Where the first account lies, or at a bank without accounts the first card. */
  readonly account: string
  /** Whether its tokens can be refreshed. */
  readonly lasts: boolean
}

export async function clientOf({ id, bench }: Looking, user: string, area?: 'accounts' | 'cards'): Promise<Client> {
  const { access_token, refresh_token } = await bench.bank.control.connect({ user, provider: id })
  const once = async <T>(path: string, presence: 'attended' | 'unattended' = 'attended'): Promise<Heard<T>> => {
    const headers = { 'Accept-Encoding': 'identity', ...(presence === 'attended' && { 'X-PSU-IP': '203.0.113.7' }) }
    const answer = await bench.get(path, access_token, headers)
    const body = (await answer.json()) as Partial<Heard<T>> // each test names the members it reads
    return { results: [], ...body, code: answer.status, headers: answer.headers }
  }
  const ask = async <T>(path: string): Promise<Heard<T>> => {
    const heard = await once<T>(path)
    if (heard.error !== 'provider_too_many_requests') return heard
    bench.bank.control.advance({ seconds: 10 })
    return ask(path)
  }
  const hasAccounts = (await ask('/data/v1/accounts')).code === 200
  const root = `/data/v1/${area ?? (hasAccounts ? 'accounts' : 'cards')}`
  const { results: listed } = await ask<Listed>(root)
  const account = `${root}/${listed[0]?.account_id}`
  return { try: once, ask, listed, account, lasts: refresh_token !== undefined }
}

/** The rows of these days, both included. */
export const rowsOf = async (client: Client, from: DayText, to: DayText): Promise<readonly Row[]> =>
  (await client.ask(`${client.account}/transactions?from=${from}&to=${to}`)).results

export type DayText = { toString(): string }
export const dayOf = ({ timestamp }: Row): string => timestamp.slice(0, 10)
export const pence = (amount: number): number => Math.round(amount * 100)

export const todayAt = ({ bench }: Looking): Temporal.PlainDate =>
  bench.bank.control.now().toZonedDateTimeISO('Europe/London').toPlainDate()

/** The only one of its kind; null where there are none or several. */
export function only<T>(values: Iterable<T>): T | null {
  const [first, ...others] = new Set(values)
  return first === undefined || others.length > 0 ? null : first
}
