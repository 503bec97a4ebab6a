import type { Profile, Turn } from '../profiles.ts'
import { workingDaysLater } from './calendar.ts'
import { blend, type Dice, dice } from './dice.ts'
import type { Payment } from './doings.ts'
import type { Entry, EntryKind } from './ledger.ts'
import { dayInUtc, dayOf, midnight } from './moments.ts'
import type { Kind } from './wording.ts'

/** How a bank books, as far as it decides what becomes of a payment. */
export type Manner = Pick<
  Profile,
  'pending' | 'pendingWording' | 'idAtClearing' | 'timestamps' | 'posts' | 'classification' | 'odds'
>

/** What the bank will write down about a payment, in the order of time; all of it follows from the payment, the manner and `seed`. */
export function fateOf(manner: Manner, seed: number, payment: Payment): readonly Entry[] {
  const d = dice(blend(seed, 'fate', payment.id))
  return turns[turnOf(manner.odds, d)]({ manner, payment, d, known: isKnown(seed, payment) })
}

type Case = { readonly manner: Manner; readonly payment: Payment; readonly d: Dice; readonly known: boolean }

function turnOf(odds: Manner['odds'], d: Dice): Turn | 'straight' {
  let throwLeft = d.below(1000)
  for (const [turn, share] of Object.entries(odds)) {
    throwLeft -= share
    if (throwLeft < 0) return turn as Turn // the keys of Odds
  }
  return 'straight'
}

const turns: Readonly<Record<Turn | 'straight', (one: Case) => readonly Entry[]>> = {
  straight: (one) => booked(one, announced(one), one.payment.dueOn),

  /** A tip is added, or a rate is settled. */
  amended: (one) => {
    const pending = announced(one)
    const [first] = pending
    if (!first) return turns.straight(one)
    const amountMinor = first.amountMinor + share(first.amountMinor, one.d.between(5, 20))
    const amended = { ...first, kind: 'amended' as const, amountMinor, at: at(one, one.payment.madeOn + 1) }
    const day = Math.max(one.payment.dueOn, workingDaysLater(one.payment.madeOn, 2)) // so that it can be seen before it is booked
    return booked(one, [first, amended], day, day, { amountMinor })
  },

  /** Petrol stations and hotels first hold a round sum, and then take what it cost. */
  held: (one) => {
    const hold = one.payment.amountMinor < 0n ? -one.d.pick([100n, 5_000n, 9_900n]) : one.payment.amountMinor
    return booked(one, announced(one, { amountMinor: hold }), one.payment.dueOn)
  },

  /** Authorised and never collected. */
  lapsed: (one) => {
    const [first] = announced(one)
    if (!first) return turns.straight(one)
    const day = first.payment.madeOn + one.d.between(1, 7)
    return [first, { ...first, kind: 'lapsed', at: at(one, day) }]
  },

  /** Most of what is pending clears within a week; some of it stays for up to 120 days. */
  slow: (one) => {
    const days = one.d.chance(0.1) ? one.d.between(21, 80) : one.d.between(4, 10)
    return booked(one, announced(one), workingDaysLater(one.payment.dueOn, days))
  },

  late: (one) => booked(one, announced(one), one.payment.dueOn + one.d.between(1, 4), one.payment.dueOn),
  backdated: (one) => booked(one, announced(one), one.payment.dueOn + one.d.between(5, 20), one.payment.dueOn),

  corrected: (one) =>
    followed(turns.straight(one), 'corrected', one.d.between(1, 10), ({ amountMinor }) => ({
      amountMinor: amountMinor + share(amountMinor, one.d.between(1, 3)),
    })),

  reworded: (one) =>
    followed(turns.straight(one), 'reworded', one.d.between(1, 6), ({ description }) => ({
      description: reworded(description, one),
    })),

  reversed: (one) => {
    const entries = turns.straight(one)
    const wrong = entries.at(-1)
    if (!wrong) return entries
    const day = dayOf(wrong.at) + one.d.between(1, 5)
    const payment: Payment = {
      ...one.payment,
      id: `${one.payment.id}/reversal`,
      kind: 'reversal',
      amountMinor: -wrong.amountMinor,
      description: `REVERSAL ${one.payment.description}`.slice(0, 140),
      pendingDescription: one.payment.description,
      madeOn: day,
      dueOn: day,
    }
    return inTime([...entries, ...booked({ ...one, payment, known: false }, [], day)])
  },

  withdrawn: (one) => followed(turns.straight(one), 'withdrawn', one.d.between(1, 4), () => ({})),
}

/** Never the same words again. */
function reworded(description: string, { payment, d }: Case): string {
  const other = d.pick(rewordings)(description, payment)
  return other === description ? withDate(description, payment) : other
}

