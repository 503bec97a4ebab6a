import { blend, type Dice, dice } from './dice.ts'
import { extras } from './extras.ts'
import { incomes } from './incomes.ts'
import * as p from './payees.ts'
import { type Payee, payee } from './payees.ts'
import { type Person, type Persona, type Role, surname } from './people.ts'
import { type Amount, agreed, bought, type Habit, only, since } from './rhythm.ts'

/** What a person does, all of it. Ids are part of the rows' ids: never renamed, never used twice. */
export function habitsOf(person: Person): readonly Habit[] {
  const d = dice(blend(person.seed, 'habits'))
  const roles = new Set(person.holdings.map(({ role }) => role))
  const household: Role = roles.has('joint') ? 'joint' : 'current'
  return [
    ...incomes[person.persona](person),
    ...(household === 'joint' ? sharing(person) : []), // first: what fills the household account comes before its bills
    ...home(person, household, d),
    ...personalBills(person, d),
    ...subscriptions(person, d),
    ...everyday(person, household, d),
    ...goingOut(person),
    ...shopping(person),
    ...gettingAbout(person, d),
    ...people(person),
    ...odd,
    ...extras(person, household),
  ].flatMap((habit) => (absent[person.persona].has(habit.id) ? [] : fitted(habit, roles)))
}

/** What is done with an account that somebody does not hold is done with another; what moves money to it is not done. */
function fitted(habit: Habit, roles: ReadonlySet<Role>): readonly Habit[] {
  const role = heldFor(habit.role, roles)
  if (!habit.to) return [{ ...habit, role }]
  return roles.has(habit.to) && role === habit.role ? [habit] : []
}

export function heldFor(role: Role, roles: ReadonlySet<Role>): Role {
  const other = roles.has(role) ? undefined : insteadOf[role]
  return other ? heldFor(other, roles) : role
}

const insteadOf: Partial<Readonly<Record<Role, Role>>> = {
  card: 'current',
  'card-2': 'card',
  pocket: 'current',
  business: 'current',
}

const ids = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** What people of a kind do not do. */
const absent: Readonly<Record<Persona, ReadonlySet<string>>> = {
  owner: ids(''),
  renter: ids('home-insurance self-assessment national-trust window-cleaner'),
  hourly: ids(`expenses self-assessment national-trust passwords life-insurance window-cleaner news flights gym
    home-insurance train`),
  family: ids('self-assessment lottery'),
  student: ids(`expenses tax-refund council-tax water broadband energy tv-licence home-insurance life-insurance charity
    save window-cleaner self-assessment national-trust passwords news home-shop dentist optician hotels`),
  'self-employed': ids('self-assessment national-trust'),
  pensioner:
    ids(`mortgage commute lunch gym spotify icloud disney passwords save self-assessment life-insurance takeaway
    taxi sponsor`),
}

function sharing({ payMinor, fullName, partner }: Person): Habit[] {
  const share: Amount = { now: Math.round((payMinor * 0.38) / 500) * 500, rise: 0.035 }
  const both = payee('Joint account', `${surname(fullName)} & ${surname(partner)}`)
  return [
    agreed('current', 'standing-order')('household', 1, share, [both], { to: 'joint', reference: 'HOUSEHOLD' }),
    agreed('joint', 'payment-in')('partner', 1, share, [payee(partner, partner)], { reference: 'HOUSEHOLD' }),
  ]
}

