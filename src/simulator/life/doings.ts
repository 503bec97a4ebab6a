import { inPounds, openTravels, payAbroad, spendAbroad, travelCosts } from './abroad.ts'
import { type CalendarDay, calendarDay, dayNumber, workingDaysLater } from './calendar.ts'
import { blend, type Dice, dice } from './dice.ts'
import { habitsOf, heldFor } from './habits.ts'
import { type Hand, openHand } from './hand.ts'
import { keepHouse, type Purse } from './house.ts'
import { unpaidFee } from './payees.ts'
import type { Deed, Payment, Put } from './payments.ts'
import type { Person, Persona } from './people.ts'
import { amountOf, type Habit, incoming, keep, openAgenda, times, yearly } from './rhythm.ts'

export { anyPayment } from './any-payment.ts'
export type { CardStatement } from './house.ts'
export type { Payment } from './payments.ts'

/** Everything that a person does with their money on one day after the other; what is booked of it is the bank's affair. */
export function openDoings(person: Person, purse: Purse, put: Put): (day: CalendarDay) => void {
  const hand = openHand(person, put)
  const habits = habitsOf(person)
  const agenda = openAgenda(habits.map((habit) => keep(habit, blend(person.seed, habit.id))))
  const mood = openMood(person, habits)
  const away = openTravels(person)
  const spending = heldFor('card', new Set(person.holdings.map(({ role }) => role)))
  return (day) => {
    const trip = away(day)
    const freely = mood(day)
    for (const kept of [agenda.fixed(day), agenda.free(day)])
      for (const one of kept) {
        const thrown = blend(one.seed, day.number)
        const count = trip && one.local ? 0 : times(one, day, thrown / 2 ** 32, freely)
        if (count > 0) act(hand, one.habit, day, dice(thrown), count)
      }
    if (trip) spendAbroad(hand, spending, trip, day)
    keepHouse(hand, purse, day)
  }
}

/** One habit on one day, so many times; what follows from it comes days later. */
function act(hand: Hand, habit: Habit, day: CalendarDay, d: Dice, count: number): void {
  for (let n = 0; n < count; n++) {
    const who = hand.filled(d.pick(habit.payees), d)
    const minor = amountOf(habit.amount, day, d)
    if (minor <= 0) continue // nothing is charged in a free month
    const deed: Deed = {
      id: `${habit.id}/${day.text}/${n}`,
      day,
      who,
      pence: BigInt(minor),
      d,
      reference: habit.reference?.replace('{number}', () => d.digits(6)) ?? '',
      agreedDay: 'monthly' in habit.rhythm ? habit.rhythm.monthly : null,
      hours: habit.hours,
    }
    if (habit.to) hand.move(habit.role, habit.to, deed, [habit.kind, 'transfer-in'])
    else if (habit.currency) payAbroad(hand, habit.role, { ...deed, ...inPounds(habit.currency, minor, d) })
    else if (habit.kind === 'direct-debit') collect(hand, habit, deed)
    else if (habit.parts) payInParts(hand, habit, habit.parts, deed)
    else buy(hand, habit, deed)
  }
}

function buy(hand: Hand, habit: Habit, deed: Deed): void {
  const bought = hand.pay(habit.role, habit.kind, deed)
  if (!bought) return
  if (deed.d.chance(habit.twins ?? 0)) hand.put(habit.role, twinOf(hand.person, bought))
  if (deed.d.chance(habit.refunds ?? 0)) refund(hand, habit, bought, deed)
}

/** The same again, some seconds later. */
function twinOf({ seed }: Person, bought: Payment): Payment {
  const gap = dice(blend(seed, 'gap', bought.id)).between(4, 95)
  return { ...bought, id: `${bought.id}/again`, second: Math.min(bought.second + gap, 86_399) }
}

/** All of it, or a part. */
function refund(hand: Hand, { role }: Habit, bought: Payment, deed: Deed): void {
  const { d } = deed
  const day = calendarDay(bought.madeOn + d.between(4, 16))
  const pence = d.chance(0.75) ? deed.pence : (deed.pence * BigInt(d.between(30, 70))) / 100n
  hand.pay(role, 'refund', { ...deed, id: `${bought.id}/refund`, day, pence, reference: '' })
}

/** Equal parts thirty days apart; pennies that do not divide go with the first. */
function payInParts(hand: Hand, habit: Habit, parts: number, deed: Deed): void {
  const part = deed.pence / BigInt(parts)
  buy(hand, habit, { ...deed, pence: deed.pence - part * BigInt(parts - 1) })
  for (let n = 2; n <= parts; n++) {
    const day = calendarDay(deed.day.number + 30 * (n - 1))
    hand.pay(habit.role, habit.kind, { ...deed, id: `${deed.id}/part-${n}`, day, pence: part })
  }
}

/** How often of a thousand a direct debit is left out, or comes back unpaid. */
const slips: Readonly<Record<Persona, { readonly leftOut: number; readonly unpaid: number }>> = {
  owner: { leftOut: 4, unpaid: 3 },
  renter: { leftOut: 5, unpaid: 10 },
  hourly: { leftOut: 8, unpaid: 25 },
  family: { leftOut: 4, unpaid: 6 },
  student: { leftOut: 8, unpaid: 25 },
  'self-employed': { leftOut: 6, unpaid: 12 },
  pensioner: { leftOut: 2, unpaid: 1 },
}

/** A direct debit, which may come back on the next working day, cost a fee, and be collected again. */
function collect(hand: Hand, { role, sure }: Habit, deed: Deed): void {
  const luck = dice(blend(hand.person.seed, 'slip', deed.id))
  const { leftOut, unpaid } = slips[hand.person.persona]
  const thrown = sure ? 1000 : luck.below(1000)
  if (thrown < leftOut) return
  hand.pay(role, 'direct-debit', deed)
  if (thrown >= leftOut + unpaid) return
  const later = (count: number): CalendarDay => calendarDay(workingDaysLater(deed.day.number, count))
  hand.pay(role, 'returned', { ...deed, id: `${deed.id}/returned`, day: later(1) })
  if (luck.chance(0.4))
    hand.pay(role, 'fee', { ...deed, id: `${deed.id}/unpaid-fee`, day: later(1), pence: 500n, who: unpaidFee })
  if (luck.chance(0.8))
    hand.pay(role, 'direct-debit', { ...deed, id: `${deed.id}/again`, day: later(luck.between(4, 10)) })
}

/** How freely somebody spends: as what they live on allows, more after payday, less before it, most in December. */
function openMood({ abroad, work: { payDay } }: Person, habits: readonly Habit[]): (day: CalendarDay) => number {
  const years = new Map<number, number>()
  return ({ year, month, day }) => {
    const allowed = years.get(year) ?? allowance(habits, abroad, calendarDay(dayNumber(`${year}-01-01`)))
    years.set(year, allowed)
    const sincePayday = (day - payDay + 31) % 31
    const payday = sincePayday < 10 ? 1.15 : sincePayday >= 23 ? 0.85 : 1
    return allowed * payday * (month === 12 ? 1.3 : 1)
  }
}

/** What a year's income leaves after all that is agreed, as a multiple of what free spending would come to. */
function allowance(habits: readonly Habit[], abroad: boolean, year: CalendarDay): number {
  let left = abroad ? -travelCosts : 0
  let freely = 0
  for (const habit of habits) {
    if (habit.to) continue
    const pence = yearly(habit, year)
    if (incoming.has(habit.kind)) left += pence
    else if ('daily' in habit.rhythm) freely += pence
    else left -= pence
  }
  return Math.min(0.95, Math.max(0.2, (left * 0.93) / freely))
}
