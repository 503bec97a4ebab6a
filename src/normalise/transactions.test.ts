import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asOwner } from '../../test/harness/database.ts'
import type { AccountKind } from '../domain/account.ts'
import type { Transaction } from '../domain/transaction.ts'
import { Transaction as WireRow } from '../wire/data.ts'
import { toTransactions } from './transactions.ts'

/** A row as it crosses the network, read by the schema that reads TrueLayer's. */
const wire = (members: Record<string, unknown> = {}): WireRow =>
  WireRow.parse({
    transaction_id: '03c333979b729315545816aaa365c33f',
    timestamp: '2018-03-06T00:00:00',
    description: 'GOOGLE PLAY STORE',
    amount: '-2.99',
    currency: 'GBP',
    transaction_type: 'DEBIT',
    transaction_category: 'PURCHASE',
    transaction_classification: ['Entertainment', 'Games'],
    ...members,
  })

const one = (members: Record<string, unknown> = {}, kind: AccountKind = 'account'): Transaction => {
  const { rows, unreadable } = toTransactions(kind, 'booked', [wire(members)])
  expect([rows.length, unreadable]).toEqual([1, 0])
  return rows[0] as Transaction // its length was just looked at
}

const rowsOf = (rows: readonly WireRow[]): readonly Transaction[] => toTransactions('account', 'booked', rows).rows

test('a row in TrueLayer’s words becomes a row in ours', () => {
  expect(
    one({
      normalised_provider_transaction_id: 'txn-ajdifh38fheu5hgue',
      provider_transaction_id: '9882ks-00js',
      merchant_name: 'Google play',
      running_balance: { amount: 1238.6, currency: 'GBP' },
      meta: { bank_transaction_id: '9882ks-00js', provider_transaction_category: 'DEB' },
    }),
  ).toEqual({
    status: 'booked',
    bookedOn: '2018-03-06',
    bankTime: '2018-03-06T00:00:00',
    amountMinor: -299n,
    currency: 'GBP',
    description: 'GOOGLE PLAY STORE',
    normalisedId: 'txn-ajdifh38fheu5hgue',
    providerId: '9882ks-00js',
    volatileId: '03c333979b729315545816aaa365c33f',
    hints: {
      merchantName: 'Google play',
      mechanism: 'PURCHASE',
      classification: ['Entertainment', 'Games'],
      meta: { bank_transaction_id: '9882ks-00js', provider_transaction_category: 'DEB' },
    },
    runningMinor: 123_860n,
  })
})

test.each([
  ['account', { amount: '12.50', currency: 'GBP' }, 1_250n],
  ['account', { amount: '-12.50', currency: null }, -1_250n],
  ['card', { amount: '250.00', currency: 'GBP' }, -25_000n], // what is owed
  ['account', { amount: '12.50', currency: 'EUR' }, null],
  ['account', { amount: '12.505', currency: 'GBP' }, null],
  ['account', { amount: null }, null],
  ['account', null, null],
] as const)('of %s a running balance of %j is %s', (kind, running_balance, expected) => {
  const row = WireRow.parse({ timestamp: '2026-01-02', description: '', amount: '1', currency: 'GBP', running_balance })
  expect(toTransactions(kind, 'booked', [row]).rows[0]?.runningMinor).toBe(expected)
})

test('what the documents call required and examples leave out may be missing', () => {
  const { rows, unreadable } = toTransactions('card', 'pending', [
    WireRow.parse({ timestamp: '2026-01-02', description: '', amount: 1, currency: 'gbp' }),
  ])
  expect(unreadable).toBe(0)
  expect(rows).toMatchObject([
    {
      status: 'pending',
      bookedOn: '2026-01-02',
      amountMinor: -100n,
      currency: 'GBP',
      normalisedId: null,
      providerId: null,
      volatileId: null,
      hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
    },
  ])
})

describe('money out is negative', () => {
  test.each<[AccountKind, string | null, string, bigint]>([
    ['account', 'DEBIT', '-2.99', -299n],
    ['account', 'DEBIT', '2.99', -299n],
    ['account', 'CREDIT', '2.99', 299n],
    ['account', 'CREDIT', '-2.99', 299n],
    ['account', null, '-2.99', -299n],
    ['account', null, '2.99', 299n],
    ['card', 'DEBIT', '24.25', -2425n],
    ['card', 'DEBIT', '-24.25', -2425n],
    ['card', 'CREDIT', '-24.5', 2450n],
    ['card', 'CREDIT', '24.5', 2450n],
    ['card', null, '24.25', -2425n],
    ['card', null, '-24.5', 2450n],
    ['card', 'debit', '24.25', -2425n],
    ['account', 'SOMETHING', '-1', -100n],
    ['account', 'DEBIT', '0', 0n],
    ['card', null, '0.00', 0n],
  ])('on an %s a row of type %s and amount %s', (kind, transaction_type, amount, expected) => {
    expect(one({ transaction_type, amount }, kind).amountMinor).toBe(expected)
  })
})

