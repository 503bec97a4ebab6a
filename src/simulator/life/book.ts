import { calendarDay, dayNumber } from './calendar.ts'
import { openDiary } from './diary.ts'
import { type CardStatement, openDoings } from './doings.ts'
import type { Manner } from './fate.ts'
import { type Ledger, openLedger } from './ledger.ts'
import type { Person, Role } from './people.ts'

/** Everything that the bank wrote down about one customer. */
export type Book = {
  /** With everything up to and including `day`; undefined where the customer holds no such account. */
  ledger(role: Role, day: number): Ledger | undefined
  /** Of the card, up to and including `day`. */
  statements(day: number): readonly CardStatement[]
}

/** Every book begins here, whatever the clock says: so a day's rows and balances never depend on when one looks. */
const beginning = dayNumber('2019-01-01')

export function openBook(person: Person, manner: Manner): Book {
  const ledgers = new Map<Role, Ledger>(person.holdings.map((holding) => [holding.role, openLedger(holding)]))
  const statements: CardStatement[] = []
  const diary = openDiary(manner, person.seed)
  const purse = {
    balance: (role: Role) => ledgers.get(role)?.balance() ?? 0n,
    has: (role: Role) => ledgers.has(role),
    statements,
  }
  const live = openDoings(person, purse, (role, payment) => {
    const ledger = ledgers.get(role)
    if (ledger) diary.note(ledger, payment)
  })
  let written = beginning - 1
  const writeThrough = (day: number): void => {
    while (written < day) {
      live(calendarDay(++written))
      diary.write(written)
    }
  }
  return {
    ledger(role, day) {
      writeThrough(day)
      return ledgers.get(role)
    },
    statements(day) {
      writeThrough(day)
      return statements.filter((one) => one.day <= day)
    },
  }
}
