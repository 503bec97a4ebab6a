import type { Pair } from '../domain/plan.ts'
import type { KnownTransaction, Transaction } from '../domain/transaction.ts'
import {
  alike,
  contentOf,
  contradict,
  daysApart,
  type Fits,
  idsOf,
  latestIdsOf,
  one,
  plausible,
  type Row,
  shareId,
  sumOf,
  sumsNear,
  wholeOf,
  withContent,
} from './compare.ts'
import { likeness } from './likeness.ts'

export type Matching = {
  readonly pairs: readonly Pair[]
  /** Rows of the answer that nothing stored is. */
  readonly fresh: readonly Transaction[]
  /** Stored rows that nothing in the answer is. */
  readonly unmet: readonly KnownTransaction[]
}

/**
 * Which stored row each row of an answer is, one to one: ids vote, counts decide.
 *
 * 1. The same id and the same content. 2. The same id with something else in common, as long as ids can be trusted in this answer. 3. The same
 * content, as many as there are of it: twins stay two, and a bank that renumbers its rows adds none. 4. Nearly the same content, for rows that no
 * trusted id tells apart: reworded, corrected, or moved by some days.
 *
 * `known` may hold rows from outside the days of the answer, which an id has led to: they are `elsewhere`, and only an id makes them a match.
 */
export function match(
  known: readonly KnownTransaction[],
  seen: readonly Transaction[],
  elsewhere: (row: KnownTransaction) => boolean = () => false,
): Matching {
  if (known.length === 0) return { pairs: [], fresh: seen, unmet: [] } // a first sync
  const trusted = idsAgree(known, seen)
  const board = openBoard(known, seen)
  for (const ids of [latestIdsOf, idsOf]) board.pair(withContent(ids), withContent(ids)) // what is one row's id now may have been another's
  if (trusted) for (const ids of [latestIdsOf, idsOf]) board.pair(ids, ids, plausible)
  board.pair(one(wholeOf), one(wholeOf)) // to the letter first: of rows that differ in case alone, each stays itself
  board.pair(one(contentOf), one(contentOf))
  const here = (known: KnownTransaction, seen: Transaction): boolean =>
    !elsewhere(known) && !(trusted && contradict(known, seen))
  for (const { key, fits } of nearly) board.pair(key, key, (a, b) => here(a, b) && fits(a, b))
  return board.left()
}

/** What makes two rows nearly the same, surest first. */
const nearly: readonly { readonly key: (row: Row) => readonly string[]; readonly fits: Fits }[] = [
  { key: one((row) => `${row.bookedOn} ${sumOf(row)}`), fits: () => true },
  {
    key: one((row) => `${row.bookedOn} ${row.currency} ${row.amountMinor < 0n}`),
    fits: (a, b) => alike(a, b) && sumsNear(a, b),
  },
  { key: one(sumOf), fits: (a, b) => alike(a, b) && daysApart(a, b) <= 5 },
]

/** The rows that are still to be matched. */
export function openBoard(known: readonly KnownTransaction[], seen: readonly Transaction[]) {
  const pairs: Pair[] = []
  const knownLeft = new Set(known.toSorted(firstChoice))
  const seenLeft = new Set(seen)
  return {
    /** Pairs rows that share a key and fit, those that read most alike first. */
    pair(keysOfKnown: (row: Row) => readonly string[], keysOfSeen: (row: Row) => readonly string[], fits?: Fits) {
      const places = new Map<string, KnownTransaction[]>()
      for (const row of knownLeft) for (const key of keysOfKnown(row)) append(places, key, row)
      for (const row of [...seenLeft]) {
        const candidates = keysOfSeen(row)
          .flatMap((key) => places.get(key) ?? [])
          .filter((one) => knownLeft.has(one) && (fits?.(one, row) ?? true))
        const [first, ...others] = candidates
        if (!first) continue
        const known = fits && others.length > 0 ? mostAlike(row, candidates) : first
        pairs.push({ known, seen: row })
        knownLeft.delete(known)
        seenLeft.delete(row)
      }
    },
    left: (): Matching => ({ pairs, fresh: [...seenLeft], unmet: [...knownLeft] }),
  }
}

/** Of twins, those that are in the ledger before those that were taken out, and the older before the newer. */
const firstChoice = (a: KnownTransaction, b: KnownTransaction): number =>
  Number(a.removedBy !== null) - Number(b.removedBy !== null) ||
  Number(a.missingSince !== null) - Number(b.missingSince !== null) ||
  (a.id < b.id ? -1 : 1)

function append<T>(places: Map<string, T[]>, key: string, row: T): void {
  const others = places.get(key)
  if (others) others.push(row)
  else places.set(key, [row])
}

const mostAlike = (seen: Transaction, candidates: readonly KnownTransaction[]): KnownTransaction =>
  candidates.reduce((best, one) => (closeness(one, seen) > closeness(best, seen) ? one : best))

const closeness = (known: KnownTransaction, seen: Transaction): number =>
  likeness(known.description, seen.description) - daysApart(known, seen) / 100

/**
 * Whether the bank's ids mean what they meant. Where a content stands once on both sides it is surely the same row; if most of those rows bear other
 * ids than before, the bank has numbered its rows anew, and an old number may stand for another row now.
 */
function idsAgree(known: readonly KnownTransaction[], seen: readonly Transaction[]): boolean {
  const knownOnce = once(known)
  let agree = 0
  let differ = 0
  for (const [content, row] of once(seen)) {
    const before = knownOnce.get(content)
    if (!before) continue
    if (shareId(before, row)) agree++
    else if (contradict(before, row)) differ++
  }
  return agree >= differ
}

/** The rows whose content no other has. */
const once = <R extends Row>(rows: readonly R[]): Map<string, R> =>
  new Map(
    Map.groupBy(rows, contentOf)
      .entries()
      .flatMap(([content, [row, ...others]]) => (row && others.length === 0 ? [[content, row] as const] : [])),
  )
