import { type CalendarDay, calendarDay, workingDaysLater } from './calendar.ts'
import { blend, type Dice, dice } from './dice.ts'
import { type Payee, payee } from './payees.ts'
import type { Holding, Person, Role } from './people.ts'
import { incoming } from './rhythm.ts'
import { describe, describePending, type Kind } from './wording.ts'

/** Something somebody did with an account, before any bank has made of it what it will. Money out is negative, on cards too. */
export type Payment = {
  /** Names it within its account for ever. */
  readonly id: string
  readonly kind: Kind
  readonly amountMinor: bigint
  readonly description: string
  /** As the bank words it until it has cleared. */
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

export type Put = (role: Role, payment: Payment) => void

/** One thing that is done, on which day, with whom, for how much. */
export type Deed = {
  readonly id: string
  readonly day: CalendarDay
  readonly who: Payee
  readonly pence: bigint
  readonly d: Dice
  readonly reference?: string
  /** "18.40 EUR, RATE 1.16/GBP" */
  readonly foreign?: string
  readonly agreedDay?: number | null
  readonly hours?: readonly [from: number, to: number] | undefined
}

/** Turns what one person does into payments as the bank of each account words them. */
export type Pen = {
  payment(holding: Holding, kind: Kind, deed: Deed): Payment
  /** The payee as this one payment names it: its branch, town and order code filled in. */
  filled(who: Payee, d: Dice): Payee
}

export function openPen(person: Person): Pen {
  const mandates = new Map<string, Mandate>()
  const branches = new Map<Payee, Payee[]>()

  /** A mandate belongs to the payer and the payee: it stays the same from one collection to the next. */
  const mandateOf = (role: Role, { wording }: Payee): Mandate => {
    const key = `${role} ${wording}`
    const known = mandates.get(key)
    if (known) return known
    const standing = dice(blend(person.seed, role, wording))
    const mandate = { mandate: standing.digits(4), agreed: standing.digits(10) }
    mandates.set(key, mandate)
    return mandate
  }
  /** Everybody has their two branches. */
  const branchOf = (who: Payee, branch: number): Payee => {
    const known = branches.get(who) ?? []
    branches.set(who, known)
    known[branch] ??= {
      ...who,
      wording: who.wording
        .replace('{town}', person.town.name)
        .replace('{store}', dice(blend(person.seed, who.wording, branch)).digits(4)),
    }
    return known[branch]
  }
  return {
    filled(who, d) {
      if (!who.wording.includes('{')) return who
      if (who.wording.includes('{order}')) return { ...who, wording: who.wording.replace('{order}', order(d)) }
      return branchOf(who, who.wording.includes('{store}') ? d.below(2) : 0)
    },
    payment(holding, kind, { id, day, who, pence, d, reference = '', foreign = '', agreedDay = null, hours }) {
      const { mandate, agreed } =
        kind === 'direct-debit' || kind === 'returned' ? mandateOf(holding.role, who) : unagreed
      const chance = blend(person.seed, 'hour', id)
      const hour = secondOf(hours ?? usual[kind], chance)
      const made = hour < dayLong ? day : calendarDay(day.number + 1)
      const words = {
        payee: who.wording,
        name: who.name,
        reference: reference || agreed,
        mandate,
        made,
        cardTail: holding.number.slice(-4),
        town: person.town.name,
        foreign,
        contactless: kind === 'card' && pence <= mostByTouch && chance % 4 !== 0,
      }
      const description = describe(holding.style, kind, words)
      return {
        id,
        kind,
        amountMinor: incoming.has(kind) ? pence : -pence,
        description,
        pendingDescription: describePending(holding.style, kind, words) ?? description,
        payee: who,
        madeOn: made.number,
        second: hour % dayLong,
        dueOn: clears[kind]?.(made, d) ?? made.number,
        reference: words.reference,
        agreedDay,
      }
    },
  }
}

type Mandate = { readonly mandate: string; readonly agreed: string }
const unagreed: Mandate = { mandate: '', agreed: '' }

/** Pence; above that a card has to be put in. */
const mostByTouch = 10_000n

/** Card payments clear on working days, most of them on the next one; cheques take one. */
const cleared = (day: CalendarDay, d: Dice): number =>
  workingDaysLater(day.number, d.pick(day.working ? soon : soonFromRest))
const soon = [0, 1, 1, 1, 1, 2, 2, 2, 3]
const soonFromRest = [1, 1, 1, 2, 2, 3]
const clears: Partial<Readonly<Record<Kind, (day: CalendarDay, d: Dice) => number>>> = {
  card: cleared,
  online: cleared,
  foreign: cleared,
  refund: cleared,
  cheque: (day) => workingDaysLater(day.number, 1),
}

const dayLong = 86_400

const secondOf = ([from, to]: readonly [number, number], chance: number): number =>
  Math.floor((from + ((to - from) * chance) / 4_294_967_296) * 3_600)

/** Between which hours of the day each kind is done: what is agreed runs in the small hours, people pay by day and in the evening. */
const usual: Readonly<Record<Kind, readonly [from: number, to: number]>> = {
  card: [8.5, 20],
  online: [8, 23],
  foreign: [9, 22.5],
  refund: [9, 18],
  'direct-debit': [0.5, 4.5],
  'standing-order': [0.2, 3],
  'payment-out': [7.5, 22],
  'payment-in': [7.5, 22],
  salary: [0.2, 5.5],
  benefit: [0.2, 4],
  'transfer-out': [7, 22.5],
  'transfer-in': [7, 22.5],
  cash: [8, 22],
  'cash-in': [9, 17],
  cheque: [9, 17],
  fee: [2, 5],
  interest: [1, 3],
  dividend: [3, 6],
  cashback: [2, 5],
  'card-repaid': [3, 6],
  returned: [2, 5],
  reversal: [9, 17],
}

const order = (d: Dice): string => `${d.pick(letters)}${d.pick(letters)}${d.digits(2)}${d.pick(letters)}${d.digits(3)}`
const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']

/** Of an own account, as the bank names it on the other side. */
export const ownAccount = ({ displayName, sortCode, number }: Holding): Payee =>
  payee('Own account', `${displayName.toUpperCase()} ${sortCode} ${number}`)
