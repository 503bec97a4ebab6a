import { dayNumber } from './calendar.ts'
import * as p from './payees.ts'
import { payee } from './payees.ts'
import { type Person, type Persona, surname, type Work } from './people.ts'
import { type Amount, agreed, bought, every, type Habit, type More, maybe, only, since } from './rhythm.ts'

/** What comes in, by what people live on. */
export const incomes: Readonly<Record<Persona, (person: Person) => readonly Habit[]>> = {
  owner: (person) => [...wages(person), ...fromWork(person)],
  renter: (person) => [...wages(person), ...fromWork(person), ...housemates(person)],
  hourly: (person) => [...wages(person), ...fromWork(person), ...topUps(person)],
  family: (person) => [...wages(person), ...fromWork(person)],
  student: (person) => [...wages(person), ...studies(person)],
  'self-employed': trade,
  pensioner: retirement,
}

function wages({ employer, payMinor, work }: Person): Habit[] {
  const changed = work.before ? dayNumber(work.before.until) : undefined
  const now = changed === undefined ? {} : { since: changed + 1 }
  const bonus: Amount = { from: Math.round(payMinor * 0.4), to: Math.round(payMinor * 1.3) }
  return [
    ...(work.before && changed
      ? [wage('pay-before', work.before.employer, payMinor * 0.84, work, { until: changed })]
      : []),
    wage('pay', employer, payMinor, work, now),
    ...(work.bonusMonth
      ? [
          agreed('current', 'salary')('bonus', work.payDay, bonus, [payee(employer, employer)], {
            ...now,
            months: [work.bonusMonth],
            early: true,
            reference: 'BONUS',
          }),
        ]
      : []),
  ]
}

/** Who is paid by the week is paid by the hour. */
function wage(id: string, employer: string, monthly: number, { paid, payDay }: Work, span: More): Habit {
  const from = [payee(employer, employer)]
  const weekly = Math.round((monthly * 12) / 52)
  const hours: Amount = { from: Math.round(weekly * 0.85), to: Math.round(weekly * 1.3) }
  const more = { ...span, early: true } as const
  const paidBy = {
    weekly: () => every(7, 'current', 'salary')(id, '2019-01-04', hours, from, { ...more, reference: 'WAGES' }),
    'four-weekly': () =>
      every(28, 'current', 'salary')(id, '2019-01-11', { now: weekly * 4, rise: 0.032 }, from, {
        ...more,
        reference: 'PAY',
      }),
    monthly: () =>
      agreed('current', 'salary')(id, payDay, { now: monthly, rise: 0.032 }, from, { ...more, reference: 'SALARY' }),
  }
  return paidBy[paid]()
}

function fromWork({ employer }: Person): Habit[] {
  const received = agreed('current', 'payment-in')
  const work = [payee(employer, employer)]
  const taxOffice = [payee('HMRC', 'HMRC PAYE')]
  return [
    received('expenses', 9, { from: 2_400, to: 18_600 }, work, { months: [2, 5, 8, 11], reference: 'EXPENSES' }),
    received('tax-refund', 17, { from: 9_000, to: 31_000 }, taxOffice, { months: [7], reference: 'TAX REFUND' }),
  ]
}

/** Of a flat that is shared: each pays back a share of the bills. */
const housemates = ({ seed, friends }: Person): readonly Habit[] =>
  friends.slice(0, 2).flatMap((name, n) =>
    maybe(
      seed,
      0.4,
      agreed('current', 'payment-in')(`housemate-${n}`, 16 + n, { now: 7_250, rise: 0.05 }, [payee(name, name)], {
        reference: 'BILLS',
      }),
    ),
  )

const topUps = ({ children }: Person): readonly Habit[] =>
  only(
    children > 0,
    agreed('current', 'benefit')('universal-credit', 7, { from: 24_000, to: 61_000 }, [payee('DWP', 'DWP UC')], {
      early: true,
      reference: 'QQ000000C',
    }),
  )

