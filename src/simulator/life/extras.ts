import { calendarDay, dayNumber } from './calendar.ts'
import { blend, dice } from './dice.ts'
import * as p from './payees.ts'
import { payee } from './payees.ts'
import type { Person, Role } from './people.ts'
import { type Amount, agreed, bought, every, type Habit, maybe, only, since } from './rhythm.ts'

/** What some do and others do not, and what some of them give up again. */
export const extras = (person: Person, household: Role): readonly Habit[] => [
  ...pocketMoney,
  ...weekly(person),
  ...monthly(person),
  ...yearly(person),
  ...now(person),
  ...comingIn(person),
  ...children(person, household),
]

const pocketMoney: readonly Habit[] = [
  every(7, 'current', 'transfer-out')(
    'pocket-money',
    '2019-01-04',
    { now: 3_200, rise: 0.03 },
    [payee('Own account', '')],
    { to: 'pocket', reference: 'SPENDING' },
  ),
]

function weekly({ seed }: Person): readonly Habit[] {
  const d = dice(blend(seed, 'weekly'))
  const kit = spanOf(seed, 'meal-kit')
  const byCard = every(7, 'card', 'online')
  const sim = every(28, 'card', 'online')
  return [
    ...maybe(seed, 0.3, byCard('veg-box', '2019-01-03', { now: 1_795, rise: 0.05 }, [d.pick(p.boxes)])),
    ...maybe(seed, 0.3, byCard('meal-kit', '2019-01-05', introduced(kit, 28, 1_999, 3_999), [d.pick(p.kits)], kit)),
    ...maybe(seed, 0.3, sim('sim', '2019-01-14', since(1_000, ['2024-04-01', 1_200]), [p.sim])),
  ]
}

function monthly({ seed }: Person): readonly Habit[] {
  const online = agreed('card', 'online')
  const dollars = agreed('card', 'foreign')
  const books = spanOf(seed, 'audiobooks')
  const currency = p.dollar
  return [
    ...maybe(seed, 0.4, online('audiobooks', 17, introduced(books, 85, 99, 799), [p.audiobooks], books)),
    ...maybe(
      seed,
      0.35,
      dollars('assistant', 19, since(2_000), [p.assistant], { currency, ...spanOf(seed, 'assistant') }),
    ),
    ...maybe(seed, 0.15, dollars('hosting', 1, since(600), [p.hosting], { currency })),
    ...maybe(
      seed,
      0.15,
      agreed('current', 'fee')('account-fee', 1, since(1_500, ['2024-06-01', 1_700]), [p.accountFee]),
    ),
  ]
}

function yearly({ seed, car }: Person): readonly Habit[] {
  const d = dice(blend(seed, 'yearly'))
  const online = agreed('card', 'online')
  const first = d.between(1, 3)
  const quarters = [first, first + 3, first + 6, first + 9]
  const cover = agreed('current', 'direct-debit')
  return [
    ...maybe(
      seed,
      0.35,
      online('magazine', 11, { now: 5_450, rise: 0.06 }, [d.pick(p.magazines)], { months: quarters }),
    ),
    ...maybe(
      seed,
      0.35,
      online('railcard', 23, since(3_000, ['2024-03-01', 3_500]), [p.railcard], { months: [first + 5] }),
    ),
    ...only(car, cover('breakdown', 13, { now: 11_900, rise: 0.07 }, [p.breakdown], { months: [first + 7] })),
  ]
}

/** Now and then. */
function now({ seed }: Person): readonly Habit[] {
  const bets = dice(blend(seed, 'takes', 'betting')).chance(0.2)
  const parts = { parts: 3, refunds: 0.2 }
  return [
    ...maybe(
      seed,
      0.5,
      bought('card', 'online')('in-parts', [0.5, 0.5, 0.5, 0.5, 0.5, 1, 1], [4_500, 21_000], p.inParts, parts),
    ),
    ...only(
      bets,
      // never on a credit card: bookmakers may not take one
      bought('current', 'online', { hours: [11, 23] })(
        'betting',
        [1, 1, 2, 2, 4, 12, 5],
        [500, 4_000, 100],
        p.bookmakers,
      ),
      bought('current', 'refund')('winnings', [1, 0, 0, 1, 1, 2, 2], [800, 12_000], p.bookmakers),
    ),
  ]
}

function comingIn({ seed, persona, friends: [friend = ''] }: Person): readonly Habit[] {
  const old = persona === 'pensioner'
  const d = dice(blend(seed, 'coming in'))
  const quarters = { months: [3, 6, 9, 12] }
  const loan = { reference: 'LOAN', ...spanOf(seed, 'owed') }
  return [
    ...maybe(
      seed,
      old ? 0.9 : 0.25,
      bought('current', 'cheque', { reference: '{number}' })(
        'cheque',
        [0.4, 0.4, 0.4, 0.4, 0.4, 0, 0],
        [1_500, 15_000, 100],
        [p.cheque],
      ),
    ),
    ...maybe(
      seed,
      old ? 0.6 : 0.3,
      agreed('current', 'dividend')('dividend', 14, { from: 1_150, to: 18_400 }, [d.pick(p.dividends)], quarters),
    ),
    ...maybe(seed, 0.4, agreed('card', 'cashback')('cashback', 22, { from: 85, to: 740 }, [p.cashback])),
    ...maybe(seed, 0.3, agreed('current', 'payment-in')('owed', 3, since(4_000), [payee(friend, friend)], loan)),
  ]
}

function children({ seed, children, town }: Person, household: Role): readonly Habit[] {
  const debit = agreed(household, 'direct-debit')
  const benefit = { now: (2_605 + 1_725 * (children - 1)) * 4, rise: 0.03 }
  const swimming = payee('Splash Swim School', `SPLASH SWIM SCHOOL ${town.name}`, 'Health & Fitness', 'Sports')
  const meals = bought(household, 'online', { local: true, hours: [19, 22] })
  return only(
    children > 0,
    every(28, 'current', 'benefit')('child-benefit', '2019-01-07', benefit, [payee('HMRC', 'HMRC CHILD BENEFIT')], {
      early: true,
      reference: 'CHB',
    }),
    meals('school-meals', [8, 1, 1, 1, 1, 0, 9], [1_000, 4_500, 500], [p.schoolMeals]),
    debit('swimming', 2, { now: 2_950, rise: 0.05 }, [swimming]),
    ...maybe(seed, 0.5, debit('nursery', 1, { now: 46_800, rise: 0.05 }, [p.nursery], spanOf(seed, 'nursery'))),
  )
}

type Span = { readonly since: number; readonly until: number }

/** From when until when somebody does it: for between four months and three years. */
function spanOf(seed: number, id: string): Span {
  const d = dice(blend(seed, 'span', id))
  const from = dayNumber('2019-03-01') + d.below(2_450)
  return { since: from, until: from + d.between(120, 1_100) }
}

/** A low price for so many days at first. */
const introduced = ({ since: from }: Span, days: number, first: number, later: number): Amount =>
  since(first, [calendarDay(from + days).text, later])
