import { hash } from 'node:crypto'
import type { Profile } from '../profiles.ts'
import { type Book, openBook } from './book.ts'
import { type Estate, openEstate } from './estate.ts'
import { type Holding, type Person, personOf, type Role } from './people.ts'

export type Customer = { readonly person: Person; readonly book: Book }

export type Customers = { of(bank: Profile, login: string): Customer }

/** Nobody's life is made up before somebody asks for it. `today`: the day number on which an estate has exactly its rows. */
export function openCustomers(seed: number, estates: Readonly<Record<string, Estate>>, today: () => number): Customers {
  const known = new Map<string, Customer>()
  const begin = (bank: Profile, login: string): Customer => {
    const estate = estates[login]
    const person = personOf(seed, bank, login)
    return estate ? openEstate(person, bank, estate, today()) : { person, book: openBook(person, bank) }
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

export const isCard = ({ type }: Pick<Holding, 'type'>): boolean => type === 'CARD'

/** Ids follow from what they name, so they are the same in every connection and after every restart. */
export const accountIdOf = (person: Person, role: Role): string => digest(`${person.key}/${role}`, 32)

export const digest = (text: string, length: number): string => hash('sha256', text, 'hex').slice(0, length)