function home({ persona, payMinor, owner, town }: Person, role: Role, d: Dice): Habit[] {
  const rent = Math.round((payMinor * rents[persona] * (role === 'joint' ? 9 / 7 : 1)) / 500) * 500
  const debit = agreed(role, 'direct-debit')
  const order = agreed(role, 'standing-order')
  const council = payee(town.council, `${town.council} CTAX`, 'Taxes', 'Local Tax')
  const water = payee(town.water, town.water, 'Bills and Utilities', 'Utilities')
  const licence = payee('TV Licensing', 'TV LICENCE MBP', 'Bills and Utilities', 'Television')
  const landlord = payee('Tidewell Lettings', 'TIDEWELL LETTINGS')
  return [
    owner
      ? debit('mortgage', 3, since(rent - 21_300, ['2024-07-01', rent]), [d.pick(p.lenders)], { sure: true })
      : order('rent', 3, { now: rent, rise: 0.04 }, [landlord], { reference: 'RENT' }),
    debit('council-tax', 4, { now: 17_150, rise: 0.048 }, [council], { months: [4, 5, 6, 7, 8, 9, 10, 11, 12, 1] }),
    debit('energy', 8, { now: 14_200, rise: 0.06 }, [d.pick(p.energy)]),
    debit('water', 11, { now: 3_950, rise: 0.08 }, [water]),
    debit('broadband', 15, { now: 3_699, rise: 0.05 }, [d.pick(p.broadband)]),
    debit('tv-licence', 20, since(1_312, ['2024-04-01', 1_412], ['2025-04-01', 1_454], ['2026-04-01', 1_500]), [
      licence,
    ]),
    debit('home-insurance', 22, { now: 1_986, rise: 0.07 }, [d.pick(p.homeInsurers)]),
  ]
}

/** What a home costs, as a share of the pay. */
const rents: Readonly<Record<Persona, number>> = {
  owner: 0.28,
  renter: 0.3,
  hourly: 0.32,
  family: 0.28,
  student: 1.05,
  'self-employed': 0.28,
  pensioner: 0.4,
}

function personalBills({ car, pet }: Person, d: Dice): Habit[] {
  const debit = agreed('current', 'direct-debit')
  const order = agreed('current', 'standing-order')
  const paid = agreed('current', 'payment-out')
  const saver = payee('Own savings', 'RAINY DAY SAVER')
  const taxOffice = payee('HMRC', 'HMRC GOV.UK SA', 'Taxes')
  const windows = payee('Brightpane Window Cleaning', 'BRIGHTPANE WINDOW CLEANING')
  const saved = since(15_000, ['2024-05-01', 20_000], ['2026-02-01', 25_000])
  return [
    debit('gym', 3, { now: 3_299, rise: 0.05 }, [d.pick(p.gyms)]),
    debit('life-insurance', 6, { now: 1_420, rise: 0 }, [d.pick(p.lifeInsurers)]),
    debit('mobile', 12, { now: 2_150, rise: 0.075 }, [d.pick(p.mobile)]),
    debit('charity', 16, since(500, ['2024-11-01', 800], ['2026-01-01', 1_000]), [d.pick(p.charities)]),
    ...only(
      car,
      debit('car-tax', 2, { now: 1_706, rise: 0.04 }, [payee('DVLA', 'DVLA-AB00CDE')]),
      debit('car-insurance', 19, { now: 4_610, rise: 0.09 }, [d.pick(p.carInsurers)]),
    ),
    ...only(pet, debit('pet-insurance', 24, { now: 2_318, rise: 0.11 }, [d.pick(p.petInsurers)])),
    order('save', 2, saved, [saver], { to: 'savings', reference: 'SAVINGS' }),
    paid('window-cleaner', 25, since(1_500, ['2025-06-01', 1_800]), [windows], { reference: 'INV 000' }),
    paid('self-assessment', 30, { from: 18_000, to: 46_000 }, [taxOffice], { months: [1], reference: '00000 00000K' }),
  ]
}

