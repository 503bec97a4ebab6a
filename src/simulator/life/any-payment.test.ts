import { expect, it } from 'vitest'
import { calendarDay, dayNumber } from './calendar.ts'
import { anyPayment, type Payment } from './doings.ts'
import { type Holding, personOf } from './people.ts'

const john = personOf(1, { id: 'demo', wording: null, holdings: 'usual' }, 'john')
const held = (type: Holding['type']): Holding => {
  const like = john.holdings.find((holding) => holding.type === type)
  if (!like) throw new Error(`john has no ${type}`)
  return { ...like, role: type === 'CARD' ? 'card-1' : 'account-1', number: '12345678' }
}
const first = dayNumber('2024-01-01')
const many = (holding: Holding, count = 5_000): Payment[] =>
  Array.from({ length: count }, (_, n) => anyPayment(john, holding, calendarDay(first + Math.floor(n / 7)), n))

it.each(['TRANSACTION', 'CARD'] as const)(
  'five thousand payments of a %s leave its balance about where it was',
  (type) => {
    let balance = 0n
    let furthest = 0n
    for (const { amountMinor } of many(held(type))) {
      balance += amountMinor
      if (balance < furthest) furthest = balance
      expect(balance <= 0n).toBe(true)
    }
    expect(balance > -500_000n && furthest > -500_000n).toBe(true)
  },
)

it('are each of its own name, and the same whenever they are asked for', () => {
  const all = many(held('TRANSACTION'))
  expect(new Set(all.map(({ id }) => id)).size).toBe(5_000)
  expect(anyPayment(john, held('TRANSACTION'), calendarDay(first + 100), 703)).toEqual(all[703])
})

it('are of the kinds that people’s accounts and cards have', () => {
  const kinds = (type: Holding['type']) => new Set(many(held(type)).map(({ kind }) => kind))
  expect(kinds('TRANSACTION')).toEqual(
    new Set([
      'card',
      'online',
      'cash',
      'direct-debit',
      'payment-out',
      'payment-in',
      'salary',
      'transfer-out',
      'transfer-in',
    ]),
  )
  expect(kinds('CARD')).toEqual(new Set(['card', 'online', 'card-repaid']))
})

it('differ from account to account', () => {
  const other = { ...held('TRANSACTION'), role: 'account-2', number: '87654321' } as const
  const told = (holding: Holding) => many(holding, 50).map(({ amountMinor }) => amountMinor)
  expect(told(held('TRANSACTION'))).not.toEqual(told(other))
})

it('share their payees, of which there are few', () => {
  const payees = new Set(many(held('TRANSACTION')).map(({ payee }) => payee))
  const withoutOrders = [...payees].filter(({ wording }) => !/[A-Z]{2}\d\d[A-Z]\d{3}$/.test(wording))
  expect(withoutOrders.length).toBeLessThan(250)
})