function studies({ fullName }: Person): Habit[] {
  const parents = `MR & MRS ${surname(fullName)}`
  const lender = [payee('Student Loans Company', 'STUDENT LOANS CO')]
  return [
    agreed('current', 'benefit')('maintenance-loan', 22, { now: 304_000, rise: 0.03 }, lender, {
      months: [9, 1, 4],
      reference: 'SLC',
    }),
    agreed('current', 'payment-in')('allowance', 1, { now: 18_000, rise: 0.03 }, [payee(parents, parents)], {
      reference: 'ALLOWANCE',
    }),
  ]
}

/** What a business takes is about five thirds of what its owner can live on. */
function trade({ seed, payMinor, town }: Person): Habit[] {
  const took = bought('business', 'payment-in', { reference: 'INV {number}', hours: [8, 18] })
  const spent = bought('business', 'card')
  const debit = agreed('business', 'direct-debit')
  const invoices = (payMinor / 0.6 / 96_000 / 21.7) * 100 // of the mean of the amounts below, in a hundred working days
  const tax = { now: Math.round(payMinor * 0.33), rise: 0.032 }
  const taxOffice = [payee('HMRC', 'HMRC GOV.UK SA', 'Taxes')]
  const counter = payee('Post Office', `POST OFFICE COUNTER ${town.name}`)
  return [
    took('invoice', [invoices, invoices, invoices, invoices, invoices, 0, 0], [24_000, 240_000, 500], p.clients),
    agreed('business', 'transfer-out')('tax-aside', 27, tax, [counter], { to: 'business-savings', reference: 'TAX' }),
    agreed('business-savings', 'payment-out')('tax-bill', 30, { now: tax.now * 6, rise: 0.032 }, taxOffice, {
      months: [1, 7],
      since: dayNumber('2019-06-01'), // the pot has to be filled first
      reference: '00000 00000K',
    }),
    spent('materials', [9, 9, 9, 9, 8, 4, 0], [890, 23_900], p.builders, { refunds: 0.06, hours: [7, 17] }),
    debit('accountant', 5, { now: 6_600, rise: 0.05 }, [payee('Ledgerwood Accounting', 'LEDGERWOOD ACCOUNTING')]),
    debit('liability', 14, { now: 1_890, rise: 0.06 }, [payee('Hiscox', 'HISCOX BUSINESS INS')]),
    agreed('business', 'fee')('business-fee', 1, since(650, ['2024-05-01', 850]), [
      payee('Account fee', 'BUSINESS ACCOUNT FEE'),
    ]),
    bought('business', 'cheque', { reference: '{number}' })(
      'cheque-taken',
      [1, 1, 1, 1, 1, 0, 0],
      [6_000, 48_000],
      [payee('Cheque', 'CHEQUE')],
    ),
    ...maybe(
      seed,
      0.6,
      bought('business', 'cash-in')('takings', [0, 0, 0, 0, 9, 5, 0], [2_000, 24_000, 1_000], [counter]),
    ),
  ]
}

function retirement({ seed, employer, payMinor }: Person): Habit[] {
  const received = bought('current', 'payment-in')
  return [
    agreed('current', 'salary')('pension', 25, { now: payMinor, rise: 0.028 }, [payee(employer, employer)], {
      early: true,
      reference: 'PENSION',
    }),
    every(28, 'current', 'benefit')(
      'state-pension',
      '2019-01-08',
      { now: 92_100, rise: 0.045 },
      [payee('DWP', 'DWP STATE PENSION')],
      { early: true, reference: 'QQ000000C' },
    ),
    agreed('current', 'benefit')(
      'winter-fuel',
      24,
      since(20_000, ['2024-04-01', 0], ['2025-04-01', 20_000]),
      [payee('DWP', 'DWP WINTER FUEL')],
      { months: [11], reference: 'QQ000000C WFP' },
    ),
    ...maybe(
      seed,
      0.6,
      received(
        'prize',
        [0.6, 0.6, 0.6, 0.6, 0.6, 0, 0],
        [2_500, 10_000, 2_500],
        [payee('NS&I', 'NS&I PREMIUM BONDS', 'Investments', 'Bonds')],
        { reference: 'PRIZE' },
      ),
    ),
  ]
}
