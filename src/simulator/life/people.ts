import { blend, type Dice, dice } from './dice.ts'
import { employers, firstNames, lastNames, pensionSchemes, type Town, towns } from './payees.ts'
import type { Style } from './wording.ts'

/** Names an account among those of one person. The last two are the accounts of an estate. */
export type Role = keyof typeof openings | `account-${number}` | `card-${number}`

/** An account or card somebody holds, as it was opened. */
export type Holding = {
  readonly role: Role
  readonly type: 'TRANSACTION' | 'SAVINGS' | 'BUSINESS_TRANSACTION' | 'BUSINESS_SAVINGS' | 'CARD'
  readonly displayName: string
  readonly style: Style
  /** Eight digits; of a card the last four are what the bank shows. */
  readonly number: string
  readonly sortCode: string
  readonly bic: string
  /** Arranged overdraft or credit limit, in pence. */
  readonly limitMinor: bigint
  /** On the day the book begins; the bank's own sign: what is owed is negative. */
  readonly openingMinor: bigint
}

/** What somebody lives on and how: decides their income, their bills, and what they do not do at all. */
export type Persona = 'owner' | 'renter' | 'hourly' | 'family' | 'student' | 'self-employed' | 'pensioner'

export type Work = {
  readonly paid: 'monthly' | 'four-weekly' | 'weekly'
  /** Of the month, for those paid monthly. */
  readonly payDay: number
  /** Every year with the pay of that month. */
  readonly bonusMonth: number | null
  /** Where they worked through that day (`YYYY-MM-DD`), for less. */
  readonly before: { readonly employer: string; readonly until: string } | null
}

/** A customer: everything about them follows from the bank's seed, the provider and the login. */
export type Person = {
  readonly seed: number
  /** Names them in ids: two banks never share an account id. */
  readonly key: string
  readonly persona: Persona
  readonly fullName: string
  readonly partner: string
  readonly friends: readonly string[]
  readonly children: number
  readonly town: Town
  readonly employer: string
  readonly work: Work
  /** Net, a month, in pence, at the pay of 2026. */
  readonly payMinor: number
  readonly owner: boolean
  readonly car: boolean
  readonly pet: boolean
  readonly abroad: boolean
  readonly holdings: readonly Holding[]
}

/** What of a bank shows in its customers: its own wording for all accounts, and whether they are those of TrueLayer's mock bank. */
export type House = { readonly id: string; readonly wording: Style | null; readonly holdings: 'usual' | 'recorded' }

type Opening = Pick<Holding, 'type' | 'displayName' | 'limitMinor' | 'openingMinor'>
const opening = (type: Holding['type'], displayName: string, limitMinor: bigint, openingMinor: bigint): Opening => ({
  type,
  displayName,
  limitMinor,
  openingMinor,
})

const openings = {
  current: opening('TRANSACTION', 'Everyday account', 150_000n, 84_210n),
  joint: opening('TRANSACTION', 'Joint household account', 0n, 61_035n),
  pocket: opening('TRANSACTION', 'Spending account', 0n, 8_000n),
  business: opening('BUSINESS_TRANSACTION', 'Business account', 100_000n, 212_340n),
  savings: opening('SAVINGS', 'Rainy day saver', 0n, 250_000n),
  'savings-2': opening('SAVINGS', 'Cash ISA', 0n, 410_000n),
  'business-savings': opening('BUSINESS_SAVINGS', 'Tax pot', 0n, 120_000n),
  card: opening('CARD', 'Classic credit card', 450_000n, 0n),
  'card-2': opening('CARD', 'Rewards credit card', 300_000n, 0n),
} as const

/** TrueLayer's mock bank as it was recorded; the card is ours. */
const recorded: readonly (readonly [role: keyof typeof openings, displayName: string, number: string])[] = [
  ['current', 'TRANSACTION ACCOUNT 1', '10000000'],
  ['savings', 'SAVINGS ACCOUNT 1', '20000000'],
  ['joint', 'TRANSACTION ACCOUNT 2', '30000000'],
  ['savings-2', 'SAVINGS ACCOUNT 2', '40000000'],
  ['pocket', 'TRANSACTION ACCOUNT 3', '50000000'],
  ['card', 'CREDIT CARD 1', '60000000'],
]

