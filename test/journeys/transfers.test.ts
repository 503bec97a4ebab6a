import { expect, test } from 'vitest'
import type { Happening } from '../../src/simulator/happenings.ts'
import { connectionsRemove } from '../../src/surface/operations/connections.ts'
import { insightsSpending } from '../../src/surface/operations/insights.ts'
import { reviewsDecide, reviewsList } from '../../src/surface/operations/reviews.ts'
import { syncsReplay, syncsUndo } from '../../src/surface/operations/syncs.ts'
import {
  transactionsEdit,
  transactionsGet,
  transactionsList,
  transactionsRemove,
  transactionsRestore,
} from '../../src/surface/operations/transactions.ts'
import type { Transaction } from '../../src/surface/shapes.ts'
import { everything, follow, user } from '../harness/account.ts'
import { asOwner } from '../harness/database.ts'
import { openKeptBench } from '../harness/product.ts'

const day = { hours: 24 }
const sent: Happening = {
  kind: 'booked',
  amountMinor: -50_000n,
  description: 'TRANSFER TO OWN ACCOUNT',
  day: '2026-11-20',
}
const arrived: Happening = { ...sent, amountMinor: 50_000n, description: 'TRANSFER FROM OWN ACCOUNT' }

/** Two accounts and a card, where nothing happens but what a test makes happen; somebody follows the feed. */
async function openHousehold() {
  const bench = await openKeptBench({ bank: { estates: { [user]: { accounts: 2, cards: 1, rows: 0 } } } })
  const truths = bench.bank.control.truth(user, 'demo')
  const happen = (place: number) => (what: Happening) =>
    bench.bank.control.happen(user, 'demo', truths[place]?.accountId ?? '', what)
  const follower = follow(bench)
  const rows = async (): Promise<Transaction[]> => {
    const all = await everything(bench)
    expect(await follower.read()).toEqual(all) // whoever follows the feed sees the same transfers
    return all
  }
  return {
    bench,
    client: bench.client,
    current: happen(0),
    savings: happen(1),
    card: happen(2),
    rows,
    connect: () => bench.connect(user),
    async syncAfter(by: Temporal.DurationLike) {
      bench.advance(by)
      expect((await bench.sync()).state).toBe('done')
    },
    /** `2026-11-20 -50000 ↔ 2026-11-20 50000`, the money that left first. */
    async pairs(): Promise<string[]> {
      const all = await rows()
      const words = ({ bookedOn, amount }: Transaction) => `${bookedOn} ${amount.amountMinor}`
      return all
        .filter(({ amount, transfer }) => transfer !== null && amount.amountMinor.startsWith('-'))
        .map((row) => {
          const other = all.find(({ id }) => id === row.transfer?.transactionId)
          expect(other?.transfer).toMatchObject({ transactionId: row.id, accountId: row.accountId })
          expect(other?.accountId).toBe(row.transfer?.accountId)
          return `${words(row)} ↔ ${other && words(other)}`
        })
        .toSorted()
    },
    reviews: async () => (await bench.client.ask(reviewsList, {})).items,
    async spent(): Promise<string | undefined> {
      const period = { from: '2026-11-01', to: '2026-12-31', by: 'category' } as const
      return (await bench.client.ask(insightsSpending, period)).currencies[0]?.spent.amountMinor
    },
    inSql: async (statement: string) =>
      (await asOwner((db) => db.query(statement), bench.fresh.address.database)).rows as unknown[],
    [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
  }
}

const accepted = `select state, decided_by from pairings where kind = 'transfer'`

test('C70, C71: on one day and over a weekend, the two rows are one transfer, neither spent nor received', async () => {
  await using house = await openHousehold()
  house.current({ ...sent, amountMinor: -1_200n, description: 'TESCO STORES 2041' })
  house.current(sent)
  house.savings(arrived)
  await house.connect()
  expect(await house.pairs()).toEqual(['2026-11-20 -50000 ↔ 2026-11-20 50000'])
  house.current({ ...sent, amountMinor: -7_000n, day: '2026-11-20' })
  await house.syncAfter(day)
  expect(await house.pairs()).toHaveLength(1)
  house.savings({ ...arrived, amountMinor: 7_000n, day: '2026-11-23' })
  await house.syncAfter(day)
  expect(await house.pairs()).toEqual(['2026-11-20 -50000 ↔ 2026-11-20 50000', '2026-11-20 -7000 ↔ 2026-11-23 7000'])
  expect(await house.spent()).toBe('-1200')
  expect(await house.reviews()).toEqual([]) // nobody is asked about what is sure
  expect(await house.inSql(accepted)).toEqual(Array(2).fill({ state: 'accepted', decided_by: 'rule' }))
})

test('C72: of three equal transfers in one week each finds its own', async () => {
  await using house = await openHousehold()
  for (const [out, into] of [
    ['2026-11-16', '2026-11-18'],
    ['2026-11-18', '2026-11-20'],
    ['2026-11-20', '2026-11-22'],
  ] as const) {
    house.current({ ...sent, day: out })
    house.savings({ ...arrived, day: into })
  }
  await house.connect()
  expect(await house.pairs()).toEqual([
    '2026-11-16 -50000 ↔ 2026-11-18 50000',
    '2026-11-18 -50000 ↔ 2026-11-20 50000',
    '2026-11-20 -50000 ↔ 2026-11-22 50000',
  ])
})

test('C74: a card is repaid from the current account', async () => {
  await using house = await openHousehold()
  house.current({ ...sent, amountMinor: -31_245n, description: 'CREDIT CARD PAYMENT' })
  house.card({ ...arrived, amountMinor: 31_245n, description: 'PAYMENT RECEIVED - THANK YOU' })
  await house.connect()
  expect(await house.pairs()).toEqual(['2026-11-20 -31245 ↔ 2026-11-20 31245'])
  for (const { category } of await house.rows()) expect(category).toBe('transfers.credit_card_payment')
})

test('C75: a doubtful pair is asked; rejected it is never proposed again, accepted it is a transfer', async () => {
  await using house = await openHousehold()
  house.current({ ...sent, amountMinor: -4_000n, description: 'ZXQV 0042' })
  house.savings({ ...arrived, amountMinor: 4_000n, description: 'ZXQV 0077' })
  await house.connect()
  expect(await house.pairs()).toEqual([])
  const [review] = await house.reviews()
  expect(review).toMatchObject({ kind: 'transfer', state: 'proposed', first: { amount: { amountMinor: '-4000' } } })
  const decide = (decision: 'accept' | 'reject' | 'undo') =>
    house.client.ask(reviewsDecide, { id: review?.id ?? '', decision })

  expect(await decide('reject')).toMatchObject({ state: 'rejected' })
  house.current({ ...sent, amountMinor: -99n, description: 'NEWS' })
  await house.syncAfter(day)
  expect(await house.pairs()).toEqual([])
  expect(await house.reviews()).toMatchObject([{ id: review?.id, state: 'rejected' }])

  expect(await house.spent()).toBe('-4099')
  expect(await decide('accept')).toMatchObject({ state: 'accepted', first: { transfer: { reviewId: review?.id } } })
  expect(await house.pairs()).toEqual(['2026-11-20 -4000 ↔ 2026-11-20 4000'])
  expect(await house.spent()).toBe('-99')
  const [half] = (await house.rows()).filter(({ transfer }) => transfer !== null)
  expect(half).toMatchObject({ category: 'transfers.own_account', categorySource: 'transfer' })

  expect(await decide('undo')).toMatchObject({ state: 'proposed' })
  expect(await house.pairs()).toEqual([])
  expect((await house.rows()).filter(({ category }) => category === 'transfers.own_account')).toEqual([])
})

test('a sure pair can be rejected by its row: both halves are as they were, and it is not paired again', async () => {
  await using house = await openHousehold()
  house.current(sent)
  house.savings(arrived)
  await house.connect()
  const [row] = await house.rows()
  await house.client.ask(reviewsDecide, { id: row?.transfer?.reviewId ?? '', decision: 'reject' })
  expect(await house.pairs()).toEqual([])
  house.current({ ...sent, amountMinor: -99n, description: 'NEWS' })
  await house.syncAfter(day)
  expect(await house.pairs()).toEqual([])
  expect(await house.inSql(accepted)).toEqual([{ state: 'rejected', decided_by: 'person' }])
})

test('C76: a pair is dissolved when a half vanishes, at the bank or by hand, and is one again when it is back', async () => {
  await using house = await openHousehold()
  for (const amountMinor of [-100n, -200n, -300n, -400n]) house.savings({ ...sent, amountMinor, description: 'TEA' })
  house.current(sent)
  const { paymentId } = house.savings(arrived)
  await house.connect()
  const pair = ['2026-11-20 -50000 ↔ 2026-11-20 50000']
  expect(await house.pairs()).toEqual(pair)
  const id = (await house.rows()).find(({ amount }) => amount.amountMinor === '-50000')?.id ?? ''
  await house.client.ask(transactionsRemove, { id })
  expect(await house.pairs()).toEqual([])
  await house.client.ask(transactionsRestore, { id })
  expect(await house.pairs()).toEqual(pair)

  house.savings({ kind: 'withdrawn', paymentId })
  await house.syncAfter(day)
  await house.syncAfter(day)
  expect(await house.pairs()).toEqual([])
  expect(await house.client.ask(transactionsGet, { id })).toMatchObject({ transfer: null })
  house.savings({ ...arrived, idsOf: paymentId })
  await house.syncAfter(day)
  expect(await house.pairs()).toEqual(pair)
})

test('a half of which a person says that it is something else is none any more, until they take that back', async () => {
  await using house = await openHousehold()
  house.current({ ...sent, amountMinor: -4_000n, description: 'ZXQV 0042' })
  house.savings({ ...arrived, amountMinor: 4_000n, description: 'TRANSFER FROM OWN ACCOUNT' })
  await house.connect()
  const id = (await house.rows()).find(({ amount }) => amount.amountMinor === '-4000')?.id ?? ''
  expect(await house.client.ask(transactionsGet, { id })).toMatchObject({ categorySource: 'transfer' })
  const category = 'groceries.supermarket'
  expect(await house.client.ask(transactionsEdit, { id, category })).toMatchObject({
    category,
    categorySource: 'person',
  })
  expect(await house.pairs()).toEqual([])
  expect(await house.reviews()).toEqual([]) // and they are not asked what they have just said
  expect((await house.client.ask(transactionsList, { category })).items).toMatchObject([{ id }])
  expect(await house.spent()).toBe('-4000')
  await house.client.ask(transactionsEdit, { id, category: null })
  expect((await house.client.ask(transactionsList, { category })).items).toEqual([])
  expect(await house.client.ask(transactionsGet, { id })).toMatchObject({ category: 'transfers.own_account' })
  expect(await house.pairs()).toHaveLength(1)
})

test('a half that the bank gives another sum is none any more', async () => {
  await using house = await openHousehold()
  const { paymentId } = house.current(sent)
  house.savings(arrived)
  await house.connect()
  expect(await house.pairs()).toHaveLength(1)
  house.current({ kind: 'corrected', paymentId, amountMinor: -50_200n })
  await house.syncAfter(day)
  expect(await house.pairs()).toEqual([])
  expect(await house.inSql(accepted)).toEqual([{ state: 'proposed', decided_by: null }]) // about as much: a fee, perhaps
})

test('taking back the sync that brought a half dissolves the pair, and going through it again pairs them anew', async () => {
  await using house = await openHousehold()
  house.current(sent)
  await house.connect()
  house.savings(arrived)
  house.bench.advance(day)
  const { id } = await house.bench.sync()
  expect(await house.pairs()).toHaveLength(1)
  await house.client.ask(syncsUndo, { id })
  expect(await house.pairs()).toEqual([])
  await house.bench.finished((await house.client.ask(syncsReplay, { id })).id)
  expect(await house.pairs()).toEqual(['2026-11-20 -50000 ↔ 2026-11-20 50000'])
})

test('between accounts at two banks, a rejection outlives a new consent; with its connection a half is gone', async () => {
  await using house = await openHousehold()
  const [elsewhere] = house.bench.bank.control.truth(user, 'ob-new-account-ids')
  const there = (what: Happening) =>
    house.bench.bank.control.happen(user, 'ob-new-account-ids', elsewhere?.accountId ?? '', what)
  house.current(sent)
  there({ ...arrived, day: '2026-11-21' })
  house.current({ ...sent, amountMinor: -7_000n })
  there({ ...arrived, amountMinor: 7_000n, day: '2026-11-21' })
  const first = await house.connect()
  expect(await house.pairs()).toEqual([])
  const second = await house.bench.connect(user, { providerId: 'ob-new-account-ids' })
  expect(await house.pairs()).toEqual(['2026-11-20 -50000 ↔ 2026-11-21 50000', '2026-11-20 -7000 ↔ 2026-11-21 7000'])
  const seven = (await house.rows()).find(({ amount }) => amount.amountMinor === '-7000')
  await house.client.ask(reviewsDecide, { id: seven?.transfer?.reviewId ?? '', decision: 'reject' })

  house.bench.advance({ hours: 24 * 30 })
  house.bench.bank.control.scriptFault('/v1/reauthuri', { kind: 'error', code: 'internal_server_error' }) // else it would be the same consent
  await house.bench.connect(user, { providerId: 'ob-new-account-ids', renew: second.connectionId })
  there({ ...arrived, amountMinor: 1n, day: '2026-12-20' })
  await house.syncAfter(day)
  expect(await house.pairs()).toEqual(['2026-11-20 -50000 ↔ 2026-11-21 50000'])

  await house.client.ask(connectionsRemove, { id: first.connectionId })
  expect(await house.pairs()).toEqual([])
  for (const { category } of await house.rows()) expect(category).not.toBeNull()
})

test.each([
  ['the one', [1]],
  ['the other', [0]],
  ['both', [0, 1]],
])(
  'C75: a rejection outlives its connections: %s ended and made anew, equal rows of a day stay as they were told apart, until the person takes it back',
  async (_, ended) => {
    await using house = await openHousehold()
    const banks = ['demo', 'ob-plain']
    const [elsewhere] = house.bench.bank.control.truth(user, 'ob-plain')
    const there = (what: Happening) =>
      house.bench.bank.control.happen(user, 'ob-plain', elsewhere?.accountId ?? '', what)
    for (const n of [1, 2]) {
      house.current({ ...sent, description: `TRANSFER ${n} TO OWN ACCOUNT` })
      there({ ...arrived, description: `TRANSFER ${n} FROM OWN ACCOUNT` })
    }
    const connect = (n: number) => house.bench.connect(user, { providerId: banks[n] ?? '' })
    const connections = [await connect(0), await connect(1)]
    const both = '2026-11-20 -50000 ↔ 2026-11-20 50000'
    expect(await house.pairs()).toEqual([both, both])
    for (const row of await house.rows())
      if (row.transfer && row.amount.amountMinor.startsWith('-'))
        await house.client.ask(reviewsDecide, { id: row.transfer.reviewId, decision: 'reject' })
    const kept = 'select * from rejected_transfers'
    const before = (await house.reviews()).map(inWords)
    expect(before.length).toBeGreaterThan(1)
    const apart = await house.pairs()
    expect(await house.inSql(kept)).toEqual([])

    for (const n of ended) await house.client.ask(connectionsRemove, { id: connections[n]?.connectionId ?? '' })
    expect(await house.reviews()).toEqual([])
    expect(await house.inSql(kept)).toHaveLength(before.length)
    house.bench.advance(day)
    for (const n of ended) await connect(n)
    await house.syncAfter(day)
    expect(await house.pairs()).toEqual(apart)
    const reviews = await house.reviews()
    expect(reviews.map(inWords).toSorted()).toEqual(before.toSorted())
    expect(await house.inSql(kept)).toEqual([])

    for (const { id, state } of reviews)
      if (state === 'rejected') await house.client.ask(reviewsDecide, { id, decision: 'accept' }).catch(() => null)
    expect(await house.pairs()).toEqual([both, both])
  },
)

const inWords = ({ state, first, second }: { state: string; first: Transaction; second: Transaction }): string =>
  `${state}: ${first.description} ↔ ${second.description}`

test('C77: into another currency, with a fee: the person is asked', async () => {
  await using house = await openHousehold()
  house.current({ ...sent, amountMinor: -10_000n })
  const [, savings] = house.bench.bank.control.truth(user, 'demo')
  const row = {
    transaction_id: 'euros',
    timestamp: '2026-11-20T00:00:00Z',
    description: 'TRANSFER FROM OWN ACCOUNT',
    amount: 112,
    currency: 'EUR',
    transaction_type: 'CREDIT',
    transaction_category: 'TRANSFER',
    transaction_classification: [],
    meta: {},
  }
  house.bench.bank.control.scriptFault(
    `/data/v1/accounts/${savings?.accountId}/transactions`,
    { kind: 'status', status: 200, body: JSON.stringify({ results: [row], status: 'Succeeded' }) },
    1,
  )
  await house.connect()
  expect(await house.pairs()).toEqual([])
  const [review] = await house.reviews()
  expect(review).toMatchObject({ state: 'proposed', second: { amount: { amountMinor: '11200', currency: 'EUR' } } })
  await house.client.ask(reviewsDecide, { id: review?.id ?? '', decision: 'accept' })
  expect(await house.pairs()).toEqual(['2026-11-20 -10000 ↔ 2026-11-20 11200'])
})
