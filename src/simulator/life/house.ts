import type { CalendarDay } from './calendar.ts'
import { blend, dice } from './dice.ts'
import type { Hand } from './hand.ts'
import * as p from './payees.ts'
import { type Payee, payee } from './payees.ts'
import type { Deed } from './payments.ts'
import type { Role } from './people.ts'

/** What a card's statement of that day asked for. */
export type CardStatement = { readonly role: Role; readonly day: number; readonly owedMinor: bigint }

/** What the person knows of their accounts on the morning of a day. */
export type Purse = {
  balance(role: Role): bigint
  has(role: Role): boolean
  readonly statements: CardStatement[]
}

/** What the balances ask for: the only payments that depend on what came before. */
export function keepHouse(hand: Hand, purse: Purse, day: CalendarDay): void {
  const house = openHouse(hand, purse, day)
  for (const bill of bills) if (purse.has(bill.role)) payCard(house, bill)
  for (const rule of leftOver) if (isFor(purse, rule) && house.due(rule.on)) clear(house, rule)
  for (const rule of shortages) if (isFor(purse, rule)) fill(house, rule)
  for (const rule of investing) if (purse.has(rule.from) && house.due(5)) invest(house, rule)
  for (const rule of interests) if (purse.has(rule.role)) creditInterest(house, rule)
  if (house.due(7) && purse.balance('current') < 0n)
    hand.pay('current', 'fee', house.deed('overdraft', BigInt(house.d.between(90, 460)), p.overdraftFee))
  if (purse.balance('current') < -100_000n && purse.balance('savings') < 100_000n) askForHelp(house)
}

type House = ReturnType<typeof openHouse>

function openHouse(hand: Hand, purse: Purse, day: CalendarDay) {
  const d = dice(blend(hand.person.seed, 'house', day.number))
  return {
    hand,
    purse,
    day,
    d,
    due: (date: number): boolean => day.due.some((one) => one.day === date),
    deed: (id: string, pence: bigint, who: Payee = own, reference = ''): Deed => ({
      id: `${id}/${day.text}`,
      day,
      who,
      pence,
      d,
      reference,
    }),
  }
}

const own = payee('Own account', '')

const bills: readonly { readonly role: Role; readonly id: string; readonly who: Payee }[] = [
  { role: 'card', id: 'card-bill', who: p.cardBill },
  { role: 'card-2', id: 'card-2-bill', who: p.rewardsBill },
]

/** The statement of the 18th is paid in full on the 12th. */
function payCard({ hand, purse, day, due, deed }: House, { role, id, who }: (typeof bills)[number]): void {
  if (day.day === 18) purse.statements.push({ role, day: day.number, owedMinor: -purse.balance(role) })
  if (!due(12)) return
  const owed = purse.statements.findLast((statement) => statement.role === role)?.owedMinor ?? 0n
  if (owed > 0n) hand.move('current', role, deed(id, owed, who), ['direct-debit', 'card-repaid'])
}

/** What an account has above `over` on a day of the month, down to what is to be left in it. */
type LeftOver = {
  readonly id: string
  readonly on: number
  readonly from: Role
  readonly to: Role
  readonly over: bigint
  readonly leave: bigint
  readonly reference: string
}

const leftOver: readonly LeftOver[] = [
  { id: 'sweep', on: 26, from: 'current', to: 'savings', over: 140_000n, leave: 70_000n, reference: 'SPARE' },
  { id: 'joint-over', on: 26, from: 'joint', to: 'current', over: 180_000n, leave: 90_000n, reference: 'LEFT OVER' },
  { id: 'pocket-over', on: 26, from: 'pocket', to: 'current', over: 30_000n, leave: 10_000n, reference: 'LEFT OVER' },
  { id: 'drawings', on: 25, from: 'business', to: 'current', over: 160_000n, leave: 120_000n, reference: 'DRAWINGS' },
  { id: 'isa', on: 16, from: 'savings', to: 'savings-2', over: 600_000n, leave: 450_000n, reference: 'ISA' },
]

