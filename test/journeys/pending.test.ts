import { describe, expect, test } from 'vitest'
import type { Happening } from '../../src/simulator/happenings.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { insightsSpending } from '../../src/surface/operations/insights.ts'
import { reviewsDecide, reviewsList } from '../../src/surface/operations/reviews.ts'
import {
  transactionsEdit,
  transactionsGet,
  transactionsRemove,
  transactionsRestore,
  transactionsSummary,
} from '../../src/surface/operations/transactions.ts'
import type { Review, Sync, Transaction } from '../../src/surface/shapes.ts'
import { everything, follow, type OneAccount, openAccount, user } from '../harness/account.ts'
import { variations } from '../harness/long-run.ts'

const tea: Happening = { kind: 'announced', amountMinor: -420n, description: 'TEAPOT LANE CAFE YORK' }
const quiet = { added: 0, changed: 0, removed: 0 }
const day = { hours: 24 }
const days = (n: number) => ({ hours: 24 * n })
const mine = { category: 'bills.council_tax', note: 'mine' }

/** An account with some history, so that no answer is a thin one; after each sync its totals are held against the bank's. */
async function openLedger(providerId: string) {
  const account = await openAccount(providerId)
  const { bench } = account
  const follower = follow(bench)
  for (const amountMinor of [-1_000n, -2_000n, 300_000n])
    account.happen({ kind: 'booked', amountMinor, description: 'OLD ROW', day: '2026-11-18' })
  const { connectionId } = await account.connect()
  return {
    ...account,
    renewed: () => bench.connect(user, { providerId, renew: connectionId }),
    client: bench.client,
    /** The pending row that was announced, once it is in the ledger. */
    async announced(what: Partial<Happening> = {}) {
      const { paymentId } = account.happen({ ...tea, ...what })
      expect(await this.syncAfter({ hours: 3 })).toMatchObject({ added: 1, changed: 0, removed: 0 })
      const row = (await account.rows()).find(({ status, pendingOn }) => status === 'pending' && pendingOn !== null)
      if (!row) throw new Error('it is not in the ledger')
      return { paymentId, ...row }
    },
    async syncAfter(by: Temporal.DurationLike): Promise<Sync['accounts'][number] | undefined> {
      const lane = await account.syncAfter(by)
      await countsWhatIsBooked(account)
      expect(await follower.read()).toEqual(await account.rows())
      return lane
    },
    pending: async () => (await account.rows()).filter(({ status }) => status === 'pending'),
    reviews: async (): Promise<Review[]> => (await bench.client.ask(reviewsList, {})).items,
    decide: (id: string, decision: 'accept' | 'reject' | 'undo') => bench.client.ask(reviewsDecide, { id, decision }),
  }
}

/** P4: what is booked at the bank is what every total says, whatever is pending. */
async function countsWhatIsBooked({ bench: { client }, truth }: OneAccount): Promise<void> {
  const { booked } = truth()
  const total = booked.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const period = { from: '2026-01-01', to: '2027-12-31', by: 'account' } as const
  const [account] = (await client.ask(accountsList, {})).items
  const [sums] = (await client.ask(insightsSpending, period)).currencies
  expect({
    total: (await client.ask(transactionsSummary, {})).totals[0]?.amountMinor,
    counted: account?.transactions,
    kept: sums?.kept.amountMinor,
    insight: sums?.groups.reduce((sum, { transactions }) => sum + transactions, 0),
  }).toEqual({
    total: String(total),
    counted: booked.length,
    kept: String(total),
    insight: booked.length,
  })
}

const facts = ({ status, bookedOn, amount, description }: Transaction) =>
  [status, bookedOn, amount.amountMinor, description].join(' | ')