type Rewording = (description: string, payment: Payment) => string
const withDate: Rewording = (text, { madeOn }) => `${text}, Transaction Date: ${isoDay(madeOn)}`
const rewordings: readonly Rewording[] = [
  withDate,
  (text) => text.replace(/\s+/g, ' ').toLowerCase(),
  (text) => text.slice(0, 18).trim(),
  (text, { payee }) => `${payee.name ?? text} ${text}`.slice(0, 140),
]

/** Nothing where the bank lists no pending rows, or books on the spot. */
function announced(one: Case, change: Partial<Entry> = {}): Entry[] {
  const { manner, payment } = one
  if (manner.pending === 'unsupported' || payment.dueOn <= payment.madeOn) return []
  const description = manner.pendingWording === 'raw' ? payment.pendingDescription : payment.description
  const key = manner.idAtClearing === 'new' ? `${payment.id}/pending` : payment.id
  const made = at(one, payment.madeOn, payment.second)
  const row = plain(one, made, payment.madeOn, payment.second)
  return [{ ...row, kind: 'announced', key, description, effectMinor: 0n, ...change }]
}

/** On the list of booked rows from the day `on`, and off the other one, at once or a day later. */
function booked(
  one: Case,
  pending: readonly Entry[],
  on: number,
  dated = on,
  change: Partial<Entry> = {},
): readonly Entry[] {
  const last = pending.at(-1)
  const lingers = last !== undefined && one.manner.pending === 'lingers'
  const kind: EntryKind = last && !lingers ? 'settled' : 'booked'
  const second = bookedAt(one, on)
  const row = { ...plain(one, at(one, on, second), dated, second), kind, ...change }
  const entry = { ...row, effectMinor: row.amountMinor }
  const over = lingers ? [{ ...last, kind: 'delisted' as const, at: entry.at + 86_400 }] : []
  return inTime([...pending, ...categorised(one, entry), ...over])
}

/** The booked row, and what TrueLayer's enrichment makes of it by and by. */
function categorised({ manner, known, d }: Case, entry: Entry): Entry[] {
  if (!known || manner.classification === 'never') return [entry]
  const later = (from: number, to: number, category: Entry['category'], first: Entry): Entry[] => [
    first,
    { ...first, kind: 'recategorised', at: first.at + d.between(from, to) * 86_400, category, effectMinor: 0n },
  ]
  if (manner.classification === 'days-later') return later(1, 4, 'first', entry)
  const first = { ...entry, category: 'first' as const }
  return manner.classification === 'changes' && d.chance(0.3) ? later(2, 9, 'second', first) : [first]
}

/** Something more about the booked row, `days` after the last that was written about it. */
function followed(
  entries: readonly Entry[],
  kind: 'corrected' | 'reworded' | 'withdrawn',
  days: number,
  change: (last: Entry) => Partial<Entry>,
): readonly Entry[] {
  const last = entries.findLast(({ kind }) => kind !== 'delisted')
  if (!last) return entries
  const next = { ...last, ...change(last), kind, at: last.at + days * 86_400 }
  const effectMinor = kind === 'withdrawn' ? -last.amountMinor : next.amountMinor - last.amountMinor
  return inTime([...entries, { ...next, effectMinor }])
}

const inTime = (entries: readonly Entry[]): readonly Entry[] => entries.toSorted((a, b) => a.at - b.at)

/** Every entry begins as this one literal: what is spread from it keeps its shape, and hundreds of thousands of them their size. */
function plain({ manner, payment }: Case, moment: number, day: number, second: number): Entry {
  const stamp = midnight(day) + second
  return {
    at: moment,
    kind: 'booked',
    payment,
    key: payment.id,
    day: manner.timestamps === 'instant' ? dayInUtc(stamp) : day, // an instant is written in UTC, and that is the date people read
    stamp,
    amountMinor: payment.amountMinor,
    description: payment.description,
    category: 'none',
    effectMinor: 0n,
  }
}

/** A bank that posts overnight has a whole day's rows in the morning. */
const at = ({ manner }: Case, day: number, second = 0): number =>
  midnight(day) + (manner.posts === 'overnight' ? 0 : second)

/** What was made and booked on the same day was booked when it was made; the rest is booked in the small hours. */
const bookedAt = ({ payment, d }: Case, day: number): number =>
  day === payment.madeOn ? payment.second : d.between(2 * 3600, 6 * 3600)

const share = (amount: bigint, percent: number): bigint => (amount * BigInt(percent)) / 100n || (amount < 0n ? -1n : 1n)

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** TrueLayer's enrichment knows most purchases at known places, some bills, never people, and not every time. */
const isKnown = (seed: number, { id, kind, payee }: Payment): boolean =>
  payee.classification.length > 0 && dice(blend(seed, 'enrichment', id)).chance(shares[kind] ?? 0)

const shares: Partial<Record<Kind, number>> = {
  card: 0.82,
  online: 0.82,
  foreign: 0.55,
  refund: 0.6,
  'direct-debit': 0.65,
  fee: 0.5,
}