test.each([
  ['JPY', '-1500', -1500n],
  ['KWD', '-1.234', -1234n],
  ['eur', '-0.10', -10n],
  ['GBP', '-90071992547409.93', -9_007_199_254_740_993n],
])('amounts of %s %s are exact', (currency, amount, expected) => {
  expect(one({ currency, amount })).toMatchObject({ currency: currency.toUpperCase(), amountMinor: expected })
})

test.each([
  ['2018-03-06T00:00:00', '2018-03-06'],
  ['2021-07-05T00:00:00Z', '2021-07-05'],
  ['2021-07-05T23:30:00Z', '2021-07-05'],
  ['2021-07-05T00:30:00+01:00', '2021-07-05'],
  ['2021-07-05T23:59:59.9999999-11:00', '2021-07-05'],
  ['2021-07-05 08:15:00', '2021-07-05'],
  ['2021-07-05', '2021-07-05'],
  ['2024-02-29T12:00:00Z', '2024-02-29'],
  ['2025-12-31T23:59:59+00:00', '2025-12-31'],
])('the book date of %s is the bank’s own %s, its text is kept', (timestamp, bookedOn) => {
  expect(one({ timestamp })).toMatchObject({ bookedOn, bankTime: timestamp })
})

test.each([
  { timestamp: '2023-02-29T00:00:00' },
  { timestamp: '0000-01-01T00:00:00' },
  { timestamp: '2026-13-01' },
  { amount: '1.005' },
  { amount: '0.5', currency: 'JPY' },
  { amount: '123456789012345678901' },
])('a row with %o is set aside, and the others stand', (members) => {
  const { rows, unreadable } = toTransactions('account', 'booked', [wire(), wire(members), wire({ amount: '-3.00' })])
  expect(unreadable).toBe(1)
  expect(rows.map(({ amountMinor }) => amountMinor)).toEqual([-299n, -300n])
})

describe('the ids of a row', () => {
  test('are the bank’s immutable one and its raw one, which had two other names before', () => {
    const meta = { bank_transaction_id: 'B', provider_transaction_id: 'P' }
    const rows = rowsOf([
      wire({ normalised_provider_transaction_id: 'N', provider_transaction_id: 'R', meta }),
      wire({ provider_transaction_id: 'R', meta }),
      wire({ meta }),
      wire({ meta: { provider_transaction_id: 'P' } }),
    ])
    expect(rows.map(({ normalisedId, providerId }) => [normalisedId, providerId])).toEqual([
      ['N', 'R'],
      [null, 'R'],
      [null, 'B'],
      [null, 'P'],
    ])
  })

  test.each([undefined, null, '', '  ', 7])('are missing where the bank says %o', (id) => {
    const row = one({
      normalised_provider_transaction_id: id,
      provider_transaction_id: id,
      meta: { bank_transaction_id: id },
    })
    expect([row.normalisedId, row.providerId]).toEqual([null, null])
  })

  test('stand for themselves by a hash of their own where no index would take them', () => {
    const [a, b] = ['a', 'b'].map((end) => one({ provider_transaction_id: 'x'.repeat(3000) + end }).providerId ?? '')
    expect(a).toMatch(/^~[\w-]{43}$/)
    expect(a).not.toBe(b)
    expect(one({ provider_transaction_id: 'x'.repeat(200) }).providerId).toBe('x'.repeat(200))
  })
})

describe('rows of one answer', () => {
  test('that repeat one whole under one id are one row, whatever TrueLayer’s own id', () => {
    const row = { normalised_provider_transaction_id: 'N' }
    expect(rowsOf([wire(row), wire({ ...row, transaction_id: 'other' })])).toHaveLength(1)
  })

  test('that differ under one id are all kept', () => {
    const rows = ['-1.00', '-2.00', '-1.00'].map((amount) => wire({ provider_transaction_id: 'R', amount }))
    expect(rowsOf(rows).map(({ amountMinor }) => amountMinor)).toEqual([-100n, -200n])
  })

  test('that are equal and bear no id are as many as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (teas, coffees) => {
        const rows = [
          ...Array(teas).fill(wire({ description: 'TEA' })),
          ...Array(coffees).fill(wire({ description: 'COFFEE' })),
        ]
        expect(rowsOf(rows)).toHaveLength(teas + coffees)
      }),
    )
  })
})

