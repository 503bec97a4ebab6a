import type { CalendarDay } from './calendar.ts'
import { blend, type Dice, dice } from './dice.ts'
import * as p from './payees.ts'
import { type Payee, payee } from './payees.ts'
import type { Person, Role } from './people.ts'
import type { Kind } from './wording.ts'

/** Pence. A spread leans to its lower end; `now` is the figure of 2026, changing by `rise` each April. */
export type Amount =
  | { readonly from: number; readonly to: number; readonly step?: number }
  | { readonly now: number; readonly rise: number }
  | { readonly steps: readonly (readonly [since: string, minor: number])[] }

export type Rhythm =
  /** On that day of the month, on the next working day where it falls on a day off; `early`: on the last one before it. */
  | Monthly
  | { readonly weekly: number }
  /** How many times a day, Monday to Sunday. */
  | { readonly daily: readonly [number, number, number, number, number, number, number] }

/** Something a person does again and again. */
export type Habit = {
  readonly id: string
  readonly role: Role
  readonly kind: Kind
  readonly rhythm: Rhythm
  readonly amount: Amount
  readonly payees: readonly Payee[]
  readonly reference?: string
  /** Where the money goes between own accounts: the other leg. */
  readonly to?: Role
  readonly refunds?: number
  /** How often the same is bought twice on one day. */
  readonly twins?: number
  /** Stays at home: nothing of it happens on a trip abroad. */
  readonly local?: true
}

/** Known without a throw: agreed payments have their days. */
export const neverOn = ({ rhythm }: Habit, day: CalendarDay): boolean =>
  'monthly' in rhythm ? !isDue(rhythm, day) : 'weekly' in rhythm && day.weekday !== rhythm.weekly

/** How often `habit` happens on `day`. `mood` scales what a person does freely, never what is agreed. */
export function times(habit: Habit, day: CalendarDay, d: Dice, mood: number): number {
  const { rhythm } = habit
  if (!('daily' in rhythm)) return neverOn(habit, day) ? 0 : 1
  const expected = (rhythm.daily[day.weekday - 1] ?? 0) * mood
  return Math.floor(expected) + (d.chance(expected % 1) ? 1 : 0)
}

export function amountOf(amount: Amount, day: CalendarDay, d: Dice): number {
  if ('steps' in amount) return amount.steps.findLast(([since]) => since <= day.text)?.[1] ?? amount.steps[0]?.[1] ?? 0
  if ('now' in amount) {
    const years = day.year - (day.month < 4 ? 1 : 0) - 2026
    return Math.round(amount.now * (1 + amount.rise) ** years)
  }
  const { from, to, step = 1 } = amount
  const low = Math.min(d.below(1001), d.below(1001)) / 1000
  return from + Math.round((low * (to - from)) / step) * step
}

/** What a person does, all of it. Ids are part of the rows' ids: never renamed, never used twice. */
export function habitsOf(person: Person): readonly Habit[] {
  const d = dice(blend(person.seed, 'habits'))
  const household: Role = person.holdings.some(({ role }) => role === 'joint') ? 'joint' : 'current'
  return [
    ...income(person),
    ...(household === 'joint' ? sharing(person) : []), // first: what fills the household account comes before its bills
    ...home(person, household, d),
    ...personalBills(person, d),
    ...subscriptions(person, d),
    ...everyday(person, household, d),
    ...goingOut(person),
    ...shopping(person),
    ...gettingAbout(person, d),
    ...people(person),
    ...odd(),
  ]
}

