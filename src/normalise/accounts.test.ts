import { expect, test } from 'vitest'
import { Account, AccountBalance, Card, CardBalance } from '../wire/data.ts'
import { toAccountBalance, toCardBalance, toListedAccount, toListedCard } from './accounts.ts'

const account = (members: Record<string, unknown> = {}) =>
  toListedAccount(
    Account.parse({
      account_id: 'f1234560abf9f57287637624def390871',
      account_type: 'TRANSACTION',
      display_name: 'Club Lloyds',
      currency: 'GBP',
      account_number: {
        iban: 'GB35LOYD12345678901234',
        number: '12345678',
        sort_code: '12-34-56',
        swift_bic: 'LOYDGB2L',
      },
      ...members,
    }),
  )

const card = (members: Record<string, unknown> = {}) =>
  toListedCard(
    Card.parse({
      account_id: 'c1',
      card_network: 'VISA',
      card_type: 'CREDIT',
      currency: 'GBP',
      display_name: 'Club Credit Card',
      partial_card_number: '0044',
      name_on_card: 'A N Other',
      ...members,
    }),
  )

test('an account in TrueLayer’s words becomes one in ours', () => {
  expect(account()).toEqual({
    providerAccountId: 'f1234560abf9f57287637624def390871',
    kind: 'account',
    name: 'Club Lloyds',
    currency: 'GBP',
    subtype: 'TRANSACTION',
    numberTail: '5678',
    bankIdentity: 'uk:123456:12345678',
  })
})

test('a card in TrueLayer’s words becomes one in ours, with four digits at most', () => {
  expect(card()).toEqual({
    providerAccountId: 'c1',
    kind: 'card',
    name: 'Club Credit Card',
    currency: 'GBP',
    subtype: 'CREDIT',
    numberTail: '0044',
    bankIdentity: 'card:VISA:ANOTHER:0044',
  })
  expect(card({ partial_card_number: '4111111111110044' }).numberTail).toBe('0044')
  expect(card({ partial_card_number: '411111******0044' }).numberTail).toBe('0044')
})

test('dashes, spaces and case do not make another account', () => {
  const number = { number: '1234 5678', sort_code: '123456' }
  expect(account({ account_number: number }).bankIdentity).toBe(account().bankIdentity)
  expect(account({ account_number: { iban: 'gb35 loyd 1234 5678 9012 34' } }).bankIdentity).toBe(
    'iban:GB35LOYD12345678901234',
  )
  expect(card({ name_on_card: 'a. n. other' }).bankIdentity).toBe(card().bankIdentity)
})

test('without a number there is nothing to recognise it by', () => {
  for (const account_number of [
    undefined,
    null,
    {},
    { swift_bic: 'NOT_SUPPORTED_BY_GEO' },
    { sort_code: '12-34-56' },
    'odd',
  ])
    expect(account({ account_number })).toMatchObject({ bankIdentity: null, numberTail: null })
  for (const partial_card_number of [undefined, '', '****'])
    expect(card({ partial_card_number })).toMatchObject({ bankIdentity: null, numberTail: null })
})

test('a name or currency that is missing or blank has one of ours', () => {
  for (const nothing of [undefined, null, '', '  ', '\u0000']) {
    expect(account({ display_name: nothing, currency: nothing })).toMatchObject({ name: 'Account', currency: 'GBP' })
    expect(card({ display_name: nothing, currency: nothing })).toMatchObject({ name: 'Card', currency: 'GBP' })
  }
  expect(account({ currency: 'eur', display_name: ' Savings ' })).toMatchObject({ name: 'Savings', currency: 'EUR' })
})

test('nothing listed carries what a database refuses', () => {
  const text = 'a\u0000b\ud83d'
  const listed = [
    account({ account_id: text, display_name: text, currency: text, account_type: text }),
    card({ account_id: text, display_name: text, card_type: text }),
  ]
  for (const value of listed.flatMap((row) => Object.values(row))) {
    if (value === null) continue
    expect(value).not.toContain('\u0000')
    expect(value.isWellFormed()).toBe(true)
  }
})

test('an account’s balance is what is owned, its overdraft a limit', () => {
  expect(
    toAccountBalance(
      AccountBalance.parse({ currency: 'GBP', available: 106.0, current: '6.0', overdraft: 100.0 }),
      'GBP',
    ),
  ).toEqual({
    currency: 'GBP',
    currentMinor: 600n,
    availableMinor: 10_600n,
    limitMinor: 10_000n,
  })
  expect(toAccountBalance(AccountBalance.parse({ current: '-12.34' }), 'GBP')).toEqual({
    currency: 'GBP',
    currentMinor: -1234n,
    availableMinor: null,
    limitMinor: null,
  })
})

test('what is owed on a card is negative, what was paid too much positive', () => {
  const balance = {
    current: 20,
    available: '3279',
    credit_limit: 3300,
    last_statement_balance: 0,
    update_timestamp: '2017-02-247T17',
  }
  expect(toCardBalance(CardBalance.parse(balance), 'GBP')).toEqual({
    currency: 'GBP',
    currentMinor: -2000n,
    availableMinor: 327_900n,
    limitMinor: 330_000n,
  })
  expect(toCardBalance(CardBalance.parse({ current: '-5.50', currency: 'eur' }), 'GBP')).toMatchObject({
    currency: 'EUR',
    currentMinor: 550n,
  })
  expect(toCardBalance(CardBalance.parse({ current: '1500' }), 'JPY')).toMatchObject({ currentMinor: -1500n })
})

test('C62: a bank that writes what is owed as negative is found out by what it leaves of the limit', () => {
  const owed = (fields: object) =>
    toCardBalance(CardBalance.parse({ credit_limit: 3300, ...fields }), 'GBP').currentMinor
  expect(owed({ current: -120, available: 3180 })).toBe(-12_000n)
  expect(owed({ current: -120, available: 3095.5 })).toBe(-12_000n) // 84.50 of it is pending
  expect(owed({ current: 120, available: 3180 })).toBe(-12_000n)
  expect(owed({ current: 120, available: 3095.5 })).toBe(-12_000n)
  expect(owed({ current: 5, available: 3305 })).toBe(500n) // paid too much, at a bank that says so with a plus
  expect(owed({ current: -5, available: 3305 })).toBe(500n)
  expect(owed({ current: 0, available: 3300 })).toBe(0n)
})
