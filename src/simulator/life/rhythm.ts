import { type CalendarDay, dayNumber } from './calendar.ts'
import { blend, type Dice, dice } from './dice.ts'
import type { Currency, Payee } from './payees.ts'
import type { Role } from './people.ts'
import type { Kind } from './wording.ts'

/** Pence. A spread leans to its lower end; `now` is the figure of 2026, changing by `rise` each April. */
export type Amount =
  | { readonly from: number; readonly to: number; readonly step?: number }
  | { readonly now: number; readonly rise: number }
  | { readonly steps: readonly (readonly [since: string, minor: number])[] }

type Monthly = { readonly monthly: number; readonly months?: readonly number[]; readonly early?: true }
type Every = { readonly every: number; readonly from: number; readonly early?: true }

export type Rhythm =
  /** On that day of the month, on the next working day where it falls on a day off; `early`: on the last one before it. */
  | Monthly
  /** Every so many days, counted from a day number, whatever day it is; `early`: on the last working day before a day off. */
  | Every
  /** How many times a day, Monday to Sunday. */
  | { readonly daily: Week }

export type Week = readonly [number, number, number, number, number, number, number]

/** Something a person does again and again. */
export type Habit = {
  readonly id: string
  readonly role: Role
  readonly kind: Kind
  readonly rhythm: Rhythm
  readonly amount: Amount
  readonly payees: readonly Payee[]
  /** {number} is another one each time. */
  readonly reference?: string
  /** Where the money goes between own accounts: the other leg. */
  readonly to?: Role
  readonly refunds?: number
  /** How often the same is bought twice on one day. */
  readonly twins?: number
  /** Stays at home: nothing of it happens on a trip abroad. */
  readonly local?: true
  /** Of a direct debit: never left out and never unpaid. */
  readonly sure?: true
  /** First and last day number. */
  readonly since?: number
  readonly until?: number
  /** Paid in so many equal parts, thirty days apart. */
  readonly parts?: number
  /** In which the price is; the amounts are its minor units. */
  readonly currency?: Currency
  /** Between which hours of the day; from 24 on it is the next morning. */
  readonly hours?: readonly [from: number, to: number]
}

/** Money comes in by these. */
export const incoming: ReadonlySet<Kind> = new Set([
  'refund',
  'payment-in',
  'salary',
  'benefit',
  'transfer-in',
  'cash-in',
  'cheque',
  'interest',
  'dividend',
  'cashback',
  'card-repaid',
  'returned',
])

/** A habit as it is asked for on every day of a life: each has all of these, so that asking is cheap. */
export type Kept = {
  readonly habit: Habit
  /** Of the throws it has to itself. */
  readonly seed: number
  readonly local: boolean
  /** Day numbers. */
  readonly first: number
  readonly last: number
  readonly daily: Week
  readonly swayed: boolean
}

export const keep = (habit: Habit, seed: number): Kept => ({
  habit,
  seed,
  local: habit.local ?? false,
  first: habit.since ?? 0,
  last: habit.until ?? 1_000_000,
  daily: 'daily' in habit.rhythm ? habit.rhythm.daily : once,
  swayed: 'daily' in habit.rhythm && !incoming.has(habit.kind),
})

const once: Week = [1, 1, 1, 1, 1, 1, 1]

/** What a day brings: what is paid early, what is due, each in the order of the days it fell on, and what has its turn; and what may happen on it. */
export type Agenda = { fixed(day: CalendarDay): readonly Kept[]; free(day: CalendarDay): readonly Kept[] }

export function openAgenda(all: readonly Kept[]): Agenda {
  const monthly = (early: boolean): Kept[][] =>
    Array.from({ length: 32 }, (_, day) =>
      all.filter(({ habit: { rhythm } }) => 'monthly' in rhythm && rhythm.monthly === day && !!rhythm.early === early),
    )
  const early = monthly(true)
  const due = monthly(false)
  const turns = all.filter(({ habit }) => 'every' in habit.rhythm)
  const daily = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) =>
    all.filter(({ habit: { rhythm } }) => 'daily' in rhythm && (rhythm.daily[weekday - 1] ?? 0) > 0),
  )
  return {
    fixed(day) {
      const found: Kept[] = []
      for (const on of day.early) for (const one of early[on.day] ?? []) if (isFor(on.month, one)) found.push(one)
      for (const on of day.due) for (const one of due[on.day] ?? []) if (isFor(on.month, one)) found.push(one)
      for (const one of turns) if (isTurn(one.habit.rhythm, day)) found.push(one)
      return found
    },
    free: (day) => daily[day.weekday - 1] ?? [],
  }
}

const isFor = (month: number, { habit: { rhythm } }: Kept): boolean =>
  'monthly' in rhythm && (rhythm.months?.includes(month) ?? true)