function income(person: Person): Habit[] {
  return [
    {
      id: 'pay',
      role: 'current',
      kind: 'salary',
      rhythm: { monthly: 28, early: true },
      amount: { now: person.payMinor, rise: 0.032 },
      payees: [payee(person.employer, person.employer)],
      reference: 'SALARY',
    },
    {
      id: 'tax-refund',
      role: 'current',
      kind: 'payment-in',
      rhythm: { monthly: 17, months: [7] },
      amount: { from: 9_000, to: 31_000 },
      payees: [payee('HMRC', 'HMRC PAYE')],
      reference: 'TAX REFUND',
    },
    {
      id: 'self-assessment',
      role: 'current',
      kind: 'payment-out',
      rhythm: { monthly: 30, months: [1] },
      amount: { from: 18_000, to: 46_000 },
      payees: [payee('HMRC', 'HMRC GOV.UK SA', 'Taxes')],
      reference: '00000 00000K',
    },
    {
      id: 'expenses',
      role: 'current',
      kind: 'payment-in',
      rhythm: { monthly: 9, months: [2, 5, 8, 11] },
      amount: { from: 2_400, to: 18_600 },
      payees: [payee(person.employer, person.employer)],
      reference: 'EXPENSES',
    },
  ]
}

function home(person: Person, role: Role, d: Dice): Habit[] {
  const rent = Math.round((person.payMinor * (role === 'joint' ? 0.36 : 0.28)) / 500) * 500
  const dd = (id: string, day: number, from: readonly Payee[], amount: Amount, months?: readonly number[]): Habit => ({
    id,
    role,
    kind: 'direct-debit',
    rhythm: { monthly: day, ...(months ? { months } : {}) },
    amount,
    payees: [d.pick(from)],
  })
  const roof: Habit = person.owner
    ? dd('mortgage', 3, p.lenders, {
        steps: [
          ['2019-01-01', rent - 21_300],
          ['2024-07-01', rent],
        ],
      })
    : {
        id: 'rent',
        role,
        kind: 'standing-order',
        rhythm: { monthly: 3 },
        amount: { now: rent, rise: 0.04 },
        payees: [payee('Tidewell Lettings', 'TIDEWELL LETTINGS')],
        reference: 'RENT',
      }
  return [
    roof,
    dd(
      'council-tax',
      4,
      [payee(person.town.council, `${person.town.council} CTAX`, 'Taxes', 'Local Tax')],
      { now: 17_150, rise: 0.048 },
      [4, 5, 6, 7, 8, 9, 10, 11, 12, 1],
    ),
    dd('energy', 8, p.energy, { now: 14_200, rise: 0.06 }),
    dd('water', 11, [payee(person.town.water, person.town.water, 'Bills and Utilities', 'Utilities')], {
      now: 3_950,
      rise: 0.08,
    }),
    dd('broadband', 15, p.broadband, { now: 3_699, rise: 0.05 }),
    dd('tv-licence', 20, [payee('TV Licensing', 'TV LICENCE MBP', 'Bills and Utilities', 'Television')], {
      steps: [
        ['2019-01-01', 1_312],
        ['2024-04-01', 1_412],
        ['2025-04-01', 1_454],
        ['2026-04-01', 1_500],
      ],
    }),
    dd('home-insurance', 22, p.homeInsurers, { now: 1_986, rise: 0.07 }),
  ]
}

function sharing(person: Person): Habit[] {
  const share = Math.round((person.payMinor * 0.38) / 500) * 500
  return [
    {
      id: 'household',
      role: 'current',
      to: 'joint',
      kind: 'standing-order',
      rhythm: { monthly: 1 },
      amount: { now: share, rise: 0.035 },
      payees: [payee('Joint account', `${surname(person.fullName)} & ${surname(person.partner)}`)],
      reference: 'HOUSEHOLD',
    },
    {
      id: 'partner',
      role: 'joint',
      kind: 'payment-in',
      rhythm: { monthly: 1 },
      amount: { now: share, rise: 0.035 },
      payees: [payee(person.partner, person.partner)],
      reference: 'HOUSEHOLD',
    },
  ]
}