describe.each(variations(['demo', 'ob-no-ids', 'ob-provider-id'], 2))('at %s', (providerId) => {
  test('C20, C29: what is booked as it was announced is the same row, with both its days and the person’s edits', async () => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId, ...before } = await ledger.announced()
    expect(before).toMatchObject({ bookedOn: '2026-11-22', pendingOn: '2026-11-22' })
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.happen({ kind: 'settled', paymentId, day: '2026-11-24' })
    expect(await ledger.syncAfter(days(2))).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject({
      status: 'booked',
      bookedOn: '2026-11-24',
      pendingOn: '2026-11-22',
      categorySource: 'person',
      ...mine,
    })
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
    expect((await ledger.rows()).filter(({ pendingOn }) => pendingOn !== null)).toHaveLength(1)
    expect(await ledger.reviews()).toEqual([])
  })

  test('C24, F34: a check or a hold that vanishes is in no list, and back as it was should the bank list it again', async () => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced({ amountMinor: -10n, description: 'TFL TRAVEL CH' })
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.happen({ kind: 'lapsed', paymentId })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, changed: 0, removed: 1 })
    expect(await ledger.rows()).toHaveLength(3)
    await expect(ledger.client.ask(transactionsGet, { id })).rejects.toMatchObject({ code: 'transaction.withdrawn' })
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
    ledger.happen({ ...tea, amountMinor: -10n, description: 'TFL TRAVEL CH', day: '2026-11-22', idsOf: paymentId })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject({ status: 'pending', ...mine })
    expect(await ledger.reviews()).toEqual([])
  })

  test('C27: of two that are equal one is booked: one row settles and one waits, with its own edits each', async () => {
    await using ledger = await openLedger(providerId)
    const { paymentId } = await ledger.announced()
    await ledger.announced()
    const [one, two] = await ledger.pending()
    await ledger.client.ask(transactionsEdit, { id: one?.id ?? '', note: 'one' })
    await ledger.client.ask(transactionsEdit, { id: two?.id ?? '', note: 'two' })
    ledger.happen({ kind: 'settled', paymentId, day: '2026-11-23' })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
    const after = (await ledger.rows()).filter(({ pendingOn }) => pendingOn !== null)
    expect(after.map(({ status }) => status)).toEqual(['booked', 'pending'])
    expect(after.map(({ note }) => note).toSorted()).toEqual(['one', 'two'])
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
    expect(await ledger.reviews()).toEqual([])
  })

  test('C33, F33: a booked row is never taken for one that is still pending, however equal they are', async () => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.happen({ ...tea, kind: 'booked', day: '2026-11-22' })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 1, changed: 0, removed: 0 })
    expect(await ledger.pending()).toMatchObject([{ id, ...mine }])
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
    ledger.happen({ kind: 'settled', paymentId })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject({ status: 'booked', ...mine })
    expect(await ledger.rows()).toHaveLength(5)
  })

  test('a row that leaves one list before it is on the other is the same row', async () => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.happen({ kind: 'lapsed', paymentId })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, changed: 0, removed: 1 })
    ledger.happen({ ...tea, kind: 'booked', day: '2026-11-24', idsOf: paymentId })
    expect(await ledger.syncAfter(days(2))).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject({
      status: 'booked',
      bookedOn: '2026-11-24',
      pendingOn: '2026-11-22',
      ...mine,
    })
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
  })

  test('a row that is on both lists for a while is booked, once', async () => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.happen({ kind: 'booked', paymentId, day: '2026-11-22' }) // it stays among the pending ones
    await ledger.syncAfter(day)
    ledger.happen({ kind: 'delisted', paymentId })
    await ledger.syncAfter(day)
    expect(await ledger.pending()).toEqual([])
    const booked = (await ledger.rows()).filter(({ description }) => description === tea.description)
    expect(booked).toHaveLength(1)
    if (providerId !== 'ob-no-ids') return expect(booked).toMatchObject([{ id, ...mine }])
    const [review] = await ledger.reviews() // nothing but its words tells it from another cup of tea
    expect(review).toMatchObject({ state: 'proposed', first: { id }, second: { id: booked[0]?.id } })
    await ledger.decide(review?.id ?? '', 'accept')
    expect(await ledger.client.ask(transactionsGet, { id: booked[0]?.id ?? '' })).toMatchObject(mine)
  })

  test.each([
    ['on time', false],
    ['late', true],
  ])(
    'a person deletes what is pending: it stays deleted when it is booked, %s, until they restore it',
    async (_when, late) => {
      await using account = await openAccount(providerId)
      const { client } = account.bench
      const { paymentId } = account.happen(tea)
      await account.connect()
      const id = (await account.rows())[0]?.id ?? ''
      await client.ask(transactionsEdit, { id, ...mine })
      await client.ask(transactionsRemove, { id })
      expect(await account.syncAfter({ hours: 3 })).toMatchObject(quiet)
      if (late) {
        account.happen({ kind: 'lapsed', paymentId })
        expect(await account.syncAfter(day)).toMatchObject(quiet)
        account.happen({ ...tea, kind: 'booked', day: '2026-11-23', idsOf: paymentId })
      } else account.happen({ kind: 'settled', paymentId, day: '2026-11-23' })
      expect(await account.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
      expect(await account.syncAfter(day)).toMatchObject(quiet)
      expect(await account.rows()).toEqual([])
      expect(await everything(account.bench, { status: 'removed' })).toMatchObject([{ id, status: 'booked' }])
      expect(await client.ask(transactionsRestore, { id })).toMatchObject({ status: 'booked', ...mine })
      expect(await follow(account.bench).read()).toEqual(await account.rows())
    },
  )

  test.each([
    ['C31: a timeout', 'provider_timeout', 3],
    ['C30: a bank that has no such list any more', 'endpoint_not_supported', 1],
  ] as const)('%s lets no pending row go, and takes no booked one away', async (_what, code, times) => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced()
    ledger.happen({ kind: 'lapsed', paymentId })
    ledger.happen({ kind: 'booked', amountMinor: -700n, description: 'NEWS SHOP' })
    ledger.bench.bank.control.scriptFault(/transactions\/pending$/, { kind: 'error', code }, times)
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 1, changed: 0, removed: 0 })
    expect(await ledger.pending()).toMatchObject([{ id }])
    if (code === 'provider_timeout') expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, removed: 1 })
  })

  test('an answer that lacks most of the booked rows, or of which some cannot be read, lets no pending row go', async () => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced()
    ledger.happen({ kind: 'lapsed', paymentId })
    const { control } = ledger.bench.bank
    const empty = { kind: 'status', status: 200, body: '{"results":[],"status":"Succeeded"}' } as const
    control.scriptFault(/transactions$/, empty)
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
    control.scriptFault(/transactions$/, { kind: 'wrong-types', of: 'dates' })
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
    expect(await ledger.pending()).toMatchObject([{ id }])
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, removed: 1 })
  })
})