function subscriptions({ owner }: Person, d: Dice): Habit[] {
  const sub = agreed('card', 'online')
  const films = (name: string, wording: string): Payee[] => [payee(name, wording, 'Entertainment', 'Movies & DVDs')]
  const software = (name: string, wording: string): Payee[] => [
    payee(name, wording, 'Shopping', 'Electronics & Software'),
  ]
  const music = [payee('Spotify', 'SPOTIFY P0000000', 'Entertainment', 'Music')]
  const paper = [payee('The Guardian', 'GUARDIAN NEWS & MEDIA', 'Entertainment', 'Newspaper & Magazines')]
  const trust = [payee('National Trust', 'NATIONAL TRUST MEMBERSHIP', 'Gifts & Donations', 'Charity')]
  return [
    sub('netflix', 13, since(999, ['2023-10-01', 1_099], ['2025-02-01', 1_299]), films('Netflix', 'NETFLIX.COM')),
    sub('spotify', 21, since(999, ['2023-08-01', 1_099], ['2024-05-01', 1_199], ['2025-11-01', 1_299]), music),
    sub('prime', 9, since(799, ['2022-09-01', 899]), films('Amazon Prime', 'AMAZON PRIME*{order}')),
    sub('icloud', 26, since(249, ['2023-07-01', 299]), software('Apple', 'APPLE.COM/BILL')),
    ...only(
      d.chance(0.7),
      sub('disney', 18, since(599, ['2023-11-01', 799], ['2024-10-01', 899]), films('Disney+', 'DISNEY PLUS')),
    ),
    ...only(owner, sub('news', 5, since(1_199, ['2025-03-01', 1_200]), paper)),
    sub('national-trust', 7, since(7_200, ['2024-03-01', 9_120], ['2026-03-01', 9_660]), trust, { months: [3] }),
    sub('passwords', 14, since(3_599), software('1Password', '1PASSWORD'), { months: [10] }),
  ]
}

function everyday({ pet }: Person, household: Role, d: Dice): Habit[] {
  const main = d.pick(p.supermarkets)
  const second = d.pick(p.supermarkets.filter((one) => one !== main))
  const debit = bought('pocket', 'card', { local: true })
  const cash = bought('current', 'cash', { local: true })
  const family = bought(household, 'card', { local: true })
  return [
    family('big-shop', [0, 0, 0, 10, 15, 60, 25], [4_600, 11_800], [main, main, main, second]),
    debit('top-up', [20, 20, 22, 20, 24, 14, 16], [240, 2_450], [...p.cornerShops, second], { twins: 0.01 }),
    debit('coffee', [24, 30, 32, 28, 22, 18, 12], [295, 720, 5], p.coffeeShops, { twins: 0.06, hours: [6.5, 11.5] }),
    debit('lunch', [8, 24, 26, 22, 8, 0, 0], [395, 1_190, 5], p.lunches, { hours: [12, 14.5] }),
    cash('cash', [2, 2, 2, 3, 7, 7, 2], [1_000, 8_000, 1_000], p.cashMachines),
    ...only(
      pet,
      bought('card', 'card', { local: true })('pet-food', [2, 2, 2, 2, 2, 6, 3], [1_250, 4_800], p.petShops),
    ),
  ]
}

function goingOut({ abroad }: Person): Habit[] {
  const debit = bought('current', 'card', { local: true })
  const debitOnline = bought('current', 'online')
  const booked = agreed('card', 'online')
  return [
    bought('card-2', 'card', { local: true, hours: [18, 22.5] })(
      'restaurant',
      [2, 3, 5, 10, 20, 24, 12],
      [1_650, 8_900, 5],
      p.restaurantTables,
    ),
    debit('pub', [1, 2, 4, 12, 28, 20, 8], [560, 4_200, 5], p.pubs, { twins: 0.14, hours: [17, 25.5] }),
    debitOnline('takeaway', [3, 3, 4, 5, 15, 14, 10], [1_290, 3_850], p.takeaways, {
      local: true,
      refunds: 0.02,
      hours: [17.5, 22],
    }),
    bought('card', 'online')('outing', [2, 2, 2, 3, 6, 10, 6], [890, 6_400], p.outings),
    debitOnline('lottery', [0, 0, 3, 0, 3, 3, 0], [500, 2_000, 500], p.lotteries),
    ...only(
      abroad,
      booked('flights', 6, { from: 14_800, to: 42_000 }, p.flights, { months: [3, 9] }),
      booked('hotels', 10, { from: 9_600, to: 58_000 }, p.hotels, { months: [3, 9, 11], refunds: 0.12 }),
    ),
  ]
}

