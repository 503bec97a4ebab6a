import { type CalendarDay, dayNumber } from './calendar.ts'
import { blend, type Dice, dice } from './dice.ts'
import type { Hand } from './hand.ts'
import { type Country, type Currency, far, foreignFee, near } from './payees.ts'
import type { Deed } from './payments.ts'
import type { Person, Role } from './people.ts'

export type Trip = { readonly country: Country; readonly from: number; readonly to: number }

/** When somebody is away: a fortnight or less in summer, some days in spring, and further away in some winters. */
export function openTravels(person: Person): (day: CalendarDay) => Trip | undefined {
  const years = new Map<number, readonly Trip[]>()
  return (day) => {
    const trips = years.get(day.year) ?? tripsOf(person, day.year)
    years.set(day.year, trips)
    return trips.find(({ from, to }) => day.number >= from && day.number <= to)
  }
}

function tripsOf({ abroad, seed }: Person, year: number): readonly Trip[] {
  if (!abroad) return []
  const d = dice(blend(seed, 'trips', year))
  const winter = dice(blend(seed, 'winter', year))
  const january = dayNumber(`${year}-01-01`)
  const stay = (d: Dice, countries: readonly Country[], [first, last]: Range, [shortest, longest]: Range): Trip => {
    const from = january + d.between(first, last)
    return { country: d.pick(countries), from, to: from + d.between(shortest, longest) }
  }
  return [
    stay(d, near, [170, 225], [7, 11]),
    stay(d, near, [95, 130], [3, 4]),
    ...(winter.chance(0.35) ? [stay(winter, far, [12, 60], [4, 8])] : []),
  ]
}

type Range = readonly [from: number, to: number]

/** Pence a year, about: what the trips cost somebody who makes them. */
export const travelCosts = 90_000

export function spendAbroad(hand: Hand, role: Role, { country: { currency, payees } }: Trip, day: CalendarDay): void {
  const d = dice(blend(hand.person.seed, 'abroad', day.number))
  for (let n = d.between(1, 3); n > 0; n--) {
    const minor = inMoneyOf(currency, d.between(280, 6_400))
    const priced = inPounds(currency, minor, d)
    payAbroad(hand, role, { ...priced, day, who: d.pick(payees), d, id: `abroad/${day.text}/${n}` })
  }
}

/** A payment in foreign money, and the bank's fee for it beside it. */
export function payAbroad(hand: Hand, role: Role, deed: Deed): void {
  const bought = hand.pay(role, 'foreign', deed)
  if (!bought) return
  const pence = (deed.pence * 295n) / 10_000n + 1n
  hand.pay(role, 'fee', { ...deed, id: `${deed.id}/fee`, pence, who: foreignFee }, bought)
}

/** What it comes to in pence, and what the bank writes of it. */
export function inPounds({ code, decimals, rate }: Currency, minor: number, d: Dice): Pick<Deed, 'pence' | 'foreign'> {
  const thousandths = d.between(...rate)
  const hundredths = decimals === 2 ? minor : minor * 100
  return {
    pence: BigInt(Math.round((hundredths * 1000) / thousandths)),
    foreign: `${(hundredths / 100).toFixed(decimals)} ${code}, RATE ${(thousandths / 1000).toFixed(3)}/GBP`,
  }
}

/** What costs so many euro cents elsewhere costs about so much there. */
const inMoneyOf = ({ decimals, rate: [rate] }: Currency, cents: number): number =>
  Math.round((cents * rate) / 1_135 / (decimals === 2 ? 1 : 100))