test('C30: a bank without a list of pending rows: what is booked is there', async () => {
  await using ledger = await openLedger('ob-no-pending')
  ledger.happen({ ...tea, kind: 'booked' })
  expect(await ledger.syncAfter(day)).toMatchObject({ added: 1, changed: 0, removed: 0, state: 'done' })
})

describe('under another id', () => {
  test('C21: what says the same is the same row, up to ten days later', async () => {
    await using ledger = await openLedger('demo')
    const { id, paymentId } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.happen({ kind: 'settled', paymentId, day: '2026-11-25', idsOf: '', description: `${tea.description} GB` })
    expect(await ledger.syncAfter(days(3))).toMatchObject({ added: 0, changed: 1, removed: 0 })
    const settled = { status: 'booked', bookedOn: '2026-11-25', pendingOn: '2026-11-22', ...mine }
    expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject(settled)
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
  })

  test('several that are booked at once each become the row they were', async () => {
    await using ledger = await openLedger('demo')
    const shops = ['BAKERY YORK', 'GREEN GROCER', 'HARBOUR DENTAL', 'ZEBRA PRINT']
    const announced = shops.map((description, n) =>
      ledger.happen({ ...tea, description, amountMinor: -420n - BigInt(n % 2) }),
    )
    await ledger.syncAfter({ hours: 3 })
    const before = await ledger.pending()
    for (const { paymentId } of announced.toReversed())
      ledger.happen({ kind: 'settled', paymentId, idsOf: '', day: '2026-11-24' })
    expect(await ledger.syncAfter(days(2))).toMatchObject({ added: 0, changed: 4, removed: 0 })
    const after = (await ledger.rows()).filter(({ pendingOn }) => pendingOn !== null)
    const named = (rows: readonly Transaction[]) => new Map(rows.map(({ id, description }) => [id, description]))
    expect(named(after)).toEqual(named(before.toReversed()))
  })

  test.each([
    ['C22: a tip', {}, { amountMinor: -496n }, 'The same payee, 18% more, booked 2 days later.'],
    [
      'C23: a hold at a pump',
      { amountMinor: -100n, description: 'SHELL YORK' },
      { amountMinor: -6_240n },
      'The same payee, another sum after a hold, booked 2 days later.',
    ],
    [
      'C26: another rate',
      { amountMinor: -4_871n, description: 'SNCF CONNECT' },
      { amountMinor: -4_902n },
      'nearly the same sum',
    ],
    [
      'F32: another sum and three days',
      { amountMinor: -5_000n },
      { amountMinor: -5_720n, day: '2026-11-25' },
      '14% more, booked 3 days later',
    ],
    ['the same sum in other words', {}, { description: 'NORTHERN CATERING LTD' }, 'In other words, the same sum'],
  ] as const)('%s: both rows are shown, and a person is asked', async (_what, announced, booked, reason) => {
    await using ledger = await openLedger('demo')
    const { id, paymentId } = await ledger.announced(announced)
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    const after = ledger.happen({ kind: 'settled', paymentId, day: '2026-11-24', idsOf: '', ...booked })
    expect(await ledger.syncAfter(days(3))).toMatchObject({ added: 1, changed: 0, removed: 1 })
    const row = (await ledger.rows()).find(
      ({ description, amount }) =>
        description === after.description && amount.amountMinor === String(after.amountMinor),
    )
    expect(row).toMatchObject({ status: 'booked', pendingOn: null, note: null })
    const [review, ...others] = await ledger.reviews()
    expect(others).toEqual([])
    expect(review).toMatchObject({
      kind: 'settlement',
      state: 'proposed',
      first: { id, status: 'pending', note: 'mine', deletedAt: null },
      second: { id: row?.id },
      decidedAt: null,
    })
    expect(review?.reason).toContain(reason)

    const accepted = await ledger.decide(review?.id ?? '', 'accept')
    expect(accepted).toMatchObject({ state: 'accepted', second: { pendingOn: '2026-11-22', ...mine } })
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
    expect((await ledger.rows()).filter(({ pendingOn }) => pendingOn !== null)).toMatchObject([
      { id: row?.id, ...mine },
    ])

    expect(await ledger.decide(review?.id ?? '', 'undo')).toMatchObject({ state: 'proposed', decidedAt: null })
    expect(await ledger.client.ask(transactionsGet, { id: row?.id ?? '' })).toEqual({
      ...row,
      changedAt: expect.anything(),
    })
  })

  test('C25: a hold at a hotel vanishes, and nine days later something else is taken', async () => {
    await using ledger = await openLedger('demo')
    const { id, paymentId } = await ledger.announced({ amountMinor: -20_000n, description: 'GRAND HOTEL WHITBY' })
    await ledger.syncAfter(days(3))
    ledger.happen({ kind: 'lapsed', paymentId })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, removed: 1 })
    ledger.happen({ kind: 'booked', amountMinor: -31_250n, description: 'GRAND HOTEL WHITBY', day: '2026-12-05' })
    expect(await ledger.syncAfter(days(9))).toMatchObject({ added: 1, changed: 0, removed: 0 })
    expect(await ledger.reviews()).toMatchObject([{ first: { id }, second: { amount: { amountMinor: '-31250' } } }])
  })

  test('F35: a hold that is booked first and taken back for what it cost leaves one row', async () => {
    await using ledger = await openLedger('ob-no-ids')
    const { paymentId } = await ledger.announced({ amountMinor: -9_900n, description: 'SHELL YORK' })
    ledger.happen({ kind: 'settled', paymentId, day: '2026-11-22' })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
    ledger.happen({ kind: 'withdrawn', paymentId })
    const { day: on, amountMinor } = ledger.happen({
      kind: 'booked',
      amountMinor: -4_127n,
      description: 'SHELL YORK',
      day: '2026-11-24',
    })
    for (const by of [days(2), day]) {
      ledger.bench.advance(by)
      await ledger.bench.sync() // a row is taken out once it is missed twice
    }
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
    expect((await ledger.rows()).filter(({ description }) => description === 'SHELL YORK').map(facts)).toEqual([
      `booked | ${on} | ${amountMinor} | SHELL YORK`,
    ])
  })

  test('the nearest is proposed, one for each; a pair that is none is never proposed again', async () => {
    await using ledger = await openLedger('demo')
    const { id, paymentId } = await ledger.announced({ amountMinor: -5_000n })
    ledger.happen({ kind: 'lapsed', paymentId })
    ledger.happen({ ...tea, kind: 'booked', amountMinor: -6_200n, day: '2026-11-23' })
    ledger.happen({ ...tea, kind: 'booked', amountMinor: -6_200n, day: '2026-11-25' })
    await ledger.syncAfter(days(3))
    const [review, ...others] = await ledger.reviews()
    expect(others).toEqual([])
    expect(review).toMatchObject({ first: { id }, second: { bookedOn: '2026-11-23' } })
    expect(await ledger.decide(review?.id ?? '', 'reject')).toMatchObject({
      state: 'rejected',
      second: { pendingOn: null },
    })
    await ledger.syncAfter(day)
    ledger.happen({ ...tea, amountMinor: -5_000n, day: '2026-11-22', idsOf: paymentId }) // it is listed again, and goes again
    await ledger.syncAfter(day)
    ledger.happen({ kind: 'lapsed', paymentId: ledger.truth().pending[0]?.paymentId ?? '' })
    await ledger.syncAfter(day)
    expect(await ledger.reviews()).toMatchObject([{ id: review?.id, state: 'rejected' }])
  })

  test('what one pending row became, another row has not become as well', async () => {
    await using ledger = await openLedger('demo')
    const { paymentId } = await ledger.announced({ amountMinor: -5_000n })
    ledger.happen({ kind: 'lapsed', paymentId })
    for (const amountMinor of [-5_500n, -5_600n]) {
      ledger.happen({ ...tea, kind: 'booked', amountMinor, day: '2026-11-23' })
      await ledger.syncAfter(day)
      const [newest] = await ledger.reviews()
      await ledger.decide(newest?.id ?? '', 'reject')
    }
    const [second, first] = (await ledger.reviews()).map(({ id }) => id)
    for (const id of [first, second]) await ledger.decide(id ?? '', 'undo')
    await ledger.decide(first ?? '', 'accept')
    await expect(ledger.decide(second ?? '', 'accept')).rejects.toMatchObject({ code: 'review.over' })
    await ledger.decide(first ?? '', 'undo')
    expect(await ledger.decide(second ?? '', 'accept')).toMatchObject({ state: 'accepted' })
  })

  test('what a person says of the booked row is theirs: accepting takes nothing from it, and undoing leaves it', async () => {
    await using ledger = await openLedger('demo')
    const { id, paymentId } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.happen({ kind: 'settled', paymentId, day: '2026-11-22', idsOf: '', amountMinor: -496n })
    await ledger.syncAfter(day)
    const [review] = await ledger.reviews()
    const { id: booked = '' } = review?.second ?? {}
    await ledger.client.ask(transactionsEdit, { id: booked, note: 'of the booked row' })
    expect(await ledger.decide(review?.id ?? '', 'accept')).toMatchObject({
      second: { note: 'of the booked row', category: mine.category, categorySource: 'person' },
    })
    await ledger.client.ask(transactionsEdit, { id: booked, category: 'groceries.supermarket' })
    expect(await ledger.decide(review?.id ?? '', 'reject')).toMatchObject({
      state: 'rejected',
      second: {
        note: 'of the booked row',
        category: 'groceries.supermarket',
        categorySource: 'person',
        pendingOn: null,
      },
    })
  })

  test('what a person said it became is not pending again, though the bank lists it again', async () => {
    await using ledger = await openLedger('demo')
    const { paymentId } = await ledger.announced()
    ledger.happen({ kind: 'settled', paymentId, day: '2026-11-22', idsOf: '', amountMinor: -496n })
    await ledger.syncAfter(day)
    const [review] = await ledger.reviews()
    await ledger.decide(review?.id ?? '', 'accept')
    ledger.happen({ ...tea, day: '2026-11-22', idsOf: paymentId })
    expect(await ledger.syncAfter(day)).toMatchObject(quiet)
    expect(await ledger.pending()).toEqual([])
  })

  test('a pair whose pending row is listed again, or booked as another, is not asked about any more', async () => {
    await using ledger = await openLedger('demo')
    const { id, paymentId } = await ledger.announced()
    ledger.happen({ kind: 'lapsed', paymentId })
    ledger.happen({ ...tea, kind: 'booked', amountMinor: -496n, day: '2026-11-22' })
    await ledger.syncAfter(day)
    const [review] = await ledger.reviews()
    expect(review).toMatchObject({ state: 'proposed', first: { id } })
    ledger.happen({ ...tea, kind: 'booked', day: '2026-11-23', idsOf: paymentId })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(await ledger.reviews()).toEqual([])
    await expect(ledger.decide(review?.id ?? '', 'accept')).rejects.toMatchObject({ code: 'review.over' })
    expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject({ status: 'booked' })
  })
})

