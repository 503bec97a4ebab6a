import type { Payment } from './doings.ts'
import type { Holding } from './people.ts'

/**
 * What the bank wrote down at one moment about one payment. Nothing in a ledger is ever changed or taken out: what the bank shows at a moment
 * is what its entries up to then come to.
 */
export type Entry = {
  /** See moments.ts; so is `stamp`. */
  readonly at: number
  readonly kind: EntryKind
  readonly payment: Payment
  /** What the row's ids are made of: the same text, the same ids. */
  readonly key: string
  /** The day number that the row is dated with. */
  readonly day: number
  /** The moment that it is dated with, where the bank writes moments. */
  readonly stamp: number
  /** Money out is negative, on cards too. */
  readonly amountMinor: bigint
  readonly description: string
  /** Whether TrueLayer's enrichment knows it, and whether it has thought again. */
  readonly category: 'none' | 'first' | 'second'
  /** By how much it moves the booked balance. */
  readonly effectMinor: bigint
}

export type EntryKind = keyof typeof lists

/** What each kind of entry does to the two lists that the bank shows. */
const lists = {
  announced: { pending: 'add', booked: 'leave' },
  amended: { pending: 'replace', booked: 'leave' },
  lapsed: { pending: 'remove', booked: 'leave' },
  settled: { pending: 'remove', booked: 'add' },
  booked: { pending: 'leave', booked: 'add' },
  delisted: { pending: 'remove', booked: 'leave' },
  corrected: { pending: 'leave', booked: 'replace' },
  reworded: { pending: 'leave', booked: 'replace' },
  recategorised: { pending: 'leave', booked: 'replace' },
  withdrawn: { pending: 'leave', booked: 'remove' },
} as const

export const entryKinds = Object.keys(lists) as EntryKind[] // `keys` forgets which

/** What the bank shows of an account at one moment. */
export type Shown = {
  /** By the day they are dated with, and within it in the order in which the bank wrote them down. */
  readonly booked: readonly Entry[]
  /** In the order in which they were announced. */
  readonly pending: readonly Entry[]
  readonly balanceMinor: bigint
  /** How many entries it is made of: as long as it stays, nothing has changed. */
  readonly entries: number
}

export type Ledger = {
  readonly holding: Holding
  /** In the order of time; may reach further than now. */
  readonly entries: readonly Entry[]
  /** After the last of the entries. */
  balance(): bigint
  /** No earlier than those that are there. */
  append(entry: Entry): void
  /** Among those that are there, after all others of its moment. */
  insert(entry: Entry): void
  /** Cheap for as long as time goes on; a look back reads the whole ledger again. */
  at(moment: number): Shown
}

export function openLedger(holding: Holding): Ledger {
  const entries: Entry[] = []
  let balance = holding.openingMinor
  let shown = blank(holding)
  let upTo = Number.NEGATIVE_INFINITY
  return {
    holding,
    entries,
    balance: () => balance,
    append(entry) {
      entries.push(entry)
      balance += entry.effectMinor
    },
    insert(entry) {
      const after = entries.findIndex(({ at }) => at > entry.at)
      entries.splice(after < 0 ? entries.length : after, 0, entry)
      balance += entry.effectMinor
      if (entry.at < upTo) upTo = Number.NEGATIVE_INFINITY
    },
    at(moment) {
      if (moment < upTo) return read(entries, moment, blank(holding))
      if (upTo === Number.NEGATIVE_INFINITY) shown = blank(holding)
      shown = read(entries, moment, shown)
      upTo = moment
      return shown
    },
  }
}

type Lists = Shown & { readonly booked: Entry[]; readonly pending: Entry[] }

const blank = ({ openingMinor }: Holding): Lists => ({
  booked: [],
  pending: [],
  balanceMinor: openingMinor,
  entries: 0,
})

/** Goes on from `shown`, whose lists are used on. */
function read(entries: readonly Entry[], moment: number, { booked, pending, ...shown }: Lists): Lists {
  let read = shown.entries
  let balanceMinor = shown.balanceMinor
  for (let entry = entries[read]; entry && entry.at <= moment; entry = entries[++read]) {
    change(pending, lists[entry.kind].pending, entry)
    change(booked, lists[entry.kind].booked, entry)
    balanceMinor += entry.effectMinor
  }
  return { booked, pending, balanceMinor, entries: read }
}

function change(list: Entry[], how: 'add' | 'replace' | 'remove' | 'leave', entry: Entry): void {
  if (how === 'leave') return
  if (how !== 'add') {
    const known = list.findLastIndex(({ payment }) => payment.id === entry.payment.id)
    if (known < 0) return
    if (how === 'replace' && list[known]?.day === entry.day) {
      list[known] = entry
      return
    }
    list.splice(known, 1)
  }
  if (how !== 'remove') list.splice(list.findLastIndex(({ day }) => day <= entry.day) + 1, 0, entry)
}