describe('hostile text', () => {
  const hostile = [
    'NUL \u0000 in the middle',
    'half a pair \ud83d',
    '\udc00 the other half',
    'a backslash and u0000: \\u0000, and \\ud83d',
    '"quoted" \\" \\\\',
    '🛒'.repeat(3000),
    `x${'🛒'.repeat(3000)}`,
    'x'.repeat(5000),
    // does not compress: an index of the database takes less than 2.7 kB of it
    Array.from({ length: 4000 }, (_, n) => String.fromCharCode(0x4e00 + ((n * n * 7919) % 20_000))).join(''),
    'tab\tline\nreturn\rbell\u0007escape\u001b[31mdelete\u007f',
    '\u202eright to left',
    '<script>alert(1)</script>',
    "'; drop table transactions; --",
  ]
  const everywhere = (text: string) =>
    wire({
      transaction_id: text,
      normalised_provider_transaction_id: text,
      provider_transaction_id: text,
      timestamp: `2026-01-02T${text}`,
      description: text,
      currency: `${text}GBP`,
      transaction_category: text,
      transaction_classification: [text],
      merchant_name: text,
      meta: { [text]: text, list: [text, { [text]: [text] }], number: '1.0', yes: true, nothing: null },
    })

  /** Sends rows to PostgreSQL the way the store does, and gives them back as it reads them. */
  const throughPostgres = (rows: readonly Transaction[]) =>
    asOwner(async (client) => {
      await client.query(`create temporary table landing (key bigint primary key, status text, "on" date, "at" text, minor bigint, currency text,
        text text, nid text, pid text, vid text, hints jsonb)`)
      const sent = rows.map((row, n) => ({
        key: String(n),
        status: row.status,
        on: row.bookedOn,
        at: row.bankTime,
        minor: String(row.amountMinor),
        currency: row.currency,
        text: row.description,
        nid: row.normalisedId,
        pid: row.providerId,
        vid: row.volatileId,
        hints: row.hints,
      }))
      await client.query('insert into landing select * from json_populate_recordset(null::landing, $1::json)', [
        JSON.stringify(sent),
      ])
      const { rows: landed } = await client.query(`select *, "on"::text as "on" from landing`)
      return { sent, landed }
    })

  test('ends as rows that PostgreSQL takes and gives back unchanged', async () => {
    const { rows, unreadable } = toTransactions('account', 'booked', hostile.map(everywhere))
    expect([rows.length, unreadable]).toEqual([hostile.length, 0])
    const { sent, landed } = await throughPostgres(rows)
    expect(landed).toEqual(expect.arrayContaining(sent))
    expect(landed).toHaveLength(sent.length)
  })

  test('and so does any text at all', async () => {
    const texts = fc.sample(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      ),
      300,
    )
    const { rows } = toTransactions(
      'account',
      'booked',
      texts.map((text, n) => ({ ...everywhere(text), amount: `-${n}.00` })),
    )
    expect(rows).toHaveLength(texts.length)
    const { sent, landed } = await throughPostgres(rows)
    expect(landed).toEqual(expect.arrayContaining(sent))
  })

  test('loses what cannot be kept and nothing else', () => {
    expect(one({ description: 'A\u0000B\u0007C \ud83d D' }).description).toBe('ABC \ufffd D')
    expect(one({ description: 'café £5 🛒\tx\ny' }).description).toBe('café £5 🛒\tx\ny')
    expect(one({ description: `${'x'.repeat(4095)}🛒` }).description).toBe(`${'x'.repeat(4095)}\ufffd`)
    const meta = { path: 'C:\\u0000\\ud83d', deep: { list: ['a\u0000', 1, true, null] } }
    expect(one({ meta }).hints.meta).toEqual({ path: 'C:\\u0000\\ud83d', deep: { list: ['a', 1, true, null] } })
  })

  test('nesting without end is cut off', async () => {
    let nested: unknown = 'bottom'
    for (let depth = 0; depth < 20_000; depth++) nested = depth % 2 ? [nested] : { nested }
    const row = one({ meta: { nested, kept: { a: { b: 'c' } } } })
    expect(row.hints.meta['kept']).toEqual({ a: { b: 'c' } })
    expect(JSON.stringify(row.hints.meta)).not.toContain('bottom')
  })

  test('a name that means something to JavaScript is a name', () => {
    const { meta } = one({ meta: JSON.parse('{"__proto__":{"polluted":true},"constructor":"x"}') }).hints
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined() // an index signature, to ask for a member that must not be
    expect(JSON.stringify(meta)).toContain('"constructor":"x"')
  })
})
