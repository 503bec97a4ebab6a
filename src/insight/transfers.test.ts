import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../domain/day.ts'
import type { Leg, OwnAccount } from '../domain/transfer.ts'
import { pairTransfers } from './transfers.ts'

const friday = '2026-11-20'
const accounts = {
  current: { kind: 'account', names: ['Everyday account'], numberTail: '1111' },
  savings: { kind: 'account', names: ['Rainy day saver'], numberTail: '2222' },
  joint: { kind: 'account', names: ['Joint household account'], numberTail: '3333' },
  card: { kind: 'card', names: ['Classic credit card'], numberTail: '4444' },
  euro: { kind: 'account', names: ['Euro account'], numberTail: '5555' },
} as const satisfies Record<string, OwnAccount>
type Account = keyof typeof accounts

let made = 0
const leg = (accountId: Account, amountMinor: bigint, bookedOn: string, fields: Partial<Leg> = {}): Leg => ({
  id: `row ${String(++made).padStart(4, '0')}`,
  accountId,
  account: accounts[accountId],
  bookedOn,
  amountMinor,
  currency: 'GBP',
  description: 'TRANSFER',
  category: 'transfers.own_account',
  chosen: false,
  ...fields,
})
const unsaid = { description: 'FPI 0042', category: null }
const never = () => false

/** `current 2026-11-20 → savings 2026-11-20`, with a question mark where a person is asked; in the order of days. */
const paired = (legs: readonly Leg[], rejected: (out: Leg, into: Leg) => boolean = never): string[] =>
  pairTransfers(legs, rejected)
    .map(
      ({ out, into, sure }) =>
        `${out.accountId} ${out.bookedOn} → ${into.accountId} ${into.bookedOn}${sure ? '' : '?'}`,
    )
    .toSorted()

test('C70: from one account to another on the same day', () => {
  expect(paired([leg('current', -5_000n, friday), leg('savings', 5_000n, friday)])).toEqual([
    `current ${friday} → savings ${friday}`,
  ])
})

test('C71: over a weekend, three days later', () => {
  const monday = addDays(friday, 3)
  for (const fields of [{}, unsaid])
    expect(paired([leg('current', -5_000n, friday), leg('savings', 5_000n, monday, fields)])).toEqual([
      `current ${friday} → savings ${monday}`,
    ])
})

test('five days apart is no pair, and neither are other sums, equal signs, or one account', () => {
  const out = leg('current', -5_000n, '2026-11-16')
  expect(paired([out, leg('savings', 5_000n, '2026-11-21')])).toEqual([])
  expect(paired([out, leg('savings', 5_001n, '2026-11-16')])).toEqual([])
  expect(paired([out, leg('savings', -5_000n, '2026-11-16')])).toEqual([])
  expect(paired([out, leg('current', 5_000n, '2026-11-16')])).toEqual([])
})

describe('C72: three equal transfers in one week', () => {
  const week = ['2026-11-16', '2026-11-18', '2026-11-20']
  test.each([0, 1, 2, 4])('each arrives %i days later, and each finds its own', (days) => {
    const legs = week.flatMap((day) => [leg('current', -10_000n, day), leg('savings', 10_000n, addDays(day, days))])
    const own = week.map((day) => `current ${day} → savings ${addDays(day, days)}`)
    expect(paired(legs).map((pair) => pair.replace('?', ''))).toEqual(own)
    expect(paired(legs.toReversed())).toEqual(paired(legs))
  })

  test('to two accounts: each row goes where its wording says', () => {
    const legs = week.flatMap((day) => [
      leg('current', -10_000n, day, { description: 'TRANSFER TO RAINY DAY SAVER 20-00-00 12342222' }),
      leg('current', -10_000n, day, { description: 'TRANSFER TO JOINT HOUSEHOLD ACCOUNT' }),
      leg('joint', 10_000n, day),
      leg('savings', 10_000n, day),
    ])
    const pairs = pairTransfers(legs, never)
    expect(pairs).toHaveLength(6)
    for (const { out, into, sure } of pairs)
      expect([out.description.includes('RAINY'), sure]).toEqual([into.accountId === 'savings', true])
  })
})

test('C74: a card is repaid from the current account, which may be booked a day before', () => {
  const repaid = { category: 'transfers.credit_card_payment', description: 'PAYMENT RECEIVED - THANK YOU' }
  const bill = leg('current', -31_245n, friday, { ...repaid, description: 'DD CLASSIC CREDIT CARD' })
  for (const day of [friday, addDays(friday, -1), addDays(friday, 3)])
    expect(paired([bill, leg('card', 31_245n, day, repaid)])).toEqual([`current ${friday} → card ${day}`])
})

test('C75: what a person has rejected is not proposed again; another row may take its place', () => {
  const [out, into] = [leg('current', -5_000n, friday), leg('savings', 5_000n, friday)]
  const rejected = (a: Leg, b: Leg) => a === out && b === into
  expect(paired([out, into], rejected)).toEqual([])
  expect(paired([out, into, leg('joint', 5_000n, friday)], rejected)).toEqual([`current ${friday} → joint ${friday}`])
})

