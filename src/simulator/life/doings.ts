import { type CalendarDay, calendarDay, dayNumber, workingDaysLater } from './calendar.ts'
import { blend, type Dice, dice } from './dice.ts'
import { amountOf, type Habit, habitsOf, neverOn, times } from './habits.ts'
import { abroad, investments, type Payee, payee, supermarkets } from './payees.ts'
import type { Holding, Person, Role } from './people.ts'
import { describe, type Kind } from './wording.ts'

/** Something somebody did with an account, before any bank has made of it what it will. Money out is negative, on cards too. */
export type Payment = {
  /** Names it within its account for ever. */
  readonly id: string
  readonly kind: Kind
  readonly amountMinor: bigint
  readonly description: string
  /** As the card terminal sends it, before the bank has put it into its own words. */
  readonly pendingDescription: string
  readonly payee: Payee
  /** Day number, in London. */
  readonly madeOn: number
  /** Seconds since midnight of that day. */
  readonly second: number
  /** The day on which it is to be booked: for card payments the one on which it clears. */
  readonly dueOn: number
  readonly reference: string
  /** Of standing orders: the day of the month they were set up for. */
  readonly agreedDay: number | null
}

/** What a card's statement of that day asked for. */
export type CardStatement = { readonly day: number; readonly owedMinor: bigint }

export type Put = (role: Role, payment: Payment) => void

/** What the person knows of their accounts on the morning of a day. */
export type Purse = {
  balance(role: Role): bigint
  has(role: Role): boolean
  readonly statements: CardStatement[]
}

/** Everything that a person does with their money on one day after the other; what is booked of it is the bank's affair. */
export function openDoings(person: Person, purse: Purse, put: Put): (day: CalendarDay) => void {
  const habits = habitsOf(person).map((habit) => ({ habit, seed: blend(person.seed, habit.id) }))
  return (day) => {
    const trip = tripOn(person, day)
    for (const { habit, seed } of habits) {
      if ((trip && habit.local) || neverOn(habit, day)) continue
      act(person, habit, day, dice(blend(seed, day.number)), put)
    }
    if (trip) spendAbroad(person, trip, day, put)
    keepHouse(person, purse, day, put)
  }
}

/** One habit on one day: nothing, a payment, or several; refunds follow days later. */
function act(person: Person, habit: Habit, day: CalendarDay, d: Dice, put: Put): void {
  const count = times(habit, day, d, mood(person, day))
  for (let n = 0; n < count; n++) {
    const who = filled(d.pick(habit.payees), person, d)
    const pence = BigInt(amountOf(habit.amount, day, d))
    const agreedDay = 'monthly' in habit.rhythm ? habit.rhythm.monthly : null
    const once: Once = {
      day,
      who,
      pence,
      d,
      id: `${habit.id}/${day.text}/${n}`,
      reference: habit.reference ?? '',
      agreedDay,
    }
    if (habit.to) {
      move(person, put, { ...once, from: habit.role, to: habit.to, out: habit.kind })
      continue
    }
    const bought = paymentOf(person, habit.role, habit.kind, once)
    put(habit.role, bought)
    if (d.chance(habit.twins ?? 0)) put(habit.role, { ...bought, id: `${bought.id}/again`, second: bought.second + 60 })
    if (d.chance(habit.refunds ?? 0)) put(habit.role, refundOf(person, habit.role, bought, once))
  }
}

type Once = {
  readonly day: CalendarDay
  readonly who: Payee
  readonly pence: bigint
  readonly d: Dice
  readonly id: string
  readonly reference: string
  readonly foreign?: string
  readonly agreedDay?: number | null
}

const incoming: ReadonlySet<Kind> = new Set([
  'refund',
  'payment-in',
  'salary',
  'transfer-in',
  'interest',
  'card-repaid',
])
const onCards: ReadonlySet<Kind> = new Set(['card', 'online', 'foreign', 'refund'])

function paymentOf(
  person: Person,
  role: Role,
  kind: Kind,
  { day, who, pence, d, id, reference, foreign = '', agreedDay = null }: Once,
): Payment {
  const holding = person.holdings.find((one) => one.role === role)
  const { mandate, agreed } = kind === 'direct-debit' ? mandateOf(person, role, who) : unagreed
  const words = {
    payee: who.wording,
    reference: reference || agreed,
    mandate,
    made: day,
    cardTail: holding?.number.slice(-4) ?? '',
    town: person.town.name,
    foreign,
  }
  return {
    id,
    kind,
    amountMinor: incoming.has(kind) ? pence : -pence,
    description: describe(holding?.style ?? 'sentence', kind, words),
    pendingDescription: who.wording,
    payee: who,
    madeOn: day.number,
    second: secondOf(kind, person, id),
    dueOn: onCards.has(kind) ? clearing(day, d) : day.number,
    reference: words.reference,
    agreedDay,
  }
}

