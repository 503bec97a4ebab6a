import { profiles } from '../../src/simulator/profiles.ts'
import { commands } from './commands.ts'
import { faultPairs } from './faults.ts'
import { type History, live } from './history.ts'
import { interruptionPairs } from './interruptions.ts'
import { type Lane, openLane } from './lane.ts'

/** How often each thing was done or befell somebody; `histories` is in how many of them. */
export type Tally = Readonly<
  Record<'profiles' | 'commands' | 'faults' | 'pairs' | 'histories', Readonly<Record<string, number>>>
>

export type Run = { readonly failures: readonly Failure[]; readonly tally: Tally }
export type Failure = History & { readonly replay: string }

/** Several products at once in this process: while one waits for a bank, another works. */
const lanesAtOnce = 2
/** A history takes a second or two; one that takes so long will not end. */
const longestMs = 120_000

/** Lives through the seeds. A history that fails is made shorter as far as it still fails. @param stopAt how many failures are enough */
export async function histories(seeds: Iterable<number>, without: ReadonlySet<number>, stopAt: number): Promise<Run> {
  const left = seeds[Symbol.iterator]()
  const failures: Failure[] = []
  let tally = nothing

  await Promise.all(
    Array.from({ length: lanesAtOnce }, async () => {
      let lane = await openLane()
      for (let next = left.next(); !next.done && failures.length < stopAt; next = left.next()) {
        let history = await ended(lane, next.value, without)
        tally = together(tally, tallyOf(history))
        if (history.problems.length === 0) continue
        if (stopAt > 1) history = await shortened(lane, history, without)
        failures.push({ ...history, replay: replayOf(history) })
        await lane[Symbol.asyncDispose]()
        lane = await openLane()
      }
      await lane[Symbol.asyncDispose]()
    }),
  )
  return { failures, tally }
}

export const nothing: Tally = { profiles: {}, commands: {}, faults: {}, pairs: {}, histories: {} }

function tallyOf({ profile, deeds, met }: History): Tally {
  const commands = deeds.map(({ name }) => name)
  const faults = met.map(faultOf)
  return {
    profiles: { [profile]: 1 },
    commands: counted(commands),
    faults: counted(faults),
    pairs: counted(met),
    histories: counted([...new Set([...commands, ...faults])]),
  }
}

const faultOf = (pair: string): string => pair.split(' at ')[0] ?? pair

const counted = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    Map.groupBy(names, (name) => name)
      .entries()
      .map(([name, all]) => [name, all.length]),
  )

export const together = (a: Tally, b: Tally): Tally => ({
  profiles: summed(a.profiles, b.profiles),
  commands: summed(a.commands, b.commands),
  faults: summed(a.faults, b.faults),
  pairs: summed(a.pairs, b.pairs),
  histories: summed(a.histories, b.histories),
})

const summed = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]),
  )

/** Tries to leave out each command, the last first; tries no more than so often. */
async function shortened(lane: Lane, failed: History, without: ReadonlySet<number>): Promise<Shortened> {
  let shortest: Shortened = { ...failed, without }
  const numbers = failed.deeds.flatMap(({ number }) => number ?? [])
  for (const number of numbers.toReversed().slice(0, triesToShorten)) {
    const fewer = new Set([...shortest.without, number])
    const again = await ended(lane, failed.seed, fewer)
    if (again.problems.length > 0) shortest = { ...again, without: fewer }
  }
  return shortest
}

type Shortened = History & { readonly without: ReadonlySet<number> }
const triesToShorten = 30

async function ended(lane: Lane, seed: number, without: ReadonlySet<number>): Promise<History> {
  const { promise, resolve } = Promise.withResolvers<History>()
  const timer = setTimeout(
    () => resolve({ seed, profile: '', deeds: [], met: [], problems: ['it did not end'] }),
    longestMs,
  )
  const history = await Promise.race([live(lane, seed, without), promise])
  clearTimeout(timer)
  return history
}

function replayOf(history: History & { readonly without?: ReadonlySet<number> }): string {
  const dropped = [...(history.without ?? [])].sort((a, b) => a - b).join()
  return `MODEL_SEED=${history.seed} ${dropped && `MODEL_WITHOUT=${dropped} `}npm run test:model`
}

export const told = ({ seed, profile, deeds, problems, replay }: Failure): string =>
  [
    `seed ${seed} at ${profile}`,
    ...deeds.map(({ name, says }) => `  ${name}: ${says}`),
    ...problems.map((problem) => `  ≠ ${problem}`),
    `  again: ${replay}`,
  ].join('\n')

export const said = (tally: Tally): string =>
  Object.entries(tally)
    .map(
      ([what, counts]) =>
        `${what}: ${Object.entries(counts)
          .map((one) => one.join(' '))
          .join(', ')}`,
    )
    .join('\n')

/** What has been met less often than `atLeast`: a history that never does a thing says nothing about it. */
export function idle(tally: Tally, what: readonly (keyof Tally)[], atLeast: number): string[] {
  const pairs = [...faultPairs, ...interruptionPairs, 'wakes at transactions', 'lost rows']
  const faults = [...new Set(pairs.map(faultOf))]
  const all: Readonly<Record<keyof Tally, readonly string[]>> = {
    profiles: profiles.map(({ id }) => id),
    commands: Object.keys(commands),
    faults,
    pairs,
    histories: [...Object.keys(commands), ...faults],
  }
  return what
    .flatMap((what) => all[what].map((name) => [what, name, tally[what][name] ?? 0] as const))
    .filter(([, , times]) => times < atLeast)
    .map(([what, name, times]) => `${what}: ${name} only ${times} times`)
}