type Circumstances = {
  /** How many of a hundred people live so. */
  readonly share: number
  readonly pay: readonly [from: number, to: number]
  readonly paid: readonly Work['paid'][]
  /** Chances. */
  readonly owner: number
  readonly car: number
  readonly pet: number
  readonly abroad: number
  readonly children: readonly [from: number, to: number]
  readonly holdings: readonly (readonly (keyof typeof openings)[])[]
}

const personas: Readonly<Record<Persona, Circumstances>> = {
  owner: {
    share: 18,
    pay: [240_000, 390_000],
    paid: ['monthly'],
    owner: 1,
    car: 0.7,
    pet: 0.4,
    abroad: 0.9,
    children: [0, 0],
    holdings: [
      ['current', 'joint', 'savings', 'card'],
      ['current', 'savings', 'card', 'card-2'],
      ['current', 'savings', 'savings-2', 'card'],
    ],
  },
  renter: {
    share: 22,
    pay: [180_000, 310_000],
    paid: ['monthly', 'monthly', 'four-weekly'],
    owner: 0,
    car: 0.4,
    pet: 0.2,
    abroad: 0.8,
    children: [0, 0],
    holdings: [
      ['current', 'savings', 'card'],
      ['current', 'pocket', 'savings', 'card'],
      ['current', 'card'],
      ['current', 'savings'],
    ],
  },
  hourly: {
    share: 14,
    pay: [150_000, 205_000],
    paid: ['weekly', 'weekly', 'four-weekly'],
    owner: 0,
    car: 0.5,
    pet: 0.3,
    abroad: 0.3,
    children: [0, 2],
    holdings: [['current'], ['current', 'savings'], ['current', 'card']],
  },
  family: {
    share: 18,
    pay: [260_000, 420_000],
    paid: ['monthly', 'four-weekly'],
    owner: 0.75,
    car: 0.9,
    pet: 0.5,
    abroad: 0.7,
    children: [1, 3],
    holdings: [
      ['current', 'joint', 'savings', 'card'],
      ['current', 'joint', 'savings', 'savings-2', 'card'],
      ['current', 'joint', 'savings', 'card', 'card-2'],
    ],
  },
  student: {
    share: 10,
    pay: [38_000, 62_000],
    paid: ['weekly', 'monthly'],
    owner: 0,
    car: 0.05,
    pet: 0,
    abroad: 0.4,
    children: [0, 0],
    holdings: [['current'], ['current', 'savings'], ['current', 'savings', 'card']],
  },
  'self-employed': {
    share: 8,
    pay: [210_000, 340_000],
    paid: ['monthly'],
    owner: 0.5,
    car: 0.8,
    pet: 0.4,
    abroad: 0.6,
    children: [0, 2],
    holdings: [
      ['current', 'business', 'business-savings', 'card'],
      ['current', 'business', 'business-savings', 'savings', 'card'],
      ['current', 'joint', 'business', 'business-savings', 'card'],
    ],
  },
  pensioner: {
    share: 10,
    pay: [65_000, 170_000],
    paid: ['monthly'],
    owner: 0.9,
    car: 0.6,
    pet: 0.4,
    abroad: 0.5,
    children: [0, 0],
    holdings: [
      ['current', 'savings', 'savings-2'],
      ['current', 'savings', 'card'],
      ['current', 'joint', 'savings'],
    ],
  },
}

type Fixed = Omit<Person, 'seed' | 'key' | 'friends' | 'holdings'> & {
  readonly roles: readonly (keyof typeof openings)[]
  readonly styles: Partial<Record<Role, Style>>
}