function shopping({ car }: Person): Habit[] {
  const debit = bought('current', 'card', { local: true })
  const credit = bought('card', 'card')
  const creditOnline = bought('card-2', 'online')
  const visit = agreed('current', 'card')
  const visitOnCredit = agreed('card', 'card')
  return [
    creditOnline('online', [13, 12, 12, 12, 12, 11, 17], [499, 6_999], p.onlineShops, { refunds: 0.06, twins: 0.02 }),
    credit('clothes', [3, 3, 3, 4, 5, 14, 8], [1_200, 11_900], p.clothesShops, { refunds: 0.18 }),
    debit('high-street', [3, 4, 4, 4, 6, 16, 6], [399, 5_400], p.highStreet, { refunds: 0.04 }),
    credit('home-shop', [1, 1, 1, 1, 2, 9, 6], [890, 14_900], p.homeShops, { local: true, refunds: 0.07 }),
    debit('chemist', [5, 5, 5, 5, 5, 8, 2], [289, 2_600], p.chemists),
    creditOnline('sponsor', [1, 1, 1, 1, 1, 2, 2], [500, 3_000, 500], p.sponsorships),
    visit('hair', 14, { from: 2_200, to: 3_400, step: 50 }, p.barbers),
    visit('dentist', 23, { from: 2_740, to: 9_200 }, p.dentists, { months: [5, 11] }),
    visitOnCredit('optician', 18, { from: 2_500, to: 18_900 }, p.opticians, { months: [2] }),
    ...only(car, visitOnCredit('garage', 12, { from: 5_485, to: 41_000 }, p.garages, { months: [6] })),
  ]
}

function gettingAbout({ car, town }: Person, d: Dice): Habit[] {
  const debit = bought('current', 'card', { local: true })
  const debitOnline = bought('current', 'online', { local: true })
  return [
    debit('commute', [26, 55, 58, 50, 20, 18, 10], [175, 890, 5], [town.transit], { twins: 0.05, hours: [6.5, 19.5] }),
    bought('current', 'online')('train', [2, 2, 2, 4, 5, 3, 2], [980, 9_450, 5], p.trains, { refunds: 0.06 }),
    debitOnline('taxi', [2, 2, 3, 5, 12, 14, 4], [640, 2_900], p.taxis, { hours: [16, 26] }),
    ...only(
      car,
      debit('fuel', [4, 3, 3, 4, 6, 10, 6], [3_000, 7_400], [d.pick(p.petrol), d.pick(p.petrol)]),
      debitOnline('parking', [2, 2, 2, 2, 4, 12, 5], [180, 1_250, 10], p.parking),
    ),
  ]
}

function people(person: Person): Habit[] {
  const friends = person.friends.map((name) => payee(name, name))
  const present: Amount = { from: 2_000, to: 10_000, step: 500 }
  const share = bought('current', 'payment-out', { reference: 'DINNER' })
  const shared = bought('current', 'payment-in', { reference: 'THANKS' })
  return [
    share('pay-friend', [5, 3, 3, 3, 5, 4, 7], [500, 6_500, 50], friends),
    shared('friend-pays', [5, 3, 3, 3, 3, 3, 6], [450, 5_200, 50], friends),
    agreed('current', 'payment-out')('gift', 18, present, friends, { months: [12, 4, 8], reference: 'HAPPY BIRTHDAY' }),
  ]
}

const odd: readonly Habit[] = [
  bought('card', 'card')('opaque', [2, 2, 2, 2, 2, 3, 2], [199, 4_999], p.opaque),
  bought('current', 'card')('opaque-debit', [1.5, 1.5, 1.5, 1.5, 2, 2, 1], [150, 2_999], p.opaque),
]
