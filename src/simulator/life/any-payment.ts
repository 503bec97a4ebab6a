import { type CalendarDay, calendarDay, dayNumber } from './calendar.ts'
import { blend, type Dice, dice } from './dice.ts'
import { habitsOf } from './habits.ts'
import { type Payee, payee } from './payees.ts'
import { openPen, type Payment, type Pen } from './payments.ts'
import type { Holding, Person } from './people.ts'
import { amountOf, bought, type Habit, timesAYear } from './rhythm.ts'
import type { Kind } from './wording.ts'

/**
 * The `n`-th payment of an account that is made to measure, done on `day`, in the manner of the person's habits. Every eighth brings in what the
 * seven before it took out: the balance never strays far, however many there are.
 */
export function anyPayment(person: Person, holding: Holding, day: CalendarDay, n: number): Payment {
  const { pen, purchases, credits, seed } = counters.get(holding) ?? openCounter(person, holding)
  const { habit, minor, d } = purchase(purchases, seed, n)
  const deed = { id: nameOf(n), day, d }
  if (n % 8 < 7) {
    const { kind, payees, reference = '', hours } = habit
    return pen.payment(holding, kind, {
      ...deed,
      who: pen.filled(d.pick(payees), d),
      pence: BigInt(minor),
      reference,
      hours,
    })
  }
  let sum = 0
  for (let before = n - 7; before < n; before++) sum += purchase(purchases, seed, before).minor
  const { kind, who, reference } = d.pick(credits)
  return pen.payment(holding, kind, { ...deed, who, pence: BigInt(sum), reference })
}

/** Where an account's payments come from; all of a person's accounts share the pen, and with it the payees. */
type Counter = Traffic & { readonly pen: Pen; readonly seed: number }

const counters = new WeakMap<Holding, Counter>()

function openCounter(person: Person, holding: Holding): Counter {
  const stock = stocks.get(person) ?? openStock(person)
  stocks.set(person, stock)
  const traffic = holding.type === 'CARD' ? stock.ofCards : stock.ofAccounts
  const counter = { ...traffic, pen: stock.pen, seed: blend(person.seed, holding.role, holding.number) }
  counters.set(holding, counter)
  return counter
}

/** What can happen to an account: habits as often as they are kept, and whence money comes. */
type Traffic = { readonly purchases: readonly Habit[]; readonly credits: readonly Credit[] }
type Credit = { readonly kind: Kind; readonly who: Payee; readonly reference: string }
type Stock = { readonly pen: Pen; readonly ofAccounts: Traffic; readonly ofCards: Traffic }

const stocks = new WeakMap<Person, Stock>()

function openStock(person: Person): Stock {
  const saver = payee('Own account', 'RAINY DAY SAVER')
  const saving = bought('current', 'transfer-out', { reference: 'SAVINGS' })
  const habits = [
    ...habitsOf(person).filter(({ kind, to, parts }) => accountKinds.has(kind) && !to && !parts),
    saving('saving', [5, 5, 5, 5, 5, 5, 5], [1_000, 12_000, 500], [saver]),
  ]
  const often = (some: readonly Habit[]): Habit[] =>
    some.flatMap((habit) => Array<Habit>(Math.ceil(timesAYear(habit.rhythm) / 6)).fill(habit))
  const { employer, friends, partner } = person
  return {
    pen: openPen(person),
    ofAccounts: {
      purchases: often(habits),
      credits: [
        { kind: 'salary', who: payee(employer, employer), reference: 'SALARY' },
        { kind: 'transfer-in', who: saver, reference: 'TOP UP' },
        ...[partner, ...friends].map(
          (name) => ({ kind: 'payment-in', who: payee(name, name), reference: 'THANKS' }) as const,
        ),
      ],
    },
    ofCards: {
      purchases: often(habits.filter(({ kind }) => cardKinds.has(kind))),
      credits: [{ kind: 'card-repaid', who: saver, reference: '' }],
    },
  }
}

const cardKinds: ReadonlySet<Kind> = new Set(['card', 'online'])
const accountKinds: ReadonlySet<Kind> = new Set([...cardKinds, 'cash', 'direct-debit', 'standing-order', 'payment-out'])

/** What a purchase costs hangs on its number alone, so that the next credit can add it up. */
function purchase(from: readonly Habit[], seed: number, n: number): { habit: Habit; minor: number; d: Dice } {
  const d = dice(blend(seed, n))
  const habit = d.pick(from)
  return { habit, minor: Math.max(1, amountOf(habit.amount, priceDay, d)), d }
}

const priceDay = calendarDay(dayNumber('2026-01-01'))

/** The same text for the same number in every account: of accounts and numbers there are many. */
const names: string[] = []

function nameOf(n: number): string {
  names[n] ??= `any/${n}`
  return names[n]
}
