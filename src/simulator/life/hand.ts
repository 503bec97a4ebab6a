import { calendarDay, workingDaysLater } from './calendar.ts'
import { blend, dice } from './dice.ts'
import { type Deed, openPen, ownAccount, type Payment, type Pen, type Put } from './payments.ts'
import type { Person, Role } from './people.ts'
import type { Kind } from './wording.ts'

/** Does things with a person's accounts: what it does goes to `put`. */
export type Hand = Pick<Pen, 'filled'> & {
  readonly person: Person
  readonly put: Put
  /** Undefined, and nothing done, where they hold no such account. `like`: at the same time as another payment. */
  pay(role: Role, kind: Kind, deed: Deed, like?: Payment): Payment | undefined
  /** Between own accounts: the same money leaves one and arrives in the other, mostly on the same day. */
  move(from: Role, to: Role, deed: Deed, kinds?: readonly [out: Kind, into: Kind]): void
}

export function openHand(person: Person, put: Put): Hand {
  const pen = openPen(person)
  const held = new Map(person.holdings.map((holding) => [holding.role, { holding, named: ownAccount(holding) }]))
  const pay: Hand['pay'] = (role, kind, deed, like) => {
    const own = held.get(role)
    if (!own) return undefined
    const written = pen.payment(own.holding, kind, deed)
    const payment = like ? { ...written, madeOn: like.madeOn, second: like.second, dueOn: like.dueOn } : written
    put(role, payment)
    return payment
  }
  return {
    person,
    put,
    filled: pen.filled,
    pay,
    move(from, to, deed, [out, into] = ['transfer-out', 'transfer-in']) {
      const giving = held.get(from)
      const taking = held.get(to)
      if (!giving || !taking) return
      const sent = pay(from, out, out === 'direct-debit' ? deed : { ...deed, who: taking.named })
      const arrived = { ...deed, who: giving.named }
      if (dice(blend(person.seed, 'late', deed.id)).chance(lags[to] ?? 0))
        pay(to, into, { ...arrived, day: calendarDay(workingDaysLater(deed.day.number, 1)) })
      else pay(to, into, arrived, sent)
    },
  }
}

/** How often money arrives a working day later there. */
const lags: Partial<Readonly<Record<Role, number>>> = { card: 0.3, 'card-2': 0.3, 'savings-2': 0.4 }