function personalBills(person: Person, d: Dice): Habit[] {
  const dd = (id: string, day: number, from: readonly Payee[], amount: Amount): Habit => ({
    id,
    role: 'current',
    kind: 'direct-debit',
    rhythm: { monthly: day },
    amount,
    payees: [d.pick(from)],
  })
  return [
    dd('mobile', 12, p.mobile, { now: 2_150, rise: 0.075 }),
    dd('gym', 3, p.gyms, { now: 3_299, rise: 0.05 }),
    dd('life-insurance', 6, p.lifeInsurers, { now: 1_420, rise: 0 }),
    dd('charity', 16, p.charities, {
      steps: [
        ['2019-01-01', 500],
        ['2024-11-01', 800],
        ['2026-01-01', 1_000],
      ],
    }),
    ...(person.car
      ? [
          dd('car-insurance', 19, p.carInsurers, { now: 4_610, rise: 0.09 }),
          dd('car-tax', 2, [payee('DVLA', 'DVLA-AB00CDE')], { now: 1_706, rise: 0.04 }),
        ]
      : []),
    ...(person.pet ? [dd('pet-insurance', 24, p.petInsurers, { now: 2_318, rise: 0.11 })] : []),
    {
      id: 'save',
      role: 'current',
      to: 'savings',
      kind: 'standing-order',
      rhythm: { monthly: 2 },
      amount: {
        steps: [
          ['2019-01-01', 15_000],
          ['2024-05-01', 20_000],
          ['2026-02-01', 25_000],
        ],
      },
      payees: [payee('Own savings', 'RAINY DAY SAVER')],
      reference: 'SAVINGS',
    },
  ]
}

function subscriptions(person: Person, d: Dice): Habit[] {
  const sub = (
    id: string,
    day: number,
    who: Payee,
    steps: readonly (readonly [string, number])[],
    months?: readonly number[],
  ): Habit => ({
    id,
    role: 'card',
    kind: 'online',
    rhythm: { monthly: day, ...(months ? { months } : {}) },
    amount: { steps },
    payees: [who],
  })
  return [
    sub('netflix', 13, payee('Netflix', 'NETFLIX.COM', 'Entertainment', 'Movies & DVDs'), [
      ['2019-01-01', 999],
      ['2023-10-01', 1_099],
      ['2025-02-01', 1_299],
    ]),
    sub('spotify', 21, payee('Spotify', 'SPOTIFY P0000000', 'Entertainment', 'Music'), [
      ['2019-01-01', 999],
      ['2023-08-01', 1_099],
      ['2024-05-01', 1_199],
      ['2025-11-01', 1_299],
    ]),
    sub('prime', 9, payee('Amazon Prime', 'AMAZON PRIME*{order}', 'Entertainment', 'Movies & DVDs'), [
      ['2019-01-01', 799],
      ['2022-09-01', 899],
    ]),
    sub('icloud', 26, payee('Apple', 'APPLE.COM/BILL', 'Shopping', 'Electronics & Software'), [
      ['2019-01-01', 249],
      ['2023-07-01', 299],
    ]),
    ...(d.chance(0.7)
      ? [
          sub('disney', 18, payee('Disney+', 'DISNEY PLUS', 'Entertainment', 'Movies & DVDs'), [
            ['2020-04-01', 599],
            ['2023-11-01', 799],
            ['2024-10-01', 899],
          ]),
        ]
      : []),
    ...(person.owner
      ? [
          sub('news', 5, payee('The Guardian', 'GUARDIAN NEWS & MEDIA', 'Entertainment', 'Newspaper & Magazines'), [
            ['2019-01-01', 1_199],
            ['2025-03-01', 1_200],
          ]),
        ]
      : []),
    sub(
      'national-trust',
      7,
      payee('National Trust', 'NATIONAL TRUST MEMBERSHIP', 'Gifts & Donations', 'Charity'),
      [
        ['2019-01-01', 7_200],
        ['2024-03-01', 9_120],
        ['2026-03-01', 9_660],
      ],
      [3],
    ),
    sub(
      'antivirus',
      14,
      payee('1Password', '1PASSWORD', 'Shopping', 'Electronics & Software'),
      [['2019-01-01', 3_599]],
      [10],
    ),
  ]
}

