import { calendarDay, monthsBefore } from './calendar.ts'
import type { Customer } from './customers.ts'
import { type Diary, openDiary } from './diary.ts'
import { blend, dice } from './dice.ts'
import { anyPayment, type Payment } from './doings.ts'
import type { Manner } from './fate.ts'
import { type Ledger, openLedger } from './ledger.ts'
import type { Holding, Person } from './people.ts'

/**
 * A customer made to measure: so many accounts, each with so many booked rows on the day the bank opens, and going on as busily. Exactly so many
 * where the bank posts overnight and nothing odd becomes of its payments.
 */
export type Estate = {
  readonly accounts: number
  readonly cards?: number
  /** In each; a list says it account by account, and those beyond its end have as many as its last. */
  readonly rows: number | readonly number[]
  /** Over how many months the rows lie. Default 24. */
  readonly months?: number
}

/** Its accounts know nothing of one another: each is written when it is first asked for. */
export function openEstate(person: Person, manner: Manner, estate: Estate, today: number): Omit<Customer, 'closed'> {
  const { accounts, cards = 0, rows, months = 24 } = estate
  const first = monthsBefore(today, months)
  const rowsAt = (place: number): number => (typeof rows === 'number' ? rows : (rows[place] ?? rows.at(-1) ?? 0))
  const holdings = [...numbered(person, 'account', accounts), ...numbered(person, 'card', cards)]
  const owner = { ...person, holdings }
  const files = new Map(
    holdings.map((holding, place) => [
      holding.role,
      openFile(owner, manner, holding, first, rowsAt(place) / (today - first + 1)),
    ]),
  )
  const writeThrough = (file: File, day: number): void => {
    for (; file.written < day; file.written++) {
      const due = file.written + 1 + daysAhead
      const rowsBy = (day: number): number => Math.floor((day - first + 1) * file.perDay + 1e-6) // days times rows a day may come out a hair too small
      for (let n = rowsBy(due - 1); n < rowsBy(due); n++)
        file.diary.note(file.ledger, paymentDue(owner, file, due, n, today))
      file.diary.write(file.written + 1)
    }
  }
  return {
    person: owner,
    book: {
      statements: () => [],
      ledger(role, day) {
        const file = files.get(role)
        if (file) writeThrough(file, day)
        return file?.ledger
      },
    },
  }
}

type File = { readonly ledger: Ledger; readonly diary: Diary; readonly perDay: number; written: number }

/** Payments are made up by the day they are booked on, and so many days before: the longest that one of them is pending. */
const daysAhead = 2

const openFile = (owner: Person, manner: Manner, holding: Holding, first: number, perDay: number): File => ({
  ledger: openLedger(holding),
  diary: openDiary(manner, owner.seed),
  perDay,
  written: first - 1 - daysAhead,
})

/** What was pending before the bank opened has been seen by nobody: it is not written down. */
function paymentDue(owner: Person, { ledger: { holding } }: File, due: number, n: number, today: number): Payment {
  const payment = anyPayment(owner, holding, calendarDay(due), n)
  const waits = due > today - 7 && (payment.kind === 'card' || payment.kind === 'online')
  const madeOn = waits ? due - dice(blend(owner.seed, holding.role, n)).between(0, daysAhead) : due
  return { ...payment, madeOn, dueOn: due }
}

/** Like the first of that kind that the person holds, or where there is none like whatever they hold. */
const numbered = (person: Person, kind: 'account' | 'card', count: number): Holding[] =>
  Array.from({ length: count }, (_, n) => {
    const like = person.holdings.find(({ type }) => (type === 'CARD') === (kind === 'card'))
    const model = like ?? { ...(person.holdings[0] as Holding), type: kind === 'card' ? 'CARD' : 'TRANSACTION' } // everybody holds something
    const d = dice(blend(person.seed, kind, n))
    return { ...model, role: `${kind}-${n + 1}`, displayName: `${kind} ${n + 1}`, number: d.digits(8) }
  })
