import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Profile, profiles } from '../../src/simulator/profiles.ts'
import type { TruthAccount } from '../../src/simulator/truth.ts'
import { type Bench, openBench } from './bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench({
    estates: {
      john1: { accounts: 1, cards: 1, rows: 90, months: 2 },
      john2: { accounts: 1, rows: 50_000, months: 72 },
      john3: { accounts: 0, cards: 2, rows: 5 },
      john4: { accounts: 3, rows: 0 },
    },
  })
})
afterAll(() => bench.bank.close())

type Row = {
  transaction_id: string
  normalised_provider_transaction_id?: string
  provider_transaction_id?: string
  timestamp: string
  amount: number
  description: string
}
type Balance = { current: number; available: number; overdraft?: number; credit_limit?: number }

const control = () => bench.bank.control
const connected = async (user: string, provider: string) => {
  const { access_token } = await control().connect({ user, provider })
  return <T>(path: string) => bench.results<T>(`/data/v1${path}`, access_token)
}
const pence = (amount: number): bigint => BigInt(Math.round(amount * 100))
const today = () => control().now().toString().slice(0, 10)

describe('an account made to measure', () => {
  it('has its 50,000 rows over six years, in one answer or year by year', async () => {
    const results = await connected('john2', 'ob-deep-window')
    const [account] = control().truth('john2', 'ob-deep-window')
    const path = `/accounts/${account?.accountId}`
    const between = (from: string, to: string) => results<Row>(`${path}/transactions?from=${from}&to=${to}`)
    const whole = await between('2020-11-01', today())
    expect(whole).toHaveLength(50_000)
    expect(new Set(whole.map(({ transaction_id }) => transaction_id)).size).toBe(50_000)
    expect([whole.at(-1)?.timestamp.slice(0, 10), whole[0]?.timestamp.slice(0, 10)]).toEqual(['2020-11-01', today()])
    const year = await between('2022-11-01', '2023-10-31')
    const inYear = ({ timestamp }: Row) => timestamp >= '2022-11-01' && timestamp < '2023-11-01'
    expect(year.map(({ transaction_id }) => transaction_id)).toEqual(
      whole.filter(inYear).map(({ transaction_id }) => transaction_id),
    )
    const [balance] = await results<Balance>(`${path}/balance`)
    const sum = whole.reduce((total, { amount }) => total + pence(amount), account?.openingMinor ?? 0n)
    expect(pence(balance?.current ?? Number.NaN)).toBe(sum)
  })

  it('may be a card alone, or have nothing in it', async () => {
    const cards = await connected('john3', 'demo')
    expect(await cards('/accounts')).toEqual([])
    expect(await cards('/cards')).toHaveLength(2)
    expect(await cards('/info')).toHaveLength(1)
    const empty = await connected('john4', 'demo')
    const listed = await empty<{ account_id: string }>('/accounts')
    expect(listed).toHaveLength(3)
    for (const { account_id } of listed) expect(await empty(`/accounts/${account_id}/transactions`)).toEqual([])
  })
})

/** What an answer says of a row, and what the truth does, in one line each. */
const asTold = (sign: bigint) => (row: Row) =>
  [
    row.normalised_provider_transaction_id ?? null,
    row.provider_transaction_id ?? null,
    row.transaction_id,
    row.timestamp.slice(0, 10),
    sign * pence(row.amount),
    row.description,
  ].join(' | ')
const asHeld = (row: TruthAccount['booked'][number]) =>
  [row.normalisedId, row.providerId, row.transactionId, row.day, row.amountMinor, row.description].join(' | ')

describe('what a bank answers is the truth of its book, at every moment', () => {
  it.each(profiles)('$id', async (bank) => {
    for (const days of [0, 9, 30]) {
      control().advance({ days, hours: 1 })
      const results = await connected('john1', bank.id)
      for (const account of accountsOf(bank)) await compare(bank, account, results)
    }
  })

  const accountsOf = ({ id, scopes }: Profile) =>
    control()
      .truth('john1', id)
      .filter(({ kind }) => scopes.includes(`${kind}s`))

  async function compare(bank: Profile, account: TruthAccount, results: <T>(path: string) => Promise<T[]>) {
    const { kind, booked, pending, currentMinor } = account
    const listed = await results<{ account_id: string; display_name: string }>(`/${kind}s`)
    const path = `/${kind}s/${listed.find(({ display_name }) => display_name === account.name)?.account_id}`
    const sign = kind === 'card' && bank.cardSign === 'positive' ? -1n : 1n
    const from = control()
      .now()
      .subtract({ hours: 24 * 60 })
      .toString()
      .slice(0, 10)
    const rows = await results<Row>(`${path}/transactions?from=${from}`)
    const expected = booked.filter(({ day }) => day >= from || bank.from === 'ignored')
    const newest = bank.rowCap === 0 ? expected : expected.slice(-bank.rowCap)
    const told = rows.map(asTold(sign)).reverse()
    expect(bank.order === 'as-posted' ? told : told.sort()).toEqual(
      bank.order === 'as-posted' ? newest.map(asHeld) : newest.map(asHeld).sort(),
    )
    if (bank.pending !== 'unsupported') {
      const open = await results<Row>(`${path}/transactions/pending`)
      expect(open.map(asTold(sign)).reverse()).toEqual(pending.map(asHeld))
    }
    const [balance] = await results<Balance>(`${path}/balance`)
    const { current = Number.NaN, available = Number.NaN, overdraft, credit_limit } = balance ?? {}
    expect(sign * pence(current)).toBe(currentMinor)
    const inBook = new Set(booked.map(({ paymentId }) => paymentId))
    const announced = pending.filter(({ paymentId }) => !inBook.has(paymentId))
    const open = announced.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
    expect(pence(available)).toBe(currentMinor + open + pence(overdraft ?? credit_limit ?? Number.NaN))
  }
})

describe('a bank that writes real instants', () => {
  it('lets rows come through the day, and dates them in UTC: one of the first hour of a summer’s day bears the day before', async () => {
    const july = Temporal.Instant.from('2026-07-15T22:30:00Z')
    const summer = await openBench({ now: () => july, estates: { john5: { accounts: 1, rows: 900, months: 2 } } })
    const { access_token } = await summer.bank.control.connect({ user: 'john5', provider: 'ob-instants' })
    const [account] = summer.bank.control.truth('john5', 'ob-instants')
    const path = `/data/v1/accounts/${account?.accountId}/transactions`
    const rows = await summer.results<Row>(path, access_token)
    const inLondon = ({ timestamp }: Row) =>
      Temporal.Instant.from(timestamp).toZonedDateTimeISO('Europe/London').toPlainDate().toString()
    const early = rows.filter((row) => inLondon(row) !== row.timestamp.slice(0, 10))
    expect(early.length).toBeGreaterThan(5)
    expect(new Set(early.map(({ timestamp }) => timestamp.slice(11, 13)))).toEqual(new Set(['23']))
    for (const { transaction_id, timestamp } of early.slice(0, 3)) {
      const day = timestamp.slice(0, 10)
      const ofDay = await summer.results<Row>(`${path}?from=${day}&to=${day}`, access_token)
      expect(ofDay.map((row) => row.transaction_id)).toContain(transaction_id)
      expect(ofDay.every((row) => row.timestamp.startsWith(day))).toBe(true)
    }
    const times = rows.map(({ timestamp }) => timestamp.slice(11, 13))
    expect(new Set(times).size).toBeGreaterThan(12)
    expect(rows.every(({ timestamp }) => timestamp <= july.toString())).toBe(true)
    await summer.bank.close()
  })
})