function everyday(person: Person, household: Role, d: Dice): Habit[] {
  const main = d.pick(p.supermarkets)
  const second = d.pick(p.supermarkets.filter((one) => one !== main))
  return [
    {
      id: 'big-shop',
      role: household,
      kind: 'card',
      rhythm: { daily: [0, 0, 0, 0.1, 0.15, 0.6, 0.25] },
      amount: { from: 4_600, to: 11_800 },
      payees: [main, main, main, second],
      local: true,
    },
    {
      id: 'top-up',
      role: 'current',
      kind: 'card',
      rhythm: { daily: [0.2, 0.2, 0.22, 0.2, 0.24, 0.14, 0.16] },
      amount: { from: 240, to: 2_450 },
      payees: [...p.cornerShops, second],
      local: true,
      twins: 0.01,
    },
    {
      id: 'coffee',
      role: 'current',
      kind: 'card',
      rhythm: { daily: [0.24, 0.3, 0.32, 0.28, 0.22, 0.18, 0.12] },
      amount: { from: 295, to: 720, step: 5 },
      payees: p.coffeeShops,
      local: true,
      twins: 0.06,
    },
    {
      id: 'lunch',
      role: 'current',
      kind: 'card',
      rhythm: { daily: [0.08, 0.24, 0.26, 0.22, 0.08, 0, 0] },
      amount: { from: 395, to: 1_190, step: 5 },
      payees: p.lunches,
      local: true,
    },
    {
      id: 'cash',
      role: 'current',
      kind: 'cash',
      rhythm: { daily: [0.02, 0.02, 0.02, 0.03, 0.07, 0.07, 0.02] },
      amount: { from: 1_000, to: 8_000, step: 1_000 },
      payees: p.cashMachines,
      local: true,
    },
    ...(person.pet
      ? ([
          {
            id: 'pet-food',
            role: 'card',
            kind: 'card',
            rhythm: { daily: [0.02, 0.02, 0.02, 0.02, 0.02, 0.06, 0.03] },
            amount: { from: 1_250, to: 4_800 },
            payees: p.petShops,
            local: true,
          },
        ] satisfies Habit[])
      : []),
  ]
}

function goingOut(person: Person): Habit[] {
  return [
    {
      id: 'restaurant',
      role: 'card',
      kind: 'card',
      rhythm: { daily: [0.02, 0.03, 0.05, 0.1, 0.2, 0.24, 0.12] },
      amount: { from: 1_650, to: 8_900, step: 5 },
      payees: p.restaurantTables,
      local: true,
    },
    {
      id: 'pub',
      role: 'current',
      kind: 'card',
      rhythm: { daily: [0.01, 0.02, 0.04, 0.12, 0.28, 0.2, 0.08] },
      amount: { from: 560, to: 4_200, step: 5 },
      payees: p.pubs,
      local: true,
      twins: 0.14,
    },
    {
      id: 'takeaway',
      role: 'current',
      kind: 'online',
      rhythm: { daily: [0.03, 0.03, 0.04, 0.05, 0.15, 0.14, 0.1] },
      amount: { from: 1_290, to: 3_850 },
      payees: p.takeaways,
      local: true,
      refunds: 0.02,
    },
    {
      id: 'outing',
      role: 'card',
      kind: 'online',
      rhythm: { daily: [0.02, 0.02, 0.02, 0.03, 0.06, 0.1, 0.06] },
      amount: { from: 890, to: 6_400 },
      payees: p.outings,
    },
    {
      id: 'lottery',
      role: 'current',
      kind: 'online',
      rhythm: { daily: [0, 0, 0.03, 0, 0.03, 0.03, 0] },
      amount: { from: 500, to: 2_000, step: 500 },
      payees: p.lotteries,
    },
    ...(person.abroad
      ? ([
          {
            id: 'flights',
            role: 'card',
            kind: 'online',
            rhythm: { monthly: 6, months: [3, 9] },
            amount: { from: 14_800, to: 42_000 },
            payees: p.flights,
          },
          {
            id: 'hotels',
            role: 'card',
            kind: 'online',
            rhythm: { monthly: 10, months: [3, 9, 11] },
            amount: { from: 9_600, to: 58_000 },
            payees: p.hotels,
            refunds: 0.12,
          },
        ] satisfies Habit[])
      : []),
  ]
}