const unagreed = { mandate: '', agreed: '' }

/** A mandate belongs to the payer and the payee: it stays the same from one collection to the next. */
function mandateOf(person: Person, role: Role, who: Payee): { readonly mandate: string; readonly agreed: string } {
  const standing = dice(blend(person.seed, role, who.wording))
  return { mandate: standing.digits(4), agreed: standing.digits(10) }
}

/** Card payments clear on working days, most of them on the next one. */
const clearing = (day: CalendarDay, d: Dice): number =>
  workingDaysLater(day.number, d.pick(day.working ? [0, 1, 1, 1, 1, 2, 2, 2, 3] : [1, 1, 1, 2, 2, 3]))

function refundOf(person: Person, role: Role, bought: Payment, once: Once): Payment {
  const { d } = once
  const day = calendarDay(bought.madeOn + d.between(4, 16))
  const pence = d.chance(0.75) ? once.pence : (once.pence * BigInt(d.between(30, 70))) / 100n
  return { ...paymentOf(person, role, 'refund', { ...once, day, pence, reference: '' }), id: `${bought.id}/refund` }
}

/** Between own accounts: the same money leaves one and arrives in the other on the same day. */
function move(
  person: Person,
  put: Put,
  once: Once & { readonly from: Role; readonly to: Role; readonly out?: Kind; readonly in?: Kind },
): void {
  const named = (role: Role): Payee => {
    const holding = person.holdings.find((one) => one.role === role)
    return payee(
      'Own account',
      `${holding?.displayName.toUpperCase() ?? ''} ${holding?.sortCode ?? ''} ${holding?.number ?? ''}`,
    )
  }
  const out = once.out ?? 'transfer-out'
  const readable = out === 'transfer-out' ? named(once.to) : once.who
  put(once.from, paymentOf(person, once.from, out, { ...once, who: readable }))
  put(once.to, paymentOf(person, once.to, once.in ?? 'transfer-in', { ...once, who: named(once.from) }))
}

/** What the balances ask for: card bills, savings, interest. The only payments that depend on what came before. */
function keepHouse(person: Person, purse: Purse, day: CalendarDay, put: Put): void {
  const d = dice(blend(person.seed, 'house', day.number))
  const own = payee('Own account', '')
  const once = (id: string, pence: bigint, who = own, reference = ''): Once => ({
    day,
    who,
    pence,
    d,
    id: `${id}/${day.text}`,
    reference,
  })
  const due = (date: number): boolean => day.due.some((one) => one.day === date)
  const current = purse.balance('current')
  const savings = purse.balance('savings')
  const joint = purse.balance('joint')

  if (day.day === 18) purse.statements.push({ day: day.number, owedMinor: -purse.balance('card') })
  const bill = purse.statements.at(-1)?.owedMinor ?? 0n
  if (due(12) && bill > 0n) {
    const issuer = payee('Credit card payment', 'CLASSIC CREDIT CARD PAYMENT')
    move(person, put, {
      ...once('card-bill', bill, issuer),
      from: 'current',
      to: 'card',
      out: 'direct-debit',
      in: 'card-repaid',
    })
  }
  if (due(26) && current > 140_000n)
    move(person, put, { ...once('sweep', toFifty(current - 70_000n), own, 'SPARE'), from: 'current', to: 'savings' })
  if (due(26) && joint > 180_000n)
    move(person, put, {
      ...once('joint-over', toFifty(joint - 90_000n), own, 'LEFT OVER'),
      from: 'joint',
      to: 'current',
    })
  if (purse.has('joint') && joint < 12_000n)
    move(person, put, { ...once('joint-short', 25_000n, own, 'TOP UP'), from: 'current', to: 'joint' })
  const short = toFifty(lesser(45_000n - current, savings - 10_000n))
  if (current < 15_000n && short > 0n)
    move(person, put, { ...once('short', short, own, 'TOP UP'), from: 'savings', to: 'current' })
  if (due(5) && savings > 900_000n && current > 20_000n)
    put('savings', paymentOf(person, 'savings', 'payment-out', once('invest', 200_000n, d.pick(investments), 'ISA')))
  const interest = (savings * 31n) / 12_000n
  if (day.day === 1 && interest > 0n)
    put(
      'savings',
      paymentOf(person, 'savings', 'interest', once('interest', interest, payee('Interest', 'INTEREST'), `AER 3.10`)),
    )
  if (due(7) && current < 0n)
    put(
      'current',
      paymentOf(
        person,
        'current',
        'fee',
        once('overdraft', BigInt(d.between(90, 460)), payee('Overdraft', 'ARRANGED OVERDRAFT INTEREST')),
      ),
    )
}

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const toFifty = (pence: bigint): bigint => (pence / 5_000n) * 5_000n

