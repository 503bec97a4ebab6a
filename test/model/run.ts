import { profiles } from '../../src/simulator/profiles.ts'
import { commands, faultNames } from './commands.ts'
import { type History, live } from './history.ts'
import { type Lane, openLane } from './lane.ts'

/** How often each thing was done, or befell a history. */
export type Tally = Readonly<Record<'profiles' | 'commands' | 'faults', ReadonlyMap<string, number>>>

export type Run = { readonly failures: readonly Failure[]; readonly tally: Tally; readonly pairs: number }
export type Failure = History & { readonly replay: string }

/** Several products at once in this process: while one waits for a bank, another works. */
const lanesAtOnce = 1
/** A history takes a second or two; one that takes so long will not end. */
const longestMs = 120_000

/** Lives through the seeds. A history that fails is made shorter as far as it still fails. @param stopAt how many failures are enough */
export async function histories(seeds: Iterable<number>, without: ReadonlySet<number>, stopAt: number): Promise<Run> {
  const left = seeds[Symbol.iterator]()
  const failures: Failure[] = []
  const counts = {
    profiles: new Map<string, number>(),
    commands: new Map<string, number>(),
    faults: new Map<string, number>(),
  }
  const pairs = new Set<string>()
  const count = (what: keyof Tally, name: string): unknown => counts[what].set(name, (counts[what].get(name) ?? 0) + 1)

  await Promise.all(
    Array.from({ length: lanesAtOnce }, async () => {
      let lane = await openLane()
      for (let next = left.next(); !next.done && failures.length < stopAt; next = left.next()) {
        let history = await ended(lane, next.value, without)
        count('profiles', history.profile)
        for (const { name } of history.deeds) count('commands', name)
        for (const name of history.met) {
          count('faults', name.split(' at ')[0] ?? name)
          pairs.add(name)
        }
        if (history.problems.length === 0) continue
        if (stopAt > 1) history = await shortened(lane, history, without)
        failures.push({ ...history, replay: replayOf(history) })
        await lane[Symbol.asyncDispose]()
        lane = await openLane()
      }
      await lane[Symbol.asyncDispose]()
    }),
  )
  return { failures, tally: counts, pairs: pairs.size }
}

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

/** What has been met less often than `atLeast`: a history that never does a thing says nothing about it. */
export function idle(tally: Tally, atLeast: number): string[] {
  const all = { profiles: profiles.map(({ id }) => id), commands: Object.keys(commands), faults: faultNames }
  return (Object.keys(all) as (keyof Tally)[]) // `keys` forgets which
    .flatMap((what) => all[what].map((name) => [what, name, tally[what].get(name) ?? 0] as const))
    .filter(([, , times]) => times < atLeast)
    .map(([what, name, times]) => `${what}: ${name} only ${times} times`)
}