function shopping(person: Person): Habit[] {
  return [
    {
      id: 'online',
      role: 'card',
      kind: 'online',
      rhythm: { daily: [0.13, 0.12, 0.12, 0.12, 0.12, 0.11, 0.17] },
      amount: { from: 499, to: 6_999 },
      payees: p.onlineShops,
      refunds: 0.06,
      twins: 0.02,
    },
    {
      id: 'clothes',
      role: 'card',
      kind: 'card',
      rhythm: { daily: [0.03, 0.03, 0.03, 0.04, 0.05, 0.14, 0.08] },
      amount: { from: 1_200, to: 11_900 },
      payees: p.clothesShops,
      refunds: 0.18,
    },
    {
      id: 'high-street',
      role: 'current',
      kind: 'card',
      rhythm: { daily: [0.03, 0.04, 0.04, 0.04, 0.06, 0.16, 0.06] },
      amount: { from: 399, to: 5_400 },
      payees: p.highStreet,
      local: true,
      refunds: 0.04,
    },
    {
      id: 'home-shop',
      role: 'card',
      kind: 'card',
      rhythm: { daily: [0.01, 0.01, 0.01, 0.01, 0.02, 0.09, 0.06] },
      amount: { from: 890, to: 14_900 },
      payees: p.homeShops,
      local: true,
      refunds: 0.07,
    },
    {
      id: 'chemist',
      role: 'current',
      kind: 'card',
      rhythm: { daily: [0.05, 0.05, 0.05, 0.05, 0.05, 0.08, 0.02] },
      amount: { from: 289, to: 2_600 },
      payees: p.chemists,
      local: true,
    },
    {
      id: 'hair',
      role: 'current',
      kind: 'card',
      rhythm: { monthly: 14 },
      amount: { from: 2_200, to: 3_400, step: 50 },
      payees: p.barbers,
    },
    {
      id: 'optician',
      role: 'card',
      kind: 'card',
      rhythm: { monthly: 18, months: [2] },
      amount: { from: 2_500, to: 18_900 },
      payees: p.opticians,
    },
    {
      id: 'dentist',
      role: 'current',
      kind: 'card',
      rhythm: { monthly: 23, months: [5, 11] },
      amount: { from: 2_740, to: 9_200 },
      payees: p.dentists,
    },
    {
      id: 'sponsor',
      role: 'card',
      kind: 'online',
      rhythm: { daily: [0.01, 0.01, 0.01, 0.01, 0.01, 0.02, 0.02] },
      amount: { from: 500, to: 3_000, step: 500 },
      payees: p.sponsorships,
    },
    ...(person.car
      ? ([
          {
            id: 'garage',
            role: 'card',
            kind: 'card',
            rhythm: { monthly: 12, months: [6] },
            amount: { from: 5_485, to: 41_000 },
            payees: p.garages,
          },
        ] satisfies Habit[])
      : []),
  ]
}

