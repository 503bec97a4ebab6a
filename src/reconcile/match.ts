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
  likenessOf,
  one,
  plausible,
  type Row,
  shareId,
  sumOf,
  sumsNear,
  wholeOf,
  withContent,
} from './compare.ts'

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
 * trusted id tells apart: reworded, corrected, or moved by some days. 5. The same day and sum in like words, though ids that are trusted contradict:
 * a row that the answer would show if there were still such a one has been given another id and other words at once.
 *
 * `known` may hold rows from outside the days of the answer, which an id has led to: they are `elsewhere`, and only an id makes them a match.
 * `toldOf` says of which stored rows the answer is whole, so that its silence about them means that there is none.
 */
export function match(
  known: readonly KnownTransaction[],
  seen: readonly Transaction[],
  elsewhere: (row: KnownTransaction) => boolean = () => false,
  toldOf: (row: KnownTransaction) => boolean = () => false,
): Matching {
  if (known.length === 0) return { pairs: [], fresh: seen, unmet: [] } // a first sync
  const trusted = idsAgree(known, seen, toldOf)
  const board = openBoard(known, seen)
  for (const ids of [latestIdsOf, idsOf]) board.pair(withContent(ids), withContent(ids)) // what is one row's id now may have been another's
  if (trusted) for (const ids of [latestIdsOf, idsOf]) board.pair(ids, ids, plausible)
  board.pair(one(wholeOf), one(wholeOf)) // to the letter first: of rows that differ in case alone, each stays itself
  board.pair(one(contentOf), one(contentOf))
  const here = (known: KnownTransaction, seen: Transaction): boolean =>
    !elsewhere(known) && !(trusted && contradict(known, seen))
  for (const { key, fits } of nearly) board.pair(key, key, (a, b) => fits(a, b) && here(a, b))
  board.pair(one(dayAndSum), one(dayAndSum), (a, b) => toldOf(a) && alike(a, b))
  return board.left()
}

const dayAndSum = (row: Row): string => `${row.bookedOn} ${sumOf(row)}`

/** What makes two rows nearly the same, surest first. */
const nearly: readonly { readonly key: (row: Row) => readonly string[]; readonly fits: Fits }[] = [
  { key: one(dayAndSum), fits: () => true },
  {
    key: one((row) => `${row.bookedOn} ${row.currency} ${row.amountMinor < 0n}`),
    fits: (a, b) => sumsNear(a, b) && alike(a, b),
  },
  { key: one(sumOf), fits: (a, b) => daysApart(a, b) <= 5 && alike(a, b) },
]

/** The rows that are still to be matched. */
export function openBoard(known: readonly KnownTransaction[], seen: readonly Transaction[]) {
  const pairs: Pair[] = []
  const knownLeft = new Set(known.toSorted(firstChoice))
  const seenLeft = new Set(seen)
  return {
    /** Pairs rows that share a key: in their order, or where they also have to fit, those that read most alike first. */
    pair(keysOfKnown: (row: Row) => readonly string[], keysOfSeen: (row: Row) => readonly string[], fits?: Fits) {
      if (knownLeft.size === 0) return
      const places = new Map<string, KnownTransaction[]>()
      for (const row of knownLeft) for (const key of keysOfKnown(row)) append(places, key, row)
      const couples: (Pair & { readonly closeness: number })[] = []
      for (const seen of [...seenLeft]) {
        const free = keysOfSeen(seen)
          .flatMap((key) => places.get(key) ?? [])
          .filter((known) => knownLeft.has(known))
        if (!fits) take(free[0], seen)
        else
          for (const known of free)
            if (fits(known, seen)) couples.push({ known, seen, closeness: closeness(known, seen) })
      }
      for (const { known, seen } of couples.sort((a, b) => b.closeness - a.closeness)) take(known, seen)
    },
    left: (): Matching => ({ pairs, fresh: [...seenLeft], unmet: [...knownLeft] }),
  }

  function take(known: KnownTransaction | undefined, seen: Transaction): void {
    if (!known || !knownLeft.has(known) || !seenLeft.has(seen)) return
    pairs.push({ known, seen })
    knownLeft.delete(known)
    seenLeft.delete(seen)
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

const closeness = (known: KnownTransaction, seen: Transaction): number =>
  likenessOf(known, seen) - daysApart(known, seen) / 100

/**
 * Whether the bank's ids mean what they meant. Where a content stands once on both sides it is surely the same row; if most of those rows bear other
 * ids than before, the bank has numbered its rows anew, and an old number may stand for another row now. Where nothing reads as before, the sums of
 * the days say it: that one is the same may be chance.
 */
function idsAgree(
  known: readonly KnownTransaction[],
  seen: readonly Transaction[],
  toldOf: (row: KnownTransaction) => boolean,
): boolean {
  const byContent = votes(known, seen, contentOf)
  if (byContent.agree + byContent.differ > 0) return byContent.agree >= byContent.differ
  const bySum = votes(known.filter(toldOf), seen, dayAndSum)
  return bySum.agree > 0 || bySum.differ < 2
}

/** Of the rows whose key stands once on both sides, how many bear an id that they bore before, and how many bear others. */
function votes(
  known: readonly KnownTransaction[],
  seen: readonly Transaction[],
  key: (row: Row) => string,
): { agree: number; differ: number } {
  const knownOnce = once(known, key)
  let agree = 0
  let differ = 0
  for (const [at, row] of once(seen, key)) {
    const before = knownOnce.get(at)
    if (!before) continue
    if (shareId(before, row)) agree++
    else if (contradict(before, row)) differ++
  }
  return { agree, differ }
}

/** The rows whose key no other has. */
const once = <R extends Row>(rows: readonly R[], key: (row: Row) => string): Map<string, R> =>
  new Map(
    Map.groupBy(rows, key)
      .entries()
      .flatMap(([at, [row, ...others]]) => (row && others.length === 0 ? [[at, row] as const] : [])),
  )
