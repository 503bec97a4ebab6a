import { blend, dice } from './dice.ts'
import { employers, firstNames, lastNames, type Town, towns } from './payees.ts'
import type { Style } from './wording.ts'

export type Role = 'current' | 'joint' | 'savings' | 'card' | `account-${number}` | `card-${number}`

/** An account or card somebody holds, as it was opened. */
export type Holding = {
  readonly role: Role
  readonly displayName: string
  readonly style: Style
  /** Eight digits; of a card the last four are what the bank shows. */
  readonly number: string
  readonly sortCode: string
  /** Arranged overdraft or credit limit, in pence. */
  readonly limitMinor: bigint
  /** On the day the book begins; the bank's own sign: what is owed is negative. */
  readonly openingMinor: bigint
}

/** A customer: everything about them follows from the bank's seed, the provider and the login. */
export type Person = {
  readonly seed: number
  /** Names them in ids: two banks never share an account id. */
  readonly key: string
  readonly fullName: string
  readonly partner: string
  readonly friends: readonly string[]
  readonly town: Town
  readonly employer: string
  /** Net, a month, in pence, at the pay of 2026. */
  readonly payMinor: number
  readonly owner: boolean
  readonly car: boolean
  readonly pet: boolean
  readonly abroad: boolean
  readonly holdings: readonly Holding[]
}

type Fixed = Partial<
  Pick<Person, 'fullName' | 'partner' | 'town' | 'employer' | 'payMinor' | 'owner' | 'car' | 'pet' | 'abroad'>
> & {
  readonly joint?: boolean
  readonly styles?: Partial<Record<Role, Style>>
}

/** Those whose life is known; everybody else's is thrown. */
const known: Readonly<Record<string, Fixed>> = {
  john: {
    fullName: 'John Doe',
    partner: 'ROSA LANGDALE',
    town: towns[0],
    employer: 'HARTWELL STONE LTD',
    payMinor: 318_450,
    owner: true,
    car: true,
    pet: true,
    abroad: true,
    joint: true,
    styles: { current: 'sentence', joint: 'dated', savings: 'coded', card: 'columns' },
  },
}

export function personOf(seed: number, providerId: string, login: string): Person {
  const key = `${seed}/${providerId}/${login}`
  const own = blend(key)
  const d = dice(own)
  const fixed = known[login] ?? {}
  const name = () => `${d.pick(firstNames)} ${d.pick(lastNames)}`
  const thrown = { fullName: title(name()), partner: name(), friends: [name(), name(), name(), name()] }
  return {
    seed: own,
    key,
    ...thrown,
    town: d.pick(towns),
    employer: d.pick(employers),
    payMinor: d.between(195_000, 390_000),
    owner: d.chance(0.5),
    car: d.chance(0.6),
    pet: d.chance(0.4),
    abroad: d.chance(0.8),
    ...fixed,
    holdings: holdings(own, fixed.joint ?? d.chance(0.4), fixed.styles ?? {}),
  }
}

function holdings(seed: number, joint: boolean, styles: Partial<Record<Role, Style>>): Holding[] {
  const d = dice(blend(seed, 'holdings'))
  const everyday = d.pick(['sentence', 'dated', 'coded'] as const)
  const open = (role: Role, displayName: string, style: Style, limitMinor: bigint, openingMinor: bigint): Holding => ({
    role,
    displayName,
    style: styles[role] ?? style,
    number: d.digits(8),
    sortCode: `00-00-${d.digits(2)}`, // a range that no bank has
    limitMinor,
    openingMinor,
  })
  return [
    open('current', 'Everyday account', everyday, 150_000n, 84_210n),
    ...(joint ? [open('joint', 'Joint household account', 'dated', 0n, 61_035n)] : []),
    open('savings', 'Rainy day saver', 'coded', 0n, 250_000n),
    open('card', 'Classic credit card', 'columns', 450_000n, 0n),
  ]
}

const title = (name: string): string => name.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