describe('C77: into another currency, with a fee', () => {
  const out = leg('current', -10_000n, friday, { description: 'TRANSFER TO EURO ACCOUNT' })
  const into = (euros: bigint, fields: Partial<Leg> = {}) => leg('euro', euros, friday, { currency: 'EUR', ...fields })

  test('about as much is asked of the person', () => {
    expect(paired([out, into(11_200n)])).toEqual([`current ${friday} → euro ${friday}?`])
    expect(paired([out, into(12_900n)])).toEqual([])
    expect(paired([out, into(10_000n)])).toEqual([])
  })

  test('a sum that stands in the wording of the other is asked too, at whatever rate', () => {
    const told = { ...out, description: 'FX TRANSFER 1,290.00 EUR RATE 12.90' }
    expect(paired([told, into(129_000n)])).toEqual([`current ${friday} → euro ${friday}?`])
  })

  test('what reads as no transfer is never asked', () => {
    const tea = { description: 'TEA', category: 'groceries.supermarket' }
    expect(paired([{ ...out, ...tea }, into(11_200n, tea)])).toEqual([])
  })
})

test('a payment with somebody is asked, where the other row reads as a transfer', () => {
  const friend = { description: 'FPI ANNA LEE', category: 'transfers.person' }
  expect(paired([leg('current', -5_000n, friday), leg('savings', 5_000n, friday, friend)])).toEqual([
    `current ${friday} → savings ${friday}?`,
  ])
})

test('two rows of which neither says what it was for are asked; purchases and pay of the same sum are left alone', () => {
  expect(paired([leg('current', -5_000n, friday, unsaid), leg('savings', 5_000n, friday, unsaid)])).toEqual([
    `current ${friday} → savings ${friday}?`,
  ])
  const shop = { description: 'TESCO', category: 'groceries.supermarket' }
  const pay = { description: 'ACME LTD', category: 'income.salary' }
  expect(paired([leg('current', -5_000n, friday, shop), leg('savings', 5_000n, friday, unsaid)])).toEqual([])
  expect(paired([leg('current', -5_000n, friday, shop), leg('savings', 5_000n, friday, pay)])).toEqual([])
})

test('where a row could as well go with one of a third account, a person is asked', () => {
  const legs = [leg('current', -5_000n, friday), leg('savings', 5_000n, friday), leg('joint', 5_000n, friday)]
  expect(paired(legs)).toHaveLength(1)
  expect(paired(legs)[0]).toMatch(/\?$/)
})

const anyLegs = fc.array(
  fc
    .record({
      accountId: fc.constantFrom('current', 'savings', 'joint', 'card', 'euro'),
      minor: fc.constantFrom(5_000n, 10_000n, 11_500n),
      sign: fc.constantFrom(1n, -1n),
      day: fc.nat({ max: 9 }),
      category: fc.constantFrom('transfers.own_account', 'transfers.person', null, 'groceries.supermarket'),
    })
    .map(({ accountId, minor, sign, day, category }) =>
      leg(accountId, sign * minor, addDays('2026-11-12', day), {
        category,
        currency: accountId === 'euro' ? 'EUR' : 'GBP',
      }),
    ),
  { maxLength: 24 },
)

test('every row is in one pair at most; a pair is money out of one account into another, four days apart at most', () => {
  fc.assert(
    fc.property(anyLegs, (legs) => {
      const pairs = pairTransfers(legs, never)
      const ids = pairs.flatMap(({ out, into }) => [out.id, into.id])
      expect(new Set(ids).size).toBe(ids.length)
      for (const { out, into, sure, score } of pairs) {
        expect(out.amountMinor < 0n && into.amountMinor > 0n).toBe(true)
        expect(out.accountId).not.toBe(into.accountId)
        expect(Math.abs(daysBetween(out.bookedOn, into.bookedOn))).toBeLessThanOrEqual(4)
        expect(score > 0 && score <= 1).toBe(true)
        if (sure) expect([out.currency, -out.amountMinor]).toEqual([into.currency, into.amountMinor])
      }
    }),
    { seed: 70 },
  )
})

test('the order in which rows come, and the direction in which time runs for them, changes no pair', () => {
  fc.assert(
    fc.property(anyLegs, fc.infiniteStream(fc.nat()), (legs, lots) => {
      const shuffled = legs
        .map((one) => ({ one, lot: lots.next().value ?? 0 }))
        .toSorted((a, b) => a.lot - b.lot)
        .map(({ one }) => one)
      expect(paired(shuffled)).toEqual(paired(legs))
      expect(paired(legs.toReversed())).toEqual(paired(legs))
    }),
    { seed: 72 },
  )
})

test('as many equal transfers as there are find a partner, whoever comes first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 30 }), fc.nat({ max: 2 }), (days, late) => {
      const legs = days.flatMap((day) => [
        leg('current', -5_000n, addDays('2026-08-03', day)),
        leg('savings', 5_000n, addDays('2026-08-03', day + late)),
      ])
      expect(pairTransfers(legs, never)).toHaveLength(days.length)
    }),
    { seed: 73 },
  )
})