/** Those whose life is known; everybody else's is thrown. */
const known: Readonly<Record<string, Fixed>> = {
  john: {
    persona: 'owner',
    fullName: 'John Doe',
    partner: 'ROSA LANGDALE',
    children: 0,
    town: towns[0],
    employer: 'HARTWELL STONE LTD',
    work: { paid: 'monthly', payDay: 28, bonusMonth: null, before: null },
    payMinor: 318_450,
    owner: true,
    car: true,
    pet: true,
    abroad: true,
    roles: ['current', 'joint', 'savings', 'card'],
    styles: { current: 'sentence', joint: 'dated', savings: 'coded', card: 'columns' },
  },
}

export function personOf(seed: number, house: House, login: string): Person {
  const key = `${seed}/${house.id}/${login}`
  const own = blend(key)
  const d = dice(own)
  const name = () => `${d.pick(firstNames)} ${d.pick(lastNames)}`
  const named = { fullName: title(name()), partner: name(), friends: [name(), name(), name(), name()] }
  const { roles, styles, ...life } = known[login] ?? thrown(d)
  return { seed: own, key, ...named, ...life, holdings: holdings(own, house, roles, styles) }
}

function thrown(d: Dice): Omit<Fixed, 'fullName' | 'partner'> {
  const persona = drawn(d)
  const { pay, paid, children, ...chances } = personas[persona]
  const employer = d.pick(persona === 'pensioner' ? pensionSchemes : employers)
  return {
    persona,
    children: d.between(...children),
    town: d.pick(towns),
    employer,
    work: workOf(d, d.pick(paid), persona === 'pensioner' ? [] : employers.filter((other) => other !== employer)),
    payMinor: d.between(...pay),
    owner: d.chance(chances.owner),
    car: d.chance(chances.car),
    pet: d.chance(chances.pet),
    abroad: d.chance(chances.abroad),
    roles: d.pick(chances.holdings),
    styles: {},
  }
}

function drawn(d: Dice): Persona {
  let left = d.below(100)
  for (const [persona, { share }] of Object.entries(personas)) {
    left -= share
    if (left < 0) return persona as Persona // the keys of the table
  }
  return 'owner'
}

const workOf = (d: Dice, paid: Work['paid'], others: readonly string[]): Work => ({
  paid,
  payDay: d.pick([15, 24, 25, 26, 27, 28]),
  bonusMonth: paid === 'monthly' && others.length > 0 && d.chance(0.3) ? d.pick([3, 4, 12]) : null,
  before:
    others.length > 0 && d.chance(0.4)
      ? { employer: d.pick(others), until: `${d.between(2021, 2026)}-0${d.between(1, 9)}-10` }
      : null,
})

function holdings(
  seed: number,
  house: House,
  roles: readonly (keyof typeof openings)[],
  own: Fixed['styles'],
): Holding[] {
  const d = dice(blend(seed, 'holdings'))
  const accounts = d.pick(accountStyles)
  const cards = dice(blend(seed, 'card style')).pick(cardStyles)
  const style = (role: keyof typeof openings): Style =>
    house.wording ?? own[role] ?? (openings[role].type === 'CARD' ? cards : accounts)
  if (house.holdings === 'recorded')
    return recorded.map(([role, displayName, number]) => ({
      ...openings[role],
      role,
      displayName,
      number,
      style: house.wording ?? 'terse',
      sortCode: '01-21-31',
      bic: 'CPBKGB00',
    }))
  return roles.map((role) => ({
    ...openings[role],
    role,
    style: style(role),
    number: d.digits(8),
    sortCode: `00-00-${d.digits(2)}`, // a range that no bank has
    bic: 'DEMOGB00',
  }))
}

const accountStyles = ['sentence', 'dated', 'coded', 'numbered', 'society', 'clipped', 'marked', 'names'] as const
const cardStyles = ['columns', 'piped', 'tailed'] as const

const title = (name: string): string => name.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

export const surname = (name: string): string => (name.split(' ').at(-1) ?? name).toUpperCase()
