import { describe, expect, it } from 'vitest'
import { calendarDay, dayNumber, workingDaysLater } from './calendar.ts'
import { openDoings, type Payment } from './doings.ts'
import { type Person, type Persona, personOf, type Role } from './people.ts'

type Done = Payment & { readonly role: Role }
type Lived = {
  readonly person: Person
  /** In the order in which they are due. */
  readonly done: readonly Done[]
  /** By `role id`. */
  readonly named: ReadonlyMap<string, Done>
  readonly lowest: ReadonlyMap<Role, bigint>
  readonly highest: ReadonlyMap<Role, bigint>
}

const demo = { id: 'demo', wording: null, holdings: 'usual' } as const
const logins = ['john', ...Array.from({ length: 40 }, (_, n) => `john${n + 1}`)]
const text = (day: number): string => calendarDay(day).text

/** The years `from` to `to` of somebody whose bank books everything on the day it is due. */
function lived(person: Person, from: number, to: number): Lived {
  const balances = new Map(person.holdings.map(({ role, openingMinor }) => [role, openingMinor]))
  const lowest = new Map(balances)
  const highest = new Map(balances)
  const due = new Map<number, Done[]>()
  const done: Done[] = []
  let today = 0
  const purse = {
    balance: (role: Role) => balances.get(role) ?? 0n,
    has: (role: Role) => balances.has(role),
    statements: [],
  }
  const live = openDoings(person, purse, (role, payment) => {
    if (payment.madeOn < today || payment.dueOn < payment.madeOn) throw new Error(`${payment.id} is done in the past`)
    due.set(payment.dueOn, [...(due.get(payment.dueOn) ?? []), { ...payment, role }])
  })
  const last = dayNumber(`${to}-12-31`)
  for (today = dayNumber(`${from}-01-01`); today <= last; today++) {
    live(calendarDay(today))
    for (const payment of due.get(today) ?? []) {
      const balance = (balances.get(payment.role) ?? 0n) + payment.amountMinor
      balances.set(payment.role, balance)
      if (balance < (lowest.get(payment.role) ?? 0n)) lowest.set(payment.role, balance)
      if (balance > (highest.get(payment.role) ?? 0n)) highest.set(payment.role, balance)
      done.push(payment)
    }
  }
  return { person, done, named: new Map(done.map((one) => [`${one.role} ${one.id}`, one])), lowest, highest }
}

const everybody = logins.map((login) => lived(personOf(1, demo, login), 2024, 2025))

/** The payments of one payee, and the days from each to the next. */
type Series = { readonly payments: readonly Done[]; readonly gaps: readonly number[] }

const seriesOf = ({ done }: Lived, kinds: readonly string[]): readonly Series[] =>
  [
    ...Map.groupBy(
      done.filter(({ kind }) => kinds.includes(kind)),
      ({ role, payee, id }) => `${role} ${payee.wording} ${id.split('/')[0]}`,
    ).values(),
  ].map((payments) => ({
    payments,
    gaps: payments.slice(1).map(({ madeOn }, n) => madeOn - (payments[n]?.madeOn ?? 0)),
  }))

const some =
  (fits: (payment: Done) => boolean) =>
  ({ done }: Lived): boolean =>
    done.some(fits)

const anySeries =
  (kinds: readonly string[], fits: (series: Series) => boolean) =>
  (life: Lived): boolean =>
    seriesOf(life, kinds).some(fits)

const spaced =
  (least: number, most: number, times: number) =>
  ({ gaps }: Series) =>
    gaps.length >= times && gaps.every((gap) => gap >= least && gap <= most)

/** What came of a payment: its id is the payment's and a suffix. */
const follows = ({ named }: Lived, { role, id }: Done, suffix: string): Done | undefined =>
  named.get(`${role} ${id}${suffix}`)

const byCard = ['card', 'online', 'foreign']
const wages = ['salary']

