import { createHash } from 'node:crypto'
import { type Book, openBook } from './book.ts'
import { type Person, personOf, type Role } from './people.ts'

export type Customer = { readonly person: Person; readonly book: Book }

export type Customers = { of(providerId: string, login: string): Customer }

/** Nobody's life is made up before somebody asks for it. */
export function openCustomers(seed: number): Customers {
  const known = new Map<string, Customer>()
  return {
    of(providerId, login) {
      const key = `${providerId}/${login}`
      const customer = known.get(key) ?? begin(personOf(seed, providerId, login))
      known.set(key, customer)
      return customer
    },
  }
}

const begin = (person: Person): Customer => ({ person, book: openBook(person) })

/** Ids follow from what they name, so they are the same in every connection and after every restart. */
export const accountIdOf = (person: Person, role: Role): string => digest(`${person.key}/${role}`, 32)
export const entryIdOf = (person: Person, role: Role, entryId: string): string =>
  digest(`${person.key}/${role}/${entryId}`, 17)

export const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length)
