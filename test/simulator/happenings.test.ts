import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Happening } from '../../src/simulator/happenings.ts'
import { type Bench, openBench } from './bench.ts'

type Row = {
  transaction_id: string
  normalised_provider_transaction_id: string
  timestamp: string
  description: string
  amount: number
}

/** An account where nothing happens but what these tests make happen. */
let bench: Bench
let token: string
let accountId: string
beforeAll(async () => {
  bench = await openBench({ estates: { john9: { accounts: 1, rows: 0 } } })
  token = (await bench.connect({ username: 'john9', password: 'doe9' })).access_token
  accountId = bench.bank.control.truth('john9')[0]?.accountId ?? ''
})
afterAll(() => bench.bank.close())

const happen = (what: Happening) => bench.bank.control.happen('john9', 'demo', accountId, what)
const rows = (list = '') => bench.results<Row>(`/data/v1/accounts/${accountId}/transactions${list}`, token)
const balance = async () =>
  (await bench.results<{ current: number }>(`/data/v1/accounts/${accountId}/balance`, token))[0]?.current ?? Number.NaN
const twoWeeks = '?from=2026-11-09&to=2026-11-22'

describe('what a test makes happen', () => {
  it('is shown by every answer from then on, and moves the balance', async () => {
    const before = await balance()
    const { paymentId } = happen({ kind: 'booked', amountMinor: -450n, description: 'COFFEE', day: '2026-11-20' })
    expect(await rows(twoWeeks)).toMatchObject([
      { description: 'COFFEE', amount: -4.5, timestamp: '2026-11-20T00:00:00Z' },
    ])
    expect(await balance()).toBeCloseTo(before - 4.5, 2)
    happen({ kind: 'corrected', paymentId, amountMinor: -475n })
    expect(await rows(twoWeeks)).toMatchObject([{ description: 'COFFEE', amount: -4.75 }])
    expect(await balance()).toBeCloseTo(before - 4.75, 2)
    happen({ kind: 'withdrawn', paymentId })
    expect(await rows(twoWeeks)).toEqual([])
    expect(await balance()).toBeCloseTo(before, 2)
  })

  it('is dated as it is written, also in the hour of a summer’s night that has two dates', async () => {
    const night = await openBench({
      estates: { john9: { accounts: 1, rows: 0 } },
      now: () => Temporal.Instant.from('2026-07-01T23:30:00Z'),
    })
    for (const [provider, day] of [
      ['demo', '2026-07-02'],
      ['ob-instants', '2026-07-01'],
    ] as const) {
      const accountId = night.bank.control.truth('john9', provider)[0]?.accountId ?? ''
      const { access_token } = await night.connect({ username: 'john9', password: 'doe9', provider_id: provider })
      const row = night.bank.control.happen('john9', provider, accountId, { kind: 'booked' })
      const path = `/data/v1/accounts/${accountId}/transactions?from=${day}&to=${day}`
      expect(row.day).toBe(day)
      expect((await night.results<Row>(path, access_token))[0]?.timestamp.slice(0, 10)).toBe(day)
    }
    await night.bank.close()
  })

  it('takes a pending row through its life', async () => {
    const { paymentId } = happen({ kind: 'announced', amountMinor: -100n, description: 'PUMP 4' })
    expect(await rows('/pending')).toMatchObject([{ amount: -1 }])
    happen({ kind: 'amended', paymentId, amountMinor: -6_120n })
    expect(await rows('/pending')).toMatchObject([{ amount: -61.2 }])
    happen({ kind: 'settled', paymentId, description: 'FUEL STATION', idsOf: '' })
    expect(await rows('/pending')).toEqual([])
    expect(await rows(twoWeeks)).toMatchObject([{ amount: -61.2, description: 'FUEL STATION' }])
    happen({ kind: 'withdrawn', paymentId })
  })

  it('lets a bank use ids again for another payment', async () => {
    const first = happen({ kind: 'booked', amountMinor: -900n, description: 'BOOKS', day: '2026-11-10' })
    const again = happen({
      kind: 'booked',
      amountMinor: -2_300n,
      description: 'SHOES',
      day: '2026-11-12',
      idsOf: first.paymentId,
    })
    expect(again.paymentId).not.toBe(first.paymentId)
    const shown = await rows(twoWeeks)
    expect(shown.map(({ description }) => description)).toEqual(['SHOES', 'BOOKS'])
    expect(
      new Set(shown.map(({ normalised_provider_transaction_id }) => normalised_provider_transaction_id)).size,
    ).toBe(1)
  })

  it.each([
    ['provider', () => bench.bank.control.happen('john9', 'nowhere', accountId, { kind: 'booked' })],
    ['accountId', () => bench.bank.control.happen('john9', 'demo', 'nothing', { kind: 'booked' })],
    ['paymentId', () => happen({ kind: 'withdrawn', paymentId: 'nothing' })],
    ['day', () => happen({ kind: 'booked', day: 'yesterday' })],
  ])('is refused by name: %s', (field, attempt) => {
    expect(attempt).toThrow(field)
  })
})

describe('an account that is closed', () => {
  it('is listed no longer and unknown by its id, until it is opened again', async () => {
    const { control } = bench.bank
    const ids = async () =>
      (await bench.results<{ account_id: string }>('/data/v1/accounts', token)).map(({ account_id }) => account_id)
    control.setAccountOpen('john9', 'demo', accountId, false)
    expect(await ids()).toEqual([])
    expect((await bench.get(`/data/v1/accounts/${accountId}/balance`, token)).status).toBe(404)
    expect(control.truth('john9')).toEqual([])
    control.setAccountOpen('john9', 'demo', accountId, true)
    expect(await ids()).toEqual([accountId])
    expect(() => control.setAccountOpen('john9', 'demo', 'nothing', true)).toThrow('accountId')
  })
})

describe('a consent that is taken back at the bank', () => {
  it('ends access and refresh at once, of that customer at that bank alone', async () => {
    const mine = await bench.connect({ username: 'john3', password: 'doe3' })
    const other = await bench.connect({ username: 'john3', password: 'doe3', provider_id: 'mock' })
    expect(bench.bank.control.revoke('john3', 'demo')).toBe(1)
    const answer = await bench.get('/data/v1/accounts', mine.access_token)
    expect([answer.status, await answer.json()]).toMatchObject([403, { error: 'access_denied' }])
    const refreshed = await bench.token({ grant_type: 'refresh_token', refresh_token: mine.refresh_token })
    expect([refreshed.status, await refreshed.json()]).toEqual([400, { error: 'invalid_grant' }])
    expect((await bench.get('/data/v1/accounts', other.access_token)).status).toBe(200)
    expect(bench.bank.control.revoke('john3', 'demo')).toBe(0)
  })
})