/** What the rows of some people have to show within two years. */
const phenomena: Readonly<Record<string, (life: Lived) => boolean>> = {
  'wages by the week': anySeries(wages, spaced(4, 10, 100)),
  'pay every four weeks': anySeries(wages, spaced(25, 31, 24)),
  'pay by the month': anySeries(wages, spaced(26, 35, 22)),
  'a bonus': some(({ kind, reference }) => kind === 'salary' && reference === 'BONUS'),
  'a rise in April': anySeries(wages, ({ payments }) =>
    payments.some(({ amountMinor, dueOn }, n) => {
      const before = payments[n - 1]
      return (
        before !== undefined &&
        amountMinor > before.amountMinor &&
        text(dueOn).slice(5, 7) === '04' &&
        n < payments.length - 1
      )
    }),
  ),
  'a change of job': ({ done }) =>
    new Set(
      done.filter(({ kind, reference }) => kind === 'salary' && reference === 'SALARY').map(({ payee }) => payee.name),
    ).size > 1,
  rent: some(({ kind, reference }) => kind === 'standing-order' && reference === 'RENT'),
  'a mortgage': some(({ kind, payee }) => kind === 'direct-debit' && payee.wording.includes('MORTGAGE')),
  'a card’s bill': some(({ kind }) => kind === 'card-repaid'),
  'two cards': ({ done }) =>
    new Set(done.filter(({ kind }) => kind === 'card-repaid').map(({ role }) => role)).size > 1,
  'a weekly subscription': anySeries(byCard, spaced(7, 7, 20)),
  'a subscription every 28 days': anySeries(byCard, spaced(28, 28, 20)),
  'a monthly subscription': anySeries(byCard, spaced(26, 35, 20)),
  'a quarterly subscription': anySeries(byCard, spaced(85, 97, 6)),
  'an annual subscription': anySeries(byCard, spaced(360, 372, 1)),
  'a low price at first': anySeries(byCard, ({ payments: [first, ...others] }) =>
    others.some(({ amountMinor }) => first !== undefined && others.length > 4 && amountMinor < first.amountMinor * 5n),
  ),
  'a dearer subscription': anySeries(byCard, (series) => {
    const prices = [...new Set(series.payments.map(({ amountMinor }) => -amountMinor))]
    return spaced(26, 35, 20)(series) && prices.length === 2 && Number(prices[1]) < Number(prices[0]) * 1.4
  }),
  'a subscription given up': anySeries(
    byCard,
    (series) => spaced(7, 7, 8)(series) && (series.payments.at(-1)?.madeOn ?? 0) < dayNumber('2025-10-01'),
  ),
  'a debit returned, charged for, and collected again': (life) =>
    life.done.some((debit) => {
      const [returned, fee, again] = ['/returned', '/unpaid-fee', '/again'].map((suffix) =>
        follows(life, debit, suffix),
      )
      return (
        debit.kind === 'direct-debit' &&
        returned?.amountMinor === -debit.amountMinor &&
        returned.dueOn === workingDaysLater(debit.dueOn, 1) &&
        fee?.dueOn === returned.dueOn &&
        again?.amountMinor === debit.amountMinor &&
        again.dueOn > returned.dueOn
      )
    }),
  'a month left out': anySeries(['direct-debit'], ({ payments, gaps }) => {
    const long = gaps.filter((gap) => gap > 40)
    const owes = payments.some(({ payee }) => payee.name === 'Credit card payment') // with nothing owed there is nothing to collect
    return !owes && gaps.length > 18 && long.length === 1 && long.every((gap) => gap > 55 && gap < 67)
  }),
  'a transfer that arrives a working day later': ({ done, named }) =>
    done.some(({ id, kind, role, dueOn }) => {
      const sent = kind === 'card-repaid' && role === 'card' && named.get(`current ${id}`)
      return sent && dueOn === workingDaysLater(sent.dueOn, 1)
    }),
  'a purchase paid back': (life) =>
    life.done.some((one) => follows(life, one, '/refund')?.amountMinor === -one.amountMinor),
  'a part of one paid back': (life) =>
    life.done.some((one) => {
      const back = follows(life, one, '/refund')?.amountMinor
      return back !== undefined && back < -one.amountMinor
    }),
  'a purchase in three equal parts': (life) =>
    life.done.some((one) => {
      const [second, third] = [follows(life, one, '/part-2'), follows(life, one, '/part-3')]
      return (
        second?.amountMinor === third?.amountMinor &&
        second?.madeOn === one.madeOn + 30 &&
        third?.madeOn === one.madeOn + 60 &&
        second.amountMinor - one.amountMinor <= 2n // pennies that do not divide
      )
    }),
  'a part paid back': (life) => life.done.some((one) => follows(life, one, '/part-2') && follows(life, one, '/refund')),
  'two fares or coffees within a minute or so': (life) =>
    life.done.some((one) => {
      const again = one.kind === 'card' && follows(life, one, '/again')
      return (
        again &&
        again.description === one.description &&
        again.amountMinor === one.amountMinor &&
        again.second > one.second &&
        again.second <= one.second + 95
      )
    }),
  'a last round after midnight, which is the next day': some(
    ({ id, payee, madeOn, second }) =>
      payee.classification.includes('Bars') &&
      second < 2 * 3600 &&
      dayNumber(id.split('/')[1] ?? '') + 1 === madeOn &&
      calendarDay(madeOn).weekday === 6,
  ),
  ...Object.fromEntries(
    ['EUR', 'USD', 'CHF', 'PLN', 'SEK', 'JPY'].map((currency) => [
      `spending in ${currency}, and its fee`,
      (life: Lived) =>
        life.done.some(
          (one) =>
            one.kind === 'foreign' &&
            one.description.includes(` ${currency}`) &&
            follows(life, one, '/fee')?.dueOn === one.dueOn,
        ),
    ]),
  ),
  'a subscription in dollars': anySeries(['foreign'], spaced(26, 35, 10)),
  'cash taken out': some(({ kind }) => kind === 'cash'),
  'cash paid in': some(({ kind }) => kind === 'cash-in'),
  'a cheque paid in': some(({ kind, madeOn, dueOn }) => kind === 'cheque' && dueOn === workingDaysLater(madeOn, 1)),
  'interest by the month': anySeries(['interest'], spaced(28, 31, 20)),
  'interest by the year': anySeries(['interest'], spaced(365, 366, 1)),
  'a dividend': some(({ kind }) => kind === 'dividend'),
  cashback: some(({ kind }) => kind === 'cashback'),
  'an account’s fee': some(({ kind, payee }) => kind === 'fee' && payee.wording.includes('ACCOUNT FEE')),
  'a fee for the overdraft': some(({ kind, payee }) => kind === 'fee' && payee.name === 'Overdraft'),
  'child benefit': some(({ kind, payee }) => kind === 'benefit' && payee.wording.includes('CHILD BENEFIT')),
  'a state pension': anySeries(
    ['benefit'],
    (series) => spaced(25, 31, 20)(series) && series.payments.every(({ payee }) => payee.wording.includes('PENSION')),
  ),
  'universal credit': some(({ kind, payee }) => kind === 'benefit' && payee.wording === 'DWP UC'),
  'a student’s loan': some(({ kind, reference }) => kind === 'benefit' && reference === 'SLC'),
  'a bet, and winnings': ({ done }) => {
    const bets = done.filter(({ payee }) => payee.classification.includes('Betting'))
    return bets.some(({ amountMinor }) => amountMinor < 0n) && bets.some(({ amountMinor }) => amountMinor > 0n)
  },
  'a gift to charity': some(({ payee }) => payee.classification.includes('Charity')),
  'a friend’s share': some(({ kind, reference }) => kind === 'payment-in' && reference === 'THANKS'),
  'an invoice paid to a business': some(
    ({ role, kind, reference }) => role === 'business' && kind === 'payment-in' && /^INV \d{6}$/.test(reference),
  ),
  'tax paid by a business': some(({ role, kind }) => role === 'business-savings' && kind === 'payment-out'),
}

