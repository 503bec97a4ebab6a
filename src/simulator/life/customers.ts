import { hash } from 'node:crypto'
import type { Profile } from '../profiles.ts'
import { type Book, openBook } from './book.ts'
import { type Estate, openEstate } from './estate.ts'
import { type Holding, type Person, personOf, type Role } from './people.ts'

export type Customer = {
  readonly person: Person
  readonly book: Book
  /** Accounts that the bank shows no longer, by role. */
  readonly closed: Set<Role>
}

export type Customers = { of(bank: Profile, login: string): Customer }

/** Nobody's life is made up before somebody asks for it. `today`: the day number on which an estate has exactly its rows. */
export function openCustomers(seed: number, estates: Readonly<Record<string, Estate>>, today: () => number): Customers {
  const known = new Map<string, Customer>()
  const begin = (bank: Profile, login: string): Customer => {
    const estate = estates[login]
    const person = personOf(seed, bank, login)
    const kept = estate ? openEstate(person, bank, estate, today()) : { person, book: openBook(person, bank) }
    return { ...kept, closed: new Set() }
  }
  return {
    of(bank, login) {
      const key = `${bank.id}/${login}`
      const customer = known.get(key) ?? begin(bank, login)
      known.set(key, customer)
      return customer
    },
  }
}

/** The accounts and cards that the bank shows. */
export const openHoldings = ({ person, closed }: Customer): readonly Holding[] =>
  person.holdings.filter(({ role }) => !closed.has(role))

export const isCard = ({ type }: Pick<Holding, 'type'>): boolean => type === 'CARD'

/** Ids follow from what they name, so they are the same in every connection and after every restart. */
export const accountIdOf = (person: Person, role: Role): string => digest(`${person.key}/${role}`, 32)

export const digest = (text: string, length: number): string => hash('sha256', text, 'hex').slice(0, length)
