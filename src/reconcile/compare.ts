import { daysBetween } from '../domain/day.ts'
import type { KnownTransaction, Transaction } from '../domain/transaction.ts'
import { likeness, type Wording, wordingOf } from './likeness.ts'

export type Row = KnownTransaction | Transaction

/** Whether the two may be one. */
export type Fits = (known: KnownTransaction, seen: Transaction) => boolean

/** The bank's lasting ids: TrueLayer's `transaction_id` is none. */
export const idsOf = (row: Row): readonly string[] =>
  'id' in row
    ? [...row.normalisedIds.map((id) => `n:${id}`), ...row.providerIds.map((id) => `p:${id}`)]
    : [
        ...(row.normalisedId === null ? [] : [`n:${row.normalisedId}`]),
        ...(row.providerId === null ? [] : [`p:${row.providerId}`]),
      ]

/** Those that it bears now. */
export const latestIdsOf = (row: Row): readonly string[] =>
  'id' in row
    ? [...row.normalisedIds.slice(0, 1).map((id) => `n:${id}`), ...row.providerIds.slice(0, 1).map((id) => `p:${id}`)]
    : idsOf(row)

export const withContent =
  (ids: (row: Row) => readonly string[]) =>
  (row: Row): readonly string[] => {
    const content = contentOf(row)
    return ids(row).map((id) => `${id} ${content}`)
  }

/** A single key. */
export function one(key: (row: Row) => string): (row: Row) => readonly string[] {
  return (row) => [key(row)]
}

export const shareId = (a: Row, b: Row): boolean => {
  const ids = idsOf(a)
  return idsOf(b).some((id) => ids.includes(id))
}

/** Both bear ids, and none in common. */
export const contradict = (known: KnownTransaction, seen: Transaction): boolean =>
  idsOf(known).length > 0 && idsOf(seen).length > 0 && !shareId(known, seen)

/** A bank uses an id again for another purchase: then nothing else agrees. */
export const plausible = (a: Row, b: Row): boolean => sumOf(a) === sumOf(b) || alike(a, b) || daysApart(a, b) <= 3

/** What a row says, as far as it tells two purchases apart: its wording without case, spacing and the forms of one letter. */
export function contentOf(row: Row): string {
  const known = contents.get(row)
  if (known !== undefined) return known
  const { bookedOn, amountMinor, currency, description } = row
  const words = description.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const content = `${bookedOn}\u0000${amountMinor}\u0000${currency}\u0000${words}`
  contents.set(row, content)
  return content
}

/** A row is asked for its content at every turn. */
const contents = new WeakMap<Row, string>()

export const wholeOf = (row: Row): string => `${row.bookedOn} ${sumOf(row)} ${row.description}`

export const sumOf = ({ amountMinor, currency }: Row): string => `${amountMinor} ${currency}`

/** How alike two rows read, 0–1. */
export const likenessOf = (a: Row, b: Row): number => likeness(readingOf(a).wording, readingOf(b).wording)

export const alike = (a: Row, b: Row): boolean => likenessOf(a, b) >= 0.5

/** Pending rows settle for so long after they left the bank's list. */
export const daysToSettle = 14

/** Whether a row is dated soon enough after a pending one left its list, if it did, to be what that became. */
export const inTime = ({ missingSince }: KnownTransaction, { bookedOn }: Row): boolean =>
  missingSince === null || daysBetween(missingSince.slice(0, 10), bookedOn) <= daysToSettle

/** No correction makes a sum twice what it was, or half. */
export function sumsNear({ amountMinor: a }: Row, { amountMinor: b }: Row): boolean {
  const [small, large] = [a < 0n ? -a : a, b < 0n ? -b : b].toSorted((x, y) => (x < y ? -1 : 1))
  return small !== undefined && large !== undefined && large < small * 2n
}

/** Days between what two rows are dated with. */
export const daysApart = (a: Row, b: Row): number => Math.abs(daysLater(a, b))

/** How many days after `a` the row `b` is dated; negative where it is dated before. */
export const daysLater = (a: Row, b: Row): number => readingOf(b).day - readingOf(a).day

function readingOf(row: Row): Reading {
  const known = readings.get(row)
  if (known) return known
  const reading = { wording: wordingOf(row.description), day: Date.parse(row.bookedOn) / 86_400_000 }
  readings.set(row, reading)
  return reading
}

type Reading = { readonly wording: Wording; readonly day: number }

/** A row may be compared with all that share its sum: thousands, where a bank renames rows of one sum. */
const readings = new WeakMap<Row, Reading>()