describe('in two years of forty-one people there is', () => {
  it.each(Object.entries(phenomena))('%s', (_, occurs) => {
    expect(everybody.find(occurs)?.person.fullName).toBeDefined()
  })
})

describe('what people do', () => {
  it('has a name of its own within its account', () => {
    for (const { done } of everybody) {
      const names = done.map(({ role, id }) => `${role} ${id}`)
      expect(names.length - new Set(names).size).toBe(0)
    }
  })

  it('is told in words that stand on their own', () => {
    for (const { done } of everybody)
      for (const { description, pendingDescription } of done)
        for (const told of [description, pendingDescription])
          if (/undefined|null|NaN|[{}]|^\s|\s$|^$/.test(told) || told.length > 140) expect(told).toBe('readable')
  })

  it('moves money, and happens on a second of its day', () => {
    for (const { done } of everybody)
      for (const { id, amountMinor, second } of done)
        if (amountMinor === 0n || !Number.isInteger(second) || second < 0 || second >= 86_400)
          expect(id).toBe('possible')
  })

  it('takes from one own account what it brings to another', () => {
    for (const { done, person } of everybody) {
      const legs = Map.groupBy(
        done.filter(({ kind }) => /^(transfer-in|transfer-out|card-repaid|direct-debit|standing-order)$/.test(kind)),
        ({ id }) => id,
      )
      const pairs = [...legs.values()].filter((pair) => pair.length > 1)
      if (person.holdings.length > 1) expect(pairs.length).toBeGreaterThan(10)
      for (const pair of pairs) {
        expect(pair.map(({ id }) => id)).toHaveLength(2)
        expect(pair.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(0n)
      }
      const alone = done.filter(
        ({ id, kind, dueOn }) =>
          /^(transfer-out|card-repaid)$/.test(kind) && dueOn < dayNumber('2025-12-29') && legs.get(id)?.length !== 2,
      )
      expect(alone).toEqual([])
    }
  })

  it('happens in one place at a time: nobody who is abroad buys coffee at home', () => {
    const dayOf = ({ id }: Done): string => id.split('/')[1] ?? ''
    for (const { done } of everybody) {
      const away = new Set(done.filter(({ id }) => id.startsWith('abroad/')).map(dayOf))
      expect(done.filter((one) => /^(coffee|lunch|big-shop)\//.test(one.id) && away.has(dayOf(one)))).toEqual([])
    }
  })

  it('follows from the seed', () => {
    const again = (seed: number) => lived(personOf(seed, demo, 'john7'), 2024, 2024).done
    expect(again(1)).toEqual(again(1))
    expect(again(1)).not.toEqual(again(2))
  })

  it('has its hours: agreed payments at night, coffee in the morning, dinner in the evening', () => {
    const hours = (fits: (payment: Done) => boolean) =>
      everybody.flatMap(({ done }) => done.filter(fits)).map(({ second }) => second / 3600)
    const within = (some: readonly number[], from: number, to: number) => {
      expect(some.length).toBeGreaterThan(100)
      expect(some.filter((hour) => hour < from || hour > to)).toEqual([])
    }
    within(
      hours(({ kind }) => kind === 'salary' || kind === 'direct-debit'),
      0,
      6,
    )
    within(
      hours(({ id }) => id.startsWith('coffee/')),
      6.5,
      11.55,
    )
    within(
      hours(({ id }) => id.startsWith('restaurant/')),
      18,
      22.55,
    )
  })
})

describe('eight years of', () => {
  const one = new Map<Persona, Person>(
    logins.map((login) => personOf(1, demo, login)).map((person) => [person.persona, person]),
  )
  it.each([...one])('a %s are lived within their means', (_, person) => {
    const { lowest, highest, done } = lived(person, 2019, 2026)
    for (const { role, type, limitMinor } of person.holdings) {
      const limit = type === 'TRANSACTION' || type === 'BUSINESS_TRANSACTION' ? limitMinor * 2n + 100_000n : limitMinor
      expect({ role, low: (lowest.get(role) ?? 0n) < -limit }).toEqual({ role, low: false })
      expect({ role, high: (highest.get(role) ?? 0n) > 3_500_000n }).toEqual({ role, high: false })
    }
    expect(done.filter(({ id }) => id.startsWith('help/')).length).toBeLessThan(24)
    expect(done.length).toBeGreaterThan(3_500)
  })
  it.each(['john', 'john5', 'john9'])('%s at TrueLayer’s mock are lived within the accounts it has', (login) => {
    const { lowest, highest } = lived(personOf(1, { ...demo, id: 'mock', holdings: 'recorded' }, login), 2019, 2026)
    expect([...lowest.values()].filter((balance) => balance < -400_000n)).toEqual([])
    expect([...highest.values()].filter((balance) => balance > 3_500_000n)).toEqual([])
  })
  it('all seven kinds of people', () => {
    expect(one.size).toBe(7)
  })
})