const isTurn = (rhythm: Rhythm, on: CalendarDay): boolean =>
  'every' in rhythm &&
  (rhythm.early
    ? on.early.some(({ number }) => (number - rhythm.from) % rhythm.every === 0)
    : (on.number - rhythm.from) % rhythm.every === 0)

/**
 * How often it happens on a day of its. `mood` scales what a person spends freely, never what is agreed or comes in; `chance` is a throw from
 * 0 to 1.
 */
export function times({ first, last, daily, swayed }: Kept, day: CalendarDay, chance: number, mood: number): number {
  if (first > day.number || last < day.number) return 0
  const expected = (daily[day.weekday - 1] ?? 0) * (swayed ? mood : 1)
  return Math.floor(expected) + (chance < expected % 1 ? 1 : 0)
}

export function amountOf(amount: Amount, day: CalendarDay, d: Dice): number {
  if ('steps' in amount) return amount.steps.findLast(([from]) => from <= day.text)?.[1] ?? 0
  if ('now' in amount) return Math.round(risen(amount, day))
  const { from, to, step = 1 } = amount
  const low = Math.min(d.below(1001), d.below(1001)) / 1000
  return from + Math.round((low * (to - from)) / step) * step
}

const risen = ({ now, rise }: { readonly now: number; readonly rise: number }, { year, month }: CalendarDay): number =>
  now * (1 + rise) ** (year - (month < 4 ? 1 : 0) - 2026)

/** What a habit comes to in the year that begins with `day`, about, in pence and without a sign; `mood` left aside. */
export function yearly({ rhythm, amount, since, until, currency }: Habit, day: CalendarDay): number {
  if ((since !== undefined && since > day.number) || (until !== undefined && until < day.number + 365)) return 0
  return (meanOf(amount, day) / (currency ? currency.rate[0] / 1000 : 1)) * timesAYear(rhythm)
}

export function timesAYear(rhythm: Rhythm): number {
  if ('monthly' in rhythm) return rhythm.months?.length ?? 12
  if ('every' in rhythm) return 365 / rhythm.every
  return rhythm.daily.reduce((all, times) => all + times, 0) * 52
}

function meanOf(amount: Amount, day: CalendarDay): number {
  if ('steps' in amount) return amount.steps.findLast(([from]) => from <= day.text)?.[1] ?? 0
  return 'now' in amount ? risen(amount, day) : amount.from + (amount.to - amount.from) / 3
}

export type More = Partial<Omit<Habit, 'id' | 'role' | 'kind' | 'rhythm' | 'amount' | 'payees'>>

/** Done as it comes: with a chance in a hundred for each day of the week, for between so much and so much. */
export const bought =
  (role: Role, kind: Kind, always: More = {}) =>
  (
    id: string,
    week: Week,
    [from, to, step = 1]: readonly [number, number, number?],
    payees: readonly Payee[],
    more: More = {},
  ): Habit => {
    const [mon, tue, wed, thu, fri, sat, sun] = week
    const daily = [mon / 100, tue / 100, wed / 100, thu / 100, fri / 100, sat / 100, sun / 100] as const
    return { id, role, kind, rhythm: { daily }, amount: { from, to, step }, payees, ...always, ...more }
  }

/** Done on a day of the month, in each month or in some. */
export const agreed =
  (role: Role, kind: Kind) =>
  (
    id: string,
    day: number,
    amount: Amount,
    payees: readonly Payee[],
    { months, early, ...more }: More & Pick<Monthly, 'months' | 'early'> = {},
  ): Habit => ({
    id,
    role,
    kind,
    rhythm: { monthly: day, ...(months && { months }), ...(early && { early }) },
    amount,
    payees,
    ...more,
  })

/** Done every so many days, the first of them on `from`. */
export const every =
  (days: number, role: Role, kind: Kind) =>
  (
    id: string,
    from: string,
    amount: Amount,
    payees: readonly Payee[],
    { early, ...more }: More & Pick<Every, 'early'> = {},
  ): Habit => ({
    id,
    role,
    kind,
    rhythm: { every: days, from: dayNumber(from), ...(early && { early }) },
    amount,
    payees,
    ...more,
  })

/** So much at first, and other prices from these days on. */
export const since = (first: number, ...later: readonly (readonly [since: string, minor: number])[]): Amount => ({
  steps: [['0000', first], ...later],
})

export const only = (has: boolean, ...habits: readonly Habit[]): readonly Habit[] => (has ? habits : [])

/** Whether somebody is one of those who do this: the same for ever. */
export const maybe = (seed: number, chance: number, habit: Habit): readonly Habit[] =>
  only(dice(blend(seed, 'takes', habit.id)).chance(chance), habit)