test('a row that left one list is found by what it says when the days that are read again begin after it', async () => {
  await using ledger = await openLedger('ob-no-ids')
  const { id, paymentId } = await ledger.announced()
  await ledger.client.ask(transactionsEdit, { id, ...mine })
  await ledger.syncAfter(days(7))
  ledger.happen({ kind: 'lapsed', paymentId })
  expect(await ledger.syncAfter(day)).toMatchObject({ removed: 1 })
  ledger.happen({ ...tea, kind: 'booked', day: '2026-12-01' })
  expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
  expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject({ status: 'booked', ...mine })
})

test.each(['demo', 'ob-no-ids'])(
  'at %s, a row that was pending at the first window of a sync and is booked in an older one is the same row',
  async (providerId) => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.bench.advance(days(95))
    ledger.happen({ kind: 'settled', paymentId, day: '2026-11-23' })
    await ledger.renewed()
    expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject({ status: 'booked', ...mine })
    expect(await ledger.rows()).toHaveLength(4)
    await countsWhatIsBooked(ledger)
  },
)

test('reviews come a page at a time, open ones first', async () => {
  await using ledger = await openLedger('demo')
  for (const description of ['BAKERY YORK', 'GREEN GROCER', 'HARBOUR DENTAL']) {
    const { paymentId } = ledger.happen({ ...tea, description })
    await ledger.syncAfter({ hours: 3 })
    ledger.happen({ kind: 'settled', paymentId, description, idsOf: '', amountMinor: -496n })
    await ledger.syncAfter({ hours: 3 })
  }
  const newest = (await ledger.reviews()).map(({ id }) => id)
  expect(newest).toHaveLength(3)
  await ledger.decide(newest[0] ?? '', 'reject')
  const paged: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await ledger.client.ask(reviewsList, { limit: 1, cursor })
    paged.push(...page.items.map(({ id }) => id))
    if (page.nextCursor === null) break
    cursor = page.nextCursor
  }
  expect(paged).toEqual([newest[1], newest[2], newest[0]])
  expect((await ledger.client.ask(reviewsList, { state: 'rejected' })).items).toMatchObject([{ id: newest[0] }])
})

