import type { Transaction } from '../domain/transaction.ts'

type Row = Pick<Transaction, 'amountMinor' | 'runningMinor'>

/** What rows began and ended with, by their running balances. */
export type Running = { readonly openingMinor: bigint; readonly closingMinor: bigint }

export type ToldDays = {
  /** Of each day, null where it is not told or not believed. */
  readonly told: readonly (Running | null)[]
  /** The first day of which also what it began with is believed; null where there is none. */
  readonly first: number | null
  /** It is beyond doubt that some row has come twice. */
  readonly repeats: boolean
}

/**
 * What the days of an answer began and ended with by its own running balances, where these show that a row is missing. They are believed where every row
 * has one, and most days begin with what the one before ended with, and the last one ends with the balance: some banks count down the list, or otherwise. Rows
 * that make one chain up to the balance are all there, whatever days they bear. What the first day began with is believed of one that the next goes on from, or where all
 * others go on.
 * @param days the rows of each day that has any, oldest first
 * @param endMinor held at the end of the last one
 */
export function toldByRunning(days: readonly (readonly Row[])[], endMinor: bigint): ToldDays {
  const chains = days.map(chainsOf)
  const joints = jointsOf(chains, endMinor)
  const holding = joints.filter((holds) => holds).length
  const torn = joints.filter((holds) => holds === false).length
  const rows = days.flat()
  const isTold = rows.every(({ runningMinor }) => runningMinor !== null)
  if (!isTold || holding <= torn || chainOf(rows)?.closingMinor === endMinor)
    return { told: days.map(() => null), first: null, repeats: false }
  const once = chains.map((_, n) => countedOnce(chains, n, endMinor))
  const othersGoOn = torn + chains.filter(({ broken }) => broken).length <= 1
  const first = chains.findIndex(({ running }, n) => running !== null && (othersGoOn || joints[n]))
  return {
    told: chains.map(({ running }, n) => running ?? once[n] ?? null),
    first: first < 0 ? null : first,
    repeats: once.some((running) => running !== null),
  }
}

/** `broken`: they make no chain; `once`: but do when those of the same sum and the same balance are taken for one. */
type Chains = { readonly running: Running | null; readonly broken: boolean; readonly once: Running | null }

function chainsOf(rows: readonly Row[]): Chains {
  const running = chainOf(rows)
  if (running || sumOf(rows) === 0n) return { running, broken: false, once: null }
  const places = new Map(rows.map((row) => [`${row.amountMinor} ${row.runningMinor}`, row]))
  return { running, broken: true, once: places.size < rows.length ? chainOf([...places.values()]) : null }
}

/**
 * What rows began and ended with, in an order that nobody knows: each begins where another ended, but for the first. Null where a row has no running
 * balance, where they make no chain, and where they end as they began.
 */
function chainOf(rows: readonly Row[]): Running | null {
  const ends = new Map<bigint, number>()
  const count = (minor: bigint, by: 1 | -1) => ends.set(minor, (ends.get(minor) ?? 0) + by)
  for (const { runningMinor, amountMinor } of rows) {
    if (runningMinor === null) return null
    count(runningMinor - amountMinor, 1)
    count(runningMinor, -1)
  }
  const loose = [...ends].filter(([, times]) => times !== 0)
  const opening = loose.find(([, times]) => times === 1)
  const closing = loose.find(([, times]) => times === -1)
  return loose.length === 2 && opening && closing ? { openingMinor: opening[0], closingMinor: closing[0] } : null
}

/** Of each day whether it ends with what the next one begins with, and the last one with the balance; null where they do not tell. */
function jointsOf(days: readonly Chains[], endMinor: bigint): (boolean | null)[] {
  const openings = [...days.slice(1).map(({ running }) => running?.openingMinor), endMinor]
  return days.map(({ running }, n) =>
    running && openings[n] !== undefined ? running.closingMinor === openings[n] : null,
  )
}

/** A row has come twice beyond doubt only where the day's balances, with it counted once, join those of the days around it. */
function countedOnce(days: readonly Chains[], n: number, endMinor: bigint): Running | null {
  const once = days[n]?.once
  const before = days[n - 1]?.running?.closingMinor
  const after = n === days.length - 1 ? endMinor : days[n + 1]?.running?.openingMinor
  return once && once.openingMinor === before && once.closingMinor === after ? once : null
}

const sumOf = (rows: readonly Row[]): bigint => rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