type Trip = { readonly country: string; readonly from: number; readonly to: number }

/** A fortnight or less in summer, sometimes a long weekend in spring. */
function tripOn(person: Person, day: CalendarDay): Trip | undefined {
  if (!person.abroad) return undefined
  const d = dice(blend(person.seed, 'trips', day.year))
  const january = dayNumber(`${day.year}-01-01`)
  const countries = Object.keys(abroad)
  const stay = (first: number, last: number, shortest: number, longest: number): Trip => {
    const from = january + d.between(first, last)
    return { country: d.pick(countries), from, to: from + d.between(shortest, longest) }
  }
  const trips = [stay(170, 225, 7, 11), stay(95, 130, 3, 4)]
  return trips.find(({ from, to }) => day.number >= from && day.number <= to)
}

function spendAbroad(person: Person, trip: Trip, day: CalendarDay, put: Put): void {
  const d = dice(blend(person.seed, 'abroad', day.number))
  for (let n = d.between(1, 3); n > 0; n--) {
    const cents = d.between(280, 6_400)
    const rate = d.between(1135, 1190)
    const pence = BigInt(Math.round((cents * 1000) / rate))
    const foreign = `${(cents / 100).toFixed(2)} EUR, RATE ${(rate / 1000).toFixed(3)}/GBP`
    const once: Once = {
      day,
      who: d.pick(abroad[trip.country] ?? []),
      pence,
      d,
      id: `abroad/${day.text}/${n}`,
      reference: '',
      foreign,
    }
    const bought = paymentOf(person, 'card', 'foreign', once)
    put('card', bought)
    const fee = {
      ...once,
      pence: (pence * 295n) / 10_000n + 1n,
      who: payee('Foreign fee', 'NON-STERLING TRANSACTION FEE', 'Fees & Charges', 'Bank Fee'),
    }
    put('card', {
      ...paymentOf(person, 'card', 'fee', fee),
      id: `${bought.id}/fee`,
      second: bought.second,
      dueOn: bought.dueOn,
    })
  }
}

/** Freer after payday, tighter before it, freest in December; and as the pay allows. */
function mood(person: Person, day: CalendarDay): number {
  const alone = person.holdings.some(({ role }) => role === 'joint') ? 0.93 : 0.7
  const purse = Math.min(1.15, Math.max(0.7, person.payMinor / 318_450)) * alone
  const month = day.month === 12 ? 1.3 : 1
  const payday = day.day >= 28 || day.day <= 6 ? 1.15 : day.day >= 20 ? 0.85 : 1
  return purse * month * payday
}

/** The payee as this one payment names it: its branch, town and order code filled in. */
function filled(who: Payee, person: Person, d: Dice): Payee {
  const wording = who.wording.replace(/\{(\w+)\}/g, (_, slot) => {
    if (slot === 'town') return person.town.name
    if (slot === 'store') return dice(blend(person.seed, who.wording, d.below(2))).digits(4) // everybody has their two branches
    return `${d.pick(letters)}${d.pick(letters)}${d.digits(2)}${d.pick(letters)}${d.digits(3)}`
  })
  return { ...who, wording }
}

const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']

/** Agreed payments run in the small hours; people pay by day and in the evening. */
const secondOf = (kind: Kind, person: Person, id: string): number =>
  byDay.has(kind) ? dice(blend(person.seed, 'hour', id)).between(7 * 3600, 22 * 3600) : 3 * 3600

const byDay: ReadonlySet<Kind> = new Set(['card', 'online', 'foreign', 'refund', 'payment-out', 'payment-in', 'cash'])

/** The `n`-th payment of an account that is made to measure. */
export function anyPayment(person: Person, holding: Holding, day: CalendarDay, n: number): Payment {
  const d = dice(blend(person.seed, holding.role, n))
  const who = filled(d.pick(supermarkets), person, d)
  const once = { day, who, pence: BigInt(d.between(200, 9_000)), d, id: `any/${n}`, reference: '' }
  return n % 2 === 0
    ? paymentOf(person, holding.role, 'card', once)
    : paymentOf(person, holding.role, 'payment-in', once)
}