describe.each(variations(['ob-no-ids', 'demo'], 1))('at %s, with nobody about for more than 90 days', (providerId) => {
  test('C40: a pending row that had left the list before, and was booked with other ids soon after, keeps its edits', async () => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    await ledger.syncAfter(days(8)) // no day that is asked for after it is as old as the row
    ledger.happen({ kind: 'lapsed', paymentId })
    expect(await ledger.syncAfter({ hours: 3 })).toMatchObject({ removed: 1 })
    ledger.bench.advance(days(100))
    ledger.happen({ ...tea, kind: 'booked', day: '2026-12-02' })
    await ledger.renewed()
    expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject({ status: 'booked', ...mine })
    expect(await ledger.rows()).toHaveLength(4)
    await countsWhatIsBooked(ledger)
  })

  test('a pending row that is still listed two months on, and is booked with other ids the day after, keeps its edits', async () => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    await ledger.syncAfter(days(60))
    expect(await ledger.pending()).toMatchObject([{ id, ...mine }])
    ledger.happen({ kind: 'lapsed', paymentId })
    ledger.happen({ ...tea, kind: 'booked', day: '2027-01-22' })
    expect(await ledger.syncAfter(day)).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(await ledger.client.ask(transactionsGet, { id })).toMatchObject({ status: 'booked', ...mine })
  })

  test('C40: a pending row older than the list reaches is not taken for one that is gone, before it has waited 120 days', async () => {
    await using ledger = await openLedger(providerId)
    const { id } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.bench.advance(days(100))
    await ledger.renewed()
    expect(await ledger.pending()).toMatchObject([{ id, ...mine }])
    expect(await ledger.syncAfter(days(21))).toMatchObject({ removed: 1 })
    expect(await ledger.pending()).toEqual([])
  })

  test('C40: one that is booked meanwhile with other ids is asked about, and then the booked row has its edits', async () => {
    await using ledger = await openLedger(providerId)
    const { id, paymentId } = await ledger.announced()
    await ledger.client.ask(transactionsEdit, { id, ...mine })
    ledger.bench.advance(days(100))
    ledger.happen({ kind: 'lapsed', paymentId })
    ledger.happen({ ...tea, kind: 'booked' })
    await ledger.renewed()
    const [review] = await ledger.reviews()
    expect(review).toMatchObject({ state: 'proposed', first: { id } })
    await ledger.decide(review?.id ?? '', 'accept')
    expect(await ledger.rows()).toHaveLength(4)
    expect((await ledger.rows())[0]).toMatchObject({ status: 'booked', ...mine })
    await countsWhatIsBooked(ledger)
  })
})