function gettingAbout(person: Person, d: Dice): Habit[] {
  return [
    {
      id: 'commute',
      role: 'current',
      kind: 'card',
      rhythm: { daily: [0.26, 0.55, 0.58, 0.5, 0.2, 0.18, 0.1] },
      amount: { from: 175, to: 890, step: 5 },
      payees: [person.town.transit],
      local: true,
      twins: 0.05,
    },
    {
      id: 'train',
      role: 'current',
      kind: 'online',
      rhythm: { daily: [0.02, 0.02, 0.02, 0.04, 0.05, 0.03, 0.02] },
      amount: { from: 980, to: 9_450, step: 5 },
      payees: p.trains,
      refunds: 0.06,
    },
    {
      id: 'taxi',
      role: 'current',
      kind: 'online',
      rhythm: { daily: [0.02, 0.02, 0.03, 0.05, 0.12, 0.14, 0.04] },
      amount: { from: 640, to: 2_900 },
      payees: p.taxis,
      local: true,
    },
    ...(person.car
      ? ([
          {
            id: 'fuel',
            role: 'current',
            kind: 'card',
            rhythm: { daily: [0.04, 0.03, 0.03, 0.04, 0.06, 0.1, 0.06] },
            amount: { from: 3_000, to: 7_400 },
            payees: [d.pick(p.petrol), d.pick(p.petrol)],
            local: true,
          },
          {
            id: 'parking',
            role: 'current',
            kind: 'online',
            rhythm: { daily: [0.02, 0.02, 0.02, 0.02, 0.04, 0.12, 0.05] },
            amount: { from: 180, to: 1_250, step: 10 },
            payees: p.parking,
            local: true,
          },
        ] satisfies Habit[])
      : []),
  ]
}

function people(person: Person): Habit[] {
  const friends = person.friends.map((name) => payee(name, name))
  return [
    {
      id: 'pay-friend',
      role: 'current',
      kind: 'payment-out',
      rhythm: { daily: [0.05, 0.03, 0.03, 0.03, 0.05, 0.04, 0.07] },
      amount: { from: 500, to: 6_500, step: 50 },
      payees: friends,
      reference: 'DINNER',
    },
    {
      id: 'friend-pays',
      role: 'current',
      kind: 'payment-in',
      rhythm: { daily: [0.06, 0.04, 0.03, 0.03, 0.03, 0.03, 0.07] },
      amount: { from: 450, to: 5_200, step: 50 },
      payees: friends,
      reference: 'THANKS',
    },
    {
      id: 'gift',
      role: 'current',
      kind: 'payment-out',
      rhythm: { monthly: 18, months: [12, 4, 8] },
      amount: { from: 2_000, to: 10_000, step: 500 },
      payees: friends,
      reference: 'HAPPY BIRTHDAY',
    },
    {
      id: 'window-cleaner',
      role: 'current',
      kind: 'payment-out',
      rhythm: { monthly: 25 },
      amount: {
        steps: [
          ['2019-01-01', 1_500],
          ['2025-06-01', 1_800],
        ],
      },
      payees: [payee('Brightpane Window Cleaning', 'BRIGHTPANE WINDOW CLEANING')],
      reference: 'INV 000',
    },
  ]
}

const odd = (): Habit[] => [
  {
    id: 'opaque',
    role: 'card',
    kind: 'card',
    rhythm: { daily: [0.02, 0.02, 0.02, 0.02, 0.02, 0.03, 0.02] },
    amount: { from: 199, to: 4_999 },
    payees: p.opaque,
  },
  {
    id: 'opaque-debit',
    role: 'current',
    kind: 'card',
    rhythm: { daily: [0.015, 0.015, 0.015, 0.015, 0.02, 0.02, 0.01] },
    amount: { from: 150, to: 2_999 },
    payees: p.opaque,
  },
]

const surname = (name: string): string => (name.split(' ').at(-1) ?? name).toUpperCase()

type Monthly = { readonly monthly: number; readonly months?: readonly number[]; readonly early?: true }

const isDue = ({ monthly, months, early }: Monthly, on: CalendarDay): boolean =>
  (early ? on.early : on.due).some(({ month, day }) => day === monthly && (months?.includes(month) ?? true))