function clear({ hand, purse, deed }: House, { id, from, to, over, leave, reference }: LeftOver): void {
  const has = purse.balance(from)
  if (has > over) hand.move(from, to, deed(id, toFifty(has - leave), own, reference))
}

/** What an account with less than `under` gets from another, which keeps what it must `leave` in it. */
type Shortage = {
  readonly id: string
  readonly from: Role
  readonly to: Role
  readonly under: bigint
  readonly upTo: bigint
  readonly leave: bigint
}

const shortages: readonly Shortage[] = [
  { id: 'joint-short', from: 'current', to: 'joint', under: 12_000n, upTo: 37_000n, leave: -100_000n },
  { id: 'pocket-short', from: 'current', to: 'pocket', under: 1_500n, upTo: 7_500n, leave: -100_000n },
  { id: 'drawn', from: 'business', to: 'current', under: 20_000n, upTo: 80_000n, leave: 20_000n },
  { id: 'lent', from: 'current', to: 'business', under: -40_000n, upTo: 20_000n, leave: 30_000n },
  { id: 'short', from: 'savings', to: 'current', under: 15_000n, upTo: 45_000n, leave: 10_000n },
]

function fill({ hand, purse, deed }: House, { id, from, to, under, upTo, leave }: Shortage): void {
  const has = purse.balance(to)
  const pence = toFifty(lesser(upTo - has, purse.balance(from) - leave))
  if (has < under && pence > 0n) hand.move(from, to, deed(id, pence, own, 'TOP UP'))
}

/** Out of the house: what is too much for an account, down to what is to be left in it. */
type Investment = { readonly id: string; readonly from: Role; readonly over: bigint; readonly leave: bigint }

const investing: readonly Investment[] = [
  { id: 'invest', from: 'savings', over: 900_000n, leave: 700_000n },
  { id: 'invest-2', from: 'savings-2', over: 1_800_000n, leave: 1_200_000n },
  { id: 'put-by', from: 'current', over: 400_000n, leave: 150_000n },
]

function invest({ hand, purse, d, deed }: House, { id, from, over, leave }: Investment): void {
  const has = purse.balance(from)
  if (has > over && purse.balance('current') > 20_000n)
    hand.pay(from, 'payment-out', deed(id, toFifty(has - leave), d.pick(p.investments), 'ISA'))
}

/** In thousandths of the balance, so many times a year. */
type Interest = { readonly role: Role; readonly id: string; readonly thousandths: bigint; readonly times: 1n | 12n }

const interests: readonly Interest[] = [
  { role: 'savings', id: 'interest', thousandths: 31n, times: 12n },
  { role: 'business-savings', id: 'interest', thousandths: 19n, times: 12n },
  { role: 'savings-2', id: 'interest', thousandths: 42n, times: 1n },
]

/** On the first of the month, or on the last day of the tax year. */
function creditInterest({ hand, purse, day, deed }: House, { role, id, thousandths, times }: Interest): void {
  if (times === 12n ? day.day !== 1 : day.month !== 4 || day.day !== 5) return
  const pence = (purse.balance(role) * thousandths) / (1_000n * times)
  if (pence > 0n) hand.pay(role, 'interest', deed(id, pence, p.interest, `AER ${Number(thousandths) / 10}0`))
}

/** Nobody falls further: somebody close to them sends what is missing. */
function askForHelp({ hand, purse, deed }: House): void {
  const { partner } = hand.person
  const missing = toFifty(20_000n - purse.balance('current'))
  hand.pay('current', 'payment-in', deed('help', missing, payee(partner, partner), 'UNTIL PAYDAY'))
}

const isFor = (purse: Purse, { from, to }: { readonly from: Role; readonly to: Role }): boolean =>
  purse.has(from) && purse.has(to)

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const toFifty = (pence: bigint): bigint => (pence / 5_000n) * 5_000n
